"""How the tendon's insertion and the corner of the heel bone look with their conditions. Bursae: heel_bursitis.py."""

from __future__ import annotations

import math
import random

from .. import heel_recipes as h
from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Point, Table, element
from ..recipes import Body
from ..tissue import Form, fill, rim, ring, slivers, soft
from . import heel_edges as e
from .heel_changes import blush, bone, fat_behind, hump, moved, skin, swollen, tendon
from .heel_shapes import FRAME, rng

MURK = "#a39a90"

# fmt: off
SPUR: Table = (
    (0.0650, -0.0789), (0.0700, -0.0802), (0.0760, -0.0822), (0.0830, -0.0850), (0.0900, -0.0876), (0.0965, -0.0896),
    (0.1015, -0.0906), (0.1050, -0.0902), (0.1072, -0.0884), (0.1071, -0.0862), (0.1050, -0.0842), (0.1022, -0.0826),
    (0.1004, -0.0808), (0.1000, -0.0784),
)
SPUR_ROOT: Table = ((0.0950, -0.0760), (0.0800, -0.0764), (0.0670, -0.0764))
SPUR_BEAMS: Table = (
    (0.0740, -0.0770), (0.0880, -0.0848), (0.0800, -0.0772), (0.0950, -0.0866), (0.0860, -0.0770), (0.1020, -0.0882),
    (0.0920, -0.0775), (0.1040, -0.0872), (0.0790, -0.0800), (0.0990, -0.0887), (0.0700, -0.0772), (0.0800, -0.0820),
    (0.0930, -0.0795), (0.1000, -0.0846),
)
CORNER: Table = (
    (0.1262, -0.0290), (0.1228, -0.0345), (0.1204, -0.0430), (0.1204, -0.0510), (0.1222, -0.0590), (0.1243, -0.0660),
    (0.1254, -0.0720), (0.1251, -0.0771), (0.1230, -0.0810), (0.1195, -0.0832), (0.1150, -0.0837), (0.1105, -0.0830),
    (0.1065, -0.0817), (0.1030, -0.0804), (0.0998, -0.0793), (0.0965, -0.0790),
)
CORNER_ROOT: Table = (
    (0.0970, -0.0765), (0.1030, -0.0735), (0.1090, -0.0700), (0.1130, -0.0670), (0.1142, -0.0620), (0.1145, -0.0540),
    (0.1160, -0.0450), (0.1190, -0.0350), (0.1230, -0.0290),
)
CORNER_BEAMS: Table = (
    (0.0990, -0.0758), (0.1235, -0.0765), (0.1010, -0.0780), (0.1185, -0.0815), (0.1040, -0.0740), (0.1240, -0.0735),
    (0.1080, -0.0725), (0.1235, -0.0700), (0.1110, -0.0700), (0.1225, -0.0665), (0.1060, -0.0750), (0.1215, -0.0790),
)
OVER: Table = (
    (0.1405, -0.0798), (0.1400, -0.0752), (0.1370, -0.0707), (0.1325, -0.0665), (0.1283, -0.0628), (0.1240, -0.0615),
    (0.1234, -0.0630), (0.1247, -0.0660), (0.1258, -0.0720), (0.1255, -0.0773), (0.1233, -0.0814), (0.1196, -0.0836),
    (0.1150, -0.0841), (0.1105, -0.0834), (0.1065, -0.0821), (0.1020, -0.0802),
)
# fmt: on


def insertional_tendinopathy() -> tuple[Element, ...]:
    """The last 2 cm of the tendon nearly twice as thick, its fibres gray and wavy, with chalk and a spur."""
    slug = "insertional-tendinopathy"
    name, dice = f"heel-{slug}", rng(slug)
    push = hump(0.053, 0.090, 0.140, -0.0086)
    shape, drawn = tendon(slug, push, lambda _: 0.0, (0.148, 0.0525), dice)
    paint, murk = blush(name, MURK, (0.092, -0.0905), (22, 64), turn=4, strength=0.9)
    rows = tuple((v, at + push(v)) for v, at in e.SUBCUTANEOUS)
    slit = Body(f"{name}-slit", Form(rows, rows), ring(FRAME, rows))
    return (
        paint,
        skin(slug, hump(0.040, 0.090, 0.144, -0.0068), (0.150, 0.034)),
        drawn,
        shape.inside(murk, *disorder(shape.form, (0.124, 0.066), dice)),
        *bone(slug, SPUR, SPUR_ROOT, slice(1, -1), SPUR_BEAMS),
        *flecks(shape.form, dice),
        element("defs", *slit.defs()),
        *h.bursa(slit, None),
    )


def disorder(form: Form, levels: tuple[float, float], rng: random.Random) -> list[Element]:
    """Fibres that have lost their order: each winds down the tendon its own way, some over others."""
    d = waves(form, levels, rng, 31)
    return [
        rim(waves(form, levels, rng, 8), p.TENDON_SHADE, 2.2, 0.6),
        element("g", rim(d, p.TENDON_DEEP, 1.2, 0.4), transform="translate(1 1)"),
        rim(d, "#fff", 1.2),
    ]


def waves(form: Form, levels: tuple[float, float], rng: random.Random, count: int) -> str:
    """Path text of so many fibres that start between two levels and wind down the form."""
    runs = []
    for i in range(count):
        level = levels[0] + (levels[1] - levels[0]) * (i + rng.random()) / count
        t = (i * 0.381966) % 0.9 + 0.05  # the golden section spreads them evenly
        lean, long, sway = (
            rng.uniform(-0.14, 0.14),
            rng.uniform(0.016, 0.028),
            rng.choice((-1, 1)) * rng.uniform(0.04, 0.08),
        )
        steps = ((0.0, 0.0), (0.3, sway), (0.7, -sway), (1.0, 0.0))
        runs.append(smooth([_in(form, level - long * u, t + lean * u + aside) for u, aside in steps]))
    return path(*runs)


def _in(form: Form, level: float, t: float) -> Point:
    return FRAME.point(level, form.at(level, min(max(t, 0.05), 0.95)))


FLECKS = (
    # level, place across the tendon and half length in canvas units of each fleck
    (0.1105, 0.52, 4.5),
    (0.1030, 0.28, 7),
    (0.0945, 0.22, 5.5),
    (0.0860, 0.30, 4),
)


def flecks(form: Form, rng: random.Random) -> tuple[Element, ...]:
    """Chalk in the tendon: soft pale flecks that lie along its fibres."""
    runs = []
    for level, t, long in FLECKS:
        x, y = _in(form, level, t)
        corners = [(math.cos(a), math.sin(a), rng.uniform(0.75, 1.2)) for a in (0.2, 1.3, 2.4, 3.5, 4.6, 5.6)]
        crumb = [(x + c * long * 0.5 * r + s * long * 0.15, y + s * long * r) for c, s, r in corners]
        runs.append(smooth(crumb, closed=True))
    d = "".join(path(run, closed=True) for run in runs)
    return (
        soft(d, p.BONE_LIGHT, 6, 0.6),
        element("path", d=d, fill=p.TENDON_SHADE, transform="translate(.8 1.2)"),
        fill(d, p.BONE_LIGHT),
    )


def haglund_syndrome() -> tuple[Element, ...]:
    """The corner of the heel bone 3 mm too high, 4 too far back: it presses a swollen bursa into a frayed tendon."""
    slug = "haglund-syndrome"
    name, dice = f"heel-{slug}", rng(slug)
    push = hump(0.090, 0.120, 0.182, -0.0128)
    paint, murk = blush(name, MURK, (0.119, -0.0910), (13, 50), turn=10, strength=0.4)
    shape, drawn = tendon(slug, hump(0.086, 0.120, 0.182, -0.0122), push, (0.188, 0.086), dice)
    rows = (*moved(e.TENDON_FRONT, push, (0.1385, 0.1015), 10)[::-1], *OVER)
    return (
        paint,
        skin(slug, hump(0.070, 0.118, 0.180, -0.0100), (0.188, 0.062), red=0.3),
        fat_behind(push, (0.182, 0.130), dice),
        drawn,
        shape.inside(murk, *frayed(shape.form, dice)),
        *bone(slug, CORNER, CORNER_ROOT, slice(-1), CORNER_BEAMS),
        *swollen(slug, rows, dice, ((0.138, -0.079), (0.110, -0.083)), (2.2, 3.8), glowing=9),
    )


def frayed(form: Form, rng: random.Random) -> tuple[Element, ...]:
    """Torn fibres within the front edge of a tendon: fine clefts, and loose ends between them."""
    clefts, ends = [], []
    for i in range(8):
        level = 0.134 - 0.0028 * (i + rng.random())
        t = rng.uniform(0.5, 0.86)
        clefts.append((_in(form, level, t), _in(form, level - rng.uniform(0.006, 0.011), t + rng.uniform(0, 0.12))))
        t = rng.uniform(0.6, 0.85)
        ends.append((_in(form, level, t), _in(form, level - rng.uniform(0.004, 0.008), t + rng.uniform(0.05, 0.14))))
    loose = slivers(ends, rng, (0.7, 1.3), places=1)
    return (
        fill(slivers(clefts, rng, (0.7, 1.4)), p.TENDON_DEEP, opacity=0.85),
        element("path", d=loose, fill=p.TENDON_DEEP, fill_opacity=0.5, transform="translate(.9 .8)"),
        fill(loose, "#fff"),
    )
