"""How the two bursae of the heel look when they are swollen, to scale.

In ankles without symptoms no deep bursa was more than 1 mm deep or 7 mm tall on MRI (Bottger 1998).
"""

from __future__ import annotations

import math

from ..curves import offset, spaced
from ..model import Element, Table
from . import heel_edges as e
from .heel_changes import fat_behind, hump, moved, skin, swollen, tendon
from .heel_shapes import rng

# fmt: off
DEEP_PUSH = hump(0.090, 0.118, 0.168, -0.0036)
DEEP_FRONT: Table = (
    (0.1379, -0.0706), (0.1372, -0.0672), (0.1341, -0.0628), (0.1293, -0.0590), (0.1240, -0.0560), (0.1206, -0.0552),
    (0.1191, -0.0574), (0.1194, -0.0625), (0.1180, -0.0678), (0.1142, -0.0722), (0.1085, -0.0750), (0.1040, -0.0769),
    (0.0997, -0.0786),
)
# fmt: on


def retrocalcaneal() -> tuple[Element, ...]:
    """The deep bursa 16 mm tall and 7 deep at its widest: it fills the recess of the fat and pushes the tendon back."""
    slug = "retrocalcaneal-bursitis"
    dice = rng(slug)
    rows = (*moved(e.TENDON_FRONT, DEEP_PUSH, (0.1350, 0.1010), 8)[::-1], *DEEP_FRONT)
    return (
        skin(slug, hump(0.085, 0.118, 0.158, -0.0022), (0.165, 0.078)),
        fat_behind(DEEP_PUSH, (0.168, 0.130), dice),
        tendon(slug, DEEP_PUSH, DEEP_PUSH, (0.172, 0.090), dice)[1],
        *swollen(slug, rows, dice, ((0.136, -0.073), (0.112, -0.071)), glowing=44),
    )


SHOE_PUSH = hump(0.048, 0.082, 0.118, -0.0100)


def subcutaneous() -> tuple[Element, ...]:
    """The bursa under the skin 19 mm tall and 6 deep: a red lump at the edge of the shoe."""
    slug = "subcutaneous-calcaneal-bursitis"
    dice = rng(slug)
    levels = spaced(0.0580, 0.1050, 11)
    inner = tuple((v, offset(e.TENDON_BACK, v) + 0.0002) for v in levels)
    outer = tuple((v, at - 0.0142 * math.sin(math.pi * (v - 0.0570) / 0.049) ** 0.6) for v, at in inner[::-1])
    return (
        skin(slug, SHOE_PUSH, (0.122, 0.044), red=0.6),
        *swollen(slug, (*inner, *outer), dice, ((0.095, -0.104), (0.075, -0.091))),
    )
