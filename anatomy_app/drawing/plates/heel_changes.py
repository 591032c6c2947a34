"""What the affected states of the heel plate share: edges that are pushed, and what is painted anew between them."""

from __future__ import annotations

import math
import random
from functools import partial
from itertools import pairwise

from .. import heel_recipes as h
from .. import palette as p
from ..curves import offset, path, sampled, smooth, spaced
from ..heel_lays import fringe, way
from ..model import Element, Table, element
from ..recipes import Body, Ink, glow, passes, rounded
from ..tissue import Bound, Fibres, Form, fill, gradient, line, outline, rim, ring, scattered, soft
from . import heel_context as context
from . import heel_edges as e
from .heel_shapes import FRAME, Row

Levels = tuple[float, float]
"""The upper and the lower level of a stretch."""

SORE = "#c04a42"
SORE_LIGHT = "#eea79b"
SORE_DEEP = "#7c2a2a"
FLUID_DARK = "#93bfd8"
COOL = (p.TENDON_SHADE, 0.55)


def hump(low: float, peak: float, top: float, by: float) -> Bound:
    """How far an edge is pushed at each level: `by` leg lengths at the peak, nothing from `low` down or `top` up."""

    def pushed(level: float) -> float:
        end = low if level < peak else top
        share = min(max((level - end) / (peak - end), 0.0), 1.0)
        return by * (1 - math.cos(math.pi * share)) / 2

    return pushed


def moved(table: Table, by: Bound, levels: Levels, count: int = 13) -> Table:
    """An edge between two levels, pushed."""
    return tuple((v, offset(table, v) + by(v)) for v in spaced(*levels, count, ease=False))


def faded(name: str, levels: Levels, *elements: Element, over: float = 0.008) -> Element:
    """Elements that fade into what lies under them at both levels, within `over` leg lengths."""
    top, low = (FRAME.point(v, 0) for v in levels)
    share = over / (levels[0] - levels[1])
    stops = ((0.0, "#000"), (share, "#fff"), (1 - share, "#fff"), (1.0, "#000"))
    mask = element("mask", fill("M0 0h900v960H0z", f"url(#{name}-fade)"), id=f"{name}-mask")
    return element(
        "g",
        element("defs", gradient(f"{name}-fade", (top, low), stops), mask),
        element("g", *elements, mask=f"url(#{name}-mask)"),
    )


def skin(slug: str, by: Bound, levels: Levels, red: float = 0.0) -> Element:
    """The skin behind the heel, pushed, with fat where it lay; `red` is how strongly it glows where it is pushed most."""
    course = moved(e.SKIN_BACK, by, levels, 14)
    first, last = (_share(v) for v in levels)

    def thick(u: float) -> float:
        return context.sole(first + (last - first) * u)

    old = tuple((v, offset(e.SKIN_BACK, v) + (thick(i / 13) + 3) / FRAME.scale) for i, (v, _) in enumerate(course))
    name = f"heel-{slug}"
    top, low = (FRAME.point(v, 0) for v in levels)
    stops = tuple((i / 6, p.INFLAMED, red * math.sin(math.pi * i / 6) ** 2) for i in range(7))
    glow = (
        element("defs", gradient(f"{name}-red", (top, low), stops)),
        fill(fringe(FRAME, course, lambda u: thick(u) + 4), f"url(#{name}-red)"),
    )
    return faded(
        f"{name}-skin",
        levels,
        fill(outline(FRAME, course, old), "url(#heel-lobes)"),
        *h.hide(FRAME, course, thick, lambda u: 1.8 + (thick(u) - context.BACK) * 0.32),
        *(glow if red else ()),
        rim(line(FRAME, course), p.SKIN_DEEP, 2.0),
    )


def _share(level: float) -> float:
    """Where along the skin's whole course a level behind the heel lies."""
    return next(i / 999 for i in range(1000) if way(e.PLANTAR_SKIN, i / 999)[0] <= level)


def tendon(slug: str, back: Bound, front: Bound, levels: Levels, rng: random.Random) -> tuple[Body, Element]:
    """The tendon between two levels with its edges pushed, in the plate's own manner."""
    edges = moved(e.TENDON_BACK, back, levels), moved(e.TENDON_FRONT, front, levels)
    shape = Body(f"heel-{slug}-tendon", Form(*edges), outline(FRAME, *edges))
    high, low = levels
    run = Fibres(t=(0.03, 0.97), levels=(high + 0.03, low), drift=(-0.4, 0.9), lowest=low - 0.02)
    inks = (
        Ink(run.many(6, 0.05, 0.09), p.TENDON_COOL, 0.6, (2.5, 5)),
        Ink(run.many(26, 0.04, 0.08), "#fff", 0.95, (1.2, 2.2), COOL),
    )
    sides = tuple(line(FRAME, edge) for edge in edges)
    return shape, faded(
        shape.id,
        levels,
        element("defs", *shape.defs()),
        shape.used(fill="url(#heel-paint-tendon)"),
        shape.inside(
            *passes(shape.form, FRAME, rng, inks),
            soft(sides[0], p.TENDON_DEEP, 8, 0.22),
            soft(sides[1], p.TENDON_DEEP, 15, 0.36),
        ),
        rim(sides[0], p.TENDON_DEEP, 1.2, 0.8),
        rim(sides[1], p.TENDON_DEEP, 1.8, 0.7),
    )


def swollen(slug: str, rows: Table, rng: random.Random, light: tuple[Row, Row]) -> tuple[Element, ...]:
    """A bursa full of fluid: its lining thick, red and folded. `light` says where the fluid is lightest and darkest."""
    name = f"heel-{slug}-bursa"
    shape = Body(name, Form(rows, rows), ring(FRAME, rows))
    room = Body(f"{name}-room", shape.form, lumen(rows, rng, (3.6, 6.6)))
    ends = FRAME.point(*light[0]), FRAME.point(*light[1])
    paint = gradient(f"{name}-fluid", ends, ((0.0, "#fff"), (0.3, h.FLUID_LIGHT), (0.65, h.FLUID), (1.0, FLUID_DARK)))
    return (
        element("defs", *shape.defs(), *room.defs(), paint),
        shape.used(fill=SORE_LIGHT),
        shape.inside(
            shape.used(fill="none", stroke=SORE, stroke_width=7, stroke_opacity=0.55),
            shape.used(fill="none", stroke=SORE_DEEP, stroke_width=4, stroke_opacity=0.5, stroke_dasharray="7 5 3 8"),
        ),
        room.used(fill=f"url(#{name}-fluid)"),
        rounded(room, wide=14, strength=0.4, colour=h.FLUID_DEEP),
        room.used(fill="none", stroke=SORE, stroke_width=1.2),
        shape.used(fill="none", stroke=SORE_DEEP, stroke_width=1.7),
    )


def lumen(rows: Table, rng: random.Random, deep: Levels) -> str:
    """Path text of the room within a folded lining, `deep` (low, high) canvas units inside an outline that goes round."""
    points = sampled(smooth([FRAME.point(*row) for row in rows], closed=True), 3)
    turn = math.copysign(1, sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points)))
    room = []
    for i in range(len(points) - 1):
        (ax, ay), (bx, by) = points[i - 1 if i else -2], points[i + 1]
        run, far = math.dist((ax, ay), (bx, by)) or 1.0, rng.uniform(*deep)
        at = points[i][0] - (by - ay) / run * turn * far, points[i][1] + (bx - ax) / run * turn * far
        if min(math.dist(at, other) for other in points) > far * 0.85:  # in a narrow corner both sides would cross
            room.append(at)
    return path(smooth(room, closed=True), closed=True)


def blush(name: str, middle: Row, radii: tuple[float, float], turn: float, strength: float) -> tuple[Element, Element]:
    """A soft round of red in tissue that is sore, and what it is painted with."""
    stops = (
        element("stop", offset=at, stop_color=SORE, stop_opacity=strength * share)
        for at, share in ((0.0, 1.0), (0.4, 0.7), (0.75, 0.2), (1.0, 0.0))
    )
    paint = element("defs", element("radialGradient", *stops, id=f"{name}-blush"))
    return paint, glow(f"{name}-blush", FRAME.point(*middle), radii, turn=turn)


def fat_behind(front: Bound, levels: Levels, rng: random.Random) -> Element:
    """The fat that fills the room where the front of the tendon lay."""
    new, old = moved(e.TENDON_FRONT, front, levels), moved(e.TENDON_FRONT, lambda _: 0.0015, levels)
    spots = scattered(FRAME, (partial(offset, new), partial(offset, old)), levels, 0.0055, rng)
    return element("g", fill(outline(FRAME, new, old), h.PALE_DEEP), *h.lobules(spots, rng, (6, 9)))
