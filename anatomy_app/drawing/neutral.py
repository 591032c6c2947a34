"""A plate that tells nothing: the same paint with numbers for ids and without a name, slug, title or class in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .catalogue import plate
from .mirror import turned
from .model import Element, Side, element
from .palette import GROUND, INK
from .svg import FONT, embedded

_POINTER = re.compile(r"(?<=#)[\w-]+")
_POINTERS = ("href", "fill", "stroke", "clip-path", "mask", "filter")


def nameless(name: str, side: Side = "right") -> str:
    """The core of a plate as an SVG file for a quiz, to be shown as an image under the places that can be chosen."""
    shown = plate(name, side)
    left, wide = shown.core
    art = [*shown.ground, *(part for layer in shown.art for part in layer.elements)]
    ids = {old: f"i{number}" for number, old in enumerate(_ids([*shown.defs, *art]))}
    defs = element("defs", *(_plain(part, ids) for part in shown.defs))
    paint = turned(shown, *(_plain(part, ids) for part in art))
    marks = (_plain(mark, ids) for mark in shown.marks)
    leg = element("g", *paint, *marks, transform=f"translate({-left} 0)", color=INK, font_family=FONT)
    ground = element("rect", width=wide, height=shown.height, fill=GROUND)
    return embedded("A drawing without names", (wide, shown.height), defs, ground, leg)


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
