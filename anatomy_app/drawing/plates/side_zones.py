"""Where conditions sit on the side plate, to scale; heights are above the insertion. Regions: side_regions.py.

Every condition has its place here, so that any two can be compared on one plate.
"""

from __future__ import annotations

from dataclasses import replace

from ..curves import offset
from ..model import Affected, Frame, Table, Zone
from ..tissue import oval, ring, strip
from . import side_edges as e
from .heights import height
from .side_affected import midportion_tendinopathy
from .side_fracture import calcaneal_fracture
from .side_regions import soleus
from .side_rupture import achilles_rupture
from .side_shapes import LATERAL

# fmt: off
BURSA: Table = (
    (0.1225, -0.0775), (0.108, -0.0852), (0.0985, -0.0882), (0.0915, -0.0875), (0.0925, -0.0835), (0.0985, -0.0785),
    (0.108, -0.073), (0.1165, -0.0675), (0.1235, -0.0695),
)
BEHIND_THE_TENDON: Table = (
    (0.097, -0.0995), (0.09, -0.0985), (0.08, -0.0985), (0.071, -0.096), (0.0625, -0.0925), (0.0605, -0.0965),
    (0.07, -0.1015), (0.081, -0.104), (0.091, -0.1045), (0.0975, -0.103),
)
CORNER: Table = (
    (0.1215, -0.054), (0.122, -0.0635), (0.119, -0.0715), (0.1105, -0.078), (0.1, -0.083), (0.0945, -0.0825),
    (0.0965, -0.075), (0.103, -0.067), (0.109, -0.058), (0.1145, -0.053),
)
GROWTH_BACK: Table = (
    (0.119, -0.0695), (0.108, -0.0745), (0.095, -0.078), (0.082, -0.0795), (0.068, -0.079), (0.055, -0.0755),
    (0.045, -0.069), (0.037, -0.058),
)
STRESS_BACK: Table = ((0.119, -0.051), (0.100, -0.0565), (0.080, -0.058), (0.060, -0.0555))
PLANTARIS: Table = ((0.96, -0.034), (0.9, -0.0365), (0.84, -0.0435), (0.75, -0.0545), (0.66, -0.061))
DEEP_VEINS: Table = (
    (1.13, -0.028), (1.06, -0.023), (1.0, -0.02), (0.95, -0.015), (0.9, -0.004), (0.84, 0.004), (0.75, 0.008),
    (0.6, 0.0075), (0.45, 0.001), (0.3, -0.011), (0.2, -0.0205), (0.15, -0.0225),
)
# fmt: on
NARROW = "The narrow part of the tendon, 2 to 6 cm above the heel bone."


def _tendon(frame: Frame, more: float, levels: tuple[float, float]) -> str:
    """The tendon and `more` leg lengths on both sides, from the upper level to the lower."""
    return strip(
        frame, (lambda v: offset(e.TENDON_BACK, v) - more, lambda v: offset(e.TENDON_FRONT, v) + more), levels, 8
    )


def _along(frame: Frame, back: Table, front: float, count: int, more: float = 0) -> str:
    """The strip from `more` behind a course to `front` before it, from its first level to its last."""
    bounds = (lambda v: offset(back, v) - more, lambda v: offset(back, v) + front)
    return strip(frame, bounds, (back[0][0], back[-1][0]), count)


def zones(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit: first those for which this is the plate, then the others, drawn when they are asked for."""
    narrow = _tendon(frame, 0.004, (height(6), height(2)))
    thick = Affected(midportion_tendinopathy, (290, 1000, 195, 260))
    torn = Affected(achilles_rupture, (290, 1000, 195, 260))
    broken = Affected(calcaneal_fracture, (290, 1085, 240, 240))
    heel = oval(frame, (0.079, -0.018), 0.034, 0.050)
    return (
        Zone("midportion-tendinopathy", NARROW, narrow, affected=thick),
        Zone("achilles-rupture", NARROW, narrow, affected=torn),
        Zone("calcaneal-fracture", "The body of the heel bone.", heel, affected=broken),
        Zone("calf-tightness", "The calf muscles, gastrocnemius and soleus.", _calf(frame)),
        *(replace(zone, asked=True) for zone in (*_tendon_and_heel(frame), *_muscles_and_veins(frame))),
    )


def _tendon_and_heel(frame: Frame) -> tuple[Zone, ...]:
    longer = _tendon(frame, 0.004, (height(8), height(2)))
    sleeve = _tendon(frame, 0.008, (height(6), height(2)))
    end = _tendon(frame, 0.003, (height(2), 0.0605))
    return (
        Zone("chronic-achilles-rupture", "The narrow part of the tendon; an old gap may reach higher.", longer),
        Zone("paratenonitis", "The thin sleeve round the narrow part of the tendon.", sleeve),
        Zone(
            "insertional-tendinopathy",
            "The last 2 cm of the Achilles tendon, where it joins the heel bone.",
            end,
        ),
        Zone(
            "retrocalcaneal-bursitis",
            "The small bursa in front of the tendon, at the upper third of the heel bone.",
            ring(frame, BURSA),
            deep=True,
        ),
        Zone(
            "subcutaneous-calcaneal-bursitis",
            "The thin bursa between the tendon and the skin at the back of the heel.",
            ring(frame, BEHIND_THE_TENDON),
        ),
        Zone("haglund-syndrome", "The upper back corner of the heel bone.", ring(frame, CORNER)),
        Zone(
            "sever-disease",
            "The growth plate at the back of a child's heel bone; the adult bone drawn here has none.",
            _along(frame, GROWTH_BACK, 0.006, 8),
        ),
        Zone(
            "calcaneal-stress-fracture",
            "The back part of the heel bone, across its beams.",
            _along(frame, STRESS_BACK, 0.0125, 5),
        ),
    )


def _muscles_and_veins(frame: Frame) -> tuple[Zone, ...]:
    tip = oval(frame, (0.522, -0.0715), 0.048, 0.021)
    return (
        Zone(
            "gastrocnemius-strain",
            "The lower end of the medial head, on the far side, where it meets the tendon.",
            tip,
            deep=True,
        ),
        Zone("soleus-strain", "Soleus, in front of the lateral head and below it.", soleus(frame)),
        Zone("calf-contusion", "Anywhere on the calf muscles; a knock has no fixed place.", _calf(frame)),
        Zone(
            "plantaris-rupture",
            "The thin tendon of plantaris, between gastrocnemius and soleus in the upper half of the calf.",
            _along(frame, PLANTARIS, 0.009, 6, more=0.009),
            deep=True,
        ),
        Zone(
            "deep-vein-thrombosis",
            "Along the deep veins, under the calf muscles.",
            _along(frame, DEEP_VEINS, 0.007, 10, more=0.007),
            deep=True,
        ),
        Zone(
            "acute-compartment-syndrome",
            "The spaces of muscle at the front, the outer side and the back. The front one is hit most often; "
            "the deep one at the back is out of sight.",
            _compartments(frame),
        ),
    )


def _calf(frame: Frame) -> str:
    return LATERAL.d + soleus(frame)


def _compartments(frame: Frame) -> str:
    """The compartments that are seen from the outer side: front, outer side, and the superficial one at the back."""
    front = (lambda v: offset(e.DIGITORUM_BACK, v) + 0.002, lambda v: offset(e.TIBIALIS_FRONT, v))
    outer = (
        lambda v: offset(e.LONGUS_BACK, v) if v > 0.45 else offset(e.BREVIS_BACK, v),
        lambda v: max(offset(e.LONGUS_FRONT, v), offset(e.BREVIS_FRONT, v) if v < 0.58 else -1),
    )
    return strip(frame, front, (0.945, 0.32), 9) + strip(frame, outer, (0.945, 0.28), 11) + _calf(frame)
