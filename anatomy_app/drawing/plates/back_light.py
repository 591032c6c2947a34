"""How light falls on the rounded forms of the back plate: from the upper left, with a soft reflected edge."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Point, Table
from ..recipes import Body, cord, glow
from ..tissue import line, rim, soft
from .back_shapes import FRAME

SINEW = (p.BONE_DEEP, p.SINEW, p.TENDON_WHITE)
"""The colours of a cord-like tendon, for `cord`."""


def stroke(table: Table, colour: str, wide: float, strength: float) -> Element:
    """A soft stroke along a course."""
    return soft(line(FRAME, table, places=0), colour, wide, strength, cap="round")


def modelled(shape: Body, level: float, *, turn: float) -> Element:
    """A belly's light from the upper left and its core shadow, which leaves the right edge to the light thrown back."""

    def at(t: float, by: float = 0) -> Point:
        return FRAME.point(level + by, shape.form.at(level + by, t))

    return shape.inside(
        glow("back-dusk", at(0.8), (44, 250), turn=turn, opacity=0.85),
        glow("back-warm", at(0.98), (12, 190), turn=turn, opacity=0.5),
        glow("back-warm", at(0.3, 0.03), (42, 220), turn=-turn, opacity=0.8),
    )


def ribbon(table: Table, wide: float) -> list[Element]:
    """A slender tendon that lies on what is under it: its shadow, then the cord."""
    shade = rim(line(FRAME, tuple((v - 0.002, at + 0.0025) for v, at in table), places=0), p.SHADOW, wide + 2, 0.22)
    return [shade, *cord(FRAME, table, wide, SINEW)]
