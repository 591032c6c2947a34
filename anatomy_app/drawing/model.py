"""The values a plate is made of: frame, elements, regions, zones. Must not know svgwrite, Flask or any one plate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
Table = tuple[tuple[float, float], ...]
"""An edge: (level, offset) pairs from top to bottom, in leg lengths; level 0 is the sole, 1 the knee joint line."""
Attributes = tuple[tuple[str, str], ...]

Side = Literal["right", "left"]
"""Which leg is shown."""
Look = Literal["healthy", "affected"]
"""How the place of a condition is shown: as it is in a healthy leg, or as the condition changes it."""
LOOKS: tuple[Look, ...] = ("healthy", "affected")
Box = tuple[float, float, float, float]
"""x, y, width and height in canvas units."""
Margins = Literal["both", "left", "right"]
"""Where names stand; one margin where the picture runs out of the frame on the other side."""

LEG_LENGTH_MM = 411.0


class UnknownPlate(LookupError):
    """No plate has that name; the message names those there are."""


@dataclass(frozen=True)
class Frame:
    """Where leg units fall on the canvas: `scale` canvas units to one leg length, offset 0 at `x`, level 0 at `y`."""

    scale: float
    x: float
    y: float

    def point(self, level: float, offset: float) -> Point:
        """Canvas position of a level and an offset (both in leg lengths, offset positive to the right)."""
        return self.x + offset * self.scale, self.y - level * self.scale

    def level(self, y: float) -> float:
        """Level in leg lengths of a canvas height."""
        return (self.y - y) / self.scale

    def mm(self, length: float) -> float:
        """Millimetres that a canvas length stands for."""
        return length / self.scale * LEG_LENGTH_MM


@dataclass(frozen=True)
class Element:
    """One SVG element, not yet written: what to draw, without saying how it is serialised."""

    tag: str
    attributes: Attributes = ()
    children: tuple[Element, ...] = ()
    text: str = ""


def element(tag: str, *children: Element, text: object = "", **attributes: object) -> Element:
    """An element; `stroke_width=2` becomes stroke-width="2", `class_` becomes class, None leaves it out."""
    named = (
        (key.rstrip("_").replace("_", "-"), shown(value)) for key, value in attributes.items() if value is not None
    )
    return Element(tag, tuple(named), children, str(text))


def shown(value: object) -> str:
    """A value as SVG text: numbers with at most two decimals and no trailing zeros."""
    if isinstance(value, float):
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return "0" if text == "-0" else text
    return str(value)


@dataclass(frozen=True)
class Layer:
    """One structure's paint: `slug` names it, `elements` go from back to front."""

    slug: str
    elements: tuple[Element, ...]


@dataclass(frozen=True)
class Region:
    """A named structure that can be chosen on a plate. `outline` is what is visible of it; `dot` lies on it."""

    slug: str
    name: str
    lines: tuple[str, ...]
    number: int
    outline: str
    dot: Point
    disc: Point
    reach: float = 24
    """Width in CSS pixels of the stroke that widens the place to press; narrower where a neighbour needs the room."""


@dataclass(frozen=True)
class Affected:
    """How a place looks with its condition: `paint` makes what goes over the plate's art, from back to front.

    Ids in it begin with the plate's name and the condition's slug. `closeup` is what shows it best of the plate.
    """

    paint: Callable[[], tuple[Element, ...]]
    closeup: Box
    beside: bool = True
    """Whether the closeup of the healthy leg is worth showing beside it; an inset has nothing there."""


@dataclass(frozen=True)
class Zone:
    """Where a condition sits. `deep` zones lie under what is drawn, so their line is dashed.

    An `asked` zone is written only where it is asked for; the others are in every page, so that words can light them.
    """

    slug: str
    where: str
    outline: str
    deep: bool = False
    affected: Affected | None = None
    asked: bool = False


@dataclass(frozen=True)
class Plate:
    """One drawing. Lengths are canvas units; `core` is (x, width) of the leg without the label margins."""

    name: str
    title: str
    description: str
    width: int
    height: int
    core: tuple[int, int]
    frame: Frame
    regions: tuple[Region, ...]
    context: tuple[str, ...]
    zones: tuple[Zone, ...]
    ground: tuple[Element, ...] = field(repr=False)
    art: tuple[Layer, ...] = field(repr=False)
    marks: tuple[Element, ...] = field(repr=False)
    """Words and scale bar that stand inside the core."""
    defs: tuple[Element, ...] = field(repr=False)
    names: Margins = "both"
    side: Side = "right"
    """The leg that is shown; outlines and paint are a right leg's, see mirror.py."""


def core(plate: Plate) -> Box:
    """The plate without the margins where names stand."""
    return plate.core[0], 0, plate.core[1], plate.height
