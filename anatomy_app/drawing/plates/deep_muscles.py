"""Soleus, its tendon, plantaris and the stumps of gastrocnemius on the deep plate: which fibres run where."""

from __future__ import annotations

from .. import palette as p
from ..curves import path
from ..deep_recipes import NONE, Comb, face, pennate, ribbon
from ..model import Element, Layer
from ..recipes import Body, Ink, contour, glow, passes, rounded, shadow, sides
from ..tissue import Fibres, Form, edge, fill, line, rim, ring, soft
from . import back_edges as back
from . import deep_edges as e
from .back_shapes import FRAME
from .deep_shapes import LATERAL, LATERAL_FACE, MEDIAL, MEDIAL_FACE, PLANTARIS, SHEET, SOLEUS, TENDON, WINDOW, rng


def soleus() -> Layer:
    """Soleus: a feather; from both margins its fibres run down and inward to the sheet on its back."""
    dice = rng("soleus")
    broad = Ink(NONE, p.MUSCLE_PALE, 0.24, (4, 8), (p.MUSCLE_DEEP, 0.26))
    light = Ink(NONE, p.MUSCLE_PALE, 0.48, (1.0, 2.3), (p.MUSCLE_DEEP, 0.38))
    dark = Ink(NONE, p.MUSCLE_DEEP, 0.4, (1.2, 2.4))
    over = (-0.2, 1.12)
    combs = (
        (Comb(20, (0.5, 0.9)), broad),
        (Comb(82, (0.3, 0.65), over), light),
        (Comb(22, (0.2, 0.45), over), dark),
    )
    return Layer(
        "soleus",
        (
            WINDOW.inside(shadow(SOLEUS, wide=30, strength=0.5)),
            SOLEUS.painted("url(#deep-paint-soleus)", "soleus"),
            SOLEUS.inside(
                *pennate(FRAME, dice, (e.SOLEUS_FROM_LEFT, e.SOLEUS_TO_LEFT), combs),
                *pennate(FRAME, dice, (e.SOLEUS_FROM_RIGHT, e.SOLEUS_TO_RIGHT), combs),
            ),
            rounded(SOLEUS, wide=58, strength=0.42),
            SOLEUS.inside(
                glow("deep-dusk", FRAME.point(0.69, 0.098), (46, 260), turn=1, opacity=0.7),
                glow("deep-warm", FRAME.point(0.70, -0.052), (44, 190), turn=5, opacity=0.75),
                glow("deep-warm", FRAME.point(0.80, 0.062), (30, 110), turn=-3, opacity=0.5),
                glow("deep-light", FRAME.point(0.50, -0.072), (15, 100), turn=-11, opacity=0.5),
            ),
            *contour(FRAME, SOLEUS, p.MUSCLE_DEEP),
            *_arch(),
        ),
    )


def _arch() -> tuple[Element, ...]:
    """The tendinous arch: the free upper edge of soleus between fibula and tibia, thickest over the vessels."""
    rows = e.SOLEUS_LEFT[2:12]
    thick = (0.6, 2.2, 4.0, 5.5, 6.5, 6.5, 5.5, 4.0, 2.4, 0.6)
    d, light = ribbon(FRAME, rows, thick)
    fine = Ink(NONE, p.TENDON_BLUSH, 0.75, (0.8, 1.7))
    course = (e.SOLEUS_LEFT[2:11], e.ARCH_TO)
    streaks = pennate(FRAME, rng("arch"), course, ((Comb(22, (0.2, 0.75), span=(0.0, 0.3)), fine),))
    return (*streaks, rim(d, p.TENDON_DEEP, 1.4, 0.7), fill(d, p.TENDON), rim(light, p.TENDON_WHITE, 1.2, 0.9))


def sheet() -> Layer:
    """The sheen of tendon on the back of soleus and, at its lower end, the junction."""
    dice = rng("sheet")
    long = Fibres(t=(0.1, 0.92), levels=(0.82, 0.60))
    low = Fibres(t=(0.02, 0.97), levels=(0.64, 0.53))
    red = Fibres(t=(-0.03, 1.03), levels=(0.67, 0.585))
    inks = (
        Ink(long.many(32, 0.06, 0.15), p.TENDON, 0.4, (0.9, 1.9)),
        Ink(red.many(28, 0.04, 0.08), p.MUSCLE, 0.6, (1.2, 2.6)),
        Ink(low.many(38, 0.05, 0.11), "#fff", 0.75, (1.0, 2.2), (p.TENDON_SHADE, 0.4)),
    )
    courses = ((e.SOLEUS_FROM_LEFT, e.SOLEUS_TO_LEFT), (e.SOLEUS_FROM_RIGHT, e.SOLEUS_TO_RIGHT))
    over = (Comb(24, (0.16, 0.3), span=(0.62, 1.0), rows=(0.12, 0.56)), Ink(NONE, p.MUSCLE, 0.65, (1.0, 2.2)))
    sides = (tuple(row for row in table if row[0] < 0.57) for table in (e.SHEET_RIGHT, e.SHEET_LEFT))
    right, left = (line(FRAME, table) for table in sides)
    borders = (tuple(row for row in table if 0.55 < row[0] < 0.81) for table in (e.SHEET_RIGHT, e.SHEET_LEFT))
    feathered = [soft(line(FRAME, rows), p.MUSCLE, 30, 0.7, cap="round") for rows in borders]
    return Layer(
        "muscle-tendon-junction",
        (
            SOLEUS.inside(
                fill(SHEET.d, "url(#deep-paint-sheet)"),
                SHEET.inside(
                    soft(right, p.TENDON_DEEP, 40, 0.5, cap="round"), soft(left, p.TENDON_DEEP, 20, 0.4, cap="round")
                ),
                *feathered,
                *passes(SHEET.form, FRAME, dice, inks),
                *(part for course in courses for part in pennate(FRAME, dice, course, (over,))),
            ),
            fill(band(), "url(#deep-paint-band)", body="muscle-tendon-junction"),
        ),
    )


def band() -> str:
    """The junction band on the back of soleus."""
    return ring(FRAME, e.JUNCTION)


def tendon() -> Layer:
    """The tendon below the cut: pearl, fibres that turn outward on the way down, a fan at the heel."""
    dice = rng("tendon")
    turn = Fibres(t=(-0.1, 0.74), levels=(0.36, 0.11), drift=(1.2, 2.4), lowest=0.062)
    flat = Fibres(t=(0.02, 0.96), levels=(0.54, 0.34), drift=(0.0, 0.3))
    fan = Fibres(t=(0.02, 0.98), levels=(0.112, 0.074), drift=(-1, 1), lowest=0.0565)
    inks = (
        Ink(flat.many(10, 0.10, 0.2), p.TENDON_COOL, 0.5, (3, 6)),
        Ink(flat.many(30, 0.08, 0.2), "#fff", 0.9, (1.4, 2.4), (p.TENDON_SHADE, 0.5)),
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
    """The cut lower part of the aponeurosis of gastrocnemius: a lip, turned down over the tendon."""
    dice = rng("flap")
    d = flap_outline()
    combs = ((Comb(30, (0.5, 0.9)), Ink(NONE, p.TENDON_SHADE, 0.7, (0.4, 0.9))),)
    return Layer(
        "gastrocnemius-aponeurosis",
        (
            TENDON.inside(soft(line(FRAME, e.CUT), p.SHADOW, 20, 0.55, cap="round")),
            fill(d, p.TENDON),
            *pennate(FRAME, dice, (e.FOLD, e.CUT[::-1]), combs),
            rim(line(FRAME, e.CUT), p.TENDON_DEEP, 1.2, 0.8),
            rim(line(FRAME, e.FOLD), p.TENDON_DEEP, 3.4, 0.6),
            rim(line(FRAME, e.FOLD), p.TENDON_WHITE, 2.4),
        ),
    )


def plantaris() -> Layer:
    """Plantaris: a short spindle, then a ribbon across soleus to the inner border of the tendon."""
    run = Fibres(t=(0.02, 0.98), levels=(1.14, 0.97))
    low = Fibres(t=(0.3, 0.85), levels=(1.04, 0.985), drift=(-1, 0))
    inks = (
        Ink(run.many(26, 0.06, 0.12), p.MUSCLE_PALE, 0.55, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
        Ink(low.many(12, 0.03, 0.055), p.TENDON, 0.7, (0.8, 1.6)),
    )
    d, light = ribbon(FRAME, e.PLANTARIS_TENDON, e.PLANTARIS_WIDE)
    return Layer(
        "plantaris",
        (
            WINDOW.inside(
                shadow(PLANTARIS, wide=16),
                soft(light, p.SHADOW, 18, 0.45, cap="round"),
                PLANTARIS.painted("url(#deep-paint-plantaris)", "plantaris"),
                PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
                rounded(PLANTARIS, wide=14),
                *contour(FRAME, PLANTARIS, p.MUSCLE_DEEP, above=0.95),
                rim(d, p.TENDON_DEEP, 1.4, 0.8),
                fill(d, p.TENDON_COOL),
                rim(light, p.TENDON, 3.2, 0.95),
            ),
        ),
    )


def stumps() -> tuple[Layer, ...]:
    """What is left of both heads of gastrocnemius, each with its cut face."""
    return (
        _stump(LATERAL, "gastrocnemius-lateral-head", LATERAL_FACE),
        _stump(MEDIAL, "gastrocnemius-medial-head", MEDIAL_FACE),
    )


def _stump(shape: Body, slug: str, cut: Body) -> Layer:
    dice = rng(shape.id)
    points = [FRAME.point(*row) for row in (e.MEDIAL_FACE if shape is MEDIAL else e.LATERAL_FACE)]
    run = Fibres(t=(0.02, 0.98), levels=(1.16, 1.03))
    inks = (
        Ink(run.many(8, 0.10, 0.16), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.16)),
        Ink(run.many(34, 0.06, 0.14), p.MUSCLE_PALE, 0.55, (1.1, 2.4), (p.MUSCLE_DEEP, 0.45)),
    )
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
                *face(cut, points, f"url(#{shape.id.replace('deep-', 'deep-paint-face-')})", dice),
            ),
        ),
    )
