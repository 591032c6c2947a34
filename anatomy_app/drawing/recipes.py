"""How each kind of tissue is painted, from its body to its last fibre. Knows kinds (muscle, tendon, fat), no names."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from . import palette as p
from .curves import path
from .model import Element, Frame, Point, Table, element
from .tissue import Fibres, Form, course, edge, fibres, line, outline, rim, soft, strokes, tapered


@dataclass(frozen=True)
class Body:
    """A form with its outline kept once in <defs> under `id`; shadows, clips and contours refer to it."""

    id: str
    form: Form
    d: str

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

    def painted(self, paint: str, slug: str) -> Element:
        """The body of a structure: the one path that carries its outline."""
        return element("path", d=self.d, fill=paint, data_outline=slug)


def body(name: str, frame: Frame, left: Table, right: Table) -> Body:
    """A body between two edges."""
    form = Form(left, right)
    return Body(name, form, outline(frame, left, right))


@dataclass(frozen=True)
class Ink:
    """One pass of fibres: how they run, and with what they are drawn. `thick` makes them tapered instead of lines."""

    run: Fibres
    colour: str
    opacity: float
    width: float = 1.2
    thick: tuple[float, float] | None = None


def passes(form: Form, frame: Frame, rng: random.Random, inks: Sequence[Ink]) -> list[Element]:
    """Each pass of fibres as one path."""
    made = []
    for ink in inks:
        runs = fibres(form, frame, rng, ink.run)
        if ink.thick:
            made.append(tapered(runs, ink.thick, rng, ink.colour, ink.opacity))
        else:
            made.append(strokes(runs, ink.colour, ink.width, ink.opacity))
    return made


def sides(form: Form, frame: Frame, levels: tuple[float, float], *, wide: float, strength: float = 0.08,
          colour: str = p.SHADOW) -> list[Element]:
    """Form shadow along both edges, deeper on the right, away from the light; `wide` in canvas units."""
    spans = (1.0, 0.74, 0.5, 0.28)
    return [
        soft(course(form, frame, (1, 1), levels, 9), colour, [wide * s for s in spans], strength),
        soft(course(form, frame, (0, 0), levels, 9), colour, [wide * 0.4 * s for s in spans[:3]], strength * 0.9),
    ]


def glow(prefix: str, kind: str, centre: Point, radii: tuple[float, float], *, turn: float = 0,
         opacity: float = 1) -> Element:
    """A soft round of light (kind "light") or shade (kind "dusk"); the gradients are in `lights`."""
    x, y = centre
    turned = f"rotate({turn:g} {x:.0f} {y:.0f})" if turn else None
    return element("ellipse", cx=f"{x:.0f}", cy=f"{y:.0f}", rx=radii[0], ry=radii[1], fill=f"url(#{prefix}-{kind})",
                   opacity=opacity, transform=turned)


def lights(prefix: str) -> tuple[Element, ...]:
    """The radial gradients that `glow` uses."""
    made = []
    for kind, colour in (("light", "#fff"), ("dusk", p.SHADOW)):
        stops = [element("stop", offset=float(at), stop_color=colour, stop_opacity=float(opacity))
                 for at, opacity in ((0, 0.5), (0.35, 0.32), (0.7, 0.09), (1, 0))]
        made.append(element("radialGradient", *stops, id=f"{prefix}-{kind}"))
    return tuple(made)


def contour(frame: Frame, form: Form, colour: str, *, above: float = -1, thin: float = 1.2, thick: float = 2.4
            ) -> list[Element]:
    """Dark edges, heavier on the right, away from the light; only above a level, where the form fades out below."""
    left, right = (tuple(row for row in table if row[0] > above) for table in (form.left, form.right))
    return [rim(line(frame, left), colour, thin, 0.7), rim(line(frame, right), colour, thick, 0.65)]


def shadow(shape: Body, *, wide: float = 26, strength: float = 0.07) -> Element:
    """The shadow that a form casts on what lies under it, towards the lower right."""
    stack = (element("use", href=f"#{shape.id}", stroke_width=wide * s) for s in (1.0, 0.7, 0.42, 0.2))
    return element("g", *stack, fill="none", stroke=p.SHADOW, stroke_opacity=strength, transform="translate(3 5)")


def cord(frame: Frame, table: Table, wide: float, shade: str, colour: str, light: str) -> list[Element]:
    """A nerve, vessel or thin tendon along a course: dark rim, body, and a light line on its left."""
    d = line(frame, table, places=0)
    glint = path([tuple((x - wide * 0.2, y) for x, y in c) for c in edge(frame, table)], places=0)  # type: ignore[misc]
    return [rim(d, shade, wide + 2), rim(d, colour, wide), rim(glint, light, wide * 0.28, 0.7)]


def nerve(frame: Frame, table: Table, wide: float) -> list[Element]:
    """A nerve: pale yellow."""
    return cord(frame, table, wide, p.NERVE_SHADE, p.NERVE, "#fffbe6")


def vein(frame: Frame, table: Table, wide: float) -> list[Element]:
    """A vein: blue."""
    return cord(frame, table, wide, p.VEIN_SHADE, p.VEIN, "#dfe8f3")


def artery(frame: Frame, table: Table, wide: float) -> list[Element]:
    """An artery: red."""
    return cord(frame, table, wide, p.ARTERY_SHADE, p.ARTERY, "#f6c1b4")


def fat(spots: Sequence[Point], rng: random.Random, size: tuple[float, float]) -> list[Element]:
    """Lobules of fat: round bodies with a warm lower edge and a light cap."""
    bodies, caps = [], []
    for x, y in spots:
        r = rng.uniform(*size)
        flat = r * rng.uniform(0.7, 0.95)
        bodies.append(f"M{x - r:.0f} {y:.0f}a{r:.0f} {flat:.0f} 0 1 1 {2 * r:.0f} {rng.choice((-1, 0, 1))}z")
        caps.append(f"M{x - r * 0.5:.0f} {y - flat * 0.4:.0f}q{r * 0.4:.0f} {-flat * 0.4:.0f} {r:.0f} 0")
    return [
        element("path", d="".join(bodies), fill=p.FAT, stroke=p.FAT_SHADE, stroke_width=1.2),
        element("path", d="".join(caps), fill="none", stroke=p.FAT_LIGHT, stroke_width=1.8, stroke_opacity=0.9),
    ]
