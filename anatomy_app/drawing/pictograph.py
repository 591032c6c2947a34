"""A number as icons to count: so many out of so many, in rows of ten and blocks of a hundred. Knows no words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from .model import Element, Point, element

WHOLES = (100, 1000)
"""How many icons a pictograph may have."""
PITCH, MIDDLE, BETWEEN = 10, 3, 12
"""Units from icon to icon; what the middle of a block adds, so that fives can be seen; what stands between blocks."""
ACROSS = 5  # blocks in a row
BLOCK = 10 * PITCH + MIDDLE
# a square and a ring, drawn from the top left corner of its cell, pen back where it began
SQUARE, SQUARE_INSET = "h7v7h-7z", (0.5, 0.5)
RING, RING_INSET = "a3 3 0 1 1 0 .1z", (1.0, 4.0)

Cell = tuple[int, int]
"""Where an icon's cell begins, in units from the top left."""


def pictograph(count: int, of: int) -> tuple[tuple[int, int], tuple[Element, ...]]:
    """The size (width, height) and the paths of `of` icons: first `count` filled squares, then rings.

    One path for each kind that there is; its subpaths are its icons. Raises ValueError for a count that does not fit.
    """
    if of not in WHOLES or not 0 <= count <= of:
        raise ValueError(f"No pictograph shows {count} of {of}; it has {' or '.join(map(str, WHOLES))} icons.")
    cells = [cell(number) for number in range(of)]
    squares = path(cells[:count], SQUARE, SQUARE_INSET)
    rings = path(cells[count:], RING, RING_INSET)
    paths = (
        element("path", class_="event", d=squares, fill="currentColor"),
        element("path", class_="spared", d=rings, fill="none", stroke="currentColor", stroke_width=1.4),
    )
    return size(of), tuple(made for made, shown in zip(paths, (count, of - count), strict=True) if shown)


def size(of: int) -> tuple[int, int]:
    """Width and height in units."""
    wide, tall = min(of // 100, ACROSS), -(-of // (100 * ACROSS))
    return wide * BLOCK + (wide - 1) * BETWEEN, tall * BLOCK + (tall - 1) * BETWEEN


def cell(number: int) -> Cell:
    """The cell of an icon, counted from 0: along a row of ten, row by row, block by block."""
    block, within = divmod(number, 100)
    row, column = divmod(within, 10)
    down, right = divmod(block, ACROSS)
    return start(right, column), start(down, row)


def start(block: int, place: int) -> int:
    """Where the place in a block begins, along one direction."""
    return block * (BLOCK + BETWEEN) + place * PITCH + (MIDDLE if place >= 5 else 0)


def path(cells: Iterable[Cell], icon: str, inset: Point) -> str:
    """The same icon in every cell; the same short text again and again, which packs to almost nothing."""
    drawn = []
    for _, line in groupby(cells, key=lambda place: (place[1], place[0] // (BLOCK + BETWEEN))):
        row = list(line)
        steps = [f"m{x - before} 0" for (before, _), (x, _) in pairwise(row)]
        (x, y), (dx, dy) = row[0], inset
        drawn.append(f"M{x + dx:g} {y + dy:g}{icon}" + "".join(f"{step}{icon}" for step in steps))
    return "".join(drawn)
