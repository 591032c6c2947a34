"""How what moves is written: one path for a position, or the same path with all positions in it, to be scrubbed.

Knows no anatomy and no paint.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .curves import leaves, path, sliver, smooth
from .model import Element, Frame, Point, element
from .motion_model import ANGLES, ANKLE, DOWN, UP

FRAME = Frame(scale=720, x=358, y=962)
SIZE = (706, 1140)
FEWER = (-20, -5, 10, 25, 40)
"""Angles at which fibres are drawn: between them a straight way does, inside outlines that have more."""
NEVER = 86400
"""Seconds after which the drawing would move by itself; a script sets the time after it: one second a degree."""
Way = Callable[[float], Sequence[Point]]
"""Points (level, offset) for an angle of the ankle, as many for each."""


@dataclass(frozen=True)
class Shown:
    """What is written: one `angle`, or None for all of them."""

    angle: float | None = None

    def _timed(self, tag: str, **more: object) -> tuple[Element, ...]:
        if self.angle is not None:
            return ()
        return (element(tag, begin=f"{NEVER}s", dur=f"{DOWN - UP}s", fill="freeze", **more),)

    def path(self, d: Callable[[float], str], angles: Sequence[float] = ANGLES, **attributes: object) -> Element:
        """A path that changes with the angle; `angles`, evenly spaced, are those at which it is drawn."""
        values = ";".join(d(angle) for angle in angles) if self.angle is None else ""
        return element(
            "path", *self._timed("animate", attributeName="d", values=values), d=d(self.angle or 0), **attributes
        )

    def foot(self, *elements: Element) -> Element:
        """Elements drawn for the level foot, turned with it."""
        x, y = FRAME.point(*ANKLE)
        ends = ";".join(f"{angle} {x:.1f} {y:.1f}" for angle in (UP, DOWN))
        turn = self._timed("animateTransform", attributeName="transform", type="rotate", values=ends)
        return element("g", *turn, *elements, transform=f"rotate({self.angle or 0:g} {x:.1f} {y:.1f})")


def area(way: Way, places: int = 0, *, cut: bool = False) -> Callable[[float], str]:
    """Closed path text through the points of a way; a `cut` one is closed by a straight line."""
    return lambda angle: path(smooth(_placed(way(angle)), closed=not cut), closed=True, places=places)


def line(way: Way, places: int = 0) -> Callable[[float], str]:
    """Open path text through the points of a way."""
    return lambda angle: path(smooth(_placed(way(angle))), places=places)


def ring(rows: Sequence[Point]) -> str:
    """Closed path text through points that do not move."""
    return area(lambda angle: rows)(0)


def _placed(points: Sequence[Point]) -> list[Point]:
    return [FRAME.point(*point) for point in points]


@dataclass(frozen=True)
class Run:
    """Fibres: `count` of them begin at (low, high) of the way down and across, so long, and drift across as they go."""

    count: int
    down: tuple[float, float]
    across: tuple[float, float]
    long: tuple[float, float]
    drift: tuple[float, float] = (0, 0)
    thick: tuple[float, float] = (0.8, 1.5)


Place = Callable[[float, float, float], Point]
"""A place in a belly: how far down, how far across, for an angle."""
Fibre = tuple[float, float, float, float, float]


def fibres(place: Place, runs: Sequence[Run], name: str) -> Callable[[float], str]:
    """Path text of tapered fibres: the same ones for each angle."""
    dice = random.Random(f"motion {name}")
    made: list[Fibre] = []
    for run in runs:
        for i in range(run.count):
            down = run.down[0] + (run.down[1] - run.down[0]) * (i + dice.random()) / run.count
            across, length = dice.uniform(*run.across), dice.uniform(*run.long)
            end = across + dice.uniform(*run.drift) * length
            made.append((down, across, min(down + length, 0.99), min(max(end, 0.02), 0.98), dice.uniform(*run.thick)))

    def at(fibre: Fibre, share: float, angle: float) -> Point:
        a, s, b, u, _ = fibre
        return FRAME.point(*place(a + (b - a) * share, s + (u - s) * share, angle))

    def tapered(angle: float) -> str:
        return leaves([sliver(at(one, 0, angle), at(one, 1, angle), one[4]) for one in made], 0)

    return tapered
