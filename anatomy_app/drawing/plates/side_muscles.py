"""Triceps surae of the side plate: which fibres run where. Shapes are in side_shapes.py."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Layer, Point, element
from ..recipes import Ink, glow, passes
from ..side_recipes import cast, edges, turned
from ..tissue import Fibres, Form, fill, slivers
from . import side_edges as e
from .side_shapes import FEMUR, FRAME, LATERAL, MEDIAL, PLANTARIS, SOLEUS, TENDON, WINDOW, rng

GUIDE = Form(e.LATERAL_GUIDE_BACK, e.LATERAL_GUIDE_FRONT)


def plantaris() -> Layer:
    """The belly of plantaris, seen over the upper border of the lateral head."""
    run = Fibres(t=(0.0, 0.6), levels=(1.16, 1.06))
    inks = (Ink(run.many(5, 0.03, 0.06), p.MUSCLE_PALE, 0.5, (1.0, 1.8), (p.MUSCLE_DEEP, 0.5)),)
    return Layer(
        "plantaris",
        (
            WINDOW.inside(cast(PLANTARIS, wide=14)),
            PLANTARIS.painted(p.MUSCLE_DARK, "plantaris"),
            PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
        ),
    )


def medial_head() -> Layer:
    """What shows of the medial head, which hangs lower, beyond the lateral one."""
    run = Fibres(t=(0.0, 0.5), levels=(0.68, 0.53), drift=(0.2, 0.8))
    inks = (
        Ink(run.many(10, 0.05, 0.1), p.MUSCLE_PALE, 0.45, (1.0, 1.9), (p.MUSCLE_DEEP, 0.5)),
        Ink(run.many(4, 0.04, 0.08), p.MUSCLE_DEEP, 0.5, (1.2, 2.2)),
    )
    return Layer(
        "gastrocnemius-medial-head",
        (
            WINDOW.inside(cast(MEDIAL, wide=14)),
            MEDIAL.painted(p.MUSCLE_DARK, "gastrocnemius-medial-head"),
            MEDIAL.inside(*passes(MEDIAL.form, FRAME, rng("medial"), inks)),
            turned(MEDIAL, wide=18),
            *edges(FRAME, MEDIAL, p.MUSCLE_DEEP, (0.7, 0.52), thick=1.8),
        ),
    )


def lateral_head() -> Layer:
    """The lateral head: fibres run from the femur and the back of the calf down and forward to the deep sheet."""
    dice = rng("lateral")
    fan = Fibres(t=(0.04, 0.96), levels=(1.13, 0.98), drift=(-0.1, 0.5))
    belly = Fibres(t=(-0.05, 0.92), levels=(1.06, 0.68), drift=(0.15, 0.8))
    low = Fibres(t=(0.03, 0.97), levels=(0.74, 0.575), drift=(0.0, 0.6))
    inks = (
        Ink(belly.many(16, 0.16, 0.3), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.16)),
        Ink(fan.many(18, 0.08, 0.18), p.MUSCLE_PALE, 0.6, (1.2, 2.2), (p.MUSCLE_DEEP, 0.45)),
        Ink(belly.many(70, 0.10, 0.24), p.MUSCLE_PALE, 0.55, (1.1, 2.4), (p.MUSCLE_DEEP, 0.45)),
        Ink(low.many(22, 0.07, 0.15), p.MUSCLE_PALE, 0.55, (1.1, 2.2), (p.MUSCLE_DEEP, 0.42)),
        Ink(belly.many(20, 0.05, 0.14), p.MUSCLE_DEEP, 0.55, (1.4, 2.8)),
    )
    return Layer(
        "gastrocnemius-lateral-head",
        (
            SOLEUS.inside(cast(LATERAL, wide=40, strength=0.55)),
            MEDIAL.inside(cast(LATERAL, wide=14, strength=0.6)),
            FEMUR.inside(cast(LATERAL, wide=9)),
            LATERAL.painted("url(#side-paint-lateral)", "gastrocnemius-lateral-head"),
            LATERAL.inside(
                *passes(GUIDE, FRAME, dice, inks),
                turned(LATERAL, wide=52, strength=0.4),
                glow("side-warm", FRAME.point(0.83, -0.084), (40, 200), turn=5, opacity=0.65),
                fill(LATERAL.d, "url(#side-paint-origin)"),
                fill(LATERAL.d, "url(#side-paint-end)"),
            ),
            *edges(FRAME, LATERAL, p.MUSCLE_DEEP, (1.105, 0.565), thick=2.4),
            WINDOW.inside(*_origin()),
        ),
    )


def _origin() -> list[Element]:
    """The short flat tendon of the lateral head: its fibres spread on the femur and reach down into the flesh."""
    dice = rng("origin")
    white, red = [], []
    for i in range(36):
        u = (i + dice.random()) / 36
        start = FRAME.point(1.137 - u * 0.028 + dice.uniform(-0.004, 0.004), 0.045 + u * 0.005 + dice.uniform(0, 0.009))
        reach = dice.uniform(0.2, 0.8)
        end = (1.13 - u * 0.045 - reach * 0.05, 0.034 - reach * (0.055 - u * 0.03))
        if i % 2:
            white.append((start, FRAME.point(*end)))
        else:
            red.append((FRAME.point(end[0] - 0.002, end[1]), FRAME.point(end[0] - 0.03, end[1] - 0.03 + u * 0.014)))
    d = slivers(white, dice, (0.8, 1.6))
    return [
        element("path", d=slivers(red, dice, (1.0, 2.0)), fill=p.MUSCLE, fill_opacity=0.6),
        element("path", d=d, fill=p.TENDON_DEEP, fill_opacity=0.4, transform="translate(1 1.4)"),
        element("path", d=d, fill=p.TENDON_WHITE, fill_opacity=0.85),
    ]


def soleus() -> Layer:
    """Soleus: pennate, its fibres run from the fibula down and back to the front of the tendon."""
    dice = rng("soleus")
    run = Fibres(t=(0.9, 0.3), levels=(0.93, 0.24), drift=(-4.2, -2.4), down=True)
    low = Fibres(t=(1.0, 0.3), levels=(0.42, 0.22), drift=(-5.5, -3), down=True)
    inks = (
        Ink(run.many(18, 0.08, 0.15), p.MUSCLE_PALE, 0.2, (3, 6), (p.MUSCLE_DEEP, 0.2)),
        Ink(run.many(60, 0.05, 0.12), p.MUSCLE_PALE, 0.52, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
        Ink(low.many(26, 0.03, 0.08), p.MUSCLE_PALE, 0.5, (0.9, 1.8), (p.MUSCLE_DEEP, 0.5)),
        Ink(run.many(18, 0.04, 0.09), p.MUSCLE_DEEP, 0.5, (1.2, 2.6)),
    )
    return Layer(
        "soleus",
        (
            WINDOW.inside(cast(SOLEUS, wide=20)),
            SOLEUS.painted("url(#side-paint-soleus)", "soleus"),
            SOLEUS.inside(
                *passes(SOLEUS.form, FRAME, dice, inks),
                glow("side-warm", FRAME.point(0.52, -0.030), (17, 150), turn=2, opacity=0.5),
            ),
            turned(SOLEUS, wide=24),
            *edges(FRAME, SOLEUS, p.MUSCLE_DEEP, (0.97, 0.3)),
        ),
    )


def tendon() -> Layer:
    """The tendon from the side: fibres run along it, and fray into the heel bone."""
    dice = rng("tendon")
    high = Fibres(t=(0.04, 0.98), levels=(0.60, 0.36), drift=(-0.3, 0.5))
    run = Fibres(t=(0.1, 0.95), levels=(0.40, 0.11), drift=(-0.4, 0.6), lowest=0.075)
    foot = Fibres(t=(0.05, 0.98), levels=(0.12, 0.085), drift=(0, 5), lowest=0.066)
    tips = Fibres(t=(0.86, 1.1), levels=(0.5, 0.215), drift=(-2, 2), down=True)
    reds = Fibres(t=(1.25, 1.05), levels=(0.44, 0.23), drift=(-14, -8), down=True)
    inks = (
        Ink(high.many(8, 0.1, 0.2), p.TENDON_COOL, 0.5, (1.2, 2.6)),
        Ink(high.many(26, 0.08, 0.2), "#fff", 0.9, (0.8, 1.5), (p.TENDON_SHADE, 0.45)),
        Ink(run.many(14, 0.06, 0.16), "#fff", 0.9, (0.7, 1.2), (p.TENDON_SHADE, 0.5)),
        Ink(foot.many(16, 0.014, 0.04), "#fff", 0.8, (0.8, 1.4), (p.BONE_DEEP, 0.35)),
    )
    frayed = (
        Ink(tips.many(12, 0.02, 0.045), p.TENDON, 0.8, (0.8, 1.8)),
        Ink(reds.many(30, 0.016, 0.036), p.MUSCLE, 0.75, (0.7, 1.6)),
    )
    return Layer(
        "achilles-tendon",
        (
            WINDOW.inside(cast(TENDON, wide=16, strength=0.34)),
            TENDON.painted("url(#side-paint-tendon)", "achilles-tendon"),
            TENDON.inside(*passes(TENDON.form, FRAME, dice, inks)),
            turned(TENDON, wide=13, strength=0.4, colour=p.TENDON_DEEP),
            *passes(TENDON.form, FRAME, dice, frayed),
            element("path", d=_enthesis(dice), fill=p.TENDON, fill_opacity=0.85),
            *edges(FRAME, TENDON, p.TENDON_DEEP, (0.62, 0.092), thick=1.6),
        ),
    )


def _enthesis(dice: random.Random) -> str:
    """The last fibres, which run out of the tendon's lower border on to the bone."""
    runs = []
    for i in range(16):
        u = (i + dice.random()) / 16
        level, at = 0.088 - u * 0.022, -0.0838 + 0.0035 * (1 - (2 * u - 1) ** 2) - u * 0.004
        long = dice.uniform(0.004, 0.011)
        runs.append((FRAME.point(level + 0.008, at - 0.004), FRAME.point(level - long, at + long * 0.8 * (1.1 - u))))
    return slivers(runs, dice, (0.7, 1.5))


def junction() -> Layer:
    """Where the heads end: tips of muscle between tips of tendon, so that no hard edge is left."""
    dice = rng("junction")
    pearl = _tips(dice, 20, (-0.014, -0.003), (0.012, 0.05))
    red = _tips(dice, 26, (-0.02, -0.004), (0.008, 0.03))
    return Layer(
        "muscle-tendon-junction",
        (
            fill(band(), "url(#side-paint-band)", body="muscle-tendon-junction"),
            element("path", d=slivers(red, dice, (1.0, 2.2)), fill=p.MUSCLE, fill_opacity=0.6),
            element(
                "path", d=slivers([*pearl, *_medial_tips(dice)], dice, (0.5, 1.2)), fill=p.TENDON, fill_opacity=0.8
            ),
        ),
    )


def _tips(
    dice: random.Random, count: int, low: tuple[float, float], high: tuple[float, float]
) -> list[tuple[Point, Point]]:
    """Courses along the guide, from `low` (below the lobe's edge, negative) up to `high` above it, in leg lengths."""
    made = []
    for i in range(count):
        t = 0.06 + 0.9 * (i + dice.random()) / count
        end = exit_level(t)
        ends = (end + dice.uniform(*low), end + dice.uniform(*high))
        start, stop = (FRAME.point(v, GUIDE.at(v, t)) for v in ends)
        made.append((start, stop))
    return made


def _medial_tips(dice: random.Random) -> list[tuple[Point, Point]]:
    """The same round the lower end of the medial head."""
    ends = [(0.498 + (i - 6) ** 2 * 0.0004, -0.084 + i * 0.0024) for i in range(13)]
    return [
        (
            FRAME.point(v - dice.uniform(0.006, 0.014), at + 0.002),
            FRAME.point(v + dice.uniform(0.008, 0.03), at - 0.002),
        )
        for v, at in ends
    ]


def exit_level(t: float) -> float:
    """The level at which a fibre at `t` of the guide leaves the lateral head's rounded end."""
    level, bottom = 0.64, e.LATERAL_HEAD_BACK[-1][0]
    while level > bottom:
        at = GUIDE.at(level, t)
        if not LATERAL.form.at(level, 0) <= at <= LATERAL.form.at(level, 1):
            break
        level -= 0.002
    return min(level, bottom + 0.06)


def band() -> str:
    """The junction band: what lies between its lower and upper border."""
    low = smooth([FRAME.point(level, at) for at, level in e.JUNCTION_LOW])
    high = smooth([FRAME.point(level, at) for at, level in reversed(e.JUNCTION_HIGH)])
    return path(low, high, closed=True)
