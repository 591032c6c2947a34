"""How light falls on the rounded forms of the back plate: from the upper left, with a soft reflected edge."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Table
from ..recipes import Body, cord, glow
from ..tissue import line, rim, soft
from .back_shapes import FRAME

SINEW = (p.BONE_DEEP, p.TENDON, p.TENDON_WHITE)
"""The colours of a cord-like tendon, for `cord`."""


def stroke(table: Table, colour: str, wide: float, strength: float) -> Element:
    """A soft stroke along a course."""
    return soft(line(FRAME, table, places=0), colour, wide, strength, cap="round")


def turned(shape: Body) -> Element:
    """A belly's shade away from the light, along its own form and under its fibres: a deeper red, never black."""

    def course(t: float) -> Table:
        return tuple((v, shape.form.at(v, t)) for v in (0.96, 0.86, 0.76, 0.66, 0.6))

    return shape.inside(
        stroke(course(0.86), p.MUSCLE_DARK, 70, 0.9),
        stroke(course(0.94), p.MUSCLE_DEEP, 34, 0.5),
        stroke(course(0.08), p.MUSCLE_DARK, 26, 0.6),
    )


def lit(shape: Body, *, turn: float) -> Element:
    """The light on a belly, from the upper left."""
    return shape.inside(glow("back-warm", FRAME.point(0.81, shape.form.at(0.81, 0.32)), (38, 220), turn=turn))


def ribbon(table: Table, wide: float) -> list[Element]:
    """A slender tendon that lies on what is under it: its shadow, then the cord."""
    shade = rim(line(FRAME, tuple((v - 0.002, at + 0.0025) for v, at in table), places=0), p.SHADOW, wide + 2, 0.22)
    return [shade, *cord(FRAME, table, wide, SINEW)]


def cast(table: Table, wide: float) -> Element:
    """The shadow that a cord casts on the one beneath it, towards the lower right."""
    return rim(line(FRAME, tuple((v - 0.002, at + 0.003) for v, at in table), places=0), p.SHADOW, wide, 0.3)


def fade(shape: Body) -> Element:
    """The end of a lobe, paling a little into the tendon."""
    top = shape.form.left[-1][0] + 0.05
    rows = (row for table in (shape.form.left, shape.form.right[::-1]) for row in table if row[0] < top)
    return shape.inside(stroke(tuple(rows), p.TENDON_BLUSH, 44, 0.55))
