"""The knee of the side plate: bones, ligaments, the extensor apparatus and the cut stumps of the thigh."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Layer, Point, Table, element
from ..recipes import NERVE, Body, Ink, cord, fat, glow, passes
from ..side_recipes import CARTILAGE, CARTILAGE_DEEP, bone, cast, edges, grain, gristle, hollow, ligament, turned
from ..tissue import Fibres, fill, line, rim, scattered, slivers
from . import side_bones as b
from . import side_edges as e
from .side_front import paint_of
from .side_shapes import APPARATUS, BICEPS, FEMUR, FIBULA, FRAME, PATELLA, TIBIA, TRACT, VASTUS, WINDOW, rng

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
    pad = scattered(FRAME, (lambda v: 0.108, lambda v: 0.142), (1.03, 0.965), 0.0085, dice)
    return (
        Layer("femur", (WINDOW.inside(*fat(pad, dice, (3.4, 5.4)), *bone(FEMUR, BONE, *femur, wide=26)),)),
        Layer("quadriceps", (WINDOW.inside(*_apparatus()),)),
    )


def _apparatus() -> list[Element]:
    """Quadriceps tendon, kneecap and patellar ligament: one band, fibres of which run on over the kneecap."""
    flesh = Fibres(t=(0.0, 0.9), levels=(1.2, 1.11), drift=(1.0, 3.0))
    reds = (Ink(flesh.many(18, 0.03, 0.06), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),)
    along = Fibres(t=(0.05, 0.95), levels=(1.2, 0.95), drift=(-0.4, 0.4), lowest=0.92)
    over = Fibres(t=(0.3, 1.0), levels=(1.115, 1.04), drift=(-0.3, 0.3))
    brow = Fibres(t=(0.0, 0.9), levels=(1.112, 1.098), drift=(-0.5, 0.5))
    whites = (Ink(along.many(26, 0.03, 0.08), "#fff", 0.9, (0.8, 1.6), (p.TENDON_SHADE, 0.5)),)
    cap = (
        glow("side-light", FRAME.point(1.058, 0.15), (12, 26), opacity=0.9),
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
        *grain(FRAME, ((low, 14), (((0.97, 0.02), (0.93, 0.03)), 4)), dice, 0.014),
        glow("side-dusk", FRAME.point(0.146, 0.006), (7, 18), turn=-24, opacity=0.8),
        glow("side-dusk", FRAME.point(0.225, 0.005), (9, 40), turn=4, opacity=0.35),
        glow("side-light", FRAME.point(0.178, 0.014), (17, 34), turn=-12),
        glow("side-light", FRAME.point(0.958, 0.024), (15, 16)),
    )
    return Layer("fibula", (WINDOW.inside(*bone(FIBULA, BONE, *marks, slug="fibula", wide=18)),))


def meniscus() -> Layer:
    """The lateral meniscus, seen on its rim between femur and tibia."""
    d = line(FRAME, e.MENISCUS, places=0)
    tones = ((CARTILAGE_DEEP, 11.0, 0.0), (CARTILAGE, 9.0, 0.0), ("#f4f6f2", 4.0, -1.6))
    return Layer(
        "lateral-meniscus",
        (
            WINDOW.inside(
                *(
                    element("path", d=d, fill="none", stroke=tone, stroke_width=wide, transform=f"translate(0 {up:g})")
                    for tone, wide, up in tones
                )
            ),
        ),
    )


def ligaments() -> Layer:
    """The outer ligament of the knee, a round cord from the femur to the head of the fibula."""
    return Layer("knee-ligaments", (WINDOW.inside(*ligament(FRAME, e.FEMORAL_LIGAMENT, 11)),))


def tract() -> Layer:
    """The iliotibial tract, cut by the window above, to its tubercle on the tibia."""
    run = Fibres(t=(0.03, 0.97), levels=(1.18, 1.0), lowest=0.976)
    inks = (Ink(run.many(20, 0.04, 0.1), "#fff", 0.8, (0.8, 1.6), (p.TENDON_SHADE, 0.45)),)
    feet = [((0.985, 0.0835 + i * 0.0022), (0.968 - (i % 3) * 0.003, 0.082 + i * 0.0027)) for i in range(9)]
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
                _toes(feet, TRACT),
            ),
        ),
    )


def _toes(ends: list[tuple[Point, Point]], shape: Body) -> Element:
    """Last fibres that spread on the bone beyond a tendon's outline."""
    dice = rng(f"{shape.id} toes")
    runs = [(FRAME.point(*start), FRAME.point(*end)) for start, end in ends]
    return element("path", d=slivers(runs, dice, (1.0, 1.8)), fill=p.TENDON, fill_opacity=0.85)


def biceps() -> Layer:
    """Biceps femoris, cut by the window above; its tendon ends round the head of the fibula."""
    flesh = Fibres(t=(0.0, 0.85), levels=(1.18, 1.1), drift=(1.0, 4.0))
    run = Fibres(t=(0.1, 0.95), levels=(1.13, 1.0), drift=(-0.5, 0.5), lowest=0.975)
    inks = (
        Ink(flesh.many(20, 0.03, 0.06), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
        Ink(run.many(20, 0.03, 0.08), "#fff", 0.85, (0.8, 1.6), (p.TENDON_SHADE, 0.5)),
    )
    feet = [((0.982, 0.0155 + i * 0.0018), (0.966 - (i % 3) * 0.004, 0.0135 + i * 0.0027)) for i in range(9)]
    return Layer(
        "biceps-femoris",
        (
            WINDOW.inside(
                cast(BICEPS, wide=18),
                BICEPS.used(fill=p.TENDON),
                BICEPS.inside(fill(BICEPS.d, paint_of(BICEPS)), *passes(BICEPS.form, FRAME, rng("biceps"), inks)),
                turned(BICEPS, wide=12, strength=0.3),
                *edges(FRAME, BICEPS, p.TENDON_DEEP, (1.3, 0.99), thick=1.6),
                _toes(feet, BICEPS),
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
