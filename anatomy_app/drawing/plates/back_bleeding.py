"""How a torn and a bruised calf muscle look on the back plate, painted over the healthy leg."""

from __future__ import annotations

import math
import random

from .. import palette as p
from ..curves import path, smooth, spaced
from ..model import Element, Table, element
from ..recipes import Ink, glow, passes
from ..tissue import Fibres, Form, again, edge, fill, gradient, line, outline, rim, soft
from . import back_courses as c
from . import back_edges as e
from . import back_muscles as muscles
from .back_light import ribbon
from .back_shapes import FRAME, LATERAL, rng
from .back_wounds import PLANTARIS, Torn, blots, cut, fingers, haze, wisps, within

PURPLE = "#75285c"
"""A bruise seen through skin."""
# fmt: off
TORN = (0.035, 0.88)
"""How much of the medial head is torn, as shares across it."""
TORN_HIGH: Table = ((0.0, 0.598), (0.12, 0.580), (0.35, 0.562), (0.6, 0.556), (0.78, 0.558), (0.9, 0.568))
"""The torn edge of the medial head: (share across, level)."""
TORN_LOW: Table = ((0.0, 0.578), (0.12, 0.540), (0.35, 0.517), (0.6, 0.512), (0.78, 0.520), (0.9, 0.556))
"""The edge of what stays on the aponeurosis."""
LEAK: Table = (
    (0.545, -0.0720), (0.50, -0.0585), (0.46, -0.0500), (0.42, -0.0440), (0.38, -0.0395), (0.34, -0.0365),
    (0.30, -0.0370), (0.26, -0.0405), (0.22, -0.0470), (0.185, -0.0550), (0.155, -0.0600),
)
"""The way of the blood: down between the layers to the inner ankle."""
POOL = ((0.545, -0.065, (44, 40)), (0.533, -0.030, (54, 36)), (0.540, -0.010, (28, 30)), (0.522, -0.036, (44, 24)))
CLOT = ((0.556, -0.066, (36, 26)), (0.541, -0.034, (54, 26)), (0.545, -0.012, (26, 18)))
"""Blood in the gap: level and offset, and radii in canvas units."""
BLOW = (0.765, 0.069)
"""Where the knock fell: level and offset of the middle."""
STREAKS = (
    (0.30, 0.86, 0.095, -0.030, 26, (0.03, 0.08), (1.0, 2.6), p.BLOOD, 0.6),
    (0.36, 0.78, 0.080, -0.010, 26, (0.04, 0.08), (1.6, 4.4), p.BLOOD, 0.8),
    (0.44, 0.68, 0.056, 0.002, 20, (0.04, 0.075), (2.4, 6.0), p.BLOOD_DEEP, 0.75),
    (0.38, 0.48, 0.092, 0.045, 7, (0.03, 0.06), (2.0, 4.5), p.BLOOD_DEEP, 0.65),
    (0.64, 0.80, 0.022, -0.034, 9, (0.03, 0.06), (2.0, 4.5), p.BLOOD_DEEP, 0.65),
)
"""Its streaks of blood: shares across the head from and to, highest and lowest start above the middle, count, length,
thickness, color and opacity."""
SOAKED = ((0.772, 0.066, (17, 62)), (0.790, 0.053, (10, 46)), (0.748, 0.080, (11, 50)))
"""Where the muscle is soaked: level and offset, and radii in canvas units."""
# fmt: on


def strain() -> tuple[Element, ...]:
    """The lower end of the medial head torn off its tendon sheet; blood in the gap and down to the inner ankle."""
    name = "back-gastrocnemius-strain"
    dice = rng("gastrocnemius-strain")
    form = muscles.MEDIAL_GUIDE
    upper = fingers(form, dice, Torn(TORN_HIGH, -1, 12, (0.001, 0.018), (-0.004, 0.018), 0.001, TORN))
    lower = fingers(form, dice, Torn(TORN_LOW, 1, 11, (0.001, 0.010), (-0.004, 0.012), 0.001, TORN))
    hole = path(smooth(upper), smooth(lower[::-1]), closed=True)
    edges = path(smooth(upper)), path(smooth(lower))
    loose = wisps(form, dice, Torn(TORN_HIGH, -1, 24, (0.01, 0.04), (0.003, 0.017), 0.003, TORN), (1.0, 2.4))
    stubs = wisps(form, dice, Torn(TORN_LOW, 1, 20, (0.004, 0.014), (0.003, 0.015), 0.003, TORN), (1.0, 2.2))
    return (
        element(
            "defs",
            cut(f"{name}-gap", hole),
            haze(f"{name}-blood", p.BLOOD),
            haze(f"{name}-deep", p.BLOOD_DEEP, 1),
            element("path", id=f"{name}-loose", d=loose + stubs),
        ),
        *leak(name, dice),
        within(
            f"{name}-gap",
            *again(muscles.soleus()),
            *ribbon(PLANTARIS, 3.6),
            *again(muscles.tendon()),
            *blots(f"{name}-blood", POOL),
            *blots(f"{name}-deep", CLOT),
            soft(edges[0], p.SHADOW, 22, 0.5),
        ),
        rim(edges[0], p.MUSCLE_DEEP, 1.3, 0.9),
        rim(edges[1], p.MUSCLE_DEEP, 0.9, 0.6),
        element("use", href=f"#{name}-loose", fill=p.MUSCLE_DEEP, fill_opacity=0.6, transform="translate(1.4 1)"),
        element("use", href=f"#{name}-loose", fill=p.MUSCLE_LIGHT),
    )


def leak(name: str, dice: random.Random) -> tuple[Element, ...]:
    """Blood that runs down between the layers: red at the tear, then a bruise that fades at the inner ankle."""
    shades = [
        *((0, p.BLOOD_DEEP, 1), (0.25, p.BLOOD_DEEP, 0.85)),
        *((0.5, p.BRUISE, 0.7), (0.72, PURPLE, 0.35), (1, PURPLE, 0)),
    ]
    paint = gradient(f"{name}-run", (FRAME.point(0.54, 0), FRAME.point(0.145, 0)), shades)
    course = Form(*(tuple((v, at + side * (0.011 + 0.010 * (0.545 - v))) for v, at in LEAK) for side in (-1, 1)))
    streaks = Fibres(t=(0.05, 0.95), levels=(0.53, 0.24), drift=(-1, 1), lowest=0.15)
    inks = (
        Ink(streaks.many(16, 0.06, 0.16), f"url(#{name}-run)", 0.6, (3, 7)),
        Ink(streaks.many(16, 0.05, 0.14), p.BLOOD_DEEP, 0.3, (1.5, 3)),
    )
    long = line(FRAME, LEAK, places=0)
    short = line(FRAME, LEAK[:6], places=0)
    return (
        element(
            "defs",
            paint,
            haze(f"{name}-bruise", PURPLE, 0.5),
            cut(f"{name}-under", outline(FRAME, _low(e.WINDOW_LEFT, 0.0105), _low(c.PLANTARIS_TENDON, -0.0024))),
            cut(f"{name}-skin", outline(FRAME, _low(e.SKIN_LEFT, 0.0), _low(e.WINDOW_LEFT, 0.0105))),
        ),
        within(
            f"{name}-skin",
            glow(f"{name}-bruise", FRAME.point(0.225, -0.066), (22, 90), turn=-4),
            glow(f"{name}-bruise", FRAME.point(0.170, -0.074), (28, 62)),
            glow(f"{name}-bruise", FRAME.point(0.150, -0.070), (18, 34)),
        ),
        within(
            f"{name}-under",
            soft(long, f"url(#{name}-run)", 38, 1.0, cap="round"),
            soft(short, f"url(#{name}-run)", 26, 1.0, cap="round"),
            *passes(course, FRAME, dice, inks),
        ),
    )


def _low(table: Table, more: float) -> Table:
    """The part of an edge between the tear and the heel, moved aside."""
    return tuple((v, at + more) for v, at in table if 0.09 < v < 0.6)


def contusion() -> tuple[Element, ...]:
    """A fresh bruise in the outer belly: dark blood in streaks between its fibers, and a low swelling."""
    name = "back-calf-contusion"
    v, at = BLOW
    outer = tuple((level, LATERAL.form.at(level, 1) - 0.002) for level in spaced(v + 0.12, v - 0.12, 9))
    swollen = smooth([FRAME.point(u, x + 0.002 + 0.0058 * math.cos((u - v) * math.pi / 0.24) ** 2) for u, x in outer])
    inks = []
    for left, right, high, low, count, long, thick, colour, opacity in STREAKS:
        run = Fibres(t=(left, right), levels=(v + high, v + low), drift=(-1.3, -0.7))
        inks.append(Ink(run.many(count, *long), colour, opacity, thick))
    near = Fibres(t=(0.32, 0.86), levels=(v + 0.095, v - 0.02), drift=(-1.3, -0.7))
    inks.append(Ink(near.many(44, 0.06, 0.13), p.MUSCLE_PALE, 0.4, (0.8, 1.8), (p.BLOOD_DEEP, 0.45)))
    return (
        element("defs", haze(f"{name}-soaked", p.BLOOD_DEEP, 0.75)),
        fill(path(swollen, edge(FRAME, outer[::-1]), closed=True), p.MUSCLE_DARK),
        soft(path(swollen), p.MUSCLE_DEEP, 14, 0.6, cap="round"),
        rim(path(swollen), p.MUSCLE_DEEP, 2.0, 0.8),
        LATERAL.inside(
            glow("back-warm", FRAME.point(v + 0.030, at - 0.032), (28, 110), turn=3),
            *blots(f"{name}-soaked", SOAKED, turn=3),
            *passes(muscles.LATERAL_GUIDE, FRAME, rng("calf-contusion"), inks),
            glow("back-light", FRAME.point(v + 0.045, at - 0.006), (16, 70), turn=3, opacity=0.45),
        ),
    )
