"""The knee of the side plate: bones, ligaments, the extensor apparatus and the cut stumps of the thigh."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Layer, Table, element
from ..recipes import NERVE, Ink, cord, fat, glow, passes
from ..side_bands import ligament, sides
from ..side_recipes import CARTILAGE, CARTILAGE_DEEP, bone, cast, edges, grain, gristle, haze, hollow, turned
from ..tissue import Fibres, fill, line, outline, rim, scattered
from . import side_bones as b
from . import side_edges as e
from . import side_ties as t
from .side_front import paint_of
from .side_shapes import APPARATUS, BICEPS, FEMUR, FIBULA, FRAME, PATELLA, SHORT, TIBIA, TRACT, VASTUS, WINDOW, rng

BONE = "url(#side-paint-bone)"
SHAFT = "url(#side-paint-shaft)"


def knee() -> tuple[Layer, ...]:
    """Femur with its cartilage, and the apparatus of the quadriceps from thigh to shin with the kneecap in it."""
    dice = rng("femur")
    femur = (
        hollow(FRAME, ((1.115, 0.116), (1.08, 0.113), (1.045, 0.1)), 18, 0.28),
        glow("side-light", FRAME.point(1.068, 0.046), (30, 26)),
        glow("side-light", FRAME.point(1.067, 0.049), (10, 9)),
        glow("side-dusk", FRAME.point(1.042, 0.026), (22, 10), turn=20, opacity=0.4),
        gristle(FRAME, b.FEMUR[5:14], 15),
    )
    pad = scattered(FRAME, (lambda v: 0.108 + max(0.0, 1 - v) * 0.5, lambda v: 0.137), (1.032, 0.965), 0.0095, dice)
    return (
        Layer("femur", (WINDOW.inside(*fat(pad, dice, (4.6, 7)), *bone(FEMUR, BONE, *femur, wide=26)),)),
        Layer("quadriceps", (WINDOW.inside(*_apparatus()),)),
    )


def _apparatus() -> list[Element]:
    """Quadriceps tendon, kneecap and patellar ligament: one band, fibres of which run on over the kneecap."""
    flesh = Fibres(t=(0.0, 0.9), levels=(1.2, 1.11), drift=(1.0, 3.0))
    reds = (Ink(flesh.many(18, 0.03, 0.06), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),)
    along = Fibres(t=(0.05, 0.95), levels=(1.2, 0.95), drift=(-0.4, 0.4), lowest=0.92)
    over = Fibres(t=(0.3, 1.0), levels=(1.137, 1.064), drift=(-0.3, 0.3))
    brow = Fibres(t=(0.0, 0.9), levels=(1.136, 1.122), drift=(-0.5, 0.5))
    whites = (Ink(along.many(20, 0.03, 0.08), "#fff", 0.9, (0.8, 1.6), (p.TENDON_SHADE, 0.5)),)
    cap = (
        glow("side-light", FRAME.point(1.082, 0.154), (12, 26), opacity=0.9),
        gristle(FRAME, b.PATELLA[5:], 6),
    )
    return [
        cast(VASTUS, wide=12),
        VASTUS.used(fill=paint_of(VASTUS)),
        VASTUS.inside(*passes(VASTUS.form, FRAME, rng("vastus"), reds)),
        turned(VASTUS, wide=14),
        cast(APPARATUS, wide=10),
        APPARATUS.used(fill=p.TENDON),
        APPARATUS.inside(*passes(APPARATUS.form, FRAME, rng("apparatus"), whites)),
        turned(APPARATUS, wide=12, colour=p.TENDON_DEEP),
        *edges(FRAME, APPARATUS, p.TENDON_DEEP, (1.3, 0.93), thick=1.2),
        *bone(PATELLA, BONE, *cap, wide=14),
        *passes(
            APPARATUS.form,
            FRAME,
            rng("cap"),
            (Ink(over.many(14, 0.03, 0.07), p.TENDON, 0.8, (1.2, 2.4)), Ink(brow.many(9, 0.02, 0.035), p.TENDON, 0.9)),
        ),
    ]


def leg_bones() -> tuple[Layer, ...]:
    """Tibia with its rounded lip over the talus; most of it lies under muscle."""
    dice = rng("leg")
    plateau: Table = ((0.985, 0.02), (0.96, 0.06), (0.93, 0.10), (0.88, 0.115))
    distal: Table = ((0.34, 0.05), (0.28, 0.055), (0.22, 0.06))
    tibia = (
        *grain(FRAME, ((plateau, 5), (distal, 4)), dice, 0.02),
        gristle(FRAME, b.TIBIA[:5], 7),
        glow("side-light", FRAME.point(0.972, 0.094), (24, 14), turn=20),
        hollow(FRAME, ((0.95, -0.005), (0.925, 0.02), (0.915, 0.06)), 22, 0.35),
        glow("side-light", FRAME.point(0.228, 0.068), (16, 26), turn=-8),
        hollow(FRAME, ((0.29, 0.044), (0.235, 0.048), (0.208, 0.052)), 12, 0.4),
    )
    return (Layer("tibia", (WINDOW.inside(*bone(TIBIA, SHAFT, *tibia, slug="tibia", wide=24)),)),)


def fibula() -> Layer:
    """The fibula: its head and the outer ankle, with its pointed tip and the hollow before it, are seen."""
    dice = rng("fibula")
    low: Table = ((0.30, 0.015), (0.24, 0.015), (0.19, 0.020), (0.15, 0.018))
    marks = (
        *grain(FRAME, ((low, 10),), dice, 0.014),
        glow("side-dusk", FRAME.point(0.146, 0.006), (7, 18), turn=-24, opacity=0.8),
        glow("side-dusk", FRAME.point(0.225, 0.005), (9, 40), turn=4, opacity=0.35),
        glow("side-light", FRAME.point(0.178, 0.014), (17, 34), turn=-12),
        glow("side-light", FRAME.point(0.958, 0.024), (15, 16)),
    )
    joint = line(FRAME, b.FIBULA[:5], places=0)
    made = (haze(joint, p.BONE_DEEP, 16, 0.5), *bone(FIBULA, BONE, *marks, slug="fibula", wide=18))
    return Layer("fibula", (WINDOW.inside(*made, rim(joint, p.BONE_DEEP, 2.4)),))


def meniscus() -> Layer:
    """The lateral meniscus, seen on its rim between femur and tibia; it tapers to its horns."""
    d = outline(FRAME, t.MENISCUS_HIGH, t.MENISCUS_LOW, places=0)
    light = line(FRAME, t.MENISCUS_HIGH[1:-1], places=0)
    shine = element("path", d=light, fill="none", stroke="#fff", stroke_width=2, transform="translate(0 3)")
    made = (fill(d, CARTILAGE), shine, rim(d, CARTILAGE_DEEP, 1.2))
    return Layer("lateral-meniscus", (WINDOW.inside(*made),))


def ligaments() -> Layer:
    """The outer ligament of the knee, a slender band from the femur to the head of the fibula."""
    borders = sides(FRAME, t.FEMORAL_LIGAMENT, 10, (1.5, 1.2))
    return Layer("knee-ligaments", (WINDOW.inside(*ligament(FRAME, borders, rng("outer"), "side-down", 4)),))


def tract() -> Layer:
    """The iliotibial tract, cut by the window above, to its tubercle on the tibia."""
    run = Fibres(t=(0.03, 0.97), levels=(1.18, 1.0), lowest=0.976)
    inks = (Ink(run.many(16, 0.04, 0.1), "#fff", 0.8, (0.8, 1.6), (p.TENDON_SHADE, 0.45)),)
    return Layer(
        "iliotibial-tract",
        (
            WINDOW.inside(
                element(
                    "g",
                    cast(TRACT, wide=12, strength=0.3),
                    TRACT.used(fill=p.TENDON, fill_opacity=0.93),
                    TRACT.inside(*passes(TRACT.form, FRAME, rng("tract"), inks)),
                    turned(TRACT, wide=8, strength=0.3, colour=p.TENDON_DEEP),
                    *edges(FRAME, TRACT, p.TENDON_DEEP, (1.3, 0.98), thick=1.2),
                    mask="url(#side-tract-mask)",
                ),
            ),
        ),
    )


def biceps() -> Layer:
    """Biceps femoris, cut by the window above: the short head comes off the femur to join the long head's tendon."""
    short = Fibres(t=(0.05, 0.95), levels=(1.2, 1.05))
    flesh = Fibres(t=(0.0, 0.85), levels=(1.18, 1.1), drift=(1.0, 4.0))
    run = Fibres(t=(0.1, 0.95), levels=(1.13, 1.0), drift=(-0.5, 0.5), lowest=0.975)
    reds = (Ink(short.many(20, 0.03, 0.07), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),)
    inks = (
        Ink(flesh.many(16, 0.03, 0.06), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
        Ink(run.many(20, 0.03, 0.08), "#fff", 0.85, (0.8, 1.6), (p.TENDON_SHADE, 0.5)),
    )
    long = element(
        "g",
        cast(BICEPS, wide=18),
        BICEPS.used(fill=p.TENDON),
        BICEPS.inside(fill(BICEPS.d, paint_of(BICEPS)), *passes(BICEPS.form, FRAME, rng("biceps"), inks)),
        turned(BICEPS, wide=12, strength=0.3),
        *edges(FRAME, BICEPS, p.TENDON_DEEP, (1.3, 0.99), thick=1.6),
        mask="url(#side-biceps-mask)",
    )
    return Layer(
        "biceps-femoris",
        (
            WINDOW.inside(
                cast(SHORT, wide=12),
                SHORT.used(fill=p.MUSCLE),
                SHORT.inside(*passes(SHORT.form, FRAME, rng("short head"), reds)),
                turned(SHORT, wide=20),
                *edges(FRAME, SHORT, p.MUSCLE_DEEP, (1.3, 1.05), thick=1.8),
                long,
            ),
        ),
    )


def nerve() -> Layer:
    """The common fibular nerve: from behind biceps round the neck of the fibula, then under the long fibularis."""
    d = line(FRAME, e.COMMON_NERVE, places=0)
    return Layer(
        "common-fibular-nerve",
        (WINDOW.inside(rim(d, p.SHADOW, 10, 0.25), *cord(FRAME, e.COMMON_NERVE, 5.5, NERVE)),),
    )
