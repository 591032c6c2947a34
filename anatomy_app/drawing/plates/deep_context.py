"""What lies round and under soleus on the deep plate: knee, popliteus, bones, vessels and nerve."""

from __future__ import annotations

from .. import palette as p
from ..model import Layer, Table
from ..recipes import ARTERY, NERVE, VEIN, Ink, contour, cord, fat, glow, passes, rounded, shadow
from ..tissue import Fibres, fill, line, ring, scattered, soft
from . import deep_edges as e
from .back_shapes import FRAME
from .deep_shapes import FEMUR, FIBULA, POPLITEUS, TIBIA, WINDOW, rng


def fascia() -> Layer:
    """The inside of the deep fascia, where the heads of gastrocnemius lay."""
    rows: Table = ((0.95, -0.13), (0.95, 0.14), (0.5, 0.14), (0.5, -0.13))
    return Layer("fascia", (WINDOW.inside(fill(ring(FRAME, rows), "url(#deep-paint-fascia)")),))


def knee() -> Layer:
    """The back of the femur and the tibia under the capsule of the knee, with fat above."""
    dice = rng("knee")
    spots = scattered(FRAME, (lambda v: -0.045, lambda v: 0.05), (1.19, 1.115), 0.013, dice)
    band = Fibres(t=(0.02, 0.98), levels=(1.06, 0.98), drift=(-1, 1))
    inks = (Ink(band.many(40, 0.03, 0.07), p.TENDON_WHITE, 0.5, (0.8, 1.8), (p.TENDON_SHADE, 0.4)),)
    return Layer(
        "knee",
        (
            WINDOW.inside(
                fill(FEMUR.d, "url(#deep-paint-condyles)"),
                FEMUR.inside(*passes(FEMUR.form, FRAME, dice, inks)),
                rounded(FEMUR, wide=26, strength=0.35, colour=p.BONE_DEEP),
                *fat(spots, dice, (6, 10)),
            ),
        ),
    )


def tibia() -> Layer:
    """The upper end of the tibia."""
    return Layer(
        "tibia",
        (
            WINDOW.inside(
                shadow(TIBIA, wide=18, strength=0.3),
                TIBIA.painted("url(#deep-paint-condyles)", "tibia"),
                rounded(TIBIA, wide=24, strength=0.4, colour=p.BONE_DEEP),
                *contour(FRAME, TIBIA, p.BONE_DEEP, thick=2.0),
            ),
        ),
    )


def fibula() -> Layer:
    """The head and neck of the fibula."""
    return Layer(
        "fibula",
        (
            WINDOW.inside(
                shadow(FIBULA, wide=18, strength=0.3),
                FIBULA.painted("url(#deep-paint-fibula)", "fibula"),
                FIBULA.inside(glow("deep-light", FRAME.point(0.96, 0.078), (16, 14))),
                rounded(FIBULA, wide=20, strength=0.4, colour=p.BONE_DEEP),
                *contour(FRAME, FIBULA, p.BONE_DEEP, thick=2.0),
            ),
        ),
    )


def popliteus() -> Layer:
    """Popliteus: its fibres fan from the outer condyle down to the tibia above the soleal line."""
    dice = rng("popliteus")
    run = Fibres(t=(0.0, 1.0), levels=(1.02, 0.83), drift=(-0.5, 0.5), down=True)
    inks = (Ink(run.many(50, 0.05, 0.10), p.MUSCLE_PALE, 0.5, (1.0, 2.2), (p.MUSCLE_DEEP, 0.45)),)
    return Layer(
        "popliteus",
        (
            WINDOW.inside(
                shadow(POPLITEUS, wide=16, strength=0.34),
                POPLITEUS.painted(p.MUSCLE, "popliteus"),
                POPLITEUS.inside(*passes(POPLITEUS.form, FRAME, dice, inks)),
                rounded(POPLITEUS, wide=26, strength=0.4),
                *contour(FRAME, POPLITEUS, p.MUSCLE_DEEP),
            ),
        ),
    )


def vessels() -> tuple[Layer, ...]:
    """Popliteal artery, vein and tibial nerve, the nerve nearest to the eye, on their way under the arch."""
    return (
        Layer("popliteal-artery", (WINDOW.inside(*cord(FRAME, e.POPLITEAL_ARTERY, 8, ARTERY)),)),
        Layer("popliteal-vein", (WINDOW.inside(*cord(FRAME, e.POPLITEAL_VEIN, 10, VEIN)),)),
        Layer("tibial-nerve", (WINDOW.inside(*cord(FRAME, e.TIBIAL_NERVE, 9, NERVE)),)),
    )


def ankle_vessels() -> tuple[Layer, ...]:
    """The posterior tibial artery between its two veins, and the tibial nerve behind them, towards the inner ankle."""
    veins = (*cord(FRAME, beside(-0.0045), 3.4, VEIN), *cord(FRAME, beside(0.0042), 3.4, VEIN))
    return (
        Layer("posterior-tibial-veins", (WINDOW.inside(*veins),)),
        Layer("posterior-tibial-artery", (WINDOW.inside(*cord(FRAME, e.POSTERIOR_TIBIAL, 4, ARTERY)),)),
        Layer("tibial-nerve", (WINDOW.inside(*cord(FRAME, beside(0.0095), 5, NERVE)),)),
    )


def beside(by: float) -> Table:
    """The course of the posterior tibial artery, moved aside."""
    return tuple((level, at + by) for level, at in e.POSTERIOR_TIBIAL)


def arch_shadow() -> object:
    """The dark under the tendinous arch."""
    return soft(line(FRAME, e.ARCH), p.SHADOW, 26, 0.6, cap="round")
