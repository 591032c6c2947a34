"""The Achilles tendon of the side plate, thickened, and how a changed tendon is painted over the healthy one."""

from __future__ import annotations

import math
from random import Random

from .. import palette as p
from ..curves import leaves, offset, path, sliver, smooth, spaced
from ..model import LEG_LENGTH_MM, Element, Point, element
from ..side_recipes import fading, haze
from ..tissue import Form, fill, gradient, line, outline, rim
from . import side_edges as e
from .heights import height
from .side_shapes import FRAME, WINDOW, rng

HEALTHY = Form(e.TENDON_BACK, e.TENDON_FRONT)


def swollen(cm: tuple[float, float, float], back: float, front: float) -> Form:
    """The tendon between two heights (cm; the second is where it swells most): thicker there by `back` and `front` mm.

    It swells by nothing at both ends, so that its edges run on into the healthy ones.
    """
    high, peak, low = (height(x) for x in cm)
    left, right = [], []
    for v in spaced(high, low, 11, ease=False):
        u = (v - peak) / (high - peak if v > peak else peak - low)
        more = (1 + math.cos(math.pi * u)) / 2 / LEG_LENGTH_MM
        left.append((v, offset(e.TENDON_BACK, v) - back * more))
        right.append((v, offset(e.TENDON_FRONT, v) + front * more))
    return Form(tuple(left), tuple(right))


def down(name: str, colour: str, *stops: tuple[float, float]) -> Element:
    """A colour whose opacity changes down the tendon: (height in cm, opacity), from the highest to the lowest."""
    high, low = stops[0][0], stops[-1][0]
    ends = (FRAME.point(height(high), 0.0), FRAME.point(height(low), 0.0))
    return gradient(name, ends, [(round((high - cm) / (high - low), 2), colour, share) for cm, share in stops])


def melting(name: str, *stops: tuple[float, float]) -> Element:
    """A mask, opaque by (height in cm, share): what wears it melts into the healthy tendon at its ends."""
    high, low = stops[0][0], stops[-1][0]
    shares = [(round((high - cm) / (high - low), 2), share) for cm, share in stops]
    return fading(name, FRAME, ((height(high), 0.0), (height(low), 0.0)), shares)


SPINDLE = swollen((6.6, 3.9, 1.5), 2.5, 3.9)
"""About 11 mm thick where it is thickest, twice the tendon as the plate draws it healthy."""
LANES = 9
"""Bundles of fibers side by side."""
GRAY, GRAY_DEEP = "#cbcdca", "#78848b"
VESSEL = "#a8483f"


def midportion_tendinopathy() -> tuple[Element, ...]:
    """A spindle 2 to 6 cm above the heel bone, dull, its fibers wavy and parted, small new vessels in front."""
    name = "side-midportion-tendinopathy"
    dice = rng("tendinopathy")
    d = outline(FRAME, SPINDLE.left, SPINDLE.right)
    back, front = line(FRAME, SPINDLE.left), line(FRAME, SPINDLE.right)
    tones = ((0.0, p.TENDON_WHITE), (0.35, p.TENDON), (0.7, p.TENDON_COOL), (1.0, p.TENDON_SHADE))
    return (
        element(
            "defs",
            element("clipPath", element("path", d=d), id=f"{name}-in"),
            melting(name, (6.6, 0), (5.6, 1), (2.5, 1), (1.5, 0)),
            gradient(f"{name}-round", (_across(0), _across(1)), tones),
            down(f"{name}-dull", GRAY, (6.0, 0), (4.9, 0.55), (3.0, 0.55), (2.0, 0)),
            _rooted(f"{name}-vessel", VESSEL),
            _rooted(f"{name}-shade", p.ARTERY_SHADE),
        ),
        element(
            "g",
            WINDOW.inside(haze(front, p.SHADOW, 22, 0.5)),
            fill(d, f"url(#{name}-round)"),
            fill(d, f"url(#{name}-dull)"),
            element("g", *_inside(back, front, dice), clip_path=f"url(#{name}-in)", fill="none"),
            rim(back, p.TENDON_DEEP, 1.7),
            rim(front, p.TENDON_DEEP, 2.5),
            mask=f"url(#{name}-mask)",
        ),
        *_vessels(name, dice),
    )


def _before(cm: float, ahead: float, at: float = 1) -> Point:
    """The canvas point at a height (cm), `ahead` canvas units before the spindle's front (or `at`, its share)."""
    v = height(cm)
    x, y = FRAME.point(v, SPINDLE.at(v, at))
    return x + ahead, y


def _across(t: float) -> Point:
    """The canvas point square to the tendon, `t` of the way from the spindle's back to its front at its middle."""
    (x, y), wide = _before(3.9, 0, 0), _before(3.9, 0)[0] - _before(3.9, 0, 0)[0]
    (x1, y1), (x2, y2) = _before(6, 0, 0.5), _before(2, 0, 0.5)
    lean = (x1 - x2) / (y2 - y1)
    step = t * wide / (1 + lean * lean)
    return x + step, y + step * lean


def _inside(back: str, front: str, dice: Random) -> list[Element]:
    """Gray spaces where bundles part, the bundles in waves, and over them shadow along both edges."""
    waves, gaps = _wavy(dice), _parted(dice)
    lines = [
        element(
            "path", d=waves, stroke=tone, stroke_width=wide, stroke_opacity=share, transform=f"translate({x:g} {y:g})"
        )
        for tone, wide, share, y in ((GRAY_DEEP, 1.0, 0.5, 0.5), (p.TENDON, 1.0, 0.95, 0.0))
        for x in ((-0.6, 2.3) if y else (-1.5, 1.4))
    ]
    return [
        *lines,
        element("path", d=gaps, fill=GRAY_DEEP, fill_opacity=0.45),
        haze(line(FRAME, tuple((v, SPINDLE.at(v, 0.36)) for v, _ in SPINDLE.left[2:-2])), "#fff", 12, 0.5),
        haze(front, p.TENDON_DEEP, 15, 0.7),
        haze(back, p.TENDON_DEEP, 6, 0.45),
    ]


def _wavy(dice: Random) -> str:
    """Path text of bundles that run the whole way: straight at both ends, in uneven waves where it is swollen."""
    runs = []
    for lane in range(LANES):
        cm, way, rows = 6.6, dice.choice((-1, 1)), []
        while cm > 1.4:
            swell = math.sin(math.pi * min(max((cm - 1.7) / 4.5, 0), 1))
            x, y = _before(cm, 0, (lane + 0.5 + dice.uniform(-0.25, 0.25) * swell) / LANES)
            rows.append((x + way * swell * dice.uniform(0.3, 1.8), y))
            cm -= dice.uniform(0.26, 0.52) if swell > 0.1 else 0.4
            way = -way
        runs.append(smooth(rows))
    return path(*runs)


def _parted(dice: Random) -> str:
    """Path text of the gray spaces between bundles: spindles with tapered ends."""
    gaps = []
    for i in range(12):
        cm, t = 2.7 + 2.4 * (i + dice.random()) / 12, dice.randrange(1, LANES) / LANES
        half, wide = dice.uniform(0.35, 0.7), dice.uniform(2.0, 3.6)
        a, c = _before(cm + half, 0, t), _before(cm - half, 0, t)
        gaps += [sliver(a, c, wide / 2), sliver(a, c, -wide / 2)]
    return leaves(gaps)


def _rooted(name: str, colour: str) -> Element:
    """A colour that comes out of the fat before the tendon, and sinks away inside it."""
    stops = ((0.0, colour, 0.0), (0.3, colour, 1.0), (0.6, colour, 0.9), (1.0, colour, 0.0))
    return gradient(name, (_across(1.45), _across(0.2)), stops)


ROOTS = ((5.15, 8), (4.5, 11), (3.8, 11), (3.25, 14), (2.75, 14))
"""Where new vessels leave the fat: (height in cm, canvas units before the tendon)."""


def _vessels(name: str, dice: Random) -> tuple[Element, ...]:
    """Small new vessels that rise from the fat, wind through the front of the tendon, and part and taper inside."""
    d = ""
    for cm, ahead in ROOTS:
        way = dice.uniform(-0.5, 0.1)
        stem = [_before(cm + way * u + dice.uniform(-0.06, 0.06), ahead * (1 - u)) for u in (0, 0.3, 0.6, 1)]
        at = cm + way
        stem += [_before(at + 0.1 * (-1) ** k, -5.0 * k) for k in (1, 2)]
        d += _tapered(stem, 1.5, 0.1)
        for turn, first in ((0.35, 3), (-0.4, 4)):
            x, y = stem[first]
            twig = [(x - 4.0 * k, y - turn * (9 * k - k * k) + dice.uniform(-1, 1)) for k in range(4)]
            d += _tapered([stem[first], *twig[1:]], 0.8, 0.7)
    return (
        element("path", d=d, fill=f"url(#{name}-shade)", transform="translate(.5 .7)"),
        element("path", d=d, fill=f"url(#{name}-vessel)"),
    )


def _tapered(course: list[Point], wide: float, root: float) -> str:
    """Path text of a vessel along a course: `root` wide where it starts, `wide` soon after, and thin at its tip."""
    last = len(course) - 1
    halves = [(root if k == 0 else wide * (1.15 - k / last)) / 2 for k in range(last + 1)]
    upper = [(x, y - half) for (x, y), half in zip(course, halves, strict=True)]
    lower = [(x, y + half) for (x, y), half in zip(course, halves, strict=True)]
    return path(smooth(upper), smooth(lower[::-1]), closed=True)
