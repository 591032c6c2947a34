"""What frames the calf on the back plate: skin, fat, bone, deep muscles, vessels and nerves. Shapes: back_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..model import Element, Layer, Table, element
from ..recipes import Body, Ink, artery, contour, fat, glow, nerve, passes, shadow, sides, vein
from ..tissue import Fibres, fill, line, ring, rim, scattered, soft
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
        *(fill(ring(FRAME, rows), p.SKIN_SHADE) for rows in (e.FOREFOOT_LATERAL, e.FOREFOOT_MEDIAL)),
        *(rim(ring(FRAME, rows), p.SKIN_DEEP, 1.4) for rows in (e.FOREFOOT_LATERAL, e.FOREFOOT_MEDIAL)),
        SKIN.painted("url(#back-paint-skin)", "skin"),
        SKIN.inside(
            soft(line(FRAME, e.SKIN_RIGHT), p.SKIN_DEEP, (44, 30, 18, 8), 0.09),
            soft(line(FRAME, e.SKIN_LEFT), p.SKIN_DEEP, (26, 16, 8), 0.07),
            *_malleolus(-0.074, 0.188),
            *_malleolus(0.0715, 0.142),
            glow("back", "dusk", FRAME.point(0.0, 0.0), (95, 26), opacity=0.35),
        ),
        rim(SKIN.d, p.SKIN_DEEP, 1.5),
        rim(line(FRAME, e.SKIN_RIGHT), p.SKIN_DEEP, 2.8, 0.5),
        fill(WINDOW.d, "url(#back-paint-bed)"),
    )


def _malleolus(at: float, level: float) -> tuple[Element, ...]:
    """The bump of an ankle bone under the skin: light above left, shade below right."""
    x, y = FRAME.point(level, at)
    return (
        glow("back", "dusk", (x + 5, y + 20), (20, 34), opacity=0.4),
        glow("back", "light", (x - 2, y - 8), (13, 26), opacity=0.9),
    )


def fossa() -> Layer:
    """The floor of the popliteal fossa: fat, and the vessels and nerve that run through it."""
    dice = rng("fossa")
    spots = scattered(FRAME, lambda v: -0.06, lambda v: 0.07, (1.19, 0.97), 0.0155, dice)
    over = [s for s in spots if abs(s[0] - FRAME.x) < 40][::4]
    return Layer("popliteal-fossa", (
        WINDOW.inside(
            fill(ring(FRAME, ((1.21, -0.08), (1.21, 0.08), (0.94, 0.02), (0.94, -0.02))), p.FAT_SHADE),
            *fat(spots, dice, (6, 10)),
            *artery(FRAME, e.POPLITEAL_ARTERY, 7),
            *vein(FRAME, e.POPLITEAL_VEIN, 9),
            *fat(over, dice, (4, 7)),
        ),
    ))


def tibial_nerve() -> Layer:
    """The tibial nerve, the most superficial of the fossa's contents."""
    return Layer("tibial-nerve", (WINDOW.inside(*nerve(FRAME, e.TIBIAL_NERVE, 8)),))


def fibular_nerve() -> Layer:
    """The common fibular nerve along the inner border of biceps, over the lateral head."""
    return Layer("common-fibular-nerve", (WINDOW.inside(*nerve(FRAME, e.FIBULAR_NERVE, 5)),))


def deep_muscles() -> tuple[Layer, ...]:
    """The margins of the deep flexors and of fibularis."""
    return (
        _deep(DIGITORUM, "tibialis-posterior", (0.58, 0.16)),
        _deep(HALLUCIS, "flexor-hallucis-longus", (0.46, 0.17)),
        _deep(FIBULARIS, "fibularis-longus", (0.70, 0.12)),
    )


def _deep(shape: Body, slug: str, levels: tuple[float, float]) -> Layer:
    run = {"t": (0.02, 0.98), "levels": levels, "length": (0.08, 0.2), "drift": (-0.1, 0.1)}
    inks = (
        Ink(Fibres(20, **run), p.MUSCLE_LIGHT, 0.4, width=1.8),
        Ink(Fibres(18, **run), p.MUSCLE_DEEP, 0.45),
    )
    return Layer(slug, (
        WINDOW.inside(
            shadow(shape, wide=14),
            shape.painted("url(#back-paint-deep)", slug),
            shape.inside(*passes(shape.form, FRAME, rng(shape.id), inks), *sides(shape.form, FRAME, levels, wide=18)),
            *contour(FRAME, shape.form, p.MUSCLE_DEEP, thick=2.0),
        ),
    ))


def plantaris() -> Layer:
    """The belly of plantaris beside the lateral head."""
    run = {"t": (0.02, 0.5), "levels": (1.14, 1.0), "length": (0.06, 0.12)}
    inks = (Ink(Fibres(9, **run), p.MUSCLE_PALE, 0.5), Ink(Fibres(9, **run), p.MUSCLE_DEEP, 0.5))
    return Layer("plantaris", (
        WINDOW.inside(
            shadow(PLANTARIS, wide=12),
            PLANTARIS.painted(p.MUSCLE, "plantaris"),
            PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
            *contour(FRAME, PLANTARIS.form, p.MUSCLE_DEEP),
        ),
    ))


def ankle() -> tuple[Layer, ...]:
    """Fat before the tendon, and the vessels and nerve behind the inner ankle."""
    dice = rng("kager")
    spots = scattered(FRAME, lambda v: -0.042, lambda v: 0.046, (0.25, 0.11), 0.013, dice)
    return (
        Layer("kagers-fat-pad", (WINDOW.inside(*fat(spots, dice, (5, 8))),)),
        Layer("posterior-tibial-artery", (
            *vein(FRAME, _beside(e.POSTERIOR_TIBIAL, -0.005), 3),
            *artery(FRAME, e.POSTERIOR_TIBIAL, 2.8),
            *nerve(FRAME, _beside(e.POSTERIOR_TIBIAL, 0.0055), 4),
        )),
    )


def _beside(table: Table, by: float) -> Table:
    return tuple((level, at + by) for level, at in table)


def calcaneus() -> Layer:
    """The heel bone: its body in shade behind, the rounded tuberosity in front with both processes, the heel pad."""
    dice = rng("heel")
    pad = scattered(FRAME, lambda v: -0.05 + max(0, 0.03 - v) * 0.9, lambda v: 0.05 - max(0, 0.03 - v) * 0.9,
                    (0.07, 0.008), 0.012, dice)
    behind = ring(FRAME, e.CALCANEUS_BODY)
    return Layer("calcaneus", (
        WINDOW.inside(*fat(pad, dice, (5, 8))),
        fill(behind, p.BONE_SHADE),
        rim(behind, p.BONE_DEEP, 1.4),
        shadow(CALCANEUS, wide=18),
        CALCANEUS.painted("url(#back-paint-calcaneus)", "calcaneus"),
        CALCANEUS.inside(
            soft(line(FRAME, e.CALCANEUS_RIGHT), p.BONE_DEEP, (30, 20, 11, 5), 0.1),
            soft(line(FRAME, e.MEDIAL_PROCESS), p.BONE_DEEP, (11, 7, 3), 0.13, cap="round"),
            soft(line(FRAME, e.LATERAL_PROCESS), p.BONE_DEEP, (11, 7, 3), 0.13, cap="round"),
            glow("back", "light", FRAME.point(0.045, -0.022), (15, 12), opacity=1),
        ),
        *contour(FRAME, CALCANEUS.form, p.BONE_DEEP),
    ))


def sural_nerve() -> Layer:
    """The sural nerve, which crosses the outer border of the tendon about 10 cm above the heel bone."""
    return Layer("sural-nerve", tuple(nerve(FRAME, e.SURAL_NERVE, 2.6)))


def cut_skin() -> Layer:
    """The edge of the window: shadow within, a thin layer of fat, the pale cut of the skin."""
    dice = rng("cut")
    spots = []
    for table, side in ((e.WINDOW_LEFT, 1), (e.WINDOW_RIGHT, -1)):
        level = 1.165
        while level > 0.03:
            spots.append(FRAME.point(level, offset(table, level) + side * dice.uniform(0.003, 0.006)))
            level -= dice.uniform(0.009, 0.014)
    return Layer("skin", (
        WINDOW.inside(
            element("g", *(WINDOW.used(stroke_width=w) for w in (44, 34, 26)), fill="none", stroke=p.SHADOW,
                    stroke_opacity=0.08),
            WINDOW.used(fill="none", stroke=p.FAT_DEEP, stroke_width=20),
            WINDOW.used(fill="none", stroke=p.FAT_SHADE, stroke_width=18),
            *fat(spots, dice, (4, 6)),
        ),
        WINDOW.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=6.5),
        WINDOW.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=4.5),
    ))
