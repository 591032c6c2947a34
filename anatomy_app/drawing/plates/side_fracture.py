"""The heel bone of the side plate, broken. Painted over the plate; what lies over the bone is painted on it again.

The pattern is the common one after a fall: a line from the joint with the talus down to the sole, and one from it
back and up behind the joint surface, which is pressed down into the bone. So the bone loses height.
"""

from __future__ import annotations

from itertools import pairwise

from .. import palette as p
from ..curves import Cubic, path, smooth, straight
from ..model import Element, Layer, Table, element
from ..recipes import Body, glow
from ..side_recipes import grain, gristle, haze, turned
from ..tissue import Form, again, fill, line, ring
from . import side_ankle as ankle
from . import side_bones as b
from . import side_context as context
from . import side_front as front
from . import side_knee as knee
from . import side_muscles as muscles
from .side_bleeding import behind, soaked, stain
from .side_shapes import FRAME, rng

NAME = "side-calcaneal-fracture"

# fmt: off
# Rows follow each fragment round: its broken edges have corners, its own surface does not.
BEHIND: Table = (
    (0.1175, -0.0685), (0.1085, -0.0768), (0.098, -0.0822), (0.088, -0.0862), (0.078, -0.0885), (0.068, -0.0893),
    (0.059, -0.0882), (0.05, -0.0848), (0.0425, -0.0785), (0.0375, -0.0695), (0.0352, -0.0585), (0.0372, -0.048),
    (0.0435, -0.037), (0.0498, -0.024), (0.0535, -0.0125),
)
BEHIND_BROKEN: Table = (
    (0.0615, -0.0105), (0.0655, -0.0045), (0.0735, -0.0035), (0.078, 0.0025), (0.0865, 0.003), (0.0895, -0.008),
    (0.087, -0.0165), (0.0915, -0.0235), (0.089, -0.032), (0.0935, -0.0395), (0.1005, -0.0425), (0.105, -0.0475),
    (0.1125, -0.0475), (0.1185, -0.0525),
)
BEFORE: Table = (
    (0.0515, -0.004), (0.0555, 0.01), (0.0595, 0.03), (0.0615, 0.048),
    (0.0655, 0.064), (0.074, 0.0745), (0.09, 0.0785), (0.108, 0.0785), (0.124, 0.078), (0.1305, 0.07), (0.1265, 0.0595),
    (0.1165, 0.0495), (0.109, 0.036),
)
BEFORE_BROKEN: Table = (
    (0.102, 0.03), (0.0975, 0.0215), (0.0925, 0.0195), (0.0885, 0.0105), (0.0785, 0.0085), (0.0745, 0.0025),
    (0.067, 0.002), (0.0625, -0.004), (0.056, -0.0025),
)
JOINT: Table = (
    (0.108, 0.0275), (0.1105, 0.02), (0.1185, 0.0095), (0.125, -0.001), (0.1265, -0.0125), (0.1215, -0.0235),
    (0.1145, -0.0335), (0.111, -0.0405),
)
JOINT_BROKEN: Table = (
    (0.104, -0.0415), (0.0985, -0.0365), (0.0945, -0.032), (0.0955, -0.025), (0.0925, -0.0185), (0.0945, -0.01),
    (0.0935, 0.003), (0.0965, 0.013), (0.1005, 0.022),
)
FAR: Table = (
    (0.1, 0.03), (0.1125, 0.04), (0.122, 0.026), (0.136, 0.013), (0.145, 0.001), (0.1455, -0.0135), (0.138, -0.0275),
    (0.1265, -0.0405), (0.1205, -0.0495), (0.1125, -0.0445), (0.106, -0.036), (0.11, -0.02), (0.11, 0.0),
)
"""The far part of the joint surface, which stays where it was: seen in shade above the step of the sunken part."""
# fmt: on


def _jagged(rows: Table, name: str, most: float = 0.0011) -> list[Cubic]:
    """A broken edge: straight from row to row but for two small teeth between them, up to `most` leg lengths high."""
    dice = rng(name)
    points = [FRAME.point(*rows[0])]
    for (v, at), (w, to) in pairwise(rows):
        for share in (dice.uniform(0.25, 0.4), dice.uniform(0.6, 0.75)):
            u, x = v + (w - v) * share, at + (to - at) * share
            points.append(FRAME.point(u + dice.uniform(-most, most), x + dice.uniform(-most, most)))
        points.append(FRAME.point(w, to))
    return straight(points)


EDGES = tuple(_jagged(rows, f"edge {i}") for i, rows in enumerate((BEHIND_BROKEN, BEFORE_BROKEN, JOINT_BROKEN)))
WHOLE = Body(f"{NAME}-whole", Form((), ()), ring(FRAME, (*BEHIND, *BEFORE, *JOINT)), 1)
PIECES = Body(
    f"{NAME}-pieces",
    Form((), ()),
    "".join(
        path(smooth([FRAME.point(*row) for row in surface]), broken, closed=True)
        for surface, broken in zip((BEHIND, BEFORE, JOINT), EDGES, strict=True)
    ),
    1,
)
"""The three fragments: behind, before, and the joint surface, which has sunk 6 to 7 mm."""
PLACE = Body(f"{NAME}-place", Form((), ()), ring(FRAME, tuple((v + 0.001 * (v > 0.1), at) for v, at in b.CALCANEUS)), 0)
"""Where the whole bone was: what the fragments leave of it is full of blood."""
CRACKS: tuple[Table, ...] = (
    ((0.089, -0.032), (0.083, -0.042), (0.0845, -0.0505), (0.079, -0.059), (0.081, -0.068), (0.0765, -0.0745)),
    ((0.0655, -0.0045), (0.0615, -0.0155), (0.0645, -0.0235), (0.0605, -0.0335)),
    ((0.0745, 0.0025), (0.0705, 0.0135), (0.073, 0.0215), (0.069, 0.0325)),
)
HEEL_PAD: Table = (
    (0.066, -0.0925),
    (0.0505, -0.0862),
    (0.0425, -0.0795),
    (0.037, -0.0705),
    (0.034, -0.058),
    (0.034, -0.048),
    (0.029, -0.03),
    (0.0265, -0.008),
    (0.0165, 0.0),
    (0.014, -0.046),
    (0.018, -0.07),
    (0.027, -0.085),
    (0.043, -0.0965),
    (0.064, -0.1),
)


def calcaneal_fracture() -> tuple[Element, ...]:
    """The heel bone in three fragments, the joint surface pressed down, blood between them and in the fat round it."""
    clip, fat = soaked(NAME, (0.122, -0.055), 0.07)
    return (
        element(
            "defs",
            clip,
            *(part for shape in (WHOLE, PIECES, PLACE) for part in shape.defs()),
            stain(f"{NAME}-high", (0.127, -0.056), 0.068),
            stain(f"{NAME}-low", (0.031, -0.058), 0.052),
        ),
        behind(f"url(#{NAME}-high)"),
        fat,
        fill(ring(FRAME, HEEL_PAD), f"url(#{NAME}-low)"),
        PLACE.inside(
            PLACE.used(fill=p.BLOOD_DEEP),
            fill(ring(FRAME, FAR), p.BONE_SHADE),
            gristle(FRAME, b.CALCANEUS[26:32], 6),
            haze(line(FRAME, JOINT, places=0), p.SHADOW, 14, 0.7),
            PIECES.used(fill="none", stroke="#a8655a", stroke_width=3),
            *_bone(),
            *again(*over()),
        ),
    )


def _bone() -> list[Element]:
    """The fragments, as the whole bone is painted; each with a lit and a shaded edge."""
    dice = rng("fragments")
    beams: tuple[tuple[Table, int], ...] = (
        (((0.11, -0.06), (0.095, -0.03), (0.085, 0.0), (0.09, 0.04)), 9),
        (((0.07, -0.07), (0.055, -0.045), (0.06, -0.01), (0.07, 0.03), (0.08, 0.06)), 9),
    )
    cracks = "".join(path(_jagged(rows, f"crack {i}", 0.0008)) for i, rows in enumerate(CRACKS))
    broken = "".join(path(edge) for edge in EDGES)
    return [
        PIECES.inside(
            fill(WHOLE.d, "url(#side-paint-bone)"),
            *grain(FRAME, beams, dice, 0.014),
            glow("side-dusk", FRAME.point(0.082, 0.022), (22, 7), turn=24, opacity=0.6),
            glow("side-light", FRAME.point(0.1, -0.06), (30, 22), turn=-8),
            glow("side-light", FRAME.point(0.05, -0.06), (16, 12), opacity=0.6),
            haze(line(FRAME, JOINT_BROKEN, places=0), p.BONE_DEEP, 12, 0.4),
            gristle(FRAME, JOINT[1:6], 5),
            turned(WHOLE, wide=24, strength=0.34, colour=p.BONE_DEEP, count=9),
            element(
                "g",
                *(
                    element("path", d=d, stroke=colour, stroke_width=wide, stroke_opacity=opacity, transform=at)
                    for d, colour, wide, opacity, at in (
                        (broken, p.BONE_DEEP, 7, 0.14, "translate(-1 -1)"),
                        (broken, p.BONE_DEEP, 4, 0.2, "translate(-1 -1)"),
                        (broken, "#fff", 2, 0.7, "translate(1 1.2)"),
                        (cracks, p.BONE_LIGHT, 1.2, 0.8, "translate(.6 .9)"),
                        (cracks, p.BLOOD_DEEP, 1.3, 0.85, None),
                    )
                ),
                fill="none",
            ),
        ),
        PIECES.used(fill="none", stroke=p.BONE_DEEP, stroke_width=1.2),
    ]


def over() -> tuple[Layer, ...]:
    """What lies over the heel bone, in the order of the plate; layers that do not reach down to it are left out."""
    return (
        muscles.tendon(),
        context.bursa(),
        ankle.dusk(),
        knee.fibula(),
        ankle.deep_ligaments(),
        ankle.ligaments(),
        ankle.extensor_retinacula(),
        *front.side(),
        ankle.fifth(),
        front.sole(),
        ankle.fibular_retinacula(),
        *context.nerve_and_vein(),
    )
