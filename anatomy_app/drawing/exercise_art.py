"""An exercise as a picture: its poses side by side on one floor, with numbers. Knows no single exercise."""

from __future__ import annotations

from . import props
from .exercises import EXERCISES, Exercise, Panel
from .figure import body
from .figure_paint import SCALE, painted
from .model import Element, element
from .svg import alone

UNDER = 140
"""Room under the floor, for the numbers."""


def picture(slug: str) -> str:
    """The picture of an exercise as SVG text that stands alone."""
    exercise = EXERCISES[slug]
    floor = [] if any(panel.y for panel in exercise.panels) else [_floor(*exercise.size)]
    panels = [_panel(exercise, i, panel) for i, panel in enumerate(exercise.panels)]
    return alone(exercise.slug, exercise.description, exercise.size, *floor, *panels)


def _floor(wide: int, tall: int) -> Element:
    return element("g", props.floor(5, wide / SCALE - 5), transform=f"translate(0 {tall - UNDER})")


def _panel(exercise: Exercise, index: int, panel: Panel) -> Element:
    name = f"{exercise.slug}-{index + 1}"
    found = body(panel.pose)
    on_back, held = [], []
    if panel.carries == "pack":
        on_back, held = props.pack(f"{name}k", found.trunk), props.strap(found.trunk)
    if panel.carries == "weight":
        held = props.weight(f"{name}k", found.near)
    if panel.carries == "board":
        on_back = props.board(f"{name}k", found.near_arm.hand.at(0.5, -2.6))
    number = element(
        "text",
        text=index + 1,
        x=round(panel.number[0] * SCALE),
        y=round(-panel.number[1] * SCALE),
        font_size=80,
        text_anchor="middle",
        fill="currentColor",
    )
    return element(
        "g",
        *panel.behind,
        *painted(name, found, exercise.works, on_back=on_back, held=held),
        *panel.before,
        number,
        transform=f"translate({panel.x * SCALE:.0f} {exercise.size[1] - UNDER - panel.y * SCALE:.0f})",
    )
