"""Tissue that runs any way, not only down the leg: it lies between two courses. Knows no kinds and no names.

`u` goes along both courses, `t` across from one to the other, both as shares from 0 to 1.
"""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from .curves import Cubic, path, sampled, smooth
from .model import Element, Frame, Point, Table, element
from .tissue import slivers


@cache
def _ruler(table: Table) -> tuple[tuple[float, ...], Table]:
    """A course finely sampled: the share of its length at each point, and the points."""
    points = sampled(smooth(table), 16)
    run = [0.0]
    for a, b in pairwise(points):
        run.append(run[-1] + math.dist(a, b))
    return tuple(at / run[-1] for at in run), tuple(points)


def way(table: Table, u: float) -> Point:
    """(level, offset) at a share `u` of the length of a course."""
    shares, points = _ruler(table)
    i = min(max(bisect_left(shares, u), 1), len(shares) - 1)
    part = (u - shares[i - 1]) / (shares[i] - shares[i - 1])
    (a, b), (c, d) = points[i - 1], points[i]
    return a + (c - a) * part, b + (d - b) * part


@dataclass(frozen=True)
class Lay:
    """Tissue between two courses that run the same way."""

    first: Table
    second: Table

    def at(self, u: float, t: float) -> Point:
        """(level, offset) at `u` along and `t` across."""
        (a, b), (c, d) = way(self.first, u), way(self.second, u)
        return a + (c - a) * t, b + (d - b) * t

    def outline(self, frame: Frame) -> str:
        """Closed path text round both courses."""
        there = smooth([frame.point(*row) for row in self.first])
        back = smooth([frame.point(*row) for row in reversed(self.second)])
        return path(there, back, closed=True)


@dataclass(frozen=True)
class Strands:
    """One pass of strands: every pair is (low, high), drawn at random between; `length` is a share of the course."""

    count: int
    length: tuple[float, float]
    colour: str
    opacity: float
    thick: tuple[float, float] = (1.0, 1.6)
    u: tuple[float, float] = (0.0, 1.0)
    t: tuple[float, float] = (0.03, 0.97)
    drift: tuple[float, float] = (-0.05, 0.05)
    relief: tuple[str, float] | None = None

    def spans(self, rng: random.Random) -> list[tuple[float, float, float, float]]:
        """(u, t) of the start and of the end of each strand."""
        made = []
        for i in range(self.count):
            t = self.t[0] + (self.t[1] - self.t[0]) * (i + rng.random()) / self.count
            start = self.u[0] + (self.u[1] - self.u[0] - self.length[0] * 0.6) * rng.random()
            end = min(start + rng.uniform(*self.length), self.u[1])
            made.append((start, t, end, min(max(t + rng.uniform(*self.drift), 0.0), 1.0)))
        return made


def tapered(lay: Lay, frame: Frame, rng: random.Random, sets: Sequence[Strands]) -> list[Element]:
    """Fibres that taper at both ends: each pass one path, or two where it has relief."""
    made = []
    for s in sets:
        runs = [(frame.point(*lay.at(u0, t0)), frame.point(*lay.at(u1, t1))) for u0, t0, u1, t1 in s.spans(rng)]
        d = slivers(runs, rng, s.thick)
        if s.relief:
            made.append(element("path", d=d, fill=s.relief[0], fill_opacity=s.relief[1], transform="translate(.8 1.4)"))
        made.append(element("path", d=d, fill=s.colour, fill_opacity=s.opacity))
    return made


def beams(lay: Lay, frame: Frame, rng: random.Random, s: Strands, name: str) -> list[Element]:
    """The beams of spongy bone along two courses: fine long plates over their shade.

    They are written once, under the id `name`, and drawn again a little aside, fainter, as the bone behind them shows.
    """
    cubics = [_bent([frame.point(*_between(lay, span, k / 3)) for k in range(4)]) for span in s.spans(rng)]
    href, shade = f"#{name}", s.relief or (s.colour, 0.5)
    return [
        element(
            "g",
            element("path", id=name, d=path(*([cubic] for cubic in _near(cubics)), places=0)),
            fill="none",
            stroke=shade[0],
            stroke_opacity=shade[1],
            stroke_width=s.thick[1],
            transform="translate(.7 .9)",
        ),
        element(
            "g",
            element("use", href=href),
            element("use", href=href, x=5, y=4, opacity=0.6),
            fill="none",
            stroke=s.colour,
            stroke_opacity=s.opacity,
            stroke_width=s.thick[0],
        ),
    ]


def _between(lay: Lay, span: tuple[float, float, float, float], share: float) -> Point:
    u0, t0, u1, t1 = span
    return lay.at(u0 + (u1 - u0) * share, t0 + (t1 - t0) * share)


def _bent(q: Sequence[Point]) -> Cubic:
    """The cubic through four points, at thirds of its parameter."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = q

    def control(a: float, b: float, c: float, d: float) -> float:
        return (-5 * a + 18 * b - 9 * c + 2 * d) / 6

    first = control(ax, bx, cx, dx), control(ay, by, cy, dy)
    second = control(dx, cx, bx, ax), control(dy, cy, by, ay)
    return (ax, ay), first, second, (dx, dy)


def _near(cubics: Sequence[Cubic]) -> list[Cubic]:
    """The same curves, each followed by the nearest one left."""
    rest = list(cubics)
    order = [rest.pop(0)]
    while rest:
        at = order[-1][3]
        order.append(rest.pop(min(range(len(rest)), key=lambda i: math.dist(rest[i][0], at))))
    return order


def beside(frame: Frame, table: Table, thick: Callable[[float], float], count: int = 14) -> list[Point]:
    """Canvas points beside a course, to its left as it runs: `thick` canvas units away at each share of its length."""
    points = []
    for i in range(count + 1):
        u = i / count
        (ax, ay), (bx, by) = (frame.point(*way(table, min(max(v, 0), 1))) for v in (u - 0.01, u + 0.01))
        x, y = frame.point(*way(table, u))
        long = math.hypot(bx - ax, by - ay)
        points.append((x + (by - ay) / long * thick(u), y - (bx - ax) / long * thick(u)))
    return points


def fringe(frame: Frame, table: Table, thick: Callable[[float], float], count: int = 14, places: int = 1) -> str:
    """Closed path text of a layer that lies on a course, to its left."""
    there = smooth([frame.point(*way(table, i / count)) for i in range(count + 1)])
    return path(there, smooth(beside(frame, table, thick, count)[::-1]), closed=True, places=places)
