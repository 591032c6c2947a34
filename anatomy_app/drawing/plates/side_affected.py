"""The Achilles tendon of the side plate, thickened, and how a changed tendon is painted over the healthy one."""

from __future__ import annotations

import math
from random import Random

from .. import palette as p
from ..curves import Cubic, offset, path, smooth, spaced
from ..model import LEG_LENGTH_MM, Element, Point, Table, element
from ..recipes import ARTERY
from ..side_recipes import fading, haze
from ..tissue import Form, fill, gradient, line, outline, rim
from . import side_edges as e
from .side_shapes import FRAME, WINDOW, rng

INSERTION = 0.0745
"""Level of the middle of the tendon's footprint: heights above the insertion are measured from here."""
HEALTHY = Form(e.TENDON_BACK, e.TENDON_FRONT)


def height(cm: float) -> float:
    """The level of a height in cm above the insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM


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


SPINDLE = swollen((6.4, 3.9, 1.7), 2.5, 3.9)
"""About 11 mm thick where it is thickest, twice the healthy tendon, as measured on scans."""
DULL, DULL_LIGHT, DULL_DEEP = "#c9bd98", "#f1eee0", "#5d594a"


def midportion_tendinopathy() -> tuple[Element, ...]:
    """A spindle 2 to 6 cm above the heel bone, dull, its fibers wavy and out of order, small new vessels in front."""
    name = "side-midportion-tendinopathy"
    dice = rng("tendinopathy")
    d = outline(FRAME, SPINDLE.left, SPINDLE.right)
    back, front = line(FRAME, SPINDLE.left), line(FRAME, SPINDLE.right)
    return (
        element(
            "defs",
            element("clipPath", element("path", d=d), id=f"{name}-in"),
            melting(name, (6.4, 0), (5.9, 1), (2.3, 1), (1.7, 0)),
            down(f"{name}-dull", DULL, (6.0, 0), (5.0, 0.8), (3.9, 1), (2.9, 0.8), (2.1, 0)),
        ),
        element(
            "g",
            WINDOW.inside(haze(front, p.SHADOW, 26, 0.55)),
            fill(d, p.TENDON_WHITE),
            fill(d, f"url(#{name}-dull)"),
            element("g", *_inside(back, front, dice), clip_path=f"url(#{name}-in)", fill="none"),
            rim(back, DULL_DEEP, 2.0),
            rim(front, DULL_DEEP, 2.2),
            mask=f"url(#{name}-mask)",
        ),
        _vessels(dice),
    )


def _inside(back: str, front: str, dice: Random) -> list[Element]:
    """The fibers, each with its shade beside it, and over them shadow along both edges and light between."""
    fibres = _wavy(dice)
    light = line(FRAME, tuple((v, SPINDLE.at(v, 0.3)) for v, _ in SPINDLE.left[2:-2]))
    shade = {"stroke": DULL_DEEP, "stroke_width": 1.4, "stroke_opacity": 0.55, "transform": "translate(1 .5)"}
    return [
        element("path", d=fibres, **shade),
        element("path", d=fibres, stroke=DULL_LIGHT, stroke_width=1),
        haze(front, DULL_DEEP, 19, 0.85),
        haze(light, DULL_LIGHT, 8, 0.4),
        haze(back, DULL_DEEP, 9, 0.7),
    ]


def _wavy(dice: Random) -> str:
    """Path text of fibers in waves, each with its own length, bend and wave, some across the others."""
    runs = []
    for i in range(34):
        top = height(dice.uniform(2.6, 6.0))
        end = max(top - dice.uniform(0.018, 0.045), height(2.0))
        slant, phase, wave = dice.uniform(-0.35, 0.35), dice.choice((-1, 1)), dice.uniform(0.0045, 0.0075)
        count = max(round((top - end) / wave), 3)
        rows = []
        for k in range(count + 1):
            v = top + (end - top) * (k + dice.uniform(-0.2, 0.2)) / count
            x, y = FRAME.point(v, SPINDLE.at(v, (i + 0.5) / 34 + slant * (k / count - 0.5)))
            rows.append((x + phase * (-1) ** k * dice.uniform(0.5, 1.8), y))
        runs.append(smooth(rows))
    return path(*runs)


FEEDER: Table = ((5.6, 6), (5.1, 8), (4.7, 12), (4.2, 10), (3.75, 13), (3.3, 11), (2.85, 14), (2.45, 11), (2.2, 12))
"""A vessel in the fat before the tendon: (height in cm, canvas units before the tendon)."""


def _vessels(dice: Random) -> Element:
    """Small new vessels that wind from the fat in front of the tendon into it and part on their way."""
    sizes: tuple[list[list[Cubic]], ...] = ([], [], [])
    source = [(x + ahead, y) for cm, ahead in FEEDER for x, y in [FRAME.point(height(cm), SPINDLE.at(height(cm), 1))]]

    def grow(at: Point, way: float, long: float, size: int) -> None:
        rows = [at]
        for k in range(4):
            turn = way + (-1) ** k * dice.uniform(0.1, 0.75)
            at = (at[0] - math.cos(turn) * long / 4, at[1] - math.sin(turn) * long / 4)
            rows.append(at)
        sizes[size].append(smooth(rows))
        if size < 2:
            grow(at, way + dice.uniform(0.4, 0.9), long * 0.55, size + 1)
            grow(at, way - dice.uniform(0.4, 0.9), long * 0.5, size + 1)

    spans = smooth(source)
    sizes[2].extend((spans[:1], spans[-1:]))
    sizes[1].extend((spans[1:2], spans[-2:-1]))
    sizes[0].append(spans[2:-2])
    for i, way, long in ((1, -0.3, 13), (2, 0.3, 16), (4, -0.2, 20), (5, 0.3, 16), (6, -0.1, 19)):
        grow(source[i], way, long, i % 2)
    courses = [(path(*runs), wide) for runs, wide in zip(sizes, (1.3, 1.0, 0.7), strict=True)]
    lines = [
        element("path", d=d, stroke=colour, stroke_width=round(wide + more, 1))
        for colour, more in ((ARTERY[0], 0.6), (ARTERY[1], 0.0))
        for d, wide in courses
    ]
    return element("g", *lines, fill="none", stroke_linecap="round")
