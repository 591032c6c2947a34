"""Tendon, muscle, fat, bursae and fascia of the heel plate: which fibres run where. Shapes are in heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..heel_lays import Lay, Strands, tapered
from ..heel_recipes import bursa
from ..model import Element, Layer, Table
from ..recipes import Body, Ink, contour, fat, glow, passes, rounded, shadow
from ..tissue import Fibres, fill, line, rim, scattered, soft
from . import heel_edges as e
from .heel_shapes import (
    BREVIS,
    EXTENSOR,
    FASCIA,
    FRAME,
    HALLUCIS,
    KAGER,
    QUADRATUS,
    RETROCALCANEAL,
    SKIN,
    SOLEUS,
    SUBCUTANEOUS,
    TENDON,
    rng,
)

DEEP = (p.MUSCLE_DEEP, 0.45)
COOL = (p.TENDON_SHADE, 0.55)


def tendon() -> Layer:
    """The lowest part of the Achilles tendon, running down to the middle third of the heel bone's back."""
    dice = rng("tendon")
    run = Fibres(t=(0.03, 0.97), levels=(0.37, 0.085), drift=(-0.4, 0.9), lowest=0.064)
    fan = Fibres(t=(0.05, 0.9), levels=(0.105, 0.072), drift=(1, 6), lowest=0.0625)
    inks = (
        Ink(run.many(14, 0.05, 0.11), p.TENDON_COOL, 0.6, (2.5, 5)),
        Ink(run.many(60, 0.04, 0.10), "#fff", 0.95, (1.2, 2.2), COOL),
        Ink(fan.many(26, 0.012, 0.025), "#fff", 0.9, (0.9, 1.6), COOL),
    )
    return Layer(
        "achilles-tendon",
        (
            soft(line(FRAME, e.CONTINUATION), p.SHADOW, 9, 0.2),
            rim(line(FRAME, e.CONTINUATION), p.TENDON_SHADE, 5.5),
            rim(line(FRAME, e.CONTINUATION), p.TENDON, 4),
            SKIN.inside(
                shadow(TENDON, wide=15),
                TENDON.painted("url(#heel-paint-tendon)", "achilles-tendon"),
                TENDON.inside(*passes(TENDON.form, FRAME, dice, inks)),
                rounded(TENDON, wide=14, strength=0.28, colour=p.TENDON_DEEP),
                *contour(FRAME, TENDON, p.TENDON_DEEP, thick=2),
            ),
        ),
    )


def muscles() -> tuple[Layer, ...]:
    """The tip of soleus in front of the tendon, and flexor hallucis longus behind the tibia."""
    return (
        _muscle(HALLUCIS, "flexor-hallucis-longus", (0.37, 0.19), (0.9, -0.9), sinew=True),
        _muscle(SOLEUS, "soleus", (0.37, 0.225), (-9, -4)),
    )


def _muscle(
    shape: Body, slug: str, levels: tuple[float, float], drift: tuple[float, float], *, sinew: bool = False
) -> Layer:
    """A muscle cut along its fibres; with `sinew` it turns into its tendon below."""
    run = Fibres(t=(0.03, 0.97), levels=levels, drift=drift)
    inks = (
        Ink(run.many(16, 0.03, 0.06), p.MUSCLE_PALE, 0.22, (4, 7), (p.MUSCLE_DEEP, 0.2)),
        Ink(run.many(58, 0.018, 0.05), p.MUSCLE_PALE, 0.55, (1.1, 2.3), DEEP),
        Ink(run.many(14, 0.012, 0.03), p.MUSCLE_DEEP, 0.5, (1.2, 2.4)),
    )
    return Layer(
        slug,
        (
            SKIN.inside(
                shadow(shape, wide=16),
                shape.painted(f"url(#{shape.id.replace('heel-', 'heel-paint-')})", slug),
                shape.inside(
                    *([fill(shape.d, "url(#heel-paint-sinew)")] if sinew else []),
                    *passes(shape.form, FRAME, rng(shape.id), inks),
                ),
                rounded(shape, wide=18, strength=0.36),
                *(
                    [shape.used(fill="none", stroke=p.TENDON_DEEP, stroke_width=1.4, stroke_opacity=0.8)]
                    if sinew
                    else []
                ),
                *contour(FRAME, shape, p.MUSCLE_DEEP, above=0.185 if sinew else -1, thick=2),
            ),
        ),
    )


def kager() -> Layer:
    """The fat before the tendon, down to its wedge at the bursa."""
    dice = rng("kager")
    spots = scattered(FRAME, (_kager_back, _kager_front), (0.33, 0.112), 0.0066, dice)
    return Layer(
        "kagers-fat-pad",
        (
            KAGER.painted("url(#heel-paint-kager)", "kagers-fat-pad"),
            KAGER.inside(*fat(spots, dice, (6, 9.5))),
            rounded(KAGER, wide=16, strength=0.3, colour=p.FAT_DEEP),
            KAGER.used(fill="none", stroke=p.FAT_DEEP, stroke_width=1.3, stroke_opacity=0.8),
        ),
    )


def _kager_back(level: float) -> float:
    return offset(e.SOLEUS_FRONT if level > 0.2185 else e.TENDON_FRONT, level)


def _kager_front(level: float) -> float:
    return offset(e.HALLUCIS_BACK, level) if level > 0.125 else -0.03 - (0.125 - level) * 3


def bursae() -> tuple[Layer, ...]:
    """Both slits, deep to the tendon and under the skin."""
    return (
        Layer("retrocalcaneal-bursa", bursa(RETROCALCANEAL, "retrocalcaneal-bursa")),
        Layer("subcutaneous-calcaneal-bursa", bursa(SUBCUTANEOUS, "subcutaneous-calcaneal-bursa")),
    )


def fascia() -> Layer:
    """The plantar fascia from the medial process towards the toes."""
    sets = (
        Strands(10, (0.2, 0.5), p.TENDON_COOL, 0.6, (2, 4)),
        Strands(34, (0.12, 0.4), "#fff", 0.95, (1.0, 1.8), relief=COOL),
    )
    return Layer(
        "plantar-fascia",
        (
            SKIN.inside(
                shadow(FASCIA, wide=14),
                FASCIA.painted("url(#heel-paint-fascia)", "plantar-fascia"),
                FASCIA.inside(*tapered(Lay(e.FASCIA_TOP, e.FASCIA_LOW), FRAME, rng("fascia"), sets)),
                rounded(FASCIA, wide=10, strength=0.22, colour=p.TENDON_DEEP),
                FASCIA.used(fill="none", stroke=p.TENDON_DEEP, stroke_width=1.4, stroke_opacity=0.8),
            ),
        ),
    )


def sole() -> Layer:
    """The muscles of the sole above the fascia."""
    return Layer(
        "muscles-of-the-sole",
        (
            SKIN.inside(
                *_flat(QUADRATUS, (e.QUADRATUS_TOP, e.QUADRATUS_LOW)), *_flat(BREVIS, (e.BREVIS_TOP, e.BREVIS_LOW))
            ),
        ),
    )


def _flat(shape: Body, pair: tuple[Table, Table]) -> list[Element]:
    sets = (
        Strands(10, (0.12, 0.24), p.MUSCLE_PALE, 0.25, (3, 6), relief=(p.MUSCLE_DEEP, 0.2)),
        Strands(44, (0.08, 0.22), p.MUSCLE_PALE, 0.55, (1.1, 2.2), relief=DEEP),
        Strands(8, (0.05, 0.12), p.MUSCLE_DEEP, 0.5, (1.2, 2.4)),
    )
    return [
        shadow(shape, wide=12),
        fill(shape.d, f"url(#{shape.id.replace('heel-', 'heel-paint-')})"),
        shape.inside(*tapered(Lay(*pair), FRAME, rng(shape.id), sets)),
        rounded(shape, wide=14, strength=0.36),
        shape.used(fill="none", stroke=p.MUSCLE_DEEP, stroke_width=1.5, stroke_opacity=0.7),
    ]


def extensors() -> Layer:
    """A tendon of the toe and foot lifters in front of the ankle."""
    sets = (Strands(22, (0.15, 0.4), "#fff", 0.95, (1.0, 1.8), relief=COOL),)
    return Layer(
        "extensor-tendon",
        (
            SKIN.inside(
                shadow(EXTENSOR, wide=12),
                fill(EXTENSOR.d, p.TENDON),
                EXTENSOR.inside(*tapered(Lay(e.EXTENSOR_BACK, e.EXTENSOR_FRONT), FRAME, rng("extensor"), sets)),
                rounded(EXTENSOR, wide=14, strength=0.35, colour=p.TENDON_DEEP),
                *contour(FRAME, EXTENSOR, p.TENDON_DEEP, thick=1.8),
                glow("heel-light", FRAME.point(0.25, 0.1), (10, 60), turn=22, opacity=0.5),
            ),
        ),
    )
