"""The sawn bones of the heel plate with their beams, cartilage and short ligaments. Shapes are in heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..heel_lays import Lay, Strands, beams, fringe
from ..heel_recipes import JOINT, SPONGE_DEEP, band, cartilage, cut_bone
from ..model import Element, Layer, Table
from ..recipes import Body, glow
from ..tissue import fill, line, rim
from . import heel_edges as e
from .heel_shapes import CALCANEUS, CUBOID, FRAME, LONG, NAVICULAR, SKIN, SPRING, TALUS, TARSAL, TIBIA, rng

PORES = "url(#heel-pores)"
Span = tuple[float, float]


def _beams(name: str, pair: tuple[Table, Table], count: int, length: Span = (0.4, 0.9)) -> list[Element]:
    """One set of beams, broken as a saw would cut them."""
    spec = Strands(count, length, p.BONE_LIGHT, 0.95, (1.5, 2.0), t=(0.01, 0.99), relief=(SPONGE_DEEP, 0.5))
    return beams(Lay(*pair), FRAME, rng(name), spec)


def tibia() -> Layer:
    """The tibia: a thick-walled shaft with marrow above, spongy bone and the scar of its growth plate below."""
    walls = (Lay(*pair).outline(FRAME) for pair in e.TIBIA_WALLS)
    inner = (
        fill(TIBIA.d, "url(#heel-pores)"),
        fill(TIBIA.d, "url(#heel-paint-marrow)"),
        *_beams("tibia", e.TIBIA_BEAMS, 50, (0.2, 0.8)),
        rim(line(FRAME, e.PHYSIS), SPONGE_DEEP, 4, 0.35),
        rim(line(FRAME, e.PHYSIS), p.BONE_LIGHT, 2),
    )
    return Layer(
        "tibia",
        (
            SKIN.inside(
                *cut_bone(TIBIA, "url(#heel-paint-tibia)", "tibia", 6, inner),
                TIBIA.inside(*(part for d in walls for part in (rim(d, SPONGE_DEEP, 2, 0.6), fill(d, p.BONE)))),
                TIBIA.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.6),
            ),
        ),
    )


def talus() -> Layer:
    """The talus between ankle and subtalar joint, with cartilage on all three of its joints."""
    inner = [part for i, pair in enumerate(e.TALUS_BEAMS) for part in _beams(f"talus {i}", pair, (36, 26)[i])]
    return Layer("talus", cut_bone(TALUS, "url(#heel-paint-talus)", "talus", 5, [fill(TALUS.d, PORES), *inner]))


def calcaneus() -> Layer:
    """The heel bone: beams pressed from joint to heel, beams pulled along sole and back, and the gap between."""
    x, y = FRAME.point(0.098, 0.018)
    inner = (
        fill(CALCANEUS.d, PORES),
        glow("heel-dusk", (x, y), (84, 46), turn=-30, opacity=0.22),
        *_beams("achilles", e.ACHILLES_BEAMS, 26, (0.3, 0.7)),
        *_beams("plantar", e.PLANTAR_BEAMS, 34, (0.3, 0.8)),
        *_beams("anterior", e.ANTERIOR_BEAMS, 18, (0.4, 0.9)),
        *_beams("thalamic", e.THALAMIC_BEAMS, 56, (0.4, 1.0)),
    )
    return Layer("calcaneus", cut_bone(CALCANEUS, "url(#heel-paint-calcaneus)", "calcaneus", 5.5, inner))


def midfoot() -> tuple[Layer, ...]:
    """The bones in front, as far as the picture goes."""
    return (
        _short(CUBOID, "cuboid", e.CUBOID_BEAMS),
        _short(NAVICULAR, "navicular", e.NAVICULAR_BEAMS),
    )


def _short(shape: Body, name: str, pair: tuple[Table, Table]) -> Layer:
    inner = (fill(shape.d, PORES), *_beams(name, pair, 18))
    return Layer(name, (SKIN.inside(*cut_bone(shape, "url(#heel-paint-tarsus)", None, 4.5, inner)),))


def joints() -> Layer:
    """The cartilage of ankle, subtalar and midfoot joints, on the left of its course, and the joint space."""
    courses = (
        e.DOME,
        e.PLAFOND[::-1],
        e.THALAMIC[::-1],
        e.TALUS_FACET,
        e.HEAD,
        e.NAVICULAR_FACET,
        e.CALCANEUS_FRONT[::-1],
        e.CUBOID_FACET[::-1],
    )
    spaces = [fill(fringe(FRAME, course, _space, 10), JOINT) for course in courses]
    return Layer("cartilage", (*spaces, *(part for course in courses for part in cartilage(FRAME, course, 4.8))))


def _space(u: float) -> float:
    """Width of the dark joint space along a course, in canvas units."""
    return 8 * min(1.0, 6 * u, 6 * (1 - u))


def ligaments() -> Layer:
    """Between talus and heel bone, under the talar head, and along the sole."""
    return Layer(
        "ligaments",
        (
            *band(TARSAL, Lay(e.TARSAL_BACK, e.TARSAL_FRONT), FRAME, rng("tarsal"), 9),
            *band(SPRING, Lay(e.SPRING_TOP, e.SPRING_LOW), FRAME, rng("spring"), 8),
            *band(LONG, Lay(e.LONG_LIGAMENT_TOP, e.LONG_LIGAMENT_LOW), FRAME, rng("long"), 30),
        ),
    )


def enthesis() -> Layer:
    """Fibrocartilage where the tendon holds to the bone, and on the corner that it rubs on."""
    return Layer("fibrocartilage", (*cartilage(FRAME, e.ENTHESIS[::-1], 4.5), *cartilage(FRAME, e.CORNER, 4)))
