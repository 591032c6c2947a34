"""A body that takes poses: angles become joints. Knows lengths and angles only, neither contour nor ink.

Lengths are hundredths of body height: x to the front, y up from the floor. The segment lengths are those of Drillis and
Contini (1966), as printed in Winter, Biomechanics and Motor Control of Human Movement. The body faces right.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from .model import Point

THIGH, SHANK = 24.5, 24.6
TRUNK, UPPER_ARM, FOREARM = 28.8, 18.6, 14.6
ANKLE_HEIGHT = 3.9
BALL: Point = (7.3, -2.9)
"""The joint at the ball of the foot, from the ankle, along the foot and up."""
BALL_HEIGHT = ANKLE_HEIGHT + BALL[1]
SKULL: Point = (-7.6, 0.5)
"""Where the head nods, from the shoulder, down the trunk and to the front."""

FAR_LEG, FAR_ARM = 2.5, 0.8
"""How far the far limbs show in front of the near ones: the body is seen a little from behind."""

Hand = Literal["rest", "wall", "grip"]


class OutOfReach(ValueError):
    """A hand or foot is asked to go where the limb does not reach; the message says how far it is."""


@dataclass(frozen=True)
class Bone:
    """A place and a direction (a unit vector); what is drawn on it is told along it and to its front."""

    start: Point
    along: Point

    @property
    def front(self) -> Point:
        """The direction a quarter turn counterclockwise: to the front of a limb that hangs, up from a foot."""
        return -self.along[1], self.along[0]

    def at(self, along: float, front: float = 0) -> Point:
        """The point so far along the bone and so far to its front."""
        (x, y), (dx, dy) = self.start, self.along
        return x + along * dx - front * dy, y + along * dy + front * dx


@dataclass(frozen=True)
class Leg:
    """A leg by its angles, in degrees.

    `thigh`: how far it leans forward of hanging straight; `knee`: how far it is bent; `foot`: its slope, 0 flat and
    positive with the heel higher than the toes. The bend at the ankle follows from these.
    """

    thigh: float
    knee: float
    foot: float = 0


@dataclass(frozen=True)
class Planted:
    """A leg by where its foot stands: the ball of the foot on (x, y), the foot at a slope; the knee follows."""

    x: float
    y: float = 0
    foot: float = 0
    flat_toes: bool = True


@dataclass(frozen=True)
class Arm:
    """An arm by its angles: `upper` forward of hanging straight, `elbow` bent; the hand goes on straight."""

    upper: float
    elbow: float
    hand: Hand = "rest"


@dataclass(frozen=True)
class Reach:
    """An arm by where its wrist is; `slope` is how far the hand points forward of straight down."""

    x: float
    y: float
    slope: float = 180
    hand: Hand = "wall"


@dataclass(frozen=True)
class Pose:
    """One position. `at` is where the ball of the near foot stands; the hip, where `on` is "hip"."""

    at: Point
    near: Leg | Planted
    far: Leg | Planted
    near_arm: Arm | Reach
    far_arm: Arm | Reach
    trunk: float = 0
    """How far the trunk leans forward, in degrees."""
    nod: float = 0
    """How far the head bends forward on it."""
    on: Literal["near", "hip"] = "near"


@dataclass(frozen=True)
class LegBones:
    """Bones of one leg. `ankle` is its bend in degrees: positive is dorsiflexion (toes up), 0 a right angle."""

    thigh: Bone
    shank: Bone
    foot: Bone
    toes: Bone
    knee: float
    ankle: float


@dataclass(frozen=True)
class ArmBones:
    """Bones of one arm."""

    upper: Bone
    fore: Bone
    hand: Bone
    kind: Hand


@dataclass(frozen=True)
class Body:
    """All bones of a pose. `trunk` starts at the shoulder and leads to the hip, `head` at the nape and leads down."""

    trunk: Bone
    head: Bone
    near: LegBones
    far: LegBones
    near_arm: ArmBones
    far_arm: ArmBones


def down(lean: float) -> Point:
    """The direction of something that hangs and leans forward by `lean` degrees."""
    turn = math.radians(lean)
    return math.sin(turn), -math.cos(turn)


def body(pose: Pose) -> Body:
    """The bones of a pose. Raises OutOfReach where a planted foot or a reaching hand is too far away."""
    hip = _hip(pose)
    lean = down(-pose.trunk)
    shoulder = hip[0] - lean[0] * TRUNK, hip[1] - lean[1] * TRUNK
    trunk = Bone(shoulder, lean)
    x, y = trunk.at(*SKULL)
    return Body(
        trunk,
        Bone((round(x, 1), round(y, 1)), down(-pose.trunk - pose.nod)),
        _leg(hip, pose.near, stands=pose.on == "near"),
        _leg((hip[0] + FAR_LEG, hip[1]), pose.far, stands=False),
        _arm(shoulder, pose.near_arm),
        _arm((shoulder[0] + FAR_ARM, shoulder[1]), pose.far_arm),
    )


def _hip(pose: Pose) -> Point:
    """Where the hip is, told from the foot that stands."""
    if pose.on == "hip":
        return pose.at
    leg = pose.near
    if isinstance(leg, Planted):
        raise TypeError("The leg that bears the pose is told by its angles.")
    x, y = _ankle_over(pose.at, leg.foot)
    shank, thigh = down(leg.thigh - leg.knee), down(leg.thigh)
    return x - shank[0] * SHANK - thigh[0] * THIGH, y - shank[1] * SHANK - thigh[1] * THIGH


def _ankle_over(ball: Point, slope: float) -> Point:
    """The ankle of a foot whose ball stands on a point."""
    foot = Bone((ball[0], ball[1] + BALL_HEIGHT), down(90 - slope))
    return foot.at(-BALL[0], -BALL[1])


def _leg(hip: Point, leg: Leg | Planted, *, stands: bool) -> LegBones:
    if isinstance(leg, Planted):
        ankle = _ankle_over((leg.x, leg.y), leg.foot)
        knee = _elbowed(hip, ankle, (THIGH, SHANK), side=1)
        thigh, shank = between(hip, knee), between(knee, ankle)
        bend = _lean(thigh.along) - _lean(shank.along)
    else:
        thigh = Bone(hip, down(leg.thigh))
        shank = Bone(thigh.at(THIGH), down(leg.thigh - leg.knee))
        bend = leg.knee
    foot = Bone(shank.at(SHANK), down(90 - leg.foot))
    level = stands or (isinstance(leg, Planted) and leg.flat_toes)
    toes = Bone(foot.at(*BALL), down(90) if level else foot.along)
    return LegBones(thigh, shank, foot, toes, bend, -leg.foot - _lean(shank.along))


def _arm(shoulder: Point, arm: Arm | Reach) -> ArmBones:
    if isinstance(arm, Arm):
        upper = Bone(shoulder, down(arm.upper))
        fore = Bone(upper.at(UPPER_ARM), down(arm.upper + arm.elbow))
        return ArmBones(upper, fore, Bone(fore.at(FOREARM), fore.along), arm.hand)
    wrist = arm.x, arm.y
    elbow = _elbowed(shoulder, wrist, (UPPER_ARM, FOREARM), side=-1)
    return ArmBones(between(shoulder, elbow), between(elbow, wrist), Bone(wrist, down(arm.slope)), arm.hand)


def _elbowed(start: Point, end: Point, lengths: tuple[float, float], *, side: int) -> Point:
    """The joint between two bones that lead from start to end; `side` 1 puts it in front of a limb that hangs."""
    far = math.dist(start, end)
    if not abs(lengths[0] - lengths[1]) < far <= sum(lengths) + 0.05:
        raise OutOfReach(f"{far:.1f} of body height in hundredths is too far or near for {lengths}.")
    along = (lengths[0] ** 2 - lengths[1] ** 2 + far**2) / (2 * far)
    aside = math.sqrt(max(lengths[0] ** 2 - along**2, 0))
    return between(start, end).at(along, side * aside)


def between(start: Point, end: Point) -> Bone:
    """A bone that leads from one point towards another."""
    far = math.dist(start, end)
    return Bone(start, ((end[0] - start[0]) / far, (end[1] - start[1]) / far))


def _lean(along: Point) -> float:
    """Degrees that a direction leans forward of straight down."""
    return math.degrees(math.atan2(along[0], -along[1]))
