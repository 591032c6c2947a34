"""What can be chosen on the heel plate: regions, their names and dots. Zones of conditions are in heel_zones.py."""

from __future__ import annotations

from ..curves import offset, path, straight
from ..model import Frame, Region, Table
from ..tissue import strip
from . import heel_edges as e
from .heel_shapes import CALCANEUS, FASCIA, KAGER, TENDON

ROWS = (
    # slug, name, lines of its label, dot on the structure, number's disc, width to press (CSS px)
    ("achilles-tendon", "Achilles tendon", "Achilles|tendon", (0.262, -0.0515), (0.262, -0.106), 16),
    ("kagers-fat-pad", "Kager\u2019s fat pad", "Kager\u2019s|fat pad", (0.182, -0.046), (0.182, -0.046), 2),
    (
        "retrocalcaneal-bursa",
        "Retrocalcaneal bursa",
        "Retrocalcaneal|bursa",
        (0.1159, -0.0727),
        (0.150, -0.124),
        62,
    ),
    (
        "subcutaneous-calcaneal-bursa",
        "Subcutaneous calcaneal bursa",
        "Subcutaneous|calcaneal bursa",
        (0.0831, -0.0925),
        (0.086, -0.130),
        30,
    ),
    ("calcaneus", "Calcaneus (heel bone)", "Calcaneus", (0.0498, -0.045), (0.0643, -0.048), 0),
    ("plantar-fascia", "Plantar fascia", "Plantar|fascia", (0.0166, -0.0080), (-0.031, 0.030), 24),
)


def regions(frame: Frame) -> tuple[Region, ...]:
    """The named regions from the leg to the sole, with what is visible of each."""
    slits = (_straight(frame, e.RETROCALCANEAL), _straight(frame, e.SUBCUTANEOUS))
    shown = (TENDON.d, KAGER.d, *slits, CALCANEUS.d, FASCIA.d)
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


def _straight(frame: Frame, rows: Table) -> str:
    """A slit with straight sides: browsers leave holes in a curve's stroke that is far wider than the curve."""
    points = [frame.point(*row) for row in rows]
    return path(straight(points), closed=True)


def stretch(frame: Frame, top: float, spare: float) -> str:
    """The tendon below a level, `spare` leg lengths wider on each side."""
    return strip(
        frame,
        (lambda v: offset(e.TENDON_BACK, v) - spare, lambda v: offset(e.TENDON_FRONT, v) + spare),
        (top, 0.0508),
        12,
    )
