"""How conditions of the Achilles tendon look on the back plate, painted over the healthy leg. Heights: facts, part A5."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth, spaced
from ..model import Element, Point, element
from ..recipes import Ink, body, glow, passes, rounded, shadow
from ..tissue import Fibres, Form, fill, gradient, rim, ring, soft
from . import back_ankle as ankle
from . import back_context as context
from . import back_courses as c
from . import back_edges as e
from . import back_muscles as muscles
from .back_light import ribbon
from .back_shapes import FRAME, LATERAL, MEDIAL, TENDON, rng
from .back_wounds import EDEMA, SCAR_TISSUE, Torn, cut, fingers, haze, height, seep, wisps, within


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
        middle = [(x1 + (x2 - x1) * u + aside * much, y1 + (y2 - y1) * u) for u, much in ((0.15, 0.75), (0.5, 1), (0.9, 1))]
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
SCAR = ((0.0, 0.0130), (0.2, 0.0094), (0.5, 0.0080), (0.8, 0.0092), (1.0, 0.0140))
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
        shape.used(fill=SCAR_TISSUE),
        shape.inside(*passes(shape.form, FRAME, dice, inks)),
        rounded(shape, wide=12, strength=0.4, colour=p.BONE_DEEP),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.2, stroke_opacity=0.8),
    )


DRAWN = 0.88, 0.905
"""The heads shorten below this level, to so much of their length: their lower ends rise by 1.5 cm."""


def _retracting(name: str) -> tuple[Element, ...]:
    level, _ = DRAWN
    y = round(FRAME.point(level, 0)[1])
    return cut(f"{name}-low", f"M0 {y}H900V900H0z"), cut(f"{name}-heads", MEDIAL.d, LATERAL.d, muscles.band())


def retracted(name: str) -> tuple[Element, ...]:
    """Both heads as shorter bellies; what lay under their ends is laid bare, the vein and nerve on them stay."""
    level, share = DRAWN
    y = FRAME.point(level, 0)[1]
    thread = ribbon(((0.61, -0.0870), *c.PLANTARIS_TENDON), 3.6)
    sheet = Fibres(t=(0.03, 0.97), levels=(0.63, 0.53), lowest=0.49)
    inks = (Ink(sheet.many(44, 0.05, 0.12), "#fff", 0.8, (1.2, 2.2), (p.TENDON_SHADE, 0.5)),)
    fibers = TENDON.inside(*passes(TENDON.form, FRAME, rng("drawn-up"), inks))
    bare = (*muscles.soleus().elements, *thread, *muscles.tendon().elements)
    shorter = (part for layer in (*muscles.heads(), muscles.junction()) for part in layer.elements)
    over = (*context.sural_nerve().elements, *ankle.small_saphenous().elements)
    return (
        within(
            f"{name}-low",
            within(f"{name}-heads", *bare),
            fibers,
            element("g", *shorter, transform=f"matrix(1 0 0 {share} 0 {y * (1 - share):.1f})"),
            *over,
        ),
    )


SWELLING = ((7.6, 0.0), (7.0, 0.0014), (6.2, 0.0052), (5.2, 0.0090), (4.0, 0.0102), (2.8, 0.0086), (1.9, 0.0046), (1.2, 0.0012), (0.7, 0.0))
"""How far the swollen sleeve stands off the tendon: height (cm), leg lengths."""

VEIL = (
    *((0, p.BLOOD, 0.8), (0.05, p.INFLAMED, 0.65), (0.17, p.INFLAMED, 0.3), (0.4, p.INFLAMED, 0.12)),
    *((0.62, p.INFLAMED, 0.2), (0.85, p.INFLAMED, 0.45), (0.95, p.INFLAMED, 0.75), (1, p.BLOOD, 0.9)),
)
"""Across the sleeve: thick and red where it turns away at the sides, thin over the tendon."""


def paratenonitis() -> tuple[Element, ...]:
    """A swollen sleeve, 2 to 6 cm up, round a tendon of normal width that shows through it."""
    name = "back-paratenonitis"
    left, right = (
        tuple((height(cm), TENDON.form.at(height(cm), t) + (2 * t - 1) * more) for cm, more in SWELLING) for t in (0, 1)
    )
    shape = body(f"{name}-sleeve", FRAME, left, right)
    reach = (FRAME.point(height(7.4), 0), FRAME.point(height(0.8), 0))
    ends = tuple((at, "#fff", much) for at, much in ((0, 0), (0.28, 1), (0.78, 1), (1, 0)))
    across = (FRAME.point(0, -0.028), FRAME.point(0, 0.028))
    vessels = _vessels(shape.form, rng(name))
    return (
        element(
            "defs",
            *shape.defs(),
            gradient(f"{name}-veil", across, VEIL),
            gradient(f"{name}-ends", reach, ends),
            element("mask", element("path", d="M0 0H900V1400H0z", fill=f"url(#{name}-ends)"), id=f"{name}-fade"),
            haze(f"{name}-warmth", p.INFLAMED, 0.6),
        ),
        *(glow(f"{name}-warmth", FRAME.point(height(4), at), (22, 90)) for at in (-0.026, 0.03)),
        element(
            "g",
            shadow(shape, wide=22, strength=0.45),
            shape.used(fill=EDEMA),
            shape.inside(*muscles.tendon().elements, *_drops(shape.form, rng("edema"))),
            shape.used(fill=f"url(#{name}-veil)"),
            rounded(shape, wide=16, strength=0.25, colour=p.BLOOD),
            *(rim(d, p.BLOOD, wide, 0.75) for d, wide in vessels),
            shape.inside(
                glow("back-light", FRAME.point(height(4.3), -0.0205), (5, 62)),
                glow("back-light", FRAME.point(height(4.0), 0.0190), (4, 50), opacity=0.7),
            ),
            rim(shape.d, p.BLOOD, 1.2, 0.7),
            mask=f"url(#{name}-fade)",
        ),
    )


def _vessels(form: Form, dice: random.Random) -> tuple[tuple[str, float], tuple[str, float]]:
    """Fine vessels that wind up the sleeve from both sides and branch over it: path text and width of each kind."""
    stems, twigs = "", ""
    for i in range(14):
        out = i % 2  # 0 at the left side, 1 at the right
        t, level = abs(out - dice.uniform(0.05, 0.22)), height(1.9 + 3.4 * i / 14)
        way = 1 - 2 * out
        course = []
        for _ in range(6):
            course.append(FRAME.point(level, form.at(level, t)))
            level += dice.uniform(0.005, 0.011)
            t += way * dice.uniform(-0.05, 0.09)
        stems += path(smooth(course))
        for x, y in course[1:5:2]:
            far = dice.uniform(5, 10)
            twigs += path(smooth([(x, y), (x + way * far * 0.5, y - dice.uniform(2, 5)), (x + way * far, y - dice.uniform(2, 9))]))
    return (stems, 1.0), (twigs, 0.6)


def _drops(form: Form, dice: random.Random) -> list[Element]:
    """Drops of fluid between the sleeve and the tendon, on both sides."""
    spots = []
    for i in range(22):
        level = height(dice.uniform(1.9, 6.2))
        beside = TENDON.form.at(level, i % 2), form.at(level, i % 2)
        spots.append(FRAME.point(level, beside[0] + (beside[1] - beside[0]) * dice.uniform(0.25, 0.75)))
    d = "".join(f"M{x:.1f} {y:.1f}v{dice.randint(4, 14)}" for x, y in sorted(spots, key=lambda spot: spot[1]))
    plain = {"d": d, "fill": "none", "stroke_linecap": "round"}
    return [
        element("path", **plain, stroke=p.FLUID_SHADE, stroke_width=3.6, stroke_opacity=0.5),
        element("path", **plain, stroke="#fff", stroke_width=2.2, stroke_opacity=0.8, transform="translate(-.4 -.4)"),
    ]
