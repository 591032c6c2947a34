"""How pennate muscle, a cut face and a flat tendon are painted. Knows kinds of tissue, no names and no plate."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from . import palette as p
from .curves import along, path, smooth
from .model import Element, Frame, Point, Table, element
from .recipes import Body, Ink
from .tissue import Fibres, fill, slivers

Course = tuple[Table, Table]
"""Where fibres come from and where they go: the same share of both rows joins the two ends of one fibre."""


@dataclass(frozen=True)
class Comb:
    """Fibres from one row to another: so `many`, `length` as (low, high) shares of the way, between shares `span`."""

    many: int
    length: tuple[float, float]
    span: tuple[float, float] = (-0.04, 1.0)
    rows: tuple[float, float] = (0.0, 1.0)


def on(table: Table, share: float) -> Point:
    """The (level, offset) at a share of a row of points, as its smooth curve runs."""
    cubics = smooth(table)
    at = min(max(share, 0.0), 0.9999) * len(cubics)
    return along(cubics[int(at)], at % 1)


def combed(frame: Frame, rng: random.Random, course: Course, comb: Comb) -> list[tuple[Point, Point]]:
    """Start and end of each fibre on the canvas; neighbours run alike, as in real muscle, with a little jitter."""
    runs = []
    for i in range(comb.many):
        share = comb.rows[0] + (comb.rows[1] - comb.rows[0]) * (i + rng.random()) / comb.many
        tail = min(max(share + rng.uniform(-0.015, 0.015), 0.0), 1.0)
        (v0, x0), (v1, x1) = on(course[0], share), on(course[1], tail)
        long = rng.uniform(*comb.length)
        first = rng.uniform(comb.span[0], max(comb.span[1] - long, comb.span[0]))
        ends = ((v0 + (v1 - v0) * u, x0 + (x1 - x0) * u) for u in (first, first + long))
        start, end = (frame.point(*row) for row in ends)
        runs.append((start, end))
    return runs


def pennate(frame: Frame, rng: random.Random, course: Course, inks: Sequence[tuple[Comb, Ink]]) -> list[Element]:
    """Each pass of combed fibres as one path, or two where it has relief."""
    made = []
    for comb, ink in inks:
        d = slivers(combed(frame, rng, course, comb), rng, ink.thick)
        if ink.relief:
            aside = max(1.4, ink.thick[1] * 0.9)
            made.append(
                element(
                    "path", d=d, fill=ink.relief[0], fill_opacity=ink.relief[1], transform=f"translate({aside:.1f} 1)"
                )
            )
        made.append(element("path", d=d, fill=ink.colour, fill_opacity=ink.opacity))
    return made


NONE = Fibres(t=(0, 1), levels=(1, 0))
"""For an Ink whose fibres are combed."""


FASCICLES = ("l4-2 4 1 0 3-5 2-3-2z", "l3-2 5 1-1 4-4 0-4-1z", "l5-2 2 3-3 3-4-1z", "l3-2 4 0 2 3-3 2-5-1z")
"""Bundles of fibres cut across: flat and angular, as neighbours press on each other."""


def face(shape: Body, points: Sequence[Point], paint: str, rng: random.Random) -> list[Element]:
    """A cut across muscle: bundles between pale septa, and round them the thin cut sheath."""
    xs, ys = zip(*points, strict=True)
    bundles, at, row, y = "", (0, 0), 0, min(ys)
    while y < max(ys):
        x = min(xs) + (row % 2) * 4
        while x < max(xs):
            to = round(x + rng.uniform(-1.2, 1.2)), round(y + rng.uniform(-1, 1))
            bundles += f"{'m' if bundles else 'M'}{to[0] - at[0]} {to[1] - at[1]}{rng.choice(FASCICLES)}"
            at, x = to, x + 8.4
        y, row = y + 4.8, row + 1
    return [
        shape.inside(
            fill(shape.d, p.MUSCLE_PALE),
            element("path", d=bundles, fill=p.MUSCLE, transform="translate(.5 .7)"),
            element("path", d=bundles, fill=p.MUSCLE_LIGHT, transform="translate(-.2 -.3)"),
            fill(shape.d, paint),
        ),
        shape.used(fill="none", stroke=p.MUSCLE_DEEP, stroke_width=2.4, stroke_opacity=0.75),
        shape.used(fill="none", stroke=p.TENDON_BLUSH, stroke_width=1.2),
    ]


def ribbon(frame: Frame, table: Table, widths: Sequence[float]) -> tuple[str, str]:
    """(closed path text, path text of its light) of a flat tendon along a course, `widths` canvas units at each row."""
    points = [frame.point(*row) for row in table]
    left, right, light = (list[Point]() for _ in range(3))
    for i, ((x, y), wide) in enumerate(zip(points, widths, strict=True)):
        (x0, y0), (x1, y1) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        long = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1.0
        nx, ny = (y1 - y0) / long * wide / 2, (x0 - x1) / long * wide / 2
        left.append((x - nx, y - ny))
        right.append((x + nx, y + ny))
        light.append((x - nx * 0.35, y - ny * 0.35))
    return path(smooth(left), smooth(right[::-1]), closed=True), path(smooth(light[1:-1]), places=0)
