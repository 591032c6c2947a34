"""The cut edge of the skin on the back plate: what the window is framed by."""

from __future__ import annotations

from collections.abc import Iterator

from .. import palette as p
from ..model import Element, Layer, element
from ..recipes import Body
from .back_shapes import WINDOW

LOBULES = (
    # width of the stroke whose round dots are the lobules, and the uneven steps between them
    (19, "5 24 0 17 9 29 3 14 0 21"),
    (23, "0 61 4 93 0 38 8 77"),
)


def lobules(window: Body) -> Iterator[Element]:
    """The fat at a cut as lobules of unequal size: each with a dark rim, a body and light from the upper left."""
    for wide, steps in LOBULES:
        inks = ((p.FAT_DEEP, wide, 0.6), (p.FAT_SHADE, wide - 1.6, None), (p.FAT, wide - 4, None))
        for colour, width, opacity in inks:
            yield window.used(
                fill="none",
                stroke=colour,
                stroke_width=width,
                stroke_linecap="round",
                stroke_dasharray=steps,
                stroke_opacity=opacity,
            )


def cut_skin() -> Layer:
    """The edge of the window: shadow within, a thin layer of fat, the pale cut of the skin."""
    shade = (WINDOW.used(stroke_width=width) for width in (46, 40, 34, 28, 23))
    return Layer(
        "skin",
        (
            WINDOW.inside(
                element("g", *shade, fill="none", stroke=p.SHADOW, stroke_opacity=0.06, transform="translate(4 9)"),
                WINDOW.used(fill="none", stroke=p.FAT_SHADE, stroke_width=16),
                *lobules(WINDOW),
                WINDOW.used(fill="none", stroke=p.FAT_LIGHT, stroke_width=10, stroke_opacity=0.6),
            ),
            WINDOW.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=7),
            WINDOW.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=5),
        ),
    )
