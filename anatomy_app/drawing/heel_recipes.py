"""How a section is painted: cut bone with its pores, cartilage, bursae, chambered fat, skin. Knows kinds, no names."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import pairwise

from . import palette as p
from .curves import Pen, path, smooth
from .heel_lays import Lay, Strands, fringe, tapered
from .model import Element, Frame, Point, Table, element
from .recipes import Body, fat, rounded
from .tissue import line, radial, soft

SPONGE = "#dcb88a"
SPONGE_LIGHT = "#ead0a8"
SPONGE_SHADE = "#c79c6b"
SPONGE_DEEP = "#84552e"
MARROW = "#efd591"
CARTILAGE = "#dfeaf1"
CARTILAGE_DEEP = "#8ea9bb"
JOINT = "#84939b"
FLUID = "#b9dcf0"
FLUID_LIGHT = "#f4fbff"
FLUID_DEEP = "#3f7396"
SEPTUM = "#f7e9cf"
SEPTUM_SHADE = "#b98f4c"
PALE_LIGHT = "#fffbe8"
PALE = "#f8e9b9"
PALE_DEEP = "#efdba8"
PALE_SHADE = "#cba968"
HORN = "#e6b795"


def net(prefix: str, rng: random.Random) -> Element:
    """The pattern of spongy bone: a fine net with cells of many corners, light over its own shade."""
    columns, rows, wide, tall = 12, 8, 5, 9

    def knot(row: int, column: int) -> Point:
        x, y = shift[row % rows, column % columns]
        return column * wide + x, row * tall + (2 if (row + column) % 2 else -2) + y

    shift = {(r, c): (rng.choice((-1, 0, 1)), rng.choice((-2, 0, 1))) for r in range(rows) for c in range(columns)}
    pen = Pen(0)
    for row in range(rows + 1):
        runs = [[knot(row, column) for column in range(-1, columns + 2)]]
        runs += [[knot(row, c), knot(row + 1, c)] for c in range(columns + 1) if (row + c) % 2]
        for run in runs:
            pen.move(run[0])
            for point in run[1:]:
                pen.line(point)
    d = pen.text
    return element(
        "pattern",
        element("path", d=d, stroke=SPONGE_DEEP, stroke_opacity=0.4, transform="translate(1.2 1.6)"),
        element("path", d=d, stroke=p.BONE_LIGHT, stroke_opacity=0.7),
        id=f"{prefix}-net",
        width=columns * wide,
        height=rows * tall,
        fill="none",
        stroke_width=1.5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(-37) scale(.5)",
    )


def grown(prefix: str, name: str, turn: int, scale: tuple[float, float]) -> Element:
    """The net of spongy bone drawn out along one direction, as where beams take a load."""
    turned = f"rotate({turn}) scale({scale[0]:g} {scale[1]:g})"
    return element("pattern", id=f"{prefix}-net-{name}", href=f"#{prefix}-net", patternTransform=turned)


def hollow(prefix: str) -> Element:
    """The gradient of a place with few beams: the net sinks into the marrow towards the middle."""
    stops = ((0, 0.8), (0.5, 0.6), (1, 0))
    return radial(f"{prefix}-hollow", [(at, SPONGE_SHADE, opacity) for at, opacity in stops])


def lobes(prefix: str, rng: random.Random) -> Element:
    """The pattern of fat that lies behind everything: lobules packed without gaps."""
    wide, tall, step = 84, 76, 8
    spots = [
        (x * wide / step + (y % 2) * 4.5 + rng.uniform(-2, 2), y * tall / step + rng.uniform(-2, 2))
        for y in range(-1, step + 1)
        for x in range(-1, step + 1)
    ]
    return element(
        "pattern",
        element("rect", width=wide, height=tall, fill=p.FAT_SHADE),
        *fat(spots, rng, (4, 5.6)),
        id=f"{prefix}-lobes",
        width=wide,
        height=tall,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(18)",
    )


def cut_bone(shape: Body, paint: str, slug: str | None, cortex: float, inner: Sequence[Element]) -> tuple[Element, ...]:
    """A sawn bone: marrow, pores and beams, a rim of dense bone `cortex` canvas units thick, and a soft bevel."""
    return (
        element("path", d=shape.d, fill=paint, data_outline=slug),
        shape.inside(
            *inner,
            shape.used(fill="none", stroke=SPONGE_DEEP, stroke_width=cortex * 2 + 2, stroke_opacity=0.4),
            shape.used(fill="none", stroke=p.BONE, stroke_width=cortex * 2),
            shape.used(fill="none", stroke=p.BONE_LIGHT, stroke_width=cortex, transform="translate(1 1)"),
        ),
        rounded(shape, wide=18, strength=0.24, colour=p.BONE_DEEP),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
    )


def plate(shape: Body, frame: Frame, table: Table, thick: float) -> Element:
    """The plate of dense bone under a joint surface."""
    return shape.inside(soft(line(frame, table), p.BONE, thick * 3, 2.4, cap="round"))


def cartilage(frame: Frame, courses: Sequence[Table], thick: float) -> list[Element]:
    """Cartilage along the edges of bones that are painted over its inner half: even bands with a dark joint line."""
    d = line(frame, *courses)
    layers = ((JOINT, thick * 2 + 3), (CARTILAGE_DEEP, thick * 2), (CARTILAGE, thick * 2 - 1.6), ("#fff", thick + 2))
    return [
        element(
            "path",
            d=d,
            fill="none",
            stroke=colour,
            stroke_width=wide,
            stroke_linecap="round" if i else None,
            stroke_opacity=0.6 if i == 3 else None,
        )
        for i, (colour, wide) in enumerate(layers)
    ]


def bursa(shape: Body, slug: str | None) -> tuple[Element, ...]:
    """A slit of fluid: translucent blue-white with a fine wall and a glint."""
    return (
        shape.used(fill="none", stroke="#fff", stroke_width=3.4, stroke_opacity=0.5),
        shape.painted(FLUID, slug),
        shape.inside(
            shape.used(
                fill="none", stroke=FLUID_DEEP, stroke_width=2.4, stroke_opacity=0.3, transform="translate(-.8 -.8)"
            ),
            shape.used(fill=FLUID_LIGHT, fill_opacity=0.7, transform="translate(-1.8 -1)"),
        ),
        shape.used(fill="none", stroke=FLUID_DEEP, stroke_width=1.1),
    )


def chambers(
    lay: Lay, frame: Frame, rng: random.Random, rows: Sequence[tuple[float, float, int]], lobed: str
) -> tuple[Element, ...]:
    """Fat in U-shaped chambers on a ground of fibrous walls; each row is (t from, t to, how many along).

    `lobed` is the pattern of lobules that shows faintly in each.
    """
    d = ""
    for low, high, count in rows:
        cuts = [0.0, *((i + rng.uniform(-0.25, 0.25)) / count for i in range(1, count)), 1.0]
        lean = rng.uniform(-0.2, 0.2) / count
        for start, end in pairwise(cuts):
            spots = _chamber(rng, (start, end), (low, high), lean)
            ring = [frame.point(*lay.at(min(max(u, 0.0), 1.0), t)) for u, t in spots]
            d += path(smooth(ring, closed=True), closed=True, places=0)
    return (
        element("path", d=lay.outline(frame), fill=SEPTUM),
        element("path", d=d, fill=SEPTUM_SHADE, transform="translate(1 1.4)"),
        element("path", d=d, fill=p.FAT_LIGHT),
        element("path", d=d, fill=p.FAT, transform="translate(1.2 1.8)"),
        element("path", d=d, fill=f"url(#{lobed})", fill_opacity=0.3),
    )


def _chamber(rng: random.Random, u: tuple[float, float], t: tuple[float, float], lean: float) -> tuple[Point, ...]:
    """The corners of one chamber, as shares along and across: narrow towards the bone, round towards the skin."""
    (start, end), (low, high) = u, t
    middle, half, tall = (start + end) / 2, (end - start) / 2 * 0.91, high - low
    top = low + tall * rng.uniform(0.02, 0.16)
    return (
        (middle - half * 0.6, top),
        (middle + half * 0.6, top + tall * rng.uniform(-0.02, 0.06)),
        (middle + half + lean, low + tall * 0.6),
        (middle + half * 0.55 + lean, high - tall * 0.06),
        (middle - half * 0.55 + lean, high - tall * rng.uniform(0.02, 0.1)),
        (middle - half + lean, low + tall * 0.55),
    )


def lobules(spots: Sequence[Point], rng: random.Random, size: tuple[float, float]) -> list[Element]:
    """Pale fat in large lobules, each in its fine wall."""
    d, at = "", (0, 0)
    for x, y in spots:
        to = round(x), round(y)
        tall = rng.uniform(*size)
        d += f"{'m' if d else 'M'}{to[0] - at[0]} {to[1] - at[1]}"
        d += f"a{tall * rng.uniform(0.6, 0.85):.0f} {tall:.0f} {rng.choice((0, 12, 24))} 1 0 1 0z"
        at = to
    return [
        element("path", d=d, fill=PALE_SHADE, fill_opacity=0.7, transform="translate(1 1.8)"),
        element("path", d=d, fill=PALE_LIGHT),
        element("path", d=d, fill=PALE, transform="translate(1.2 1.6)"),
    ]


def hide(frame: Frame, table: Table, thick: Callable[[float], float], horn: Callable[[float], float]) -> list[Element]:
    """Cut skin along a course that has the flesh on its left: dermis with its soft inner edge, horny layer outside."""
    inner = fringe(frame, table, thick, 11)
    middle = fringe(frame, table, lambda u: horn(u) + (thick(u) - horn(u)) * 0.6, 9, 0)
    return [
        element("path", d=inner, fill=p.SKIN, stroke=p.SKIN_SHADE, stroke_width=1.4),
        element("path", d=middle, fill=p.SKIN_LIGHT),
        element("path", d=fringe(frame, table, horn, 9, 0), fill=HORN),
    ]


def band(
    shape: Body, lay: Lay, frame: Frame, rng: random.Random, fibres: tuple[int, tuple[float, float]]
) -> tuple[Element, ...]:
    """A ligament: a white strip with `fibres` along it, so many and so long."""
    sets = (Strands(*fibres, "#fff", 1, (0.8, 1.4), relief=(p.TENDON_SHADE, 0.75)),)
    return (
        shape.used(fill=p.TENDON, stroke=p.TENDON_DEEP, stroke_width=2.4, stroke_opacity=0.8),
        shape.inside(shape.used(fill=p.TENDON), *tapered(lay, frame, rng, sets)),
    )
