"""What frames the heel plate: cut skin, the fat under it, the chambers of the heel pad. Shapes: heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..heel_lays import Lay
from ..heel_recipes import chambers, hide
from ..model import Element, Layer
from ..tissue import line, rim
from . import heel_edges as e
from .heel_shapes import FRAME, SKIN, rng

BACK = 11.7
HEEL = 26.3
ARCH = 21.0
"""Thickness of the skin on the back of the leg, under the heel and in the arch: 2, 4.5 and 3.6 mm on the canvas."""


def ground() -> tuple[Element, ...]:
    """The cut face of the leg: fat all through, on which the rest is laid."""
    return (SKIN.painted("url(#heel-lobes)", "skin"),)


def pad() -> Layer:
    """The heel pad: fat in walled chambers, columns at the bone and small ones at the skin."""
    parts = (
        (Lay(e.PAD_INNER[:9], e.PAD_OUTER[:9]), ((0.0, 0.66, 15), (0.67, 1.02, 21))),
        (Lay(e.PAD_INNER[8:], e.PAD_OUTER[8:]), ((0.0, 0.64, 13), (0.65, 1.02, 20))),
    )
    dice = rng("pad")
    drawn = (chambers(lay, FRAME, dice, rows, "heel-lobes") for lay, rows in parts)
    return Layer("heel-pad", (SKIN.inside(*(piece for part in drawn for piece in part)),))


def skin() -> Layer:
    """The cut skin, thickest under the heel."""
    sides = ((*e.SKIN_BACK, *e.SKIN_SOLE[1:]), e.SKIN_DORSUM)
    return Layer(
        "skin",
        (
            SKIN.inside(
                *hide(FRAME, e.PLANTAR_SKIN, sole, lambda u: 1.8 + (sole(u) - BACK) * 0.32),
                *hide(FRAME, e.DORSAL_SKIN, lambda u: BACK * 0.8, lambda u: 1.8),
            ),
            rim(SKIN.d, p.SKIN_DEEP, 1.2, 0.7),
            *(rim(line(FRAME, course), p.SKIN_DEEP, 2.0) for course in sides),
        ),
    )


def sole(u: float) -> float:
    """Thickness of the skin from the back of the leg round the heel to the sole, in canvas units."""
    rise, fall = (min(max(v, 0.0), 1.0) for v in ((u - 0.40) / 0.2, (u - 0.72) / 0.2))
    return BACK + (HEEL - BACK) * rise - (HEEL - ARCH) * fall
