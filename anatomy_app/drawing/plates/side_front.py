"""The muscles in front of the calf on the side plate, and their tendons at the ankle. Shapes: side_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset
from ..model import Element, Layer, Point, element
from ..recipes import Body, Ink, contour, passes, rounded, shadow
from ..side_recipes import strands, thong
from ..tissue import Fibres, fill, slivers
from . import side_edges as e
from .side_shapes import BREVIS, DIGITORUM, FRAME, HALLUCIS, LONGUS, SOLE_MUSCLE, TIBIALIS, VASTUS, WINDOW, rng


def paint_of(shape: Body, what: str = "") -> str:
    """The gradient of a muscle's body, or of one of its ends."""
    name = shape.id.removeprefix("side-")
    return f"url(#side-paint-{name}{what and '-' + what})"


def strap(
    shape: Body, slug: str, run: Fibres, count: int, *, sinew: float | None = None, rooted: bool = False
) -> Layer:
    """A muscle of the front or the side; it pales into its tendon below the level `sinew`.

    One that is `rooted` pales into its origin too.
    """
    inks = (
        Ink(run.many(count // 5, 0.10, 0.2), p.MUSCLE_PALE, 0.2, (2.5, 5), (p.MUSCLE_DEEP, 0.2)),
        Ink(run.many(count, 0.06, 0.16), p.MUSCLE_PALE, 0.5, (1.0, 2.1), (p.MUSCLE_DEEP, 0.48)),
        Ink(run.many(count // 5, 0.04, 0.1), p.MUSCLE_DEEP, 0.5, (1.2, 2.4)),
    )
    pale: list[Element] = []
    if sinew:
        wisps = Fibres(t=(0.08, 0.92), levels=(sinew + 0.12, sinew - 0.03), drift=(-0.4, 0.4))
        ink = Ink(wisps.many(14, 0.06, 0.14), p.TENDON, 0.75, (0.9, 2.0))
        pale = [*passes(shape.form, FRAME, rng(f"{shape.id} sinew"), (ink,)), fill(shape.d, paint_of(shape, "sinew"))]
    return Layer(
        slug,
        (
            WINDOW.inside(
                shadow(shape, wide=15, strength=0.34),
                shape.painted(paint_of(shape), slug),
                shape.inside(
                    *passes(shape.form, FRAME, rng(shape.id), inks),
                    *pale,
                    rounded(shape, wide=20, strength=0.34),
                ),
                *contour(FRAME, shape, p.MUSCLE_DEEP, thick=2.0),
                *([fill(shape.d, "url(#side-paint-start)")] if rooted else []),
            ),
        ),
    )


def _roots(shape: Body, count: int, reach: float = 0.02) -> Element:
    """Pale roots of a muscle over its upper end, so that it grows out of the bone."""
    dice = rng(f"{shape.id} roots")
    top = shape.form.left[0][0] - 0.002
    runs = []
    for i in range(count):
        t = 0.08 + 0.84 * (i + dice.random()) / count
        start, end = top + dice.uniform(0, reach * 0.6), top - dice.uniform(0.6, 2.4) * reach
        runs.append((FRAME.point(start, shape.form.at(top, t)), FRAME.point(end, shape.form.at(end, t))))
    return element("path", d=slivers(runs, dice, (0.8, 1.8)), fill=p.TENDON, fill_opacity=0.75)


def hallucis() -> Layer:
    """Flexor hallucis longus, deep behind the fibula."""
    run = Fibres(t=(0.0, 0.9), levels=(0.44, 0.20), drift=(0.5, 2))
    return strap(HALLUCIS, "flexor-hallucis-longus", run, 10)


def vastus() -> Layer:
    """The lower end of the thigh's front muscle, which ends on the kneecap."""
    run = Fibres(t=(0.02, 0.98), levels=(1.2, 1.1), drift=(-0.5, 0.5))
    return strap(VASTUS, "quadriceps", run, 15, sinew=1.13)


def front() -> tuple[Layer, ...]:
    """The muscles that lift the foot."""
    digitorum = Fibres(t=(0.02, 0.98), levels=(0.95, 0.30), drift=(0.2, 1.6))
    tibialis = Fibres(t=(0.0, 1.0), levels=(0.95, 0.34), drift=(-0.9, 0.9))
    return (
        strap(TIBIALIS, "tibialis-anterior", tibialis, 46, sinew=0.34, rooted=True),
        strap(DIGITORUM, "extensor-digitorum-longus", digitorum, 30, sinew=0.34, rooted=True),
    )


def side() -> tuple[Layer, ...]:
    """The fibularis muscles: the long one lies on the short one."""
    brevis = Fibres(t=(0.0, 1.0), levels=(0.52, 0.24), drift=(-4, -2))
    longus = Fibres(t=(0.0, 1.0), levels=(0.95, 0.50), drift=(-1.2, 0.6))
    return (
        strap(BREVIS, "fibularis-brevis", brevis, 18, sinew=0.24),
        strap(LONGUS, "fibularis-longus", longus, 38, sinew=0.45, rooted=True),
    )


def roots() -> Layer:
    """The pale roots of the muscles that arise round the upper ends of tibia and fibula."""
    return Layer("origins", tuple(_roots(shape, 12) for shape in (LONGUS, DIGITORUM, TIBIALIS)))


def longus_tendon() -> Layer:
    """The tendon of the long one, behind and below the outer ankle to the groove under the cuboid."""
    return Layer("fibularis-longus-tendon", (WINDOW.inside(*thong(FRAME, e.LONGUS_TENDON, 10)),))


def brevis_tendon() -> Layer:
    """The tendon of the short one, before it, to the base of the fifth metatarsal."""
    cords = thong(FRAME, e.BREVIS_TENDON, 9, taper=(0, 0.5))
    return Layer("fibularis-brevis-tendon", (WINDOW.inside(*cords),))


def front_tendons() -> Layer:
    """The tendons over the instep."""
    toes = (part for rows in e.TOE_TENDONS for part in thong(FRAME, rows, 6, taper=(0, 1)))
    cords = (*thong(FRAME, e.TIBIALIS_TENDON, 12, taper=(0, 0.3)), *toes, *thong(FRAME, e.TERTIUS_TENDON, 5))
    return Layer("extensor-tendons", (WINDOW.inside(*cords),))


def straps() -> Layer:
    """The retinacula that hold the tendons at the ankle."""
    dice = rng("straps")
    side = strands(FRAME, dice, ((0.180, -0.006), (0.146, -0.006)), ((0.138, -0.046), (0.114, -0.052)), 12)
    instep = strands(FRAME, dice, ((0.116, 0.052), (0.108, 0.066)), ((0.207, 0.121), (0.184, 0.146)), 14)
    return Layer("retinacula", (WINDOW.inside(*side, *instep),))


def sole() -> tuple[Element, ...]:
    """A muscle of the outer sole below the bones, quiet."""
    dice = rng("sole")
    high = tuple((at, level) for level, at in e.SOLE_MUSCLE_HIGH)
    low = tuple((at, level) for level, at in e.SOLE_MUSCLE_LOW)
    runs: list[tuple[Point, Point]] = []
    for i in range(16):
        t, at = (i + dice.random()) / 16, dice.uniform(-0.02, 0.21)
        to = at + dice.uniform(0.02, 0.05)
        ends = [FRAME.point(offset(low, v) + (offset(high, v) - offset(low, v)) * t, v) for v in (at, to)]
        runs.append((ends[0], ends[1]))
    d = slivers(runs, dice, (0.9, 1.8))
    return (
        SOLE_MUSCLE.used(fill=p.MUSCLE_DARK),
        SOLE_MUSCLE.inside(
            element("path", d=d, fill=p.MUSCLE_DEEP, fill_opacity=0.5, transform="translate(1 1.6)"),
            element("path", d=d, fill=p.MUSCLE_PALE, fill_opacity=0.45),
        ),
        rounded(SOLE_MUSCLE, wide=14),
        *thong(FRAME, e.PLANTAR_FASCIA, 8, taper=(1.4, 1)),
    )
