"""How tissue is drawn: bodies between two edges, fibres along them, soft form and shadow. Knows no plate and no names."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .curves import Cubic, bent, leaves, offset, path, sliver, smooth, spaced
from .model import Element, Frame, Point, Table, element

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

    `t`: where they start across the form; `levels`: (top, bottom) of their starts; `length`: in leg lengths;
    `drift`: how far they move across the form (in t) on the way down; `lead`: above 1 they first keep to their
    side and turn late; `down` spreads the starts evenly from top to bottom instead of from side to side.
    """

    count: int
    t: tuple[float, float]
    levels: tuple[float, float]
    length: tuple[float, float]
    drift: tuple[float, float] = (0, 0)
    lead: float = 1
    down: bool = False
    lowest: float = -1


def edge(frame: Frame, table: Table) -> list[Cubic]:
    """An edge table as cubics on the canvas."""
    return smooth([frame.point(*row) for row in table])


def outline(frame: Frame, left: Table, right: Table) -> str:
    """Closed path text between two edges that are both given from top to bottom."""
    return path(edge(frame, left), edge(frame, tuple(reversed(right))), closed=True)


def ring(frame: Frame, rows: Table) -> str:
    """Closed path text through (level, offset) points in turn."""
    return path(smooth([frame.point(*row) for row in rows], closed=True), closed=True)


def line(frame: Frame, *tables: Table, places: int = 1) -> str:
    """Open path text along each table."""
    return path(*(edge(frame, table) for table in tables), places=places)


def strip(frame: Frame, left: Bound, right: Bound, top: float, bottom: float, count: int = 14) -> str:
    """Closed path text between two bounds, from level `top` to `bottom`: for what is left visible of a form."""
    levels = spaced(top, bottom, count)
    down = smooth([frame.point(v, left(v)) for v in levels])
    up = smooth([frame.point(v, right(v)) for v in reversed(levels)])
    return path(down, up, closed=True)


def fibres(form: Form, frame: Frame, rng: random.Random, spec: Fibres) -> list[Cubic]:
    """Fibres of a form as cubics with one bend, in an order that keeps neighbours together."""
    runs: list[Cubic] = []
    for i in range(spec.count):
        share = (i + rng.random()) / spec.count
        across, down = (rng.random(), share) if spec.down else (share, rng.random())
        t = spec.t[0] + (spec.t[1] - spec.t[0]) * across
        top = spec.levels[0] + (spec.levels[1] - spec.levels[0]) * down
        end = max(top - rng.uniform(*spec.length), spec.lowest)
        drift = rng.uniform(*spec.drift)
        runs.append(bent(*(_course(form, frame, (t, drift, spec.lead), top, end, u) for u in (0.0, 0.375, 1.0))))
    return runs


def _course(form: Form, frame: Frame, across: tuple[float, float, float], top: float, end: float, u: float) -> Point:
    t, drift, lead = across
    level = top + (end - top) * u
    return frame.point(level, form.at(level, t + drift * u**lead))


def strokes(runs: Iterable[Cubic], colour: str, width: float, opacity: float, *, places: int = 0) -> Element:
    """Separate cubics of one width and opacity, merged into one path."""
    return element(
        "path",
        d=path(*([run] for run in runs), places=places),
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_opacity=opacity,
    )


def tapered(runs: Iterable[Cubic], thick: tuple[float, float], rng: random.Random, colour: str, opacity: float
            ) -> Element:
    """The same courses as slivers that taper at both ends, `thick` (low, high) canvas units in the middle."""
    made = [sliver(run[0], run[3], rng.uniform(*thick)) for run in runs]
    return element("path", d=leaves(made), fill=colour, fill_opacity=opacity)


def soft(d: str, colour: str, widths: Sequence[float], opacity: float, *, cap: str | None = None) -> Element:
    """A stroke with soft sides: the same course stacked in several widths, each faint."""
    stack = (element("path", d=d, stroke_width=width) for width in widths)
    return element("g", *stack, fill="none", stroke=colour, stroke_opacity=opacity, stroke_linecap=cap)


def course(form: Form, frame: Frame, t: tuple[float, float], levels: tuple[float, float], count: int = 6) -> str:
    """Path text of a line down a form, from t[0] at levels[0] to t[1] at levels[1]: for highlights and shadows."""
    points: list[Point] = []
    for i in range(count):
        u = i / (count - 1)
        level = levels[0] + (levels[1] - levels[0]) * u
        points.append(frame.point(level, form.at(level, t[0] + (t[1] - t[0]) * u)))
    return path(smooth(points), places=0)


def fill(d: str, paint: str, *, opacity: float | None = None, body: str | None = None) -> Element:
    """A filled path; `body` marks it as the painted outline of that structure."""
    return element("path", d=d, fill=paint, fill_opacity=opacity, data_outline=body)


def rim(d: str, colour: str, width: float, opacity: float = 1) -> Element:
    """An outline stroke."""
    return element(
        "path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_opacity=None if opacity == 1 else opacity
    )


def lobules(points: Sequence[Point], rng: random.Random, size: tuple[float, float]) -> str:
    """Path text of small round fat lobules, one about each point, `size` (low, high) their radius in canvas units."""
    parts = []
    for x, y in points:
        r, squeeze = rng.uniform(*size), rng.uniform(0.7, 1.0)
        parts.append(f"M{x - r:.0f} {y:.0f}a{r:.0f} {r * squeeze:.0f} 0 1 1 {2 * r:.0f} {rng.uniform(-2, 2):.0f}z")
    return "".join(parts)


def scattered(frame: Frame, left: Bound, right: Bound, levels: tuple[float, float], step: float,
              rng: random.Random) -> list[Point]:
    """Points spread evenly with jitter between two bounds, `step` leg lengths apart."""
    points = []
    level = levels[0]
    while level > levels[1]:
        at = left(level) + step * rng.uniform(0.2, 0.8)
        while at < right(level) - step * 0.2:
            points.append(frame.point(level + step * rng.uniform(-0.3, 0.3), at))
            at += step * rng.uniform(0.8, 1.2)
        level -= step
    return points


def gradient(name: str, ends: tuple[Point, Point], stops: Sequence[tuple[float, str] | tuple[float, str, float]]
             ) -> Element:
    """A linear gradient between two canvas points; stops are (share, colour[, opacity])."""
    (x1, y1), (x2, y2) = ends
    made = (
        element("stop", offset=float(stop[0]), stop_color=stop[1], stop_opacity=stop[2] if len(stop) > 2 else None)
        for stop in stops
    )
    return element("linearGradient", *made, id=name, gradientUnits="userSpaceOnUse",
                   x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2))


def clip(name: str, d: str) -> Element:
    """A clip path."""
    return element("clipPath", element("path", d=d), id=name)


def clipped(name: str, *elements: Element) -> Element:
    """Elements seen only inside a clip path."""
    return element("g", *elements, clip_path=f"url(#{name})")
