"""The triceps surae and the thigh muscles of the back plate: which fibres run where. Shapes are in back_shapes.py."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth
from ..model import Layer, Point, element
from ..recipes import Body, Ink, contour, glow, passes, rounded, shadow
from ..tissue import Fibres, Form, fill, slivers
from . import back_edges as e
from .back_light import fade, lit, stroke, turned
from .back_shapes import (
    BICEPS,
    FRAME,
    LATERAL,
    MEDIAL,
    SEMIMEMBRANOSUS,
    SOLEUS,
    TENDON,
    WINDOW,
    rng,
)
from .back_thigh import semitendinosus

MEDIAL_GUIDE = Form(e.MEDIAL_GUIDE_LEFT, e.MEDIAL_GUIDE_RIGHT)
LATERAL_GUIDE = Form(e.LATERAL_GUIDE_LEFT, e.LATERAL_GUIDE_RIGHT)
Span = tuple[float, float]


def _bundles(*, medial: bool) -> list[Ink]:
    """The fibres of a head: a fan from its origin, the belly, and the short ones that reach its end."""

    def across(low: float, high: float) -> tuple[float, float]:
        return (low, high) if medial else (1 - low, 1 - high)

    def inward(low: float, high: float) -> tuple[float, float]:
        return (low, high) if medial else (-high, -low)

    fan = Fibres(t=across(0.03, 0.97), levels=(1.16, 0.98), drift=inward(0.1, 0.7))
    belly = Fibres(t=across(-0.03, 0.9), levels=(1.05, 0.66), drift=inward(0.7, 1.5))
    low = Fibres(t=across(0.03, 0.97), levels=(0.74, 0.60), drift=inward(0.1, 0.8))
    inks = [
        Ink(belly.many(16, 0.16, 0.3), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.16)),
        Ink(fan.many(14, 0.10, 0.22), p.MUSCLE_PALE, 0.5, (1.2, 2.2), (p.MUSCLE_DEEP, 0.36)),
        Ink(belly.many(56, 0.13, 0.27), p.MUSCLE_PALE, 0.45, (1.1, 2.4), (p.MUSCLE_DEEP, 0.36)),
        Ink(low.many(12, 0.08, 0.17), p.MUSCLE_PALE, 0.42, (1.1, 2.2), (p.MUSCLE_DEEP, 0.3)),
        Ink(belly.many(14, 0.08, 0.18), p.MUSCLE_DEEP, 0.4, (1.2, 2.2)),
    ]
    if medial:  # its origin is a sheet of tendon, which thins out over the belly
        sheet = Fibres(t=(0.12, 0.6), levels=(1.13, 1.0), drift=(0.0, 0.4))
        inks.append(Ink(sheet.many(26, 0.08, 0.2), p.TENDON_BLUSH, 0.6, (0.8, 1.8), (p.MUSCLE_DARK, 0.3)))
    return inks


def head(shape: Body, slug: str, *, medial: bool) -> Layer:
    """One head of gastrocnemius: fibres run steeply from its free edge to the raphe."""
    guide = MEDIAL_GUIDE if medial else LATERAL_GUIDE
    edges = ([(v - 0.005, at + 0.003) for v, at in table if v > 0.6] for table in (shape.form.left, shape.form.right))
    shaded = (stroke(tuple(rows), p.SHADOW, 30, 0.4) for rows in edges)
    return Layer(
        slug,
        (
            WINDOW.inside(*shaded),
            shape.painted(f"url(#{shape.id.replace('back-', 'back-paint-')})", slug),
            turned(shape),
            shape.inside(
                fill(shape.d, "url(#back-paint-origin)"),
                *passes(guide, FRAME, rng(shape.id), _bundles(medial=medial)),
            ),
            lit(shape, turn=-1 if medial else 1),
            *contour(FRAME, shape, p.MUSCLE_DEEP, above=shape.form.left[-1][0] + 0.11),
            fade(shape),
        ),
    )


def junction() -> Layer:
    """Where the heads end: fine tips of muscle and of tendon that run into each other over the fade."""
    dice = rng("junction")
    fine, red = (list[tuple[Point, Point]]() for _ in range(2))
    for forms in ((MEDIAL.form, MEDIAL_GUIDE), (LATERAL.form, LATERAL_GUIDE)):
        fine += _tips(forms, dice, 26, (-0.006, 0.016), (0.030, 0.075))
        red += _tips(forms, dice, 24, (-0.012, 0.006), (0.022, 0.045))
    d = band()
    return Layer(
        "muscle-tendon-junction",
        (
            fill(d, "url(#back-paint-band)", body="muscle-tendon-junction"),
            element("path", d=slivers(red, dice, (0.8, 1.7)), fill=p.MUSCLE, fill_opacity=0.3),
            element("path", d=slivers(fine, dice, (0.8, 1.8)), fill=p.TENDON_BLUSH, fill_opacity=0.45),
        ),
    )


def _tips(
    forms: tuple[Form, Form], dice: random.Random, count: int, low: Span, high: Span
) -> list[tuple[Point, Point]]:
    """Courses along the guide, from `low` (below the lobe's edge, negative) up to `high` above it, in leg lengths."""
    form, guide = forms
    made = []
    for i in range(count):
        t = 0.1 + 0.8 * (i + dice.random()) / count
        end = min(exit_level(form, guide, t), min(row[0] for row in form.left) + 0.045)
        ends = (end + dice.uniform(*low), end + dice.uniform(*high))
        start, stop = (FRAME.point(v, guide.at(v, t)) for v in ends)
        made.append((start, stop))
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
    for t, drift in (((-0.04, 0.16), (2.4, 3.4)), ((0.84, 1.04), (-3.4, -2.4))):
        run = Fibres(t=t, levels=(0.70, 0.25), drift=drift, down=True)
        inks += [
            Ink(run.many(12, 0.06, 0.10), p.MUSCLE_PALE, 0.2, (3, 6), (p.MUSCLE_DEEP, 0.2)),
            Ink(run.many(40, 0.05, 0.09), p.MUSCLE_PALE, 0.5, (1.0, 2.0), (p.MUSCLE_DEEP, 0.5)),
        ]
    return Layer(
        "soleus",
        (
            WINDOW.inside(shadow(SOLEUS, wide=22)),
            SOLEUS.painted("url(#back-paint-soleus)", "soleus"),
            SOLEUS.inside(*passes(SOLEUS.form, FRAME, dice, inks)),
            rounded(SOLEUS, wide=30, strength=0.32),
            SOLEUS.inside(
                glow("back-light", FRAME.point(0.50, -0.072), (15, 100), turn=-11, opacity=0.6),
                glow("back-light", FRAME.point(0.50, 0.072), (14, 90), turn=14, opacity=0.4),
            ),
            *contour(FRAME, SOLEUS, p.MUSCLE_DEEP),
        ),
    )


def tendon() -> Layer:
    """The tendon: pearl, fibres along it that turn outward on the way down, a fan at the heel."""
    dice = rng("tendon")
    turn = Fibres(t=(-0.1, 0.74), levels=(0.36, 0.14), drift=(1.2, 2.2), lowest=0.075)
    flat = Fibres(t=(0.02, 0.96), levels=(0.62, 0.32), drift=(0.0, 0.3))
    fan = Fibres(t=(-0.03, 1.03), levels=(0.125, 0.084), lowest=0.056)
    inks = (
        Ink(flat.many(16, 0.14, 0.28), p.TENDON_COOL, 0.5, (3, 6)),
        Ink(flat.many(38, 0.12, 0.28), "#fff", 0.9, (1.4, 2.4), (p.TENDON_SHADE, 0.5)),
        Ink(turn.many(7, 0.12, 0.24), p.TENDON_COOL, 0.6, (2, 4)),
        Ink(turn.many(30, 0.1, 0.22), "#fff", 0.9, (1.2, 2.0), (p.TENDON_SHADE, 0.6)),
    )
    frayed = (Ink(fan.many(46, 0.02, 0.05), p.TENDON_WHITE, 0.85, (0.8, 1.7), (p.TENDON_SHADE, 0.4)),)
    borders = [tuple(row for row in table if row[0] > 0.09) for table in (e.TENDON_RIGHT, e.TENDON_LEFT)]
    return Layer(
        "achilles-tendon",
        (
            WINDOW.inside(stroke(tuple((v - 0.004, at + 0.005) for v, at in borders[0][:-2]), p.SHADOW, 24, 0.35)),
            TENDON.painted("url(#back-paint-tendon)", "achilles-tendon"),
            TENDON.inside(*passes(TENDON.form, FRAME, dice, inks)),
            TENDON.inside(
                *(stroke(rows, p.TENDON_DEEP, wide, 0.4) for rows, wide in zip(borders, (30, 18), strict=True)),
                glow("back-light", FRAME.point(0.42, 0.0), (18, 150)),
                fill(TENDON.d, "url(#back-paint-foot)"),
            ),
            *contour(FRAME, TENDON, p.TENDON_SHADE, above=0.1, thick=1.7),
            *passes(Form(e.FAN_LEFT, e.FAN_RIGHT), FRAME, dice, frayed),
        ),
    )


def thigh(shape: Body, slug: str, paint: str) -> Layer:
    """A hamstring, running under the skin above and into its tendon below."""
    run = Fibres(t=(0.02, 0.98), levels=(1.22, 1.06))
    sinew = Fibres(t=(0.02, 0.98), levels=(1.1, 1.02))
    pearl = (Ink(sinew.many(12, 0.06, 0.12), p.TENDON_WHITE, 0.6, (0.8, 1.8), (p.TENDON_SHADE, 0.4)),)
    inks = (Ink(run.many(18, 0.1, 0.2), p.MUSCLE_PALE, 0.45, (1.1, 2.2), (p.MUSCLE_DEEP, 0.4)),)
    return Layer(
        slug,
        (
            WINDOW.inside(
                shadow(shape, wide=28, strength=0.3),
                shape.painted(paint, slug),
                shape.inside(
                    *passes(shape.form, FRAME, rng(shape.id), inks),
                    fill(shape.d, "url(#back-paint-thigh)"),
                    *passes(shape.form, FRAME, rng(f"{shape.id} tendon"), pearl),
                ),
                rounded(shape, wide=24, strength=0.26),
                *contour(FRAME, shape, p.MUSCLE_DEEP),
            ),
        ),
    )


def hamstrings() -> tuple[Layer, ...]:
    """The three thigh muscles that frame the fossa."""
    return (
        thigh(SEMIMEMBRANOSUS, "semimembranosus", "url(#back-paint-medial-thigh)"),
        semitendinosus(),
        thigh(BICEPS, "biceps-femoris", "url(#back-paint-lateral-thigh)"),
    )


def heads() -> tuple[Layer, ...]:
    """Both heads of gastrocnemius, the medial one last."""
    return (
        head(LATERAL, "gastrocnemius-lateral-head", medial=False),
        head(MEDIAL, "gastrocnemius-medial-head", medial=True),
    )
