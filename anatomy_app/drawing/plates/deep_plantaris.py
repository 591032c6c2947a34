"""What a torn plantaris looks like on the deep plate: painted over the healthy art."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from .. import palette as p
from ..deep_recipes import NONE, Comb, pennate, ribbon
from ..model import Element, Table, element
from ..recipes import Body, Ink, body, glow
from ..tissue import Form, fill, gradient, line, ring, slivers, soft, stack, unnamed
from . import deep_edges as e
from . import deep_muscles as muscles
from .back_shapes import FRAME
from .deep_affected import COURSE
from .deep_shapes import SOLEUS, rng

UPPER_END: Table = (
    *e.PLANTARIS_TENDON[:5],
    (0.9000, 0.0030),
    (0.8830, 0.0020),
    (0.8680, -0.0050),
    (0.8560, -0.0085),
    (0.8460, -0.0065),
    (0.8380, -0.0045),
    (0.8310, -0.0070),
)
LOWER_END: Table = (
    (0.7760, -0.0165),
    (0.7680, -0.0225),
    (0.7560, -0.0265),
    (0.7400, -0.0290),
    (0.7200, -0.0355),
    (0.7000, -0.0445),
    (0.6800, -0.0510),
    (0.6600, -0.0545),
    *e.PLANTARIS_TENDON[8:],
)
BARED = Form(
    ((0.88, -0.012), (0.80, -0.034), (0.72, -0.055), (0.64, -0.069), (0.585, -0.074)),
    ((0.88, 0.012), (0.80, -0.006), (0.72, -0.028), (0.64, -0.046), (0.585, -0.051)),
)
"""Where the healthy tendon is painted out."""
POOL: Table = (
    (0.880, -0.0010),
    (0.868, 0.0100),
    (0.838, 0.0135),
    (0.812, 0.0070),
    (0.790, 0.0060),
    (0.765, -0.0075),
    (0.735, -0.0130),
    (0.712, -0.0260),
    (0.680, -0.0310),
    (0.655, -0.0440),
    (0.615, -0.0500),
    (0.575, -0.0570),
    (0.540, -0.0650),
    (0.560, -0.0740),
    (0.600, -0.0790),
    (0.640, -0.0740),
    (0.670, -0.0760),
    (0.705, -0.0690),
    (0.735, -0.0680),
    (0.765, -0.0520),
    (0.795, -0.0450),
    (0.820, -0.0300),
    (0.850, -0.0220),
)
"""Where fluid lies on soleus: along the tendon, and lower down as far as the cut of the other sheet of tendon."""


def plantaris_rupture() -> tuple[Element, ...]:
    """The tendon of plantaris torn at mid-calf, its ends curled up 2 cm apart; dark fluid lies on soleus round them."""
    name, dice = "deep-plantaris-rupture", rng("plantaris rupture")
    bared = body(f"{name}-bared", FRAME, BARED.left, BARED.right)
    pool = Body(f"{name}-pool", BARED, ring(FRAME, POOL))
    _, *soleus = muscles.soleus().elements  # all but its shadow on what is deeper
    ends = FRAME.point(0.90, 0), FRAME.point(0.53, 0)
    depth = ((0.0, p.BLOOD_DEEP, 0.1), (0.35, p.BLOOD_DEEP, 0.5), (0.7, p.BLOOD_DEEP, 0.4), (1.0, p.BLOOD_DEEP, 0.05))
    return (
        element("defs", *bared.defs(), *pool.defs(), gradient(f"{name}-depth", ends, depth)),
        bared.inside(*unnamed((*soleus, *muscles.sheet().elements))),
        SOLEUS.inside(*_fluid(pool, name, dice)),
        *_end(UPPER_END, e.PLANTARIS_WIDE, dice),
        *_end(LOWER_END[::-1], e.PLANTARIS_WIDE[::-1], dice),
    )


def _fluid(pool: Body, name: str, dice: random.Random) -> tuple[Element, ...]:
    """Fluid with blood in a thin layer, deepest round the torn ends: fibers show through, and it seeps along them."""
    rows = (0.19, 0.54)
    seeping = (Comb(40, (0.14, 0.34), (0.16, 0.78), rows), Ink(NONE, p.BLOOD_DEEP, 0.42, (1.4, 3.0)))
    deepest = ((0.85, -0.006), (0.81, -0.010), (0.77, -0.030), (0.73, -0.044), (0.66, -0.058), (0.60, -0.066))
    margin = (pool.used(stroke_width=wide) for wide in stack(26))
    patches = (((0.80, -0.012), (16, 34)), ((0.72, -0.052), (14, 40)), ((0.62, -0.064), (10, 30)))
    return (
        *pennate(FRAME, dice, COURSE, (seeping,)),
        pool.used(fill=f"url(#{name}-depth)"),
        element("g", *margin, fill="none", stroke=p.BLOOD_DEEP, stroke_opacity=0.05),
        pool.inside(soft(line(FRAME, deepest, places=0), p.BLOOD_DEEP, 34, 0.6, cap="round")),
        *(glow("deep-dusk", FRAME.point(*at), radii, turn=24, opacity=0.8) for at, radii in patches),
    )


def _end(course: Table, widths: Sequence[float], dice: random.Random) -> tuple[Element, ...]:
    """What is left of the tendon on one side of the tear, `widths` of the healthy one; the course ends at its tip."""
    wide = [*widths[:9], *[5.9] * (len(course) - 12), 5.9, 5.0, 3.0]
    d, _ = ribbon(FRAME, course, wide)
    gloss, _ = ribbon(FRAME, tuple((v, at - 0.0008) for v, at in course), [w * 0.4 for w in wide])
    moved = tuple(row for row in course if 0.62 < row[0] < 0.91)
    (x0, y0), (x1, y1) = (FRAME.point(*row) for row in course[-2:])
    long = math.dist((x0, y0), (x1, y1))
    dx, dy = (x1 - x0) / long, (y1 - y0) / long
    frayed = []
    for aside in (-2, -1.3, -0.6, 0, 0.6, 1.3, 2):
        reach = dice.uniform(5, 17)
        start, tip = (
            (x1 + dx * far - dy * aside * spread, y1 + dy * far + dx * aside * spread)
            for far, spread in ((-9, 0.7), (reach, 1.3 + reach / 14))
        )
        frayed.append((start, tip))
    threads = slivers(frayed, dice, (0.6, 1.0), places=1)
    return (
        element("g", soft(line(FRAME, moved), p.SHADOW, 16, 0.55, cap="round"), transform="translate(2.5 3.5)"),
        element("path", d=threads, fill=p.SHADOW, fill_opacity=0.5, transform="translate(1.5 2)"),
        element("path", d=threads, fill=p.TENDON),
        element("path", d=d, fill="url(#deep-paint-ribbon)", stroke=p.TENDON_SHADE, stroke_width=0.7),
        fill(gloss, p.TENDON),
    )
