"""Outlines as points: how far two are apart, whether they overlap, how far they reach. Knows no plate."""

from __future__ import annotations

import re
from functools import cache
from math import dist

from .model import Point

_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+")
_NEEDS = {"M": 2, "L": 2, "C": 6, "S": 4, "H": 1, "V": 1}
_STEPS = (0.25, 0.5, 0.75, 1.0)
_MOST = 60
"""Points of an outline that are compared with those of another."""


@cache
def rings(d: str) -> tuple[tuple[Point, ...], ...]:
    """The subpaths of a path of lines and cubics, each as points; canvas units."""
    found: list[list[Point]] = []
    tokens, at, handle, kind = _TOKEN.findall(d), (0.0, 0.0), (0.0, 0.0), "M"
    i = 0
    while i < len(tokens):
        if tokens[i].isalpha():
            kind, i = tokens[i], i + 1
            if kind in "Zz":
                at = found[-1][0]
            continue
        count = _NEEDS[kind.upper()]
        ends = _absolute(kind, [float(t) for t in tokens[i : i + count]], at)
        i += count
        if kind in "Mm":
            found.append([ends[-1]])
            kind = "L" if kind == "M" else "l"
        elif kind in "CcSs":
            first = ends[0] if kind in "Cc" else (2 * at[0] - handle[0], 2 * at[1] - handle[1])
            found[-1] += [_cubic(at, first, ends[-2], ends[-1], t) for t in _STEPS]
        else:
            found[-1].append(ends[-1])
        handle = ends[-2] if kind in "CcSs" else ends[-1]
        at = ends[-1]
    return tuple(tuple(ring) for ring in found)


def _absolute(kind: str, numbers: list[float], at: Point) -> list[Point]:
    """The points of one command."""
    x, y = at if kind.islower() else (0.0, 0.0)
    if kind in "Hh":
        return [(x + numbers[0], at[1])]
    if kind in "Vv":
        return [(at[0], y + numbers[0])]
    return [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]


def _cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    return (
        sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
        sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
    )


@cache
def _some(d: str) -> tuple[Point, ...]:
    """Points spread over the whole outline."""
    every = [point for ring in rings(d) for point in ring]
    return tuple(every[:: -(-len(every) // _MOST)])


@cache
def apart(one: str, other: str) -> float:
    """The least distance between two outlines, in canvas units, as near as their points tell; 0 where they overlap."""
    return 0.0 if overlap(one, other) else min(dist(a, b) for a in _some(one) for b in _some(other))


def overlap(one: str, other: str) -> bool:
    """Whether a point of one outline lies within the other."""
    return any(_inside(p, other) for p in _some(one)) or any(_inside(p, one) for p in _some(other))


def _inside(point: Point, d: str) -> bool:
    """By the even-odd rule over all rings."""
    (x, y), (left, top, right, bottom), odd = point, corners(d), False
    if not (left <= x <= right and top <= y <= bottom):
        return False
    for ring in rings(d):
        for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
    return odd


@cache
def corners(d: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of an outline."""
    xs, ys = zip(*(point for ring in rings(d) for point in ring), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def edge(d: str, tall: float) -> float:
    """How wide the line round a lit outline is in a picture so tall, in canvas units: narrower where the outline is
    narrow, or the line would fill it."""
    area, length = 0.0, 0.0
    for ring in rings(d):
        sides = list(zip(ring, (*ring[1:], ring[0]), strict=True))
        area += abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in sides)) / 2
        length += sum(dist(a, b) for a, b in sides)
    return round(min(max(area / length / 4, tall / 700), tall / 320), 1)
