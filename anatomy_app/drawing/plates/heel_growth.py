"""A child's heel with a sore growth plate, drawn small in a frame over the shin: the adult bone has none."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from .. import heel_recipes as h
from .. import palette as p
from ..curves import path, smooth
from ..heel_lays import beside
from ..model import Element, Point, Table, element
from ..recipes import Body
from ..tissue import Form, again, line, rim, soft
from . import heel_bones as bones
from . import heel_context as context
from . import heel_muscles as muscles
from . import heel_soft as tissue
from .heel_changes import SORE
from .heel_shapes import CALCANEUS, FRAME, SKIN, TALUS, rng

NAME = "heel-sever-disease"
FRAME_BOX = (634, 8, 256, 256)
SIZE = 0.64
CORNER: Point = (304.0, 480.0)
"""Where the frame's upper left corner lies on the plate that is drawn small in it, and how small."""
GROWING = "#c3d9e8"
"""Cartilage that is still to turn into bone."""
DEPTH = 4.2
"""Half the thickness of the growth plate, in canvas units of the plate that is drawn small."""

# fmt: off
PLATE: Table = (
    (0.1130, -0.0735), (0.1060, -0.0702), (0.0980, -0.0678), (0.0880, -0.0655), (0.0780, -0.0640), (0.0680, -0.0622),
    (0.0580, -0.0590), (0.0490, -0.0540), (0.0400, -0.0475), (0.0325, -0.0410), (0.0265, -0.0350), (0.0200, -0.0295),
)
"""The middle of the growth plate, which opens at the back and at the sole of the bone."""
BODY: Table = (
    (0.0232, -0.0235), (0.0262, -0.0160), (0.0320, -0.0105), (0.0410, -0.0050), (0.0505, 0.0010), (0.0600, 0.0085),
    (0.0690, 0.0175), (0.0745, 0.0270), (0.0778, 0.0370), (0.0805, 0.0460), (0.0850, 0.0520), (0.0930, 0.0548),
    (0.1020, 0.0550), (0.1105, 0.0535), (0.1170, 0.0495), (0.1195, 0.0430), (0.1190, 0.0365), (0.1205, 0.0295),
    (0.1245, 0.0215), (0.1292, 0.0130), (0.1330, 0.0045), (0.1345, -0.0030), (0.1337, -0.0095), (0.1305, -0.0155),
    (0.1255, -0.0220), (0.1205, -0.0300), (0.1172, -0.0390), (0.1158, -0.0480), (0.1157, -0.0570), (0.1150, -0.0640),
)
"""The edge of the round body of the bone, from the growth plate at the sole to the growth plate at the back."""
BACK: Table = (
    (0.1075, -0.0743), (0.1035, -0.0760), (0.0950, -0.0780), (0.0850, -0.0788), (0.0750, -0.0788), (0.0650, -0.0779),
    (0.0550, -0.0759), (0.0460, -0.0727), (0.0375, -0.0675), (0.0310, -0.0592), (0.0260, -0.0505), (0.0232, -0.0415),
)
"""The edge of the crescent to which the tendon pulls, from its upper to its lower tip."""
# fmt: on


def sever_disease() -> tuple[Element, ...]:
    """A child's heel in a frame, with a line to the back of the heel bone."""
    x, y, wide, tall = FRAME_BOX
    box = {"x": x, "y": y, "width": wide, "height": tall, "rx": 14}
    at = f"translate({x - CORNER[0] * SIZE:g} {y - CORNER[1] * SIZE:g}) scale({SIZE:g})"
    end_x, end_y = FRAME.point(0.0800, -0.0765)
    d = f"M{x + 5} {y + tall - 5}L{end_x:.0f} {end_y:.0f}"
    return (
        element("defs", element("clipPath", element("rect", **box), id=f"{NAME}-in")),
        rim(d, "#fff", 5, 0.75),
        rim(d, p.INK, 1.6),
        element("circle", cx=round(end_x), cy=round(end_y), r=5, fill=p.INK, stroke="#fff", stroke_width=2),
        element("rect", **box, fill=p.GROUND, stroke="#fff", stroke_width=10),
        element("g", element("g", *heel(), transform=at), clip_path=f"url(#{NAME}-in)"),
        element("rect", **box, fill="none", stroke=p.INK, stroke_width=2),
    )


def heel() -> tuple[Element, ...]:
    """The child's heel, in the coordinates of the plate: of a child's shape only the heel bone differs."""
    layers = (tissue.kager(), context.pad(), muscles.sole(), bones.bed())
    over = (tissue.tendon(), tissue.fascia(), *tissue.bursae(), context.skin())
    return (
        SKIN.used(fill="url(#heel-lobes)"),
        *again(*layers),
        TALUS.used(fill="url(#heel-paint-talus)", stroke=p.BONE_DEEP, stroke_width=2),
        *bone(rng("growth")),
        *again(*over),
    )


def bone(rng: random.Random) -> tuple[Element, ...]:
    """The heel bone as a child has it: cartilage that holds a round body and, behind the growth plate, a crescent."""
    front, behind = (beside(FRAME, PLATE, _ragged(rng, side * DEPTH), 40) for side in (1, -1))
    body = _part("body", [*(FRAME.point(*row) for row in BODY), *front[1:-1]])
    crescent = _part("crescent", [*(FRAME.point(*row) for row in BACK), *behind[-3:2:-1]])
    beams = element("use", href="#heel-beams-thalamic")
    return (
        element("defs", *body.defs(), *crescent.defs()),
        CALCANEUS.used(fill=GROWING, stroke=h.CARTILAGE_DEEP, stroke_width=2),
        *_ossified(body, element("g", beams, fill="none", stroke=p.BONE_LIGHT, stroke_opacity=0.55)),
        *_ossified(crescent),
    )


def _part(name: str, points: Sequence[Point]) -> Body:
    """One bony piece, by the points of its edge on the canvas."""
    return Body(f"{NAME}-{name}", Form(BODY, BACK), path(smooth(points, closed=True), closed=True))


def _ossified(shape: Body, *beams: Element) -> tuple[Element, ...]:
    """Spongy bone with a thin dense edge, pink with fluid towards the growth plate."""
    return (
        shape.used(fill="url(#heel-paint-calcaneus)"),
        shape.inside(
            shape.used(fill="url(#heel-net)"),
            *beams,
            shape.used(fill="none", stroke=p.BONE, stroke_width=6),
            soft(line(FRAME, PLATE), SORE, 76, 0.56),
        ),
        shape.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.5),
    )


def _ragged(rng: random.Random, far: float) -> Callable[[float], float]:
    """One side of the growth plate, `far` canvas units from its middle: wavy and uneven."""
    return lambda u: far + 3 * math.sin(u * 24) + rng.uniform(-1.5, 1.5)
