"""The forms of the side plate on its canvas, and the gradients they are painted with. Holds no strokes."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Frame, Table
from ..recipes import Body, body, lights
from ..side_recipes import lit_across
from ..tissue import Form, edge, gradient
from . import side_bones as b
from . import side_edges as e

FRAME = Frame(scale=1070, x=414, y=1312)
TOP: Table = ((1.206, 0.213), (1.211, 0.15), (1.2125, 0.08), (1.211, 0.01), (1.206, -0.050))
SKIN_OUTLINE = path(
    edge(FRAME, e.SKIN_BACK),
    edge(FRAME, e.SOLE[::-1]),
    edge(FRAME, e.FOOT_CUT[::-1]),
    edge(FRAME, e.SKIN_FRONT[::-1]),
    edge(FRAME, TOP),
    closed=True,
)


def _body(name: str, left: Table, right: Table, places: int = 1) -> Body:
    return body(f"side-{name}", FRAME, left, right, places=places)


def _bone(name: str, rows: Table, places: int = 1) -> Body:
    """A body that has one ring for its outline, and no edges for fibres to run between."""
    points = [FRAME.point(*row) for row in rows]
    return Body(f"side-{name}", Form((), ()), path(smooth(points, closed=True), closed=True, places=places))


SKIN = Body("side-skin", Form(e.SKIN_BACK, e.SKIN_FRONT), SKIN_OUTLINE)
WINDOW = _body("window", e.WINDOW_BACK, e.WINDOW_FRONT)
LATERAL = _body("lateral", e.LATERAL_HEAD_BACK, e.LATERAL_HEAD_FRONT)
MEDIAL = _body("medial", e.MEDIAL_HEAD_BACK, e.MEDIAL_HEAD_FRONT)
PLANTARIS = _body("plantaris", e.PLANTARIS_BACK, e.PLANTARIS_FRONT, 0)
SOLEUS = _body("soleus", e.SOLEUS_BACK, e.SOLEUS_FRONT)
TENDON = _body("tendon", e.TENDON_BACK, e.TENDON_FRONT)
LONGUS = _body("longus", e.LONGUS_BACK, e.LONGUS_FRONT)
BREVIS = _body("brevis", e.BREVIS_BACK, e.BREVIS_FRONT, 0)
HALLUCIS = _body("hallucis", e.HALLUCIS_BACK, e.HALLUCIS_FRONT, 0)
DIGITORUM = _body("digitorum", e.DIGITORUM_BACK, e.DIGITORUM_FRONT)
TIBIALIS = _body("tibialis", e.TIBIALIS_BACK, e.TIBIALIS_FRONT)
VASTUS = _body("vastus", e.VASTUS_BACK, e.VASTUS_FRONT, 0)
SOLE_MUSCLE = _body("sole", e.SOLE_MUSCLE_HIGH, e.SOLE_MUSCLE_LOW, 0)
FEMUR = _bone("femur", b.FEMUR, 0)
PATELLA = _bone("patella", b.PATELLA, 0)
TIBIA = _bone("tibia", b.TIBIA)
FIBULA = _bone("fibula", b.FIBULA)
TALUS = _bone("talus", b.TALUS)
CALCANEUS = _bone("calcaneus", b.CALCANEUS)
CUBOID = _bone("cuboid", b.CUBOID, 0)
NAVICULAR = _bone("navicular", b.NAVICULAR, 0)
CUNEIFORM = _bone("cuneiform", b.CUNEIFORM, 0)
METATARSALS = tuple(
    _bone(f"metatarsal-{i}", rows, 0)
    for i, rows in enumerate((b.METATARSAL_II, b.METATARSAL_III, b.METATARSAL_IV, b.METATARSAL_V), 2)
)
BODIES = (
    *(SKIN, WINDOW, LATERAL, MEDIAL, PLANTARIS, SOLEUS, TENDON, LONGUS, BREVIS, HALLUCIS, DIGITORUM, TIBIALIS),
    *(VASTUS, SOLE_MUSCLE, FEMUR, PATELLA, TIBIA, FIBULA, TALUS, CALCANEUS, CUBOID, NAVICULAR, CUNEIFORM),
    *METATARSALS,
)

MUSCLE = ((0.0, p.MUSCLE_DARK), (0.08, p.MUSCLE), (0.34, p.MUSCLE_LIGHT), (0.68, p.MUSCLE), (1.0, p.MUSCLE_DARK))
STRAP = ((0.0, p.MUSCLE), (0.3, p.MUSCLE_LIGHT), (0.65, p.MUSCLE), (1.0, p.MUSCLE_DARK))
SHADED = ((0.0, p.MUSCLE_DARK), (0.35, p.MUSCLE), (0.7, p.MUSCLE), (1.0, p.MUSCLE_DARK))


def rng(name: str) -> random.Random:
    """A source of jitter of its own for each structure, so that a change to one does not move the others."""
    return random.Random(f"side {name}")


def y(level: float) -> float:
    """Canvas y of a level."""
    return FRAME.point(level, 0)[1]


def _between(name: str, start: tuple[float, float], end: tuple[float, float], *stops: tuple[float, str]) -> Element:
    return gradient(f"side-paint-{name}", (FRAME.point(*start), FRAME.point(*end)), stops)


def _down(name: str, top: float, bottom: float, *stops: tuple[float, str, float]) -> Element:
    return gradient(f"side-paint-{name}", ((0, y(top)), (0, y(bottom))), stops)


def _muscle_paints() -> tuple[Element, ...]:
    """Across each muscle for its form; down it where it pales into tendon."""
    return (
        _between("lateral", (0.84, -0.128), (0.79, -0.012), *MUSCLE),
        _between("soleus", (0.6, -0.062), (0.6, 0.004), *SHADED),
        _between("longus", (0.7, -0.012), (0.7, 0.048), *STRAP),
        _between("digitorum", (0.7, 0.034), (0.68, 0.084), *STRAP),
        _between("tibialis", (0.72, 0.062), (0.69, 0.146), *STRAP),
        _between("vastus", (1.15, 0.12), (1.14, 0.2), *STRAP),
        _between("hallucis", (0.3, -0.035), (0.3, 0.03), *SHADED),
        _between("brevis", (0.3, -0.02), (0.34, 0.03), *SHADED),
        _down("origin", 1.15, 0.92, (0.0, p.TENDON, 0.6), (0.4, p.TENDON, 0.18), (1.0, p.TENDON, 0.0)),
        _down("end", 0.63, 0.52, (0.0, p.TENDON_BLUSH, 0.0), (0.6, p.TENDON_BLUSH, 0.45), (1.0, p.TENDON_BLUSH, 0.75)),
        _down("band", 0.60, 0.50, (0.0, p.TENDON, 0.0), (0.5, p.TENDON, 0.0), (1.0, p.TENDON, 0.14)),
        _down("start", 0.97, 0.84, (0.0, p.TENDON_BLUSH, 1.0), (0.2, p.TENDON_BLUSH, 0.75), (1.0, p.TENDON_BLUSH, 0.0)),
        _down("longus-sinew", 0.49, 0.38, (0.0, p.TENDON, 0.0), (1.0, p.TENDON, 1.0)),
        _down("tibialis-sinew", 0.38, 0.25, (0.0, p.TENDON, 0.0), (0.8, p.TENDON, 1.0)),
        _down("digitorum-sinew", 0.38, 0.25, (0.0, p.TENDON, 0.0), (0.8, p.TENDON, 1.0)),
        _down("brevis-sinew", 0.26, 0.19, (0.0, p.TENDON, 0.0), (1.0, p.TENDON, 0.8)),
        _down("vastus-sinew", 1.15, 1.09, (0.0, p.TENDON, 0.0), (1.0, p.TENDON, 0.9)),
    )


def defs() -> tuple[Element, ...]:
    """Everything that the paint refers to by id."""
    skin = ((0.0, p.SKIN_SHADE), (0.14, p.SKIN), (0.36, p.SKIN_LIGHT), (0.68, p.SKIN), (1.0, p.SKIN_SHADE))
    bone = ((0.0, p.BONE_LIGHT), (0.5, p.BONE), (1.0, "#d4c292"))
    bed = ((0.0, p.FAT_SHADE, 1.0), (0.2, p.BED, 1.0), (0.8, p.BED, 1.0), (1.0, p.FAT_SHADE, 1.0))
    return (
        *(part for shape in BODIES for part in shape.defs()),
        *lights("side"),
        _between("skin", (0.7, -0.14), (0.66, 0.17), *skin),
        _down("foot", 0.20, 0.0, (0.0, p.SKIN_SHADE, 0.0), (0.6, p.SKIN_SHADE, 0.1), (1.0, p.SKIN_DEEP, 0.4)),
        _down("bed", 1.19, 0.0, *bed),
        lit_across("side-paint-bone", bone),
        _between("shaft", (0.9, -0.01), (0.9, 0.145), (0.0, p.BONE), (0.4, p.BONE_LIGHT), (1.0, "#d4c292")),
        *_muscle_paints(),
    )
