"""How the heel bone looks with a stress fracture: a crack across its beams, in dense bone, in marrow that is sore."""

from __future__ import annotations

import math
import random

from .. import heel_recipes as h
from .. import palette as p
from ..curves import Pen
from ..heel_lays import way
from ..model import Element, Point, Table, element
from ..tissue import fill, line, rim, slivers, soft
from .heel_changes import blush
from .heel_shapes import CALCANEUS, FRAME, rng

NAME = "heel-calcaneal-stress-fracture"
EDEMA = "#b4574a"
CLEFT = "#7a4f33"
BEAM = math.radians(130)
"""The way of the main beams where the crack meets them, on the canvas."""

CRACK: Table = (
    (0.1187, -0.0535),
    (0.1090, -0.0498),
    (0.0990, -0.0450),
    (0.0885, -0.0392),
    (0.0780, -0.0332),
    (0.0690, -0.0285),
)


def calcaneal_stress_fracture() -> tuple[Element, ...]:
    """A fine crack 23 mm long across the beams of the back part, dense bone along it, one cloud of red marrow."""
    dice = rng(NAME)
    bridges, crack = slivers(callus(dice), dice, (0.8, 1.6)), bits(dice)
    return (
        *edema(),
        CALCANEUS.inside(
            soft(line(FRAME, CRACK), p.BONE_LIGHT, 20, 0.95, cap="round"),
            fill(bridges, h.SPONGE_DEEP, opacity=0.35),
            element("path", d=bridges, fill="#fffaf0", transform="translate(-.8 -.9)"),
            element("g", rim(crack, CLEFT, 1.2), stroke_linecap="round", stroke_linejoin="round"),
        ),
    )


def edema() -> tuple[Element, Element]:
    """Marrow that is red with fluid between the beams, and fades into the healthy marrow."""
    paint, round_ = blush(NAME, "#fff", (0.0950, -0.0430), (92, 112), turn=-26, strength=0.95)
    beams = element("use", href="#heel-beams-thalamic")
    return (
        element("defs", paint, element("mask", round_, id=f"{NAME}-mask")),
        element(
            "g",
            CALCANEUS.inside(
                fill(CALCANEUS.d, EDEMA),
                fill(CALCANEUS.d, "url(#heel-net)"),
                element("g", beams, fill="none", stroke=p.BONE_LIGHT, stroke_opacity=0.68, stroke_width=0.8),
                CALCANEUS.used(fill="none", stroke=p.BONE, stroke_width=7.2),
            ),
            CALCANEUS.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
            mask=f"url(#{NAME}-mask)",
        ),
    )


def callus(rng: random.Random) -> list[tuple[Point, Point]]:
    """Beams grown thick on both sides of the crack."""
    made = []
    for i in range(64):
        x, y = FRAME.point(*way(CRACK, (i + rng.random()) / 64))
        aside, half, turn = rng.uniform(-5, 5), rng.uniform(3, 6.5), BEAM + rng.uniform(-0.25, 0.25)
        x, y = x + math.cos(turn) * aside, y + math.sin(turn) * aside
        dx, dy = math.cos(turn) * half, math.sin(turn) * half
        made.append(((x - dx, y - dy), (x + dx, y + dy)))
    return made


def bits(rng: random.Random) -> str:
    """Path text of the crack: fine uneven bits with bridges of bone between them."""
    pen, at = Pen(), 0.01
    while at < 0.95:
        for i in range(rng.randint(3, 4)):
            x, y = FRAME.point(*way(CRACK, min(at, 1.0)))
            aside = rng.uniform(-1.1, 1.1)
            (pen.line if i else pen.move)((x + aside * math.cos(BEAM), y + aside * math.sin(BEAM)))
            at += rng.uniform(0.025, 0.045)
        at += rng.uniform(0.0, 0.02)
    return pen.text
