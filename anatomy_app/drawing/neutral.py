"""A plate that tells nothing: the same paint with numbers for ids and without a name, slug, title or class in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .catalogue import plate
from .mirror import turned
from .model import Box, Element, Plate, Side, element
from .palette import GROUND, INK
from .svg import FONT, embedded

_POINTER = re.compile(r"(?<=#)[\w-]+")
_POINTERS = ("href", "fill", "stroke", "clip-path", "mask", "filter")


def nameless(name: str, side: Side = "right", *, words: bool = True) -> str:
    """The core of a plate as an SVG file for a quiz, to be shown as an image under the places that can be chosen.

    Without the words for its directions and the scale where only a part is looked at: its edge would cut them.
    """
    shown = plate(name, side)
    left, wide = shown.core
    art = [*shown.ground, *(part for layer in shown.art for part in layer.elements)]
    ids = {old: f"i{number}" for number, old in enumerate(_ids([*shown.defs, *art]))}
    defs = element("defs", *(_plain(part, ids) for part in shown.defs))
    paint = turned(shown, *(_plain(part, ids) for part in art))
    marks = (_plain(mark, ids) for mark in shown.marks if words)
    leg = element("g", *paint, *marks, transform=f"translate({-left} 0)", color=INK, font_family=FONT)
    ground = element("rect", width=wide, height=shown.height, fill=GROUND)
    return embedded("A drawing without names", (wide, shown.height), defs, ground, leg)


def words(shown: Plate) -> Iterator[Box]:
    """About where the words beside the leg stand, in canvas units: a letter is at most 0.6 of its height wide."""
    for part in _every(shown.marks):
        if part.tag == "text":
            said = dict(part.attributes)
            x, y, high = (float(said[key]) for key in ("x", "y", "font-size"))
            wide = 0.6 * high * len(part.text)
            start = {"end": x - wide, "middle": x - wide / 2}.get(said.get("text-anchor", ""), x)
            yield start, y - high, wide, high * 1.25


def _every(elements: Iterable[Element]) -> Iterator[Element]:
    for part in elements:
        yield part
        yield from _every(part.children)


def _ids(elements: list[Element]) -> Iterator[str]:
    """Every id, in the order of writing."""
    for part in elements:
        yield from (value for key, value in part.attributes if key == "id")
        yield from _ids(list(part.children))


def _plain(part: Element, ids: dict[str, str]) -> Element:
    """An element without what names it; what points at an id follows to its new name."""
    kept = (
        (key, ids[value] if key == "id" else _followed(key, value, ids))
        for key, value in part.attributes
        if key != "class" and not key.startswith(("data-", "aria-"))
    )
    return Element(part.tag, tuple(kept), tuple(_plain(child, ids) for child in part.children), part.text)


def _followed(key: str, value: str, ids: dict[str, str]) -> str:
    """A value whose reference to an id, if any, has the new one; a color such as #fff stays."""
    return _POINTER.sub(lambda found: ids.get(found[0], found[0]), value) if key in _POINTERS else value
