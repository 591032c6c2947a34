"""Triceps surae of the side plate: which fibres run where. Shapes are in side_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Layer, element
from ..recipes import Ink, glow, passes
from ..side_recipes import cast, edges, haze, turned
from ..tissue import Fibres, Form, fill, line, rim, slivers
from . import side_edges as e
from .side_shapes import FEMUR, FRAME, LATERAL, MEDIAL, PLANTARIS, SOLEUS, TENDON, WINDOW, rng

GUIDE = Form(e.LATERAL_GUIDE_BACK, e.LATERAL_GUIDE_FRONT)


def plantaris() -> Layer:
    """The belly of plantaris, seen over the upper border of the lateral head."""
    run = Fibres(t=(0.3, 1.0), levels=(1.13, 1.08))
    inks = (Ink(run.many(5, 0.03, 0.06), p.MUSCLE_PALE, 0.5, (1.0, 1.8), (p.MUSCLE_DEEP, 0.5)),)
    return Layer(
        "plantaris",
        (
            WINDOW.inside(cast(PLANTARIS, wide=14)),
            PLANTARIS.painted(p.MUSCLE, "plantaris"),
            PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
        ),
    )


def medial_head() -> Layer:
    """What shows of the medial head, which hangs lower, beyond the lateral one."""
    run = Fibres(t=(0.0, 0.5), levels=(0.68, 0.53), drift=(0.2, 0.8))
    tip = Fibres(t=(0.25, 0.9), levels=(0.545, 0.525), lowest=0.5)
    inks = (
        Ink(run.many(10, 0.05, 0.1), p.MUSCLE_PALE, 0.45, (1.0, 1.9), (p.MUSCLE_DEEP, 0.5)),
        Ink(run.many(4, 0.04, 0.08), p.MUSCLE_DEEP, 0.5, (1.2, 2.2)),
        Ink(tip.many(8, 0.018, 0.04), p.MUSCLE_PALE, 0.4, (0.9, 1.6), (p.MUSCLE_DEEP, 0.5)),
    )
    return Layer(
        "gastrocnemius-medial-head",
        (
            WINDOW.inside(cast(MEDIAL, wide=16, count=8)),
            MEDIAL.painted(p.MUSCLE_DARK, "gastrocnemius-medial-head"),
            MEDIAL.inside(*passes(MEDIAL.form, FRAME, rng("medial"), inks)),
            turned(MEDIAL, wide=18),
            *edges(FRAME, MEDIAL, p.MUSCLE_DEEP, (0.7, 0.48), thick=1.8),
        ),
    )


def lateral_head() -> Layer:
    """The lateral head: fibres run from the femur and the back of the calf down and forward to the deep sheet."""
    dice = rng("lateral")
    fan = Fibres(t=(0.04, 0.96), levels=(1.09, 0.98), drift=(-0.1, 0.5))
    belly = Fibres(t=(-0.05, 0.92), levels=(1.06, 0.68), drift=(0.15, 0.8))
    low = Fibres(t=(0.03, 0.97), levels=(0.74, 0.575), drift=(0.0, 0.6))
    inks = (
        Ink(belly.many(16, 0.16, 0.3), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.16)),
        Ink(fan.many(18, 0.08, 0.18), p.MUSCLE_PALE, 0.6, (1.2, 2.2), (p.MUSCLE_DEEP, 0.45)),
        Ink(belly.many(62, 0.10, 0.24), p.MUSCLE_PALE, 0.55, (1.1, 2.4), (p.MUSCLE_DEEP, 0.45)),
        Ink(low.many(22, 0.07, 0.15), p.MUSCLE_PALE, 0.55, (1.1, 2.2), (p.MUSCLE_DEEP, 0.42)),
        Ink(belly.many(20, 0.05, 0.14), p.MUSCLE_DEEP, 0.55, (1.4, 2.8)),
    )
    return Layer(
        "gastrocnemius-lateral-head",
        (
            SOLEUS.inside(cast(LATERAL, wide=40, strength=0.5, count=12)),
            MEDIAL.inside(cast(LATERAL, wide=20, strength=0.7, count=8)),
            FEMUR.inside(haze(line(FRAME, e.LATERAL_HEAD_FRONT[2:7], places=0), p.SHADOW, 14, 0.4)),
            LATERAL.painted("url(#side-paint-lateral)", "gastrocnemius-lateral-head"),
            LATERAL.inside(
                *passes(GUIDE, FRAME, dice, inks),
                turned(LATERAL, wide=52, strength=0.4),
                glow("side-warm", FRAME.point(0.83, -0.084), (40, 200), turn=5, opacity=0.65),
                fill(LATERAL.d, "url(#side-paint-origin)"),
                fill(LATERAL.d, "url(#side-paint-end)"),
            ),
            *edges(FRAME, LATERAL, p.MUSCLE_DEEP, (1.05, 0.5), thick=2.4),
            WINDOW.inside(*_origin()),
        ),
    )


def _origin() -> list[Element]:
    """The short flat tendon of the lateral head: its fibres leave the femur side by side and reach into the flesh."""
    dice = rng("origin")
    runs = []
    for i in range(14):
        u = (i + dice.random()) / 14
        start, reach = (1.105 - u * 0.018, 0.015 + u * 0.0155), dice.uniform(0.014, 0.036)
        runs.append((FRAME.point(*start), FRAME.point(start[0] - reach, start[1] - reach * (0.85 - u * 0.45))))
    d = slivers(runs, dice, (0.8, 1.6))
    return [
        element("path", d=d, fill=p.TENDON_SHADE, fill_opacity=0.6, transform="translate(1 1.4)"),
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
        Ink(low.many(22, 0.03, 0.08), p.MUSCLE_PALE, 0.5, (0.9, 1.8), (p.MUSCLE_DEEP, 0.5)),
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
    """The tendon from the side: a thin sheet round soleus, then a round cord, that blends into the heel bone's back."""
    dice = rng("tendon")
    high = Fibres(t=(0.1, 0.9), levels=(0.55, 0.32), drift=(-0.3, 0.5))
    run = Fibres(t=(0.1, 0.95), levels=(0.36, 0.12), drift=(-0.4, 0.6), lowest=0.085)
    foot = Fibres(t=(0.1, 0.9), levels=(0.125, 0.1), lowest=0.075)
    reds = Fibres(t=(1.25, 1.0), levels=(0.44, 0.23), drift=(-14, -8), down=True)
    inks = (
        Ink(high.many(12, 0.08, 0.2), "#fff", 0.9, (0.6, 1.1), (p.TENDON_SHADE, 0.45)),
        Ink(run.many(18, 0.06, 0.16), "#fff", 0.9, (0.7, 1.3), (p.TENDON_SHADE, 0.5)),
        Ink(foot.many(6, 0.02, 0.04), "#fff", 0.5, (0.6, 1.0)),
    )
    front = line(FRAME, tuple(row for row in e.TENDON_FRONT if row[0] > 0.1), places=1)
    return Layer(
        "achilles-tendon",
        (
            WINDOW.inside(haze(front, p.SHADOW, 16, 0.3)),
            TENDON.painted("url(#side-paint-tendon)", "achilles-tendon"),
            TENDON.inside(
                *passes(TENDON.form, FRAME, dice, inks),
                haze(
                    line(FRAME, tuple(row for row in e.TENDON_FRONT if row[0] > 0.1), places=1), p.TENDON_DEEP, 9, 0.6
                ),
            ),
            *passes(TENDON.form, FRAME, dice, (Ink(reds.many(22, 0.016, 0.036), p.MUSCLE, 0.75, (0.7, 1.6)),)),
            *edges(FRAME, TENDON, p.TENDON_DEEP, (0.62, 0.09), thick=1.6),
            rim(line(FRAME, e.TENDON_BACK[-6:], places=1), p.BONE_DEEP, 1.0, 0.7),
        ),
    )


def junction() -> Layer:
    """Where the lateral head ends: its last fibres pale into the sheet before it, within the muscle's own edge."""
    dice = rng("junction")
    pale = []
    for i in range(22):
        t = 0.08 + 0.86 * (i + dice.random()) / 22
        end = exit_level(t)
        low, high = end + dice.uniform(0.0, 0.004), end + dice.uniform(0.016, 0.07)
        pale.append((FRAME.point(high, GUIDE.at(high, t)), FRAME.point(low, GUIDE.at(low, t))))
    return Layer(
        "muscle-tendon-junction",
        (
            fill(band(), "url(#side-paint-band)", body="muscle-tendon-junction"),
            LATERAL.inside(element("path", d=slivers(pale, dice, (0.7, 1.5)), fill=p.TENDON_BLUSH, fill_opacity=0.6)),
        ),
    )


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
