"""Where a plate draws what is no region: the painted body of a structure, or the course of a nerve or vessel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .model import Element, Plate, element
from .palette import ZONE


def spot(plate: Plate, slug: str) -> str | None:
    """Path text of a context structure as it is painted; None where the plate does not draw it as one thing.

    A body is the path with its data-outline; a nerve or vessel is the first path of each of its layers.
    """
    everything = [*plate.ground, *(part for layer in plate.art for part in layer.elements)]
    bodies = [attributes["d"] for attributes in paths(everything) if attributes.get("data-outline") == slug]
    if bodies:
        return bodies[0]
    layers = (next(paths(layer.elements), None) for layer in plate.art if layer.slug == slug)
    return "".join(attributes["d"] for attributes in layers if attributes) or None


def paths(elements: Iterable[Element]) -> Iterator[dict[str, str]]:
    """The attributes of every path, in the order of painting."""
    for part in elements:
        if part.tag == "path":
            yield dict(part.attributes)
        yield from paths(part.children)


def drawn(d: str | None) -> Element:
    """A line along the spot; hidden where there is none."""
    return element(
        "path",
        class_="spot",
        d=d or "M0 0",
        fill="none",
        stroke=ZONE,
        stroke_width=4,
        pointer_events="none",
        display=None if d else "none",
    )
