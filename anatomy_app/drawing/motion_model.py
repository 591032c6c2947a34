"""How long muscle and tendon are for each position of ankle and knee, in the drawing of the moving calf. No shapes.

A drawing's model, not a measurement: bones turn round fixed axes, the foot is one piece, and a muscle is as long as the
way that is left for it. Units are leg lengths (level, offset) and degrees; the angle of the ankle is positive where the
toes point down, 0 where sole and leg stand square. The places are those of the side plate.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from typing import Literal

from .curves import sampled, smooth
from .model import Point
from .plates import side_edges as e

Knee = Literal["straight", "bent"]

UP, DOWN, STEP = -20, 40, 10
"""The range that is shown, 20 degrees up to 40 down, and the degrees from one drawn position to the next."""
ANGLES = tuple(range(UP, DOWN + 1, STEP))
BEND = 75.0
"""Degrees that the bent knee is bent: as in the study of 20 healthy ankles that the pages cite (Baumbach 2014)."""

ANKLE: Point = (0.148, 0.034)
"""The middle of the circle that the dome of the talus is a part of: what the foot turns round."""
KNEE: Point = (1.06, 0.045)
"""The middle of the back of the femur's condyle: what the thigh turns round."""
ORIGIN: Point = (1.09, 0.016)
"""Where the lateral head begins on the femur, above and behind the axis of the knee."""
BEHIND: Point = (1.04, -0.028)
"""What the straight muscle bends round on its way down: the back of the condyle and its capsule."""
SOLEUS_TOP: Point = (0.93, 0.002)
"""Where soleus begins, on fibula and tibia below the knee: no turn of the knee moves it."""

STRETCH = 0.02
"""How much longer the tendon is with the foot right up than right down, as a share of its length.

A tendon at work stretches by a few per cent; nobody's weight hangs on the drawn one. The test allows 3 %.
"""

RIGID = ((0.0625, -0.0891), (0.083, -0.0907), (0.093, -0.092), (0.106, -0.0885))
"""The middle of the tendon where it lies on the heel bone, from below; it turns with the foot."""
COURSE = (
    (0.125, -0.0819), (0.15, -0.0742), (0.18, -0.0664), (0.21, -0.06), (0.24, -0.0555), (0.27, -0.0532), (0.3, -0.053),
    (0.35, -0.055), (0.4, -0.0581),
)  # fmt: skip
"""The middle of the free tendon with the foot level."""
FIXED = ((0.45, -0.0608), (0.5, -0.061), (0.55, -0.0595), (0.6, -0.0585), (0.66, -0.0585), (0.74, -0.0575))
"""Where the tendon and its sheet run up the calf, whatever the foot does."""


def turned(point: Point, degrees: float, about: Point) -> Point:
    """A place after a turn round another, clockwise where the toes are to the right: foot down, thigh forward."""
    angle = math.radians(degrees)
    y, x = point[0] - about[0], point[1] - about[1]
    return about[0] + y * math.cos(angle) - x * math.sin(angle), about[1] + x * math.cos(angle) + y * math.sin(angle)


def long(points: tuple[Point, ...] | list[Point]) -> float:
    """The length of a way through points."""
    return sum(math.dist(*pair) for pair in pairwise(points))


@cache
def course(angle: float) -> tuple[Point, ...]:
    """The way of the tendon from its lower end on the heel bone up the calf, as many close points.

    Between the heel bone and the calf it bows forward a little, as with the foot level; less where it is pulled.
    """
    low = [turned(point, angle, ANKLE) for point in RIGID]
    start, rest, end = low[-1], RIGID[-1], FIXED[0]
    bow = 1 + angle / 120
    between = []
    for level, offset in COURSE:
        share = (level - rest[0]) / (end[0] - rest[0])
        aside = offset - (rest[1] + (end[1] - rest[1]) * share)
        between.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share + aside * bow))
    return tuple(sampled(smooth([*low, *between, *FIXED]), 8))


def up(way: tuple[Point, ...], reach: float) -> tuple[Point, Point]:
    """The place so far along a way, and the way's direction there."""
    for a, b in pairwise(way):
        step = math.dist(a, b)
        if reach <= step:
            share = reach / step
            return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share), (
                (b[0] - a[0]) / step,
                (b[1] - a[1]) / step,
            )
        reach -= step
    raise ValueError("the way of the tendon is shorter than the tendon")


@cache
def reach(level: float) -> float:
    """How far up the tendon a level of the level foot lies."""
    way, gone = course(0), 0.0
    for a, b in pairwise(way):
        if a[0] <= level <= b[0]:
            return gone + math.dist(a, b) * (level - a[0]) / (b[0] - a[0])
        gone += math.dist(a, b)
    raise ValueError(f"no tendon at level {level}")


def stretched(angle: float) -> float:
    """The tendon's length as a share of its length with the foot level."""
    return 1 - STRETCH * angle / (DOWN - UP)


def on_tendon(level: float, angle: float) -> tuple[Point, Point]:
    """Where a piece of the tendon comes to lie that is at this level with the foot level, and its direction."""
    return up(course(angle), reach(level) * stretched(angle))


JUNCTION, SOLEUS_END = e.LATERAL_HEAD_BACK[-1][0], e.SOLEUS_BACK[-1][0]
"""Levels where the lateral head and soleus end on the tendon with the foot level."""


def origin(knee: Knee) -> Point:
    """Where the lateral head begins; a bent knee brings it back and down, nearer to the heel."""
    return turned(ORIGIN, -BEND, KNEE) if knee == "bent" else ORIGIN


def gastrocnemius_length(angle: float, knee: Knee) -> float:
    """The way that is there for the belly: from the femur to the tendon."""
    end = on_tendon(JUNCTION, angle)[0]
    return long([origin(knee), *([BEHIND] if knee == "straight" else []), end])


def soleus_length(angle: float) -> float:
    """The belly from below the knee to the tendon: the same with a straight and with a bent knee."""
    return math.dist(SOLEUS_TOP, on_tendon(SOLEUS_END, angle)[0])


def slack(angle: float, knee: Knee) -> float:
    """What is left over of the belly that fits the straight knee: it is not pulled straight."""
    return gastrocnemius_length(angle, "straight") - gastrocnemius_length(angle, knee)


def thicker(angle: float, knee: Knee) -> float:
    """How many times as thick as with a level foot and straight knee: the same flesh on a shorter way."""
    return gastrocnemius_length(0, "straight") / gastrocnemius_length(angle, knee)


def soleus_thicker(angle: float) -> float:
    """The same for soleus."""
    return soleus_length(0) / soleus_length(angle)
