"""Soleus, its tendon, plantaris and the stumps of gastrocnemius on the deep plate: which fibres run where."""

from __future__ import annotations

from .. import palette as p
from ..curves import offset, path, smooth
from ..deep_recipes import NONE, Comb, face, pennate, ribbon
from ..model import Element, Layer, Point, Table, element
from ..recipes import Body, Ink, contour, glow, passes, rounded, shadow, sides
from ..tissue import Fibres, Form, edge, fill, rim, slivers, soft
from . import back_edges as back
from . import deep_edges as e
from .back_light import stroke
from .back_shapes import FRAME
from .deep_shapes import LATERAL, LATERAL_FACE, MEDIAL, MEDIAL_FACE, PLANTARIS, SHEET, SOLEUS, TENDON, WINDOW, rng

RIBBON = 0.0029
"""Half the width of the tendon of plantaris, in leg lengths."""


def soleus() -> Layer:
    """Soleus: a feather; from both margins its fibres run down and inward to the sheet on its back."""
    dice = rng("soleus")
    broad = Ink(NONE, p.MUSCLE_PALE, 0.24, (4, 8), (p.MUSCLE_DEEP, 0.26))
    light = Ink(NONE, p.MUSCLE_PALE, 0.48, (1.0, 2.3), (p.MUSCLE_DEEP, 0.38))
    dark = Ink(NONE, p.MUSCLE_DEEP, 0.4, (1.2, 2.4))
    over = (-0.2, 1.12)
    combs = (
        (Comb(10, (0.5, 0.9), rows=(0.0, 0.72)), broad),
        (Comb(56, (0.36, 0.74), over, (0.0, 0.74)), light),
        (Comb(6, (0.36, 0.74), over, (0.74, 1.0)), light),
        (Comb(16, (0.2, 0.45), over), dark),
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
            rounded(SOLEUS, wide=52, strength=0.38),
            SOLEUS.inside(
                glow("deep-dusk", FRAME.point(0.69, 0.098), (46, 260), turn=1, opacity=0.7),
                glow("deep-warm", FRAME.point(0.70, -0.052), (44, 190), turn=5, opacity=0.75),
                glow("deep-warm", FRAME.point(0.80, 0.062), (30, 110), turn=-3, opacity=0.5),
                glow("deep-light", FRAME.point(0.50, -0.072), (15, 100), turn=-11, opacity=0.5),
            ),
            *contour(FRAME, SOLEUS, p.MUSCLE_DEEP),
            *arch(),
        ),
    )


def arch() -> tuple[Element, ...]:
    """The tendinous arch: a firm band from the fibula to the soleal line, thickest over the vessels."""
    rows = e.SOLEUS_LEFT[:14]
    thick = (0.8, 4.2, 6.0, 6.5, 7.0, 7.5, 7.5, 7.0, 6.5, 5.8, 5.0, 4.0, 2.6, 0.6)
    d, light = ribbon(FRAME, rows, thick)
    fine = Ink(NONE, p.TENDON_BLUSH, 0.75, (0.8, 1.7))
    course = (e.SOLEUS_LEFT[2:11], e.ARCH_TO)
    streaks = pennate(FRAME, rng("arch"), course, ((Comb(22, (0.2, 0.75), span=(0.0, 0.3)), fine),))
    return (*streaks, rim(d, p.TENDON_DEEP, 1.4, 0.7), fill(d, p.TENDON), rim(light, p.TENDON_WHITE, 1.2, 0.9))


def sheet() -> Layer:
    """The sheet of tendon on the back of soleus: it thickens downward, and the fibres of both sides dip into it."""
    dice = rng("sheet")
    long = Fibres(t=(0.25, 0.75), levels=(0.84, 0.62), drift=(-0.8, 0.8))
    low = Fibres(t=(0.12, 0.88), levels=(0.68, 0.55), drift=(-0.5, 0.5))
    red = Fibres(t=(0.06, 0.94), levels=(0.69, 0.60))
    inks = (
        Ink(long.many(18, 0.06, 0.15), p.TENDON, 0.4, (0.9, 1.9)),
        Ink(red.many(20, 0.05, 0.09), p.MUSCLE, 0.5, (1.2, 2.6)),
        Ink(low.many(32, 0.05, 0.12), "#fff", 0.7, (1.0, 2.2), (p.TENDON_SHADE, 0.4)),
    )
    courses = ((e.SOLEUS_FROM_LEFT, e.SOLEUS_TO_LEFT), (e.SOLEUS_FROM_RIGHT, e.SOLEUS_TO_RIGHT))
    over = (Comb(34, (0.14, 0.34), span=(0.5, 1.0), rows=(0.1, 0.56)), Ink(NONE, p.MUSCLE, 0.7, (1.2, 2.6)))
    x, y = FRAME.point(0.49, 0.005)
    sheen = element("ellipse", cx=f"{x:.0f}", cy=f"{y:.0f}", rx=72, ry=260, fill="url(#deep-sheen)")
    return Layer(
        "soleus-aponeurosis",
        (
            SOLEUS.inside(
                sheen,
                *passes(SHEET, FRAME, dice, inks),
                *(part for course in courses for part in pennate(FRAME, dice, course, (over,))),
            ),
        ),
    )


def junction() -> Layer:
    """Where the lowest fibres of soleus end on the tendon: their tips taper into its outer margin."""
    dice = rng("junction")
    tips: list[tuple[Point, Point]] = []
    for i in range(54):
        v = 0.212 + (0.195 * i + 0.2 * dice.random()) / 54
        reach, long, share = dice.uniform(0.001, 0.0075), dice.uniform(0.04, 0.07), dice.uniform(0.25, 0.7)
        inner, outer = (offset(table, v + long) for table in (e.TENDON_RIGHT, e.SOLEUS_RIGHT))
        start = FRAME.point(v + long, inner + (outer - inner) * share)
        tips.append((start, FRAME.point(v, offset(e.TENDON_RIGHT, v) - reach)))
    return Layer(
        "muscle-tendon-junction",
        (
            fill(band(), "url(#deep-paint-band)", body="muscle-tendon-junction"),
            element("path", d=slivers(tips[::3], dice, (1.4, 2.6)), fill=p.MUSCLE_DARK, fill_opacity=0.8),
            element("path", d=slivers(tips[1::3] + tips[2::3], dice, (1.4, 2.8)), fill=p.MUSCLE, fill_opacity=0.75),
            element("path", d=slivers(tips[2::3], dice, (0.6, 1.1)), fill=p.MUSCLE_PALE, fill_opacity=0.55),
        ),
    )


def band() -> str:
    """The margins of soleus beside the tendon, from where its last fibres gather to their end."""
    inner_top, outer_top, end = e.LAST_FIBRES

    def rows(table: Table, top: float, low: float, out: float = 0) -> list[Point]:
        inner = [row for row in table if low < row[0] < top]
        kept = [(top, offset(table, top)), *inner, (low, offset(table, low))]
        return [FRAME.point(v, at + out) for v, at in kept]

    lateral = (rows(e.TIPS, inner_top, end), rows(e.SOLEUS_RIGHT, outer_top, end)[::-1])
    medial = (rows(e.SOLEUS_LEFT, outer_top, 0.255), rows(e.PLANTARIS_TENDON, inner_top, 0.255, -RIBBON)[::-1])
    return "".join(path(*map(smooth, sides), closed=True) for sides in (lateral, medial))


def tendon() -> Layer:
    """The tendon below the clean cut of gastrocnemius' sheet, which lies on soleus and shades it."""
    dice = rng("tendon")
    turn = Fibres(t=(-0.1, 0.74), levels=(0.36, 0.14), drift=(1.2, 2.2), lowest=0.075)
    flat = Fibres(t=(0.02, 0.96), levels=(0.545, 0.34), drift=(0.0, 0.3))
    high = Fibres(t=(0.03, 0.97), levels=(0.548, 0.44))
    fan = Fibres(t=(-0.03, 1.03), levels=(0.125, 0.084), lowest=0.056)
    inks = (
        Ink(flat.many(10, 0.10, 0.2), p.TENDON_COOL, 0.5, (3, 6)),
        Ink(flat.many(32, 0.08, 0.2), "#fff", 0.9, (1.4, 2.4), (p.TENDON_SHADE, 0.5)),
        Ink(high.many(16, 0.04, 0.09), "#fff", 0.9, (1.2, 2.2), (p.TENDON_SHADE, 0.45)),
        Ink(turn.many(7, 0.12, 0.24), p.TENDON_COOL, 0.6, (2, 4)),
        Ink(turn.many(30, 0.1, 0.22), "#fff", 0.9, (1.2, 2.0), (p.TENDON_SHADE, 0.6)),
    )
    frayed = (Ink(fan.many(46, 0.02, 0.05), p.TENDON_WHITE, 0.85, (0.8, 1.7), (p.TENDON_SHADE, 0.4)),)
    borders = [tuple(row for row in table if row[0] > 0.09) for table in (e.TENDON_RIGHT, e.TENDON_LEFT)]
    lip = path(edge(FRAME, e.CUT), edge(FRAME, e.CUT_LOW[::-1]), closed=True)
    raised = tuple((v + 0.004, at) for v, at in e.CUT[1:-1])
    return Layer(
        "achilles-tendon",
        (
            SOLEUS.inside(stroke(raised, p.SHADOW, 18, 0.4)),
            WINDOW.inside(stroke(tuple((v - 0.004, at + 0.003) for v, at in borders[0][:-2]), p.SHADOW, 13, 0.35)),
            TENDON.painted("url(#deep-paint-tendon)", "achilles-tendon"),
            TENDON.inside(
                *passes(TENDON.form, FRAME, dice, inks),
                *(stroke(rows, p.TENDON_DEEP, wide, 0.4) for rows, wide in zip(borders, (30, 18), strict=True)),
                glow("deep-light", FRAME.point(0.36, 0.0), (18, 120)),
                fill(TENDON.d, "url(#deep-paint-foot)"),
            ),
            *contour(FRAME, TENDON, p.TENDON_SHADE, above=0.1, thick=1.7),
            *passes(Form(back.FAN_LEFT, back.FAN_RIGHT), FRAME, dice, frayed),
            TENDON.inside(stroke(e.CUT_LOW, p.TENDON_DEEP, 9, 0.4)),
            element("path", d=lip, fill=p.TENDON_WHITE, stroke=p.TENDON_DEEP, stroke_width=0.9),
        ),
    )


def plantaris() -> Layer:
    """Plantaris: a short spindle, then a ribbon across soleus to the inner border of the tendon."""
    run = Fibres(t=(0.02, 0.98), levels=(1.14, 0.97))
    low = Fibres(t=(0.2, 0.8), levels=(1.06, 1.0))
    root = Form(((0.09, -0.0335), (0.062, -0.0400)), ((0.09, -0.0285), (0.062, -0.0275)))
    toes = Fibres(t=(0.0, 1.0), levels=(0.087, 0.076), lowest=0.06)
    inks = (
        Ink(run.many(20, 0.06, 0.12), p.MUSCLE_PALE, 0.55, (1.0, 2.2), (p.MUSCLE_DEEP, 0.5)),
        Ink(low.many(12, 0.03, 0.055), p.TENDON, 0.7, (0.8, 1.6)),
    )
    fan = (Ink(toes.many(15, 0.012, 0.022), p.TENDON_WHITE, 0.9, (0.7, 1.3), (p.BONE_DEEP, 0.35)),)
    d, light = ribbon(FRAME, e.PLANTARIS_TENDON, e.PLANTARIS_WIDE)
    gloss, _ = ribbon(FRAME, _beside(e.PLANTARIS_TENDON[:-1]), [w * 0.4 for w in e.PLANTARIS_WIDE[:-2]] + [0.0])
    return Layer(
        "plantaris",
        (
            WINDOW.inside(
                shadow(PLANTARIS, wide=16),
                soft(light, p.SHADOW, 18, 0.45, cap="round"),
                PLANTARIS.painted("url(#deep-paint-plantaris)", "plantaris"),
                PLANTARIS.inside(*passes(PLANTARIS.form, FRAME, rng("plantaris"), inks)),
                rounded(PLANTARIS, wide=14),
                *contour(FRAME, PLANTARIS, p.MUSCLE_DEEP, above=0.968),
                element("path", d=d, fill="url(#deep-paint-ribbon)", stroke=p.TENDON_SHADE, stroke_width=0.7),
                fill(gloss, p.TENDON),
                *passes(root, FRAME, rng("plantaris end"), fan),
            ),
        ),
    )


def _beside(table: Table) -> Table:
    """The course of the light on a ribbon: a little to its left."""
    return tuple((v, at - 0.0008) for v, at in table)


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
        Ink(run.many(5, 0.10, 0.16), p.MUSCLE_PALE, 0.2, (4, 8), (p.MUSCLE_DEEP, 0.16)),
        Ink(run.many(27, 0.07, 0.15), p.MUSCLE_PALE, 0.55, (1.1, 2.4), (p.MUSCLE_DEEP, 0.45)),
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
