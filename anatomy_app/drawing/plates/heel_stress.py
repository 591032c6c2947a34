"""How the heel bone looks with a stress fracture: a crack across its beams, in dense bone, in marrow that is sore."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

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
CLEFT = "#3a1c12"
TWIG = ((1.0, 5.0), (0.7, 11.0))
"""How a twig leaves the crack: share of its turn, and distance in canvas units."""
BEAM = math.radians(130)
"""The way of the main beams where the crack meets them, on the canvas."""
DOWN = math.radians(63)
"""The way of the crack."""

CRACK: Table = (
    (0.1187, -0.0535),
    (0.1090, -0.0498),
    (0.0990, -0.0450),
    (0.0885, -0.0392),
    (0.0780, -0.0332),
    (0.0690, -0.0285),
)


def calcaneal_stress_fracture() -> tuple[Element, ...]:
    """A fine crack 23 mm long across the beams of the back part, dense bone along it, red marrow about both."""
    dice = rng(NAME)
    band, (crack, thin) = line(FRAME, CRACK), jagged(dice)
    bridges = slivers(callus(dice), dice, (0.8, 1.7))
    return (
        *edema(),
        CALCANEUS.inside(
            soft(band, p.BONE_LIGHT, 30, 0.95, cap="round"),
            fill(bridges, h.SPONGE_DEEP, opacity=0.4),
            element("path", d=bridges, fill="#fffaf0", transform="translate(-.9 -1)"),
            rim(crack + thin, "#fffaf0", 4.4, 0.8),
            rim(thin, CLEFT, 0.9),
            rim(crack, CLEFT, 1.7),
        ),
    )


def edema() -> tuple[Element, Element]:
    """Marrow that is red with fluid between the beams, and fades into the healthy marrow."""
    paint, round_ = blush(NAME, "#fff", (0.0950, -0.0430), (62, 98), turn=-26, strength=1)
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
        aside, half, turn = rng.uniform(-9, 9), rng.uniform(4, 9), BEAM + rng.uniform(-0.25, 0.25)
        x, y = x + math.cos(turn) * aside, y + math.sin(turn) * aside
        dx, dy = math.cos(turn) * half, math.sin(turn) * half
        made.append(((x - dx, y - dy), (x + dx, y + dy)))
    return made


def jagged(rng: random.Random) -> tuple[str, str]:
    """Path text of the crack in straight bits of uneven length, and of its thin end with a few twigs."""
    knots, at = [], 0.0
    while at < 1:
        x, y = FRAME.point(*way(CRACK, at))
        aside = rng.uniform(-2.4, 2.4) if at else 0.0
        knots.append((x + aside * math.cos(BEAM), y + aside * math.sin(BEAM)))
        at += rng.uniform(0.02, 0.055)
    wide, thin = Pen(), Pen()
    last = len(knots) * 3 // 4
    for pen, run in ((wide, knots[: last + 1]), (thin, knots[last:])):
        _along(pen, run)
    for i, turn in ((6, 0.7), (11, -0.6), (16, 0.6), (20, -0.8)):
        x, y = knots[i]
        bits = [(x + math.cos(DOWN + turn * k) * far, y + math.sin(DOWN + turn * k) * far) for k, far in TWIG]
        _along(thin, [(x, y), *bits])
    return wide.text, thin.text


def _along(pen: Pen, knots: Sequence[Point]) -> None:
    pen.move(knots[0])
    for knot in knots[1:]:
        pen.line(knot)
