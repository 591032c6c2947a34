"""The exercises as poses: plain tables of angles, and what stands round them. Draws nothing itself.

Angles are in degrees and places in hundredths of body height, as figure.py says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .figure import Arm, Leg, Planted, Pose, Reach
from .figure_paint import Works
from .model import Element, Point
from .props import arrow, bicycle, board, chair, step, wall, water


@dataclass(frozen=True)
class Panel:
    """One pose in its place: `x` is where on the canvas it stands, `number` where its number is, from there."""

    pose: Pose
    x: float
    number: Point
    behind: tuple[Element, ...] = field(default=(), repr=False)
    before: tuple[Element, ...] = field(default=(), repr=False)
    carries: str = ""
    y: float = 0


@dataclass(frozen=True)
class Exercise:
    """One exercise: what of the calf works in it, its poses from left to right, and a sentence that says them."""

    slug: str
    works: Works
    description: str
    panels: tuple[Panel, ...]

    @property
    def poses(self) -> int:
        """How many poses the picture has."""
        return len(self.panels)


FREE = Arm(-3, 12)
FREE_FAR = Arm(4, 14)
DOWN = Leg(-3, 0)
UP = Leg(-5, 0, 38)
LIFTED = Leg(8, 62, 40)
STEP = 10.0

STAND = Pose((0, 0), DOWN, Planted(2.2), FREE, FREE_FAR)
TIPTOE = Pose((0, 0), UP, Planted(2.2, 0, 38), FREE, FREE_FAR)


def _held(leg: Leg, far: Leg | Planted, *, y: float = 0, trunk: float = 1, lift: float = 0) -> Pose:
    """On one leg or two, one hand on the wall."""
    return Pose((0, y), leg, far, Reach(25.5, 76 + y + lift), FREE_FAR, trunk=trunk)


WALL = 27.0


def _pair(*poses: Pose, xs: tuple[float, ...], behind: tuple[Element, ...] = (), arrows: tuple[tuple[Element, ...], ...] = ()) -> tuple[Panel, ...]:
    return tuple(
        Panel(pose, x, (0, -8.6), behind, arrows[i] if arrows else ())
        for i, (pose, x) in enumerate(zip(poses, xs, strict=True))
    )


HEEL_UP = tuple(arrow((-15, 3), (-13.5, 12), 1.2))
HEEL_DOWN = tuple(arrow((-14.5, 12), (-15.5, 3), -1.2))
ON_STEP = (*step(-2, WALL, STEP), *wall(WALL, 120))


def _stretch(*, knee: float) -> tuple[Panel, ...]:
    lean = Pose(
        (0, 0),
        Leg(-24, 0) if knee == 0 else Leg(-4, knee),
        Planted(33),
        Reach(46, 74) if knee == 0 else Reach(40, 72),
        Reach(46, 77) if knee == 0 else Reach(40, 75),
        trunk=14 if knee == 0 else 8,
    )
    stand = Pose((0, 0), Leg(-4, 0), Planted(2.2), Reach(27, 76), Reach(27, 78), trunk=1)
    return (
        Panel(stand, 24, (0, -8.6), tuple(wall(28.5))),
        Panel(lean, 112, (10, -8.6), tuple(wall(47.5 if knee == 0 else 41.5))),
    )


def _seated(foot: float) -> Pose:
    return Pose(
        (0, 28.2), Planted(31.5, 0, foot), Planted(33.6), Arm(32, 42, 0, "grip"), Arm(32, 44, 0, "grip"), on="hip", trunk=2
    )


def _sitting(ankle: float) -> Pose:
    return Pose((0, 28.6), Leg(82, 42, -40 - ankle), Planted(32), Arm(10, 50), Arm(12, 50), on="hip", trunk=-3)


def _riding(near: Point, far: Point) -> Pose:
    return Pose(
        (-5, 58.5),
        Planted(near[0] + 5.3, near[1] + 1),
        Planted(far[0] + 5.3, far[1] + 1),
        Reach(29, 68, 70, "grip"),
        Reach(29.5, 68, 70, "grip"),
        trunk=24,
        nod=-14,
        on="hip",
    )


def _ride(x: float, near: Point, far: Point) -> Panel:
    machine = tuple(bicycle((10, 19), (far, near), (-7, 52.2), (32, 67.5)))
    return Panel(_riding(near, far), x, (10, -8.6), machine)


def _swim(near: Leg, far: Leg, y: float) -> Panel:
    pose = Pose((0, 0), near, far, Arm(92, 2), Arm(92, 2), trunk=86, nod=-22, on="hip")
    return Panel(pose, 78, (-66, -3), (), tuple(water(-60, 92, 3, 16)), "board", y)


_ALL = (
    Exercise("calf-stretch-straight", "gastrocnemius", "", _stretch(knee=0)),
    Exercise("calf-stretch-bent", "soleus", "", _stretch(knee=36)),
    Exercise("heel-raise-two-legs", "both", "", _pair(STAND, TIPTOE, xs=(60, 125), arrows=((), HEEL_UP))),
    Exercise(
        "heel-raise-two-up-one-down",
        "both",
        "",
        _pair(
            _held(UP, Planted(2.2, 0, 38), lift=3),
            _held(UP, LIFTED, lift=3),
            _held(DOWN, LIFTED),
            xs=(24, 84, 144),
            behind=tuple(wall(WALL)),
            arrows=(HEEL_UP, (), HEEL_DOWN),
        ),
    ),
    Exercise(
        "heel-raise-one-leg",
        "both",
        "",
        _pair(_held(DOWN, LIFTED), _held(UP, LIFTED, lift=3), xs=(45, 120), behind=tuple(wall(WALL)), arrows=((), HEEL_UP)),
    ),
    Exercise(
        "heel-drop-straight",
        "both",
        "",
        _pair(
            _held(UP, Planted(2.2, STEP, 38), y=STEP, lift=3),
            _held(DOWN, LIFTED, y=STEP),
            _held(Leg(-7, 0, -18), LIFTED, y=STEP, lift=-2),
            xs=(24, 84, 144),
            behind=ON_STEP,
        ),
    ),
    Exercise(
        "heel-drop-bent",
        "soleus",
        "",
        _pair(
            _held(Leg(12, 28, 36), Planted(2.2, STEP, 36), y=STEP, lift=1, trunk=4),
            _held(Leg(9, 28), LIFTED, y=STEP, lift=-3, trunk=4),
            _held(Leg(9, 30, -13), LIFTED, y=STEP, lift=-4, trunk=4),
            xs=(24, 84, 144),
            behind=ON_STEP,
        ),
    ),
    Exercise(
        "heel-raise-seated",
        "soleus",
        "",
        tuple(
            Panel(_seated(foot), x, (15, -8.6), tuple(chair(21.6)), carries="weight") for foot, x in ((0, 40), (30, 120))
        ),
    ),
    Exercise(
        "heel-raise-floor",
        "both",
        "",
        _pair(
            _held(UP, LIFTED, lift=3),
            _held(DOWN, LIFTED),
            xs=(45, 120),
            behind=tuple(wall(WALL)),
            arrows=(HEEL_UP, tuple(arrow((-15.5, 13), (-15.5, 2), -1.0, stop=True))),
        ),
    ),
    Exercise(
        "heel-raise-loaded",
        "both",
        "",
        tuple(
            Panel(
                Pose((0, 0), leg, far, Arm(12, 118, 0, "grip"), Arm(14, 116, 0, "grip"), trunk=5), x, (0, -8.6), (), before, "pack"
            )
            for leg, far, x, before in (
                (DOWN, Planted(2.2), 60, ()),
                (UP, Planted(2.2, 0, 38), 125, HEEL_UP),
            )
        ),
    ),
    Exercise(
        "balance-one-leg",
        "both",
        "",
        _pair(
            _held(DOWN, Leg(30, 66, 20)),
            Pose((0, 0), DOWN, Leg(34, 74, 20), Arm(24, 16), Arm(30, 16)),
            xs=(45, 120),
            behind=tuple(wall(WALL)),
        ),
    ),
    Exercise(
        "hops",
        "both",
        "",
        _pair(
            Pose((0, 0), Leg(30, 62), Planted(2.2), Arm(-34, 20), Arm(-28, 20), trunk=30, nod=-18),
            Pose((-2, 66), Leg(-3, 2, 46), Leg(-1, 6, 46), Arm(38, 30), Arm(44, 30), on="hip"),
            Pose((0, 0), Leg(22, 46, 8), Planted(2.2, 0, 8), Arm(4, 36), Arm(12, 36), trunk=20, nod=-12),
            xs=(36, 94, 150),
        ),
    ),
    Exercise(
        "ankle-bends",
        "tendon",
        "",
        tuple(Panel(_sitting(a), x, (15, -8.6), tuple(chair(22))) for a, x in ((0, 30), (-34, 116))),
    ),
    Exercise("cycling", "both", "", (_ride(38, (10, 9), (10, 29)), _ride(126, (10, 29), (10, 9)))),
    Exercise(
        "swimming",
        "both",
        "",
        (
            _swim(Leg(-84, 6, 130), Leg(-100, 14, 140), 88),
            _swim(Leg(-100, 14, 150), Leg(-84, 6, 130), 34),
        ),
    ),
)
EXERCISES: Mapping[str, Exercise] = MappingProxyType({exercise.slug: exercise for exercise in _ALL})
