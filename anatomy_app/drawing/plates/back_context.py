"""What frames the calf on the back plate: skin, fat, bone, deep muscles, vessels and nerves. Shapes: back_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..model import Element, Layer, Table
from ..recipes import ARTERY, NERVE, VEIN, Body, Ink, contour, cord, fat, glow, passes, rounded, shadow
from ..tissue import Fibres, fill, line, rim, ring, scattered, soft
from . import back_courses as c
from . import back_edges as e
from .back_ankle import fibularis_tendons, flexor_tendons, kager
from .back_light import cast
from .back_shapes import (
    CALCANEUS,
    DIGITORUM,
    FIBULARIS,
    FRAME,
    HALLUCIS,
    PLANTARIS,
    SKIN,
    WINDOW,
    rng,
)


def ground() -> tuple[Element, ...]:
    """The skin of the leg with the forefoot behind it, and the bed of the window."""
    return (
        *_forefoot(),
        SKIN.painted("url(#back-paint-skin)", "skin"),
        SKIN.inside(
            soft(line(FRAME, e.SKIN_RIGHT[-3::-1]), p.SKIN_DEEP, 62, 0.4, cap="round"),
            soft(line(FRAME, e.SKIN_LEFT[:-2]), p.SKIN_DEEP, 30, 0.3, cap="round"),
        ),
        SKIN.inside(*_malleolus(-0.074, 0.188), *_malleolus(0.0715, 0.142)),
        rim(SKIN.d, p.SKIN_DEEP, 1.5),
        rim(line(FRAME, ((0.0066, 0.0558), *e.SKIN_RIGHT[-3:-7:-1])), p.SKIN_SHADE, 1.7),
        fill(WINDOW.d, "url(#back-paint-bed)"),
    )


def _forefoot() -> tuple[Element, ...]:
    """The outer border of the foot as it comes out from behind the heel, in its shade."""
    d = ring(FRAME, e.FOREFOOT_LATERAL)
    return fill(d, "url(#back-paint-ball)"), rim(d, p.SKIN_DEEP, 1.2, 0.7)


def _malleolus(at: float, level: float) -> tuple[Element, ...]:
    """The bump of an ankle bone under the skin: light above left, shade below right."""
    x, y = FRAME.point(level, at)
    return (
        glow("back-dusk", (x + 5, y + 20), (20, 34), opacity=0.35),
        glow("back-light", (x - 2, y - 8), (13, 26), opacity=0.6),
    )


def fossa() -> Layer:
    """The floor of the popliteal fossa: fat, and the vessels and nerve that run through it."""
    dice = rng("fossa")
    spots = scattered(FRAME, (lambda v: -0.045, lambda v: 0.05), (1.18, 1.0), 0.013, dice)
    beside = (lambda v: offset(e.WINDOW_LEFT, v) + 0.004, lambda v: offset(e.MEDIAL_HEAD_LEFT, v) + 0.002)
    spots += scattered(FRAME, beside, (1.0, 0.74), 0.012, dice)
    return Layer(
        "popliteal-fossa",
        (
            WINDOW.inside(
                fill(ring(FRAME, ((1.21, -0.08), (1.21, 0.08), (0.94, 0.02), (0.94, -0.02))), p.FAT_SHADE),
                *fat(spots, dice, (6, 10)),
                *cord(FRAME, e.POPLITEAL_ARTERY, 7, ARTERY),
                cast(e.POPLITEAL_VEIN, 15),
                *cord(FRAME, e.POPLITEAL_VEIN, 12, VEIN),
                cast(e.TIBIAL_NERVE, 11),
            ),
        ),
    )


def tibial_nerve() -> Layer:
    """The tibial nerve, the most superficial of the fossa's contents; its course comes first, as that is outlined."""
    dive = (glow("back-dusk", FRAME.point(0.955, 0.002), (20, 62)),)
    twigs = (part for table in (c.LATERAL_TWIG, c.MEDIAL_TWIG) for part in cord(FRAME, table, 2.4, NERVE))
    return Layer("tibial-nerve", (WINDOW.inside(*cord(FRAME, e.TIBIAL_NERVE, 9, NERVE), *twigs, *dive),))


def fibular_nerve() -> Layer:
    """The common fibular nerve along the inner border of biceps, over the lateral head."""
    return Layer("common-fibular-nerve", (WINDOW.inside(*cord(FRAME, e.FIBULAR_NERVE, 5, NERVE)),))


def deep_muscles() -> tuple[Layer, ...]:
    """The margins of the deep flexors and of fibularis."""
    return (
        _deep(DIGITORUM, "tibialis-posterior", (0.58, 0.16)),
        _deep(HALLUCIS, "flexor-hallucis-longus", (0.46, 0.17), sinew=False),
        _deep(FIBULARIS, "fibularis-longus", (0.90, 0.12)),
    )


def _deep(shape: Body, slug: str, levels: tuple[float, float], *, sinew: bool = True) -> Layer:
    """A muscle of the margin; with `sinew` it turns into its tendon towards the ankle."""
    run = Fibres(t=(0.02, 0.98), levels=levels, drift=(-0.8, 0.8))
    inks = (Ink(run.many(15, 0.1, 0.22), p.MUSCLE_LIGHT, 0.5, (1.2, 2.4), (p.MUSCLE_DEEP, 0.5)),)
    return Layer(
        slug,
        (
            WINDOW.inside(
                shadow(shape, wide=14),
                shape.painted("url(#back-paint-deep)", slug),
                shape.inside(
                    *([fill(shape.d, "url(#back-paint-sinew)")] if sinew else []),
                    *passes(shape.form, FRAME, rng(shape.id), inks),
                ),
                rounded(shape, wide=13),
                *contour(FRAME, shape, p.MUSCLE_DEEP, thick=2.0),
            ),
        ),
    )


def plantaris() -> Layer:
    """The belly of plantaris beside the lateral head."""
    run = Fibres(t=(0.02, 0.5), levels=(1.14, 1.0))
    inks = (Ink(run.many(10, 0.06, 0.12), p.MUSCLE_PALE, 0.5, (1.2, 2.2), (p.MUSCLE_DEEP, 0.5)),)
    return Layer(
        "plantaris",
        (
            WINDOW.inside(
                shadow(PLANTARIS, wide=12),
                PLANTARIS.painted(p.MUSCLE, "plantaris"),
                PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
                *contour(FRAME, PLANTARIS, p.MUSCLE_DEEP),
            ),
        ),
    )


def ankle() -> tuple[Layer, ...]:
    """The vessels and nerve behind the inner ankle, between the fat and the tendons."""
    return (
        kager(),
        flexor_tendons(),
        fibularis_tendons(),
        Layer(
            "posterior-tibial-artery",
            (
                *cord(FRAME, _beside(e.POSTERIOR_TIBIAL, -0.005), 3, VEIN),
                *cord(FRAME, e.POSTERIOR_TIBIAL, 2.8, ARTERY),
                *cord(FRAME, _beside(e.POSTERIOR_TIBIAL, 0.0055), 4, NERVE),
            ),
        ),
    )


def _beside(table: Table, by: float) -> Table:
    return tuple((level, at + by) for level, at in table)


def calcaneus() -> Layer:
    """The heel bone: its body in shade behind, the rounded tuberosity in front with both processes, the heel pad."""
    dice = rng("heel")
    bone = CALCANEUS.form
    below = scattered(FRAME, (lambda v: -0.05, lambda v: 0.05), (0.046, 0.012), 0.0088, dice)
    outer = scattered(FRAME, (lambda v: bone.at(v, 1) + 0.002, lambda v: 0.056), (0.112, 0.046), 0.0088, dice)
    pad = (*outer, *below)
    rough = Fibres(t=(0.12, 0.88), levels=(0.069, 0.062), drift=(-2, 2))
    ridges = (Ink(rough.many(24, 0.004, 0.009), p.BONE_LIGHT, 0.7, (0.9, 1.6), (p.BONE_DEEP, 0.45)),)
    return Layer(
        "calcaneus",
        (
            WINDOW.inside(fill(ring(FRAME, HEEL_PAD), p.FAT_SHADE), *fat(pad, dice, (4, 7))),
            shadow(CALCANEUS, wide=14, strength=0.24),
            CALCANEUS.painted("url(#back-paint-calcaneus)", "calcaneus"),
            CALCANEUS.inside(
                soft(line(FRAME, e.PROCESS_GROOVE), p.BONE_DEEP, 14, 0.35, cap="round"),
                *passes(CALCANEUS.form, FRAME, dice, ridges),
                glow("back-light", FRAME.point(0.052, -0.022), (26, 16)),
                glow("back-light", FRAME.point(0.054, 0.024), (14, 11), opacity=0.7),
                glow("back-light", FRAME.point(0.112, 0.0), (30, 9)),
                glow("back-light", FRAME.point(0.095, -0.029), (9, 26), turn=14, opacity=0.7),
            ),
            rounded(CALCANEUS, wide=18, strength=0.24, colour=p.BONE_DEEP),
            CALCANEUS.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
        ),
    )


HEEL_PAD: Table = ((0.054, -0.06), (0.07, 0.0), (0.12, 0.06), (0.06, 0.07), (0.0, 0.05), (0.0, -0.05))


def sural_nerve() -> Layer:
    """The sural nerve, which crosses the outer border of the tendon about 10 cm above the heel bone."""
    return Layer("sural-nerve", (WINDOW.inside(*cord(FRAME, e.SURAL_NERVE, 3, NERVE)),))
