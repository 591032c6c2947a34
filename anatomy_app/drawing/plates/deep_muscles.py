"""Soleus, its tendon, plantaris and the stumps of gastrocnemius on the deep plate: which fibres run where."""

from __future__ import annotations

from .. import palette as p
from ..curves import path, smooth
from ..model import Element, Layer, Table
from ..recipes import Body, Ink, contour, glow, passes, rounded, shadow, sides
from ..side_recipes import thong
from ..tissue import Fibres, Form, edge, fill, line, rim, ring, soft
from . import back_edges as back
from . import deep_edges as e
from .back_shapes import FRAME
from .deep_shapes import LATERAL, MEDIAL, PLANTARIS, SHEET, SOLEUS, TENDON, WINDOW, rng


def soleus() -> Layer:
    """Soleus: a feather; from both margins its fibres run down and inward to the sheet on its back."""
    dice = rng("soleus")
    inks: list[Ink] = []
    for t, drift in (((-0.02, 0.36), (1.0, 2.0)), ((0.64, 1.02), (-2.0, -1.0))):
        run = Fibres(t=t, levels=(0.90, 0.26), drift=drift, down=True)
        inks += [
            Ink(run.many(16, 0.10, 0.18), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.18)),
            Ink(run.many(80, 0.07, 0.15), p.MUSCLE_PALE, 0.55, (1.0, 2.4), (p.MUSCLE_DEEP, 0.45)),
            Ink(run.many(22, 0.05, 0.12), p.MUSCLE_DEEP, 0.5, (1.2, 2.6)),
        ]
    return Layer(
        "soleus",
        (
            WINDOW.inside(shadow(SOLEUS, wide=30, strength=0.5)),
            SOLEUS.painted("url(#deep-paint-soleus)", "soleus"),
            SOLEUS.inside(*passes(SOLEUS.form, FRAME, dice, inks)),
            rounded(SOLEUS, wide=50, strength=0.4),
            SOLEUS.inside(
                glow("deep-warm", FRAME.point(0.70, -0.030), (60, 220), opacity=0.7),
                glow("deep-light", FRAME.point(0.50, -0.072), (15, 100), turn=-11, opacity=0.5),
            ),
            *contour(FRAME, SOLEUS, p.MUSCLE_DEEP),
            *_arch(),
        ),
    )


def _arch() -> tuple[Element, ...]:
    d = line(FRAME, e.SOLEUS_LEFT[1:13])
    return (rim(d, p.TENDON_DEEP, 9, 0.8), rim(d, p.TENDON, 7), rim(d, p.TENDON_WHITE, 2.5))


def sheet() -> Layer:
    """The sheen of tendon on the back of soleus and, at its lower end, the junction."""
    dice = rng("sheet")
    long = Fibres(t=(0.02, 0.98), levels=(0.88, 0.56))
    low = Fibres(t=(0.0, 1.0), levels=(0.66, 0.54))
    red = Fibres(t=(-0.02, 1.02), levels=(0.66, 0.575))
    inks = (
        Ink(long.many(60, 0.10, 0.26), p.TENDON, 0.5, (1.0, 2.2)),
        Ink(low.many(40, 0.06, 0.14), p.TENDON_WHITE, 0.8, (1.2, 2.6)),
        Ink(red.many(40, 0.04, 0.085), p.MUSCLE, 0.7, (1.4, 3.0)),
    )
    return Layer(
        "muscle-tendon-junction",
        (
            SOLEUS.inside(
                fill(SHEET.d, "url(#deep-paint-sheet)"),
                *passes(SHEET.form, FRAME, dice, inks),
            ),
            fill(band(), "url(#deep-paint-band)", body="muscle-tendon-junction"),
        ),
    )


def band() -> str:
    """The junction band on the back of soleus."""
    rows: Table = (
        (0.590, -0.066), (0.600, -0.030), (0.605, 0.005), (0.602, 0.045), (0.590, 0.080),
        (0.545, 0.069), (0.512, 0.056), (0.508, 0.030), (0.507, 0.0), (0.506, -0.030), (0.508, -0.052), (0.545, -0.060),
    )  # fmt: skip
    return ring(FRAME, rows)


def tendon() -> Layer:
    """The tendon below the cut: pearl, fibres that turn outward on the way down, a fan at the heel."""
    dice = rng("tendon")
    turn = Fibres(t=(-0.1, 0.74), levels=(0.36, 0.11), drift=(1.2, 2.4), lowest=0.062)
    flat = Fibres(t=(0.02, 0.96), levels=(0.49, 0.32), drift=(0.0, 0.3))
    fan = Fibres(t=(0.02, 0.98), levels=(0.112, 0.074), drift=(-1, 1), lowest=0.0565)
    inks = (
        Ink(flat.many(10, 0.12, 0.2), p.TENDON_COOL, 0.5, (3, 6)),
        Ink(flat.many(26, 0.10, 0.2), "#fff", 0.9, (1.4, 2.4), (p.TENDON_SHADE, 0.5)),
        Ink(turn.many(9, 0.12, 0.24), p.TENDON_COOL, 0.6, (2, 4)),
        Ink(turn.many(30, 0.1, 0.22), "#fff", 0.9, (1.2, 2.0), (p.TENDON_SHADE, 0.6)),
    )
    frayed = (Ink(fan.many(34, 0.014, 0.042), p.TENDON, 0.85, (0.8, 1.8), (p.BONE_DEEP, 0.3)),)
    return Layer(
        "achilles-tendon",
        (
            WINDOW.inside(shadow(TENDON, wide=24)),
            TENDON.painted("url(#deep-paint-tendon)", "achilles-tendon"),
            TENDON.inside(*passes(TENDON.form, FRAME, dice, inks)),
            rounded(TENDON, wide=28, strength=0.42, colour=p.TENDON_DEEP),
            TENDON.inside(glow("deep-light", FRAME.point(0.36, 0.0), (18, 120))),
            *passes(Form(back.FAN_LEFT, back.FAN_RIGHT), FRAME, dice, frayed),
            *contour(FRAME, TENDON, p.TENDON_DEEP, above=0.08, thick=1.7),
        ),
    )


def flap_outline() -> str:
    """The turned-down end of gastrocnemius' sheet of tendon, from its fold to its cut."""
    return path(edge(FRAME, e.FOLD), edge(FRAME, e.CUT), closed=True)


def flap() -> Layer:
    """The cut lower part of the aponeurosis of gastrocnemius, turned down."""
    d = flap_outline()
    return Layer(
        "gastrocnemius-aponeurosis",
        (
            soft(line(FRAME, e.CUT), p.SHADOW, 20, 0.5, cap="round"),
            fill(d, "url(#deep-paint-flap)"),
            rim(d, p.TENDON_DEEP, 1.4),
        ),
    )


def plantaris() -> Layer:
    """Plantaris: a short spindle, then a ribbon across soleus to the inner border of the tendon."""
    run = Fibres(t=(0.02, 0.98), levels=(1.14, 0.98))
    inks = (Ink(run.many(22, 0.06, 0.12), p.MUSCLE_PALE, 0.55, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),)
    return Layer(
        "plantaris",
        (
            WINDOW.inside(
                shadow(PLANTARIS, wide=16),
                *thong(FRAME, e.PLANTARIS_TENDON, 8.5, taper=(0.6, 0.8)),
                PLANTARIS.painted("url(#deep-paint-plantaris)", "plantaris"),
                PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
                rounded(PLANTARIS, wide=14),
                *contour(FRAME, PLANTARIS, p.MUSCLE_DEEP),
            ),
        ),
    )


def stumps() -> tuple[Layer, ...]:
    """What is left of both heads of gastrocnemius, each with its cut face."""
    return (
        _stump(LATERAL, "gastrocnemius-lateral-head", e.LATERAL_FACE),
        _stump(MEDIAL, "gastrocnemius-medial-head", e.MEDIAL_FACE),
    )


def _stump(shape: Body, slug: str, face: Table) -> Layer:
    dice = rng(shape.id)
    run = Fibres(t=(0.02, 0.98), levels=(1.16, 1.03))
    inks = (
        Ink(run.many(8, 0.10, 0.16), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.16)),
        Ink(run.many(40, 0.06, 0.14), p.MUSCLE_PALE, 0.55, (1.1, 2.4), (p.MUSCLE_DEEP, 0.45)),
    )
    d = path(smooth([FRAME.point(*row) for row in face], closed=True), closed=True)
    return Layer(
        slug,
        (
            WINDOW.inside(
                shadow(shape, wide=28, strength=0.4),
                shape.painted(f"url(#{shape.id.replace('deep-', 'deep-paint-')})", slug),
                shape.inside(
                    fill(shape.d, "url(#deep-paint-origin)"),
                    *passes(shape.form, FRAME, dice, inks),
                    *sides(shape.form, FRAME, wide=36, strength=0.36),
                ),
                *contour(FRAME, shape, p.MUSCLE_DEEP),
                fill(d, p.MUSCLE_LIGHT),
                rim(d, p.TENDON_BLUSH, 3),
                rim(d, p.MUSCLE_DEEP, 1),
            ),
        ),
    )
