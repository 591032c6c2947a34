"""The forms of the back plate on its canvas, and the gradients they are painted with. Holds no strokes."""

from __future__ import annotations

import random

from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Frame, Table
from ..recipes import Body, body, lights
from ..tissue import Form, gradient, radial
from . import back_edges as e

FRAME = Frame(scale=1100, x=450, y=1360)
TOP: Table = ((1.222, 0.150), (1.2275, 0.08), (1.229, 0.0), (1.2275, -0.08), (1.222, -0.152))
SKIN_OUTLINE = path(
    smooth([FRAME.point(*row) for row in e.SKIN_LEFT]),
    smooth([FRAME.point(*row) for row in reversed(e.SKIN_RIGHT)]),
    smooth([FRAME.point(*row) for row in TOP]),
    closed=True,
)


def _body(name: str, left: Table, right: Table, places: int = 1) -> Body:
    return body(f"back-{name}", FRAME, left, right, places=places)


def head(name: str, form: Form, tongues: Table) -> Body:
    """A head of gastrocnemius: between its edges above, ending below in tongues of fibre."""
    low = tongues[0][0], tongues[-1][0]
    left, right = (
        [row for row in edge if row[0] > end] for edge, end in zip((form.left, form.right), low, strict=True)
    )
    run = (*left, *tongues, *right[::-1])
    return Body(f"back-{name}", form, path(smooth([FRAME.point(*row) for row in run]), closed=True))


SKIN = Body("back-skin", _body("", e.SKIN_LEFT, e.SKIN_RIGHT).form, SKIN_OUTLINE)
WINDOW = _body("window", e.WINDOW_LEFT, e.WINDOW_RIGHT)
MEDIAL = head("medial", Form(e.MEDIAL_HEAD_LEFT, e.MEDIAL_HEAD_RIGHT), e.MEDIAL_TONGUES)
LATERAL = head("lateral", Form(e.LATERAL_HEAD_LEFT, e.LATERAL_HEAD_RIGHT), e.LATERAL_TONGUES)
SOLEUS = _body("soleus", e.SOLEUS_LEFT, e.SOLEUS_RIGHT)
TENDON = _body("tendon", e.TENDON_LEFT, e.TENDON_RIGHT)
CALCANEUS = _body("calcaneus", e.CALCANEUS_LEFT, e.CALCANEUS_RIGHT)
FIBULARIS = _body("fibularis", e.FIBULARIS_LEFT, e.FIBULARIS_RIGHT, 0)
HALLUCIS = _body("hallucis", e.HALLUCIS_LEFT, e.HALLUCIS_RIGHT, 0)
DIGITORUM = _body("digitorum", e.DIGITORUM_LEFT, e.DIGITORUM_RIGHT, 0)
SEMIMEMBRANOSUS = _body("semimembranosus", e.SEMIMEMBRANOSUS_LEFT, e.SEMIMEMBRANOSUS_RIGHT, 0)
SEMITENDINOSUS = _body("semitendinosus", e.SEMITENDINOSUS_LEFT, e.SEMITENDINOSUS_RIGHT, 0)
BICEPS = _body("biceps", e.BICEPS_LEFT, e.BICEPS_RIGHT, 0)
PLANTARIS = _body("plantaris", e.PLANTARIS_LEFT, e.PLANTARIS_RIGHT, 0)
BODIES = (
    SKIN,
    WINDOW,
    MEDIAL,
    LATERAL,
    SOLEUS,
    TENDON,
    CALCANEUS,
    FIBULARIS,
    HALLUCIS,
    DIGITORUM,
    SEMIMEMBRANOSUS,
    SEMITENDINOSUS,
    BICEPS,
    PLANTARIS,
)

MUSCLE = ((0.0, p.MUSCLE_DARK), (0.07, p.MUSCLE), (0.3, p.MUSCLE_LIGHT), (0.7, p.MUSCLE), (1.0, p.MUSCLE_DARK))
STRAP = ((0.0, p.MUSCLE), (0.3, p.MUSCLE_LIGHT), (0.6, p.MUSCLE), (1.0, p.MUSCLE_DARK))
PEARL = ((0.0, p.TENDON_COOL), (0.28, p.TENDON), (0.45, p.TENDON_WHITE), (0.62, p.TENDON), (1.0, p.TENDON_SHADE))


def rng(name: str) -> random.Random:
    """A source of jitter of its own for each structure, so that a change to one does not move the others."""
    return random.Random(f"back {name}")


def x(offset: float) -> float:
    """Canvas x of an offset."""
    return FRAME.point(0, offset)[0]


def y(level: float) -> float:
    """Canvas y of a level."""
    return FRAME.point(level, 0)[1]


def _across(name: str, left: float, right: float, stops: tuple[tuple[float, str], ...] = MUSCLE) -> Element:
    return gradient(f"back-paint-{name}", ((x(left), 0), (x(right), 0)), stops)


def _down(name: str, top: float, bottom: float, *stops: tuple[float, str, float]) -> Element:
    return gradient(f"back-paint-{name}", ((0, y(top)), (0, y(bottom))), stops)


def _muscle_paints() -> tuple[Element, ...]:
    """Across each muscle for its form; down it where it pales into tendon."""
    side = ((0.0, p.MUSCLE_DARK), (0.1, p.MUSCLE), (0.75, p.MUSCLE), (1.0, p.MUSCLE_DARK))
    return (
        _across("medial", -0.110, 0.012),
        _across("lateral", 0.006, 0.120),
        _across("soleus", -0.10, 0.117, side),
        _across("medial-thigh", -0.13, 0.0, STRAP),
        _across("lateral-thigh", 0.0, 0.118, STRAP),
        _across("deep", -0.1, 0.13, ((0.0, p.MUSCLE_DARK), (0.35, p.MUSCLE), (1.0, p.MUSCLE))),
        _down("origin", 1.15, 0.96, (0.0, p.MUSCLE_DEEP, 0.5), (0.5, p.MUSCLE_DARK, 0.3), (1.0, p.MUSCLE_DARK, 0.0)),
        _down("thigh", 1.10, 0.99, (0.0, p.TENDON, 0.0), (1.0, p.TENDON, 0.9)),
        _down("cord", 1.19, 1.11, (0.0, p.MUSCLE, 1.0), (1.0, p.MUSCLE, 0.0)),
        _down("foot", 0.096, 0.070, (0.0, p.BONE_LIGHT, 0.0), (1.0, p.BONE, 0.95)),
        _down("sinew", 0.36, 0.22, (0.0, p.SINEW, 0.0), (1.0, p.SINEW, 0.9)),
        _down("band", 0.59, 0.49, (0.0, p.TENDON, 0.0), (0.5, p.TENDON, 0.0), (1.0, p.TENDON, 0.12)),
    )


def _mouth() -> Element:
    """The soft patch that joins a vein to the one it runs into."""
    return radial("back-vein", ((0.6, p.VEIN, 1), (1, p.VEIN, 0)))


def defs() -> tuple[Element, ...]:
    """Everything that the paint refers to by id."""
    skin = ((0.0, p.SKIN_SHADE), (0.14, p.SKIN), (0.36, p.SKIN_LIGHT), (0.68, p.SKIN), (1.0, p.SKIN_SHADE))
    ball = ((0.0, p.SKIN_DEEP), (0.3, p.SKIN_SHADE), (0.8, p.SKIN), (1.0, p.SKIN_SHADE))
    bone = ((0.0, p.BONE), (0.3, p.BONE_LIGHT), (0.75, p.BONE), (1.0, p.BONE_SHADE))
    bed = ((0.0, p.FAT_SHADE, 1.0), (0.4, p.BED, 1.0), (0.72, p.BED, 1.0), (0.82, p.FAT_SHADE, 1.0))
    return (
        *(part for shape in BODIES for part in shape.defs()),
        *lights("back"),
        _across("skin", -0.14, 0.15, skin),
        _across("ball", 0.064, 0.088, ball),
        _down("bed", 1.19, 0.0, *bed),
        _across("tendon", -0.062, 0.066, PEARL),
        _across("calcaneus", -0.04, 0.04, bone),
        *_muscle_paints(),
        _mouth(),
    )
