"""Semitendinosus on the back plate: behind the knee it is already a cord of tendon."""

from __future__ import annotations

from .. import palette as p
from ..model import Layer
from ..recipes import Ink, contour, passes, rounded, shadow
from ..tissue import Fibres, fill
from .back_shapes import FRAME, SEMITENDINOSUS, WINDOW, rng


def semitendinosus() -> Layer:
    """Semitendinosus: here a white cord on semimembranosus, with the last of its belly at the top."""
    run = Fibres(t=(0.1, 0.9), levels=(1.22, 1.14))
    inks = (Ink(run.many(10, 0.06, 0.12), p.TENDON_BLUSH, 0.6, (1, 2), (p.MUSCLE_DEEP, 0.4)),)
    return Layer(
        "semitendinosus",
        (
            WINDOW.inside(
                shadow(SEMITENDINOSUS, wide=20),
                SEMITENDINOSUS.painted(p.TENDON, "semitendinosus"),
                SEMITENDINOSUS.inside(
                    fill(SEMITENDINOSUS.d, "url(#back-paint-cord)"),
                    *passes(SEMITENDINOSUS.form, FRAME, rng("semitendinosus"), inks),
                ),
                rounded(SEMITENDINOSUS, wide=11, strength=0.28, colour=p.TENDON_DEEP),
                *contour(FRAME, SEMITENDINOSUS, p.MUSCLE_DEEP, thick=2.0),
            ),
        ),
    )
