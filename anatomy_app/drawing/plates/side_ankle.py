"""The ankle and foot of the side plate: bones, ligaments, retinacula, and where the fibularis tendons end."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Layer, Table
from ..recipes import fat, glow
from ..side_bands import ligament, sheet, sides
from ..side_recipes import CARTILAGE, bone, grain, gristle, haze, hollow
from ..tissue import line, rim
from . import side_bones as b
from . import side_ties as t
from .side_shapes import CALCANEUS, CUBOID, CUNEIFORM, FRAME, METATARSALS, NAVICULAR, TALUS, WINDOW, rng

BONE = "url(#side-paint-bone)"


def foot() -> tuple[Layer, ...]:
    """The bones in front of the heel bone, those of the far side first."""
    dice = rng("foot")
    body: Table = ((0.165, 0.01), (0.15, 0.045), (0.155, 0.1))
    talus = (
        *grain(FRAME, ((body, 9),), dice, 0.012),
        gristle(FRAME, b.TALUS[2:9], 8),
        gristle(FRAME, b.TALUS[10:15], 6),
        hollow(FRAME, ((0.168, 0.079), (0.152, 0.077)), 14, 0.4),
        hollow(FRAME, ((0.142, 0.066), (0.128, 0.05)), 12, 0.4),
        glow("side-light", FRAME.point(0.16, 0.096), (14, 15)),
        glow("side-light", FRAME.point(0.168, 0.056), (12, 12), opacity=0.8),
    )
    pad = fat([FRAME.point(v, at) for v, at in t.ANKLE_FAT], dice, (6, 9))
    far = (bone(shape, BONE, wide=14) for shape in (NAVICULAR, CUNEIFORM, *METATARSALS[:3]))
    cuboid = (
        *grain(FRAME, ((((0.11, 0.09), (0.10, 0.12), (0.10, 0.14)), 7),), dice, 0.016),
        hollow(FRAME, ((0.07, 0.1145), (0.0775, 0.109), (0.0735, 0.099)), 9, 0.7),
        glow("side-light", FRAME.point(0.078, 0.0915), (10, 8)),
        glow("side-light", FRAME.point(0.115, 0.10), (20, 14)),
    )
    return (
        Layer("foot", (WINDOW.inside(*(part for made in far for part in made)),)),
        Layer("talus", (WINDOW.inside(*pad, *bone(TALUS, BONE, *talus, slug="talus", wide=18), *_joint()),)),
        Layer("cuboid", (WINDOW.inside(*bone(CUBOID, BONE, *cuboid, wide=16)),)),
    )


def _joint() -> list[Element]:
    """The cartilage of the tibia over the dome of the talus, and the dark line of the joint between."""
    d = line(FRAME, ((0.213, 0.0838), (0.206, 0.077), (0.204, 0.066), (0.206, 0.052), (0.2075, 0.036)), places=0)
    return [rim(d, p.BONE_DEEP, 6.4), rim(d, CARTILAGE, 4.2)]


def fifth() -> Layer:
    """The fifth metatarsal, the outermost, and the short fibularis flat on its tuberosity."""
    marks = (
        *grain(FRAME, ((((0.07, 0.135), (0.062, 0.17), (0.048, 0.22)), 8),), rng("fifth"), 0.008),
        glow("side-light", FRAME.point(0.079, 0.147), (22, 8), turn=14),
        glow("side-light", FRAME.point(0.063, 0.126), (9, 7)),
    )
    end = ligament(FRAME, sides(FRAME, t.BREVIS_END, 10, (0.9, 0.7)), rng("fan"), "side-slope")
    return Layer("fifth-metatarsal", (WINDOW.inside(*bone(METATARSALS[3], BONE, *marks, wide=12), *end),))


def calcaneus() -> Layer:
    """The heel bone: rough behind where the tendon ends, its outer face with the fibular ridge, its front shelf."""
    dice = rng("calcaneus")
    beams: tuple[tuple[Table, int], ...] = (
        (((0.11, -0.06), (0.095, -0.03), (0.085, 0.0), (0.09, 0.04)), 9),
        (((0.07, -0.07), (0.055, -0.045), (0.06, -0.01), (0.07, 0.03), (0.08, 0.06)), 9),
        (((0.13, -0.01), (0.11, 0.0), (0.09, 0.02)), 5),
    )
    marks = (
        *grain(FRAME, beams, dice, 0.014),
        hollow(FRAME, ((0.062, -0.082), (0.053, -0.07), (0.048, -0.05)), 12, 0.26),
        hollow(FRAME, ((0.112, 0.04), (0.107, 0.02), (0.118, 0.008)), 12, 0.5),
        glow("side-dusk", FRAME.point(0.082, 0.022), (22, 7), turn=24, opacity=0.6),
        glow("side-light", FRAME.point(0.1, -0.04), (46, 24), turn=-8),
        glow("side-light", FRAME.point(0.092, 0.012), (16, 7), turn=24),
        glow("side-light", FRAME.point(0.05, -0.06), (16, 12), opacity=0.6),
        gristle(FRAME, b.CALCANEUS[21:24], 6),
    )
    return Layer("calcaneus", (WINDOW.inside(*bone(CALCANEUS, BONE, *marks, slug="calcaneus", wide=24)),))


def deep_ligaments() -> Layer:
    """From the outer ankle to the heel bone, under the tendons."""
    made = ligament(FRAME, sides(FRAME, t.HEEL_LIGAMENT, 10), rng("heel ligament"), "side-rise")
    return Layer("calcaneofibular-ligament", (WINDOW.inside(*made),))


def ligaments() -> Layer:
    """From the outer ankle to the talus, and from tibia to fibula in front of the joint."""
    dice = rng("ankle ligaments")
    made = (
        *ligament(FRAME, sides(FRAME, t.TALUS_LIGAMENT, 13), dice, "side-across"),
        *ligament(FRAME, sides(FRAME, t.TIBIA_LIGAMENT, 15), dice, "side-rise"),
    )
    return Layer("ankle-ligaments", (WINDOW.inside(*made),))


def fibular_retinacula() -> Layer:
    """The two sheets that hold the fibularis tendons behind and below the outer ankle."""
    dice = rng("fibular sheets")
    made = (
        *sheet(FRAME, t.UPPER_FIBULAR, dice, "side-rise"),
        *sheet(FRAME, t.LOWER_FIBULAR, dice, "side-down"),
    )
    return Layer("fibular-retinacula", (WINDOW.inside(*made),))


def extensor_retinacula() -> Layer:
    """The band above the ankle, and the one from the heel bone over the instep."""
    dice = rng("extensor sheets")
    made = (
        *sheet(FRAME, t.UPPER_EXTENSOR, dice, "side-across"),
        *sheet(FRAME, t.LOWER_EXTENSOR, dice, "side-rise"),
    )
    return Layer("extensor-retinacula", (WINDOW.inside(*made),))


def dusk() -> Layer:
    """The shade under the outer ankle, which stands out from the foot."""
    return Layer("shade", (WINDOW.inside(haze(line(FRAME, b.FIBULA[15:22], places=0), p.SHADOW, 24, 0.3)),))
