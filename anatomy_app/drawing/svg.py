"""Writes a plate as SVG text. The only file that imports svgwrite; knows nothing of anatomy, Flask or htmx."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import svgwrite
from svgwrite.base import BaseElement, Title

from .labels import Columns, Label, Placed, place
from .model import Element, Plate, Region, Zone, element
from .palette import GROUND, INK
from .zones import drawn, hatch

Link = Callable[[str], Mapping[str, str]]

FONT = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, "DejaVu Sans", Arial, sans-serif'
STYLE = f"""text{{font-family:{FONT}}}.plate{{color:{INK}}}.numbers{{display:none}}
.region.is-lit .edge{{display:inline;stroke:{INK};stroke-width:3px}}
.region.is-lit .veil{{display:inline;fill:{GROUND};fill-opacity:.55}}"""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SOURCE = (
    "Proportions after BodyParts3D, © The Database Center for Life Science "
    "licensed under CC Attribution 4.0 International."
)
DISC = 27
NUMBER = 42
SIZE = 30


def render(plate: Plate, *, link: Link | None = None, lit: str | Collection[str] = (), zone: str | None = None) -> str:
    """The plate as SVG text.

    With `link` (region slug -> attributes of its link) it is inline SVG for a page that brings its own style. Without,
    it is a file that stands alone, with ground, style and metadata. `lit` names regions to light, `zone` one zone.
    Raises ValueError when a lit region or the zone is not on the plate.
    """
    chosen = frozenset([lit] if lit and isinstance(lit, str) else lit)
    _check(plate, chosen, zone)
    drawing = svgwrite.Drawing(debug=False)
    root = _written(drawing, _root(plate, link, chosen, zone))
    text = str(root.tostring())
    return text if link else f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _check(plate: Plate, lit: frozenset[str], zone: str | None) -> None:
    unknown = sorted(lit - {region.slug for region in plate.regions})
    if unknown:
        raise ValueError(f"The plate “{plate.name}” has no region {', '.join(unknown)}.")
    if zone and zone not in {z.slug for z in plate.zones}:
        raise ValueError(f"The plate “{plate.name}” has no zone for {zone}.")


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


def _root(plate: Plate, link: Link | None, lit: frozenset[str], zone: str | None) -> Element:
    shapes = (element("path", id=f"{plate.name}-shape-{r.slug}", d=r.outline) for r in plate.regions)
    head = (
        element("title", text=plate.title),
        element("desc", text=plate.description),
        element("defs", *plate.defs, hatch(plate.name), *shapes),
    )
    alone = () if link else _standalone(plate)
    zones = [_zone(z, plate.name, lit=z.slug == zone) for z in plate.zones if link or z.slug == zone]
    body = (
        element("g", *plate.ground, class_="ground"),
        element("g", *(element("g", *a.elements, data_art=a.slug) for a in plate.art), class_="art"),
        element("g", *zones, class_="zones"),
        element("g", *(_region(r, plate, link, lit=r.slug in lit) for r in plate.regions), class_="hits"),
        _labels(plate, link),
        element("g", class_="marks"),
    )
    return element("svg", *head, *alone, *body, class_="plate", data_plate=plate.name, xmlns="http://www.w3.org/2000/svg",
                   viewBox=f"0 0 {plate.width} {plate.height}", role="group" if link else None, **_size(plate, link))


def _size(plate: Plate, link: Link | None) -> dict[str, object]:
    return {} if link else {"width": plate.width, "height": plate.height}


def _standalone(plate: Plate) -> tuple[Element, ...]:
    """Metadata, style and ground of a file that has no page round it."""
    facts = (
        ("dc:title", plate.title), ("dc:description", plate.description), ("dc:creator", "Lower Leg Atlas"),
        ("dc:rights", "Lower Leg Atlas, CC BY 4.0"), ("dc:source", SOURCE), ("dc:format", "image/svg+xml"),
    )
    work = element("cc:Work", *(element(tag, text=text) for tag, text in facts),
                   Element("cc:license", (("rdf:resource", LICENCE),)), **{"rdf:about": ""})
    names = {
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:cc": "http://creativecommons.org/ns#",
    }
    return (
        element("metadata", Element("rdf:RDF", tuple(names.items()), (work,))),
        element("style", text=STYLE),
        element("rect", width=plate.width, height=plate.height, fill=GROUND),
    )


def _zone(zone: Zone, prefix: str, *, lit: bool) -> Element:
    return element("g", *drawn(zone, prefix), class_="zone is-lit" if lit else "zone", data_zone=zone.slug,
                   display=None if lit else "none", pointer_events="none")


def _region(region: Region, plate: Plate, link: Link | None, *, lit: bool) -> Element:
    """What is pressed and lit: the link (or, in a file, the group) of one region."""
    href = f"#{plate.name}-shape-{region.slug}"
    quiet: dict[str, object] = {"href": href, "fill": "none", "pointer_events": "none", "display": "none",
                                "vector_effect": "non-scaling-stroke"}
    whole = f"M0 0H{plate.width}V{plate.height}H0Z{region.outline}"
    parts = (
        element("title", text=region.name),
        element("path", class_="veil", d=whole, fill_rule="evenodd", fill="none", display="none", pointer_events="none"),
        element("use", class_="halo", **quiet),
        element("use", class_="edge", **quiet),
        element("use", class_="hit", href=href, fill="transparent", stroke="transparent", stroke_width=region.reach,
                vector_effect="non-scaling-stroke", pointer_events="all"),
    )
    return element("a" if link else "g", *parts, class_="region is-lit" if lit else "region",
                   data_structure=region.slug, aria_current="true" if lit else None, **(link(region.slug) if link else {}))


def _labels(plate: Plate, link: Link | None) -> Element:
    columns = Columns(left=(6, plate.core[0] + 53), right=(plate.core[0] + plate.core[1] - 53, plate.width - 6),
                      top=8, bottom=plate.height - 8, size=SIZE)
    placed = place([Label(r.slug, r.lines, r.dot) for r in plate.regions], columns)
    names = [_label(p.label.slug, _name(p), link) for p in placed]
    numbers = [_label(r.slug, _disc(r), link) for r in plate.regions]
    return element(
        "g",
        *plate.marks,
        element("g", *names, class_="names"),
        element("g", *numbers, class_="numbers", display="none"),
        class_="labels", aria_hidden="true", fill="currentColor",
    )


def _label(slug: str, parts: tuple[Element, ...], link: Link | None) -> Element:
    if link is None:
        return element("g", *parts, class_="label", data_label=slug)
    return element("a", *parts, class_="label", data_label=slug, tabindex="-1", **link(slug))


def _name(placed: Placed) -> tuple[Element, ...]:
    x, y, wide, tall = placed.box
    step = tall / max(len(placed.lines), 1)
    at = x + wide if placed.anchor == "end" else x
    lines = (
        element("tspan", text=line, x=float(at), y=float(round(y + step * (i + 0.76), 1)))
        for i, line in enumerate(placed.lines)
    )
    d = "M" + "L".join(f"{px:.0f} {py:.0f}" for px, py in placed.leader)
    return (
        element("path", class_="leader", d=d, fill="none", stroke="currentColor", stroke_width=1.6),
        _dot(placed.label.dot),
        element("text", *lines, font_size=SIZE, text_anchor=placed.anchor),
    )


def _dot(at: tuple[float, float]) -> Element:
    return element("circle", class_="dot", cx=float(at[0]), cy=float(at[1]), r=5.0, fill="#fff", stroke=INK,
                   stroke_width=2.0)


def _disc(region: Region) -> tuple[Element, ...]:
    """A numbered disc; where it stands beside its structure a short leader joins them."""
    (x, y), (dx, dy) = region.disc, region.dot
    beside = (x - dx) ** 2 + (y - dy) ** 2 > DISC**2
    leader = (
        element("path", class_="leader", d=f"M{x:.0f} {y:.0f}L{dx:.0f} {dy:.0f}", fill="none", stroke="currentColor",
                stroke_width=2.5),
        _dot(region.dot),
    )
    return (
        *(leader if beside else ()),
        element("circle", class_="disc", cx=float(x), cy=float(y), r=DISC, fill="#fff", stroke=INK, stroke_width=2.5),
        element("text", text=str(region.number), class_="digit", x=float(x), y=float(y + NUMBER * 0.35),
                font_size=NUMBER, font_weight="700", text_anchor="middle", fill=INK),
    )
