"""What a clot in a deep vein does to the calf on the deep plate: painted over the healthy art."""

from __future__ import annotations

from collections.abc import Sequence

from .. import palette as p
from ..deep_recipes import ribbon
from ..model import Element, Table, element
from ..recipes import ARTERY, VEIN, body, contour, cord, glow, rounded, shadow
from ..tissue import again, fill, gradient, line, radial, rim, soft, unnamed
from . import deep_edges as e
from . import deep_muscles as muscles
from .back_shapes import FRAME
from .deep_affected import plantaris_again, tendon_again
from .deep_girth import Girth, grown
from .deep_shapes import SOLEUS, WINDOW

NAME = "deep-deep-vein-thrombosis"
FULL = (p.INK, f"url(#{NAME}-full)", "#9db6d6")
"""Outline, body and light of a vein that is dammed up below the clot."""
SWELLING: Table = (
    (1.00, 0.0),
    (0.90, 0.0055),
    (0.80, 0.0125),
    (0.70, 0.0150),
    (0.55, 0.0140),
    (0.40, 0.0110),
    (0.32, 0.0060),
    (0.26, 0.0),
)
"""How far the skin of a calf with a clot stands out on each side: 6 mm, so the calf is 3 to 4 cm bigger round."""
# The deep veins under soleus: the posterior tibial pair, a fibular vein, veins out of soleus itself.
MAIN: Table = (
    (0.888, 0.0034),
    (0.875, 0.0035),
    (0.845, -0.0015),
    (0.80, -0.0110),
    (0.74, -0.0215),
    (0.68, -0.0325),
    (0.62, -0.0435),
    (0.57, -0.0500),
    (0.52, -0.0515),
    (0.47, -0.0475),
    *e.VEINS[0][:-1],
    (0.092, -0.0365),
)
MAIN_WIDE = (11, 11, 13, 22, 27.5, 28, 24, 19, 15, 12, 8, 7, 6.5, 6.5, 6, 6, 5.5, 5, 3.8)
PARTNER: Table = (
    (0.855, 0.0050),
    (0.80, 0.0125),
    (0.74, 0.0060),
    (0.68, -0.0050),
    (0.62, -0.0180),
    (0.56, -0.0300),
    (0.50, -0.0355),
    *e.VEINS[1][:-1],
    (0.094, -0.0285),
)
PARTNER_WIDE = (0.0, 7.5, 9.5, 9, 9.5, 9, 9, 7, 6.5, 6, 6, 5.5, 5.5, 5, 5, 3.8)
FIBULAR: Table = (
    (0.862, 0.0050),
    (0.82, 0.0190),
    (0.77, 0.0310),
    (0.71, 0.0410),
    (0.65, 0.0490),
    (0.60, 0.0560),
    (0.575, 0.0600),
)
FROM_SOLEUS: tuple[Table, ...] = (
    (
        (0.775, 0.0720),
        (0.755, 0.0640),
        (0.725, 0.0510),
        (0.69, 0.0310),
        (0.66, 0.0090),
        (0.64, -0.0120),
        (0.62, -0.0300),
        (0.60, -0.0450),
    ),
    ((0.785, -0.0680), (0.755, -0.0715), (0.715, -0.0725), (0.675, -0.0670), (0.65, -0.0560), (0.63, -0.0430)),
    ((0.755, 0.0240), (0.73, 0.0215), (0.70, 0.0180), (0.665, 0.0120)),
)
FROM_SOLEUS_WIDE = ((8, 10, 13, 10.5, 13.5, 10, 10.5, 8), (8, 10.5, 12.5, 10, 11.5, 8), (7, 9, 10.5, 6.5))
"""The veins of soleus itself are wide and baggy."""
DIVES = (
    ((0.777, 0.073), (40, 46)),
    ((0.788, -0.067), (34, 50)),
    ((0.756, 0.024), (22, 34)),
    ((0.575, 0.060), (36, 60)),
)
"""Where veins go out of sight in the flesh: middle, half width and half height."""
OPENING: Table = (
    (0.846, -0.0017),
    (0.842, -0.0024),
    (0.83, -0.0048),
    (0.80, -0.0110),
    (0.74, -0.0215),
    (0.68, -0.0325),
    (0.62, -0.0435),
    (0.602, -0.0465),
    (0.597, -0.0472),
)
OPENING_WIDE = (0.0, 7, 11.5, 17, 21.5, 22, 17, 10, 0.0)
"""Where the wall of the vein is cut away over the clot."""
CLOT: Table = (
    (0.823, -0.0062),
    (0.820, -0.0068),
    (0.81, -0.0090),
    (0.79, -0.0128),
    (0.76, -0.0178),
    (0.73, -0.0233),
    (0.70, -0.0288),
    (0.67, -0.0343),
    (0.645, -0.0390),
    (0.633, -0.0411),
    (0.629, -0.0418),
)
CLOT_WIDE = (0.0, 7.0, 11.5, 15.0, 17.5, 21.0, 18.5, 20.5, 17.0, 9.5, 0.0)
CALF = Girth(NAME, SWELLING, 0.75, (WINDOW,))
FULL_SOLEUS = body(
    f"{NAME}-soleus",
    FRAME,
    grown(SOLEUS.form.left, SWELLING, -0.6),
    grown(SOLEUS.form.right, SWELLING, 0.6),
    places=0,
)
WIDER = 1.07
"""How much wider its fibers are spread."""


def deep_vein_thrombosis() -> tuple[Element, ...]:
    """A clot 9 cm long in a deep vein, seen as if soleus were clear; veins below it are dammed up, the calf is full."""
    blush = ((0.0, p.INFLAMED, 0.5), (0.5, p.INFLAMED, 0.38), (1.0, p.INFLAMED, 0.0))
    clear = (
        (0.0, p.TENDON_BLUSH, 0.85),
        (0.55, p.TENDON_BLUSH, 0.74),
        (0.8, p.TENDON_BLUSH, 0.36),
        (1.0, p.TENDON_BLUSH, 0.0),
    )
    depth = ((0.0, "#000", 1.0), (0.3, "#000", 0.95), (1.0, "#000", 0.0))
    dives = (glow(f"{NAME}-depth", FRAME.point(*at), radii) for at, radii in DIVES)
    paints = (
        gradient(f"{NAME}-full", (FRAME.point(0.875, 0), FRAME.point(0.80, 0)), ((0.0, p.VEIN), (1.0, p.VEIN_SHADE))),
        radial(f"{NAME}-blush", blush),
        radial(f"{NAME}-clear", clear),
        radial(f"{NAME}-depth", depth),
        element("mask", WINDOW.used(fill="#fff"), *dives, id=f"{NAME}-sight"),
    )
    return (
        element("defs", *CALF.defs(), *FULL_SOLEUS.defs(), *paints),
        WINDOW.inside(*_soleus()),
        *unnamed(muscles.arch()),
        *CALF.skin_and_fat(f"{NAME}-blush"),
        tendon_again(),
        *plantaris_again(),
    )


def _soleus() -> tuple[Element, ...]:
    """Soleus swollen too, clear over the veins in it and fading to flesh all round them."""
    _, _, fibers, _, light, *_ = muscles.soleus().elements
    x, _ = FRAME.point(0, 0.008)
    wider = f"matrix({WIDER} 0 0 1 {x - x * WIDER:.1f} 0)"
    return (
        shadow(FULL_SOLEUS, wide=30, strength=0.5),
        FULL_SOLEUS.used(fill="url(#deep-paint-soleus)"),
        FULL_SOLEUS.inside(
            element("g", *unnamed([fibers]), transform=wider),
            *again(muscles.sheet()),
        ),
        rounded(FULL_SOLEUS, wide=52, strength=0.38),
        *unnamed([light]),
        FULL_SOLEUS.inside(glow(f"{NAME}-clear", FRAME.point(0.68, -0.006), (104, 270), turn=8)),
        *_veins(),
        element("g", *unnamed([fibers]), transform=wider, opacity=0.3),
        *contour(FRAME, FULL_SOLEUS, p.MUSCLE_DEEP),
    )


def _vein(table: Table, widths: Sequence[float], colours: tuple[str, str, str]) -> tuple[Element, ...]:
    """A vein of uneven width along a course."""
    shade, body, light = colours
    d, gleam = ribbon(FRAME, table, widths)
    return (
        rim(d, shade, 1.8),
        fill(d, body),
        element(
            "path", d=gleam, fill="none", stroke=light, stroke_width=2.2, stroke_opacity=0.75, stroke_linecap="round"
        ),
    )


def _veins() -> tuple[Element, ...]:
    """From the deepest to the nearest: the fibular vein is free, those below the clot are full."""
    artery = (
        (0.87, 0.0120),
        (0.80, 0.0045),
        (0.74, -0.0030),
        (0.68, -0.0140),
        (0.62, -0.0270),
        (0.56, -0.0385),
        (0.50, -0.0420),
        *e.POSTERIOR_TIBIAL,
    )
    fading = (
        (FIBULAR, (7.0, 7.5, 7.0, 7.0, 6.5, 6.5, 6.0), VEIN),
        *((table, wide, FULL) for table, wide in zip(FROM_SOLEUS, FROM_SOLEUS_WIDE, strict=True)),
    )
    main, _ = ribbon(FRAME, MAIN, MAIN_WIDE)
    return (
        element("g", *(part for vein in fading for part in _vein(*vein)), mask=f"url(#{NAME}-sight)"),
        *_vein(PARTNER, PARTNER_WIDE, FULL),
        element("g", soft(main, p.SHADOW, 12, 0.4), transform="translate(3 4)"),
        *_vein(MAIN, MAIN_WIDE, FULL),
        *cord(FRAME, artery, 4, ARTERY),
        *_clot(),
    )


def _clot() -> tuple[Element, ...]:
    """The wall of the vein cut away: its pale cut edge, the dark blue inside, and a round clot that fills it."""
    opened, _ = ribbon(FRAME, OPENING, OPENING_WIDE)
    d, _ = ribbon(FRAME, CLOT, CLOT_WIDE)
    aside = tuple((v, at - 0.0035) for v, at in CLOT[2:-2])
    return (
        element("path", d=opened, fill=p.VEIN_SHADE, stroke=p.INK, stroke_width=4.2),
        element("path", d=opened, fill=p.INK, fill_opacity=0.35, stroke="#9db6d6", stroke_width=2.2),
        element("path", d=d, fill=p.SHADOW, fill_opacity=0.55, transform="translate(1.5 2.5)"),
        element("path", d=d, fill=p.BLOOD_DEEP),
        soft(line(FRAME, aside, places=0), p.BLOOD, 13, 1, cap="round"),
        soft(line(FRAME, aside[1:-2], places=0), p.MUSCLE_LIGHT, 3.4, 0.9, cap="round"),
    )
