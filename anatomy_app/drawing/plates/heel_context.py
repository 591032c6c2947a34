"""What frames the heel plate: cut skin, the fat under it, the chambers of the heel pad. Shapes: heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..heel_lays import Lay
from ..heel_recipes import chambers, hide
from ..model import Element, Layer
from ..tissue import line, rim
from . import heel_edges as e
from .heel_shapes import FRAME, SKIN, rng

DERMIS = 11.5
SOLE = 16.0


def ground() -> tuple[Element, ...]:
    """The cut face of the leg: fat all through, on which the rest is laid."""
    return (SKIN.painted("url(#heel-lobes)", "skin"),)


def pad() -> Layer:
    """The heel pad: fat in walled chambers, small ones at the skin and large ones at the bone."""
    rows = ((0.0, 0.5, 17), (0.47, 0.84, 22), (0.82, 1.1, 31))
    return Layer("heel-pad", (SKIN.inside(*chambers(Lay(e.PAD_INNER, e.PAD_OUTER), FRAME, rng("pad"), rows)),))


def skin() -> Layer:
    """The cut skin, thickest under the heel."""
    sides = (e.PLANTAR_SKIN, e.SKIN_DORSUM)
    return Layer(
        "skin",
        (
            SKIN.inside(*hide(FRAME, e.PLANTAR_SKIN, _sole), *hide(FRAME, e.SKIN_DORSUM, lambda u: DERMIS * 0.8)),
            rim(SKIN.d, p.SKIN_DEEP, 1.2, 0.7),
            *(rim(line(FRAME, course), p.SKIN_DEEP, 2.0) for course in sides),
        ),
    )


def _sole(u: float) -> float:
    """Thickness of the skin from the back of the leg round the heel to the sole, in canvas units."""
    return DERMIS + (SOLE - DERMIS) * min(max((u - 0.42) / 0.2, 0.0), 1.0)
