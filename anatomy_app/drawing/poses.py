"""The poses of the exercises: plain tables of angles and places. Draws nothing and knows no exercise by name.

Angles are in degrees, places in hundredths of body height from where the pose stands; see figure.py. Each pose that
stands keeps the middle of its mass over the foot that bears it.
"""

from __future__ import annotations

from .figure import FAR_LEG, Arm, Leg, Planted, Pose, Reach
from .model import Point

WALL, STEP, SEAT = 27.0, 10.0, 21.8
"""How far a wall is in front of the ball of the foot, and how high a step and a seat are."""

HANGS, HANGS_FAR = Arm(-3, 12), Arm(4, 14)
DOWN, UP = Leg(-3, 0), Leg(-5, 0, 38)
LIFTED = Leg(3, 84, 100)
FAR_DOWN, FAR_UP = Planted(FAR_LEG), Planted(FAR_LEG, 0, 38)

STAND = Pose((0, 0), DOWN, FAR_DOWN, HANGS, HANGS_FAR)
TIPTOE = Pose((0, 0), UP, FAR_UP, HANGS, HANGS_FAR)
LADEN = Pose((0, 0), DOWN, FAR_DOWN, HANGS, HANGS_FAR, trunk=5, nod=-5)
LADEN_UP = Pose((0, 0), UP, FAR_UP, HANGS, HANGS_FAR, trunk=5, nod=-5)


def by_wall(leg: Leg, far: Leg | Planted, hand: float, *, y: float = 0, trunk: float = 1) -> Pose:
    """Standing by a wall, the near hand on it at a height; the feet are on something `y` high."""
    return Pose((0, y), leg, far, Reach(WALL - 1.5, hand), HANGS_FAR, trunk=trunk)


ONE_DOWN, ONE_UP = by_wall(DOWN, LIFTED, 76), by_wall(UP, LIFTED, 79)
BOTH_UP = by_wall(UP, FAR_UP, 79)

ON_STEP_UP = by_wall(UP, Planted(FAR_LEG, STEP, 38), 89, y=STEP)
ON_STEP_LEVEL = by_wall(Leg(-7, 0), LIFTED, 86, y=STEP)
ON_STEP_LOW = by_wall(Leg(-8, 0, -20), LIFTED, 84, y=STEP)
BENT_UP = by_wall(Leg(12, 28, 36), Planted(FAR_LEG, STEP, 36), 87, y=STEP, trunk=4)
BENT_LEVEL = by_wall(Leg(7, 28), LIFTED, 83, y=STEP, trunk=4)
BENT_LOW = by_wall(Leg(8, 30, -12), LIFTED, 82, y=STEP, trunk=4)

AT_WALL = Pose((0, 0), Leg(-4, 0), FAR_DOWN, Reach(27, 76), Reach(27, 78), trunk=1)
LEAN_STRAIGHT = Pose((0, 0), Leg(-24, 0), Planted(33), Reach(46, 74), Reach(46, 77), trunk=14)
LEAN_BENT = Pose((0, 0), Leg(-3, 32), Planted(28), Reach(40, 72), Reach(40, 75), trunk=8)

BALANCE_HELD = by_wall(DOWN, Leg(30, 66, 20), 76)
BALANCE_FREE = Pose((0, 0), DOWN, Leg(34, 74, 20), Arm(-16, 20), Arm(26, 18))

CROUCH = Pose((0, 0), Leg(30, 62), FAR_DOWN, Arm(-40, 24), Arm(-40, 24), trunk=30, nod=-30)
IN_AIR = Pose((-2, 64.5), Leg(-3, 2, 46), Leg(-3, 2, 46), Arm(16, 34), Arm(26, 34), on="hip")
LAND = Pose((0, 0), Leg(22, 46, 8), Planted(FAR_LEG, 0, 8), Arm(-2, 30), Arm(8, 30), trunk=20, nod=-20)

FEET: Point = (31.5, 34.0)
"""Where the balls of the near and the far foot stand before a chair."""


def seated(foot: float, lift: float) -> Pose:
    """Sitting with a weight on the knee, which the heel lifts."""
    near, far = (Reach(x, 44 + lift, 86, "grip") for x in (14.5, 15.5))
    return Pose((0, 28.2), Planted(FEET[0], 0, foot), Planted(FEET[1]), near, far, trunk=8, on="hip")


def leg_out(ankle: float) -> Pose:
    """Sitting with the near leg out, its ankle bent so far."""
    return Pose((0, 28.6), Leg(86, 44, -42 - ankle), Planted(32), Arm(10, 50), Arm(12, 50), trunk=-3, on="hip")


CRANK: Point = (10.0, 19.0)
PEDALS: tuple[Point, Point] = ((10, 9), (10, 29))
SADDLE, GRIP = (-4.0, 53.9), (32.0, 67.5)
LOW_FOOT = Planted(15.3, 9.7, 0, flat_toes=False)
HIGH_FOOT = Planted(15.3, 28.7, 11, flat_toes=False)
"""The middle of the foot on the pedal; at the top the toes point down a little."""


def riding(near: Planted, far: Planted) -> Pose:
    """On a bicycle."""
    near_hand, far_hand = (Reach(x, 68, 70, "grip") for x in (29.0, 29.5))
    return Pose((-5, 60), near, far, near_hand, far_hand, trunk=24, nod=-14, on="hip")


RIDE_LOW, RIDE_HIGH = riding(LOW_FOOT, HIGH_FOOT), riding(HIGH_FOOT, LOW_FOOT)


def kicking(near: Leg, far: Leg) -> Pose:
    """Lying in the water, the hands on a float."""
    ahead = Arm(90, 2, "grip")
    return Pose((0, 0), near, far, ahead, ahead, trunk=80, nod=-52, on="hip")


KICK_DOWN = kicking(Leg(-87, 5, 138), Leg(-96, 8, 148))
KICK_UP = kicking(Leg(-96, 8, 148), Leg(-87, 5, 138))
