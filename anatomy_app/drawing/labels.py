"""Where labels and their leaders go: two columns, ordered so that no leader crosses another. Knows no plate.

Within a column every label has a slot of the same height; the top slot takes the dot that leaves all other dots below
its leader, then the next slot does the same with the rest, which makes crossings impossible.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .model import Point

ADVANCE = 0.62
"""Mean advance of a letter in ems: wider than any of the fonts in the generic stack."""


class LabelsDoNotFit(ValueError):
    """There are more labels than a column has room for."""


@dataclass(frozen=True)
class Label:
    """What to set, and the point on the structure that its leader ends on."""

    slug: str
    lines: tuple[str, ...]
    dot: Point


@dataclass(frozen=True)
class Columns:
    """Room for text, in canvas units: x spans of the two columns, their top and bottom, the size of the letters, the
    gap between labels and the least height of a label with its gap."""

    left: tuple[float, float]
    right: tuple[float, float]
    top: float
    bottom: float
    size: float = 30
    leading: float = 1.16
    gap: float = 10
    least: float = 0
    elbow: float = 22


@dataclass(frozen=True)
class Placed:
    """A label with its place: `box` is (x, y, width, height), `leader` runs from the text over an elbow to the dot."""

    label: Label
    lines: tuple[str, ...]
    box: tuple[float, float, float, float]
    anchor: str
    leader: tuple[Point, Point, Point]


def width(text: str, size: float) -> float:
    """The room a line may need in the widest of the fonts, in canvas units."""
    return len(text) * ADVANCE * size


def wrapped(lines: Sequence[str], room: float, size: float) -> tuple[str, ...]:
    """Lines that fit the room: kept as given where they fit, else broken between words, and words as a last resort."""
    limit = max(1, math.floor(room / (ADVANCE * size)))
    done: list[str] = []
    for line in lines:
        current = ""
        for word in line.split():
            while len(word) > limit:
                done += [current] if current else []
                current, done, word = "", [*done, word[:limit]], word[limit:]  # noqa: PLW2901
            joined = f"{current} {word}".strip()
            if len(joined) <= limit:
                current = joined
            else:
                done.append(current)
                current = word
        if current:
            done.append(current)
    return tuple(done)


def place(labels: Sequence[Label], columns: Columns, margins: str = "both") -> tuple[Placed, ...]:
    """Every label in its column, in the order given; `margins` is both, left or right.

    Raises LabelsDoNotFit when a column is too short for its share.
    """
    by_x = sorted(labels, key=lambda label: (label.dot[0], label.dot[1]))
    half = {"both": (len(by_x) + 1) // 2, "left": len(by_x), "right": 0}[margins]
    placed = [*_column(by_x[:half], columns, left=True), *_column(by_x[half:], columns, left=False)]
    order = [label.slug for label in labels]
    return tuple(sorted(placed, key=lambda p: order.index(p.label.slug)))


def _column(labels: Sequence[Label], columns: Columns, *, left: bool) -> list[Placed]:
    if not labels:
        return []
    span = columns.left if left else columns.right
    lines = {label.slug: wrapped(label.lines, span[1] - span[0], columns.size) for label in labels}
    slot = max(len(rows) for rows in lines.values()) * columns.size * columns.leading + columns.gap
    slot = max(slot, columns.least)
    x = span[1] + columns.elbow if left else span[0] - columns.elbow
    rest, placed = list(labels), []
    for y in _slots([label.dot[1] for label in labels], slot, columns.top, columns.bottom):
        chosen = min(rest, key=lambda label: _turn((x, y), label.dot, left=left))
        rest.remove(chosen)
        placed.append(_placed(chosen, lines[chosen.slug], columns, (x, y), left=left))
    return placed


def _turn(port: Point, dot: Point, *, left: bool) -> tuple[float, float]:
    """How far below the port's horizontal a dot lies (an angle), then how far away: the smallest is the topmost."""
    across = dot[0] - port[0] if left else port[0] - dot[0]
    return math.atan2(dot[1] - port[1], max(across, 1e-6)), math.dist(port, dot)


def _slots(wishes: Sequence[float], height: float, top: float, bottom: float) -> list[float]:
    """Middles of slots, as near as can be to the wished heights without overlap (pool adjacent violators)."""
    if height * len(wishes) > bottom - top:
        raise LabelsDoNotFit(f"{len(wishes)} labels of {height:.0f} units do not fit a column of {bottom - top:.0f}.")
    pools: list[list[float]] = []
    for i, wish in enumerate(sorted(wishes)):
        pools.append([wish - i * height, 1])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            mean, count = pools.pop()
            before, number = pools.pop()
            pools.append([(mean * count + before * number) / (count + number), count + number])
    low, high = top + height / 2, bottom - height / 2 - (len(wishes) - 1) * height
    starts = [min(max(mean, low), high) for mean, count in pools for _ in range(int(count))]
    return [start + i * height for i, start in enumerate(starts)]


def _placed(label: Label, lines: tuple[str, ...], columns: Columns, elbow: Point, *, left: bool) -> Placed:
    step = columns.size * columns.leading
    tall, wide = len(lines) * step, max((width(line, columns.size) for line in lines), default=0.0)
    x = columns.left[1] - wide if left else columns.right[0]
    edge = columns.left[1] + 6 if left else columns.right[0] - 6
    return Placed(
        label=label,
        lines=lines,
        box=(x, elbow[1] - tall / 2, wide, tall),
        anchor="end" if left else "start",
        leader=((edge, elbow[1]), elbow, label.dot),
    )
