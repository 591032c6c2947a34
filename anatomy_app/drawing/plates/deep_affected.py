"""What a torn soleus and a torn plantaris look like on the deep plate: painted over the healthy art."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from .. import palette as p
from ..curves import path, smooth
from ..deep_recipes import NONE, Comb, on, pennate, ribbon
from ..model import Element, Point, Table, element
from ..recipes import Body, Ink, glow
from ..tissue import Form, gradient, line, rim, ring, slivers, soft
from . import deep_edges as e
from . import deep_muscles as muscles
from .deep_shapes import FRAME, SOLEUS, TENDON, rng

Run = tuple[Point, Point]
"""Start and end of a fiber on the canvas."""
COURSE = (e.SOLEUS_FROM_LEFT, e.SOLEUS_TO_LEFT)
"""The fibers of the inner half of soleus; a place on them is (row, share): which fiber, and how far along it."""
TORN_ROWS = (0.30, 0.462)
"""The first and the last torn fiber: from 0.69 to 0.57 of the leg's length, 50 mm."""
TORN_AT = 0.72
"""Where they tore, just before the sheet of tendon, and how far each end drew back: 6 mm at most."""
DREW_BACK = 0.1


def again(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Healthy art once more, to lie over what was painted in between; it no longer stands for its structure."""
    return tuple(
        replace(
            node,
            attributes=tuple(pair for pair in node.attributes if pair[0] != "data-outline"),
            children=again(node.children),
        )
        for node in elements
    )


def tendon_again() -> Element:
    """The Achilles tendon and the last fibers of soleus on it, over what was painted on soleus."""
    return TENDON.inside(*again((*muscles.tendon().elements[2:], *muscles.junction().elements)))


def soleus_strain() -> tuple[Element, ...]:
    """A tear of the inner fibers where they meet the sheet of tendon, 50 mm by 12 mm, with blood round it."""
    name, dice = "deep-soleus-strain", rng("soleus strain")
    upper, lower = _lip(dice, -1), _lip(dice, 1)
    gap = Body(f"{name}-gap", SOLEUS.form, path(_straight(upper), _straight(lower[::-1]), closed=True))
    x, y = _at(sum(TORN_ROWS) / 2, TORN_AT)
    stops = ((0.0, 0.95), (0.45, 0.72), (0.75, 0.3), (1.0, 0.0))
    shades = (element("stop", offset=at, stop_color=p.BLOOD_DEEP, stop_opacity=much) for at, much in stops)
    hollow = ((0.0, p.SHADOW), (0.45, p.BLOOD_DEEP), (1.0, p.BLOOD))
    return (
        element(
            "defs",
            *gap.defs(),
            element("radialGradient", *shades, id=f"{name}-stain"),
            gradient(f"{name}-hollow", (_at(0.38, TORN_AT - DREW_BACK), _at(0.38, TORN_AT + DREW_BACK)), hollow),
        ),
        SOLEUS.inside(
            glow(f"{name}-stain", (x - 10, y - 4), (62, 128), turn=20),
            *_seeping(dice),
            glow("deep-warm", _at(0.36, 0.42), (16, 44), turn=24, opacity=0.6),
        ),
        *_hole(gap, name, upper, lower),
        *_torn_fibers(dice),
        tendon_again(),
        *again(muscles.plantaris().elements),
    )


def _at(row: float, share: float) -> Point:
    """The canvas point at a share of the way along a fiber."""
    (v0, x0), (v1, x1) = (on(table, row) for table in COURSE)
    return FRAME.point(v0 + (v1 - v0) * share, x0 + (x1 - x0) * share)


def _open(row: float) -> float:
    """How far a fiber's ends drew back: most in the middle of the tear, nothing where it begins and ends."""
    return DREW_BACK * math.sin(math.pi * (row - TORN_ROWS[0]) / (TORN_ROWS[1] - TORN_ROWS[0])) ** 0.9


def _lip(dice: random.Random, side: int) -> list[Point]:
    """One border of the tear, from its upper to its lower end: bundles torn at unequal lengths."""
    points, row = [_at(TORN_ROWS[0], TORN_AT)], TORN_ROWS[0]
    while (row := row + dice.uniform(0.003, 0.009)) < TORN_ROWS[1]:
        ragged = dice.uniform(-0.5, 0.3) if len(points) % 2 else dice.uniform(0.0, 0.3)
        points.append(_at(row, TORN_AT + side * _open(row) * (1 + ragged)))
    return [*points, _at(TORN_ROWS[1], TORN_AT)]


def _straight(points: list[Point]) -> list[tuple[Point, Point, Point, Point]]:
    return [(a, a, b, b) for a, b in pairwise(points)]


def _seeping(dice: random.Random) -> list[Element]:
    """Blood that runs between the fibers, along them."""
    rows = (TORN_ROWS[0] - 0.03, TORN_ROWS[1] + 0.06)
    deep = (Comb(34, (0.2, 0.45), (0.1, 0.74), rows), Ink(NONE, p.BLOOD_DEEP, 0.6, (1.4, 3.2)))
    fresh = (Comb(16, (0.12, 0.25), (0.3, 0.85), rows), Ink(NONE, p.BLOOD, 0.7, (1.2, 2.4)))
    return pennate(FRAME, dice, COURSE, (deep, fresh))


def _hole(gap: Body, name: str, upper: list[Point], lower: list[Point]) -> tuple[Element, ...]:
    """The gap: blood in its depth, shaded by the upper border; the lower border catches the light."""
    upper_d, lower_d = path(_straight(upper)), path(_straight(lower))
    return (
        element("g", soft(lower_d, p.SHADOW, 12, 0.4), transform="translate(3 3)"),
        gap.used(fill=f"url(#{name}-hollow)"),
        gap.inside(
            element("g", soft(upper_d, p.SHADOW, 22, 0.95), transform="translate(2 3)"),
            glow("deep-light", _at(0.392, TORN_AT + 0.03), (4, 9), turn=24, opacity=0.55),
        ),
        rim(lower_d, p.MUSCLE_PALE, 1.1, 0.5),
    )


def _torn_fibers(dice: random.Random) -> tuple[Element, ...]:
    """Torn ends on both sides, those of the muscle thick and drawn back, those at the sheet short; a few still hold."""
    thick, fine, holding = list[Run](), list[Run](), list[Run]()
    for i in range(44):
        row = TORN_ROWS[0] + (TORN_ROWS[1] - TORN_ROWS[0]) * (i + dice.random()) / 44
        side = 1 if i % 4 == 3 else -1
        back = TORN_AT + side * _open(row)
        start = _at(row, back + side * dice.uniform(0.07, 0.16))
        tip = _at(row + dice.uniform(-0.004, 0.004), back - side * _open(row) * dice.uniform(-0.1, 0.65))
        (thick if side < 0 and i % 2 else fine).append((start, tip))
        if i in {9, 13, 32}:
            holding.append((_at(row, back - 0.1), _at(row + 0.003, TORN_AT + _open(row) + 0.08)))
    under, ends = slivers(thick, dice, (2.4, 3.6), places=1), slivers(fine, dice, (1.1, 1.9), places=1)
    kept = slivers(holding, dice, (1.2, 1.7), places=1)
    return (
        element("path", d=under + ends + kept, fill=p.SHADOW, fill_opacity=0.75, transform="translate(1.4 2)"),
        element("path", d=under, fill=p.MUSCLE_LIGHT),
        element("path", d=ends, fill=p.MUSCLE_PALE, fill_opacity=0.9),
        element("path", d=kept, fill=p.MUSCLE_PALE),
    )


UPPER_END: Table = (
    *e.PLANTARIS_TENDON[:5],
    (0.8950, 0.0020),
    (0.8760, -0.0010),
    (0.8600, -0.0090),
    (0.8460, -0.0105),
    (0.8340, -0.0030),
    (0.8210, 0.0030),
    (0.8080, -0.0020),
    (0.8030, -0.0120),
    (0.8090, -0.0200),
    (0.8190, -0.0205),
)
LOWER_END: Table = (
    (0.7500, -0.0300),
    (0.7590, -0.0345),
    (0.7600, -0.0440),
    (0.7520, -0.0520),
    (0.7400, -0.0490),
    (0.7290, -0.0405),
    (0.7150, -0.0390),
    (0.7020, -0.0470),
    (0.6850, -0.0530),
    (0.66, -0.0545),
    *e.PLANTARIS_TENDON[8:],
)
BARED = Form(
    ((0.88, -0.012), (0.80, -0.034), (0.72, -0.055), (0.64, -0.069), (0.585, -0.074)),
    ((0.88, 0.012), (0.80, -0.006), (0.72, -0.028), (0.64, -0.046), (0.585, -0.051)),
)
"""Where the healthy tendon is painted out."""
"""Where fluid lies on soleus: along the tendon, and lower down as far as the cut of the other sheet of tendon."""
POOL: Table = (
    (0.880, -0.0010),
    (0.868, 0.0100),
    (0.838, 0.0135),
    (0.812, 0.0070),
    (0.790, 0.0060),
    (0.765, -0.0075),
    (0.735, -0.0130),
    (0.712, -0.0260),
    (0.680, -0.0310),
    (0.655, -0.0440),
    (0.615, -0.0500),
    (0.575, -0.0570),
    (0.540, -0.0650),
    (0.560, -0.0740),
    (0.600, -0.0790),
    (0.640, -0.0740),
    (0.670, -0.0760),
    (0.705, -0.0690),
    (0.735, -0.0680),
    (0.765, -0.0520),
    (0.795, -0.0450),
    (0.820, -0.0300),
    (0.850, -0.0220),
)


def plantaris_rupture() -> tuple[Element, ...]:
    """The tendon of plantaris torn at mid-calf, its ends curled up 3 cm apart; dark fluid lies on soleus round them."""
    name, dice = "deep-plantaris-rupture", rng("plantaris rupture")
    bared = Body(f"{name}-bared", BARED, _between(BARED))
    pool = Body(f"{name}-pool", BARED, ring(FRAME, POOL))
    ends = FRAME.point(0.90, 0), FRAME.point(0.53, 0)
    depth = ((0.0, p.BLOOD_DEEP, 0.3), (0.35, p.BLOOD_DEEP, 0.62), (0.7, p.BLOOD_DEEP, 0.55), (1.0, p.BLOOD_DEEP, 0.3))
    return (
        element("defs", *bared.defs(), *pool.defs(), gradient(f"{name}-depth", ends, depth)),
        bared.inside(*again((*muscles.soleus().elements[1:], *muscles.sheet().elements))),
        SOLEUS.inside(*_fluid(pool, name, dice)),
        *_end(UPPER_END, e.PLANTARIS_WIDE, dice),
        *_end(LOWER_END[::-1], e.PLANTARIS_WIDE[::-1], dice),
    )


def _between(form: Form) -> str:
    left, right = ([FRAME.point(*row) for row in table] for table in (form.left, form.right))
    return path(smooth(left), smooth(right[::-1]), closed=True)


def _fluid(pool: Body, name: str, dice: random.Random) -> tuple[Element, ...]:
    """Fluid with blood in a thin layer, deepest round the torn ends: fibers show through, and it seeps along them."""
    rows = (0.19, 0.54)
    seeping = (Comb(40, (0.14, 0.34), (0.16, 0.78), rows), Ink(NONE, p.BLOOD_DEEP, 0.42, (1.4, 3.0)))
    deepest = ((0.85, -0.006), (0.81, -0.010), (0.77, -0.030), (0.73, -0.044), (0.66, -0.058), (0.60, -0.066))
    return (
        *pennate(FRAME, dice, COURSE, (seeping,)),
        pool.used(fill=f"url(#{name}-depth)"),
        pool.inside(
            soft(line(FRAME, deepest, places=0), p.BLOOD_DEEP, 44, 0.75, cap="round"),
            element(
                "g",
                pool.used(fill="none", stroke=p.TENDON_BLUSH, stroke_width=3.4, stroke_opacity=0.5),
                transform="translate(-1.2 -1.2)",
            ),
        ),
        pool.used(fill="none", stroke=p.BLOOD_DEEP, stroke_width=1.4, stroke_opacity=0.75),
        glow("deep-light", FRAME.point(0.787, -0.034), (5, 20), turn=24, opacity=0.7),
        glow("deep-light", FRAME.point(0.655, -0.069), (4, 26), turn=9, opacity=0.5),
    )


def _end(course: Table, widths: Sequence[float], dice: random.Random) -> tuple[Element, ...]:
    """What is left of the tendon on one side of the tear, `widths` of the healthy one; the course ends at its tip."""
    wide = [*widths[:9], *[5.9] * (len(course) - 12), 6.4, 6.6, 5.0]
    d, light = ribbon(FRAME, course, wide)
    (x0, y0), (x1, y1) = (FRAME.point(*row) for row in course[-2:])
    long = math.dist((x0, y0), (x1, y1))
    dx, dy = (x1 - x0) / long, (y1 - y0) / long
    frayed = []
    for aside in (-3, -2, -1, 0, 1, 2, 3):
        reach = dice.uniform(7, 15)
        start, tip = (
            (x1 + dx * far - dy * aside * spread, y1 + dy * far + dx * aside * spread)
            for far, spread in ((-5, 0.8), (reach, 2.1))
        )
        frayed.append((start, tip))
    threads = slivers(frayed, dice, (0.9, 1.5), places=1)
    return (
        element("g", soft(light, p.SHADOW, 16, 0.55, cap="round"), transform="translate(2.5 3.5)"),
        element("path", d=threads, fill=p.SHADOW, fill_opacity=0.5, transform="translate(1.5 2)"),
        element("path", d=threads, fill=p.TENDON),
        element("path", d=d, fill=p.TENDON_COOL, stroke=p.TENDON_SHADE, stroke_width=0.9),
        element("path", d=light, fill="none", stroke=p.TENDON_WHITE, stroke_width=2.4),
    )
