"""The exercises as poses: plain tables of angles, and what stands round them. Draws nothing itself.

Angles are in degrees and places in hundredths of body height, as figure.py says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .figure import FAR_LEG, Arm, Leg, Planted, Pose, Reach
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
    size: tuple[int, int] = (1370, 1330)
    """Width and height of the picture in canvas units."""

    @property
    def poses(self) -> int:
        """How many poses the picture has."""
        return len(self.panels)


FREE = Arm(-3, 12)
FREE_FAR = Arm(4, 14)
DOWN = Leg(-3, 0)
UP = Leg(-5, 0, 38)
LIFTED = Leg(3, 84, 100)
STEP = 10.0

STAND = Pose((0, 0), DOWN, Planted(FAR_LEG), FREE, FREE_FAR)
TIPTOE = Pose((0, 0), UP, Planted(FAR_LEG, 0, 38), FREE, FREE_FAR)


def _held(leg: Leg, far: Leg | Planted, *, y: float = 0, trunk: float = 1, lift: float = 0) -> Pose:
    """On one leg or two, one hand on the wall."""
    return Pose((0, y), leg, far, Reach(25.5, 76 + y + lift), FREE_FAR, trunk=trunk)


WALL = 27.0
TWO, THREE = (38.0, 101.0), (20.0, 83.0, 149.5)
"""Where two poses stand by their walls, and where three."""
LONG = (1850, 1330)
LOW = (1480, 1000)


def _pair(*poses: Pose, xs: tuple[float, ...], behind: tuple[Element, ...] = (), arrows: tuple[tuple[Element, ...], ...] = ()) -> tuple[Panel, ...]:
    return tuple(
        Panel(pose, x, (0, -8.6), behind, arrows[i] if arrows else ())
        for i, (pose, x) in enumerate(zip(poses, xs, strict=True))
    )


HEEL_UP = tuple(arrow((-14.5, 2), (-12.5, 12), 1.0))
HEEL_DOWN = tuple(arrow((-14.5, 13), (-15.5, 3), -1.0))
DROP = tuple(arrow((-14.5, 20), (-15.5, 9), -1.0))
ON_STEP = (*step(-2, WALL, STEP), *wall(WALL))


def _stretch(*, knee: float) -> tuple[Panel, ...]:
    lean = Pose(
        (0, 0),
        Leg(-24, 0) if knee == 0 else Leg(-4, knee),
        Planted(33),
        Reach(46, 74) if knee == 0 else Reach(40, 72),
        Reach(46, 77) if knee == 0 else Reach(40, 75),
        trunk=14 if knee == 0 else 8,
    )
    stand = Pose((0, 0), Leg(-4, 0), Planted(FAR_LEG), Reach(27, 76), Reach(27, 78), trunk=1)
    return (
        Panel(stand, 21, (0, -8.6), tuple(wall(28.5))),
        Panel(lean, 77, (10, -8.6), tuple(wall(47.5 if knee == 0 else 41.5)), tuple(arrow((-15, 13), (-16, 3), -1.0))),
    )


def _seated(foot: float) -> Pose:
    lift = foot * 0.09
    return Pose(
        (0, 28.2), Planted(31.5, 0, foot), Planted(33.6), Reach(14.5, 44 + lift, 86, "grip"), Reach(15.5, 44 + lift, 86, "grip"), on="hip", trunk=8
    )


BENDS = tuple(arrow((53.5, 4), (53, 14), -1.2)), tuple(arrow((54, 15), (54.5, 5), 1.2))


def _sitting(ankle: float) -> Pose:
    return Pose((0, 28.6), Leg(82, 42, -40 - ankle), Planted(32), Arm(10, 50), Arm(12, 50), on="hip", trunk=-3)


def _riding(near: Point, far: Point) -> Pose:
    return Pose(
        (-5, 60),
        Planted(near[0] + 5.3, near[1] + 1),
        Planted(far[0] + 5.3, far[1] + 1),
        Reach(29, 68, 70, "grip"),
        Reach(29.5, 68, 70, "grip"),
        trunk=24,
        nod=-14,
        on="hip",
    )


def _ride(x: float, near: Point, far: Point) -> Panel:
    machine = tuple(bicycle((10, 19), (far, near), (-4.5, 53.9), (32, 67.5)))
    return Panel(_riding(near, far), x, (10, -8.6), machine)


def _swim(near: Leg, far: Leg, y: float) -> Panel:
    pose = Pose((0, 0), near, far, Arm(86, 4, 0, "grip"), Arm(86, 4, 0, "grip"), trunk=80, nod=-52, on="hip")
    return Panel(pose, 71, (-66, 0), (), tuple(water(-62, 87, 3.4, 15)), "board", y)


_ALL = (
    Exercise("calf-stretch-straight", "gastrocnemius", "", _stretch(knee=0)),
    Exercise("calf-stretch-bent", "soleus", "", _stretch(knee=36)),
    Exercise("heel-raise-two-legs", "both", "", _pair(STAND, TIPTOE, xs=(47, 95), arrows=((), HEEL_UP))),
    Exercise(
        "heel-raise-two-up-one-down",
        "both",
        "",
        _pair(
            _held(UP, Planted(FAR_LEG, 0, 38), lift=3),
            _held(UP, LIFTED, lift=3),
            _held(DOWN, LIFTED),
            xs=THREE,
            behind=tuple(wall(WALL)),
            arrows=(HEEL_UP, (), HEEL_DOWN),
        ),
        LONG,
    ),
    Exercise(
        "heel-raise-one-leg",
        "both",
        "",
        _pair(_held(DOWN, LIFTED), _held(UP, LIFTED, lift=3), xs=TWO, behind=tuple(wall(WALL)), arrows=((), HEEL_UP)),
    ),
    Exercise(
        "heel-drop-straight",
        "both",
        "",
        _pair(
            _held(UP, Planted(FAR_LEG, STEP, 38), y=STEP, lift=3),
            _held(Leg(-7, 0), LIFTED, y=STEP),
            _held(Leg(-8, 0, -20), LIFTED, y=STEP, lift=-2),
            xs=THREE,
            behind=ON_STEP,
            arrows=((), (), DROP),
        ),
        LONG,
    ),
    Exercise(
        "heel-drop-bent",
        "soleus",
        "",
        _pair(
            _held(Leg(12, 28, 36), Planted(FAR_LEG, STEP, 36), y=STEP, lift=1, trunk=4),
            _held(Leg(7, 28), LIFTED, y=STEP, lift=-3, trunk=4),
            _held(Leg(8, 30, -12), LIFTED, y=STEP, lift=-4, trunk=4),
            xs=THREE,
            behind=ON_STEP,
            arrows=((), (), DROP),
        ),
        LONG,
    ),
    Exercise(
        "heel-raise-seated",
        "soleus",
        "",
        tuple(
            Panel(_seated(foot), x, (15, -8.6), tuple(chair(21.6)), carries="weight") for foot, x in ((0, 28), (30, 94))
        ),
        LOW,
    ),
    Exercise(
        "heel-raise-floor",
        "both",
        "",
        _pair(
            _held(UP, LIFTED, lift=3),
            _held(DOWN, LIFTED),
            xs=TWO,
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
                Pose((0, 0), leg, far, FREE, FREE_FAR, trunk=5, nod=-4), x, (0, -8.6), (), before, "pack"
            )
            for leg, far, x, before in (
                (DOWN, Planted(FAR_LEG), 48, ()),
                (UP, Planted(FAR_LEG, 0, 38), 96, HEEL_UP),
            )
        ),
    ),
    Exercise(
        "balance-one-leg",
        "both",
        "",
        _pair(
            _held(DOWN, Leg(30, 66, 20)),
            Pose((0, 0), DOWN, Leg(34, 74, 20), Arm(12, 18), Arm(22, 18)),
            xs=TWO,
            behind=tuple(wall(WALL)),
        ),
    ),
    Exercise(
        "hops",
        "both",
        "",
        _pair(
            Pose((0, 0), Leg(30, 62), Planted(FAR_LEG), Arm(-40, 24), Arm(-41, 24), trunk=30, nod=-18),
            Pose((-2, 64.5), Leg(-3, 2, 46), Leg(-3, 2, 46), Arm(16, 34), Arm(26, 34), on="hip"),
            Pose((0, 0), Leg(22, 46, 8), Planted(FAR_LEG, 0, 8), Arm(-2, 30), Arm(8, 30), trunk=20, nod=-12),
            xs=(23, 64, 115.5),
        ),
        (1480, 1330),
    ),
    Exercise(
        "ankle-bends",
        "both",
        "",
        tuple(
            Panel(_sitting(a), x, (15, -8.6), tuple(chair(22)), turn)
            for a, x, turn in ((0, 17, BENDS[0]), (-34, 90, BENDS[1]))
        ),
        (1520, 1000),
    ),
    Exercise("cycling", "both", "", (_ride(22, (10, 9), (10, 29)), _ride(86, (10, 29), (10, 9)))),
    Exercise(
        "swimming",
        "both",
        "",
        (
            _swim(Leg(-88, 5, 135), Leg(-98, 8, 150), 46),
            _swim(Leg(-98, 8, 150), Leg(-88, 5, 135), 4),
        ),
        (1610, 800),
    ),
)
EXERCISES: Mapping[str, Exercise] = MappingProxyType({exercise.slug: exercise for exercise in _ALL})
