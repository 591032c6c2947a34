"""The Achilles tendon of the side plate, torn. Painted over the plate."""

from __future__ import annotations

import math
from random import Random

from .. import palette as p
from ..curves import leaves, offset, path, sliver, smooth, spaced
from ..model import LEG_LENGTH_MM, Element, Point, Table, element
from ..recipes import glow
from ..side_recipes import haze
from ..tissue import Form, fill, gradient, line, outline, rim, strip
from . import side_edges as e
from .heights import height
from .side_affected import HEALTHY, down, melting
from .side_bleeding import behind, soaked, stain
from .side_shapes import FRAME, rng

# fmt: off
# Rows are (height in cm, mm behind or before the healthy edge).
SUNKEN: Table = (
    (6.2, 0), (5.6, -0.2), (5.0, -0.7), (4.5, -1.7), (4.0, -1.9), (3.5, -1.1), (3.0, -1.0), (2.4, -0.3), (1.8, 0),
)
SAGGING: Table = (
    (6.2, 0), (5.6, 0.3), (5.1, 0.4), (4.6, 1.6), (4.2, 1.3), (3.8, 2.8), (3.3, 4.1), (2.8, 3.5), (2.4, 1.5), (1.8, 0),
)
# fmt: on


def _moved(edge: Table, rows: Table, way: int) -> Table:
    return tuple((height(cm), offset(edge, height(cm)) + way * mm / LEG_LENGTH_MM) for cm, mm in rows)


GAP = Form(_moved(e.TENDON_BACK, SUNKEN, -1), _moved(e.TENDON_FRONT, SAGGING, 1))
"""The loose tissue round the tendon, full of clot: sunken behind, where a dent is felt, and sagging before."""
CLOT, CLOT_DEEP = "#8d3136", "#2a070d"


def achilles_rupture() -> tuple[Element, ...]:
    """The tendon torn through 2 to 6 cm above the heel bone: two frayed ends, and blood in the gap and round it."""
    name = "side-achilles-rupture"
    dice = rng("rupture")
    d = outline(FRAME, GAP.left, GAP.right)
    across = (FRAME.point(0.175, -0.078), FRAME.point(0.169, -0.055))
    tones = ((0.0, p.BLOOD_DEEP), (0.35, "#6e1a21"), (0.6, "#5c141c"), (1.0, CLOT_DEEP))
    clip, fat = soaked(name, (0.166, -0.058), 0.058)
    return (
        element(
            "defs",
            gradient(f"{name}-blood", across, tones),
            stain(f"{name}-stain", (0.158, -0.066), 0.07),
            clip,
            element("clipPath", element("path", d=d), id=f"{name}-in"),
            melting(name, (6.2, 0), (5.6, 1), (2.4, 1), (1.8, 0)),
            melting(f"{name}-ends", (6.4, 0), (5.9, 1), (2.1, 1), (1.6, 0)),
            down(f"{name}-high", p.BLOOD, (5.1, 0), (4.3, 0.6)),
            down(f"{name}-low", p.BLOOD, (3.5, 0.6), (2.8, 0)),
            down(f"{name}-edge", p.TENDON_DEEP, (5.4, 0), (5.0, 1), (2.9, 1), (2.5, 0)),
        ),
        behind(f"url(#{name}-stain)"),
        fat,
        element(
            "g",
            haze(line(FRAME, GAP.left[2:-2]), "#74331f", 18, 1.6),
            *_sunken(),
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


def _clot(dice: Random) -> list[Element]:
    """Lumps of clotted blood: dark, each with a soft wet light on its upper left."""
    lumps = []
    for i in range(11):
        cm, t = 2.6 + 3.0 * (i + dice.random()) / 11, dice.uniform(0.05, 0.95)
        x, y = FRAME.point(height(cm), GAP.at(height(cm), t))
        r, flat = dice.uniform(5, 9), dice.uniform(0.6, 1.0)
        around = [
            (x + r * math.cos(a) * dice.uniform(0.75, 1.2), y + r * flat * math.sin(a) * dice.uniform(0.75, 1.2))
            for a in (0, 1.0, 2.1, 3.1, 4.2, 5.3)
        ]
        lumps.append(path(smooth(around, closed=True), closed=True))
    d = "".join(lumps)
    wet = ((5.0, 0.4), (4.3, 0.35), (3.6, 0.5), (3.1, 0.7))
    return [
        element("path", d=d, fill=CLOT_DEEP, fill_opacity=0.6, transform="translate(1.2 1.8)"),
        element("path", d=d, fill=CLOT, fill_opacity=0.75),
        element("path", d=d, fill=p.BLOOD_DEEP, fill_opacity=0.85, transform="translate(1.2 1.6)"),
        *(
            glow("side-light", FRAME.point(height(cm), GAP.at(height(cm), t)), (3, 4.5), turn=14, opacity=0.55)
            for cm, t in wet
        ),
    ]


def _sunken() -> list[Element]:
    """What follows the gap inward behind it: lobules of stained fat, and a shallow hollow shaded on the skin."""
    d = line(FRAME, tuple((v, HEALTHY.at(v, 0.06)) for v in spaced(height(5.4), height(2.6), 6)))
    tones = (("#74331f", 11, 0), ("#b8694a", 9, -0.5), ("#c67c5c", 5, -2))
    lobes = (
        element("path", d=d, stroke=tone, stroke_width=wide, transform=f"translate({x:g})" if x else None)
        for tone, wide, x in tones
    )
    v = height(4.0)
    skin = FRAME.point(v, (offset(e.SKIN_BACK, v) + offset(e.WINDOW_BACK, v)) / 2)
    return [
        element("g", *lobes, fill="none", stroke_linecap="round", stroke_dasharray="3 12 0 10 5 13"),
        glow("side-dusk", skin, (7, 36), turn=14, opacity=0.45),
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
        end = frayed + (tip - frayed) * dice.uniform(-0.3, 0.4)
        a, c = (FRAME.point(v, HEALTHY.at(v, t)) for v in (max(whole, end), min(whole, end)))
        grain.append(sliver(a, c, 0.7))
    root = strip(
        FRAME, (lambda v: HEALTHY.at(v, 0), lambda v: HEALTHY.at(v, 1)), (max(whole, frayed), min(whole, frayed)), 5
    )
    shade = line(FRAME, tuple((v, HEALTHY.at(v, 1)) for v in spaced(whole, frayed + (tip - frayed) * 0.3, 5)))
    return element(
        "g",
        element("path", d=locks, fill=p.BLOOD_DEEP, fill_opacity=0.6, transform="translate(1.5 2.5)"),
        element("path", d=locks, fill=p.TENDON_WHITE, stroke=f"url(#{name}-edge)", stroke_width=0.6),
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
