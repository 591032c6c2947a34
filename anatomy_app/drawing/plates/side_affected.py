"""The Achilles tendon of the side plate as two conditions change it: thickened, and torn. Painted over the plate."""

from __future__ import annotations

import math
from random import Random

from .. import palette as p
from ..curves import Cubic, leaves, offset, path, sliver, smooth, spaced
from ..model import LEG_LENGTH_MM, Element, Point, Table, element
from ..recipes import ARTERY
from ..side_recipes import fading, haze
from ..tissue import Form, fill, gradient, line, outline, rim, strip
from . import side_edges as e
from .side_shapes import FRAME, WINDOW, rng

INSERTION = 0.0745
"""Level of the middle of the tendon's footprint: heights above the insertion are measured from here."""
HEALTHY = Form(e.TENDON_BACK, e.TENDON_FRONT)


def height(cm: float) -> float:
    """The level of a height in cm above the insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM


def _swollen(cm: tuple[float, float, float], back: float, front: float) -> Form:
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


def _down(name: str, colour: str, *stops: tuple[float, float]) -> Element:
    """A colour whose opacity changes down the tendon: (height in cm, opacity), from the highest to the lowest."""
    high, low = stops[0][0], stops[-1][0]
    ends = (FRAME.point(height(high), 0.0), FRAME.point(height(low), 0.0))
    return gradient(name, ends, [(round((high - cm) / (high - low), 2), colour, share) for cm, share in stops])


def _melting(name: str, *stops: tuple[float, float]) -> Element:
    """A mask, opaque by (height in cm, share): what wears it melts into the healthy tendon at its ends."""
    high, low = stops[0][0], stops[-1][0]
    shares = [(round((high - cm) / (high - low), 2), share) for cm, share in stops]
    return fading(name, FRAME, ((height(high), 0.0), (height(low), 0.0)), shares)


# ---- thickened -----------------------------------------------------------------------------------------------------

SPINDLE = _swollen((6.4, 3.9, 1.7), 2.5, 3.9)
"""About 11 mm thick where it is thickest, twice the healthy tendon, as measured on scans."""
DULL, DULL_LIGHT, DULL_DEEP = "#cbc3a6", "#f1eee0", "#5d594a"


def midportion_tendinopathy() -> tuple[Element, ...]:
    """A spindle 2 to 6 cm above the heel bone, dull, its fibers wavy and out of order, small new vessels in front."""
    name = "side-midportion-tendinopathy"
    dice = rng("tendinopathy")
    d = outline(FRAME, SPINDLE.left, SPINDLE.right)
    back, front = line(FRAME, SPINDLE.left), line(FRAME, SPINDLE.right)
    fibres = _wavy(dice)
    return (
        element(
            "defs",
            element("clipPath", element("path", d=d), id=f"{name}-in"),
            _melting(name, (6.4, 0), (5.9, 1), (2.3, 1), (1.7, 0)),
            _down(f"{name}-dull", DULL, (6.0, 0), (5.0, 0.8), (3.9, 1), (2.9, 0.8), (2.1, 0)),
        ),
        element(
            "g",
            WINDOW.inside(haze(front, p.SHADOW, 26, 0.55)),
            fill(d, p.TENDON_WHITE),
            fill(d, f"url(#{name}-dull)"),
            element(
                "g",
                element(
                    "path",
                    d=fibres,
                    stroke=DULL_DEEP,
                    stroke_width=1.4,
                    stroke_opacity=0.55,
                    transform="translate(1 .5)",
                ),
                element("path", d=fibres, stroke=DULL_LIGHT, stroke_width=1),
                haze(front, DULL_DEEP, 19, 0.85),
                haze(line(FRAME, tuple((v, SPINDLE.at(v, 0.3)) for v, _ in SPINDLE.left[2:-2])), DULL_LIGHT, 8, 0.4),
                haze(back, DULL_DEEP, 8, 0.6),
                clip_path=f"url(#{name}-in)",
                fill="none",
            ),
            rim(back, DULL_DEEP, 1.4),
            rim(front, DULL_DEEP, 2.2),
            mask=f"url(#{name}-mask)",
        ),
        _vessels(dice),
    )


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
    for i, way, long in ((1, -0.3, 15), (2, 0.3, 19), (4, -0.2, 24), (5, 0.3, 18), (6, -0.1, 23)):
        grow(source[i], way, long, i % 2)
    courses = [(path(*runs), wide) for runs, wide in zip(sizes, (1.5, 1.0, 0.7), strict=True)]
    lines = [
        element("path", d=d, stroke=colour, stroke_width=round(wide + more, 1))
        for colour, more in ((ARTERY[0], 0.6), (ARTERY[1], 0.0))
        for d, wide in courses
    ]
    return element("g", *lines, fill="none", stroke_linecap="round")


# ---- torn ----------------------------------------------------------------------------------------------------------

GAP = _swollen((6.2, 4.0, 1.8), -1.1, 2.2)
"""The loose tissue round the tendon, full of blood: sunken behind, where a dent is felt, and bulging before."""
CLOT = "#b3474b"


def achilles_rupture() -> tuple[Element, ...]:
    """The tendon torn through 2 to 6 cm above the heel bone: two frayed ends, and blood in the gap and round it."""
    name = "side-achilles-rupture"
    dice = rng("rupture")
    d = outline(FRAME, GAP.left, GAP.right)
    across = (FRAME.point(0.175, -0.078), FRAME.point(0.169, -0.055))
    tones = ((0.0, p.BLOOD_DEEP), (0.35, p.BLOOD), (0.6, "#7a1a20"), (1.0, p.BLOOD_DEEP))
    return (
        element(
            "defs",
            gradient(f"{name}-blood", across, tones),
            stain(f"{name}-stain", (0.158, -0.066), 0.07),
            element("clipPath", element("path", d=d), id=f"{name}-in"),
            _melting(name, (6.2, 0), (5.6, 1), (2.4, 1), (1.8, 0)),
            _melting(f"{name}-ends", (6.4, 0), (5.9, 1), (2.1, 1), (1.6, 0)),
            _down(f"{name}-high", p.BLOOD, (5.1, 0), (4.3, 0.6)),
            _down(f"{name}-low", p.BLOOD, (3.5, 0.6), (2.8, 0)),
            _down(f"{name}-edge", p.TENDON_DEEP, (5.4, 0), (5.0, 1), (2.9, 1), (2.5, 0)),
        ),
        fill(soaked(), f"url(#{name}-stain)"),
        element(
            "g",
            fill(
                strip(
                    FRAME, (lambda v: HEALTHY.at(v, -0.06), lambda v: HEALTHY.at(v, 1)), (height(6.2), height(1.8)), 8
                ),
                "#96502f",
            ),
            fill(d, f"url(#{name}-blood)"),
            element(
                "g", *_clot(dice), haze(line(FRAME, GAP.right), p.BLOOD_DEEP, 12, 0.7), clip_path=f"url(#{name}-in)"
            ),
            rim(d, p.BLOOD_DEEP, 1.4, 0.8),
            mask=f"url(#{name}-mask)",
        ),
        _stump((6.5, 5.4, 4.65), dice, name, "high"),
        _stump((1.5, 2.5, 3.2), dice, name, "low"),
    )


def stain(name: str, centre: tuple[float, float], reach: float) -> Element:
    """The paint of blood in fat: a radial gradient round a (level, offset) that thins out over `reach` leg lengths."""
    stops = (
        element("stop", offset=at, stop_color=p.BLOOD, stop_opacity=to)
        for at, to in ((0.0, 0.75), (0.5, 0.42), (1.0, 0.0))
    )
    (x, y), r = FRAME.point(*centre), reach * FRAME.scale
    return element(
        "radialGradient", *stops, id=name, gradientUnits="userSpaceOnUse", cx=round(x), cy=round(y), r=round(r)
    )


def soaked() -> str:
    """Outline of the fat that blood seeps into: before the tendon as far as the sural nerve, and behind it."""

    def before(v: float) -> float:
        return min(offset(e.SURAL_NERVE, v) - 0.0032, -0.0485 + max(0.0, v - 0.1215) * 0.32)

    front = strip(FRAME, (lambda v: HEALTHY.at(v, 0.8), before), (0.215, 0.1195), 7)
    back = strip(FRAME, (lambda v: offset(e.WINDOW_BACK, v) + 0.003, lambda v: HEALTHY.at(v, 0.1)), (0.225, 0.09), 8)
    return front + back


def _clot(dice: Random) -> list[Element]:
    """Folds of clotted blood."""
    dark, light = [], []
    for i in range(18):
        v = height(2.4 + 3.2 * (i + dice.random()) / 18)
        t = dice.uniform(0.1, 0.8)
        a, c = FRAME.point(v, GAP.at(v, t)), FRAME.point(v - 0.01, GAP.at(v - 0.01, t + dice.uniform(-0.35, 0.35)))
        (light if i % 3 == 0 else dark).append(sliver(a, c, dice.uniform(1.0, 2.4)))
    return [
        element("path", d=leaves(dark), fill=p.BLOOD_DEEP, fill_opacity=0.7),
        element("path", d=leaves(light), fill=CLOT, fill_opacity=0.8),
    ]


def _stump(cm: tuple[float, float, float], dice: Random, name: str, which: str) -> Element:
    """One torn end: whole from the first height (cm) to the second, then strands that end round the third."""
    whole, frayed, tip = (height(x) for x in cm)
    locks = ""
    for i in (0, 8, 2, 6, 4, 1, 7, 3, 5):
        t = (i + 0.5) / 9
        end = frayed + (tip - frayed) * dice.uniform(0.55, 1.5)
        splay = dice.uniform(-0.22, 0.22) + (t - 0.5) * 0.45
        half = dice.choice((0.05, 0.08, 0.1))
        locks += _lock((whole, frayed, end), (t - half, t + half), splay)
    grain = []
    for i in range(10):
        t = (i + dice.random()) / 10
        ends = sorted((whole, frayed + (tip - frayed) * dice.uniform(-0.3, 0.4)))
        grain.append(sliver(*(FRAME.point(v, HEALTHY.at(v, t)) for v in ends), 0.7))
    root = strip(FRAME, (lambda v: HEALTHY.at(v, 0), lambda v: HEALTHY.at(v, 1)), tuple(sorted((whole, frayed))), 5)
    shade = line(FRAME, tuple((v, HEALTHY.at(v, 1)) for v in spaced(whole, frayed + (tip - frayed) * 0.3, 5)))
    return element(
        "g",
        element("path", d=locks, fill=p.BLOOD_DEEP, fill_opacity=0.6, transform="translate(1.5 2.5)"),
        element("path", d=locks, fill=p.TENDON_WHITE, stroke=f"url(#{name}-edge)", stroke_width=0.8),
        fill(root, p.TENDON_WHITE),
        element("path", d=leaves(grain), fill=p.TENDON_SHADE, fill_opacity=0.6),
        haze(shade, p.TENDON_DEEP, 9, 0.6),
        element("path", d=locks, fill=f"url(#{name}-{which})"),
        mask=f"url(#{name}-ends-mask)",
    )


def _lock(levels: tuple[float, float, float], ts: tuple[float, float], splay: float) -> str:
    """A strand: as wide as its share of the tendon, then tapering to a tip that bends aside."""
    whole, frayed, end = levels
    sides: list[list[Point]] = [[], []]
    for v in (whole, (whole + frayed) / 2, frayed):
        for side, t in zip(sides, ts, strict=True):
            side.append(FRAME.point(v, HEALTHY.at(v, min(max(t, 0.0), 1.0))))
    mid = sum(ts) / 2
    for u in (0.4, 0.75):
        v = frayed + (end - frayed) * u
        for side, t in zip(sides, ts, strict=True):
            side.append(FRAME.point(v, HEALTHY.at(v, mid + (t - mid) * (1 - u * 0.75) + splay * u * u)))
    tip = FRAME.point(end, HEALTHY.at(end, mid + splay))
    return path(smooth([*sides[0], tip, *sides[1][::-1]]), closed=True)
