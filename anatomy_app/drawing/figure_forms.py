"""The contour of a posed body: tables of what lies round each bone, joined so that one form flows into the next.

Rows are (along, front): distance along the bone and to its front, in hundredths of body height. The lower leg's rows
are the real leg's skin edges of BodyParts3D, a little slimmer; no row tells sex or age. Knows no ink.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from .curves import offset
from .figure import THIGH, TRUNK, UPPER_ARM, ArmBones, Body, Bone, Hand, LegBones
from .model import Point, Table

Ring = list[Point]
Edge = tuple[Table, float, Table]
"""One side of two joined bones: rows of the upper, how far the side is from the joint, rows of the lower."""

THIGH_FRONT = ((4, 5.2), (15, 4.8))
THIGH_BACK = ((4, -5.3), (15, -4.35))
SHANK_FRONT = ((3.7, 3.3), (10, 2.45), (18, 1.7), (22, 2.1))
SHANK_BACK = ((2.6, -3.7), (7.8, -4.75), (13, -3.95), (18.5, -2.6), (21.8, -2.5))
KNEE = (4.3, -3.35)
INSTEP = ((3.0, 0.75), (6.6, -1.45))
TOES = ((2.3, 0.5), (4.0, 0.1), (4.5, -0.5), (3.8, -0.93), (0.8, -0.82))
SOLE = ((3.2, -3.55), (-0.4, -3.85), (-2.5, -3.8), (-3.75, -2.3), (-3.3, -0.3))

SHORTS_FRONT: Edge = (((23, 5.9),), 6.0, ((8, 6.0), (15.6, 5.8)))
SHORTS_BACK: Edge = (((22, -4.7),), -6.9, ((7, -6.15), (15.2, -5.4)))
SHORTS_HEM = (15.9, 0.2)
SHIRT_FRONT = ((-3.4, 2.2), (-0.5, 4.2), (8, 6.6), (17, 6.0))
SHIRT_BACK = ((-4.9, -2.6), (-2.4, -4.7), (4, -6.8), (13, -6.0), (20, -5.3))
SHIRT_HEM = (27.4, 26.6)

ARM_FRONT: Edge = (((4, 2.6), (13, 2.1)), 1.9, ((5, 2.15), (13.4, 1.2)))
ARM_BACK: Edge = (((4, -2.6), (13, -2.1)), -2.1, ((5, -1.9), (13.4, -1.15)))
SLEEVE = ((1.2, 3.1), (7.8, 3.2), (8.9, 2.5), (8.7, -2.5), (7.6, -3.1), (1.2, -3.0))
SLEEVE_CAP = ((-0.6, -2.3), (-1.5, 0.2), (-0.6, 2.4))
HANDS: dict[Hand, Table] = {
    "rest": ((2.4, 1.7), (4.9, 2.65), (6.3, 2.4), (5.8, 1.4), (9.4, 1.05), (10.6, 0.0), (8.2, -1.45), (3, -1.75)),
    "wall": ((1.8, 1.15), (5.5, 0.5), (9.8, -0.5), (10.8, -1.15), (9.9, -1.5), (1.6, -1.5), (-0.3, -1.2)),
    "grip": ((1, 1.4), (3, 2.2), (5.2, 2.1), (6.3, 0.8), (6.1, -1.2), (4.2, -2.1), (1.6, -1.6)),
}
HEAD = (
    *((-2.0, -5.3), (-6.4, -5.6), (-10.2, -2.4), (-10.1, 2.2), (-7.0, 5.0), (-3.4, 5.5), (0.8, 4.9), (2.4, 3.2)),
    *((1.5, 0.8), (-0.4, -1.2)),
)
HAIR = ((-13, 7), (-8.9, 4.6), (-7.0, 2.4), (-3.6, 0.9), (-2.8, -1.8), (-0.8, -3.0), (2, -9), (-13, -9))
EAR = ((-3.8, -0.2), (-4.9, -0.9), (-4.6, -2.0), (-3.1, -1.7), (-2.0, -0.9))


def edge(upper: Bone, lower: Bone, rows: Edge, length: float) -> Ring:
    """One side of two bones that meet where the lower starts, `length` along the upper.

    Outside a bend the side goes round the joint; inside it folds into a crease, and rows that the fold swallows are
    left out.
    """
    above, out, below = rows
    cross = upper.along[0] * lower.along[1] - upper.along[1] * lower.along[0]
    dot = upper.along[0] * lower.along[0] + upper.along[1] * lower.along[1]
    half = abs(math.atan2(cross, dot)) / 2
    inner = cross * out > 0
    gone = abs(out) * math.tan(half) + 1.6 if inner else 0.0
    shares = (0.5,) if inner or half < 0.45 else (0.22, 0.78)
    reach = out * 1.03 / max(math.cos(half), 0.5) if inner else out
    turned = []
    for share in shares:
        x, y = (a + (b - a) * share for a, b in zip(upper.front, lower.front, strict=True))
        far = math.hypot(x, y) or 1.0
        turned.append((lower.start[0] + x / far * reach, lower.start[1] + y / far * reach))
    return [
        *(upper.at(*row) for row in above if row[0] < length - gone),
        *turned,
        *(lower.at(*row) for row in below if row[0] > gone),
    ]


def leg(bones: LegBones) -> Ring:
    """The bare leg from under the shorts to the toes, once round."""
    front = edge(bones.thigh, bones.shank, (THIGH_FRONT, KNEE[0], SHANK_FRONT), THIGH)
    back = edge(bones.thigh, bones.shank, (THIGH_BACK, KNEE[1], SHANK_BACK), THIGH)
    foot = [*rows(bones.foot, INSTEP), *rows(bones.toes, TOES), *rows(bones.foot, SOLE)]
    return [*front, *foot, *reversed(back)]


def shorts(trunk: Bone, bones: LegBones) -> Ring:
    """One side of the shorts, from the waist to above the knee."""
    front = edge(trunk, bones.thigh, SHORTS_FRONT, TRUNK)
    return [*front, bones.thigh.at(*SHORTS_HEM), *reversed(edge(trunk, bones.thigh, SHORTS_BACK, TRUNK))]


def shirt(trunk: Bone, thigh: Bone) -> Ring:
    """The top; where the hip is bent its front hem rides up."""
    dot = trunk.along[0] * thigh.along[0] + trunk.along[1] * thigh.along[1]
    bent = math.degrees(math.acos(max(-1.0, min(1.0, dot))))
    front, back = SHIRT_HEM
    front -= bent / 25
    hem = (trunk.at(front, 6.5), trunk.at((front + back) / 2 + 0.5, 0), trunk.at(back + 0.8, -7.1))
    return [*rows(trunk, SHIRT_FRONT), *hem, *rows(trunk, reversed(SHIRT_BACK))]


def neck(body: Body) -> Ring:
    """The neck, its ends hidden by head and shirt."""
    head, trunk = body.head, body.trunk
    return [
        *(head.at(0.6, 2.4), trunk.at(-3.2, 2.9), trunk.at(-0.8, 3.8)),
        *(trunk.at(-2.0, -4.2), trunk.at(-4.6, -3.5), head.at(-0.7, -5.0), head.at(-3.2, -5.4)),
    ]


def arm(bones: ArmBones) -> Ring:
    """The bare arm with its hand, from under the sleeve, once round."""
    front = edge(bones.upper, bones.fore, ARM_FRONT, UPPER_ARM)
    back = edge(bones.upper, bones.fore, ARM_BACK, UPPER_ARM)
    return [*front, *(bones.hand.at(*row) for row in HANDS[bones.kind]), *reversed(back)]


def rows(bone: Bone, table: Iterable[Point]) -> Ring:
    """A table's points on a bone."""
    return [bone.at(*row) for row in table]


def belly_end(bones: LegBones) -> float:
    """How far down the shank the gastrocnemius belly reaches: higher when it is short, lower when it is stretched."""
    return 12.6 + bones.ankle / 28 - bones.knee / 90


def gastrocnemius(bones: LegBones) -> tuple[Table, Table]:
    """Back and front edge of the outer head, both from top to bottom; rows of the shank."""
    top, end = max(-0.6, 3.0 * math.tan(math.radians(bones.knee / 2))), belly_end(bones)
    back = tuple((top + (end - top) * u, inset) for u, inset in ((0.06, 0.7), (0.3, 0.4), (0.6, 0.4), (0.9, 0.45)))
    front = ((0, -2.2), (0.2, -1.1), (0.42, -0.35), (0.64, -0.4), (0.82, -1.1), (0.95, -2.0))
    return (
        tuple((t, offset(SHANK_BACK, t) + inset) for t, inset in back),
        (*((top + (end - top) * u, f) for u, f in front), (end + 0.5, offset(SHANK_BACK, end) + 1.2)),
    )


def soleus() -> tuple[Table, Table]:
    """Back and front edge of soleus, where it shows in front of gastrocnemius and of the tendon; rows of the shank."""
    top = 2.6, -1.3
    steps = (4.6, 7.5, 11.0, 15.0, 18.5, 21.0)
    front = (0.3, 1.15, 1.35, 0.7, -0.2, -1.2)
    back = tuple((t, offset(SHANK_BACK, t) + 1.1) for t in steps)
    return (top, *back), tuple(zip(steps, front, strict=True))


def tendon(bones: LegBones) -> Ring:
    """The Achilles tendon, from under the gastrocnemius belly to the heel bone, once round."""
    end = belly_end(bones)
    wide = ((end - 3.2, 0.5), (end - 0.5, 1.7), (end + 2.2, 1.5), (18.6, 1.05), (21.2, 1.15))
    back = [bones.shank.at(t, offset(SHANK_BACK, t) + 0.35) for t, _ in wide]
    front = [bones.shank.at(t, offset(SHANK_BACK, t) + 0.35 + w) for t, w in wide]
    heel = rows(bones.foot, ((-3.0, -0.6), (-3.35, -2.0), (-2.7, -3.0), (-1.9, -1.8), (-1.75, -0.3)))
    return [*back, *heel, *reversed(front)]
