"""What a torn soleus looks like on the deep plate, painted over the healthy art, and how that art is laid on again."""

from __future__ import annotations

import math
import random

from .. import palette as p
from ..curves import Cubic, path, straight
from ..deep_recipes import NONE, Comb, on, pennate
from ..model import Element, Point, element
from ..recipes import Body, Ink, glow
from ..tissue import gradient, radial, slivers, soft, unnamed
from . import deep_edges as e
from . import deep_muscles as muscles
from .back_shapes import FRAME
from .deep_shapes import SOLEUS, TENDON, WINDOW, rng

Run = tuple[Point, Point]
"""Start and end of a fiber on the canvas."""
COURSE = (e.SOLEUS_FROM_LEFT, e.SOLEUS_TO_LEFT)
"""The fibers of the inner half of soleus; a place on them is (row, share): which fiber, and how far along it."""
TORN_ROWS = (0.30, 0.462)
"""The first and the last torn fiber: from 0.69 to 0.56 of the leg's length, 55 mm."""
TORN_AT = 0.72
DREW_BACK = 0.1
"""Where they tore, just before the sheet of tendon, and how far each end drew back (8 mm at most): shares of it."""


def tendon_again() -> Element:
    """The Achilles tendon and the last fibers of soleus on it, over what was painted on soleus."""
    without_shadow = muscles.tendon().elements[2:]
    return TENDON.inside(*unnamed((*without_shadow, *muscles.junction().elements)))


def plantaris_again() -> tuple[Element, Element]:
    """The tendon of plantaris, likewise; its belly stays where it is, under the hamstrings."""
    (drawn,) = muscles.plantaris().elements
    _, shade, *_, band, gloss, root, roots = drawn.children
    return SOLEUS.inside(*unnamed([shade])), WINDOW.inside(*unnamed([band, gloss, root, roots]))


def soleus_strain() -> tuple[Element, ...]:
    """A tear of the inner fibers where they meet the sheet of tendon, 55 mm by 10 mm, with blood round it."""
    name, dice = "deep-soleus-strain", rng("soleus strain")
    upper, lower = _lip(dice, -1), _lip(dice, 1)
    gap = Body(f"{name}-gap", SOLEUS.form, path(straight(upper), straight(lower[::-1]), closed=True))
    x, y = _at(sum(TORN_ROWS) / 2, TORN_AT)
    stops = ((0.0, 0.95), (0.45, 0.66), (0.75, 0.24), (1.0, 0.0))
    hollow = ((0.0, p.BLOOD_DEEP), (0.5, "#6a151d"), (1.0, p.BLOOD_DEEP))
    fresh = ((0.0, p.MUSCLE, 0.0), (0.55, p.MUSCLE, 1.0), (1.0, p.MUSCLE_LIGHT, 1.0))
    return (
        element(
            "defs",
            *gap.defs(),
            radial(f"{name}-stain", [(at, p.BLOOD, much) for at, much in stops]),
            gradient(f"{name}-hollow", (_at(0.38, TORN_AT - DREW_BACK), _at(0.38, TORN_AT + DREW_BACK)), hollow),
            gradient(f"{name}-bundle", _across_the_tear(50), fresh),
        ),
        SOLEUS.inside(
            glow(f"{name}-stain", (x - 10, y - 4), (62, 128), turn=20),
            *_seeping(dice),
            glow("deep-warm", _at(0.36, 0.42), (16, 44), turn=24, opacity=0.6),
        ),
        *_hole(gap, name, upper, lower),
        *_torn_fibers(dice, name),
        tendon_again(),
        *plantaris_again(),
    )


def _at(row: float, share: float) -> Point:
    """The canvas point at a share of the way along a fiber."""
    (v0, x0), (v1, x1) = (on(table, row) for table in COURSE)
    return FRAME.point(v0 + (v1 - v0) * share, x0 + (x1 - x0) * share)


def _across_the_tear(reach: float) -> Run:
    """From `reach` canvas units above the middle of the tear, at right angles to it, to its middle."""
    (x0, y0), (x1, y1) = (_at(row, TORN_AT) for row in TORN_ROWS)
    share = reach / math.dist((x0, y0), (x1, y1))
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return (x + (y0 - y1) * share, y + (x1 - x0) * share), (x, y)


def _open(row: float) -> float:
    """How far a fiber's ends drew back: most in the middle of the tear, nothing where it begins and ends."""
    return DREW_BACK * math.sin(math.pi * (row - TORN_ROWS[0]) / (TORN_ROWS[1] - TORN_ROWS[0]))


def _lip(dice: random.Random, side: int) -> list[Point]:
    """One border of the tear, from its upper to its lower end: bundles torn at unequal lengths."""
    points, row = [_at(TORN_ROWS[0], TORN_AT)], TORN_ROWS[0]
    while (row := row + dice.uniform(0.003, 0.007)) < TORN_ROWS[1]:
        ragged = dice.uniform(-0.05, 0.06) if len(points) % 2 else dice.uniform(-0.02, 0.02)
        points.append(_at(row, TORN_AT + side * max(_open(row) + ragged, 0.01)))
    return [*points, _at(TORN_ROWS[1], TORN_AT)]


def _seeping(dice: random.Random) -> list[Element]:
    """Blood that runs between the fibers, along them."""
    rows = (TORN_ROWS[0] - 0.03, TORN_ROWS[1] + 0.06)
    deep = (Comb(34, (0.2, 0.45), (0.1, 0.74), rows), Ink(NONE, p.BLOOD_DEEP, 0.6, (1.4, 3.2)))
    fresh = (Comb(16, (0.12, 0.25), (0.3, 0.85), rows), Ink(NONE, p.BLOOD, 0.7, (1.2, 2.4)))
    return pennate(FRAME, dice, COURSE, (deep, fresh))


def _hole(gap: Body, name: str, upper: list[Point], lower: list[Point]) -> tuple[Element, ...]:
    """The gap: blood in its depth, shaded by the upper border; the lower border catches the light."""
    upper_d, lower_d = path(straight(upper)), path(straight(lower))
    return (
        gap.used(fill=f"url(#{name}-hollow)"),
        gap.inside(element("g", soft(upper_d, p.SHADOW, 18, 0.6), transform="translate(2 3)")),
        soft(lower_d, p.BLOOD, 5, 0.9, cap="round"),
        soft(upper_d, p.BLOOD, 5, 0.7, cap="round"),
    )


def _torn_fibers(dice: random.Random, name: str) -> tuple[Element, ...]:
    """Soft bundles that end at the tear, drawn back unequally, and a few short ones on the side of the sheet."""
    bundles, ends, strands = list[list[Cubic]](), list[list[Cubic]](), list[Run]()
    for i in range(26):
        row = TORN_ROWS[0] + (TORN_ROWS[1] - TORN_ROWS[0]) * (i + dice.random()) / 26
        back = TORN_AT - _open(row)
        tip = _at(row + dice.uniform(-0.004, 0.004), back + _open(row) * dice.uniform(-0.3, 0.7))
        bundles.append(straight([_at(row, back - 0.2), _at(row, back - 0.06), tip]))
        ends.append(bundles[-1][1:])
        far = TORN_AT + _open(row)
        strands.append((_at(row, far + dice.uniform(0.05, 0.14)), _at(row, far - dice.uniform(0.0, 0.05))))
    whole, paint = path(*bundles), f"url(#{name}-bundle)"
    inks = (
        (path(*ends), p.BLOOD_DEEP, 5.6, 0.5, "translate(1.2 1.6)"),
        (whole, paint, 4.4, 1, None),
        (path(*ends), p.MUSCLE_PALE, 1.1, 0.45, "translate(-1 0)"),
    )
    return (
        element("path", d=slivers(strands, dice, (1.6, 2.6), places=1), fill=p.MUSCLE, fill_opacity=0.85),
        element(
            "g",
            *(
                element("path", d=course, stroke=colour, stroke_width=wide, stroke_opacity=much, transform=moved)
                for course, colour, wide, much, moved in inks
            ),
            fill="none",
            stroke_linecap="round",
            stroke_linejoin="round",
        ),
    )
