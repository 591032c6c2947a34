"""Blood in the fat of the side plate, round the tendon and the heel bone. Painted over the plate."""

from __future__ import annotations

import math

from .. import palette as p
from ..curves import offset
from ..model import Element, element
from ..recipes import Lobule, lobules, rounds
from ..tissue import fill, radial, strip
from . import side_edges as e
from .side_context import kager_spots
from .side_shapes import FRAME, rng

TONES = (
    (0.97, "#e9c478", "#f8e3a6", "#c08c40", 0.4),
    (0.82, "#d8a062", "#efc48c", "#9c6030", 0.5),
    (0.64, "#b8694a", "#d6946e", "#74331f", 0.6),
    (0.44, "#98443a", "#bd6c58", "#561c18", 0.7),
)
"""Share of the reach up to which a lobule is soaked so: its body, its light, what lies between, how much of that."""


def stain(name: str, centre: tuple[float, float], reach: float) -> Element:
    """The paint of blood in fat: a radial gradient round a (level, offset) that thins out over `reach` leg lengths."""
    stops = ((0, p.BLOOD, 0.75), (0.5, p.BLOOD, 0.42), (1, p.BLOOD, 0.0))
    (x, y), r = FRAME.point(*centre), reach * FRAME.scale
    return radial(name, stops, gradientUnits="userSpaceOnUse", cx=round(x), cy=round(y), r=round(r))


def _back(v: float) -> float:
    """The fat before the tendon begins here: at the tendon, or where soleus lies over it."""
    return max(offset(e.TENDON_FRONT, v), offset(e.SOLEUS_FRONT, v) if v > 0.19 else -1)


def _front(v: float) -> float:
    """It is stained no further than here, so that nerve and sheets of tissue keep their colour."""
    return min(offset(e.SURAL_NERVE, v) - 0.0018, -0.0485 + max(0.0, v - 0.1215) * 0.4)


def soaked(name: str, centre: tuple[float, float], reach: float) -> tuple[Element, Element]:
    """The lobules of fat before the tendon, those near a (level, offset) soaked with blood, and the clip they wear.

    Each takes one tone as a whole, so that the stain ends at lobules and not at a line.
    """
    dice = rng("kager")
    near: list[list[Lobule]] = [[] for _ in TONES]
    uneven = rng("soaked")
    for lobe in lobules(kager_spots(dice), dice, (5, 8)):
        x, y = lobe[0] + lobe[2], lobe[1]
        far = math.dist((x, y), FRAME.point(*centre)) / FRAME.scale / reach + uneven.uniform(-0.08, 0.08)
        level = FRAME.level(y)
        limit = FRAME.point(level, _front(level))[0]
        far = max(far, 0.97 - max(limit - x, 0) / 17)
        if x < limit + 3 and far < TONES[0][0]:
            near[max(i for i, tone in enumerate(TONES) if far < tone[0])].append(lobe)
    drawn = [(rounds(shapes), tone) for shapes, tone in zip(near, TONES, strict=True)]
    made = (
        *(
            element("path", d=d, fill=shade, stroke=shade, stroke_width=5, opacity=share, transform="translate(1 1.5)")
            for d, (_, _, _, shade, share) in drawn
        ),
        *(element("path", d=d, fill=light) for d, (_, _, light, _, _) in drawn),
        *(element("path", d=d, fill=body, transform="translate(1 1.4)") for d, (_, body, _, _, _) in drawn),
    )
    fat = strip(FRAME, (_back, lambda v: _front(v) + 0.0035), (0.225, 0.1195), 9)
    return (
        element("clipPath", element("path", d=fat), id=f"{name}-fat"),
        element("g", *made, clip_path=f"url(#{name}-fat)"),
    )


def behind(paint: str) -> Element:
    """The fat behind the tendon, stained by a paint."""
    back = (lambda v: offset(e.WINDOW_BACK, v) + 0.003, lambda v: offset(e.TENDON_BACK, v))
    return fill(strip(FRAME, back, (0.225, 0.09), 8), paint)
