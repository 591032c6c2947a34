"""The forms of the deep plate on its canvas, its gradients, and what it takes over from the back plate."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .. import palette as p
from ..curves import path
from ..model import Element, Layer, Plate, Table
from ..recipes import Body, body, lights
from ..tissue import Form, edge, gradient, radial, ring
from . import back_edges as back
from . import deep_edges as e
from .back_shapes import FRAME, MUSCLE, PEARL, x, y

OF_BACK = re.compile(r"\bback-")


def _body(name: str, left: Table, right: Table, places: int = 1) -> Body:
    return body(f"deep-{name}", FRAME, left, right, places=places)


WINDOW = _body("window", back.WINDOW_LEFT, back.WINDOW_RIGHT)
FEMUR = _body("femur", e.FEMUR_LEFT, e.FEMUR_RIGHT, 0)
TIBIA = _body("tibia", e.TIBIA_LEFT, e.TIBIA_RIGHT, 0)
FIBULA = _body("fibula", e.FIBULA_LEFT, e.FIBULA_RIGHT, 0)
POPLITEUS = _body("popliteus", e.POPLITEUS_LEFT, e.POPLITEUS_RIGHT, 0)
SOLEUS = _body("soleus", e.SOLEUS_LEFT, e.SOLEUS_RIGHT)
SHEET = Form(e.SHEET_LEFT, e.SHEET_RIGHT)
TENDON = Body(
    "deep-tendon",
    Form(e.TENDON_LEFT, e.TENDON_RIGHT),
    path(
        edge(FRAME, e.TENDON_LEFT),
        edge(FRAME, e.TENDON_RIGHT[::-1]),
        edge(FRAME, e.CUT[::-1]),
        closed=True,
    ),
)
MEDIAL = _body("medial", e.MEDIAL_LEFT, e.MEDIAL_RIGHT, 0)
LATERAL = _body("lateral", e.LATERAL_LEFT, e.LATERAL_RIGHT, 0)
PLANTARIS = _body("plantaris", e.PLANTARIS_LEFT, e.PLANTARIS_RIGHT, 0)
MEDIAL_FACE = Body("deep-medial-face", MEDIAL.form, ring(FRAME, e.MEDIAL_FACE))
LATERAL_FACE = Body("deep-lateral-face", LATERAL.form, ring(FRAME, e.LATERAL_FACE))
BODIES = (
    WINDOW,
    FEMUR,
    TIBIA,
    FIBULA,
    POPLITEUS,
    SOLEUS,
    TENDON,
    MEDIAL,
    LATERAL,
    PLANTARIS,
    MEDIAL_FACE,
    LATERAL_FACE,
)


def rng(name: str) -> random.Random:
    """A source of jitter of its own for each structure, so that a change to one does not move the others."""
    return random.Random(f"deep {name}")


def across(name: str, left: float, right: float, stops: tuple[tuple[float, str], ...] = MUSCLE) -> Element:
    """A gradient from one offset to another."""
    return gradient(f"deep-paint-{name}", ((x(left), 0), (x(right), 0)), stops)


def down(name: str, top: float, bottom: float, *stops: tuple[float, str, float]) -> Element:
    """A gradient from one level to another, with opacities."""
    return gradient(f"deep-paint-{name}", ((0, y(top)), (0, y(bottom))), stops)


def _sheen() -> Element:
    """The sheet of tendon on the back of soleus: thin all round, thick towards the cut."""
    stops = ((0.0, 1.0), (0.35, 0.85), (0.65, 0.4), (1.0, 0.0))
    return radial("deep-sheen", [(at, p.TENDON, much) for at, much in stops])


def defs() -> tuple[Element, ...]:
    """Everything that the paint of this plate's own structures refers to by id."""
    bone = ((0.0, p.BONE_SHADE), (0.25, p.BONE_LIGHT), (0.6, p.BONE), (1.0, p.BONE_SHADE))
    capsule = ((0.0, p.SINEW), (0.25, p.TENDON), (0.5, p.SINEW), (0.72, p.TENDON), (1.0, p.SINEW))
    dip = ((0.0, p.SHADOW, 0.3), (0.5, p.SHADOW, 0.0), (1.0, p.MUSCLE_GLOW, 0.25))
    broad = (
        (0.0, p.MUSCLE_DARK),
        (0.1, p.MUSCLE),
        (0.34, p.MUSCLE_LIGHT),
        (0.66, p.MUSCLE),
        (0.9, p.MUSCLE),
        (1.0, p.MUSCLE_DARK),
    )
    return (
        *(part for shape in BODIES for part in shape.defs()),
        *lights("deep"),
        across("soleus", -0.101, 0.119, broad),
        across("medial", -0.098, -0.028),
        across("lateral", 0.044, 0.098),
        across("plantaris", 0.014, 0.058),
        across("tendon", -0.055, 0.060, PEARL),
        across("condyles", -0.094, 0.089, bone),
        across("capsule", -0.092, 0.088, capsule),
        across("popliteus", -0.064, 0.070),
        across("fibula", 0.056, 0.112, bone),
        _sheen(),
        down("band", 0.33, 0.217, (0.0, p.TENDON_BLUSH, 0.0), (0.6, p.TENDON_BLUSH, 0.16), (1.0, p.TENDON_BLUSH, 0.0)),
        down("origin", 1.15, 1.04, (0.0, p.MUSCLE_DEEP, 0.5), (0.5, p.MUSCLE_DARK, 0.3), (1.0, p.MUSCLE_DARK, 0.0)),
        across("side", -0.12, -0.07, ((0.0, p.BONE_DEEP), (0.5, p.BONE_SHADE), (1.0, p.BONE))),
        down("ribbon", 0.095, 0.072, (0.0, p.TENDON_COOL, 1.0), (1.0, p.BONE, 1.0)),
        down("face-medial", 0.986, 0.942, *dip),
        down("face-lateral", 1.012, 0.979, *dip),
    )


def taken(plate: Plate, *slugs: str) -> tuple[Layer, ...]:
    """Those of the layers that the back plate has, under this plate's ids: what stays looks the same on both."""
    by_slug = {layer.slug: layer for layer in plate.art}
    return tuple(Layer(slug, tuple(map(renamed, by_slug[slug].elements))) for slug in slugs if slug in by_slug)


def renamed(node: Element) -> Element:
    """An element of the back plate with its ids and references made this plate's."""
    attributes = tuple((key, OF_BACK.sub("deep-", value)) for key, value in node.attributes)
    return replace(node, attributes=attributes, children=tuple(map(renamed, node.children)))


def needed(plate: Plate, own: Iterable[Element], drawn: Iterable[Element]) -> tuple[Element, ...]:
    """This plate's definitions, and those of the back plate that what is drawn refers to."""
    mine = tuple(own)
    have = {dict(node.attributes).get("id") for node in mine}
    others = {dict(node.attributes)["id"]: node for node in map(renamed, plate.defs)}
    wanted: dict[str, Element] = {}
    queue = [name for node in drawn for name in _references(node)]
    while queue:
        name = queue.pop()
        if name not in have and name not in wanted:
            wanted[name] = others[name]
            queue += _references(others[name])
    return (*mine, *(node for name, node in others.items() if name in wanted))


def _references(node: Element) -> Iterator[str]:
    for key, value in node.attributes:
        if "#deep-" in value and key != "id":
            yield value.split("#")[1].rstrip(")")
    for child in node.children:
        yield from _references(child)
