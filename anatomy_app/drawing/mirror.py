"""A right leg as a left one: the drawing is turned over, its words are set anew. Knows no plate and writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .model import Element, Margins, Plate, Point, Side, element

SIDES: tuple[Side, ...] = ("right", "left")
_OTHER = {"right": "left", "left": "right", "Right": "Left", "Left": "Right"}
_MARGINS: dict[Margins, Margins] = {"both": "both", "left": "right", "right": "left"}
_ANCHOR = {"start": "end", "end": "start", "middle": "middle"}


def mirrored(plate: Plate) -> Plate:
    """The plate of the other leg.

    Labels and marks have their new places; outlines and paint keep the coordinates of the right leg, to be drawn
    within `turned`, so that both legs share every shape.
    """

    def across(at: Point) -> Point:
        return plate.width - at[0], at[1]

    regions = (replace(r, dot=across(r.dot), disc=across(r.disc)) for r in plate.regions)
    return replace(
        plate,
        title=_swapped(plate.title),
        description=_swapped(plate.description),
        core=(plate.width - sum(plate.core), plate.core[1]),
        regions=tuple(regions),
        marks=tuple(_mark(mark, plate.width) for mark in plate.marks),
        names=_MARGINS[plate.names],
        side="left" if plate.side == "right" else "right",
    )


def turned(plate: Plate, *elements: Element) -> Iterable[Element]:
    """Elements in the coordinates of the right leg as this plate shows them."""
    return elements if plate.side == "right" else (_flip(plate.width, *elements),)


def _flip(width: int, *elements: Element) -> Element:
    return element("g", *elements, transform=f"matrix(-1 0 0 1 {width} 0)")


def _swapped(words: str) -> str:
    """Left for right and right for left."""
    return re.sub("|".join(_OTHER), lambda found: _OTHER[found[0]], words)


def _mark(mark: Element, width: int) -> Element:
    """A text stands on the other side and reads as before; a line is turned over."""
    if mark.tag != "text":
        return _flip(width, mark)
    has = dict(mark.attributes)
    x = width - float(has.pop("x"))
    anchor = _ANCHOR[has.pop("text-anchor", "start")]
    return replace(mark, attributes=(("x", f"{x:g}"), ("text-anchor", anchor), *has.items()))
