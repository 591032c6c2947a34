"""What can be chosen on the deep plate: regions with their names and dots. Zones are in deep_zones.py."""

from __future__ import annotations

from collections.abc import Sequence

from ..curves import offset, path, smooth
from ..deep_recipes import ribbon
from ..model import Frame, Region, Table
from ..tissue import strip
from . import back_edges as back
from . import back_regions
from . import deep_edges as e
from .deep_muscles import RIBBON, band

ROWS = (
    # slug, name, lines of its label, dot on the structure, number's disc, width to press (CSS px)
    (
        "gastrocnemius-medial-head",
        "Medial head of gastrocnemius (cut)",
        "Medial head of|gastrocnemius|(cut)",
        (1.02, -0.060),
        (1.045, -0.057),
        32,
    ),
    (
        "gastrocnemius-lateral-head",
        "Lateral head of gastrocnemius (cut)",
        "Lateral head of|gastrocnemius|(cut)",
        (1.016, 0.0805),
        (1.040, 0.0790),
        54,
    ),
    ("plantaris", "Plantaris", "Plantaris", (1.065, 0.0345), (1.02, 0.0285), 22),
    ("soleus", "Soleus", "Soleus", (0.60, -0.0830), (0.60, -0.0790), 6),
    (
        "muscle-tendon-junction",
        "Muscle-tendon junction of soleus",
        "Muscle-tendon junction|of soleus",
        (0.266, 0.0207),
        (0.262, 0.150),
        52,
    ),
    ("achilles-tendon", "Achilles tendon", "Achilles|tendon", (0.42, -0.004), (0.39, 0.001), 3),
    ("calcaneus", "Calcaneus (heel bone)", "Calcaneus", (0.049, -0.018), (0.05, -0.14), 20),
)


def regions(frame: Frame) -> tuple[Region, ...]:
    """The named regions from knee to heel, with what is visible of each."""
    shown = (
        medial_head(frame),
        lateral_head(frame),
        plantaris(frame),
        soleus(frame),
        band(),
        tendon(frame),
        back_regions.calcaneus(frame),
    )
    return tuple(
        Region(
            slug=slug,
            name=name,
            lines=tuple(lines.split("|")),
            number=i + 1,
            outline=outline,
            dot=frame.point(*dot),
            disc=frame.point(*disc),
            reach=reach,
        )
        for i, ((slug, name, lines, dot, disc, reach), outline) in enumerate(zip(ROWS, shown, strict=True))
    )


def medial_head(frame: Frame) -> str:
    """The stump of the medial head below semimembranosus, with its cut face."""

    def left(v: float) -> float:
        return max(offset(e.MEDIAL_LEFT, v), offset(back.SEMIMEMBRANOSUS_RIGHT, v))

    return strip(frame, (left, lambda v: offset(e.MEDIAL_RIGHT, v)), (1.143, e.MEDIAL_LEFT[-1][0]), 9)


def lateral_head(frame: Frame) -> str:
    """The stump of the lateral head below biceps femoris, with its cut face."""

    def right(v: float) -> float:
        return min(offset(e.LATERAL_RIGHT, v), offset(back.BICEPS_LEFT, v))

    return strip(frame, (lambda v: offset(e.LATERAL_LEFT, v), right), (1.128, e.LATERAL_LEFT[-1][0]), 9)


def plantaris(frame: Frame) -> str:
    """The belly beside the stump of the lateral head, and the tendon down to the heel bone."""

    def right(v: float) -> float:
        own = offset(e.PLANTARIS_RIGHT, v)
        return min(own, offset(e.LATERAL_LEFT, v)) if v > e.LATERAL_LEFT[-1][0] else own

    belly = strip(frame, (lambda v: offset(e.PLANTARIS_LEFT, v), right), (1.125, e.PLANTARIS_LEFT[-1][0]), 9)
    return belly + ribbon(frame, e.PLANTARIS_TENDON[3:], e.PLANTARIS_WIDE[3:])[0]


def soleus(frame: Frame) -> str:
    """Soleus on both sides of the tendon of plantaris, down to the cut and beside the tendon to its last fibres."""
    inner, outer, _ = e.LAST_FIBRES

    def rows(table: Table, high: float, low: float, by: float = 0) -> list[tuple[float, float]]:
        inside = [row for row in table if low < row[0] < high]
        first, last = ((v, offset(table, v)) for v in (high, low))
        return [(v, at + by) for v, at in (first, *inside, last)]

    arch = [row for row in e.SOLEUS_LEFT if row[0] > 0.88]
    across = [(v, at + RIBBON) for v, at in e.PLANTARIS_TENDON if 0.54 < v < 0.88]
    medial = _joined(frame, rows(e.SOLEUS_LEFT, 0.88, outer), rows(e.PLANTARIS_TENDON, 0.88, inner, -RIBBON)[::-1])
    beside = rows(e.TENDON_RIGHT, 0.541, inner)
    lateral = _joined(frame, arch, across, e.CUT, beside, rows(e.SOLEUS_RIGHT, 0.968, outer)[::-1])
    return medial + lateral


def tendon(frame: Frame) -> str:
    """The tendon from its cut edge to the heel bone, but for the strip where the last fibres lie on it."""
    (top, *_), *_, (end, _) = e.TIPS
    right = [
        *(row for row in e.TENDON_RIGHT if row[0] > top),
        *e.TIPS,
        *(row for row in e.TENDON_RIGHT if row[0] < end),
    ]
    return _joined(frame, e.TENDON_LEFT, right[::-1], e.CUT[::-1])


def _joined(frame: Frame, *pieces: Sequence[tuple[float, float]]) -> str:
    """A closed outline of smooth pieces with corners between them."""
    return path(*(smooth([frame.point(*row) for row in piece]) for piece in pieces), closed=True)
