"""What lies round and under soleus on the deep plate: knee, popliteus, bones, vessels and nerve."""

from __future__ import annotations

from .. import palette as p
from ..deep_recipes import NONE, Comb, pennate
from ..model import Layer
from ..recipes import ARTERY, NERVE, VEIN, Ink, contour, cord, fat, glow, passes, rounded, shadow
from ..tissue import Fibres, Form, fill, line, rim, ring, scattered, soft
from . import deep_edges as e
from .back_light import SINEW, cast
from .back_shapes import FRAME
from .deep_shapes import FEMUR, FIBULA, POPLITEUS, TIBIA, WINDOW, rng


def inner_side() -> Layer:
    """The inner side of the tibia under its fascia, with the tendons of the pes anserinus: all of it in dusk."""
    dice = rng("inner side")
    run = Fibres(t=(0.0, 0.9), levels=(0.94, 0.72), drift=(-0.6, 0.6))
    thin = (Ink(run.many(22, 0.06, 0.14), p.TENDON, 0.4, (0.8, 1.6), (p.BONE_DEEP, 0.35)),)
    pes = (part for table in e.PES for part in cord(FRAME, table, 6, SINEW))
    sunk = tuple((v, min(at, -0.068)) for v, at in e.SOLEUS_LEFT if 0.55 < v < 0.90)
    return Layer(
        "crural-fascia",
        (
            WINDOW.inside(
                fill(ring(FRAME, e.TIBIA_SIDE), "url(#deep-paint-side)"),
                soft(line(FRAME, e.TIBIA_BORDER, places=0), p.BONE_LIGHT, 16, 0.8, cap="round"),
                *passes(Form(e.FASCIA_LEFT, e.FASCIA_RIGHT), FRAME, dice, thin),
                *pes,
                soft(line(FRAME, ((0.99, -0.085), *sunk)), p.SHADOW, 40, 0.4, cap="round"),
                soft(line(FRAME, ((1.0, -0.112), (0.84, -0.116), (0.58, -0.114)), places=0), p.SHADOW, 40, 0.5),
            ),
        ),
    )


def knee() -> Layer:
    """The back of the femur above the capsule of the knee, with fat in the upper fossa."""
    dice = rng("knee")
    spots = scattered(FRAME, (lambda v: -0.045, lambda v: 0.05), (1.19, 1.125), 0.0125, dice)
    return Layer(
        "knee",
        (
            WINDOW.inside(
                fill(FEMUR.d, "url(#deep-paint-condyles)"),
                rounded(FEMUR, wide=26, strength=0.35, colour=p.BONE_DEEP),
                *fat(spots, dice, (6, 10)),
            ),
        ),
    )


def capsule() -> Layer:
    """The capsule over both condyles, with the oblique ligament that strengthens it."""
    dice = rng("capsule")
    d = ring(FRAME, e.CAPSULE)
    course = (e.OBLIQUE_FROM, e.OBLIQUE_TO)
    thin = Ink(NONE, p.TENDON_WHITE, 0.75, (0.9, 1.9), (p.TENDON_SHADE, 0.5))
    return Layer(
        "knee-capsule",
        (
            WINDOW.inside(
                fill(d, "url(#deep-paint-capsule)"),
                glow("deep-light", FRAME.point(1.04, -0.050), (34, 42), opacity=0.7),
                glow("deep-light", FRAME.point(1.045, 0.050), (28, 40), opacity=0.6),
                glow("deep-dusk", FRAME.point(1.035, 0.0), (26, 44), opacity=0.5),
                glow("deep-dusk", FRAME.point(1.000, -0.030), (78, 9), opacity=0.45),
                *pennate(FRAME, dice, course, ((Comb(13, (0.3, 0.7)), thin),)),
                rim(d, p.BONE_DEEP, 1.0, 0.3),
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
    light = Ink(NONE, p.MUSCLE_PALE, 0.55, (1.0, 2.2), (p.MUSCLE_DEEP, 0.45))
    dark = Ink(NONE, p.MUSCLE_DEEP, 0.5, (1.2, 2.4))
    course = (e.POPLITEUS_FROM, e.POPLITEUS_TO)
    return Layer(
        "popliteus",
        (
            WINDOW.inside(
                shadow(POPLITEUS, wide=16, strength=0.34),
                POPLITEUS.painted("url(#deep-paint-popliteus)", "popliteus"),
                POPLITEUS.inside(
                    *pennate(FRAME, dice, course, ((Comb(30, (0.25, 0.5)), light), (Comb(12, (0.15, 0.3)), dark))),
                    glow("deep-warm", FRAME.point(0.90, -0.038), (30, 26), turn=-40, opacity=0.7),
                ),
                rounded(POPLITEUS, wide=26, strength=0.4),
                *contour(FRAME, POPLITEUS, p.MUSCLE_DEEP),
            ),
        ),
    )


def vessels() -> tuple[Layer, ...]:
    """Popliteal artery, vein and tibial nerve, the nerve nearest to the eye, on their way under the arch."""
    arteries = (part for table in e.ARTERY_BRANCHES for part in cord(FRAME, table, 3, ARTERY))
    nerves = (part for table in e.NERVE_BRANCHES for part in cord(FRAME, table, 2.4, NERVE))
    dark = soft(line(FRAME, e.ARCH), p.SHADOW, 34, 0.9, cap="round")
    return (
        Layer("popliteal-artery", (WINDOW.inside(*arteries, *cord(FRAME, e.POPLITEAL_ARTERY, 8, ARTERY)),)),
        Layer("popliteal-vein", (WINDOW.inside(cast(e.POPLITEAL_VEIN, 13), *cord(FRAME, e.POPLITEAL_VEIN, 11, VEIN)),)),
        Layer(
            "tibial-nerve",
            (WINDOW.inside(cast(e.TIBIAL_NERVE, 11), *nerves, *cord(FRAME, e.TIBIAL_NERVE, 9, NERVE), dark),),
        ),
    )


def ankle_vessels() -> tuple[Layer, ...]:
    """Behind the inner ankle: two flexor tendons, the posterior tibial artery between its veins, the tibial nerve."""
    tendons = (part for table in e.FLEXOR_TENDONS for part in cord(FRAME, table, 5, SINEW))
    links = (part for table in e.VEIN_LINKS for part in cord(FRAME, table, 2, VEIN))
    veins = (part for table in e.VEINS for part in cord(FRAME, table, 3.6, VEIN))
    return (
        Layer("flexor-tendons", (WINDOW.inside(*tendons),)),
        Layer("tibial-nerve", (WINDOW.inside(*cord(FRAME, e.NERVE_LOW, 6, NERVE)),)),
        Layer("posterior-tibial-artery", (WINDOW.inside(*cord(FRAME, e.POSTERIOR_TIBIAL, 4.4, ARTERY)),)),
        Layer("posterior-tibial-veins", (WINDOW.inside(*links, *veins),)),
    )
