"""The forms of the side plate on its canvas, and the gradients they are painted with. Holds no strokes."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Frame, Table
from ..recipes import Body, body, lights
from ..side_bands import fades
from ..side_recipes import fading, lit_across
from ..tissue import Form, edge, gradient
from . import side_bones as b
from . import side_edges as e
from . import side_ties as t

FRAME = Frame(scale=1070, x=428, y=1312)
SKIN_OUTLINE = path(
    edge(FRAME, e.SKIN_BACK),
    edge(FRAME, e.SOLE[::-1]),
    edge(FRAME, e.FOOT_CUT[::-1]),
    edge(FRAME, e.SKIN_FRONT[::-1]),
    edge(FRAME, e.TOP),
    closed=True,
    places=0,
)


def rng(name: str) -> random.Random:
    """A source of jitter of its own for each structure, so that a change to one does not move the others."""
    return random.Random(f"side {name}")


def _uneven(table: Table, name: str) -> Table:
    """An edge as a hand cuts it: each point but the first and last two a little aside."""
    dice = rng(name)
    inner = ((v + dice.uniform(-0.0016, 0.0016), at + dice.uniform(-0.0024, 0.0024)) for v, at in table[2:-2])
    return (*table[:2], *inner, *table[-2:])


def _body(name: str, left: Table, right: Table, places: int = 0) -> Body:
    return body(f"side-{name}", FRAME, left, right, places=places)


def _bone(name: str, rows: Table) -> Body:
    """A body that has one ring for its outline, and no edges for fibres to run between."""
    points = [FRAME.point(*row) for row in rows]
    return Body(f"side-{name}", Form((), ()), path(smooth(points, closed=True), closed=True, places=0), 0)


SKIN = Body("side-skin", Form(e.SKIN_BACK, e.SKIN_FRONT), SKIN_OUTLINE)
WINDOW = _body("window", _uneven(e.WINDOW_BACK, "back"), _uneven(e.WINDOW_FRONT, "front"))
CUT = _body("cut", e.FOOT_CUT, e.CUT_INNER[::-1])
CROWN = _body("crown", e.TOP, e.TOP_INNER[::-1])
LATERAL = _body("lateral", e.LATERAL_HEAD_BACK, e.LATERAL_HEAD_FRONT)
MEDIAL = _body("medial", e.MEDIAL_HEAD_BACK, e.MEDIAL_HEAD_FRONT)
PLANTARIS = _body("plantaris", e.PLANTARIS_BACK, e.PLANTARIS_FRONT)
SOLEUS = _body("soleus", e.SOLEUS_BACK, e.SOLEUS_FRONT)
TENDON = _body("tendon", e.TENDON_BACK, e.TENDON_FRONT, 1)
LONGUS = _body("longus", e.LONGUS_BACK, e.LONGUS_FRONT)
BREVIS = _body("brevis", e.BREVIS_BACK, e.BREVIS_FRONT)
HALLUCIS = _body("hallucis", e.HALLUCIS_BACK, e.HALLUCIS_FRONT)
DIGITORUM = _body("digitorum", e.DIGITORUM_BACK, e.DIGITORUM_FRONT)
TIBIALIS = _body("tibialis", e.TIBIALIS_BACK, e.TIBIALIS_FRONT)
VASTUS = _body("vastus", e.VASTUS_BACK, e.VASTUS_FRONT)
APPARATUS = _body("apparatus", t.APPARATUS_BACK, t.APPARATUS_FRONT)
TRACT = _body("tract", t.TRACT_BACK, t.TRACT_FRONT)
SHORT = _body("short", e.SHORT_HEAD_BACK, e.SHORT_HEAD_FRONT)
BICEPS = _body("biceps", e.BICEPS_BACK, e.BICEPS_FRONT)
SOLE_MUSCLE = _body("sole", e.SOLE_MUSCLE_HIGH, e.SOLE_MUSCLE_LOW)
FEMUR = _bone("femur", b.FEMUR)
PATELLA = _bone("patella", b.PATELLA)
TIBIA = _bone("tibia", b.TIBIA)
FIBULA = _bone("fibula", b.FIBULA)
TALUS = _bone("talus", b.TALUS)
CALCANEUS = _bone("calcaneus", b.CALCANEUS)
CUBOID = _bone("cuboid", b.CUBOID)
NAVICULAR = _bone("navicular", b.NAVICULAR)
CUNEIFORM = _bone("cuneiform", b.CUNEIFORM)
METATARSALS = tuple(
    _bone(f"metatarsal-{i}", rows)
    for i, rows in enumerate((b.METATARSAL_II, b.METATARSAL_III, b.METATARSAL_IV, b.METATARSAL_V), 2)
)
BODIES = (
    *(
        SKIN,
        WINDOW,
        CUT,
        CROWN,
        LATERAL,
        MEDIAL,
        PLANTARIS,
        SOLEUS,
        TENDON,
        LONGUS,
        BREVIS,
        HALLUCIS,
        DIGITORUM,
        TIBIALIS,
    ),
    *(VASTUS, APPARATUS, TRACT, BICEPS, SHORT, SOLE_MUSCLE, FEMUR, PATELLA, TIBIA, FIBULA, TALUS, CALCANEUS, CUBOID),
    *(NAVICULAR, CUNEIFORM, *METATARSALS),
)

MUSCLE = ((0.0, p.MUSCLE_DARK), (0.08, p.MUSCLE), (0.34, p.MUSCLE_LIGHT), (0.68, p.MUSCLE), (1.0, p.MUSCLE_DARK))
STRAP = ((0.0, p.MUSCLE), (0.3, p.MUSCLE_LIGHT), (0.65, p.MUSCLE), (1.0, p.MUSCLE_DARK))
FOOT = ((0.0, p.TENDON_WHITE, 1.0), (0.6, p.TENDON, 1.0), (1.0, p.BONE, 0.7))
SHADED = ((0.0, p.MUSCLE_DARK), (0.35, p.MUSCLE), (0.7, p.MUSCLE), (1.0, p.MUSCLE_DARK))


def y(level: float) -> float:
    """Canvas y of a level."""
    return FRAME.point(level, 0)[1]


def _between(
    name: str,
    start: tuple[float, float],
    end: tuple[float, float],
    *stops: tuple[float, str] | tuple[float, str, float],
) -> Element:
    return gradient(f"side-paint-{name}", (FRAME.point(*start), FRAME.point(*end)), stops)


def _fade(name: str, start: tuple[float, float], end: tuple[float, float], colour: str, *shares: float) -> Element:
    """A colour that thins out from `start` to `end`: its opacity at even steps between them."""
    stops = [(i / (len(shares) - 1), colour, share) for i, share in enumerate(shares)]
    return gradient(f"side-paint-{name}", (FRAME.point(*start), FRAME.point(*end)), stops)


def _fading(shape: Body, top: tuple[float, float], root: tuple[float, float], sinew: float, low: float) -> Element:
    """The mask of a muscle that fades in from `top` to `root`, and out between the levels `sinew` and `low`."""
    (x, y), (inner_x, inner_y) = top, root
    reach = x - low
    end = (low, y + (inner_y - y) * reach / (x - inner_x))
    fade, fall = (x - inner_x) / reach, (x - sinew) / reach
    shares = ((0.0, 0.0), (fade * 0.5, 0.35), (fade, 1.0), (fall, 1.0), ((1 + fall) / 2, 0.6), (1.0, 0.0))
    return fading(shape.id, FRAME, (top, end), shares)


def _origin() -> Element:
    """From bone to tendon to nothing, over the upper end of the lateral head."""
    stops = ((0.0, p.BONE, 1.0), (0.2, p.TENDON, 0.9), (0.5, p.TENDON, 0.6), (1.0, p.TENDON, 0.0))
    return gradient("side-paint-origin", (FRAME.point(1.103, 0.03), FRAME.point(1.06, 0.002)), stops)


def _muscle_paints() -> tuple[Element, ...]:
    """Across each muscle for its form; down it where it grows out of bone and where it pales into tendon."""
    return (
        _between("lateral", (0.84, -0.128), (0.79, -0.012), *MUSCLE),
        _between("soleus", (0.6, -0.062), (0.6, 0.004), *SHADED),
        _between("longus", (0.7, -0.006), (0.7, 0.042), *STRAP),
        _between("digitorum", (0.7, 0.034), (0.69, 0.066), *STRAP),
        _between("tibialis", (0.72, 0.058), (0.69, 0.146), *STRAP),
        _between("vastus", (1.15, 0.12), (1.14, 0.18), *STRAP),
        _between("hallucis", (0.3, -0.035), (0.3, 0.03), *SHADED),
        _between("brevis", (0.3, -0.02), (0.34, 0.03), *SHADED),
        _between("sole", (0.056, 0.05), (0.027, 0.055), *STRAP),
        _between("tendon", (0.108, -0.0925), (0.066, -0.086), *FOOT),
        _origin(),
        _fade("end", (0.605, 0), (0.545, 0), p.TENDON_WHITE, 0, 0.1, 0.6, 1),
        _fade("band", (0.6, 0), (0.5, 0), p.TENDON, 0, 0.08, 0),
        _fade("biceps", (1.19, 0), (1.07, 0), p.MUSCLE, 1, 1, 0.5, 0),
        _fading(LONGUS, (0.957, 0.031), (0.915, 0.034), 0.53, 0.405),
        _fading(DIGITORUM, (0.95, 0.058), (0.9, 0.06), 0.44, 0.285),
        _fading(TIBIALIS, (0.944, 0.09), (0.885, 0.087), 0.42, 0.28),
        _fading(BREVIS, (0.64, 0), (0.61, 0), 0.28, 0.195),
        _fading(HALLUCIS, (0.46, 0), (0.44, 0), 0.2, 0.14),
        _fading(TRACT, (1.3, 0), (1.21, 0), 1.0, 0.971),
        _fading(BICEPS, (1.3, 0), (1.21, 0), 0.995, 0.967),
    )


def defs() -> tuple[Element, ...]:
    """Everything that the paint refers to by id."""
    skin = ((0.0, p.SKIN_SHADE), (0.14, p.SKIN), (0.36, p.SKIN_LIGHT), (0.68, p.SKIN), (1.0, p.SKIN_SHADE))
    bone = ((0.0, p.BONE_LIGHT), (0.5, p.BONE), (1.0, "#d4c292"))
    bed = ((0.0, p.FAT_SHADE), (0.2, p.BED), (0.8, p.BED), (0.9, p.FAT_SHADE))
    return (
        *(part for shape in BODIES for part in shape.defs()),
        *lights("side"),
        *fades("side"),
        _between("skin", (0.7, -0.14), (0.66, 0.17), *skin),
        _fade("foot", (0.2, 0), (0, 0), p.SKIN_DEEP, 0, 0.05, 0.4),
        _between("bed", (1.19, 0), (0, 0), *bed),
        lit_across("side-paint-bone", bone),
        _between("shaft", (0.9, -0.01), (0.9, 0.145), (0.0, p.BONE), (0.4, p.BONE_LIGHT), (1.0, "#d4c292")),
        *_muscle_paints(),
    )
