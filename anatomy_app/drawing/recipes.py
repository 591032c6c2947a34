"""How each kind of tissue is painted, from its body to its last fibre. Knows kinds (muscle, tendon, fat), no names."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from . import palette as p
from .model import Element, Frame, Point, Table, element
from .tissue import Fibres, Form, fibres, line, outline, radial, rim, slivers, soft, stack


@dataclass(frozen=True)
class Body:
    """A form with its outline kept once in <defs> under `id`; shadows, clips and contours refer to it."""

    id: str
    form: Form
    d: str
    places: int = 1

    def used(self, **attributes: object) -> Element:
        """The outline, painted with these attributes."""
        return element("use", href=f"#{self.id}", **attributes)

    def defs(self) -> tuple[Element, Element]:
        """The outline and the clip path made of it."""
        clip = element("clipPath", self.used(), id=f"{self.id}-in")
        return element("path", id=self.id, d=self.d), clip

    def inside(self, *elements: Element) -> Element:
        """Elements seen only inside the outline."""
        return element("g", *elements, clip_path=f"url(#{self.id}-in)")

    def painted(self, paint: str, slug: str | None) -> Element:
        """The body of a structure: the one path that carries its outline."""
        return element("path", d=self.d, fill=paint, data_outline=slug)


def body(name: str, frame: Frame, left: Table, right: Table, *, places: int = 1) -> Body:
    """A body between two edges, its outline written to `places` decimals."""
    return Body(name, Form(left, right), outline(frame, left, right, places=places), places)


@dataclass(frozen=True)
class Ink:
    """One pass of fibres: how they run, their colour, opacity and (low, high) thickness in canvas units.

    `relief` draws the same fibres darker beside themselves, away from the light, so that they stand out.
    """

    run: Fibres
    colour: str
    opacity: float
    thick: tuple[float, float] = (1.0, 1.6)
    relief: tuple[str, float] | None = None


def passes(form: Form, frame: Frame, rng: random.Random, inks: Sequence[Ink]) -> list[Element]:
    """Each pass of fibres as one path, or two where it has relief."""
    made = []
    for ink in inks:
        d = slivers(fibres(form, frame, rng, ink.run), rng, ink.thick)
        if ink.relief:
            aside = max(1.4, ink.thick[1] * 0.9)
            made.append(
                element(
                    "path", d=d, fill=ink.relief[0], fill_opacity=ink.relief[1], transform=f"translate({aside:.1f} 1)"
                )
            )
        made.append(element("path", d=d, fill=ink.colour, fill_opacity=ink.opacity))
    return made


def sides(form: Form, frame: Frame, *, wide: float, above: float = -1, strength: float = 0.4) -> list[Element]:
    """Form shadow along both edges, deeper on the right, away from the light; `wide` in canvas units."""
    left, right = (tuple(row for row in table if row[0] > above) for table in (form.left, form.right))
    return [
        soft(
            line(frame, right[::-1]), p.SHADOW, wide, strength
        ),  # in the direction of the outline: the same text again
        soft(line(frame, left), p.SHADOW, wide * 0.42, strength, cap="round"),
    ]


def rounded(
    shape: Body, *, wide: float, strength: float = 0.4, shift: float | None = None, colour: str = p.SHADOW
) -> Element:
    """Form shadow inside a body's whole outline, deeper on the lower right; `wide` in canvas units."""
    aside = wide * 0.16 if shift is None else shift
    layers = (shape.used(stroke_width=width) for width in stack(wide))
    return shape.inside(
        element(
            "g",
            *layers,
            fill="none",
            stroke=colour,
            stroke_opacity=strength / 7,
            transform=f"translate({-aside:.1f} {-aside / 2:.1f})",
        )
    )


def glow(paint: str, centre: Point, radii: tuple[float, float], *, turn: float = 0, opacity: float = 1) -> Element:
    """A soft round of light or shade; `paint` is the id of one of the gradients in `lights`."""
    x, y = centre
    turned = f"rotate({turn:g} {x:.0f} {y:.0f})" if turn else None
    return element(
        "ellipse",
        cx=f"{x:.0f}",
        cy=f"{y:.0f}",
        rx=radii[0],
        ry=radii[1],
        fill=f"url(#{paint})",
        opacity=opacity,
        transform=turned,
    )


def lights(prefix: str) -> tuple[Element, ...]:
    """The radial gradients that `glow` uses: light, warm light (on muscle) and dusk."""
    made = []
    for kind, colour in (("light", "#fff"), ("warm", p.MUSCLE_GLOW), ("dusk", p.SHADOW)):
        stops = [(at, colour, opacity) for at, opacity in ((0, 0.5), (0.35, 0.32), (0.7, 0.09), (1, 0))]
        made.append(radial(f"{prefix}-{kind}", stops))
    return tuple(made)


def contour(frame: Frame, shape: Body, colour: str, *, above: float = -1, thick: float = 2.4) -> list[Element]:
    """Dark edges, heavier on the right, away from the light; only above a level, where the form fades out below."""
    form = shape.form
    left, right = (tuple(row for row in table if row[0] > above) for table in (form.left, form.right))
    drawn = (
        line(frame, left, places=shape.places),
        line(frame, right[::-1], places=shape.places),
    )  # as the outline runs
    return [rim(drawn[0], colour, thick / 2, 0.75), rim(drawn[1], colour, thick, 0.6)]


def shadow(shape: Body, *, wide: float = 26, strength: float = 0.4) -> Element:
    """The shadow that a form casts on what lies under it, towards the lower right."""
    layers = (shape.used(stroke_width=width) for width in stack(wide))
    return element("g", *layers, fill="none", stroke=p.SHADOW, stroke_opacity=strength / 7, transform="translate(3 5)")


def cord(frame: Frame, table: Table, wide: float, colours: tuple[str, str, str]) -> list[Element]:
    """A nerve, vessel or thin tendon along a course: rim, body, and a light line on its left, in these colours."""
    d = line(frame, table, places=0)
    shade, colour, light = colours
    glint = element(
        "path",
        d=d,
        fill="none",
        stroke=light,
        stroke_width=wide * 0.28,
        stroke_opacity=0.7,
        transform=f"translate({-wide * 0.2:.1f} 0)",
    )
    return [rim(d, shade, wide + 2), rim(d, colour, wide), glint]


NERVE = (p.NERVE_SHADE, p.NERVE, "#fffbe6")
VEIN = (p.VEIN_SHADE, p.VEIN, "#dfe8f3")
ARTERY = (p.ARTERY_SHADE, p.ARTERY, "#f6c1b4")


Lobule = tuple[int, int, float, float, int]
"""A round of fat: x, y, its half width and half height in canvas units, and how far it is turned, in degrees."""


def lobules(spots: Sequence[Point], rng: random.Random, size: tuple[float, float]) -> list[Lobule]:
    """A lobule at each spot, (low, high) `size` in half its width."""
    made = []
    for x, y in spots:
        r, to = rng.uniform(*size), (round(x), round(y))
        turn = rng.choice((0, 30, 150))
        made.append((*to, r, r * rng.uniform(0.65, 0.95), turn))
    return made


def rounds(shapes: Sequence[Lobule]) -> str:
    """Path text of lobules; each starts at its left end."""
    d, at = "", (0, 0)
    for x, y, r, flat, turn in shapes:
        d += f"{'m' if d else 'M'}{x - at[0]} {y - at[1]}a{r:.0f} {flat:.0f} {turn} 1 0 1 0z"
        at = (x, y)
    return d


def fat(spots: Sequence[Point], rng: random.Random, size: tuple[float, float]) -> list[Element]:
    """Lobules of fat: the same rounds as a warm shadow, a body, and light from the upper left."""
    d = rounds(lobules(spots, rng, size))
    return [
        element("path", d=d, fill=p.FAT_DEEP, fill_opacity=0.6, transform="translate(1.2 2)"),
        element("path", d=d, fill=p.FAT_LIGHT),
        element("path", d=d, fill=p.FAT, transform="translate(1 1.4)"),
    ]
