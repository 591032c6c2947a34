"""How a swollen sleeve of the Achilles tendon looks on the back plate. Heights are above the insertion."""

from __future__ import annotations

import random
from itertools import pairwise

from .. import palette as p
from ..curves import path, smooth, spaced
from ..model import Element, element
from ..recipes import body, glow, rounded, shadow
from ..tissue import Form, again, gradient, rim
from . import back_ankle as ankle
from . import back_muscles as muscles
from .back_shapes import FRAME, TENDON, rng
from .back_wounds import EDEMA, blots, fading, haze
from .heights import height

# fmt: off
SWELLING = (
    (7.6, 0.0), (7.0, 0.0014), (6.2, 0.0052), (5.2, 0.0090), (4.0, 0.0102), (2.8, 0.0086), (1.9, 0.0046), (1.2, 0.0012),
    (0.7, 0.0),
)
# fmt: on
"""How far the swollen sleeve stands off the tendon: height (cm), leg lengths."""

VEIL = (
    *((0, p.BLOOD, 0.85), (0.06, p.INFLAMED, 0.8), (0.18, p.INFLAMED, 0.5), (0.27, p.INFLAMED, 0.22)),
    *((0.5, p.INFLAMED, 0.1), (0.73, p.INFLAMED, 0.16), (0.82, p.INFLAMED, 0.34), (0.94, p.INFLAMED, 0.65)),
    (1, p.BLOOD, 0.7),
)
"""Across the sleeve: thick and red where it turns away at the sides, thin over the tendon."""


NET = (0.04, 0.13, 0.26, 0.42, 0.6, 0.75, 0.87, 0.96)
"""Where the long vessels of the sleeve run, as shares across it."""
SIDES = {0, 1, 6, 7}
"""Which of them are the larger ones."""


def paratenonitis() -> tuple[Element, ...]:
    """A swollen sleeve, 2 to 6 cm up, round a tendon of normal width that shows through it."""
    name = "back-paratenonitis"
    left, right = (
        tuple((height(cm), TENDON.form.at(height(cm), t) + (2 * t - 1) * more) for cm, more in SWELLING) for t in (0, 1)
    )
    shape = body(f"{name}-sleeve", FRAME, left, right)
    across = (FRAME.point(0, -0.028), FRAME.point(0, 0.028))
    vessels = _net(shape.form, rng(name))
    return (
        element(
            "defs",
            *shape.defs(),
            gradient(f"{name}-veil", across, VEIL),
            *fading(name, (height(7.4), height(0.8)), ((0, 0), (0.3, 1), (0.6, 1), (1, 0))),
            haze(f"{name}-warmth", p.INFLAMED, 0.22),
        ),
        *blots(f"{name}-warmth", ((height(4), -0.026, (22, 90)), (height(4), 0.030, (22, 90)))),
        element(
            "g",
            shadow(shape, wide=18, strength=0.3),
            shape.used(fill=EDEMA),
            shape.inside(*again(ankle.plantaris_tendon(), muscles.tendon()), *_drops(shape.form, rng("edema"))),
            shape.used(fill=f"url(#{name}-veil)"),
            rounded(shape, wide=16, strength=0.25, shift=0.5, colour=p.BLOOD),
            *(rim(d, p.BLOOD, wide, 0.65) for d, wide in vessels),
            shape.inside(
                glow("back-light", FRAME.point(height(4.3), -0.0205), (7, 66)),
                glow("back-light", FRAME.point(height(4.0), 0.0190), (6, 58)),
            ),
            rim(shape.d, p.BLOOD_DEEP, 1.6, 0.65),
            mask=f"url(#{name}-fade)",
        ),
    )


def _net(form: Form, dice: random.Random) -> tuple[tuple[str, float], tuple[str, float]]:
    """A net of fine vessels: long ones at both sides, joined by finer ones across; path text and width of each kind."""
    nodes = [
        [
            FRAME.point(level + dice.uniform(-0.004, 0.004), form.at(level, t + dice.uniform(-0.02, 0.02)))
            for level in spaced(height(6.9), height(1.1), 12, ease=False)
        ]
        for t in NET
    ]
    stems, twigs = "", ""
    for i, column in enumerate(nodes):
        if i in SIDES:
            stems += path(smooth(column))
        else:
            twigs += path(smooth(column[dice.randint(0, 2) : dice.randint(9, 12)]))
    for i, (near, far) in enumerate(pairwise(nodes)):
        for j in range(1, len(near) - 1):
            if dice.random() < (0.85 if i in SIDES else 0.65):
                (x1, y1), (x2, y2) = near[j], far[j + dice.choice((-1, 1))]
                bent = (x1, y1 + (y2 - y1) * 0.6) if dice.random() < 0.5 else (x1 + (x2 - x1) * 0.5, y1)
                twigs += path([((x1, y1), bent, (x2, y2 - (y2 - y1) * 0.4), (x2, y2))])
    return (stems, 0.8), (twigs, 0.5)


def _drops(form: Form, dice: random.Random) -> list[Element]:
    """Drops of fluid between the sleeve and the tendon, on both sides."""
    spots = []
    for i in range(22):
        level = height(dice.uniform(1.9, 6.2))
        beside = TENDON.form.at(level, i % 2), form.at(level, i % 2)
        spots.append(FRAME.point(level, beside[0] + (beside[1] - beside[0]) * dice.uniform(0.25, 0.75)))
    d = "".join(f"M{x:.1f} {y:.1f}v{dice.randint(4, 14)}" for x, y in sorted(spots, key=lambda spot: spot[1]))
    plain = {"d": d, "fill": "none", "stroke_linecap": "round"}
    return [
        element("path", **plain, stroke=p.FLUID_SHADE, stroke_width=3.6, stroke_opacity=0.5),
        element("path", **plain, stroke="#fff", stroke_width=2.2, stroke_opacity=0.8, transform="translate(-.4 -.4)"),
    ]
