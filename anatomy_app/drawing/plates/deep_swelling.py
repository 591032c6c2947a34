"""What a clot and what pressure do to the calf on the deep plate: painted over the healthy art."""

from __future__ import annotations

from collections.abc import Sequence

from .. import palette as p
from ..curves import offset, path
from ..deep_recipes import ribbon
from ..model import Element, Table, element
from ..recipes import Body, cord, glow
from ..tissue import Form, edge, fill, gradient, line, rim, slivers, soft
from . import back_edges as back
from . import deep_edges as e
from . import deep_muscles as muscles
from .back_shapes import FRAME
from .deep_affected import again, plantaris_again, tendon_again
from .deep_shapes import SOLEUS, WINDOW, rng

NAME = "deep-deep-vein-thrombosis"
BLUE = (p.VEIN_SHADE, p.VEIN, "#dfe8f3")
FULL = (p.INK, f"url(#{NAME}-full)", "#9db6d6")
"""Outline, body and light of a vein as it is, and of one that is dammed up below the clot."""
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
"""The deep veins under soleus: the posterior tibial pair, a fibular vein, veins out of soleus itself."""
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
MAIN_WIDE = (11, 11, 11, 17, 22, 22.5, 20, 16, 13, 14, 10, 11, 8.5, 9, 7.5, 8, 7, 6.5, 3.8)
PARTNER: Table = (
    (0.855, 0.0010),
    (0.80, 0.0050),
    (0.74, -0.0020),
    (0.68, -0.0115),
    (0.62, -0.0215),
    (0.56, -0.0300),
    (0.50, -0.0355),
    *e.VEINS[1][:-1],
    (0.094, -0.0285),
)
PARTNER_WIDE = (0.0, 7.5, 9.5, 8, 9.5, 8, 9, 7, 8, 6.5, 7.5, 6.5, 7, 6, 5.5, 3.8)
FIBULAR: Table = (
    (0.862, 0.0030),
    (0.82, 0.0150),
    (0.77, 0.0270),
    (0.71, 0.0370),
    (0.64, 0.0440),
    (0.56, 0.0470),
    (0.50, 0.0460),
)
FROM_SOLEUS: tuple[Table, ...] = (
    (
        (0.76, 0.0680),
        (0.725, 0.0540),
        (0.69, 0.0340),
        (0.66, 0.0100),
        (0.64, -0.0120),
        (0.62, -0.0300),
        (0.60, -0.0450),
    ),
    ((0.765, -0.0780), (0.715, -0.0770), (0.675, -0.0690), (0.65, -0.0560), (0.63, -0.0430)),
    ((0.735, 0.0240), (0.70, 0.0180), (0.665, 0.0120)),
)
CLOT: Table = (
    (0.832, -0.0045),
    (0.815, -0.0080),
    (0.80, -0.0110),
    (0.77, -0.0160),
    (0.74, -0.0215),
    (0.71, -0.0270),
    (0.68, -0.0325),
    (0.655, -0.0372),
    (0.635, -0.0410),
    (0.622, -0.0432),
)
CLOT_WIDE = (0.0, 5.0, 9.5, 14.5, 15.0, 17.5, 15.5, 16.5, 12.5, 1.0)


def deep_vein_thrombosis() -> tuple[Element, ...]:
    """A clot 9 cm long in a deep vein, seen as if soleus were clear; veins below it are dammed up, the calf is full."""
    bands = [Body(f"{NAME}-{side}", Form(*edges), _band(*edges)) for side, edges in _full_skin().items()]
    clear = ((0.0, 0.0), (0.14, 0.7), (0.64, 0.7), (1.0, 0.0))
    blush = (
        element("stop", offset=at, stop_color=p.INFLAMED, stop_opacity=much)
        for at, much in ((0.0, 0.5), (0.5, 0.38), (1.0, 0.0))
    )
    paints = (
        _down(f"{NAME}-clear", (0.97, 0.33), *((at, p.TENDON_BLUSH, much) for at, much in clear)),
        _down(f"{NAME}-full", (0.875, 0.80), (0.0, p.VEIN), (1.0, p.VEIN_SHADE)),
        element("radialGradient", *blush, id=f"{NAME}-blush"),
    )
    _, _, fibers, shade, *_ = muscles.soleus().elements
    return (
        element("defs", *(part for band in bands for part in band.defs()), *paints),
        *(part for band in bands for part in _skin(band)),
        WINDOW.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=7),
        WINDOW.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=5),
        SOLEUS.inside(SOLEUS.used(fill=f"url(#{NAME}-clear)")),
        WINDOW.inside(*_veins()),
        element("g", *again([fibers]), opacity=0.3),
        *again([shade]),
        *again(muscles.arch()),
        tendon_again(),
        *plantaris_again(),
    )


def _down(name: str, levels: tuple[float, float], *stops: tuple[float, str] | tuple[float, str, float]) -> Element:
    return gradient(name, (FRAME.point(levels[0], 0), FRAME.point(levels[1], 0)), stops)


def _full_skin() -> dict[str, tuple[Table, Table]]:
    """The skin of each side from its swollen outline to the window."""

    def rows(table: Table, side: int) -> Table:
        return tuple((v, at + side * offset(SWELLING, v)) for v, at in table if 0.245 < v < 1.02)

    def kept(table: Table) -> Table:
        return tuple(row for row in table if 0.245 < row[0] < 1.02)

    return {
        "inner": (rows(back.SKIN_LEFT, -1), kept(back.WINDOW_LEFT)),
        "outer": (kept(back.WINDOW_RIGHT), rows(back.SKIN_RIGHT, 1)),
    }


def _band(left: Table, right: Table) -> str:
    return path(edge(FRAME, left), edge(FRAME, right[::-1]), closed=True)


def _skin(band: Body) -> tuple[Element, ...]:
    """Skin stretched over the swelling: shaded as the healthy skin is, with a soft blush and a tight gleam."""
    left = band.id.endswith("inner")
    rows = band.form.left if left else band.form.right
    outer = line(FRAME, rows)
    middle = FRAME.point(0.64, band.form.at(0.64, 0.6 if left else 0.4))
    return (
        band.used(fill="url(#deep-paint-skin)"),
        band.inside(
            glow(f"{NAME}-blush", middle, (32, 330), turn=-4 if left else 4),
            soft(outer, p.SKIN_DEEP, 30 if left else 62, 0.3 if left else 0.4, cap="round"),
        ),
        rim(outer, p.SKIN_DEEP, 1.5),
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
        (0.87, 0.0100),
        (0.80, -0.0010),
        (0.74, -0.0115),
        (0.68, -0.0220),
        (0.62, -0.0325),
        (0.56, -0.0395),
        (0.50, -0.0430),
        (0.44, -0.0390),
        (0.36, -0.0395),
        (0.30, -0.0380),
    )
    wide = ((0.0, 5.5, 7.5, 6.5, 9.0, 8.0, 8.0), (0.0, 5.5, 7.5, 7.0, 8.5), (0.0, 4.0, 5.0))
    main, _ = ribbon(FRAME, MAIN, MAIN_WIDE)
    return (
        *_vein(FIBULAR, (7.0, 7.5, 7.0, 7.0, 6.5, 6.5, 6.0), BLUE),
        *cord(FRAME, artery, 4, (p.ARTERY_SHADE, p.ARTERY, "#f6c1b4")),
        *_vein(PARTNER, PARTNER_WIDE, FULL),
        *(part for table, w in zip(FROM_SOLEUS, wide, strict=True) for part in _vein(table, w, FULL)),
        element("g", soft(main, p.SHADOW, 12, 0.4), transform="translate(3 4)"),
        *_vein(MAIN, MAIN_WIDE, FULL),
        *_clot(),
    )


def _clot() -> tuple[Element, ...]:
    """The vein laid open over the clot, which is lumpy, in layers, and ends upward in a tail."""
    dice = rng("clot")
    opened, _ = ribbon(FRAME, CLOT, [w + 3.5 for w in CLOT_WIDE])
    d, gleam = ribbon(FRAME, CLOT, CLOT_WIDE)
    layers = []
    for i in range(11):
        v = 0.805 - 0.165 * (i + dice.random()) / 11
        (x, y), half = FRAME.point(v, offset(CLOT, v)), 7 * min(1.0, (0.845 - v) / 0.06)
        layers.append(((x + half * dice.uniform(0.5, 0.9), y + 1), (x - half * dice.uniform(0.5, 0.9), y - 4)))
    return (
        element("path", d=opened, fill=p.VEIN, stroke="#dfe8f3", stroke_width=1.6),
        element("path", d=d, fill=p.BLOOD_DEEP, stroke=p.SHADOW, stroke_width=1.6),
        element("path", d=slivers(layers, dice, (1.6, 2.6), places=1), fill=p.BLOOD, fill_opacity=0.7),
        element(
            "path",
            d=gleam,
            fill="none",
            stroke=p.TENDON_BLUSH,
            stroke_width=1.8,
            stroke_opacity=0.45,
            stroke_dasharray="16 7 26 5",
        ),
    )
