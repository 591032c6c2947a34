"""Smooth curves through points, and their shortest SVG path text. Knows numbers only, nothing of anatomy."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from .model import Point, Table

Cubic = tuple[Point, Point, Point, Point]


def number(value: float, places: int = 1) -> str:
    """The shortest text of a number rounded to `places` decimals: 0.50 -> ".5", -0.0 -> "0"."""
    text = f"{value:.{places}f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    if text in {"-0", ""}:
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def smooth(points: Sequence[Point], *, closed: bool = False) -> list[Cubic]:
    """Cubics through every point in turn (centripetal Catmull-Rom, so that close points make no loops)."""
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if closed and len(points) > 1 and points[0] == points[-1]:
        points = points[:-1]
    count = len(points)
    if count < 2:
        return []
    if closed:
        ring = [points[-1], *points, points[0], points[1]]
        return [_span(*ring[i : i + 4]) for i in range(count)]
    line = [_beyond(points[0], points[1]), *points, _beyond(points[-1], points[-2])]
    return [_span(*line[i : i + 4]) for i in range(count - 1)]


def _beyond(end: Point, inner: Point) -> Point:
    return 2 * end[0] - inner[0], 2 * end[1] - inner[1]


def _span(p0: Point, p1: Point, p2: Point, p3: Point) -> Cubic:
    """The Bézier form of one centripetal Catmull-Rom span, p1 to p2 (Yuksel, Schaefer and Keyser 2011)."""
    a, b, c = (math.sqrt(max(math.dist(*pair), 1e-9)) for pair in ((p0, p1), (p1, p2), (p2, p3)))

    def leave(q0: float, q1: float, q2: float, x: float) -> float:
        return (x * x * q2 - b * b * q0 + (2 * x * x + 3 * x * b + b * b) * q1) / (3 * x * (x + b))

    return (
        p1,
        (leave(p0[0], p1[0], p2[0], a), leave(p0[1], p1[1], p2[1], a)),
        (leave(p3[0], p2[0], p1[0], c), leave(p3[1], p2[1], p1[1], c)),
        p2,
    )


def straight(points: Sequence[Point]) -> list[Cubic]:
    """Straight lines from point to point, as cubics."""
    return [(a, a, b, b) for a, b in pairwise(points)]


def sliver(start: Point, end: Point, thick: float) -> Cubic:
    """A cubic that leaves its chord by `thick` canvas units, to the right: closed, it is a tapered stroke."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = math.hypot(dx, dy) or 1.0
    aside = thick * 8 / 3
    return start, start, (start[0] + dx * 0.6 - dy / long * aside, start[1] + dy * 0.6 + dx / long * aside), end


def along(cubic: Cubic, u: float) -> Point:
    """The point of a cubic at parameter u, 0 to 1."""
    v = 1 - u
    w = (v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u)
    return (
        sum(k * p[0] for k, p in zip(w, cubic, strict=True)),
        sum(k * p[1] for k, p in zip(w, cubic, strict=True)),
    )


def sampled(cubics: Iterable[Cubic], steps: int = 12) -> list[Point]:
    """Points along joined cubics, `steps` a piece."""
    points: list[Point] = []
    for cubic in cubics:
        points += [along(cubic, i / steps) for i in range(0 if not points else 1, steps + 1)]
    return points


@cache
def _ruler(table: Table) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """An edge as rising levels and their offsets, finely sampled."""
    points = sorted(sampled(smooth(table), 16))
    return tuple(p[0] for p in points), tuple(p[1] for p in points)


def offset(table: Table, level: float) -> float:
    """An edge's offset at a level (leg lengths); beyond its ends, the end's own offset."""
    levels, offsets = _ruler(table)
    i = bisect_left(levels, level)
    if i == 0 or i == len(levels):
        return offsets[min(i, len(levels) - 1)]
    span = levels[i] - levels[i - 1]
    share = (level - levels[i - 1]) / span if span else 0.0
    return offsets[i - 1] + share * (offsets[i] - offsets[i - 1])


def spaced(start: float, stop: float, count: int, *, ease: bool = True) -> list[float]:
    """Values from start to stop; with `ease` closer together at both ends, where forms turn round."""
    steps = (i / (count - 1) for i in range(count))
    return [start + (stop - start) * ((1 - math.cos(math.pi * u)) / 2 if ease else u) for u in steps]


class Pen:
    """Writes path text with relative commands, rounding so that errors never add up."""

    def __init__(self, places: int = 1) -> None:
        self.places, self.parts, self.last = places, list[str](), ""
        self.at: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)

    def move(self, to: Point) -> None:
        self._write("m" if self.parts else "M", [to])
        self.start = self.at

    def curve(self, cubic: Cubic) -> None:
        """A cubic; one that leaves straight after a move (first control at its start) takes the short form."""
        if self.last in "mM" and cubic[1] == cubic[0]:
            self._write("s", list(cubic[2:]))
        else:
            self._write("c", list(cubic[1:]))

    def line(self, to: Point) -> None:
        self._write("l", [to])

    def close(self) -> None:
        """Closes the subpath and stands at its start again."""
        self.parts.append("z")
        self.last, self.at = "z", self.start

    def _write(self, command: str, points: list[Point]) -> None:
        text = "" if command == self.last and command in "cl" else command
        base = (0.0, 0.0) if command == "M" else self.at
        ends = [(round(x, self.places), round(y, self.places)) for x, y in points]
        for x, y in ends:
            for value in (x - base[0], y - base[1]):
                shown = number(value, self.places)
                text += shown if shown[0] == "-" or text[-1:].isalpha() else f" {shown}"
        self.parts.append(text)
        self.at, self.last = ends[-1], command

    @property
    def text(self) -> str:
        return "".join(self.parts)


def path(*runs: Sequence[Cubic], closed: bool = False, places: int = 1) -> str:
    """Path text of one or more runs of joined cubics; `closed` joins the runs and closes them as one shape."""
    pen = Pen(places)
    at: Point | None = None
    for run in runs:
        if not run:
            continue
        if at is None or (not closed and at != run[0][0]):
            pen.move(run[0][0])
        elif closed and math.dist(at, run[0][0]) > 0.05:
            pen.line(run[0][0])
        for cubic in run:
            pen.curve(cubic)
        at = run[-1][3]
    if closed and pen.parts:
        pen.close()
    return pen.text


def leaves(runs: Iterable[Cubic], places: int = 1) -> str:
    """Path text of many separate slivers, each closed between a cubic and its chord: strokes with tapered ends."""
    pen = Pen(places)
    for cubic in runs:
        pen.move(cubic[0])
        pen.curve(cubic)
        pen.close()
    return pen.text
