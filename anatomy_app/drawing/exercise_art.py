"""An exercise as a picture: its poses side by side on one floor, with their numbers. Knows no single exercise."""

from __future__ import annotations

from . import props
from .exercises import EXERCISES, Exercise, Panel
from .figure import Body, body
from .figure_paint import SCALE, painted
from .model import Element, element
from .svg import alone

UNDER = 140
"""Room under the floor for the numbers, in canvas units."""


def picture(slug: str) -> str:
    """The picture of an exercise as SVG text that stands alone. Raises KeyError when there is no such exercise."""
    exercise = EXERCISES[slug]
    wide, tall = exercise.size
    panels = [_panel(exercise, i, panel) for i, panel in enumerate(exercise.panels, 1)]
    floor = element("g", props.floor(3, wide / SCALE - 3), transform=f"translate(0 {tall - UNDER})")
    swims = exercise.carries == "float"
    return alone(exercise.title, exercise.description, exercise.size, *([] if swims else [floor]), *panels)


def _panel(exercise: Exercise, number: int, panel: Panel) -> Element:
    name = f"{exercise.slug}-{number}"
    found = body(panel.pose)
    on_back, held = _carried(exercise, f"{name}k", found)
    return element(
        "g",
        *(part for prop in panel.behind for part in prop()),
        *painted(name, found, exercise.works, on_back=on_back, held=held),
        *(part for prop in panel.before for part in prop()),
        element(
            "text",
            text=number,
            x=panel.number[0] * SCALE,
            y=-panel.number[1] * SCALE,
            font_size=80,
            text_anchor="middle",
            fill="currentColor",
        ),
        transform=f"translate({panel.x * SCALE:.0f} {exercise.size[1] - UNDER - panel.y * SCALE:.0f})",
    )


def _carried(exercise: Exercise, name: str, found: Body) -> tuple[list[Element], list[Element]]:
    """What the body carries: what lies behind its trunk, and what before."""
    if exercise.carries == "pack":
        return props.pack(name, found.trunk), props.strap(found.trunk)
    if exercise.carries == "weight":
        return [], props.weight(name, found.near)
    if exercise.carries == "float":
        return props.board(name, found.near_arm.hand.at(0.5, -2.6)), []
    return [], []
