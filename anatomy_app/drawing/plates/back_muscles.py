"""The triceps surae and the thigh muscles of the back plate: which fibres run where. Shapes are in back_shapes.py."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import Cubic, path, sliver, smooth, leaves
from ..model import Element, Layer, element
from ..recipes import Body, Ink, contour, glow, passes, shadow, sides
from ..tissue import Fibres, Form, course, fill, soft
from . import back_edges as e
from .back_shapes import (
    BICEPS,
    FRAME,
    LATERAL,
    MEDIAL,
    SEMIMEMBRANOSUS,
    SEMITENDINOSUS,
    SOLEUS,
    TENDON,
    WINDOW,
    rng,
)

MEDIAL_GUIDE = Form(e.MEDIAL_GUIDE_LEFT, e.MEDIAL_GUIDE_RIGHT)
LATERAL_GUIDE = Form(e.LATERAL_GUIDE_LEFT, e.LATERAL_GUIDE_RIGHT)


def head(shape: Body, slug: str, *, medial: bool) -> Layer:
    """One head of gastrocnemius: fibres run steeply from its free edge to the raphe."""
    guide = MEDIAL_GUIDE if medial else LATERAL_GUIDE
    dice = rng(shape.id)

    def inward(low: float, high: float) -> tuple[float, float]:
        return (low, high) if medial else (-high, -low)

    def at(low: float, high: float) -> tuple[float, float]:
        return (low, high) if medial else (1 - low, 1 - high)

    fan = {"t": at(0.02, 0.98), "levels": (1.15, 1.02), "drift": inward(0.1, 0.4)}
    feather = {"t": at(-0.06, 0.5), "levels": (1.08, 0.62), "drift": inward(0.3, 0.75), "lead": 1.25, "down": True}
    tips = {"t": at(0.02, 0.98), "levels": (0.74, 0.62), "drift": inward(0.02, 0.14)}
    inks = (
        Ink(Fibres(30, length=(0.2, 0.34), **feather), p.MUSCLE_PALE, 0.22, thick=(3, 7)),
        Ink(Fibres(26, length=(0.18, 0.3), **feather), p.MUSCLE_DEEP, 0.16, thick=(3, 7)),
        Ink(Fibres(34, length=(0.25, 0.4), **fan), p.MUSCLE_PALE, 0.45, width=1.4),
        Ink(Fibres(20, length=(0.25, 0.4), **fan), p.MUSCLE_DEEP, 0.4, width=1.1),
        Ink(Fibres(64, length=(0.22, 0.4), **feather), p.MUSCLE_PALE, 0.42, width=1.4),
        Ink(Fibres(52, length=(0.2, 0.38), **feather), p.MUSCLE_DEEP, 0.36, width=1.1),
        Ink(Fibres(24, length=(0.1, 0.2), **tips), p.MUSCLE_PALE, 0.4, width=1.4),
        Ink(Fibres(18, length=(0.1, 0.2), **tips), p.MUSCLE_DEEP, 0.36, width=1.1),
        Ink(Fibres(26, length=(0.06, 0.16), **feather), p.MUSCLE_DEEP, 0.5, thick=(1.2, 2.6)),
    )
    lit = FRAME.point(0.84, shape.form.at(0.84, 0.36))
    return Layer(slug, (
        WINDOW.inside(shadow(shape, wide=26, strength=0.08)),
        shape.painted(f"url(#{shape.id.replace('back-', 'back-paint-')})", slug),
        shape.inside(
            fill(shape.d, "url(#back-paint-origin)"),
            *passes(guide, FRAME, dice, inks),
            *sides(shape.form, FRAME, (1.12, 0.54), wide=58),
            glow("back", "light", lit, (34, 190), turn=3 if medial else -3, opacity=0.75),
            glow("back", "dusk", FRAME.point(0.56, shape.form.at(0.56, 0.6)), (60, 60), opacity=0.5),
        ),
        *contour(FRAME, shape.form, p.MUSCLE_DEEP, above=0.55),
    ))


def junction() -> Layer:
    """Where the heads end: tips of muscle between tips of tendon, so that no hard edge is left."""
    dice = rng("junction")
    pearl: list[Cubic] = []
    fine: list[Cubic] = []
    red: list[Cubic] = []
    for shape, guide in ((MEDIAL, MEDIAL_GUIDE), (LATERAL, LATERAL_GUIDE)):
        pearl += _tips(shape.form, guide, dice, 40, (-0.014, -0.006), (0.012, 0.045), (1.6, 3.4))
        fine += _tips(shape.form, guide, dice, 30, (-0.01, 0.01), (0.04, 0.10), (0.7, 1.4))
        red += _tips(shape.form, guide, dice, 34, (-0.018, -0.004), (0.01, 0.03), (1.6, 3.0))
    d = band()
    return Layer("muscle-tendon-junction", (
        fill(d, "url(#back-paint-band)", body="muscle-tendon-junction"),
        element("path", d=leaves(red), fill=p.MUSCLE, fill_opacity=0.8),
        element("path", d=leaves(pearl), fill=p.TENDON, fill_opacity=0.85),
        element("path", d=leaves(fine), fill=p.TENDON, fill_opacity=0.6),
    ))


def _tips(form: Form, guide: Form, dice: random.Random, count: int, low: tuple[float, float],
          high: tuple[float, float], thick: tuple[float, float]) -> list[Cubic]:
    """Slivers along the guide, from `low` (below the lobe's edge, negative) up to `high` above it, in leg lengths."""
    made = []
    for i in range(count):
        t = (i + dice.random()) / count
        end = exit_level(form, guide, t)
        bottom, top = end + dice.uniform(*low), end + dice.uniform(*high)
        start, stop = (FRAME.point(v, guide.at(v, t)) for v in (bottom, top))
        made.append(sliver(start, stop, dice.uniform(*thick)))
    return made


def exit_level(form: Form, guide: Form, t: float) -> float:
    """The level at which a fibre at `t` of the guide leaves the form's rounded end."""
    level = 0.64
    bottom = min(row[0] for row in form.left)
    while level > bottom:
        at = guide.at(level, t)
        if not form.at(level, 0) <= at <= form.at(level, 1):
            break
        level -= 0.002
    return level


def band() -> str:
    """The junction band: what lies between its lower and upper border."""
    low = smooth([FRAME.point(level, at) for at, level in e.JUNCTION_LOW])
    high = smooth([FRAME.point(level, at) for at, level in reversed(e.JUNCTION_HIGH)])
    return path(low, high, closed=True)


def soleus() -> Layer:
    """Soleus: pennate, its fibres run down and inward under the edges of the tendon."""
    dice = rng("soleus")
    inks: list[Ink] = []
    for t, drift in (((-0.02, 0.26), (0.14, 0.3)), ((0.74, 1.02), (-0.3, -0.14))):
        inks += [
            Ink(Fibres(26, t, (0.70, 0.26), (0.09, 0.15), drift, down=True), p.MUSCLE_PALE, 0.2, thick=(2, 4)),
            Ink(Fibres(56, t, (0.70, 0.26), (0.08, 0.14), drift, down=True), p.MUSCLE_PALE, 0.45, width=1.3),
            Ink(Fibres(46, t, (0.70, 0.26), (0.07, 0.13), drift, down=True), p.MUSCLE_DEEP, 0.42, width=1.2),
            Ink(Fibres(18, t, (0.70, 0.26), (0.05, 0.10), drift, down=True), p.MUSCLE_DEEP, 0.5, thick=(1.2, 2.4)),
        ]
    return Layer("soleus", (
        WINDOW.inside(shadow(SOLEUS, wide=20)),
        SOLEUS.painted("url(#back-paint-soleus)", "soleus"),
        SOLEUS.inside(
            *passes(SOLEUS.form, FRAME, dice, inks),
            *sides(SOLEUS.form, FRAME, (0.72, 0.21), wide=30),
            glow("back", "light", FRAME.point(0.50, -0.070), (13, 90), turn=-11, opacity=0.5),
            glow("back", "light", FRAME.point(0.50, 0.074), (14, 90), turn=14, opacity=0.4),
        ),
        *contour(FRAME, SOLEUS.form, p.MUSCLE_DEEP),
    ))


def tendon() -> Layer:
    """The tendon: pearl, fibres along it that turn outward on the way down, a fan at the heel."""
    dice = rng("tendon")
    upper, lower = (0.62, 0.32), (0.34, 0.10)
    turn = {"t": (-0.1, 0.72), "levels": lower, "drift": (0.22, 0.42), "lowest": 0.066}
    flat = {"t": (0.02, 0.94), "levels": upper, "drift": (0.0, 0.06)}
    inks = (
        Ink(Fibres(18, length=(0.14, 0.28), **flat), p.TENDON_COOL, 0.4, thick=(1.5, 4)),
        Ink(Fibres(44, length=(0.14, 0.28), **flat), p.TENDON_SHADE, 0.42, width=1.0),
        Ink(Fibres(30, length=(0.12, 0.26), **flat), "#fff", 0.85, width=1.8),
        Ink(Fibres(9, length=(0.12, 0.24), **turn), p.TENDON_COOL, 0.5, thick=(1.5, 3)),
        Ink(Fibres(26, length=(0.1, 0.22), **turn), p.TENDON_SHADE, 0.55, width=1.0),
        Ink(Fibres(18, length=(0.1, 0.22), **turn), "#fff", 0.85, width=1.6),
    )
    down = (0.6, 0.066)
    return Layer("achilles-tendon", (
        WINDOW.inside(shadow(TENDON, wide=20)),
        TENDON.painted("url(#back-paint-tendon)", "achilles-tendon"),
        TENDON.inside(
            *passes(TENDON.form, FRAME, dice, inks),
            soft(course(TENDON.form, FRAME, (1, 1), down, 12), p.TENDON_DEEP, (26, 18, 11, 5), 0.1),
            soft(course(TENDON.form, FRAME, (0, 0), down, 12), p.TENDON_DEEP, (13, 8, 4), 0.09),
            glow("back", "light", FRAME.point(0.42, 0.0), (16, 130), opacity=1.2),
        ),
        *contour(FRAME, TENDON.form, p.TENDON_DEEP, thin=0.9, thick=1.8),
    ))


def thigh(shape: Body, slug: str, paint: str) -> Layer:
    """A hamstring, running under the skin above and into its tendon below."""
    run = {"t": (0.02, 0.98), "levels": (1.22, 1.02)}
    inks = (
        Ink(Fibres(14, length=(0.12, 0.22), **run), p.MUSCLE_PALE, 0.2, thick=(2, 5)),
        Ink(Fibres(30, length=(0.1, 0.22), **run), p.MUSCLE_PALE, 0.4, width=1.3),
        Ink(Fibres(30, length=(0.1, 0.22), **run), p.MUSCLE_DEEP, 0.4, width=1.1),
    )
    return Layer(slug, (
        WINDOW.inside(
            shadow(shape, wide=24, strength=0.09),
            shape.painted(paint, slug),
            shape.inside(
                fill(shape.d, "url(#back-paint-thigh)"),
                *passes(shape.form, FRAME, rng(shape.id), inks),
                *sides(shape.form, FRAME, (1.22, 0.95), wide=26),
            ),
            *contour(FRAME, shape.form, p.MUSCLE_DEEP),
        ),
    ))


def hamstrings() -> tuple[Layer, ...]:
    """The three thigh muscles that frame the fossa."""
    return (
        thigh(SEMIMEMBRANOSUS, "semimembranosus", "url(#back-paint-medial-thigh)"),
        thigh(SEMITENDINOSUS, "semitendinosus", "url(#back-paint-medial-thigh)"),
        thigh(BICEPS, "biceps-femoris", "url(#back-paint-lateral-thigh)"),
    )


def heads() -> tuple[Layer, ...]:
    """Both heads of gastrocnemius, the medial one last."""
    return (
        head(LATERAL, "gastrocnemius-lateral-head", medial=False),
        head(MEDIAL, "gastrocnemius-medial-head", medial=True),
    )


__all__ = ["band", "exit_level", "hamstrings", "heads", "junction", "soleus", "tendon"]
