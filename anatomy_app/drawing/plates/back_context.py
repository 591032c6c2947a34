"""What frames the calf on the back plate: skin, fat, bone, deep muscles, vessels and nerves. Shapes: back_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Layer, Table, element
from ..recipes import ARTERY, NERVE, VEIN, Body, Ink, contour, cord, fat, glow, passes, rounded, shadow
from ..tissue import Fibres, fill, line, rim, ring, scattered, soft
from . import back_edges as e
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
        *(part for rows in (e.FOREFOOT_LATERAL, e.FOREFOOT_MEDIAL) for part in _forefoot(rows)),
        SKIN.painted("url(#back-paint-skin)", "skin"),
        SKIN.inside(
            soft(line(FRAME, e.SKIN_RIGHT[-3::-1]), p.SKIN_DEEP, 62, 0.4, cap="round"),
            soft(line(FRAME, e.SKIN_LEFT[:-2]), p.SKIN_DEEP, 30, 0.3, cap="round"),
        ),
        SKIN.inside(*_malleolus(-0.074, 0.188), *_malleolus(0.0715, 0.142)),
        rim(SKIN.d, p.SKIN_DEEP, 1.5),
        fill(WINDOW.d, "url(#back-paint-bed)"),
    )


def _forefoot(rows: Table) -> tuple[Element, ...]:
    """The ball of the foot, seen beyond the heel and in its shade."""
    d = ring(FRAME, rows)
    return fill(d, "url(#back-paint-ball)"), rim(d, p.SKIN_DEEP, 1.2)


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
    return Layer(
        "popliteal-fossa",
        (
            WINDOW.inside(
                fill(ring(FRAME, ((1.21, -0.08), (1.21, 0.08), (0.94, 0.02), (0.94, -0.02))), p.FAT_SHADE),
                *fat(spots, dice, (6, 10)),
                *cord(FRAME, e.POPLITEAL_ARTERY, 7, ARTERY),
                *cord(FRAME, e.POPLITEAL_VEIN, 9, VEIN),
            ),
        ),
    )


def tibial_nerve() -> Layer:
    """The tibial nerve, the most superficial of the fossa's contents."""
    return Layer("tibial-nerve", (WINDOW.inside(*cord(FRAME, e.TIBIAL_NERVE, 8, NERVE)),))


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
    inks = (Ink(run.many(20, 0.08, 0.2), p.MUSCLE_LIGHT, 0.5, (1.2, 2.4), (p.MUSCLE_DEEP, 0.5)),)
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
    """Fat before the tendon, and the vessels and nerve behind the inner ankle."""
    dice = rng("kager")
    spots = scattered(FRAME, (lambda v: -0.042, lambda v: 0.046), (0.25, 0.115), 0.0115, dice)
    return (
        Layer("kagers-fat-pad", (WINDOW.inside(*fat(spots, dice, (6, 9))),)),
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
    pad = scattered(
        FRAME,
        (lambda v: max(0.03 - v, 0) * 0.9 - 0.05, lambda v: 0.05 - max(0.03 - v, 0) * 0.9),
        (0.07, 0.012),
        0.012,
        dice,
    )
    rough = Fibres(t=(0.06, 0.94), levels=(0.066, 0.04), drift=(-3, 3))
    ridges = (Ink(rough.many(24, 0.006, 0.016), p.BONE_LIGHT, 0.8, (0.8, 1.4), (p.BONE_DEEP, 0.4)),)
    return Layer(
        "calcaneus",
        (
            WINDOW.inside(*fat(pad, dice, (5, 8))),
            shadow(CALCANEUS, wide=24, strength=0.28),
            CALCANEUS.painted("url(#back-paint-calcaneus)", "calcaneus"),
            CALCANEUS.inside(
                soft(line(FRAME, e.PROCESS_GROOVE), p.BONE_DEEP, 12, 0.4, cap="round"),
                *passes(CALCANEUS.form, FRAME, dice, ridges),
                glow("back-dusk", FRAME.point(0.0625, 0.002), (34, 13), opacity=0.5),
                glow("back-light", FRAME.point(0.047, -0.020), (27, 18), opacity=0.9),
                glow("back-light", FRAME.point(0.045, 0.024), (9, 12), opacity=0.5),
            ),
            rounded(CALCANEUS, wide=24, strength=0.35, colour=p.BONE_DEEP),
            CALCANEUS.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
        ),
    )


def sural_nerve() -> Layer:
    """The sural nerve, which crosses the outer border of the tendon about 10 cm above the heel bone."""
    return Layer("sural-nerve", (WINDOW.inside(*cord(FRAME, e.SURAL_NERVE, 2.4, NERVE)),))


def cut_skin() -> Layer:
    """The edge of the window: shadow within, a thin layer of fat, the pale cut of the skin."""
    shade = (WINDOW.used(stroke_width=width) for width in (46, 40, 34, 28, 23))
    lobes: dict[str, object] = {
        "fill": "none",
        "stroke_linecap": "round",
        "stroke_dasharray": "0 9 0 14 0 8 0 11 0 16 0 7",
    }
    return Layer(
        "skin",
        (
            WINDOW.inside(
                element("g", *shade, fill="none", stroke=p.SHADOW, stroke_opacity=0.06),
                WINDOW.used(stroke=p.FAT_DEEP, stroke_width=21, **lobes),
                WINDOW.used(stroke=p.FAT_SHADE, stroke_width=19.5, **lobes),
                WINDOW.used(stroke=p.FAT, stroke_width=17, **lobes),
                WINDOW.used(fill="none", stroke=p.FAT_LIGHT, stroke_width=11, stroke_opacity=0.5),
            ),
            WINDOW.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=7),
            WINDOW.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=5),
        ),
    )
