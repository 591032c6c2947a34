"""Writes a plate as SVG text. The only file that imports svgwrite; knows nothing of anatomy, Flask or htmx."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import svgwrite
from svgwrite.base import BaseElement, Title

from . import spots
from .lettering import Labels, Link, labels
from .metadata import standing_alone
from .mirror import turned
from .model import Affected, Element, Look, Plate, Region, Zone, element
from .outlines import edge
from .palette import GROUND, INK
from .showing import PAGE, Showing
from .zones import drawn, hatches

FONT = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, "DejaVu Sans", Arial, sans-serif'


def render(
    plate: Plate,
    *,
    link: Link | None = None,
    lit: str | Collection[str] = (),
    zone: str | None = None,
    also: str | None = None,
    look: Look = "healthy",
    context: str | None = None,
    shown: Labels = "names",
    seen: Showing = PAGE,
) -> str:
    """The plate as SVG text.

    With `link` (region slug -> attributes of its link) it is inline SVG for a page that brings its own style. Without,
    it is a file that stands alone, with ground, style, metadata and the labels that are `shown`. `lit` names regions to
    light, `zone` one zone, which `look` shows as affected where the plate has a drawing of that; `also` is a second
    zone, hatched the other way; `context` is one structure that is drawn but no region; `seen` is how much is seen.
    Raises ValueError when a lit region or a zone is not on the plate.
    """
    lit = frozenset([lit] if lit and isinstance(lit, str) else lit)
    asked = _Asked(link, lit, zone, also, changed(plate, zone) if look == "affected" else None, context, shown, seen)
    _check(plate, asked)
    root = _root(plate, asked)
    return inline(root) if link else _file(root)


def alone(title: str, description: str, size: tuple[int, int], *elements: Element) -> str:
    """A drawing that is no plate, as an SVG file: `size` is its width and height, also those of its viewBox."""
    wide, tall = size
    root = element(
        "svg",
        element("title", text=title),
        element("desc", text=description),
        *standing_alone(title, description, (0, 0, wide, tall)),
        *elements,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {wide} {tall}",
        width=wide,
        height=tall,
        font_family=FONT,
        color=INK,
    )
    return _file(root)


def embedded(label: str, size: tuple[int, int], *elements: Element, class_: str | None = None) -> str:
    """A drawing that is no plate, for inside a page that sizes and colors it; `label` says it in words."""
    named = {"class_": class_, "role": "img", "aria_label": label, "viewBox": f"0 0 {size[0]} {size[1]}"}
    return inline(element("svg", *elements, xmlns="http://www.w3.org/2000/svg", **named))


@dataclass(frozen=True)
class _Asked:
    """What `render` was asked to show."""

    link: Link | None
    lit: frozenset[str]
    zone: str | None
    also: str | None
    affected: Affected | None
    context: str | None
    shown: Labels
    seen: Showing


def changed(plate: Plate, slug: str | None) -> Affected | None:
    """The drawing of a place as its condition changes it, where the plate has one."""
    return next((zone.affected for zone in plate.zones if zone.slug == slug), None)


def healthy_id(plate: Plate) -> str:
    """The id of all that is drawn of a healthy leg, in a picture that shows one affected; see `affected_id`."""
    return f"{plate.name}-healthy"


def affected_id(plate: Plate) -> str:
    """The id of what is drawn over it."""
    return f"{plate.name}-affected"


def _check(plate: Plate, asked: _Asked) -> None:
    unknown = sorted(asked.lit - {region.slug for region in plate.regions})
    if unknown:
        raise ValueError(f"The plate “{plate.name}” has no region {', '.join(unknown)}.")
    for zone in filter(None, (asked.zone, asked.also)):
        if zone not in {z.slug for z in plate.zones}:
            raise ValueError(f"The plate “{plate.name}” has no zone for {zone}.")


def inline(root: Element) -> str:
    """An element as SVG text, for inside a page."""
    return str(_written(svgwrite.Drawing(debug=False), root).tostring())


def _file(root: Element) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{inline(root)}\n'


def _written(drawing: svgwrite.Drawing, node: Element) -> BaseElement:
    """An element of ours as one of svgwrite's."""
    if node.tag == "title":
        return Title(node.text)
    made = drawing.text(node.text) if node.text else drawing.g()
    made.elementname = node.tag  # svgwrite has no factory that takes any tag without adding attributes of its own
    made.attribs = dict(node.attributes)
    for child in node.children:
        made.add(_written(drawing, child))
    return made


def _root(plate: Plate, asked: _Asked) -> Element:
    name, box = plate.name, asked.seen.box(plate)
    firm = "non-scaling-stroke" if asked.link else None  # not inherited: it must stand on the path, not on the <use>
    shapes = (element("path", id=f"{name}-shape-{r.slug}", d=r.outline, vector_effect=firm) for r in plate.regions)
    head = (
        element("title", text=plate.title),
        *([element("desc", text=plate.description)] if asked.seen.named is None else ()),  # it names the parts
        element("defs", *plate.defs, *hatches(name, two=bool(asked.also)), *shapes),
    )
    return element(
        "svg",
        *head,
        *(() if asked.link else standing_alone(plate.title, plate.description, box)),
        *turned(plate, *_layers(plate, asked)),
        labels(plate, asked.link, asked.lit, asked.shown, asked.seen),
        element("g", class_="marks"),
        class_="plate",
        data_plate=name,
        data_side=plate.side,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=" ".join(f"{at:g}" for at in box),
        role="group" if asked.link else None,
        **({} if asked.link else _size(*box[2:])),
    )


def _layers(plate: Plate, asked: _Asked) -> tuple[Element, ...]:
    """The layers that a left leg shows turned over, from back to front."""
    lit = [slug for slug in (asked.zone, asked.also) if slug]
    zones = [_zone(z, plate, asked) for z in plate.zones if z.slug in lit or (asked.link and not z.asked)]
    spared = [r.outline for r in plate.regions if r.slug in asked.lit]
    spared += [z.outline for z in plate.zones if z.slug in lit and not asked.affected]
    spot = spots.drawn(spots.spot(plate, asked.context) if asked.context else None)
    leg = (
        element("g", *plate.ground, class_="ground"),
        element("g", *(element("g", *a.elements, data_art=a.slug) for a in plate.art), class_="art"),
    )
    return (
        *(_changed(plate, leg, asked.affected) if asked.affected else leg),
        _veil(plate, spared),
        element("g", *zones, class_="zones"),
        *((spot,) if asked.link or asked.context else ()),
        element("g", *(_region(r, plate, asked) for r in plate.regions), class_="hits"),
    )


def _changed(plate: Plate, leg: tuple[Element, ...], affected: Affected) -> tuple[Element, Element]:
    """The leg, and over it what the condition changes; each with its id, so that a page can show both side by side."""
    return (
        element("g", *leg, id=healthy_id(plate)),
        element("g", *affected.paint(), id=affected_id(plate), class_="affected"),
    )


def _size(wide: float, tall: float) -> dict[str, object]:
    """A file sizes and letters itself by attributes, which no content policy refuses; a page does it in its sheet."""
    return {"width": wide, "height": tall, "font_family": FONT, "color": INK}


def _veil(plate: Plate, spared: list[str]) -> Element:
    """What dims everything but the outlines that are spared; not shown where nothing is lit."""
    return element(
        "path",
        class_="veil",
        d=f"M0 0H{plate.width}V{plate.height}H0Z{''.join(spared)}",
        fill=GROUND,
        fill_opacity=0.6,
        fill_rule="evenodd",
        pointer_events="none",
        display=None if spared else "none",
    )


def _zone(zone: Zone, plate: Plate, asked: _Asked) -> Element:
    """A zone; where its place is drawn as affected, it is there but not seen until words point at it."""
    lit, second = zone.slug in (asked.zone, asked.also), zone.slug == asked.also
    return element(
        "g",
        *drawn(zone, plate.name, second=second),
        class_=" ".join(["zone", *["is-lit"] * lit, *["is-second"] * second]),
        data_zone=zone.slug,
        display=None if lit else "none",
        visibility="hidden" if lit and asked.affected else None,
        pointer_events="none",
    )


def _region(region: Region, plate: Plate, asked: _Asked) -> Element:
    """What is pressed and lit: the link (or, in a file, the group) of one region."""
    link, lit = asked.link, region.slug in asked.lit
    href = f"#{plate.name}-shape-{region.slug}"
    quiet: dict[str, object] = {"href": href, "fill": "none", "pointer_events": "none", "display": "none"}
    wide = edge(region.outline, asked.seen.box(plate)[3])
    line = {**quiet, "display": None, "stroke": INK, "stroke_width": wide} if lit and not link else quiet
    parts = (
        element("title", text=asked.seen.title(region)),
        element("use", class_="halo", **quiet),
        element("use", class_="edge", **line),
        element(
            "use",
            class_="hit",
            href=href,
            fill="transparent",
            stroke="transparent",
            stroke_width=region.reach,
            pointer_events="all",
        ),
    )
    return element(
        "a" if link else "g",
        *parts,
        class_="region is-lit" if lit else "region",
        data_structure=region.slug,
        aria_current="true" if lit else None,
        **(link(region.slug) if link else {}),
    )
