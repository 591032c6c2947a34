"""Triceps surae of the side plate: which fibres run where. Shapes are in side_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset, path, smooth
from ..model import Element, Layer, element
from ..recipes import Ink, glow, passes
from ..side_recipes import cast, edges, haze, turned
from ..tissue import Fibres, Form, fill, line, outline, rim, slivers
from . import side_edges as e
from .side_shapes import FEMUR, FRAME, LATERAL, MEDIAL, PLANTARIS, SOLEUS, TENDON, WINDOW, rng

ENDS = ("url(#side-paint-origin)", "url(#side-paint-end)")
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
    run = Fibres(t=(0.0, 0.5), levels=(0.66, 0.53), drift=(0.2, 0.8), lowest=0.5)
    inks = (Ink(run.many(8, 0.05, 0.09), p.MUSCLE_PALE, 0.5, (1.0, 1.9), (p.MUSCLE_DEEP, 0.5)),)
    return Layer(
        "gastrocnemius-medial-head",
        (
            WINDOW.inside(cast(MEDIAL, wide=16, count=8)),
            MEDIAL.painted(p.MUSCLE_DARK, "gastrocnemius-medial-head"),
            MEDIAL.inside(*passes(MEDIAL.form, FRAME, rng("medial"), inks)),
            turned(MEDIAL, wide=9),
            *edges(FRAME, MEDIAL, p.MUSCLE_DEEP, (0.7, 0.515), thick=1.4),
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
        Ink(fan.many(15, 0.08, 0.18), p.MUSCLE_PALE, 0.6, (1.2, 2.2), (p.MUSCLE_DEEP, 0.45)),
        Ink(belly.many(46, 0.10, 0.24), p.MUSCLE_PALE, 0.55, (1.1, 2.4), (p.MUSCLE_DEEP, 0.45)),
        Ink(low.many(18, 0.07, 0.15), p.MUSCLE_PALE, 0.55, (1.1, 2.2), (p.MUSCLE_DEEP, 0.42)),
        Ink(belly.many(15, 0.05, 0.14), p.MUSCLE_DEEP, 0.55, (1.4, 2.8)),
    )
    return Layer(
        "gastrocnemius-lateral-head",
        (
            SOLEUS.inside(cast(LATERAL, wide=40, strength=0.5, count=12)),
            MEDIAL.inside(cast(LATERAL, wide=20, strength=0.7, count=8)),
            FEMUR.inside(haze(line(FRAME, e.LATERAL_HEAD_FRONT[2:7], places=0), p.SHADOW, 14, 0.4)),
            *_sheet(),
            LATERAL.painted("url(#side-paint-lateral)", "gastrocnemius-lateral-head"),
            LATERAL.inside(
                *passes(GUIDE, FRAME, dice, inks),
                turned(LATERAL, wide=52, strength=0.4),
                glow("side-warm", FRAME.point(0.83, -0.084), (40, 200), turn=5, opacity=0.65),
            ),
            *(LATERAL.used(fill=paint, stroke=paint, stroke_width=2.4) for paint in ENDS),
            *_sheet_fibres(),
            *edges(FRAME, LATERAL, p.MUSCLE_DEEP, (1.05, 0.575), thick=2.4),
            WINDOW.inside(*_origin()),
        ),
    )


def _sheet() -> list[Element]:
    """The sheet of tendon on which the lateral head's fibres end: broad above, it narrows into the tendon below."""
    front = line(FRAME, e.SHEET_FRONT)
    return [
        fill(outline(FRAME, e.SHEET_BACK, e.SHEET_FRONT), p.TENDON_WHITE),
        haze(line(FRAME, tuple((v, at - 0.003) for v, at in e.SHEET_FRONT[1:])), p.TENDON_DEEP, 6, 0.5),
        rim(line(FRAME, e.SHEET_BACK), p.TENDON_DEEP, 0.9, 0.75),
        rim(front, p.TENDON_DEEP, 1.6, 0.75),
    ]


def _sheet_fibres() -> list[Element]:
    run = Fibres(t=(0.08, 0.92), levels=(0.57, 0.5), lowest=0.45)
    inks = (Ink(run.many(10, 0.04, 0.09), p.TENDON_SHADE, 0.6, (0.7, 1.3)),)
    return passes(Form(e.SHEET_BACK, e.SHEET_FRONT), FRAME, rng("sheet"), inks)


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
        Ink(run.many(40, 0.05, 0.12), p.MUSCLE_PALE, 0.52, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
        Ink(low.many(18, 0.03, 0.08), p.MUSCLE_PALE, 0.5, (0.9, 1.8), (p.MUSCLE_DEEP, 0.5)),
        Ink(run.many(12, 0.04, 0.09), p.MUSCLE_DEEP, 0.5, (1.2, 2.6)),
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
        Ink(foot.many(8, 0.02, 0.04), "#fff", 0.8, (0.7, 1.1), (p.TENDON_DEEP, 0.5)),
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
            rim(line(FRAME, e.TENDON_BACK[-6:], places=1), p.TENDON_DEEP, 1.3, 0.9),
            rim(line(FRAME, e.TENDON_FRONT[-8:], places=1), p.BONE_DEEP, 1.3, 0.8),
            *_anchors(),
        ),
    )


def _anchors() -> list[Element]:
    """Fibres of the tendon that enter the back of the heel bone, square to its surface."""
    dice = rng("anchors")
    runs = []
    for i in range(7):
        level = 0.086 - 0.019 * (i + dice.random()) / 7
        at = offset(e.TENDON_FRONT, level)
        runs.append(
            (FRAME.point(level + 0.006, at - 0.005), FRAME.point(level - 0.003, at + dice.uniform(0.002, 0.006)))
        )
    d = slivers(runs, dice, (0.8, 1.2))
    return [
        element("path", d=d, fill=p.BONE_DEEP, fill_opacity=0.7, transform="translate(1 1)"),
        element("path", d=d, fill=p.TENDON_WHITE),
    ]


def junction() -> Layer:
    """Where the lateral head ends: tips of flesh of uneven length on the white sheet that goes on as the tendon."""
    dice = rng("junction")
    red, pale = [], []
    for i in range(20):
        t = 0.05 + 0.9 * (i + dice.random()) / 20
        low = 0.548 + dice.uniform(0.0, 0.014) + 0.022 * (2 * t - 1) ** 2
        high = low + dice.uniform(0.03, 0.055)
        red.append((FRAME.point(high, GUIDE.at(high, t)), FRAME.point(low, GUIDE.at(low, t))))
        if i % 3 == 0:
            high = low + dice.uniform(0.04, 0.085)
            pale.append((FRAME.point(high, GUIDE.at(high, t + 0.02)), FRAME.point(low, GUIDE.at(low, t + 0.02))))
    return Layer(
        "muscle-tendon-junction",
        (
            fill(band(), "url(#side-paint-band)", body="muscle-tendon-junction"),
            element("path", d=slivers(red, dice, (1.8, 3.4)), fill=p.MUSCLE, fill_opacity=0.75),
            element("path", d=slivers(pale, dice, (0.8, 1.5)), fill=p.TENDON, fill_opacity=0.7),
        ),
    )


def band() -> str:
    """The junction band: what lies between its lower and upper border."""
    low = smooth([FRAME.point(level, at) for at, level in e.JUNCTION_LOW])
    high = smooth([FRAME.point(level, at) for at, level in reversed(e.JUNCTION_HIGH)])
    return path(low, high, closed=True)
