"""How labels look once they have their places: names with leaders in the margins, numbered discs in the core."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Literal

from .labels import Columns, Label, Placed, place, wrapped
from .model import Element, Plate, Point, Region, element
from .palette import INK
from .showing import EDGE, PAGE, Showing

Link = Callable[[str], Mapping[str, str]]
"""What gives each region the attributes of its link."""

Labels = Literal["names", "numbers", "off"]
LABELS: tuple[Labels, ...] = ("names", "numbers", "off")

DISC = 27
NUMBER = 42
APART, WITHIN = 24, 16
"""The gap between boxes to write in, and from the edge of a box to its name."""


def labels(
    plate: Plate, link: Link | None, lit: Collection[str], shown: Labels = "names", seen: Showing = PAGE
) -> Element:
    """The words of a plate: marks, names, and numbers for where names would be too small to read.

    A page holds all and its sheet shows what fits; a file has only what is `shown`. Where not all names are told yet,
    those that are stand where they will stand among all.
    """
    columns = Columns(
        left=(EDGE - seen.room(plate), plate.core[0] + seen.reach),
        right=(plate.core[0] + plate.core[1] - seen.reach, plate.width - EDGE + seen.room(plate)),
        top=8,
        bottom=plate.height - 8 - seen.foot(plate),
        size=seen.size(plate),
        least=0 if seen.blank is None else seen.box_size(plate)[1] + APART,
    )
    named = [Label(r.slug, r.lines, r.dot) for r in plate.regions]
    placed = [p for p in place(named, columns, plate.names) if seen.tells(p.label.slug)]
    names = [
        _label(
            p.label.slug,
            _name(p, seen.size(plate)) if seen.blank is None else _box(p, columns, seen.blank, seen.box_size(plate)),
            link,
            lit=p.label.slug in lit,
        )
        for p in placed
    ]
    numbers = [_label(r.slug, _disc(r), link, lit=r.slug in lit) for r in plate.regions]
    sets = {
        "names": element("g", *names, class_="names"),
        "numbers": element("g", *numbers, class_="numbers", display="none" if link else None),
    }
    return element(
        "g",
        *(plate.marks if seen.whole(plate) else ()),
        *(drawn for kind, drawn in sets.items() if link or kind == shown),
        class_="labels",
        aria_hidden="true",
        fill="currentColor",
    )


def _label(slug: str, parts: tuple[Element, ...], link: Link | None, *, lit: bool) -> Element:
    name = "label is-lit" if lit else "label"
    if link is None:
        return element("g", *parts, class_=name, data_label=slug)
    return element("a", *parts, class_=name, data_label=slug, tabindex="-1", **link(slug))


def _name(placed: Placed, size: float) -> tuple[Element, ...]:
    x, y, wide, tall = placed.box
    at = x + wide if placed.anchor == "end" else x
    return (
        *_leader(placed),
        element("rect", x=x, y=y, width=wide, height=tall, fill="none", pointer_events="all"),  # between lines, too
        _text(placed.lines, (at, y), tall / max(len(placed.lines), 1), size, placed.anchor),
    )


def _text(lines: tuple[str, ...], at: Point, step: float, size: float, anchor: str) -> Element:
    """Lines below each other; `at` is the upper end of the edge that they are aligned to."""
    x, y = at
    spans = (
        element("tspan", text=line, x=float(x), y=float(round(y + step * (i + 0.76), 1)))
        for i, line in enumerate(lines)
    )
    return element("text", *spans, font_size=size, text_anchor=anchor)


def _box(placed: Placed, columns: Columns, blank: Collection[str], size: tuple[int, int]) -> tuple[Element, ...]:
    """A box for a name written by hand, or with the name in it; its leader starts on the box."""
    (wide, tall), (_, middle) = size, placed.leader[0]
    edge = columns.left[1] if placed.anchor == "end" else columns.right[0]
    x, y = edge - wide if placed.anchor == "end" else edge, middle - tall / 2
    line = {"fill": "#fff", "stroke": INK, "stroke_width": 2}
    drawn = *_leader(placed, edge), element("rect", x=x, y=y, width=wide, height=tall, rx=4, **line)
    if placed.label.slug in blank:
        return drawn
    lines, step = wrapped([" ".join(placed.label.lines)], wide - 2 * WITHIN, columns.size), columns.size * 1.08
    return *drawn, _text(lines, (x + WITHIN, middle - step * len(lines) / 2), step, columns.size, "start")


def _leader(placed: Placed, edge: float | None = None) -> tuple[Element, Element]:
    """From the label, or from an edge at its height, to the dot."""
    (start, y), *rest = placed.leader
    d = "M" + "L".join(f"{px:.0f} {py:.0f}" for px, py in ((start if edge is None else edge, y), *rest))
    line = element("path", class_="leader", d=d, fill="none", stroke="currentColor", stroke_width=1.6)
    return line, _dot(placed.label.dot)


def _dot(at: tuple[float, float]) -> Element:
    return element(
        "circle", class_="dot", cx=float(at[0]), cy=float(at[1]), r=5.0, fill="#fff", stroke=INK, stroke_width=2.0
    )


def _disc(region: Region) -> tuple[Element, ...]:
    """A numbered disc; where it stands beside its structure a short leader joins them."""
    (x, y), (dx, dy) = region.disc, region.dot
    if (x - dx) ** 2 + (y - dy) ** 2 <= (2.2 * DISC) ** 2:
        # on its own structure: the press goes through to it
        return (element("g", *_number(region), pointer_events="none"),)
    line = {"fill": "none", "stroke": "currentColor", "stroke_width": 2.5}
    leader = element("path", class_="leader", d=f"M{x:.0f} {y:.0f}L{dx:.0f} {dy:.0f}", **line)
    return (leader, _dot(region.dot), *_number(region))


def _number(region: Region) -> tuple[Element, Element]:
    x, y = map(float, region.disc)
    text = {"x": x, "y": y + NUMBER * 0.35, "font_size": NUMBER, "font_weight": "700", "text_anchor": "middle"}
    return (
        element("circle", class_="disc", cx=x, cy=y, r=DISC, fill="#fff", stroke=INK, stroke_width=2.5),
        element("text", text=str(region.number), class_="digit", fill=INK, **text),
    )
