"""The few coats of paint that bone, tendon and muscle take in the drawing of the moving calf. Knows no names.

A shape stands once in <defs>, where it moves; body, shadows, clip and rim use it and move along.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import palette as p
from .model import Element, Point, element
from .motion_ink import ring
from .tissue import gradient, stack


def used(name: str, **attributes: object) -> Element:
    """A shape of <defs>, painted so."""
    return element("use", href=f"#motion-{name}", **attributes)


def shape(made: Element, name: str) -> Element:
    """A path kept under a name, and the clip path made of it."""
    kept = Element(made.tag, (("id", f"motion-{name}"), *made.attributes), made.children)
    return element("defs", kept, element("clipPath", used(name), id=f"motion-{name}-in"))


def inside(name: str, *elements: Element) -> Element:
    """Elements seen only inside a shape."""
    return element("g", *elements, clip_path=f"url(#motion-{name}-in)")


def soft(
    name: str, colour: str, wide: float, strength: float, shift: tuple[float, float] = (0, 0), *, count: int = 3
) -> Element:
    """A band with soft sides along a shape's outline, `wide` canvas units, in so many layers: few, as all move."""
    return element(
        "g",
        *(used(name, stroke_width=f"{width:.0f}") for width in stack(wide, count)),
        fill="none",
        stroke=colour,
        stroke_opacity=strength / 0.7 / count,
        transform=f"translate({shift[0]:g} {shift[1]:g})" if any(shift) else None,
    )


def paint(name: str, ends: tuple[Point, Point], *stops: tuple[float, str]) -> Element:
    """A gradient between two canvas points."""
    return gradient(f"motion-paint-{name}", ends, stops)


def bone(name: str, rows: Sequence[Point]) -> list[Element]:
    """A bone: body, form shadow, rim."""
    return [
        shape(element("path", d=ring(rows)), name),
        used(name, fill="url(#motion-paint-bone)"),
        inside(name, soft(name, p.BONE_DEEP, 15, 0.5, (-2, -1.5))),
        used(name, fill="none", stroke=p.BONE_DEEP, stroke_width=1.4),
    ]


def white(name: str, body: Element) -> list[Element]:
    """Tendon: its shadow on what lies behind, body, form shadow, rim."""
    return [
        shape(body, name),
        soft(name, p.SHADOW, 9, 0.25, (1.5, 2)),
        used(name, fill=p.TENDON_WHITE),
        inside(name, soft(name, p.TENDON_DEEP, 7, 0.6, (-1, -0.5))),
        used(name, fill="none", stroke=p.TENDON_DEEP, stroke_width=1.3),
    ]


def flesh(name: str, body: Element, grain: Element, *within: Element, rim: float = 0.85) -> list[Element]:
    """A belly: body, fibres that cast a shadow each, form shadow, rim."""
    strand = f"{name}-grain"
    return [
        shape(body, name),
        shape(grain, strand),
        used(name, fill=f"url(#motion-paint-{name})"),
        inside(
            name,
            used(strand, fill=p.MUSCLE_DEEP, fill_opacity=0.5, transform="translate(1.5 1)"),
            used(strand, fill=p.MUSCLE_PALE, fill_opacity=0.6),
            *within,
            soft(name, p.SHADOW, 26, 0.42, (-4, -2), count=4),
        ),
        used(name, fill="none", stroke=p.MUSCLE_DEEP, stroke_width=1.8, stroke_opacity=rim),
    ]
