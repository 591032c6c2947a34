"""Muscles of the heel plate: soleus, flexor hallucis longus and those of the sole. Shapes are in heel_shapes.py."""

from __future__ import annotations

from .. import palette as p
from ..heel_lays import Lay, Strands, tapered
from ..model import Element, Layer, Table, element
from ..recipes import ARTERY, NERVE, VEIN, Body, Ink, contour, passes, rounded
from ..tissue import Fibres, Form, fill, line, outline, soft
from . import heel_edges as e
from .heel_shapes import BREVIS, FRAME, HALLUCIS, QUADRATUS, SKIN, SOLEUS, rng

DEEP = (p.MUSCLE_DEEP, 0.45)
COOL = (p.TENDON_SHADE, 0.55)


def calf() -> tuple[Layer, ...]:
    """The tip of soleus in front of the tendon, and flexor hallucis longus behind the tibia."""
    return (_hallucis(), Layer("soleus", (SKIN.inside(*_muscle(SOLEUS, "soleus", (0.36, 0.225), (-9, -4))),)))


def _muscle(shape: Body, slug: str, levels: tuple[float, float], drift: tuple[float, float]) -> list[Element]:
    """A muscle cut along its fibres."""
    run = Fibres(t=(0.03, 0.97), levels=levels, drift=drift)
    inks = (
        Ink(run.many(12, 0.03, 0.06), p.MUSCLE_PALE, 0.22, (4, 7), (p.MUSCLE_DEEP, 0.2)),
        Ink(run.many(48, 0.018, 0.05), p.MUSCLE_PALE, 0.55, (1.1, 2.3), DEEP),
        Ink(run.many(14, 0.012, 0.03), p.MUSCLE_DEEP, 0.5, (1.2, 2.4)),
    )
    return [
        shape.painted(f"url(#{shape.id.replace('heel-', 'heel-paint-')})", slug),
        shape.inside(*passes(shape.form, FRAME, rng(shape.id), inks)),
        rounded(shape, wide=18, strength=0.36),
        *contour(FRAME, shape, p.MUSCLE_DEEP, thick=2),
    ]


def _hallucis() -> Layer:
    """Flexor hallucis longus: its fibres end low, feathered on a tendon that sinks into its groove on the talus."""
    dice = rng("sinew")
    shape, slug = HALLUCIS, "flexor-hallucis-longus"
    feather = Fibres(t=(0.3, 0.98), levels=(0.25, 0.185), drift=(-9, -4), down=True)
    along = Fibres(t=(0.05, 0.95), levels=(0.27, 0.136), drift=(-0.5, 0.5))
    tendon = Form(e.HALLUCIS_BACK, (*e.HALLUCIS_SINEW, *e.HALLUCIS_FRONT[11:]))
    white = (Ink(along.many(28, 0.02, 0.05), "#fff", 0.95, (0.8, 1.5), COOL),)
    red = (
        Ink(feather.many(22, 0.02, 0.034), p.MUSCLE, 0.9, (1.6, 3.4)),
        Ink(feather.many(12, 0.02, 0.034), p.MUSCLE_PALE, 0.6, (1, 1.8), DEEP),
    )
    d = outline(FRAME, tendon.left, tendon.right)
    parts = SKIN.inside(
        *_muscle(shape, slug, (0.36, 0.19), (-6, -1)),
        shape.inside(
            fill(d, p.TENDON),
            *passes(tendon, FRAME, dice, white),
            *passes(shape.form, FRAME, dice, red),
            soft(line(FRAME, e.HALLUCIS_BACK), p.TENDON_DEEP, 10, 0.4),
            soft(line(FRAME, e.HALLUCIS_FRONT), p.TENDON_DEEP, 8, 0.35),
        ),
        shape.used(fill="none", stroke=p.TENDON_DEEP, stroke_width=1.4, stroke_opacity=0.8),
    )
    return Layer(slug, (element("g", parts, mask="url(#heel-fade)"),))


def sole() -> Layer:
    """The muscles of the sole above the fascia, each from a broad origin on the heel bone."""
    return Layer(
        "muscles-of-the-sole",
        (
            SKIN.inside(
                *_flat(QUADRATUS, (e.QUADRATUS_TOP, e.QUADRATUS_LOW)),
                *_flat(BREVIS, (e.BREVIS_TOP, e.BREVIS_LOW)),
                *_vessels(),
            ),
        ),
    )


def _flat(shape: Body, pair: tuple[Table, Table]) -> list[Element]:
    sets = (
        Strands(10, (0.12, 0.24), p.MUSCLE_PALE, 0.25, (3, 6), relief=(p.MUSCLE_DEEP, 0.2)),
        Strands(34, (0.08, 0.22), p.MUSCLE_PALE, 0.55, (1.1, 2.2), relief=DEEP),
        Strands(8, (0.05, 0.12), p.MUSCLE_DEEP, 0.5, (1.2, 2.4)),
        Strands(13, (0.05, 0.13), p.SINEW, 0.7, (0.8, 1.3), u=(0.0, 0.1)),
    )
    return [
        fill(shape.d, f"url(#{shape.id.replace('heel-', 'heel-paint-')})"),
        shape.inside(*tapered(Lay(*pair), FRAME, rng(shape.id), sets)),
        rounded(shape, wide=14, strength=0.36),
        shape.used(fill="none", stroke=p.MUSCLE_DEEP, stroke_width=1.5, stroke_opacity=0.7),
    ]


def _vessels() -> list[Element]:
    """The lateral plantar nerve, artery and vein, cut across in the fat between the two muscles."""
    cut = zip(e.PLANTAR_VESSELS, (NERVE, ARTERY, VEIN), strict=True)
    dots = []
    for at, (shade, colour, _) in cut:
        x, y = FRAME.point(*at)
        dots.append(element("circle", cx=round(x), cy=round(y), r=3.6, fill=colour, stroke=shade, stroke_width=1.5))
    return dots
