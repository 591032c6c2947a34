"""What frames the calf on the side plate: skin, fat, bones, nerve and vein. Shapes: side_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..model import Element, Layer, Table, element
from ..recipes import NERVE, VEIN, cord, fat, glow
from ..side_recipes import SINEW, bone, grain, hollow, strands
from ..tissue import fill, line, rim, ring, scattered, soft
from . import side_bones as b
from . import side_edges as e
from .side_front import sole
from .side_shapes import (
    CALCANEUS,
    CUBOID,
    CUNEIFORM,
    FEMUR,
    FIBULA,
    FRAME,
    METATARSALS,
    NAVICULAR,
    PATELLA,
    SKIN,
    TALUS,
    TIBIA,
    WINDOW,
    rng,
)

BONE = "url(#side-paint-bone)"
SHAFT = "url(#side-paint-shaft)"


def ground() -> tuple[Element, ...]:
    """The skin of the leg and foot, and the bed of the window."""
    return (
        SKIN.painted("url(#side-paint-skin)", "skin"),
        SKIN.inside(
            fill(SKIN.d, "url(#side-paint-foot)"),
            soft(line(FRAME, e.SKIN_FRONT[::-1]), p.SKIN_DEEP, 42, 0.4, cap="round"),
            soft(line(FRAME, e.SOLE), p.SKIN_DEEP, 22, 0.4, cap="round"),
            soft(line(FRAME, e.SKIN_BACK), p.SKIN_DEEP, 22, 0.3, cap="round"),
        ),
        rim(SKIN.d, p.SKIN_DEEP, 1.5),
        fill(WINDOW.d, "url(#side-paint-bed)"),
    )


def deep_fat() -> Layer:
    """Fat behind the knee and under the heel, and the muscle of the sole."""
    dice = rng("fat")
    knee = scattered(FRAME, (lambda v: -0.05 - (1.17 - v) * 0.12, lambda v: 0.07), (1.17, 1.07), 0.0145, dice)
    heel = scattered(FRAME, (lambda v: -0.105, lambda v: -0.03 + (0.05 - v)), (0.10, 0.014), 0.0125, dice)
    return Layer("fat", (WINDOW.inside(*fat(knee, dice, (6, 10)), *sole(), *fat(heel, dice, (6, 9))),))


def kager() -> Layer:
    """The fat in the triangle before the tendon, and the slit between tendon and heel bone."""
    dice = rng("kager")
    spots = scattered(FRAME, (lambda v: offset(e.TENDON_FRONT, v) - 0.004, _before), (0.29, 0.112), 0.0115, dice)
    lobules = fat(spots, dice, (5, 8))
    bed = ring(FRAME, ((0.30, -0.043), (0.30, -0.02), (0.2, -0.012), (0.12, -0.02), (0.108, -0.085), (0.18, -0.062)))
    return Layer("kagers-fat-pad", (WINDOW.inside(fill(bed, p.FAT_SHADE, body="kagers-fat-pad"), *lobules),))


def _before(level: float) -> float:
    """How far the fat reaches forward: to flexor hallucis longus, and over the back of the ankle below it."""
    return -0.020 + max(0.0, 0.16 - level) * 0.35


def bursa() -> Layer:
    """The bursa between the tendon and the upper third of the heel bone's back: a slit."""
    slit = ((0.120, -0.0775), (0.112, -0.0795), (0.103, -0.0828), (0.0935, -0.0853), (0.101, -0.0818), (0.110, -0.0772))
    d = ring(FRAME, slit)
    return Layer("retrocalcaneal-bursa", (fill(d, "#b9d3e2", body="retrocalcaneal-bursa"), rim(d, p.TENDON_DEEP, 1)))


def knee() -> tuple[Layer, ...]:
    """Femur and kneecap, menisci, and the ligaments that are seen."""
    dice = rng("femur")
    femur = (
        hollow(FRAME, ((1.12, 0.118), (1.08, 0.110), (1.045, 0.098), (1.025, 0.08)), 20, 0.3),
        hollow(FRAME, ((1.042, 0.046), (1.036, 0.034), (1.035, 0.012)), 9, 0.4),
        glow("side-light", FRAME.point(1.075, 0.040), (42, 32)),
        glow("side-light", FRAME.point(1.15, 0.085), (20, 70), opacity=0.9),
    )
    patella = (glow("side-light", FRAME.point(1.058, 0.146), (14, 26), opacity=0.9),)
    meniscus = cord(FRAME, ((1.005, 0.010), (1.0085, 0.045), (1.0075, 0.09), (1.003, 0.114)), 8, SINEW)
    pad = scattered(FRAME, (lambda v: 0.112, lambda v: 0.152), (1.03, 0.955), 0.0115, dice)
    quadriceps = strands(FRAME, dice, ((1.098, 0.139), (1.098, 0.166)), ((1.062, 0.137), (1.060, 0.169)), 14)
    return (
        Layer("femur", (WINDOW.inside(*fat(pad, dice, (5, 8)), *meniscus, *bone(FEMUR, BONE, *femur, wide=28)),)),
        Layer(
            "patella",
            (WINDOW.inside(*cord(FRAME, ((1.008, 0.150), (0.965, 0.146), (0.925, 0.1385)), 15, SINEW),
                           *bone(PATELLA, BONE, *patella), *quadriceps),),
        ),
    )  # fmt: skip


def ligaments() -> Layer:
    """The outer ligament of the knee, from the femur to the head of the fibula."""
    made = strands(FRAME, rng("ligament"), ((1.064, 0.036), (1.060, 0.048)), ((0.968, 0.022), (0.966, 0.034)), 12)
    return Layer("knee-ligaments", (WINDOW.inside(*made),))


def leg_bones() -> tuple[Layer, ...]:
    """Tibia and fibula; most of both lies under muscle."""
    dice = rng("leg")
    plateau: Table = ((0.985, 0.02), (0.96, 0.06), (0.93, 0.10), (0.88, 0.115))
    distal: Table = ((0.34, 0.05), (0.28, 0.05), (0.22, 0.045))
    tibia = (
        *grain(FRAME, ((plateau, 6), (distal, 4)), dice, 0.02),
        glow("side-light", FRAME.point(0.965, 0.085), (30, 22), opacity=0.8),
        hollow(FRAME, ((0.95, -0.005), (0.925, 0.02), (0.90, 0.06)), 22, 0.35),
    )
    return (Layer("tibia", (WINDOW.inside(*bone(TIBIA, SHAFT, *tibia, slug="tibia", wide=26)),)),)


def fibula() -> Layer:
    """The fibula: its head and the outer ankle are seen."""
    dice = rng("fibula")
    low: Table = ((0.30, 0.015), (0.24, 0.015), (0.19, 0.020), (0.145, 0.018))
    marks = (
        *grain(FRAME, ((low, 12), (((0.97, 0.02), (0.93, 0.03)), 4)), dice, 0.014),
        glow("side-light", FRAME.point(0.175, 0.010), (15, 42), turn=-6),
        glow("side-light", FRAME.point(0.955, 0.022), (14, 16)),
    )
    return Layer("fibula", (WINDOW.inside(*bone(FIBULA, BONE, *marks, slug="fibula", wide=20)),))


def foot() -> tuple[Layer, ...]:
    """The bones in front of the heel bone, those of the far side first."""
    dice = rng("foot")
    dome: Table = ((0.188, 0.02), (0.190, 0.04), (0.178, 0.065))
    talus = (
        *grain(FRAME, ((dome, 8), (((0.15, 0.0), (0.15, 0.05), (0.155, 0.10)), 12)), dice, 0.012),
        soft(line(FRAME, b.TALUS[2:7]), "#dfeaf0", 13, 1.0),
        hollow(FRAME, ((0.168, 0.085), (0.150, 0.078)), 18, 0.35),
        glow("side-light", FRAME.point(0.158, 0.098), (16, 14)),
    )
    far = (bone(shape, BONE, wide=14) for shape in (NAVICULAR, CUNEIFORM, *METATARSALS[:3]))
    cuboid = (
        *grain(FRAME, ((((0.11, 0.09), (0.10, 0.12), (0.10, 0.14)), 10),), dice, 0.016),
        hollow(FRAME, ((0.072, 0.085), (0.082, 0.105), (0.074, 0.122)), 8, 0.4),
        glow("side-light", FRAME.point(0.113, 0.10), (20, 14)),
    )
    return (
        Layer("foot", (WINDOW.inside(*(part for made in far for part in made)),)),
        Layer("talus", (WINDOW.inside(*bone(TALUS, BONE, *talus, slug="talus", wide=18)),)),
        Layer("cuboid", (WINDOW.inside(*bone(CUBOID, BONE, *cuboid, wide=16)),)),
    )


def fifth() -> Layer:
    """The fifth metatarsal, the outermost."""
    marks = (
        *grain(FRAME, ((((0.065, 0.11), (0.062, 0.16), (0.048, 0.22)), 10),), rng("fifth"), 0.008),
        glow("side-light", FRAME.point(0.074, 0.125), (24, 9), turn=8),
    )
    return Layer("fifth-metatarsal", (WINDOW.inside(*bone(METATARSALS[3], BONE, *marks, wide=12)),))


def calcaneus() -> Layer:
    """The heel bone: rough behind where the tendon ends, its outer face with the fibular ridge, its front shelf."""
    dice = rng("calcaneus")
    beams: tuple[tuple[Table, int], ...] = (
        (((0.11, -0.06), (0.095, -0.03), (0.085, 0.0), (0.09, 0.04)), 10),
        (((0.07, -0.07), (0.055, -0.045), (0.05, -0.02), (0.065, 0.03), (0.08, 0.06)), 12),
        (((0.13, -0.01), (0.11, 0.0), (0.09, 0.02)), 5),
    )
    marks = (
        *grain(FRAME, beams, dice, 0.014),
        hollow(FRAME, ((0.108, -0.066), (0.085, -0.068), (0.055, -0.062)), 10, 0.28),
        hollow(FRAME, ((0.112, 0.04), (0.107, 0.02), (0.118, 0.008)), 12, 0.5),
        hollow(FRAME, ((0.092, 0.004), (0.084, 0.020), (0.080, 0.034)), 8, 0.4),
        glow("side-light", FRAME.point(0.095, -0.045), (44, 26), turn=-8),
        glow("side-light", FRAME.point(0.092, 0.010), (16, 7), turn=24),
        glow("side-dusk", FRAME.point(0.042, -0.03), (46, 14), turn=4, opacity=0.4),
    )
    return Layer("calcaneus", bone_of_heel(marks))


def bone_of_heel(marks: tuple[Element, ...]) -> tuple[Element, ...]:
    """The heel bone's own paint: its shadow must not leave the window."""
    return (WINDOW.inside(*bone(CALCANEUS, BONE, *marks, slug="calcaneus", wide=24)),)


def nerve_and_vein() -> Layer:
    """The sural nerve and the small saphenous vein, which run together behind the outer ankle."""
    return Layer(
        "sural-nerve",
        (
            WINDOW.inside(
                *cord(FRAME, e.SAPHENOUS_VEIN, 3, VEIN),
                *cord(FRAME, e.SURAL_NERVE, 2.2, NERVE),
            ),
        ),
    )


def cut_skin() -> Layer:
    """The edge of the window: shadow within, a thin layer of fat, the pale cut of the skin."""
    shade = (WINDOW.used(stroke_width=width) for width in (34, 30, 26, 22, 18))
    lobes: dict[str, object] = {
        "fill": "none",
        "stroke_linecap": "round",
        "stroke_dasharray": "0 9 0 14 0 8 0 11 0 16 0 7",
    }
    return Layer(
        "skin",
        (
            WINDOW.inside(
                element("g", *shade, fill="none", stroke=p.SHADOW, stroke_opacity=0.05),
                WINDOW.used(stroke=p.FAT_DEEP, stroke_width=17, **lobes),
                WINDOW.used(stroke=p.FAT_SHADE, stroke_width=15.5, **lobes),
                WINDOW.used(stroke=p.FAT, stroke_width=13.5, **lobes),
                WINDOW.used(fill="none", stroke=p.FAT_LIGHT, stroke_width=9, stroke_opacity=0.5),
            ),
            WINDOW.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=7),
            WINDOW.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=5),
        ),
    )
