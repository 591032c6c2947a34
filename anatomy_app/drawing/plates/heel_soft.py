"""Tendon, muscle, fat, bursae and fascia of the heel plate: which fibres run where. Shapes are in heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..heel_lays import Lay, Strands, fringe, tapered
from ..heel_recipes import SEPTUM, SEPTUM_SHADE, bursa, lobules
from ..model import Layer, element
from ..recipes import Ink, contour, glow, passes, rounded
from ..tissue import Fibres, Form, fill, line, rim, scattered, soft
from . import heel_edges as e
from .heel_shapes import (
    EXTENSOR,
    FASCIA,
    FRAME,
    KAGER,
    RETROCALCANEAL,
    SKIN,
    SUBCUTANEOUS,
    TENDON,
    rng,
)

DEEP = (p.MUSCLE_DEEP, 0.45)
COOL = (p.TENDON_SHADE, 0.55)
CREAM = (SEPTUM_SHADE, 0.5)
ROOT = 0.101
"""Level below which the tendon has grown to the bone."""


def tendon() -> Layer:
    """The lowest part of the Achilles tendon, running down into the middle third of the heel bone's back."""
    dice = rng("tendon")
    run = Fibres(t=(0.03, 0.97), levels=(0.36, 0.06), drift=(-0.4, 0.9), lowest=0.054)
    into = (
        Strands(
            42, (0.12, 0.22), "#fff", 0.95, (0.7, 1.2), u=(-0.1, 1.0), t=(0.0, 0.7), drift=(0.5, 0.8), relief=CREAM
        ),
    )
    inks = (
        Ink(run.many(14, 0.05, 0.11), p.TENDON_COOL, 0.6, (2.5, 5)),
        Ink(run.many(50, 0.04, 0.10), "#fff", 0.95, (1.2, 2.2), COOL),
    )
    free = tuple(row for row in e.TENDON_FRONT if row[0] > ROOT)
    back, front = (line(FRAME, course) for course in (e.TENDON_BACK, free))
    return Layer(
        "achilles-tendon",
        (
            element(
                "path",
                d=fringe(FRAME, e.CONTINUATION, lambda u: -1.8 - 3 * (1 - u) ** 2, 8),
                fill=p.TENDON,
                stroke=p.TENDON_SHADE,
                stroke_width=0.9,
            ),
            SKIN.inside(
                TENDON.painted("url(#heel-paint-tendon)", "achilles-tendon"),
                TENDON.inside(
                    *passes(TENDON.form, FRAME, dice, inks),
                    rim(line(FRAME, e.ENTHESIS), p.TENDON, 14),
                    soft(line(FRAME, e.TENDON_BACK[:-3]), p.TENDON_DEEP, 8, 0.22),
                    soft(front, p.TENDON_DEEP, 15, 0.36, cap="round"),
                ),
                *tapered(Lay(*e.ENTHESIS_ROOTS), FRAME, dice, into),
                rim(back, p.TENDON_DEEP, 1.2, 0.8),
                rim(front, p.TENDON_DEEP, 1.8, 0.7),
            ),
        ),
    )


def kager() -> Layer:
    """The fat before the tendon, paler and in larger lobules than that under the skin, with its tongue at the bursa."""
    dice = rng("kager")
    spots = scattered(FRAME, (_kager_back, _kager_front), (0.33, 0.112), 0.0072, dice)
    between = Form(e.TENDON_FRONT, e.HALLUCIS_BACK)
    run = Fibres(t=(0.1, 0.95), levels=(0.25, 0.13), drift=(-6, 6), down=True)
    septa = (Ink(run.many(12, 0.02, 0.05), SEPTUM, 0.9, (0.8, 1.4), (SEPTUM_SHADE, 0.25)),)
    return Layer(
        "kagers-fat-pad",
        (
            KAGER.painted("url(#heel-paint-kager)", "kagers-fat-pad"),
            KAGER.inside(*lobules(spots, dice, (8, 12)), *passes(between, FRAME, dice, septa)),
            KAGER.used(fill="none", stroke=SEPTUM_SHADE, stroke_width=1.6),
        ),
    )


def _kager_back(level: float) -> float:
    return offset(e.SOLEUS_FRONT if level > 0.2185 else e.TENDON_FRONT, level)


def _kager_front(level: float) -> float:
    return offset(e.HALLUCIS_BACK, level) if level > 0.148 else -0.022 - max(0.135 - level, 0.0) * 2


def bursae() -> tuple[Layer, ...]:
    """Both slits, deep to the tendon and under the skin."""
    return (
        Layer("retrocalcaneal-bursa", bursa(RETROCALCANEAL, "retrocalcaneal-bursa")),
        Layer("subcutaneous-calcaneal-bursa", bursa(SUBCUTANEOUS, "subcutaneous-calcaneal-bursa")),
    )


def fascia() -> Layer:
    """The plantar fascia: its fibres rise from the medial process, with no line between them and the bone."""
    sets = (
        Strands(10, (0.2, 0.5), p.TENDON_COOL, 0.6, (2, 4)),
        Strands(30, (0.12, 0.4), "#fff", 0.95, (1.0, 1.8), relief=COOL),
    )
    roots = (Strands(52, (0.25, 0.5), "#fff", 0.95, (0.7, 1.2), u=(0.0, 0.95), relief=COOL),)
    free = line(FRAME, e.FASCIA_TOP[4:], e.FASCIA_LOW[4:])
    return Layer(
        "plantar-fascia",
        (
            SKIN.inside(
                FASCIA.painted(p.TENDON, "plantar-fascia"),
                FASCIA.inside(
                    *tapered(Lay(e.FASCIA_TOP, e.FASCIA_LOW), FRAME, rng("fascia"), sets),
                    soft(free, p.TENDON_DEEP, 9, 0.25, cap="round"),
                ),
                *tapered(Lay(*e.FASCIA_ROOTS), FRAME, rng("roots"), roots),
                rim(line(FRAME, e.FASCIA_LOW), p.TENDON_SHADE, 0.9),
                rim(free, p.TENDON_DEEP, 1.1, 0.7),
            ),
        ),
    )


def extensors() -> Layer:
    """A tendon of the toe and foot lifters in front of the ankle."""
    sets = (Strands(18, (0.15, 0.4), "#fff", 0.95, (1.0, 1.8), relief=COOL),)
    return Layer(
        "extensor-tendon",
        (
            SKIN.inside(
                fill(EXTENSOR.d, p.TENDON),
                EXTENSOR.inside(*tapered(Lay(e.EXTENSOR_BACK, e.EXTENSOR_FRONT), FRAME, rng("extensor"), sets)),
                rounded(EXTENSOR, wide=14, strength=0.35, colour=p.TENDON_DEEP),
                *contour(FRAME, EXTENSOR, p.TENDON_DEEP, thick=1.8),
                glow("heel-light", FRAME.point(0.25, 0.1), (10, 60), turn=22, opacity=0.5),
            ),
        ),
    )
