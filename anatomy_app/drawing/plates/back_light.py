"""How light falls on the rounded forms of the back plate: from the upper left, with a soft reflected edge."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Point, Table
from ..recipes import Body, cord, glow
from ..tissue import Form, line, rim, soft
from .back_shapes import FRAME

SINEW = (p.BONE_DEEP, p.TENDON, p.TENDON_WHITE)
"""The colours of a cord-like tendon, for `cord`."""


def stroke(table: Table, colour: str, wide: float, strength: float) -> Element:
    """A soft stroke along a course."""
    return soft(line(FRAME, table, places=0), colour, wide, strength, cap="round")


def modelled(shape: Body, level: float, *, turn: float) -> Element:
    """A belly's light from the upper left and its core shadow, which leaves the right edge to the light thrown back."""

    def at(t: float, by: float = 0) -> Point:
        return FRAME.point(level + by, shape.form.at(level + by, t))

    bounce = tuple(row for row in shape.form.right if 0.62 < row[0] < 0.97)
    return shape.inside(
        glow("back-dusk", at(0.84), (54, 270), turn=turn),
        glow("back-dusk", at(0.8, -0.06), (34, 190), turn=turn, opacity=0.5),
        soft(line(FRAME, bounce[::-1]), p.MUSCLE_LIGHT, 24, 0.4, cap="round"),
        glow("back-warm", at(0.3, 0.03), (40, 220), turn=-turn, opacity=0.95),
    )


def ribbon(table: Table, wide: float) -> list[Element]:
    """A slender tendon that lies on what is under it: its shadow, then the cord."""
    shade = rim(line(FRAME, tuple((v - 0.002, at + 0.0025) for v, at in table), places=0), p.SHADOW, wide + 2, 0.22)
    return [shade, *cord(FRAME, table, wide, SINEW)]


FADE = ((p.MUSCLE_PALE, 120, 0.4), (p.TENDON_BLUSH, 84, 0.5), (p.TENDON, 50, 0.6), (p.TENDON, 20, 0.6))
"""How a lobe pales into its tendon: soft strokes along its round end, (colour, width in canvas units, strength)."""


def fade(shape: Body) -> Element:
    """The round end of a lobe, paling into the tendon."""
    return shape.inside(*(stroke(_end(shape.form), colour, wide, much) for colour, wide, much in FADE))


def _end(form: Form) -> Table:
    """The round end of a lobe, from its left edge to its right; outside it above, so that the fade thins out there."""
    top = form.left[-1][0] + 0.015
    left, right = ([row for row in table if row[0] < top] for table in (form.left, form.right))
    beside = [(top + up, form.at(top, 0) - out) for up, out in ((0.03, 0.09), (0.016, 0.03))]
    beyond = [(top + up, form.at(top, 1) + out) for up, out in ((0.016, 0.03), (0.03, 0.09))]
    return (*beside, *left, *right[-2::-1], *beyond)
