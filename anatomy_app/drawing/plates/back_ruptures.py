"""How a torn Achilles tendon looks on the back plate, fresh and old. Heights are above the insertion."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import Cubic, path, smooth, spaced
from ..model import Element, Point, Table, element
from ..recipes import Ink, body, passes, rounded, shadow
from ..tissue import Fibres, Form, fill, outline, rim, ring, soft
from . import back_ankle as ankle
from . import back_context as context
from . import back_edges as e
from . import back_muscles as muscles
from .back_light import ribbon
from .back_shapes import FRAME, LATERAL, MEDIAL, TENDON, rng
from .back_wounds import PLANTARIS, SCAR_TISSUE, Torn, again, blots, cut, fingers, haze, height, seep, wisps, within

# fmt: off
POOL = ((0.186, 0.0, (38, 56)), (0.165, 0.003, (37, 50)), (0.172, -0.008, (30, 56)), (0.155, -0.003, (34, 34)))
CLOT = ((0.190, 0.003, (30, 48)), (0.170, -0.007, (20, 38)), (0.166, 0.009, (18, 34)))
"""Blood in a fresh gap: level and offset, and radii in canvas units."""
DOME = (
    (0.0, -0.006), (0.03, -0.002), (0.2, 0.0055), (0.5, 0.0085), (0.8, 0.0055), (0.97, -0.002), (1.0, -0.006),
)
"""A rounded end: share across the tendon, and how far it reaches past the tear's level, in leg lengths."""
TIP: Table = (
    (0.29, -0.036), (0.25, -0.0275), (0.225, -0.020), (0.209, -0.010), (0.203, -0.001), (0.21, 0.010), (0.226, 0.021),
    (0.25, 0.029), (0.29, 0.038),
)
"""The lower end of soleus, which the tendon hides in a healthy leg: level and offset."""
SCAR: Table = ((0.0, 0.0130), (0.2, 0.0094), (0.5, 0.0080), (0.8, 0.0092), (1.0, 0.0140))
"""Half the width of a scar, from its upper end (0) to its lower (1), in leg lengths."""
DRAWN_UP = (0.88, 0.905)
"""Below this level the heads shorten, to so much of their length: their lower ends rise by 1.5 cm."""
# fmt: on


def fresh() -> tuple[Element, ...]:
    """A full tear: frayed ends 2.8 cm apart, blood on the fat between them and along the torn sleeve."""
    name = "back-achilles-rupture"
    dice = rng("achilles-rupture")
    top, low = height(5.9), height(3.1)
    upper = fingers(TENDON.form, dice, Torn(top, -1, 8, (0.008, 0.022), (-0.003, 0.018), 0.002))
    lower = fingers(TENDON.form, dice, Torn(low, 1, 7, (0.006, 0.018), (-0.003, 0.014), 0.002))
    loose = wisps(TENDON.form, dice, Torn(top, -1, 16, (0.01, 0.05), (0.006, 0.027), 0.007), (0.9, 2.2))
    loose += wisps(TENDON.form, dice, Torn(low, 1, 13, (0.006, 0.03), (0.006, 0.022), 0.006), (0.9, 2.0))
    return (
        element(
            "defs",
            cut(f"{name}-gap", gap(upper, lower)),
            cut(f"{name}-pool", gap(upper, lower), *_flanks()),
            haze(f"{name}-blood", p.BLOOD),
            haze(f"{name}-deep", p.BLOOD_DEEP, 1),
            seep(f"{name}-up", (height(8.6), height(6.4)), p.BLOOD, 0.6),
            seep(f"{name}-down", (height(1.2), height(2.6)), p.BLOOD, 0.5),
            element("path", id=f"{name}-loose", d=loose),
        ),
        within(f"{name}-gap", *bed()),
        within(f"{name}-pool", *blots(f"{name}-blood", POOL), *blots(f"{name}-deep", CLOT)),
        within(
            f"{name}-gap",
            soft(path(smooth(upper)), p.SHADOW, 26, 0.5),
            soft(path(smooth(lower)), p.SHADOW, 12, 0.4),
        ),
        rim(path(smooth(upper)) + path(smooth(lower)), p.TENDON_DEEP, 1.2, 0.8),
        element("use", href=f"#{name}-loose", fill=p.BLOOD_DEEP, fill_opacity=0.5, transform="translate(1.2 1)"),
        element("use", href=f"#{name}-loose", fill=p.TENDON_WHITE, stroke=p.TENDON_SHADE, stroke_width=0.4),
        *sleeve(f"{name}-up", dice, (height(8.6), height(6.75)), -1),
        *sleeve(f"{name}-down", dice, (height(1.2), height(2.4)), 1),
    )


def bed(*soleus: Element) -> tuple[Element, ...]:
    """What lies before the tendon, as the plate paints it: fat, soleus, the tendon of plantaris."""
    return (
        *again(ankle.kager()),
        *(soleus or again(muscles.soleus())),
        *again(ankle.plantaris_tendon()),
    )


def gap(upper: list[Point], lower: list[Point]) -> str:
    """The hole between two torn edges, wider than the tendon half way, so that its shadow on the right goes too."""

    def side(start: Point, end: Point, bulge: float) -> list[Cubic]:
        (x1, y1), (x2, y2) = start, end
        aside = bulge * FRAME.scale
        middle = [(x1 + (x2 - x1) * u + aside * much, y1 + (y2 - y1) * u) for u, much in WAIST]
        return smooth([start, *middle, end])

    right, left = side(upper[-1], lower[-1], 0.0165), side(lower[0], upper[0], -0.005)
    return path(smooth(upper), right, smooth(lower[::-1]), left, closed=True)


def _flanks() -> tuple[str, str]:
    """The fat on both sides of the tendon."""
    left, right = (tuple(row for row in table if 0.09 < row[0] < 0.27) for table in (e.TENDON_LEFT, e.TENDON_RIGHT))
    aside = (tuple((v, at + more) for v, at in rows) for rows, more in ((left, -0.018), (right, 0.018)))
    return outline(FRAME, next(aside), left), outline(FRAME, right, next(aside))


WAIST = ((0.15, 0.75), (0.5, 1), (0.9, 1))


def sleeve(paint: str, dice: random.Random, levels: tuple[float, float], way: int) -> tuple[Element, ...]:
    """What is left of the thin sleeve at a torn end: blood shows through it, its edge is ragged; from far to near."""
    left, right = (
        tuple((v, at + side * 0.0022) for v, at in table) for table, side in ((e.TENDON_LEFT, -1), (e.TENDON_RIGHT, 1))
    )
    form = Form(left, right)
    far, near = levels
    edge = smooth(fingers(form, dice, Torn(near, way, 4, (0.001, 0.008), (0.0, 0.008), 0.002)))
    sides = [[FRAME.point(v, form.at(v, t)) for v in spaced(far, near, 4)[:-1]] for t in (0, 1)]
    return (
        fill(path(smooth(sides[0]), edge, smooth(sides[1][::-1]), closed=True), f"url(#{paint})"),
        rim(path(edge), p.BLOOD_DEEP, 1.8, 0.4),
        rim(path(edge), p.TENDON_BLUSH, 0.8),
    )


def old() -> tuple[Element, ...]:
    """An old tear: rounded ends 4.8 cm apart, a thin dull scar between them, both heads drawn up by 1.5 cm."""
    name = "back-chronic-achilles-rupture"
    top, low = height(7.4), height(2.6)
    upper, lower = (
        [FRAME.point(v + way * far, TENDON.form.at(v, t)) for t, far in DOME] for v, way in ((top, -1), (low, 1))
    )
    ends = path(smooth(upper)) + path(smooth(lower))
    tip = ring(FRAME, TIP)
    return (
        element("defs", cut(f"{name}-gap", gap(upper, lower)), cut(f"{name}-tip", tip)),
        *drawn_up(name),
        within(
            f"{name}-gap",
            *bed(within(f"{name}-tip", *again(muscles.soleus())), rim(tip, p.MUSCLE_DEEP, 1.2, 0.7)),
            *scar(f"{name}-scar", (top + 0.005, low - 0.005)),
            soft(path(smooth(upper)), p.SHADOW, 20, 0.5),
            soft(path(smooth(lower)), p.SHADOW, 9, 0.3),
        ),
        TENDON.inside(soft(ends, p.TENDON_DEEP, 16, 0.3, cap="round")),
        rim(ends, p.TENDON_DEEP, 1.3, 0.8),
    )


def scar(name: str, levels: tuple[float, float]) -> tuple[Element, ...]:
    """A thin, dull band of scar: strands that cross each other, no pearl, no common direction."""
    top, low = levels
    left, right = (tuple((top + (low - top) * u, side * half + 0.001) for u, half in SCAR) for side in (-1, 1))
    shape = body(name, FRAME, left, right)
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
        shape.inside(*passes(shape.form, FRAME, rng("scar"), inks)),
        rounded(shape, wide=12, strength=0.4, colour=p.BONE_DEEP),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.2, stroke_opacity=0.8),
    )


def drawn_up(name: str) -> tuple[Element, ...]:
    """Both heads as shorter bellies; what lay under their ends is laid bare, the vein and nerve on them stay."""
    level, share = DRAWN_UP
    y = FRAME.point(level, 0)[1]
    shorter = f"matrix(1 0 0 {share} 0 {y * (1 - share):.1f})"
    sheet = Fibres(t=(0.03, 0.97), levels=(0.63, 0.53), lowest=0.49)
    inks = (Ink(sheet.many(44, 0.05, 0.12), "#fff", 0.8, (1.2, 2.2), (p.TENDON_SHADE, 0.5)),)
    bare = (*again(muscles.soleus()), *ribbon(PLANTARIS, 3.6), *again(muscles.tendon()))
    return (
        element(
            "defs",
            cut(f"{name}-low", f"M0 {y:.0f}H900V900H0z"),
            cut(f"{name}-heads", MEDIAL.d, LATERAL.d, muscles.band()),
        ),
        within(
            f"{name}-low",
            within(f"{name}-heads", *bare),
            TENDON.inside(*passes(TENDON.form, FRAME, rng("drawn-up"), inks)),
            element(
                "g",
                *again(*muscles.heads(), muscles.junction()),
                transform=shorter,
            ),
            *again(context.sural_nerve(), ankle.small_saphenous()),
        ),
    )
