"""What stands round a posed body: wall, step, chair, pack, weight, bicycle, water, arrows. Quiet line and pale tone.

Places are in hundredths of body height from where the pose stands, y up from the floor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from . import palette as p
from .curves import path, smooth
from .figure import Bone, LegBones, between
from .figure_forms import rows
from .figure_paint import Tone, closed, line, open_line, solid, spot
from .model import Element, Point, element

PALE, PALE_SHADE, QUIET = "#e6e1d6", "#c9c2b4", "#5b6265"
PACK = Tone("#b9b29c", "#5d5741", "#4a4636", 2.6, 2.2)
IRON = Tone("#8d949a", "#2f363b", p.INK, 2.6, 2.2)


def straight(*points: Point) -> str:
    """Path text of straight lines through points."""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in map(spot, points))


def block(*points: Point) -> Element:
    """A straight-edged form."""
    return element(
        "path", d=f"{straight(*points)}z", fill=PALE, stroke=QUIET, stroke_width=2.4, stroke_linejoin="round"
    )


def wall(x: float, top: float = 122) -> list[Element]:
    """A wall whose face is at x, cut off behind; it stands on the floor's line and leaves it whole."""
    face = straight((x, 0), (x, top))
    return [
        element("path", d=f"{straight((x, 0.2), (x, top), (x + 3, top), (x + 3, 0.2))}z", fill=PALE),
        line(face, 3.4, QUIET),
    ]


def step(left: float, right: float, high: float) -> list[Element]:
    """A step, its tread a little darker than its front."""
    return [
        block((left, 0), (left, high), (right, high), (right, 0)),
        element(
            "path",
            d=f"{straight((left, high - 1.6), (left, high), (right, high), (right, high - 1.6))}z",
            fill=PALE_SHADE,
        ),
        line(straight((left, 0), (left, high), (right, high)), 3.4, QUIET),
    ]


def chair(seat: float, front: float = 13.5, back: float = -9) -> list[Element]:
    """A plain chair seen from its side; `seat` is how high one sits."""
    return [
        block((back - 2.5, seat + 30), (back - 0.6, seat + 30), (back + 1.6, seat), (back - 0.2, seat)),
        block((back, seat), (back + 2, seat), (back + 0.6, 0), (back - 1.4, 0)),
        block((front - 2.4, seat), (front - 0.4, seat), (front + 0.6, 0), (front - 1.2, 0)),
        block((back - 0.6, seat), (front + 1, seat), (front + 1, seat - 2.2), (back - 0.6, seat - 2.2)),
    ]


def pack(name: str, trunk: Bone) -> list[Element]:
    """A backpack behind the trunk."""
    bag = rows(trunk, ((-0.5, -4), (0.5, -9), (4, -13.2), (13, -14.5), (19.5, -13), (21, -8), (20, -3)))
    pocket = rows(trunk, ((11, -14.2), (11.6, -10), (12.4, -7)))
    return [solid(name, closed(bag), PACK), line(open_line(pocket), 2.2, PACK.line)]


def strap(trunk: Bone) -> list[Element]:
    """Its strap over the shoulder, on the top."""
    band = open_line(rows(trunk, ((0.6, -6.2), (-1.5, -1.8), (1.2, 3.4), (7, 4.2), (13, 0.5), (16.5, -5.6))))
    return [line(band, 17, PACK.line), line(band, 12, PACK.fill)]


def weight(name: str, leg: LegBones) -> list[Element]:
    """A dumbbell across the thigh above the knee, seen from its end."""
    disc = [leg.thigh.at(19.5 + 4.4 * math.cos(a), 9.3 + 4.4 * math.sin(a)) for a in (0, 1.05, 2.09, 3.14, 4.19, 5.24)]
    x, y = spot(leg.thigh.at(19.5, 9.3))
    return [
        solid(name, closed(disc), IRON),
        element("circle", cx=round(x), cy=round(y), r=15, fill=PALE_SHADE, stroke=p.INK, stroke_width=2.4),
    ]


def floor(left: float, right: float) -> Element:
    """The floor line, between two places of the canvas."""
    return line(straight((left, 0), (right, 0)), 4, p.INK)


def arrow(start: Point, end: Point, bulge: float, *, stop: bool = False) -> list[Element]:
    """A curved arrow that leaves its chord by `bulge` to the left; `stop` ends it at a bar: so far and no farther."""
    middle = between(start, end).at(math.dist(start, end) / 2, bulge)
    run = smooth([spot(start), spot(middle), spot(end)])
    before, last = ((x, -y) for x, y in run[-1][2:])
    tip = Bone(last, between(before, last).along)
    head = [tip.at(12, 0), tip.at(-24, 19), tip.at(-17, 0), tip.at(-24, -19)]
    flat = " ".join(f"{x:.0f},{-y:.0f}" for x, y in head)
    shaft = path(run, places=0)
    bar = [line(straight((end[0] - 3.2, end[1] - 1.1), (end[0] + 3.2, end[1] - 1.1)), 8, p.ZONE)] if stop else []
    return [line(shaft, 10, p.ZONE), element("polygon", points=flat, fill=p.ZONE), *bar]


def bicycle(crank: Point, pedals: Sequence[Point], saddle: Point, grip: Point) -> list[Element]:
    """A fixed bicycle: base, frame, wheel, saddle, handlebar and, last, crank and pedals."""
    wheel = crank[0] + 19, crank[1] - 1.5
    x, y = spot(wheel)
    cx, cy = spot(crank)
    tubes = (
        straight((saddle[0] + 0.5, saddle[1] - 2), crank, (crank[0] - 3, 2)),
        straight(crank, wheel, (grip[0] - 4, grip[1] - 3), grip),
        straight(wheel, (wheel[0] + 2, 2)),
        straight((crank[0] - 20, 1.4), (wheel[0] + 10, 1.4)),
    )
    seat = [(saddle[0] - 7, saddle[1] + 0.4), (saddle[0] - 2, saddle[1] - 0.2), (saddle[0] + 7, saddle[1] - 0.6)]
    seat += [(saddle[0] + 6, saddle[1] - 1.8), (saddle[0] - 2, saddle[1] - 3), (saddle[0] - 7, saddle[1] - 2.4)]
    return [
        element("circle", cx=round(x), cy=round(y), r=139, fill=PALE, stroke=QUIET, stroke_width=3),
        element("circle", cx=round(x), cy=round(y), r=113, fill="none", stroke=PALE_SHADE, stroke_width=6),
        *(line(d, 22, QUIET) for d in tubes),
        *(line(d, 16, PALE_SHADE) for d in tubes),
        element("path", d=closed(seat), fill=QUIET),
        element("circle", cx=round(cx), cy=round(cy), r=33, fill=PALE, stroke=QUIET, stroke_width=3),
        line(straight(*pedals), 11, QUIET),
        *(line(straight((q[0] - 3, q[1]), (q[0] + 3, q[1])), 12, p.INK) for q in pedals),
    ]


def water(left: float, right: float, top: float, deep: float) -> list[Element]:
    """Water before a swimmer: a pale veil under a line of small waves."""
    count = round((right - left) / 7)
    wave = smooth([spot((left + (right - left) * i / count, top + (0.5 if i % 2 else -0.5))) for i in range(count + 1)])
    x, y = spot((left, top - deep))
    surface = path(wave, places=0)
    return [
        element("path", d=f"{surface}V{y:.0f}H{x:.0f}z", fill=p.FLUID, fill_opacity=0.32),
        line(surface, 3.4, p.FLUID_SHADE),
    ]


def board(name: str, start: Point) -> list[Element]:
    """A float that the hands hold, from its near end."""
    bone = Bone(start, (1.0, 0.0))
    ring = rows(bone, ((0, 0.9), (8, 1.3), (17, 1.2), (20, 0.2), (17, -0.9), (8, -1.1), (0, -0.9)))
    return [solid(name, closed(ring), Tone(p.FAT, p.FAT_DEEP, p.FAT_DEEP, 2.6, 2))]
