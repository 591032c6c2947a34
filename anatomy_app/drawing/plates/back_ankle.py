"""What runs past the ankle on the back plate: slender tendons, the small saphenous vein, the fat before the tendon."""

from __future__ import annotations

from .. import palette as p
from ..model import Layer, element
from ..recipes import VEIN, fat, glow
from ..tissue import fill, line, outline, ring, scattered
from . import back_courses as c
from . import back_edges as e
from .back_light import ribbon
from .back_shapes import FRAME, WINDOW, rng


def kager() -> Layer:
    """The fat before the tendon, closed, so that nothing dark shows between its lobules."""
    spots = scattered(FRAME, (lambda v: -0.038, lambda v: 0.0505), (0.247, 0.115), 0.0125, rng("kager"))
    return Layer(
        "kagers-fat-pad",
        (WINDOW.inside(fill(ring(FRAME, c.KAGER), p.FAT_SHADE), *fat(spots, rng("kager lobules"), (6, 9))),),
    )


def flexor_tendons() -> Layer:
    """Tibialis posterior and, behind it, flexor digitorum longus: both behind the inner ankle."""
    tendons = (*ribbon(c.DIGITORUM_TENDON, 5.5), *ribbon(c.TIBIALIS_TENDON, 5.5))
    return Layer("flexor-tendons", (WINDOW.inside(*tendons),))


def fibularis_tendons() -> Layer:
    """Fibularis brevis and, over it, longus: both behind the outer ankle."""
    return Layer("fibularis-tendons", (WINDOW.inside(*ribbon(c.BREVIS_TENDON, 5), *ribbon(c.LONGUS_TENDON, 6)),))


def plantaris_tendon() -> Layer:
    """The thin tendon of plantaris along the inner border of the Achilles tendon."""
    return Layer("plantaris-tendon", tuple(ribbon(c.PLANTARIS_TENDON, 3.6)))


def small_saphenous() -> Layer:
    """The small saphenous vein: from behind the outer ankle, over the cleft, into the back of the popliteal vein."""
    course = line(FRAME, e.SMALL_SAPHENOUS[2:], places=0)
    sides = [tuple((v, at + side * _calibre(v)) for v, at in e.SMALL_SAPHENOUS) for side in (-1, 1)]
    plain = {"d": course, "fill": "none"}
    return Layer(
        "small-saphenous-vein",
        (
            WINDOW.inside(
                element("path", **plain, stroke=p.SHADOW, stroke_width=5, stroke_opacity=0.2, transform="translate(3)"),
                element("path", d=outline(FRAME, *sides), fill=p.VEIN, stroke=p.VEIN_SHADE),
                element("path", **plain, stroke=VEIN[2], stroke_width=0.7, transform="translate(-.8)"),
                glow("back-vein", FRAME.point(1.032, 0.0062), (6, 12), turn=-12),
            ),
        ),
    )


def _calibre(level: float) -> float:
    """Half the vein's width in leg lengths: it grows all the way up to its rounded mouth."""
    return 0.0010 + 0.0011 * level if level < 1.035 else 0.0008
