"""How bone in side view, bands and thin tendons are painted. Knows kinds of tissue, no names and no plate."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from . import palette as p
from .curves import leaves, path, sliver, smooth
from .model import Element, Frame, Point, Table, element
from .recipes import Body, rounded, shadow
from .tissue import fill, line, rim, soft

SINEW = (p.TENDON_DEEP, p.TENDON, p.TENDON_WHITE)
"""Colours of a thin tendon for `cord`: rim, body, light."""


def lit_across(name: str, stops: Sequence[tuple[float, str]]) -> Element:
    """A gradient from the upper left to the lower right of whatever it fills."""
    made = (element("stop", offset=float(at), stop_color=colour) for at, colour in stops)
    return element("linearGradient", *made, id=name, x1=0.1, y1=0.0, x2=0.8, y2=1.0)


def bone(shape: Body, paint: str, *inside: Element, slug: str | None = None, wide: float = 20) -> list[Element]:
    """A bone: its shadow on what lies behind, its body, what is seen in it, form shadow and rim."""
    painted = shape.painted(paint, slug) if slug else fill(shape.d, paint)
    return [
        shadow(shape, wide=wide * 0.9, strength=0.26),
        painted,
        shape.inside(*inside),
        rounded(shape, wide=wide, strength=0.34, colour=p.BONE_DEEP),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
    ]


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


def hollow(frame: Frame, rows: Table, wide: float, strength: float = 0.4) -> Element:
    """A groove or the shaded foot of a ridge in bone."""
    return soft(line(frame, rows, places=0), p.BONE_DEEP, wide, strength, cap="round")


def thong(frame: Frame, table: Table, wide: float, *, taper: tuple[float, float] = (0, 0.6)) -> list[Element]:
    """A thin tendon along a course, narrowed at its start and end to these shares of its width (canvas units)."""
    points = [frame.point(*row) for row in table]
    sides: tuple[list[Point], list[Point]] = ([], [])
    for i, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        long = math.dist((x0, y0), (x1, y1)) or 1.0
        half = wide / 2 * (taper[0] if i == 0 else taper[1] if i == len(points) - 1 else 1)
        nx, ny = (y1 - y0) / long * half, (x0 - x1) / long * half
        sides[0].append((x + nx, y + ny))
        sides[1].append((x - nx, y - ny))
    d = path(smooth(sides[0]), smooth(sides[1][::-1]), closed=True)
    light = path(smooth(points[2:]), places=0)
    shades = ((p.TENDON_DEEP, 1.2, 0.9), (p.TENDON_SHADE, 0.5, 0.4), (p.TENDON, -0.5, -0.3))
    return [
        element("path", d=d, fill="none", stroke=p.TENDON_DEEP, stroke_width=1.0, stroke_opacity=0.6),
        *(element("path", d=d, fill=tone, transform=f"translate({dx} {dy})") for tone, dx, dy in shades),
        rim(light, p.TENDON_WHITE, wide * 0.2, 0.6),
    ]


def strands(
    frame: Frame, rng: random.Random, starts: tuple[Point, Point], ends: tuple[Point, Point], count: int
) -> list[Element]:
    """A thin translucent band of fibres from one short line to another: a ligament or a retinaculum."""
    corners = [frame.point(*row) for row in (*starts, *ends[::-1])]
    d = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in corners) + "z"
    runs = []
    for i in range(count):
        u = (i + rng.random()) / count
        w = min(max(u + rng.uniform(-0.12, 0.12), 0.0), 1.0)
        runs.append((_mixed(frame, *starts, u), _mixed(frame, *ends, w)))
    fibre = leaves([sliver(a, c, rng.uniform(0.5, 1.1)) for a, c in runs], 0)
    return [
        fill(d, p.TENDON, opacity=0.34),
        element("path", d=fibre, fill=p.TENDON_SHADE, fill_opacity=0.45, transform="translate(.8 1)"),
        element("path", d=fibre, fill=p.TENDON_WHITE, fill_opacity=0.6),
    ]
