"""How bone in side view, bands and round tendons are painted. Knows kinds of tissue, no names and no plate."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from . import palette as p
from .curves import leaves, sliver
from .model import Element, Frame, Point, Table, element
from .recipes import Body
from .tissue import Form, fill, gradient, line, rim

CARTILAGE = "#d3e3ec"
CARTILAGE_DEEP = "#6d8796"


def _stack(wide: float, count: int) -> list[int]:
    """Falling widths whose faint layers add up to a soft edge; whole numbers, which are short to write."""
    return [max(round(wide * ((count - i) / count) ** 1.25), 1) for i in range(count)]


@dataclass(frozen=True)
class _Halo:
    """A soft band along an outline: how wide, how strong, where moved to, in how many layers."""

    wide: float
    strength: float
    shift: tuple[float, float]
    count: int


def _halo(shape: Body, halo: _Halo, colour: str) -> Element:
    return element(
        "g",
        *(shape.used(stroke_width=width) for width in _stack(halo.wide, halo.count)),
        fill="none",
        stroke=colour,
        stroke_opacity=halo.strength / 0.7 / halo.count,
        transform=f"translate({halo.shift[0]:.0f} {halo.shift[1]:.0f})",
    )


def cast(shape: Body, *, wide: float = 18, strength: float = 0.36, count: int | None = None) -> Element:
    """The shadow that a form casts on what lies under it, towards the lower right; `count` layers make it soft."""
    return _halo(shape, _Halo(wide, strength, (3, 4), count or (4 if wide < 15 else 6)), p.SHADOW)


def turned(shape: Body, *, wide: float, strength: float = 0.36, colour: str = p.SHADOW, count: int = 5) -> Element:
    """Form shadow inside a body's whole outline, deeper on the lower right; `wide` in canvas units."""
    return shape.inside(_halo(shape, _Halo(wide, strength, (-wide * 0.16, -wide * 0.1), count), colour))


def lit_across(name: str, stops: Sequence[tuple[float, str]]) -> Element:
    """A gradient from the upper left to the lower right of whatever it fills."""
    made = (element("stop", offset=float(at), stop_color=colour) for at, colour in stops)
    return element("linearGradient", *made, id=name, x1=0.1, y1=0.0, x2=0.8, y2=1.0)


def bone(shape: Body, paint: str, *inside: Element, slug: str | None = None, wide: float = 20) -> list[Element]:
    """A bone: its shadow on what lies behind, its body, what is seen in it, form shadow and rim."""
    painted = shape.painted(paint, slug) if slug else fill(shape.d, paint)
    return [
        cast(shape, wide=wide * 0.8, strength=0.28),
        painted,
        shape.inside(*inside),
        turned(shape, wide=wide, strength=0.34, colour=p.BONE_DEEP, count=9),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.4),
    ]


def gristle(frame: Frame, rows: Table, wide: float) -> Element:
    """Joint cartilage along a bone's edge: to be clipped by the bone."""
    d = line(frame, rows, places=0)
    return element(
        "g",
        element("path", d=d, stroke=CARTILAGE_DEEP, stroke_width=wide + 2, stroke_opacity=0.5),
        element("path", d=d, stroke=CARTILAGE, stroke_width=wide),
        element("path", d=d, stroke="#fff", stroke_width=wide * 0.4, stroke_opacity=0.6),
        fill="none",
    )


def grain(frame: Frame, courses: Sequence[tuple[Table, int]], rng: random.Random, spread: float) -> list[Element]:
    """The faint texture of bone: short strokes along courses, up to `spread` leg lengths beside them."""
    runs = []
    for rows, count in courses:
        for _ in range(count):
            i = rng.randrange(len(rows) - 1)
            aside = (rng.uniform(-spread, spread), rng.uniform(-spread, spread))
            start, end = ((rows[k][0] + aside[0], rows[k][1] + aside[1]) for k in (i, i + 1))
            u = rng.uniform(0, 0.5)
            runs.append((_mixed(frame, start, end, u), _mixed(frame, start, end, u + 0.25)))
    d = leaves([sliver(a, c, rng.uniform(0.4, 0.9)) for a, c in runs], 0)
    return [element("path", d=d, fill=p.BONE_DEEP, fill_opacity=0.3)]


def _mixed(frame: Frame, a: Point, b: Point, u: float) -> Point:
    return frame.point(a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u)


def haze(d: str, colour: str, wide: float, strength: float) -> Element:
    """A stroke with soft sides: the same course in a few widths, `strength` the opacity of its middle."""
    layers = (element("path", d=d, stroke_width=width) for width in _stack(wide, 5))
    return element("g", *layers, fill="none", stroke=colour, stroke_opacity=strength / 3.5, stroke_linecap="round")


def hollow(frame: Frame, rows: Table, wide: float, strength: float = 0.4) -> Element:
    """A groove or the shaded foot of a ridge in bone."""
    return haze(line(frame, rows, places=0), p.BONE_DEEP, wide, strength)


def sinew(frame: Frame, table: Table, wide: float, *, places: int = 0) -> list[Element]:
    """A round tendon along a course, lit from the upper left, with its shadow on what lies under it."""
    d = line(frame, table, places=places)
    tones = (
        (p.SHADOW, wide + 6, 2.0, 0.16),
        (p.SHADOW, wide + 3, 1.6, 0.2),
        (p.TENDON_DEEP, wide + 1.4, 0.0, 1),
        (p.TENDON_SHADE, wide, 0.0, 1),
        (p.TENDON_COOL, wide * 0.84, -0.06 * wide, 1),
        (p.TENDON, wide * 0.62, -0.13 * wide, 1),
        (p.TENDON_WHITE, wide * 0.26, -0.2 * wide, 1),
    )
    made = (
        element(
            "path",
            d=d,
            stroke=tone,
            stroke_width=float(width),
            stroke_opacity=None if opacity == 1 else opacity,
            transform=f"translate({aside:.1f} {aside:.1f})" if aside else None,
        )
        for tone, width, aside, opacity in tones
    )
    return [element("g", *made, fill="none")]


def threads(form: Form, frame: Frame, rng: random.Random, count: int, levels: Sequence[float]) -> list[Element]:
    """The grain of a belly: long lines that swell with the form, broken into fibres by dashes of uneven length."""
    rows: list[Table] = []
    for i in range(count):
        t = 0.03 + 0.94 * (i + rng.random()) / count
        first = rng.uniform(-0.03, 0.03)
        rows.append(tuple((v + first, form.at(v + first, t)) for v in levels))
    d = line(frame, *rows, places=0)
    tones = ((p.MUSCLE_PALE, 5.0, 0.16, None), (p.MUSCLE_DEEP, 1.2, 0.42, 1.5), (p.MUSCLE_PALE, 1.0, 0.42, None))
    return [
        element(
            "path",
            d=d,
            fill="none",
            stroke=tone,
            stroke_width=wide,
            stroke_opacity=opacity,
            transform=f"translate({aside:g})" if aside else None,
        )
        for tone, wide, opacity, aside in tones
    ]


def fading(name: str, frame: Frame, ends: tuple[Point, Point], shares: Sequence[tuple[float, float]]) -> Element:
    """A mask that lets a form fade into what lies under it: (share of the way, opacity) from one point to another."""
    stops = [(at, "#fff", opacity) for at, opacity in shares]
    paint = gradient(f"{name}-fade", (frame.point(*ends[0]), frame.point(*ends[1])), stops)
    area = element("rect", width=900, height=1400, fill=f"url(#{name}-fade)")
    return element("mask", paint, area, id=f"{name}-mask", maskUnits="userSpaceOnUse", width=900, height=1400)


def edges(
    frame: Frame, shape: Body, colour: str, levels: tuple[float, float], *, thick: float = 2.0, strength: float = 0.75
) -> list[Element]:
    """Dark edges of a form between two levels, heavier on the right, away from the light; its ends fade out."""
    low, high = min(levels), max(levels)
    made = []
    for table, share in ((shape.form.left, 0.55), (shape.form.right[::-1], 1.0)):  # as the outline runs
        rows = tuple(row for row in table if low < row[0] < high)
        made.append(rim(line(frame, rows, places=shape.places), colour, thick * share, strength))
    return made
