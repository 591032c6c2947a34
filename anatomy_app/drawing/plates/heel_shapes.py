"""The forms of the heel plate on its canvas, and the gradients they are painted with. Holds no strokes."""

from __future__ import annotations

import random

from .. import heel_recipes as h
from .. import palette as p
from ..curves import path, smooth
from ..heel_lays import Lay
from ..model import Element, Frame, Table, element
from ..recipes import Body, body, lights
from ..tissue import Form, gradient, ring
from . import heel_edges as e

FRAME = Frame(scale=2400, x=566, y=838)


def _courses(*tables: Table) -> str:
    """Closed path text along tables that follow on each other."""
    return path(*(smooth([FRAME.point(*row) for row in table]) for table in tables), closed=True)


def _round(name: str, rows: Table) -> Body:
    """A closed form through points in turn."""
    return Body(f"heel-{name}", Form(rows, rows), ring(FRAME, rows))


def _edges(name: str, left: Table, right: Table) -> Body:
    return body(f"heel-{name}", FRAME, left, right)


def _lay(name: str, first: Table, second: Table) -> Body:
    return Body(f"heel-{name}", Form(first, second), Lay(first, second).outline(FRAME))


SKIN = Body(
    "heel-skin",
    Form(e.SKIN_BACK, e.SKIN_DORSUM),
    _courses(e.SKIN_BACK, e.SKIN_SOLE, e.SKIN_FRONT, e.SKIN_DORSUM, e.SKIN_TOP),
)
TENDON = _edges("tendon", e.TENDON_BACK, e.TENDON_FRONT)
SOLEUS = _edges("soleus", e.SOLEUS_BACK, e.SOLEUS_FRONT)
HALLUCIS = _edges("hallucis", e.HALLUCIS_BACK, e.HALLUCIS_FRONT)
KAGER = _round("kager", e.KAGER)
RETROCALCANEAL = _round("retrocalcaneal", e.RETROCALCANEAL)
SUBCUTANEOUS = _round("subcutaneous", e.SUBCUTANEOUS)
CALCANEUS = _round("calcaneus", e.CALCANEUS)
TALUS = _round("talus", e.TALUS)
TIBIA = _round("tibia", e.TIBIA)
NAVICULAR = _round("navicular", e.NAVICULAR)
CUBOID = _round("cuboid", e.CUBOID)
FASCIA = _lay("fascia", e.FASCIA_TOP, e.FASCIA_LOW)
BREVIS = _lay("brevis", e.BREVIS_TOP, e.BREVIS_LOW)
QUADRATUS = _lay("quadratus", e.QUADRATUS_TOP, e.QUADRATUS_LOW)
LONG = _lay("long", e.LONG_LIGAMENT_TOP, e.LONG_LIGAMENT_LOW)
SPRING = _lay("spring", e.SPRING_TOP, e.SPRING_LOW)
BANDS = (
    # the short ligaments, with how many fibres each shows and how long they are
    (_lay("tarsal", *e.TARSAL_BAND), 26, (0.3, 0.7)),
    (SPRING, 20, (0.15, 0.3)),
    (LONG, 44, (0.08, 0.17)),
    (_lay("capsule-back", *e.CAPSULE_BACK), 14, (0.15, 0.3)),
    (_lay("capsule-front", *e.CAPSULE_FRONT), 14, (0.15, 0.3)),
)
LOADS = (("thalamic", -52), ("talus", -66), ("plafond", 88), ("tarsus", 2))
"""Where the net of spongy bone is drawn out along the load, and its direction on the canvas in degrees."""
EXTENSOR = _edges("extensor", e.EXTENSOR_BACK, e.EXTENSOR_FRONT)
BODIES = (
    SKIN,
    TENDON,
    SOLEUS,
    HALLUCIS,
    KAGER,
    RETROCALCANEAL,
    SUBCUTANEOUS,
    CALCANEUS,
    TALUS,
    TIBIA,
    NAVICULAR,
    CUBOID,
    FASCIA,
    BREVIS,
    QUADRATUS,
    EXTENSOR,
    *(band[0] for band in BANDS),
)


def rng(name: str) -> random.Random:
    """A source of jitter of its own for each structure, so that a change to one does not move the others."""
    return random.Random(f"heel {name}")


def x(offset: float) -> float:
    """Canvas x of an offset."""
    return FRAME.point(0, offset)[0]


def y(level: float) -> float:
    """Canvas y of a level."""
    return FRAME.point(level, 0)[1]


Row = tuple[float, float]
Stop = tuple[float, str]


def _paint(name: str, start: Row, end: Row, *stops: Stop) -> Element:
    """A gradient from one (level, offset) to another."""
    return gradient(f"heel-paint-{name}", (FRAME.point(*start), FRAME.point(*end)), stops)


def defs() -> tuple[Element, ...]:
    """Everything that the paint refers to by id."""
    muscle = ((0.0, p.MUSCLE_DARK), (0.25, p.MUSCLE), (0.6, p.MUSCLE), (1.0, p.MUSCLE_DARK))
    pearl = ((0.0, p.TENDON_COOL), (0.35, p.TENDON_WHITE), (0.65, p.TENDON_WHITE), (1.0, p.TENDON))
    spongy = ((0.0, h.SPONGE_LIGHT), (0.5, h.SPONGE), (1.0, h.SPONGE_SHADE))
    return (
        *(part for shape in BODIES for part in shape.defs()),
        *lights("heel"),
        h.hollow("heel"),
        h.net("heel", rng("net")),
        *(h.grown("heel", name, turn, (0.62, 0.24)) for name, turn in LOADS),
        h.lobes("heel", rng("lobes")),
        _paint("tendon", (0.2, -0.0692), (0.1976, -0.0577), *pearl),
        _paint("soleus", (0.3, -0.045), (0.29, -0.015), *muscle),
        _paint("hallucis", (0.3, -0.02), (0.29, 0.014), *muscle),
        _paint("fade", (0.154, -0.030), (0.1375, -0.0235), (0.0, "#fff"), (0.4, "#bbb"), (1.0, "#000")),
        element("mask", element("path", d="M0 0h900v960H0z", fill="url(#heel-paint-fade)"), id="heel-fade"),
        _paint("kager", (0.3, -0.06), (0.13, -0.01), (0.0, h.PALE_DEEP), (1.0, h.PALE_DEEP)),
        _paint("calcaneus", (0.13, -0.07), (0.03, 0.02), *spongy),
        _paint("talus", (0.19, 0.0), (0.13, 0.08), *spongy),
        _paint("tibia", (0.3, 0.0), (0.2, 0.09), (0.0, h.SPONGE_LIGHT), (1.0, h.SPONGE)),
        gradient(
            "heel-paint-marrow",
            (FRAME.point(0.335, 0), FRAME.point(0.232, 0)),
            ((0.0, h.MARROW), (0.4, h.MARROW, 0.7), (1.0, h.MARROW, 0.0)),
        ),
        _paint("tarsus", (0.17, 0.08), (0.08, 0.14), *spongy),
        _paint("quadratus", (0.067, 0.07), (0.053, 0.07), *muscle),
        _paint("brevis", (0.052, 0.07), (0.034, 0.07), *muscle),
    )
