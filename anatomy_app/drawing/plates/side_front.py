"""The muscles in front of the calf on the side plate: how each grows out of bone and passes into tendon."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..model import Element, Layer, Point, Table, element
from ..recipes import Body, Ink, glow, passes
from ..side_recipes import cast, edges, sinew, threads, turned
from ..tissue import Fibres, line, slivers
from . import side_edges as e
from .side_shapes import BREVIS, DIGITORUM, FRAME, HALLUCIS, LONGUS, SOLE_MUSCLE, TIBIALIS, WINDOW, rng


def paint_of(shape: Body, what: str = "") -> str:
    """The gradient of a muscle's body, or of one of its ends."""
    name = shape.id.removeprefix("side-")
    return f"url(#side-paint-{name}{what and '-' + what})"


def strap(
    shape: Body,
    slug: str,
    runs: tuple[tuple[Fibres, int], ...],
    *,
    ends: tuple[float, float],
    grain: int,
    lights: tuple[Element, ...] = (),
    rooted: bool = False,
    hidden: bool = False,
) -> Layer:
    """A muscle of the front or the side. It fades out below the second of the two levels `ends`, on its tendon.

    Where it arises from bone in view (`rooted`) it fades out above the first, too. `grain` is how many lines its
    grain has. The lower end of a `hidden` one is not seen.
    """
    inks: list[Ink] = []
    for run, count in runs:
        inks += [
            Ink(run.many(count, 0.06, 0.15), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
            Ink(run.many(count // 4, 0.04, 0.1), p.MUSCLE_DEEP, 0.5, (1.2, 2.4)),
        ]
    top, low = shape.form.left[0][0], shape.form.left[-1][0]
    middle = (top - 0.02, top * 0.55 + low * 0.45, top * 0.1 + low * 0.9)
    dice = rng(shape.id)
    body = element(
        "g",
        cast(shape, wide=14),
        shape.painted(paint_of(shape), slug),
        shape.inside(*threads(shape.form, FRAME, dice, grain, middle), *passes(shape.form, FRAME, dice, inks), *lights),
        turned(
            shape, wide=max(14.0, (shape.form.at(0.7, 1) - shape.form.at(0.7, 0)) * FRAME.scale * 0.5), strength=0.42
        ),
        *edges(FRAME, shape, p.MUSCLE_DEEP, (top, low)),
        _septum(shape, top, low),
        mask=f"url(#{shape.id}-mask)",
    )
    roots = _roots(shape, top, ends[0]) if rooted else []
    return Layer(slug, (WINDOW.inside(body, *roots, *([] if hidden else _feathers(shape, ends[1], low))),))


def _septum(shape: Body, top: float, low: float) -> Element:
    """The pale line of fascia between a muscle and the one behind it."""
    d = line(FRAME, tuple(row for row in shape.form.left if low < row[0] < top), places=0)
    pale = {"stroke": p.TENDON_BLUSH, "stroke_width": 1.3, "stroke_opacity": 0.6}
    return element("path", d=d, fill="none", transform="translate(1.4 0)", **pale)


def _roots(shape: Body, top: float, low: float) -> list[Element]:
    """The upper end of a muscle that grows out of bone in view: fibres of unequal height, no edge across them."""
    dice = rng(f"{shape.id} roots")
    runs: list[tuple[Point, Point]] = []
    for i in range(10):
        t = 0.04 + 0.92 * (i + dice.random()) / 10
        start = low + (top - low) * dice.uniform(0.3, 0.9) * (1 - 0.5 * (2 * t - 1) ** 2)
        end = low - dice.uniform(0.3, 0.9) * (top - low)
        runs.append(
            (FRAME.point(start, shape.form.at(low + (top - low) * 0.2, t)), FRAME.point(end, shape.form.at(end, t)))
        )
    d = slivers(runs, dice, (1.3, 3.0))
    return [
        element("path", d=d, fill=p.MUSCLE, fill_opacity=0.8, transform="translate(2 1)"),
        element("path", d=d, fill=p.MUSCLE_PALE, fill_opacity=0.6),
    ]


def _feathers(shape: Body, start: float, low: float) -> list[Element]:
    """Tips of tendon that reach up into the muscle, and tips of muscle that run down on the tendon."""
    tall = start - low
    pale = Fibres(t=(0.1, 0.9), levels=(start, low + tall * 0.35), drift=(-0.5, 0.5)).many(6, tall * 0.3, tall * 0.6)
    red = Fibres(t=(0.0, 1.0), levels=(low + tall * 0.6, low + tall * 0.15)).many(7, tall * 0.12, tall * 0.3)
    inks = (Ink(pale, p.TENDON, 0.7, (0.8, 1.9)), Ink(red, p.MUSCLE, 0.75, (0.7, 1.5)))
    return passes(shape.form, FRAME, rng(f"{shape.id} feathers"), inks)


def hallucis() -> Layer:
    """Flexor hallucis longus, deep behind the fibula."""
    run = Fibres(t=(0.0, 0.9), levels=(0.44, 0.20), drift=(0.5, 2))
    return strap(HALLUCIS, "flexor-hallucis-longus", ((run, 4),), ends=(0.44, 0.22), grain=2, hidden=True)


def front() -> tuple[Layer, ...]:
    """The muscles that lift the foot, each upon its own tendon: tibialis anterior wide, the long extensor narrow."""
    behind = Fibres(t=(0.0, 0.5), levels=(0.93, 0.36), drift=(0.4, 1.3))
    before = Fibres(t=(0.5, 1.0), levels=(0.93, 0.36), drift=(-1.2, -0.2))
    toes = Fibres(t=(0.0, 0.95), levels=(0.95, 0.34), drift=(0.8, 2.2))
    shine = (
        glow("side-warm", FRAME.point(0.76, 0.094), (16, 130), turn=2, opacity=0.8),
        glow("side-dusk", FRAME.point(0.6, 0.118), (16, 130), turn=5, opacity=0.35),
    )
    return (
        Layer(
            "tibialis-anterior-tendon",
            (WINDOW.inside(*sinew(FRAME, e.TIBIALIS_TENDON, 11), *sinew(FRAME, e.HALLUCIS_TENDON, 6.5)),),
        ),
        strap(
            TIBIALIS,
            "tibialis-anterior",
            ((behind, 12), (before, 12)),
            ends=(0.9, 0.42),
            grain=13,
            lights=shine,
            rooted=True,
        ),
        Layer("extensor-tendons", (WINDOW.inside(*(part for row in toe_tendons() for part in sinew(FRAME, *row))),)),
        strap(DIGITORUM, "extensor-digitorum-longus", ((toes, 12),), ends=(0.915, 0.44), grain=6, rooted=True),
    )


def toe_tendons() -> list[tuple[Table, float]]:
    """The courses over the instep and their widths: four of the long extensor, and the third fibularis."""
    made: list[tuple[Table, float]] = []
    for u in (0.0, 0.33, 0.67, 1.0):
        rows = zip(e.TOE_TENDON_II, e.TOE_TENDON_V, strict=True)
        made.append((tuple((a + (c - a) * u, b + (d - b) * u) for (a, b), (c, d) in rows), 5.4))
    return [*made, (e.TERTIUS_TENDON, 4.6)]


def side() -> tuple[Layer, ...]:
    """The fibularis muscles: the long one lies on the short one, each on its own tendon."""
    brevis = Fibres(t=(0.0, 1.0), levels=(0.58, 0.24), drift=(-4, -2))
    behind = Fibres(t=(0.0, 0.5), levels=(0.92, 0.45), drift=(0.3, 1.3))
    before = Fibres(t=(0.5, 1.0), levels=(0.92, 0.48), drift=(-1.5, -0.3))
    shine = (glow("side-warm", FRAME.point(0.74, 0.012), (11, 150), turn=1, opacity=0.8),)
    return (
        Layer("fibularis-brevis-tendon", (WINDOW.inside(*sinew(FRAME, e.BREVIS_TENDON, 9, places=1)),)),
        strap(BREVIS, "fibularis-brevis", ((brevis, 14),), ends=(0.6, 0.28), grain=3),
        Layer(
            "fibularis-longus-tendon",
            (
                WINDOW.inside(
                    *sinew(FRAME, e.LONGUS_TENDON, 10, places=1),
                    glow("side-dusk", FRAME.point(0.05, 0.112), (14, 13)),
                ),
            ),
        ),
        strap(
            LONGUS,
            "fibularis-longus",
            ((behind, 10), (before, 10)),
            ends=(0.925, 0.53),
            grain=9,
            lights=shine,
            rooted=True,
        ),
    )


def sole() -> Layer:
    """Abductor digiti minimi on the outer border of the sole."""
    dice = rng("sole")
    high = tuple((at, level) for level, at in e.SOLE_MUSCLE_HIGH)
    low = tuple((at, level) for level, at in e.SOLE_MUSCLE_LOW)

    def course(at: float, to: float, t: float) -> tuple[Point, Point]:
        ends = [FRAME.point(offset(low, v) + (offset(high, v) - offset(low, v)) * t, v) for v in (at, to)]
        return ends[0], ends[1]

    runs, tips = [], []
    for i in range(26):
        t, at = (i + dice.random()) / 26, dice.uniform(-0.03, 0.17)
        runs.append(course(at, at + dice.uniform(0.025, 0.06), t))
    for i in range(5):
        t = (i + dice.random()) / 5
        tips.append(course(-0.056, dice.uniform(-0.04, -0.015), t))
        tips.append(course(0.24, dice.uniform(0.15, 0.2), t))
    d = slivers(runs, dice, (0.9, 2.0))
    return Layer(
        "abductor-digiti-minimi",
        (
            WINDOW.inside(
                cast(SOLE_MUSCLE, wide=10),
                SOLE_MUSCLE.used(fill=paint_of(SOLE_MUSCLE)),
                SOLE_MUSCLE.inside(
                    element("path", d=d, fill=p.MUSCLE_DEEP, fill_opacity=0.5, transform="translate(1 1.6)"),
                    element("path", d=d, fill=p.MUSCLE_PALE, fill_opacity=0.5),
                ),
                turned(SOLE_MUSCLE, wide=16),
                element("path", d=slivers(tips, dice, (0.9, 1.9)), fill=p.TENDON, fill_opacity=0.6),
            ),
        ),
    )
