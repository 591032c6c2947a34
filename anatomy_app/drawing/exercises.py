"""The exercises: which muscle works, the poses in their order with a plain sentence each, and what stands round them.

Knows no ink; the poses' angles are in poses.py, the pictures are made by exercise_art.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Literal

from . import poses as at
from .figure import Pose
from .figure_paint import Works
from .model import Element, Point
from .props import arrow, bicycle, chair, step, wall, water

Prop = Callable[[], list[Element]]
"""Draws something that stands by a pose."""

COUNTS = {2: "Two", 3: "Three"}
COLORED = {"gastrocnemius": "gastrocnemius", "soleus": "soleus", "both": "gastrocnemius and soleus"}


@dataclass(frozen=True)
class Panel:
    """One pose: what it says, where on the picture it stands (`x` from the left, `y` above the lowest floor).

    Places are in hundredths of body height; `number` is where the pose's number stands, from the pose.
    """

    says: str
    pose: Pose
    x: float
    behind: tuple[Prop, ...] = field(default=(), repr=False)
    before: tuple[Prop, ...] = field(default=(), repr=False)
    number: Point = (0, -8.6)
    y: float = 0


@dataclass(frozen=True)
class Exercise:
    """One exercise as a picture; `title` names the file, pages have words of their own."""

    slug: str
    title: str
    works: Works
    panels: tuple[Panel, ...]
    size: tuple[int, int] = (1370, 1330)
    """Width and height of the picture in canvas units."""
    carries: Literal["pack", "weight", "float"] | None = None

    @property
    def poses(self) -> int:
        """How many poses the picture has."""
        return len(self.panels)

    @property
    def description(self) -> str:
        """The poses in one sentence, and what is in color: the picture's alternative text."""
        said = "; ".join(f"{i}, {panel.says}" for i, panel in enumerate(self.panels, 1))
        return f"{COUNTS[self.poses]} poses: {said}. In color on the near leg: {COLORED[self.works]}."


LONG, LOW = (1850, 1330), (1520, 1000)
MIDDLE: Point = (13, -8.6)
TWO, THREE = (38.0, 101.0), (20.0, 83.0, 149.5)
"""Where two poses stand by their walls, and where three."""

WALL = (partial(wall, at.WALL),)
ON_STEP = (partial(step, -2, at.WALL, at.STEP), *WALL)
CHAIR = (partial(chair, at.SEAT),)
BICYCLE = (partial(bicycle, at.CRANK, at.PEDALS, at.SADDLE, at.GRIP),)
HEEL_UP = (partial(arrow, (-14.5, 2), (-12.5, 12), 1.0),)
HEEL_DOWN = (partial(arrow, (-14.5, 13), (-15.5, 3), -1.0),)
HEEL_HALTS = (partial(arrow, (-15.5, 13), (-15.5, 2), -1.0, stop=True),)
HEEL_SINKS = (partial(arrow, (-14.5, 20), (-15.5, 9), -1.0),)
HEEL_UP_SEATED = (partial(arrow, (16.8, 2), (18, 11.5), 0.8),)
TOES_UP = (partial(arrow, (53.5, 7), (53, 17), -1.2),)
TOES_DOWN = (partial(arrow, (54, 18), (54.5, 8), 1.2),)


def _stretch(lean: Pose, knee: str, face: float) -> tuple[Panel, ...]:
    return (
        Panel("standing with both hands on a wall", at.AT_WALL, 21, (partial(wall, 28.5),)),
        Panel(
            f"one foot set back, its heel on the floor and its knee {knee}, the front knee bent, leaning to the wall",
            lean,
            77,
            (partial(wall, face),),
            (partial(arrow, (-15, 13), (-16, 3), -1.0),),
            MIDDLE,
        ),
    )


def _swim(says: str, pose: Pose, y: float) -> Panel:
    return Panel(says, pose, 71, (), (partial(water, -62, 87, 2.4, 14),), (-66, 0), y)


_ALL = (
    Exercise(
        "calf-stretch-straight",
        "Calf stretch at a wall, knee straight",
        "gastrocnemius",
        _stretch(at.LEAN_STRAIGHT, "straight", 47.5),
    ),
    Exercise("calf-stretch-bent", "Calf stretch at a wall, knee bent", "soleus", _stretch(at.LEAN_BENT, "bent", 41.5)),
    Exercise(
        "heel-raise-two-legs",
        "Heel raise on two legs",
        "both",
        (
            Panel("both heels on the floor", at.STAND, 47),
            Panel("up on the toes of both feet", at.TIPTOE, 95, (), HEEL_UP),
        ),
    ),
    Exercise(
        "heel-raise-two-up-one-down",
        "Heel raise: up on two legs, down on one",
        "both",
        (
            Panel("up on the toes of both feet, one hand on a wall", at.BOTH_UP, THREE[0], WALL, HEEL_UP),
            Panel("still up, the weight on one foot and the other foot lifted", at.ONE_UP, THREE[1], WALL),
            Panel("down on that one foot until its heel is on the floor", at.ONE_DOWN, THREE[2], WALL, HEEL_DOWN),
        ),
        LONG,
    ),
    Exercise(
        "heel-raise-one-leg",
        "Heel raise on one leg",
        "both",
        (
            Panel("on one leg with the heel on the floor, one hand on a wall", at.ONE_DOWN, TWO[0], WALL),
            Panel("up on the toes of that foot", at.ONE_UP, TWO[1], WALL, HEEL_UP),
        ),
    ),
    Exercise(
        "heel-drop-straight",
        "Heel drop from a step, knee straight",
        "both",
        (
            Panel("on the edge of a step, up on the toes of both feet", at.ON_STEP_UP, THREE[0], ON_STEP),
            Panel("on one foot with a straight knee, heel level with the step", at.ON_STEP_LEVEL, THREE[1], ON_STEP),
            Panel(
                "the heel lowered below the step, knee still straight", at.ON_STEP_LOW, THREE[2], ON_STEP, HEEL_SINKS
            ),
        ),
        LONG,
    ),
    Exercise(
        "heel-drop-bent",
        "Heel drop from a step, knee bent",
        "soleus",
        (
            Panel("on the edge of a step with bent knees, up on the toes of both feet", at.BENT_UP, THREE[0], ON_STEP),
            Panel("on one foot with a bent knee, heel level with the step", at.BENT_LEVEL, THREE[1], ON_STEP),
            Panel("the heel lowered below the step, knee still bent", at.BENT_LOW, THREE[2], ON_STEP, HEEL_SINKS),
        ),
        LONG,
    ),
    Exercise(
        "heel-raise-seated",
        "Heel raise, seated",
        "soleus",
        (
            Panel("sitting with a weight on the knee, heel on the floor", at.seated(0, 0), 30, CHAIR, (), MIDDLE),
            Panel("the heel raised, the toes on the floor", at.seated(30, 2.7), 96, CHAIR, HEEL_UP_SEATED, MIDDLE),
        ),
        LOW,
        "weight",
    ),
    Exercise(
        "heel-raise-floor",
        "Heel raise on the floor, no lower than level",
        "both",
        (
            Panel("on one leg, up on the toes, one hand on a wall", at.ONE_UP, TWO[0], WALL, HEEL_UP),
            Panel("down until the heel is on the floor, and no lower", at.ONE_DOWN, TWO[1], WALL, HEEL_HALTS),
        ),
    ),
    Exercise(
        "heel-raise-loaded",
        "Heel raise with a backpack",
        "both",
        (
            Panel("wearing a filled backpack, both heels on the floor", at.LADEN, 47),
            Panel("up on the toes of both feet", at.LADEN_UP, 95, (), HEEL_UP),
        ),
        carries="pack",
    ),
    Exercise(
        "balance-one-leg",
        "Balance on one leg",
        "both",
        (
            Panel("on one leg with the other knee lifted, one hand on a wall", at.BALANCE_HELD, 29.5, WALL),
            Panel("the same with both hands off, the wall still in reach", at.BALANCE_FREE, 89, WALL),
        ),
    ),
    Exercise(
        "hops",
        "Small hops",
        "both",
        (
            Panel("hips and knees bent, heels on the floor", at.CROUCH, 23),
            Panel("a small hop, both feet just off the floor", at.IN_AIR, 64),
            Panel("landing softly on the balls of the feet, knees bent", at.LAND, 115.5),
        ),
        (1480, 1330),
    ),
    Exercise(
        "ankle-bends",
        "Ankle bends, sitting",
        "both",
        (
            Panel("sitting with one leg out, the foot at a right angle", at.leg_out(0), 17, CHAIR, TOES_UP, MIDDLE),
            Panel("the same foot pointed down", at.leg_out(-34), 90, CHAIR, TOES_DOWN, MIDDLE),
        ),
        LOW,
    ),
    Exercise(
        "cycling",
        "Cycling",
        "both",
        (
            Panel("pedal low, under the middle of the foot, knee a little bent", at.RIDE_LOW, 22, BICYCLE, (), MIDDLE),
            Panel("the same pedal at the top", at.RIDE_HIGH, 86, BICYCLE, (), MIDDLE),
        ),
    ),
    Exercise(
        "swimming",
        "Swimming with a float",
        "both",
        (
            _swim("lying in the water with both hands on a float, near leg down", at.KICK_DOWN, 46),
            _swim("near leg up", at.KICK_UP, 4),
        ),
        (1610, 800),
        "float",
    ),
)
EXERCISES: Mapping[str, Exercise] = MappingProxyType({exercise.slug: exercise for exercise in _ALL})
"""Slug -> exercise, in the order of the ladder from stretch to sport."""
