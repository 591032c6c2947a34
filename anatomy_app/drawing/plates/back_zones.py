"""Where conditions sit on the back plate, to scale; heights are above the insertion."""

from dataclasses import replace

from ..curves import offset
from ..model import Affected, Frame, Zone
from ..tissue import oval, strip
from . import back_affected as affected
from . import back_bleeding as bleeding
from . import back_edges as e
from . import back_old_rupture as old_rupture
from . import back_ruptures as ruptures
from .back_regions import lateral_head, medial_head, soleus
from .heights import height


def _beside_the_tendon(frame: Frame, more: float, cm: tuple[float, float]) -> str:
    """The tendon and `more` leg lengths on both sides, between two heights above the insertion (cm, upper first)."""
    bounds = (lambda v: offset(e.TENDON_LEFT, v) - more, lambda v: offset(e.TENDON_RIGHT, v) + more)
    return strip(frame, bounds, (height(cm[0]), height(cm[1])), 8)


AFFECTED = {
    "achilles-rupture": Affected(ruptures.fresh, (330, 1000, 235, 313)),
    "chronic-achilles-rupture": Affected(old_rupture.old, (250, 700, 420, 560)),
    "paratenonitis": Affected(affected.paratenonitis, (330, 1000, 235, 313)),
    "gastrocnemius-strain": Affected(bleeding.strain, (255, 685, 405, 540)),
    "calf-contusion": Affected(bleeding.contusion, (280, 260, 390, 520)),
}


def zones(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit, to scale, and how their places look then."""
    return tuple(replace(zone, affected=AFFECTED.get(zone.slug)) for zone in _places(frame))


def _places(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit; heights are above the insertion."""
    midportion = _beside_the_tendon(frame, 0.003, (6, 2))
    sleeve = _beside_the_tendon(frame, 0.008, (6, 2))
    longer = _beside_the_tendon(frame, 0.003, (8, 2))
    vein = strip(
        frame, (lambda v: offset(e.DEEP_VEINS, v) - 0.007, lambda v: offset(e.DEEP_VEINS, v) + 0.007), (1.12, 0.18), 8
    )
    bellies = medial_head(frame) + lateral_head(frame)
    return (
        Zone("midportion-tendinopathy", "The narrow part of the tendon, 2 to 6 cm above the heel bone.", midportion),
        Zone("achilles-rupture", "The narrow part of the tendon, 2 to 6 cm above the heel bone.", midportion),
        Zone("chronic-achilles-rupture", "The narrow part of the tendon; an old gap may reach higher.", longer),
        Zone("paratenonitis", "The thin sleeve round the narrow part of the tendon.", sleeve),
        Zone(
            "gastrocnemius-strain",
            "The lower end of the medial head, where it meets the tendon.",
            oval(frame, (0.522, -0.034), 0.048, 0.042),
        ),
        Zone("soleus-strain", "The sides of soleus, below the calf's bulge.", soleus(frame)),
        Zone(
            "retrocalcaneal-bursitis",
            "In front of the tendon, against the upper third of the heel bone.",
            oval(frame, (0.107, 0.0), 0.015, 0.020),
            deep=True,
        ),
        Zone("calf-contusion", "Anywhere on the two bellies; a knock has no fixed place.", bellies),
        Zone("deep-vein-thrombosis", "Along the deep veins, under the calf muscles.", vein, deep=True),
    )
