"""Where conditions sit on the side plate, to scale; heights are above the insertion. Regions: side_regions.py."""

from __future__ import annotations

from ..curves import offset, path, smooth
from ..model import Affected, Frame, Point, Zone
from ..tissue import strip
from . import side_edges as e
from .side_affected import achilles_rupture, height, midportion_tendinopathy
from .side_fracture import calcaneal_fracture
from .side_regions import soleus
from .side_shapes import LATERAL

EIGHT = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def _round(frame: Frame, centre: tuple[float, float], tall: float, wide: float) -> str:
    level, at = centre
    rows: list[Point] = [frame.point(level + tall * a, at + wide * b) for a, b in EIGHT]
    return path(smooth(rows, closed=True), closed=True)


def zones(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit, to scale; heights are above the insertion."""
    midportion = strip(
        frame,
        (lambda v: offset(e.TENDON_BACK, v) - 0.004, lambda v: offset(e.TENDON_FRONT, v) + 0.004),
        (height(6), height(2)),
        8,
    )
    return (
        Zone(
            "midportion-tendinopathy",
            "The narrow part of the tendon, 2 to 6 cm above the heel bone.",
            midportion,
            affected=Affected(midportion_tendinopathy, (290, 1000, 195, 260)),
        ),
        Zone(
            "achilles-rupture",
            "The narrow part of the tendon, 2 to 6 cm above the heel bone.",
            midportion,
            affected=Affected(achilles_rupture, (290, 1000, 195, 260)),
        ),
        Zone(
            "calcaneal-fracture",
            "The body of the heel bone.",
            _round(frame, (0.079, -0.018), 0.034, 0.050),
            affected=Affected(calcaneal_fracture, (290, 1110, 240, 240)),
        ),
        Zone("calf-tightness", "The calf muscles, gastrocnemius and soleus.", LATERAL.d + soleus(frame)),
    )
