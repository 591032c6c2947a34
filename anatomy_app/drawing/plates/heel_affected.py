"""How the tendon's insertion and the corner of the heel bone look with their conditions. Bursae: heel_bursitis.py."""

from __future__ import annotations

import math
import random

from .. import heel_recipes as h
from .. import palette as p
from ..curves import Pen, leaves, sliver
from ..heel_lays import Lay, Strands, tapered
from ..model import Element, Point, Table, element
from ..recipes import Body
from ..tissue import Form, fill, ring, slivers
from . import heel_edges as e
from .heel_changes import blush, bone, fat_behind, hump, moved, skin, swollen, tendon
from .heel_shapes import FRAME, rng

MURK = "#8d8580"
SEAM = (h.SEPTUM_SHADE, 0.5)

# fmt: off
SPUR: Table = (
    (0.0690, -0.0785), (0.0730, -0.0798), (0.0775, -0.0813), (0.0840, -0.0843), (0.0915, -0.0874), (0.0985, -0.0893),
    (0.1020, -0.0897), (0.1002, -0.0879), (0.0968, -0.0850), (0.0938, -0.0822), (0.0927, -0.0803), (0.0938, -0.0784),
)
SPUR_ROOT: Table = ((0.0910, -0.0762), (0.0800, -0.0762), (0.0710, -0.0766))
CORNER: Table = (
    (0.1262, -0.0290), (0.1228, -0.0345), (0.1203, -0.0430), (0.1202, -0.0510), (0.1222, -0.0580), (0.1249, -0.0640),
    (0.1265, -0.0695), (0.1262, -0.0742), (0.1237, -0.0776), (0.1190, -0.0793), (0.1135, -0.0798), (0.1085, -0.0796),
    (0.1040, -0.0791), (0.1012, -0.0788), (0.0998, -0.0784),
)
CORNER_ROOT: Table = (
    (0.1005, -0.0755), (0.1060, -0.0712), (0.1112, -0.0680), (0.1140, -0.0630), (0.1145, -0.0540),
    (0.1160, -0.0450), (0.1190, -0.0350), (0.1230, -0.0290),
)
OVER: Table = (
    (0.1405, -0.0752), (0.1402, -0.0710), (0.1370, -0.0672), (0.1325, -0.0640), (0.1280, -0.0612), (0.1248, -0.0612),
    (0.1250, -0.0645), (0.1267, -0.0695), (0.1264, -0.0742), (0.1239, -0.0778), (0.1190, -0.0795), (0.1135, -0.0800),
    (0.1085, -0.0798), (0.1010, -0.0791),
)
# fmt: on


def insertional_tendinopathy() -> tuple[Element, ...]:
    """The last 2 cm of the tendon nearly twice as thick, its fibres grey and in disorder, with chalk and a spur."""
    slug = "insertional-tendinopathy"
    name, dice = f"heel-{slug}", rng(slug)
    push = hump(0.053, 0.090, 0.140, -0.0086)
    shape, drawn = tendon(slug, push, lambda _: 0.0, (0.148, 0.0525), dice)
    paint, murk = blush(name, MURK, (0.092, -0.0885), (24, 66), turn=4, strength=0.95)
    rows = tuple((v, at + push(v)) for v, at in e.SUBCUTANEOUS)
    slit = Body(f"{name}-slit", Form(rows, rows), ring(FRAME, rows))
    return (
        paint,
        skin(slug, hump(0.040, 0.090, 0.144, -0.0068), (0.150, 0.034)),
        drawn,
        shape.inside(murk, *disorder(shape.form, (0.118, 0.064), dice)),
        *bone(slug, SPUR, SPUR_ROOT, slice(2, -2)),
        *roots(dice),
        *flecks(shape.form, dice),
        element("defs", *slit.defs()),
        *h.bursa(slit, None),
    )


def disorder(form: Form, levels: tuple[float, float], rng: random.Random) -> list[Element]:
    """Fibres that have lost their order: short, thin and crossing, with dark clefts between them."""
    light, clefts = _strays(form, levels, rng, (64, 0.011, 0.5)), _strays(form, levels, rng, (24, 0.014, 0.3))
    d = slivers(light, rng, (0.6, 1.3), places=1)
    return [
        fill(slivers(clefts, rng, (1.0, 2.2)), p.TENDON_DEEP, opacity=0.6),
        element("path", d=d, fill=p.TENDON_DEEP, fill_opacity=0.65, transform="translate(1 1.3)"),
        fill(d, "#fff"),
    ]


def _strays(
    form: Form, levels: tuple[float, float], rng: random.Random, kind: tuple[int, float, float]
) -> list[tuple[Point, Point]]:
    """Start and end of so many fibres, at most so long in leg lengths, that lean so far in shares of the tendon."""
    count, longest, lean = kind
    runs = []
    for i in range(count):
        level = levels[0] + (levels[1] - levels[0]) * (i + rng.random()) / count
        t = (i * 0.381966) % 0.88 + 0.06  # the golden section spreads them evenly
        end = level - rng.uniform(longest / 2, longest), t + rng.uniform(-lean, lean)
        runs.append((_in(form, level, t), _in(form, *end)))
    return runs


def _in(form: Form, level: float, t: float) -> Point:
    return FRAME.point(level, form.at(level, min(max(t, 0.05), 0.95)))


def roots(rng: random.Random) -> list[Element]:
    """The fibres that enter the bone."""
    into = Strands(
        36, (0.12, 0.22), "#fff", 0.95, (0.7, 1.2), u=(0.2, 1.0), t=(0.0, 0.7), drift=(0.3, 0.5), relief=SEAM
    )
    return tapered(Lay(*e.ENTHESIS_ROOTS), FRAME, rng, (into,))


FLECKS = (
    # level, place across the tendon and half length in canvas units of each fleck
    (0.1080, 0.60, 6),
    (0.1050, 0.42, 3.5),
    (0.0985, 0.28, 8),
    (0.0922, 0.36, 5),
    (0.1018, 0.70, 4.5),
    (0.0865, 0.25, 5.5),
    (0.1125, 0.50, 3),
)


def flecks(form: Form, rng: random.Random) -> tuple[Element, ...]:
    """Chalk in the tendon: hard ivory crumbs that lie along its fibres."""
    pen = Pen()
    for level, t, long in FLECKS:
        x, y = _in(form, level, t)
        corners = [(math.cos(a), math.sin(a), rng.uniform(0.65, 1.25)) for a in (0.2, 1.0, 2.0, 3.1, 4.0, 4.8, 5.6)]
        crumb = [(x + c * long * 0.6 * r + s * long * 0.2, y + s * long * r) for c, s, r in corners]
        pen.move(crumb[0])
        for corner in crumb[1:]:
            pen.line(corner)
        pen.close()
    d = pen.text
    return (
        element("path", d=d, fill=p.TENDON_DEEP, fill_opacity=0.6, transform="translate(1.4 1.8)"),
        element("path", d=d, fill=p.BONE, stroke=p.BONE_DEEP, stroke_width=1, stroke_linejoin="round"),
        element("path", d=d, fill="#fff", transform="translate(-.8 -1)", fill_opacity=0.7),
    )


def haglund_syndrome() -> tuple[Element, ...]:
    """The corner of the heel bone 4 mm too high and too far back: it presses a swollen bursa into a frayed tendon."""
    slug = "haglund-syndrome"
    name, dice = f"heel-{slug}", rng(slug)
    push = hump(0.090, 0.122, 0.178, -0.0096)
    paint, murk = blush(name, MURK, (0.119, -0.0880), (14, 52), turn=12, strength=0.9)
    shape, drawn = tendon(slug, hump(0.088, 0.122, 0.178, -0.0106), push, (0.184, 0.088), dice)
    rows = (*moved(e.TENDON_FRONT, push, (0.1385, 0.1005), 9)[::-1], *OVER)
    return (
        paint,
        skin(slug, hump(0.078, 0.120, 0.176, -0.0078), (0.184, 0.070), red=0.35),
        fat_behind(push, (0.178, 0.130), dice),
        drawn,
        shape.inside(murk),
        *bone(slug, CORNER, CORNER_ROOT, slice(-1)),
        *roots(dice),
        *swollen(slug, rows, dice, ((0.136, -0.076), (0.110, -0.0775)), (2.6, 4.6)),
        *frayed(shape.form, dice),
    )


def frayed(form: Form, rng: random.Random) -> tuple[Element, ...]:
    """Torn fibres at the front of a tendon: clefts in it, and ends that curl off it."""
    clefts, ends = [], []
    for i in range(15):
        level = 0.133 - 0.0018 * (i + rng.random())
        t = rng.uniform(0.5, 0.85)
        clefts.append((_in(form, level, t), _in(form, level - rng.uniform(0.006, 0.011), t + rng.uniform(0, 0.15))))
        x, y = _in(form, level, rng.uniform(0.78, 0.92))
        ends.append(sliver((x, y), (x + rng.uniform(1, 9), y + rng.uniform(8, 22)), rng.uniform(-1.8, -0.7)))
    loose = leaves(ends, 1)
    return (
        fill(slivers(clefts, rng, (0.9, 1.8)), p.TENDON_DEEP, opacity=0.8),
        element("path", d=loose, fill=p.TENDON_DEEP, fill_opacity=0.7, transform="translate(1.2 1)"),
        element("path", d=loose, fill="#fff"),
    )
