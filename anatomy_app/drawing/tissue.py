"""How tissue is drawn: bodies between two edges, fibres along them, soft strokes. Knows no plate and no names."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from .curves import Cubic, leaves, offset, path, sliver, smooth, spaced
from .model import Element, Frame, Layer, Point, Table, element

Bound = Callable[[float], float]
"""An offset (leg lengths) for each level."""


@dataclass(frozen=True)
class Form:
    """A body between two edges. `guide` edges, where given, lead the fibres past a rounded end."""

    left: Table
    right: Table

    def at(self, level: float, t: float) -> float:
        """The offset at `level`, `t` of the way from the left edge (0) to the right (1)."""
        left, right = offset(self.left, level), offset(self.right, level)
        return left + (right - left) * t


@dataclass(frozen=True)
class Fibres:
    """How one set of fibres runs: every pair is (low, high), drawn at random between.

    `t`: where they start across the form; `levels`: (top, bottom) of their starts; `drift`: how far they move across
    the form (in t) for each leg length down; `down` spreads the starts evenly from top to bottom instead of from side
    to side; `lowest`: the level below which none goes; `length` in leg lengths.
    """

    t: tuple[float, float]
    levels: tuple[float, float]
    drift: tuple[float, float] = (0, 0)
    down: bool = False
    lowest: float = -1
    count: int = 0
    length: tuple[float, float] = (0, 0)

    def many(self, count: int, shortest: float, longest: float) -> Fibres:
        """So many fibres of this run, of such lengths."""
        return replace(self, count=count, length=(shortest, longest))


def edge(frame: Frame, table: Table) -> list[Cubic]:
    """An edge table as cubics on the canvas."""
    return smooth([frame.point(*row) for row in table])


def outline(frame: Frame, left: Table, right: Table, *, places: int = 1) -> str:
    """Closed path text between two edges that are both given from top to bottom."""
    return path(edge(frame, left), edge(frame, tuple(reversed(right))), closed=True, places=places)


def ring(frame: Frame, rows: Table) -> str:
    """Closed path text through (level, offset) points in turn."""
    return path(smooth([frame.point(*row) for row in rows], closed=True), closed=True)


EIGHT = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def oval(frame: Frame, centre: Point, tall: float, wide: float) -> str:
    """Closed path text round a (level, offset): `tall` and `wide` are half its height and width in leg lengths."""
    level, at = centre
    return ring(frame, tuple((level + tall * a, at + wide * b) for a, b in EIGHT))


def line(frame: Frame, *tables: Table, places: int = 1) -> str:
    """Open path text along each table."""
    return path(*(edge(frame, table) for table in tables), places=places)


def strip(frame: Frame, bounds: tuple[Bound, Bound], levels: tuple[float, float], count: int = 14) -> str:
    """Closed path text between a left and a right bound, from the upper level to the lower: what shows of a form."""
    steps = spaced(*levels, count)
    down = smooth([frame.point(v, bounds[0](v)) for v in steps])
    up = smooth([frame.point(v, bounds[1](v)) for v in reversed(steps)])
    return path(down, up, closed=True)


def fibres(form: Form, frame: Frame, rng: random.Random, spec: Fibres) -> list[tuple[Point, Point]]:
    """Start and end of each fibre of a form, in an order that keeps neighbours together."""
    runs = []
    for i in range(spec.count):
        share = (i + rng.random()) / spec.count
        across, down = (rng.random(), share) if spec.down else (share, rng.random())
        t = spec.t[0] + (spec.t[1] - spec.t[0]) * across
        top = spec.levels[0] + (spec.levels[1] - spec.levels[0]) * down
        end = max(top - rng.uniform(*spec.length), spec.lowest)
        drift = rng.uniform(*spec.drift) * (top - end)
        runs.append((frame.point(top, form.at(top, t)), frame.point(end, form.at(end, t + drift))))
    return runs


def slivers(
    runs: Iterable[tuple[Point, Point]], rng: random.Random, thick: tuple[float, float], *, places: int = 0
) -> str:
    """Path text of fibres as strokes that taper at both ends, `thick` (low, high) canvas units in the middle."""
    return leaves([sliver(start, end, rng.uniform(*thick)) for start, end in nearest_first(runs)], places)


def nearest_first(runs: Iterable[tuple[Point, Point]]) -> list[tuple[Point, Point]]:
    """The same fibres, each followed by the nearest one left: short moves make short path text."""
    rest = list(runs)
    order = rest[:1]
    rest = rest[1:]
    while rest:
        last = order[-1][0]
        following = min(range(len(rest)), key=lambda i: (rest[i][0][0] - last[0]) ** 2 + (rest[i][0][1] - last[1]) ** 2)
        order.append(rest.pop(following))
    return order


def soft(d: str, colour: str, wide: float, strength: float, *, cap: str | None = None) -> Element:
    """A stroke with soft sides: the same course stacked in several widths, `strength` the opacity of its middle."""
    layers = (element("path", d=d, stroke_width=width) for width in stack(wide))
    return element("g", *layers, fill="none", stroke=colour, stroke_opacity=strength / 7, stroke_linecap=cap)


def stack(wide: float, count: int = 10) -> list[float]:
    """Falling widths whose faint layers add up to a soft edge."""
    return [wide * ((count - i) / count) ** 1.25 for i in range(count)]


def fill(d: str, paint: str, *, opacity: float | None = None, body: str | None = None) -> Element:
    """A filled path; `body` marks it as the painted outline of that structure."""
    return element("path", d=d, fill=paint, fill_opacity=opacity, data_outline=body)


def again(*layers: Layer) -> tuple[Element, ...]:
    """The paint of whole layers once more, for what a condition lays bare or what lies over it."""
    return unnamed(part for layer in layers for part in layer.elements)


def unnamed(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Healthy art to be painted once more: it no longer stands for its structure, as only the first paint does."""
    return tuple(
        replace(
            node,
            attributes=tuple(pair for pair in node.attributes if pair[0] != "data-outline"),
            children=unnamed(node.children),
        )
        for node in elements
    )


def rim(d: str, colour: str, width: float, opacity: float = 1) -> Element:
    """An outline stroke."""
    return element(
        "path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_opacity=None if opacity == 1 else opacity
    )


def scattered(
    frame: Frame, bounds: tuple[Bound, Bound], levels: tuple[float, float], step: float, rng: random.Random
) -> list[Point]:
    """Points spread evenly with jitter between a left and a right bound, `step` leg lengths apart."""
    points = []
    level = levels[0]
    while level > levels[1]:
        at = bounds[0](level) + step * rng.uniform(0.2, 0.8)
        while at < bounds[1](level) - step * 0.2:
            points.append(frame.point(level + step * rng.uniform(-0.3, 0.3), at))
            at += step * rng.uniform(0.8, 1.2)
        level -= step
    return points


Stop = tuple[float, str] | tuple[float, str, float]
"""Of a gradient: share of the way, colour and, where it is not whole, opacity."""


def gradient(name: str, ends: tuple[Point, Point], stops: Sequence[Stop]) -> Element:
    """A linear gradient between two canvas points."""
    (x1, y1), (x2, y2) = ends
    return element(
        "linearGradient",
        *_stops(stops),
        id=name,
        gradientUnits="userSpaceOnUse",
        x1=float(x1),
        y1=float(y1),
        x2=float(x2),
        y2=float(y2),
    )


def radial(name: str, stops: Sequence[Stop], **place: object) -> Element:
    """A radial gradient from the middle of what it fills to its edge, or of the circle that `place` names."""
    return element("radialGradient", *_stops(stops), id=name, **place)


def _stops(stops: Sequence[Stop]) -> list[Element]:
    return [
        element("stop", offset=float(stop[0]), stop_color=stop[1], stop_opacity=stop[2] if len(stop) > 2 else None)
        for stop in stops
    ]
