"""How conditions of the Achilles tendon look on the back plate, painted over the healthy leg. Heights: facts, part A5."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth, spaced
from ..model import Element, Point, element
from ..recipes import Ink, body, glow, passes, rounded, shadow
from ..tissue import Fibres, Form, fill, rim, ring, soft
from . import back_ankle as ankle
from . import back_context as context
from . import back_courses as c
from . import back_edges as e
from . import back_muscles as muscles
from .back_light import ribbon
from .back_shapes import FRAME, LATERAL, MEDIAL, TENDON, rng
from .back_wounds import Torn, cut, fingers, haze, height, seep, wisps, within


def _beside(more: float) -> Form:
    """The tendon's form, wider on both sides."""
    left, right = (
        tuple((v, at + side * more) for v, at in table) for table, side in ((e.TENDON_LEFT, -1), (e.TENDON_RIGHT, 1))
    )
    return Form(left, right)


def rupture() -> tuple[Element, ...]:
    """A full tear: frayed ends 2.8 cm apart, blood on the fat between them and along the torn sleeve."""
    name = "back-achilles-rupture"
    dice = rng("achilles-rupture")
    top, low = height(5.9), height(3.1)
    upper = fingers(TENDON.form, dice, Torn(top, -1, 8, (0.008, 0.022), (-0.003, 0.018), 0.002))
    lower = fingers(TENDON.form, dice, Torn(low, 1, 7, (0.006, 0.018), (-0.003, 0.014), 0.002))
    loose = wisps(TENDON.form, dice, Torn(top, -1, 15, (0.01, 0.05), (0.006, 0.027), 0.006), (1.0, 2.3))
    loose += wisps(TENDON.form, dice, Torn(low, 1, 13, (0.006, 0.03), (0.006, 0.022), 0.005), (1.0, 2.2))
    edges = path(smooth(upper)) + path(smooth(lower))
    return (
        element(
            "defs",
            cut(f"{name}-gap", gap(upper, lower)),
            haze(f"{name}-blood", p.BLOOD),
            haze(f"{name}-deep", p.BLOOD_DEEP, 1),
            seep(f"{name}-up", (height(8.6), height(6.4)), p.BLOOD, 0.6),
            seep(f"{name}-down", (height(1.2), height(2.6)), p.BLOOD, 0.5),
            element("path", id=f"{name}-loose", d=loose),
        ),
        *(glow(f"{name}-blood", FRAME.point(v, at), r, opacity=0.5) for v, at, r in SPILT),
        within(
            f"{name}-gap",
            *ankle.kager().elements,
            *muscles.soleus().elements,
            *ankle.plantaris_tendon().elements,
            *(glow(f"{name}-blood", FRAME.point(v, at), r) for v, at, r in POOL),
            *(glow(f"{name}-deep", FRAME.point(v, at), r) for v, at, r in CLOT),
            fill(wisps(TENDON.form, dice, Torn(low, 1, 9, (0.01, 0.03), (0.03, 0.055), 0.006), (2, 4)), p.BLOOD, opacity=0.5),
            soft(path(smooth(upper)), p.SHADOW, 26, 0.5),
            soft(path(smooth(lower)), p.SHADOW, 12, 0.4),
        ),
        rim(edges, p.TENDON_DEEP, 1.2, 0.8),
        element("use", href=f"#{name}-loose", fill=p.BLOOD_DEEP, fill_opacity=0.5, transform="translate(1.2 1)"),
        element("use", href=f"#{name}-loose", fill=p.TENDON_WHITE, stroke=p.TENDON_SHADE, stroke_width=0.5),
        *sleeve(f"{name}-up", dice, (height(8.6), height(6.75)), -1),
        *sleeve(f"{name}-down", dice, (height(1.2), height(2.4)), 1),
    )


SPILT = ((0.185, -0.024, (12, 44)), (0.172, 0.026, (14, 50)), (0.150, 0.022, (12, 30)))
POOL = ((0.186, 0.0, (44, 52)), (0.165, 0.006, (42, 44)), (0.172, -0.012, (26, 50)), (0.155, -0.003, (30, 26)))
CLOT = ((0.190, 0.003, (30, 48)), (0.170, -0.007, (18, 36)), (0.166, 0.010, (16, 30)))


def gap(upper: list[Point], lower: list[Point]) -> str:
    """The hole between two torn edges, wider than the tendon half way, so that its shadow on the right goes too."""
    sides = []
    for i, bulge in ((-1, 0.0165), (0, -0.005)):
        (x1, y1), (x2, y2) = upper[i], lower[i]
        aside = bulge * FRAME.scale
        middle = [(x1 + (x2 - x1) * u + aside * much, y1 + (y2 - y1) * u) for u, much in ((0.2, 0.7), (0.5, 1), (0.8, 0.7))]
        sides.append(smooth([upper[i], *middle, lower[i]]))
    back = [tuple(reversed(cubic)) for cubic in reversed(sides[1])]
    return path(smooth(upper), sides[0], smooth(lower[::-1]), back, closed=True)


def sleeve(paint: str, dice: random.Random, levels: tuple[float, float], way: int) -> tuple[Element, ...]:
    """What is left of the thin sleeve at a torn end: blood shows through it, its edge is ragged; from far to near."""
    form = _beside(0.0022)
    far, near = levels
    edge = fingers(form, dice, Torn(near, way, 3, (0.002, 0.009), (0.0, 0.012), 0.002))
    sides = [[FRAME.point(v, form.at(v, t)) for v in spaced(far, near, 4)] for t in (0, 1)]
    d = path(smooth(sides[0][:-1]), smooth(edge), smooth(sides[1][:-1][::-1]), closed=True)
    return (
        fill(d, f"url(#{paint})"),
        rim(path(smooth(edge)), p.BLOOD_DEEP, 2.0, 0.4),
        rim(path(smooth(edge)), p.TENDON_BLUSH, 0.9),
    )


def chronic_rupture() -> tuple[Element, ...]:
    """An old tear: rounded ends 4.8 cm apart, a thin dull scar between them, both heads drawn up by 1.5 cm."""
    name = "back-chronic-achilles-rupture"
    top, low = height(7.4), height(2.6)
    upper, lower = ([FRAME.point(v + way * h, TENDON.form.at(v, t)) for t, h in DOME] for v, way in ((top, -1), (low, 1)))
    ends = path(smooth(upper)) + path(smooth(lower))
    return (
        element(
            "defs",
            cut(f"{name}-gap", gap(upper, lower)),
            cut(f"{name}-tip", ring(FRAME, TIP)),
            *_retracting(name),
        ),
        *retracted(name),
        within(
            f"{name}-gap",
            *ankle.kager().elements,
            within(f"{name}-tip", *muscles.soleus().elements),
            rim(ring(FRAME, TIP), p.MUSCLE_DEEP, 1.2, 0.7),
            *ankle.plantaris_tendon().elements,
            *scar((top + 0.005, low - 0.005)),
            soft(path(smooth(upper)), p.SHADOW, 20, 0.5),
            soft(path(smooth(lower)), p.SHADOW, 9, 0.3),
        ),
        TENDON.inside(soft(ends, p.TENDON_DEEP, 16, 0.3, cap="round")),
        rim(ends, p.TENDON_DEEP, 1.3, 0.8),
    )


DOME = ((0.0, -0.006), (0.03, -0.002), (0.2, 0.0055), (0.5, 0.0085), (0.8, 0.0055), (0.97, -0.002), (1.0, -0.006))
"""A rounded end: share across the tendon, and how far it reaches past the tear's level, in leg lengths."""
TIP = ((0.29, -0.036), (0.25, -0.0275), (0.225, -0.020), (0.209, -0.010), (0.203, -0.001), (0.21, 0.010), (0.226, 0.021), (0.25, 0.029), (0.29, 0.038))
"""The lower end of soleus, which the tendon hides in a healthy leg."""
SCAR = ((0.0, 0.0130), (0.2, 0.0088), (0.5, 0.0072), (0.8, 0.0086), (1.0, 0.0140))
"""Half the width of a scar, from its upper end (0) to its lower (1)."""


def scar(levels: tuple[float, float]) -> tuple[Element, ...]:
    """A thin, dull band of scar: strands that cross each other, no pearl, no common direction."""
    top, low = levels
    left, right = (tuple((top + (low - top) * u, side * half + 0.001) for u, half in SCAR) for side in (-1, 1))
    shape = body("back-chronic-achilles-rupture-scar", FRAME, left, right)
    dice = rng("scar")
    run = Fibres(t=(0.0, 1.0), levels=(top, low + 0.02), drift=(-9, 9), lowest=low)
    inks = (
        Ink(run.many(22, 0.02, 0.05), p.TENDON_BLUSH, 0.8, (1.0, 2.2), (p.BONE_DEEP, 0.45)),
        Ink(run.many(12, 0.02, 0.06), p.MUSCLE, 0.35, (0.8, 1.6)),
        Ink(run.many(16, 0.02, 0.05), p.TENDON, 0.6, (0.7, 1.4)),
    )
    return (
        element("defs", *shape.defs()),
        shadow(shape, wide=16, strength=0.5),
        shape.used(fill=p.SINEW),
        shape.inside(*passes(shape.form, FRAME, dice, inks)),
        rounded(shape, wide=12, strength=0.4, colour=p.BONE_DEEP),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.2, stroke_opacity=0.8),
    )


DRAWN = 0.88, 0.905
"""The heads shorten below this level, to so much of their length: their lower ends rise by 1.5 cm."""


def _retracting(name: str) -> tuple[Element, ...]:
    level, _ = DRAWN
    y = round(FRAME.point(level, 0)[1])
    return cut(f"{name}-low", f"M0 {y}H900V1400H0z"), cut(f"{name}-heads", MEDIAL.d, LATERAL.d, muscles.band())


def retracted(name: str) -> tuple[Element, ...]:
    """Both heads as shorter bellies; what lay under their ends is laid bare, the vein and nerve on them stay."""
    level, share = DRAWN
    y = FRAME.point(level, 0)[1]
    thread = ribbon(((0.61, -0.0870), *c.PLANTARIS_TENDON), 3.6)
    bare = (*muscles.soleus().elements, *thread, *muscles.tendon().elements)
    shorter = (part for layer in (*muscles.heads(), muscles.junction()) for part in layer.elements)
    over = (*context.sural_nerve().elements, *ankle.small_saphenous().elements)
    return (
        within(
            f"{name}-low",
            within(f"{name}-heads", *bare),
            element("g", *shorter, transform=f"matrix(1 0 0 {share} 0 {y * (1 - share):.1f})"),
            within(f"{name}-heads", *over),
        ),
    )
