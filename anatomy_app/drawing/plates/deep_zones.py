"""Where the deep plate's conditions sit, to scale."""

from __future__ import annotations

from ..curves import offset
from ..model import Frame, Table, Zone
from ..tissue import strip
from . import back_edges as back
from . import deep_edges as e
from .deep_regions import ribbon

SOLEAL_VEINS: tuple[Table, ...] = (
    ((0.74, 0.052), (0.70, 0.040), (0.66, 0.022), (0.62, 0.002), (0.59, -0.016)),
    ((0.70, -0.066), (0.66, -0.056), (0.62, -0.042), (0.58, -0.028)),
)


def _along(frame: Frame, table: Table, half: float, top: float, bottom: float) -> str:
    return strip(frame, (lambda v: offset(table, v) - half, lambda v: offset(table, v) + half), (top, bottom), 8)


def _compartment(frame: Frame, left: float, right: float, levels: tuple[float, float]) -> str:
    """A strip inside the outline of the leg, so far from the edges of the window."""
    return strip(
        frame,
        (lambda v: offset(back.WINDOW_LEFT, v) * left, lambda v: offset(back.WINDOW_RIGHT, v) * right),
        levels,
        10,
    )


def zones(frame: Frame) -> tuple[Zone, ...]:
    """The zones, in the order of the regions that they touch."""
    strain = strip(
        frame,
        (lambda v: offset(e.SOLEUS_LEFT, v), lambda v: offset(e.SHEET_LEFT, v) + 0.012),
        (0.70, 0.53),
        8,
    )
    veins = _along(frame, back.DEEP_VEINS, 0.007, 1.12, 0.14) + "".join(
        _along(frame, table, 0.0045, table[0][0], table[-1][0]) for table in SOLEAL_VEINS
    )
    compartments = _compartment(frame, 0.9, 0.9, (0.94, 0.2)) + _compartment(frame, 0.5, 0.55, (0.90, 0.16))
    return (
        Zone("soleus-strain", "The inner part of soleus, where its fibers meet the sheet of tendon.", strain),
        Zone(
            "plantaris-rupture",
            "The thin tendon of plantaris, in the upper half of the calf.",
            ribbon(frame, 0.96, 0.66, 0.009),
        ),
        Zone("deep-vein-thrombosis", "Along the deep veins, under and in soleus.", veins, deep=True),
        Zone(
            "acute-compartment-syndrome",
            "The two spaces at the back of the calf. The one at the front, hit most often, is out of sight here.",
            compartments,
            deep=True,
        ),
    )
