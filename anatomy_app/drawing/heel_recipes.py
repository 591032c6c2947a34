"""How a section is painted: cut bone with its pores, cartilage, bursae, chambered fat, skin. Knows kinds, no names."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from . import palette as p
from .curves import path, smooth
from .heel_lays import Lay, Strands, fringe, tapered
from .model import Element, Frame, Point, Table, element
from .recipes import Body, fat, rounded, shadow
from .tissue import rim

SPONGE = "#dcb88a"
SPONGE_LIGHT = "#ead0a8"
SPONGE_SHADE = "#c79c6b"
SPONGE_DEEP = "#84552e"
MARROW = "#efd591"
CARTILAGE = "#dfeaf1"
CARTILAGE_DEEP = "#7d98ab"
JOINT = "#6f7f88"
FLUID = "#cfe6f2"
FLUID_LIGHT = "#f4fbff"
FLUID_DEEP = "#3f7396"
SEPTUM = "#fdf3e0"


def pores(prefix: str, rng: random.Random) -> Element:
    """The pattern of spongy bone between its beams: small dark pores with a light lower lip."""
    d, wide, tall = "", 46, 40
    for row in range(7):
        for column in range(7):
            x = (column + 0.5 * (row % 2) + rng.uniform(-0.25, 0.25)) * wide / 7 + 3
            y = (row + rng.uniform(-0.25, 0.25)) * tall / 7 + 3
            a, b = rng.uniform(1.0, 2.7), rng.uniform(0.8, 1.6)
            d += f"M{x:.0f} {y:.0f}a{a:.1f} {b:.1f} {rng.choice((0, 50, 120))} 1 0 1 0z"
    return element(
        "pattern",
        element("path", d=d, fill=p.BONE_LIGHT, fill_opacity=0.55, transform="translate(-1 -1.2)"),
        element("path", d=d, fill=SPONGE_DEEP, fill_opacity=0.42),
        id=f"{prefix}-pores",
        width=wide,
        height=tall,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(-37)",
    )


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
        shadow(shape, wide=16, strength=0.34),
        element("path", d=shape.d, fill=paint, data_outline=slug),
        shape.inside(
            *inner,
            shape.used(fill="none", stroke=SPONGE_DEEP, stroke_width=cortex * 2 + 3, stroke_opacity=0.45),
            shape.used(fill="none", stroke=p.BONE, stroke_width=cortex * 2),
            shape.used(
                fill="none",
                stroke=p.BONE_LIGHT,
                stroke_width=cortex * 1.2,
                stroke_opacity=0.9,
                transform="translate(1 1)",
            ),
        ),
        rounded(shape, wide=20, strength=0.26, colour=p.BONE_DEEP),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.6),
    )


def cartilage(frame: Frame, table: Table, thick: float) -> tuple[Element, ...]:
    """Cartilage on the edge of a bone, to the left of the course: thinning out at both ends."""
    d = fringe(frame, table, lambda u: thick * min(1.0, 5 * u, 5 * (1 - u)) ** 0.6, 10)
    return (
        element("path", d=d, fill=CARTILAGE),
        element("path", d=d, fill="#fff", fill_opacity=0.6, transform="translate(-.7 -1)"),
        rim(d, CARTILAGE_DEEP, 1.2, 0.9),
    )


def bursa(shape: Body, slug: str) -> tuple[Element, ...]:
    """A slit of fluid: translucent blue-white with a fine wall and a glint."""
    return (
        shape.used(fill="none", stroke="#fff", stroke_width=5, stroke_opacity=0.55),
        shape.painted(FLUID, slug),
        shape.inside(
            shape.used(
                fill="none", stroke=FLUID_DEEP, stroke_width=3, stroke_opacity=0.35, transform="translate(-.8 -.8)"
            ),
            shape.used(fill=FLUID_LIGHT, fill_opacity=0.7, transform="translate(-1.8 -1)"),
        ),
        shape.used(fill="none", stroke=FLUID_DEEP, stroke_width=1.4),
    )


def chambers(
    lay: Lay, frame: Frame, rng: random.Random, rows: Sequence[tuple[float, float, int]]
) -> tuple[Element, ...]:
    """Fat held in walled chambers; each row is (t from, t to, how many along)."""
    d = ""
    for low, high, count in rows:
        cuts = [(i + rng.uniform(-0.28, 0.28)) / count for i in range(1, count)]
        lean = rng.uniform(-0.3, 0.3) / count
        for start, end in zip([0.0, *cuts], [*cuts, 1.0], strict=True):
            spots = _chamber(rng, (start, end), (low, high), lean)
            ring = [frame.point(*lay.at(min(max(u, 0.0), 1.0), t)) for u, t in spots]
            d += path(smooth(ring, closed=True), closed=True, places=0)
    return (
        element("path", d=d, fill=p.FAT_DEEP, fill_opacity=0.55, transform="translate(1 2)"),
        element("path", d=d, fill=p.FAT_LIGHT),
        element("path", d=d, fill=p.FAT, transform="translate(1.4 2)"),
        element("path", d=d, fill="none", stroke=SEPTUM, stroke_width=1.3, stroke_opacity=0.9),
    )


def _chamber(rng: random.Random, u: tuple[float, float], t: tuple[float, float], lean: float) -> tuple[Point, ...]:
    """The corners of one chamber, as shares along and across: rounder and narrower towards the bone."""
    (start, end), (low, high) = u, t
    middle, half = (start + end) / 2, (end - start) / 2 * 0.93
    deep = (high - low) * rng.uniform(0.02, 0.14)
    return (
        (middle - half * 0.55, low + deep),
        (middle + half * 0.55, low + deep),
        (middle + half + lean * 0.5, (low + high) / 2),
        (middle + half * 0.75 + lean, high - (high - low) * 0.04),
        (middle - half * 0.75 + lean, high - (high - low) * rng.uniform(0.0, 0.1)),
        (middle - half + lean * 0.5, (low + high) / 2),
    )


def hide(frame: Frame, table: Table, thick: Callable[[float], float]) -> list[Element]:
    """Cut skin along a course that has the flesh on its left: horny layer, dermis, and its soft inner edge."""
    return [
        element("path", d=fringe(frame, table, lambda u, s=share: thick(u) * s, 20), fill=colour)  # type: ignore[misc]
        for colour, share in ((p.SKIN_SHADE, 1.1), (p.SKIN, 1.0), (p.SKIN_LIGHT, 0.74), (p.SKIN, 0.3))
    ]


def band(shape: Body, lay: Lay, frame: Frame, rng: random.Random, count: int) -> tuple[Element, ...]:
    """A ligament: a pearl strip with fibres along it."""
    sets = (Strands(count, (0.1, 0.3), "#fff", 0.9, (0.8, 1.4), relief=(p.TENDON_SHADE, 0.7)),)
    return (
        shadow(shape, wide=8, strength=0.3),
        shape.used(fill=p.TENDON),
        shape.inside(*tapered(lay, frame, rng, sets)),
        shape.used(fill="none", stroke=p.TENDON_DEEP, stroke_width=1.1, stroke_opacity=0.8),
    )
