"""A plate to draw on: both legs' words, every place healthy and affected, hidden until asked for. Knows no page."""

from __future__ import annotations

from .lettering import labels
from .mirror import mirrored
from .model import LEG_LENGTH_MM, Element, Plate, Zone, element
from .outlines import corners
from .palette import ZONE
from .svg import inline
from .zones import drawn, hatches


def board(plate: Plate) -> str:
    """The plate of a right leg as inline SVG for a page that turns it over itself.

    `.leg` and `.hits` are what a left leg shows turned over, as mirror.py says; `[data-of]` the words of either leg.
    `.leg` has every place as its condition changes it, or marked where the plate has no drawing of that
    (`[data-stamp]`); `.hits` the outline of each region (`[data-structure]`). `data-title` does not say which leg,
    `data-core` is where the leg stands between the margins with names, as x and width; `data-cm` the height of the
    sole on the canvas, and the centimeters of a unit.
    """
    name = plate.name
    art = (element("g", *layer.elements, data_art=layer.slug) for layer in plate.art)
    return inline(
        element(
            "svg",
            element("defs", *plate.defs, *hatches(name)),
            element(
                "g",
                element("g", *plate.ground, class_="ground"),
                element("g", *art, class_="art"),
                element("g", *_stamps(plate), class_="stamps"),
                class_="leg",
                id=f"{name}-leg",
            ),
            element("g", *_outlines(plate), class_="hits"),
            *(_words(leg) for leg in (plate, mirrored(plate))),
            class_="plate",
            data_plate=name,
            data_title=unstated(plate),
            data_core=f"{plate.core[0]} {plate.core[1]}",
            data_cm=f"{plate.frame.y:g} {LEG_LENGTH_MM / 10 / plate.frame.scale:.5f}",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {plate.width} {plate.height}",
            aria_hidden="true",
            focusable="false",
        )
    )


def unstated(plate: Plate) -> str:
    """A plate's title without the leg, where nobody has said yet whose side it is."""
    return plate.title.partition(" ")[2].capitalize()


def _words(plate: Plate) -> Element:
    hidden = "none" if plate.side == "left" else None
    return element(
        "g", labels(plate, None, ()), data_of=plate.side, id=f"{plate.name}-words-{plate.side}", display=hidden
    )


def _stamps(plate: Plate) -> list[Element]:
    """What a condition changes goes over the healthy art; a place that is only marked has its line, on white, and its
    hatch. Each has the point at its edge, on the side of the nearer margin, that its name leads to."""
    return [
        element(
            "g",
            *(zone.affected.paint() if zone.affected else (_ground(zone), *drawn(zone, plate.name))),
            class_="stamp",
            data_stamp=zone.slug,
            data_at=_edge(zone, plate),
            display="none",
        )
        for zone in plate.zones
    ]


def _ground(zone: Zone) -> Element:
    return element("path", d=zone.outline, fill="none", stroke="#fff", stroke_width=10, stroke_linejoin="round")


def _edge(zone: Zone, plate: Plate) -> str:
    left, top, right, bottom = corners(zone.outline)
    x = left if left + right < plate.width else right
    return f"{x:.0f} {(top + bottom) / 2:.0f}"


def _outlines(plate: Plate) -> list[Element]:
    return [
        element(
            "path",
            class_="outline",
            data_structure=region.slug,
            d=region.outline,
            fill="none",
            stroke=ZONE,
            stroke_width=5,
            visibility="hidden",
        )
        for region in plate.regions
    ]
