"""A child's heel with a sore growth plate, drawn small in a frame beside the leg: the adult bone has none."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from .. import heel_recipes as h
from .. import palette as p
from ..curves import path, smooth
from ..heel_lays import beside
from ..model import Element, Point, Table, element
from ..tissue import fill, line, rim, slivers, soft
from . import heel_bones as bones
from . import heel_context as context
from . import heel_grain as g
from . import heel_muscles as muscles
from . import heel_soft as tissue
from .heel_changes import SORE, SORE_DEEP
from .heel_shapes import CALCANEUS, FRAME, SKIN, TALUS, rng

NAME = "heel-sever-disease"
FRAME_BOX = (221, 5, 182, 164)
SIZE = 0.5
CORNER: Point = (306.0, 521.0)
"""Where the frame's upper left corner lies on the plate that is drawn small in it, and how small."""
_MIDDLE = tuple(((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in zip(g.GROWTH_BACK, g.GROWTH_FRONT, strict=True))
PLATE: Table = ((0.1215, -0.0572), *_MIDDLE, (0.0195, -0.0335))
"""The middle of the growth plate, which opens at the edge of the bone at both ends."""
GROWING = "#36566c"
"""Cartilage that grows, deep between two bones."""
DEPTH = 5.6
"""Half the thickness of the growth plate, in canvas units of the plate that is drawn small."""


def sever_disease() -> tuple[Element, ...]:
    """A child's heel in a frame, with a line to the back of the heel bone."""
    x, y, wide, tall = FRAME_BOX
    box = {"x": x, "y": y, "width": wide, "height": tall, "rx": 14}
    at = f"translate({x - CORNER[0] * SIZE:g} {y - CORNER[1] * SIZE:g}) scale({SIZE:g})"
    end_x, end_y = FRAME.point(0.0800, -0.0745)
    d = f"M356 {y + tall}L{end_x:.0f} {end_y:.0f}"
    return (
        element("defs", element("clipPath", element("rect", **box), id=f"{NAME}-in")),
        rim(d, "#fff", 5, 0.75),
        rim(d, p.INK, 1.6),
        element("circle", cx=round(end_x), cy=round(end_y), r=5, fill=p.INK, stroke="#fff", stroke_width=2),
        element("rect", **box, fill=p.GROUND),
        element("g", element("g", *heel(), transform=at), clip_path=f"url(#{NAME}-in)"),
        element("rect", **box, fill="none", stroke=p.INK, stroke_width=2),
    )


def heel() -> tuple[Element, ...]:
    """The child's heel, in the coordinates of the plate: of a child's shape only the heel bone differs."""
    layers = (tissue.kager(), context.pad(), muscles.sole(), bones.bed())
    over = (tissue.tendon(), tissue.fascia(), *tissue.bursae(), context.skin())
    return (
        SKIN.used(fill="url(#heel-lobes)"),
        *(part for layer in layers for part in layer.elements),
        TALUS.used(fill="url(#heel-paint-talus)", stroke=p.BONE_DEEP, stroke_width=2),
        *bone(),
        *plate(rng("growth")),
        *(part for layer in over for part in layer.elements),
    )


def bone() -> tuple[Element, ...]:
    """The heel bone in two pieces: its body with beams, and the crescent behind the growth plate."""
    beams = element("use", href="#heel-beams-thalamic")
    crescent = f"{line(FRAME, PLATE)}L300 860V500z"
    return (
        CALCANEUS.used(fill="url(#heel-paint-calcaneus)"),
        CALCANEUS.inside(
            fill(CALCANEUS.d, "url(#heel-net)"),
            element("g", beams, fill="none", stroke=p.BONE_LIGHT, stroke_opacity=0.55),
            fill(crescent, h.SPONGE_LIGHT),
            fill(crescent, "url(#heel-net)"),
            CALCANEUS.used(fill="none", stroke=p.BONE, stroke_width=8),
        ),
        CALCANEUS.used(fill="none", stroke=p.BONE_DEEP, stroke_width=2.4),
    )


def plate(rng: random.Random) -> tuple[Element, ...]:
    """The open growth plate: a dark wavy layer with ragged red edges."""
    d, sore, dense = (_ribbon(rng, far, rough) for far, rough in ((DEPTH, 1.6), (DEPTH + 3.5, 3.6), (DEPTH + 6, 2.0)))
    edges = [beside(FRAME, PLATE, _wavy(rng, side * (DEPTH + 6), 2), 40) for side in (1, -1)]
    flecks = slivers([run for edge in edges for run in ragged(edge, rng)], rng, (0.8, 2.2))
    across = [beside(FRAME, PLATE, _wavy(rng, side * DEPTH * 0.7, 1.5), 66) for side in (1, -1)]
    cells = slivers(list(zip(*across, strict=True)), rng, (0.5, 0.9))
    return (
        CALCANEUS.inside(
            soft(line(FRAME, PLATE), SORE, 84, 0.6),
            fill(dense, p.BONE_LIGHT, opacity=0.85),
            fill(sore, p.INFLAMED),
            fill(flecks, SORE_DEEP, opacity=0.8),
            fill(d, GROWING),
            fill(cells, h.CARTILAGE, opacity=0.32),
        ),
    )


def _ribbon(rng: random.Random, far: float, rough: float) -> str:
    """Closed path text of a layer along the growth plate, `far` canvas units on each side, with uneven edges."""
    there, back = (beside(FRAME, PLATE, _wavy(rng, side * far, rough), 36) for side in (1, -1))
    return path(smooth(there), smooth(back[::-1]), closed=True)


def _wavy(rng: random.Random, far: float, rough: float) -> Callable[[float], float]:
    return lambda u: far + 3.4 * math.sin(u * 21) + rng.uniform(-rough, rough)


def ragged(edge: Sequence[Point], rng: random.Random) -> list[tuple[Point, Point]]:
    """Sore flecks along one edge of the growth plate."""
    return [((x, y), (x + rng.uniform(-11, 11), y + rng.uniform(-9, 9))) for x, y in edge]
