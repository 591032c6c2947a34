"""What frames the calf on the side plate: skin, fat, sural nerve and vein, the window's edge."""

from __future__ import annotations

from random import Random

from .. import palette as p
from ..curves import offset
from ..model import Element, Layer, Point, Table, element
from ..recipes import NERVE, VEIN, Body, cord, fat
from ..side_recipes import haze, sinew
from ..tissue import fill, line, rim, ring, scattered
from . import side_edges as e
from .side_shapes import CROWN, CUT, FRAME, SKIN, WINDOW, rng


def ground() -> tuple[Element, ...]:
    """The skin of the leg and foot with the clean cuts through thigh and foot, and the bed of the window."""
    return (
        SKIN.painted("url(#side-paint-skin)", "skin"),
        SKIN.inside(
            fill(SKIN.d, "url(#side-paint-foot)"),
            haze(line(FRAME, e.SKIN_FRONT[::-1], places=0), p.SKIN_DEEP, 42, 0.4),
            haze(line(FRAME, e.SKIN_BACK, e.SOLE[::-1], places=0), p.SKIN_DEEP, 22, 0.35),
            *_cut(CUT, e.CUT_INNER),
            *_cut(CROWN, e.TOP_INNER),
        ),
        rim(SKIN.d, p.SKIN_DEEP, 1.5),
        fill(WINDOW.d, "url(#side-paint-bed)"),
    )


def _cut(face: Body, inner: Table) -> list[Element]:
    """A clean cut through the limb, seen on the slant: skin round fat."""
    return [
        fill(face.d, p.FAT),
        face.inside(
            face.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=6),
            haze(line(FRAME, inner, places=0), p.SKIN_DEEP, 16, 0.5),
        ),
        face.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=1.3),
    ]


def deep_fat() -> Layer:
    """Fat behind the knee, and the pad under the heel with the band of the plantar fascia."""
    dice = rng("fat")
    knee = scattered(FRAME, (lambda v: -0.05 - (1.17 - v) * 0.12, lambda v: 0.05), (1.17, 1.09), 0.0145, dice)
    heel = scattered(FRAME, (lambda v: -0.107, _heel), (0.085, 0.009), 0.0125, dice)
    sole = scattered(FRAME, (lambda v: -0.02, lambda v: 0.217), (0.032, 0.018), 0.015, dice)
    return Layer(
        "fat",
        (WINDOW.inside(*fat([*knee, *heel, *sole], dice, (6, 9)), *_behind(), *sinew(FRAME, e.PLANTAR_FASCIA, 5)),),
    )


def _behind() -> list[Element]:
    """The fat under the skin behind the tendon, in lobules up to the tendon itself."""
    d = line(FRAME, tuple(row for row in e.TENDON_BACK if 0.1 < row[0] < 0.56), places=1)
    rows = ((-13, 13, "4 15 0 13 5 17 1 14"), (-5, 11, "0 12 4 14 1 11 6 15"))
    tones = ((p.FAT_DEEP, 1.6), (p.FAT, 0.0), (p.FAT_LIGHT, -6.0))
    lobes = (
        element(
            "path", d=d, stroke=tone, stroke_width=size + more, stroke_dasharray=dashes, transform=f"translate({x})"
        )
        for x, size, dashes in rows
        for tone, more in tones
    )
    base = element("path", d=d, stroke=p.FAT_SHADE, stroke_width=50)
    return [element("g", base, *lobes, fill="none", stroke_linecap="round")]


def _heel(level: float) -> float:
    return -0.085 + max(0.0, 0.06 - level) * 2.2


def kager() -> Layer:
    """The fat in the triangle before the tendon."""
    dice = rng("kager")
    lobes = fat(kager_spots(dice), dice, (5, 8))
    bed = ring(FRAME, ((0.30, -0.043), (0.30, -0.02), (0.2, -0.012), (0.12, -0.02), (0.108, -0.083), (0.18, -0.06)))
    return Layer("kagers-fat-pad", (WINDOW.inside(fill(bed, p.FAT_SHADE, body="kagers-fat-pad"), *lobes),))


def kager_spots(dice: Random) -> list[Point]:
    """Where the lobules of that fat lie."""
    return scattered(FRAME, (lambda v: offset(e.TENDON_FRONT, v) - 0.004, _before), (0.29, 0.112), 0.0118, dice)


def _before(level: float) -> float:
    """How far the fat reaches forward: to flexor hallucis longus, and over the back of the ankle below it."""
    return -0.020 + max(0.0, 0.16 - level) * 0.35


def bursa() -> Layer:
    """The bursa between the tendon and the upper third of the heel bone's back: a slit."""
    slit = ((0.119, -0.0768), (0.108, -0.0818), (0.1, -0.0851), (0.0948, -0.0858), (0.0985, -0.0817), (0.1085, -0.0763),
            (0.1165, -0.0708), (0.1205, -0.0722))  # fmt: skip
    d = ring(FRAME, slit)
    return Layer("retrocalcaneal-bursa", (fill(d, "#b9d3e2", body="retrocalcaneal-bursa"), rim(d, p.TENDON_DEEP, 1)))


def nerve_and_vein() -> tuple[Layer, Layer]:
    """The sural nerve and the small saphenous vein, behind the outer ankle and along the outer border of the foot.

    A little of the fat they lie in is left on them.
    """
    d = line(FRAME, e.SAPHENOUS_VEIN, places=0)
    return (
        Layer("small-saphenous-vein", (WINDOW.inside(*cord(FRAME, e.SAPHENOUS_VEIN, 2, VEIN)),)),
        Layer("sural-nerve", (WINDOW.inside(*cord(FRAME, e.SURAL_NERVE, 2, NERVE), haze(d, p.FAT_LIGHT, 18, 0.25)),)),
    )


def cut_skin() -> Layer:
    """The edge of the window: shadow within, a thin layer of fat in lobules of all sizes, the pale cut of the skin."""
    shade = (WINDOW.used(stroke_width=width) for width in (30, 24, 19))
    sizes = ((10, "7 12 0 21 11 14 3 29"), (13, "5 33 14 19 0 43 9 26"), (16, "10 71 3 98 17 57 0 113"))
    tones = ((p.FAT_DEEP, 2.4), (p.FAT_SHADE, 1.0), (p.FAT, -1.6))
    lobes = (
        WINDOW.used(stroke=tone, stroke_width=float(size + more), stroke_dasharray=dashes)
        for size, dashes in sizes
        for tone, more in tones
    )
    return Layer(
        "skin",
        (
            WINDOW.inside(
                element("g", *shade, fill="none", stroke=p.SHADOW, stroke_opacity=0.06),
                WINDOW.used(fill="none", stroke=p.FAT_SHADE, stroke_width=9),
                element("g", *lobes, fill="none", stroke_linecap="round"),
                WINDOW.used(fill="none", stroke=p.FAT_LIGHT, stroke_width=7, stroke_opacity=0.6),
            ),
            WINDOW.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=5),
            WINDOW.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=3.2, transform="translate(-.4 -.4)"),
        ),
    )
