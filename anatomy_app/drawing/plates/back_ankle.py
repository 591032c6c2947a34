"""What runs past the ankle on the back plate: slender tendons, the small saphenous vein, the fat before the tendon."""

from __future__ import annotations

from .. import palette as p
from ..model import Layer
from ..recipes import VEIN, cord, fat, glow
from ..tissue import fill, line, rim, ring, scattered
from . import back_courses as c
from . import back_edges as e
from .back_light import ribbon
from .back_shapes import FRAME, WINDOW, rng


def kager() -> Layer:
    """The fat before the tendon, closed, so that nothing dark shows between its lobules."""
    spots = scattered(FRAME, (lambda v: -0.038, lambda v: 0.044), (0.25, 0.115), 0.0115, rng("kager"))
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
    """The small saphenous vein on the fascia, from behind the outer ankle to where it dives between the heads."""
    shade = rim(line(FRAME, tuple((v, at + 0.003) for v, at in e.SMALL_SAPHENOUS), places=0), p.SHADOW, 5, 0.2)
    dive = (glow("back-dusk", FRAME.point(0.966, 0.005), (9, 34)),) * 3
    return Layer("small-saphenous-vein", (WINDOW.inside(shade, *cord(FRAME, e.SMALL_SAPHENOUS, 3, VEIN), *dive),))
