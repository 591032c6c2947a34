"""The sawn bones of the heel plate with their beams, cartilage and short ligaments. Shapes are in heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..heel_lays import Lay, Strands, beams, tapered
from ..heel_recipes import SPONGE_DEEP, band, cartilage, cut_bone, plate
from ..model import Element, Layer, Table
from ..recipes import Body, glow
from ..tissue import fill, line, rim
from . import heel_edges as e
from . import heel_grain as g
from .heel_shapes import BANDS, CALCANEUS, CUBOID, FRAME, LOADS, NAVICULAR, SKIN, TALUS, TIBIA, rng

NET = "url(#heel-net)"
Span = tuple[float, float]


def _beams(name: str, pair: tuple[Table, Table], count: int, length: Span = (0.4, 0.9)) -> list[Element]:
    """One set of beams."""
    spec = Strands(
        count, length, p.BONE_LIGHT, 0.68, (0.8, 0.8), t=(0.01, 0.99), drift=(-0.06, 0.06), relief=(SPONGE_DEEP, 0.38)
    )
    lay = Lay(*pair)
    dense = [fill(lay.outline(FRAME), f"url(#heel-net-{name})")] if name in dict(LOADS) else []
    return dense + beams(lay, FRAME, rng(name), spec, f"heel-beams-{name}")


def bed() -> Layer:
    """The cartilage of the joints, of which the bones cover the inner half."""
    courses = (
        e.DOME,
        e.PLAFOND,
        e.THALAMIC,
        e.TALUS_FACET,
        e.HEAD,
        e.NAVICULAR_FACET,
        e.CALCANEUS_FRONT,
        e.CUBOID_FACET,
    )
    return Layer("cartilage", (SKIN.inside(*cartilage(FRAME, courses, 5.4)),))


def tibia() -> Layer:
    """The tibia: a thick-walled shaft with marrow above, spongy bone and the scar of its growth plate below."""
    dice = rng("walls")
    grain = (Strands(9, (0.1, 0.3), p.BONE_SHADE, 0.5, (0.9, 1.6), u=(0.0, 0.8), t=(0.1, 0.9)),)
    walls: list[Element] = []
    for pair in g.TIBIA_WALLS:
        lay = Lay(*pair)
        d = lay.outline(FRAME)
        walls += (rim(d, SPONGE_DEEP, 2, 0.5), fill(d, p.BONE), *tapered(lay, FRAME, dice, grain))
    inner = (
        fill(TIBIA.d, NET),
        *_beams("plafond", g.PLAFOND_BEAMS, 30, (0.5, 1.0)),
        *_beams("shaft", g.SHAFT_BEAMS, 30, (0.2, 0.6)),
        fill(TIBIA.d, "url(#heel-paint-marrow)"),
        rim(line(FRAME, g.PHYSIS), SPONGE_DEEP, 3.4, 0.35),
        rim(line(FRAME, g.PHYSIS), p.BONE_LIGHT, 1.8),
    )
    return Layer(
        "tibia",
        (
            SKIN.inside(
                *cut_bone(TIBIA, "url(#heel-paint-tibia)", "tibia", 3.4, inner),
                TIBIA.inside(*walls),
                plate(TIBIA, FRAME, e.PLAFOND, 4),
                TIBIA.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
            ),
        ),
    )


def talus() -> Layer:
    """The talus between ankle and subtalar joint: beams from its dome down to the heel bone and on to its head."""
    inner = [part for name, pair in g.TALUS_BEAMS for part in _beams(name, pair, 34)]
    return Layer(
        "talus",
        (
            *cut_bone(TALUS, "url(#heel-paint-talus)", "talus", 3.4, [fill(TALUS.d, NET), *inner]),
            *(plate(TALUS, FRAME, course, 4) for course in (e.DOME, e.TALUS_FACET)),
        ),
    )


def calcaneus() -> Layer:
    """The heel bone: beams pressed from joint to heel, beams pulled along sole and back, and the gap between."""
    x, y = FRAME.point(0.092, 0.024)
    inner = (
        fill(CALCANEUS.d, NET),
        glow("heel-hollow", (x, y), (80, 44), turn=-34),
        *_beams("achilles", g.ACHILLES_BEAMS, 34, (0.4, 0.8)),
        *_beams("plantar", g.PLANTAR_BEAMS, 34, (0.4, 0.8)),
        *_beams("anterior", g.ANTERIOR_BEAMS, 20, (0.5, 0.9)),
        *_beams("thalamic", g.THALAMIC_BEAMS, 52, (0.5, 1.0)),
    )
    return Layer(
        "calcaneus",
        (
            *cut_bone(CALCANEUS, "url(#heel-paint-calcaneus)", "calcaneus", 3.6, inner),
            plate(CALCANEUS, FRAME, e.THALAMIC, 5.5),
        ),
    )


def midfoot() -> tuple[Layer, ...]:
    """The bones in front, as far as the picture goes."""
    return (
        _short(CUBOID, "cuboid", g.CUBOID_BEAMS),
        _short(NAVICULAR, "navicular", g.NAVICULAR_BEAMS),
    )


def _short(shape: Body, name: str, pair: tuple[Table, Table]) -> Layer:
    inner = (fill(shape.d, "url(#heel-net-tarsus)"), *_beams(name, pair, 10))
    return Layer(name, (SKIN.inside(*cut_bone(shape, "url(#heel-paint-tarsus)", None, 3.4, inner)),))


def ligaments() -> Layer:
    """Between talus and heel bone, under the talar head and along the sole, and the capsule of the ankle."""
    made: list[Element] = []
    for shape, count, length in BANDS:
        lay = Lay(shape.form.left, shape.form.right)
        made += band(shape, lay, FRAME, rng(shape.id), (count, length))
    return Layer("ligaments", tuple(made))
