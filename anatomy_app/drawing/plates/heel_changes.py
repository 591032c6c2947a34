"""What the affected states of the heel plate share: edges that are pushed, and what is painted anew between them."""

from __future__ import annotations

import math
import random
from functools import partial
from itertools import pairwise

from .. import heel_recipes as h
from .. import palette as p
from ..curves import offset, path, sampled, smooth, spaced
from ..heel_lays import Lay, beside, fringe, way
from ..model import Element, Table, element
from ..recipes import Body, Ink, glow, passes, rounded
from ..tissue import Bound, Fibres, Form, fill, gradient, line, outline, radial, rim, ring, scattered, soft, stack
from . import heel_context as context
from . import heel_edges as e
from .heel_shapes import FRAME, Row, rng
from .heel_soft import ROOT

PAD = e.PAD_INNER[0][0] + 0.003
"""Level below which the fat lies in chambers with pale walls."""
Levels = tuple[float, float]
"""The upper and the lower level of a stretch."""

SORE = "#c04a42"
SORE_LIGHT = "#eea79b"
SORE_DEEP = "#7c2a2a"
FLUID_PALE = "#d9edf8"
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
    """The skin behind the heel, pushed, with fat where it lay; `red` is how sore it is where it is pushed most."""
    ends = levels[0] + 0.01, levels[1] - 0.012
    course = moved(e.SKIN_BACK, by, ends, 16)
    first, last = (_share(v) for v in ends)

    def thick(u: float) -> float:
        return context.sole(first + (last - first) * u)

    def under(by: Bound, spare: float) -> Table:
        """The inner side of the skin."""
        rows = enumerate(moved(e.SKIN_BACK, by, ends, 16))
        return tuple((v, at + (thick(i / 15) + spare) / FRAME.scale) for i, (v, at) in rows)

    old, new = under(lambda _: 0.0, 3), under(by, -4)
    pad = Lay(*(tuple(row for row in side if row[0] < PAD) for side in (old, new)))
    name = f"heel-{slug}"
    top, low = (FRAME.point(v, 0) for v in levels)
    stops = tuple((i / 6, p.INFLAMED, red * math.sin(math.pi * i / 6) ** 2) for i in range(7))
    blaze = (
        element("defs", gradient(f"{name}-red", (top, low), stops)),
        fill(fringe(FRAME, course, lambda u: thick(u) + 4), f"url(#{name}-red)"),
    )
    return faded(
        f"{name}-skin",
        levels,
        fill(outline(FRAME, course, old), "url(#heel-lobes)"),
        *(h.chambers(pad, FRAME, rng(slug), ((0.02, 1.0, 5),), "heel-lobes") if levels[1] < PAD else ()),
        *h.hide(FRAME, course, thick, lambda u: 1.8 + (thick(u) - context.BACK) * 0.32),
        *(blaze if red else ()),
        *((rim(path(smooth(beside(FRAME, course, thick, 11))), p.SKIN_SHADE, 1.4),) if red else ()),
        rim(line(FRAME, course), p.SKIN_DEEP, 2.0),
    )


def _share(level: float) -> float:
    """Where along the skin's whole course a level behind the heel lies."""
    return next(i / 999 for i in range(1000) if way(e.PLANTAR_SKIN, i / 999)[0] <= level)


def tendon(slug: str, back: Bound, front: Bound, levels: Levels, rng: random.Random) -> tuple[Body, Element]:
    """The tendon between two levels with its edges pushed, in the plate's own manner, and its form."""
    edges = moved(e.TENDON_BACK, back, levels), moved(e.TENDON_FRONT, front, levels)
    shape = Body(f"heel-{slug}-tendon", Form(*edges), outline(FRAME, *edges))
    high, low = levels
    run = Fibres(t=(0.03, 0.97), levels=(high + 0.015, low), drift=(-0.4, 0.9), lowest=low - 0.02)
    inks = (
        Ink(run.many(9, 0.03, 0.05), p.TENDON_COOL, 0.6, (2.5, 5)),
        Ink(run.many(44, 0.025, 0.05), "#fff", 0.95, (1.2, 2.2), COOL),
    )
    free = line(FRAME, tuple(row for row in edges[1] if row[0] > ROOT))
    return shape, faded(
        shape.id,
        levels,
        element("defs", *shape.defs()),
        shape.used(fill="url(#heel-paint-tendon)"),
        shape.inside(
            *passes(shape.form, FRAME, rng, inks),
            element("g", rim(line(FRAME, e.ENTHESIS), p.TENDON, 14), stroke_linecap="round"),
            soft(line(FRAME, edges[0]), p.TENDON_DEEP, 8, 0.22),
            soft(free, p.TENDON_DEEP, 15, 0.36, cap="round"),
        ),
        rim(line(FRAME, edges[0]), p.TENDON_DEEP, 1.2, 0.8),
        rim(free, p.TENDON_DEEP, 1.8, 0.7),
    )


def bone(slug: str, contour: Table, inner: Table, free: slice, beams: Table) -> tuple[Element, ...]:
    """New bone on the heel bone, with a wall and a grain like its own.

    `contour` leaves the bone's edge and comes back to it, `inner` returns under the old edge; `free` is what of the
    contour has a dark line: not where tendon grows into it. `beams` are the starts and ends of its beams in turn.
    """
    shape = Body(f"heel-{slug}-bone", Form(contour, inner), outline(FRAME, contour, inner[::-1]))
    edge = line(FRAME, contour)
    grain = line(FRAME, *(beams[i : i + 2] for i in range(0, len(beams), 2)))
    dense = (rim(edge, h.SPONGE_DEEP, 9.2, 0.4), rim(edge, p.BONE, 7.2))
    return (
        element("defs", *shape.defs()),
        shape.used(fill="url(#heel-paint-calcaneus)"),
        shape.inside(
            shape.used(fill="url(#heel-net)"),
            rim(grain, h.SPONGE_DEEP, 1.5, 0.38),
            rim(grain, p.BONE_LIGHT, 1.0, 0.8),
            *dense,
            element("g", rim(edge, p.BONE_LIGHT, 3.6), transform="translate(1 1)"),
            soft(edge, p.BONE_DEEP, 18, 0.24),
        ),
        rim(line(FRAME, contour[free]), p.BONE_DEEP, 1.5),
    )


def swollen(
    slug: str,
    rows: Table,
    rng: random.Random,
    light: tuple[Row, Row],
    deep: Levels = (3.6, 6.6),
    *,
    glowing: float = 16,
) -> tuple[Element, ...]:
    """A bursa full of fluid: its lining thick, red and folded, what lies about it red for half of `glowing` units.

    `light` says where the fluid is lightest and darkest.
    """
    name = f"heel-{slug}-bursa"
    shape = Body(name, Form(rows, rows), ring(FRAME, rows))
    room = Body(f"{name}-room", shape.form, lumen(rows, rng, deep))
    ends = FRAME.point(*light[0]), FRAME.point(*light[1])
    paint = gradient(f"{name}-fluid", ends, ((0.0, FLUID_PALE), (1.0, h.FLUID)))
    aura = (shape.used(stroke_width=wide) for wide in stack(glowing))
    return (
        element("defs", *shape.defs(), *room.defs(), paint),
        element("g", *aura, fill="none", stroke=SORE, stroke_opacity=0.08),
        shape.used(fill=SORE_LIGHT),
        shape.inside(shape.used(fill="none", stroke=SORE, stroke_width=6, stroke_opacity=0.5)),
        room.used(fill=f"url(#{name}-fluid)"),
        rounded(room, wide=8, strength=0.22, colour=h.FLUID_DEEP),
        room.used(fill="none", stroke=SORE, stroke_width=0.8),
        shape.used(fill="none", stroke=SORE_DEEP, stroke_width=1.1),
    )


def lumen(rows: Table, rng: random.Random, deep: Levels) -> str:
    """Path text of the room within a folded lining, `deep` (low, high) canvas units thick, inside a closed outline."""
    points = sampled(smooth([FRAME.point(*row) for row in rows], closed=True), 3)
    turn = math.copysign(1, sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points)))
    room = []
    for i in range(len(points) - 1):
        (ax, ay), (bx, by) = points[i - 1 if i else -2], points[i + 1]
        run, far = math.dist((ax, ay), (bx, by)) or 1.0, rng.uniform(*deep)
        at = points[i][0] - (by - ay) / run * turn * far, points[i][1] + (bx - ax) / run * turn * far
        if min(math.dist(at, other) for other in points) > far * 0.97:  # in a narrow corner both sides would cross
            room.append(at)
    return path(smooth(room, closed=True), closed=True)


def blush(
    name: str, colour: str, middle: Row, radii: Levels, *, turn: float, strength: float
) -> tuple[Element, Element]:
    """A soft round of colour in changed tissue: what it is painted with, and the round."""
    stops = [(at, colour, strength * share) for at, share in ((0, 1.0), (0.4, 0.7), (0.75, 0.2), (1, 0.0))]
    paint = element("defs", radial(f"{name}-blush", stops))
    return paint, glow(f"{name}-blush", FRAME.point(*middle), radii, turn=turn)


def fat_behind(front: Bound, levels: Levels, rng: random.Random) -> Element:
    """The fat that fills the room where the front of the tendon lay."""
    new, old = moved(e.TENDON_FRONT, front, levels), moved(e.TENDON_FRONT, lambda _: 0.0015, levels)
    spots = scattered(FRAME, (partial(offset, new), partial(offset, old)), levels, 0.0055, rng)
    return element("g", fill(outline(FRAME, new, old), h.PALE_DEEP), *h.lobules(spots, rng, (6, 9)))
