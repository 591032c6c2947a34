"""Where each soft part of the moving calf lies for an angle of the ankle: points, no paint. Shapes of the side plate,
led by motion_model.py: what is fixed to the tendon goes where the tendon goes, and skin follows what is under it.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

from . import motion_model as m
from . import motion_tables as t
from .curves import offset, sampled, smooth, spaced
from .model import Point
from .motion_model import Knee, turned
from .plates import side_edges as e

TOP, SOLEUS_TOP = 1.0, 0.94
"""Levels above which the bellies do not move with the ankle."""
STEPS = (0.0, 0.1, 0.21, 0.33, 0.46, 0.59, 0.71, 0.82, 0.9, 0.96, 1.0)
"""How far down a belly its outline has a point."""
WAVES = 3.5
"""How many waves a slack belly is drawn with; how high they are follows from what is left over of it."""


def eased(value: float, start: float, end: float) -> float:
    """0 at start, 1 at end, and smooth between."""
    share = min(max((value - start) / (end - start), 0.0), 1.0)
    return share * share * (3 - 2 * share)


def mixed(a: Point, b: Point, share: float) -> Point:
    """A point so far on the way from one to another."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def foot(point: Point, angle: float) -> Point:
    """A place on the foot."""
    return turned(point, angle, m.ANKLE)


def before(point: Point, angle: float) -> Point:
    """A place in front of the ankle: the nearer to the foot, the more it turns with it."""
    return turned(point, angle * (1 - eased(point[0], 0.16, 0.31)), m.ANKLE)


def by_tendon(level: float, aside: float, angle: float) -> Point:
    """A place beside the tendon, so far in front of its middle, that goes where the tendon goes."""
    (v, at), (up, along) = m.on_tendon(level, angle)
    return v - aside * along, at + aside * up


def middle(level: float) -> float:
    """The offset of the tendon's middle with the foot level."""
    return m.on_tendon(level, 0)[0][1]


HEAD = 0.2
"""How far above the belly its upper end reaches, in the measure that goes down the belly from 0 to 1."""


def head(share: float, side: float, knee: Knee) -> Point:
    """A place in the upper end of the lateral head, `share` from 0 at its top to 1 at the belly."""
    back, front = (sampled(smooth(rows), 6) for rows in t.LATERAL_TOP[knee])
    at = max(share, 0) * (len(back) - 1)
    k = min(int(at), len(back) - 2)
    return mixed(mixed(back[k], back[k + 1], at - k), mixed(front[k], front[k + 1], at - k), side)


@cache
def lateral(f: float, side: float, angle: float, knee: Knee) -> Point:
    """A place in the lateral head: `f` of the way down the belly (above it, from -HEAD), `side` of its depth."""
    if f < 0:
        return head(1 + f / HEAD, side, knee)
    end = m.on_tendon(m.JUNCTION, angle)[0][0]
    was, level = TOP - f * (TOP - m.JUNCTION), TOP - f * (TOP - end)
    front, bed = offset(e.LATERAL_HEAD_FRONT, was), offset(e.LATERAL_GUIDE_FRONT, was)
    wide = front - offset(e.LATERAL_HEAD_BACK, was)
    grown = 1 + (m.thicker(angle, knee) - 1) * eased(f, 0, 0.3)
    spare = m.slack(angle, knee)
    swell = math.sin(math.pi * f)
    sag = 1 + spare * 1.6 * swell**2 * f
    wave = spare * 0.1 * swell * math.sin(2 * math.pi * WAVES * f + 0.4)
    edge = offset(e.LATERAL_GUIDE_FRONT, level) + front - bed - (m.soleus_thicker(angle) - 1) * 0.03 * swell
    return level, edge - wide * grown * sag * (1 - side) - wave * (1 - side * 0.6)


def lateral_outline(angle: float, knee: Knee) -> list[Point]:
    """The lateral head all round: up its front from the tendon, down its back."""
    back, front = t.LATERAL_TOP[knee]
    down = [lateral(f, 0, angle, knee) for f in STEPS]
    up = [lateral(f, 1, angle, knee) for f in STEPS[-2::-1]]
    return [*back, *down, *up, *front[:0:-1]]


@cache
def soleus(f: float, side: float, angle: float) -> Point:
    """A place in soleus: `f` of the way down, `side` of the way from its back to its front.

    Above, its front stays on the bones and its back swells; below, its back goes with the tendon.
    """
    end = m.on_tendon(m.SOLEUS_END, angle)[0][0]
    was, level = SOLEUS_TOP - f * (SOLEUS_TOP - m.SOLEUS_END), SOLEUS_TOP - f * (SOLEUS_TOP - end)
    rear = offset(e.SOLEUS_BACK, was)
    wide = (offset(e.SOLEUS_FRONT, was) - rear) * (1 + (m.soleus_thicker(angle) - 1) * eased(f, 0, 0.2))
    low = 1 - eased(was, 0.42, 0.64)
    front = offset(e.SOLEUS_FRONT, level)
    above = (level, front - wide * (1 - side))
    if not low:
        return above
    back = by_tendon(was, rear - middle(was), angle)
    return mixed(above, (back[0], back[1] + wide * side), low)


def soleus_outline(angle: float) -> list[Point]:
    """Soleus all round, from its top down the back."""
    down = [soleus(f, 0, angle) for f in STEPS]
    up = [soleus(f, 1, angle) for f in STEPS[-2::-1]]
    return [(0.962, 0.008), *down, *up, (0.956, 0.0135)]


SHEET_LEVELS = (0.615, 0.57, 0.525, 0.485)
TENDON_LEVELS = (0.44, 0.35, 0.27, 0.2, 0.145, 0.112, 0.094, 0.08, 0.07, 0.0635)


def tendon_outline(angle: float) -> list[Point]:
    """The sheet that the lateral head ends on and the tendon it becomes: down to the heel bone, and up its front."""
    back = [(v, e.SHEET_BACK) for v in SHEET_LEVELS] + [(v, e.TENDON_BACK) for v in TENDON_LEVELS]
    front = [(v, e.SHEET_FRONT) for v in SHEET_LEVELS] + [(v, e.TENDON_FRONT) for v in TENDON_LEVELS]
    return [by_tendon(v, offset(edge, v) - middle(v), angle) for v, edge in (*back, *front[::-1])]


def sinews(down: float, side: float, angle: float) -> Point:
    """A place in sheet and tendon, `down` from 0 at the top to 1 on the heel bone."""
    v = 0.6 - down * 0.52
    rows = (e.SHEET_BACK, e.SHEET_FRONT) if v > 0.46 else (e.TENDON_BACK, e.TENDON_FRONT)
    back, front = (offset(edge, v) for edge in rows)
    return by_tendon(v, back + (front - back) * side - middle(v), angle)


def fat_outline(angle: float) -> list[Point]:
    """The fat between the tendon, the heel bone and the back of the tibia."""
    behind = [by_tendon(v, 0.0, angle) for v in (0.3, 0.24, 0.18, 0.13)]
    low = [foot(point, angle) for point in ((0.113, -0.072), (0.118, -0.05), (0.128, -0.03), (0.135, -0.015))]
    return [*behind, *low, (0.2, -0.008), (0.25, -0.004), (0.31, -0.012)]


def front_tendon(angle: float) -> list[Point]:
    """The tendon of tibialis anterior, from the shin to the instep."""
    return [before(row, angle) for row in t.INSTEP_TENDON]


@cache
def tibialis(f: float, side: float, angle: float) -> Point:
    """A place in the belly of tibialis anterior, which gives way as the calf pulls: `f` down, `side` forward."""
    top, rest = 0.963, 0.3
    way = sorted(front_tendon(angle))
    end = rest - (m.long(front_tendon(angle)) - m.long(front_tendon(0)))
    was, level = top - f * (top - rest), top - f * (top - end)
    edges = (offset(e.TIBIALIS_BACK, was), offset(e.TIBIALIS_FRONT, was))
    tip = next((mixed(a, b, (end - a[0]) / (b[0] - a[0]))[1] for a, b in pairwise(way) if end <= b[0]), way[-1][1])
    middle_of = sum(edges) / 2
    centre = middle_of + (tip - sum(offset(edge, rest) for edge in (e.TIBIALIS_BACK, e.TIBIALIS_FRONT)) / 2) * f**4
    wide = (edges[1] - edges[0]) * (top - rest) / (top - end) * (1 - f**8 * 0.9)
    return level, centre + wide * (side - 0.5)


def tibialis_outline(angle: float) -> list[Point]:
    """Tibialis anterior all round."""
    steps = spaced(0, 1, 9)
    return [tibialis(f, 0, angle) for f in steps] + [tibialis(f, 1, angle) for f in steps[-2:0:-1]]


BACK_LEVELS = (1.01, 0.96, 0.9, 0.84, 0.78, 0.72, 0.66, 0.6, 0.54, 0.48, 0.42)
HEEL_LEVELS = (0.35, 0.29, 0.235, 0.19)


def skin_back(level: float, angle: float, knee: Knee) -> Point:
    """A place on the skin behind the calf, that follows the lateral head under it."""
    rise = m.on_tendon(0.42, angle)[0][0] - 0.42
    v = level + rise * min(max((1 - level) / 0.58, 0.0), 1.0)
    rest = offset(e.SKIN_BACK, v)
    end = m.on_tendon(m.JUNCTION, angle)[0][0]
    f = (TOP - v) / (TOP - end)
    if not 0 < f < 1:
        return v, rest
    was = lateral((TOP - v) / (TOP - m.JUNCTION), 0, 0, "straight")[1] if v > m.JUNCTION else rest + 0.015
    pushed = lateral(f, 0, angle, knee)[1] - was
    return v, rest + pushed * eased(f, -0.05, 0.2) * (1 - eased(f, 0.85, 1.05))


def skin_outline(angle: float, knee: Knee) -> list[Point]:
    """The skin from the back of the thigh's cut round calf, heel and toes, up the shin to the front of the cut."""
    upper, over = (t.THIGH_BACK, t.THIGH_FRONT) if knee == "straight" else (t.BENT_UNDER, t.BENT_OVER)
    made = [*upper, *(skin_back(v, angle, knee) for v in BACK_LEVELS if v < upper[-1][0] - 0.02)]
    made += [by_tendon(v, offset(e.SKIN_BACK, v) - middle(v), angle) for v in HEEL_LEVELS]
    made += [foot(row, angle) for row in (*t.HEEL, *t.SOLE, *t.INSTEP)]
    return [*made, *(before(row, angle) for row in t.ANKLE_FRONT), *t.SHIN, *over]
