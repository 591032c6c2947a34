"""What too much pressure in the back compartments does, on the deep plate: painted over the healthy art."""

from __future__ import annotations

from collections.abc import Sequence

from .. import palette as p
from ..curves import offset
from ..deep_recipes import ribbon
from ..model import Element, Table, element
from ..recipes import ARTERY, NERVE, VEIN, Body, Ink, body, contour, cord, glow, passes, rounded, shadow
from ..tissue import Fibres, again, fill, gradient, line, outline, rim, ring, soft, unnamed
from . import back_edges as back
from . import deep_context as context
from . import deep_edges as e
from . import deep_muscles as muscles
from .back_light import stroke
from .back_shapes import FRAME
from .deep_affected import plantaris_again, tendon_again
from .deep_girth import Girth
from .deep_regions import lateral_head, medial_head
from .deep_shapes import WINDOW, rng

NAME = "deep-acute-compartment-syndrome"
BULGE: Table = (
    (0.70, 0.0095),
    (0.60, 0.0090),
    (0.50, 0.0085),
    (0.40, 0.0080),
    (0.30, 0.0060),
    (0.24, 0.0030),
    (0.206, 0.0),
)
"""How far soleus bulges on its inner side: 3 to 4 mm as drawn; half of that on the outer side."""
SWELLING: Table = ((1.00, 0.0), (0.90, 0.0050), (0.76, 0.0120), (0.56, 0.0125), (0.40, 0.0070), (0.26, 0.0))
CALF = Girth(NAME, SWELLING, 0.6)
"""The skin stands out 5 mm, stretched over the bulge; the fat between them is squeezed thin."""
HELD = 0.0055
"""The fascia lets it come no nearer than this to the edge of the window."""
APEX, STRETCH = e.SOLEUS_LEFT[0][1], 1.057
"""Its upper border is stretched away from its apex at the fibula."""


def _body(name: str, left: Table, right: Table) -> Body:
    return body(f"{NAME}-{name}", FRAME, left, right, places=0)


def _inner(v: float, at: float) -> float:
    """The inner edge of the swollen soleus at a level, where the healthy one is `at`."""
    if v >= 0.70:
        return APEX + (at - APEX) * STRETCH
    return max(at - offset(BULGE, v), min(at, offset(back.WINDOW_LEFT, v) + HELD))


def _outer(v: float, at: float) -> float:
    """The outer edge, likewise."""
    return min(at + 0.45 * offset(BULGE, v) * min(1.0, (0.96 - v) / 0.2), max(at, offset(back.WINDOW_RIGHT, v) - HELD))


SOLEUS = _body(
    "soleus",
    tuple((v, _inner(v, at)) for v, at in e.SOLEUS_LEFT),
    tuple((v, _outer(v, at)) for v, at in e.SOLEUS_RIGHT),
)
FLEXORS = _body(
    "flexors",
    (
        (0.50, -0.0800),
        (0.44, -0.0720),
        (0.38, -0.0620),
        (0.32, -0.0568),
        (0.27, -0.0560),
        (0.23, -0.0550),
        (0.20, -0.0500),
        (0.185, -0.0420),
    ),
    (
        (0.50, -0.0600),
        (0.44, -0.0460),
        (0.38, -0.0350),
        (0.32, -0.0250),
        (0.27, -0.0215),
        (0.23, -0.0240),
        (0.20, -0.0320),
        (0.185, -0.0420),
    ),
)
HALLUCIS = _body(
    "hallucis",
    ((0.42, 0.0500), (0.34, 0.0300), (0.26, 0.0120), (0.22, 0.0100), (0.19, 0.0150), (0.18, 0.0230)),
    (
        (0.42, 0.0760),
        (0.36, 0.0680),
        (0.30, 0.0580),
        (0.26, 0.0530),
        (0.23, 0.0470),
        (0.20, 0.0380),
        (0.185, 0.0300),
        (0.18, 0.0230),
    ),
)
NARROWS = Body(
    f"{NAME}-narrows",
    SOLEUS.form,
    ring(
        FRAME,
        ((1.04, -0.010), (0.97, -0.0148), (0.87, -0.016), (0.87, 0.024), (0.92, 0.020), (0.96, 0.015), (1.04, 0.015)),
    )
    + "M380 850h60v345h-60z",
)
"""Where nerve and vessels are drawn narrow: above the arch, and behind the inner ankle down to where they are free."""
FASCIA = line(
    FRAME,
    tuple((v, at - min(0.0022, (0.82 - v) * 0.02)) for v, at in SOLEUS.form.left if 0.26 < v < 0.82),
    tuple((v, at + 0.0022) for v, at in SOLEUS.form.right if 0.26 < v < 0.95),
)


def acute_compartment_syndrome() -> tuple[Element, ...]:
    """The muscles of both back compartments swollen, dark and tight in their fascia, nerve and vessels pressed thin."""
    bodies = (SOLEUS, FLEXORS, HALLUCIS, NARROWS)
    tense = (
        (0.0, p.MUSCLE_DEEP),
        (0.1, p.MUSCLE_DARK),
        (0.32, p.MUSCLE),
        (0.6, p.MUSCLE_DARK),
        (0.88, p.MUSCLE_DARK),
        (1.0, p.MUSCLE_DEEP),
    )
    paint = gradient(f"{NAME}-tense", (FRAME.point(0, -0.111), FRAME.point(0, 0.122)), tense)
    shown = ((0.0, "#000"), (0.07, "#fff"), (0.7, "#fff"), (1.0, "#000"))
    fading = gradient(f"{NAME}-shown", (FRAME.point(0.95, 0), FRAME.point(0.27, 0)), shown)
    fade = element("mask", WINDOW.used(fill=f"url(#{NAME}-shown)"), id=f"{NAME}-fading")
    return (
        element("defs", *CALF.defs(), *(part for shape in bodies for part in shape.defs()), paint, fading, fade),
        *CALF.skin_and_fat(),
        *_above_the_arch(),
        WINDOW.inside(*_tight(FLEXORS, (0.46, 0.22)), *_tight(HALLUCIS, (0.40, 0.18)), _pressed_low()),
        *_soleus(),
        *_fascia(),
    )


def _dusk(shape: Body, much: float) -> Element:
    """The dull purple of muscle that gets too little blood."""
    return shape.used(fill=p.BRUISE, fill_opacity=much)


def _soleus() -> tuple[Element, ...]:
    """Soleus bulging on both sides; its fibers are spread, its surface gleams."""
    _, _, fibers, *_ = muscles.soleus().elements
    x, _ = FRAME.point(0, APEX)
    spread = f"matrix({STRETCH} 0 0 1 {x - x * STRETCH:.1f} 0)"
    lights = (
        # kind of light, level, share of the way across, half width and height, turn, opacity
        ("warm", 0.66, 0.13, (30, 190), 3, 0.8),
        ("light", 0.67, 0.11, (10, 120), 5, 0.9),
        ("warm", 0.76, 0.72, (30, 120), -4, 0.8),
        ("light", 0.77, 0.70, (9, 84), -5, 0.8),
    )
    return (
        WINDOW.inside(shadow(SOLEUS, wide=34, strength=0.6)),
        SOLEUS.used(fill=f"url(#{NAME}-tense)"),
        SOLEUS.inside(
            element("g", *unnamed([fibers]), transform=spread, opacity=0.6),
            *again(muscles.sheet()),
            _dusk(SOLEUS, 0.22),
        ),
        rounded(SOLEUS, wide=70, strength=0.5),
        SOLEUS.inside(
            *(
                glow(f"deep-{kind}", FRAME.point(v, SOLEUS.form.at(v, t)), radii, turn=turn, opacity=much)
                for kind, v, t, radii, turn, much in lights
            )
        ),
        *contour(FRAME, SOLEUS, p.SHADOW, thick=3),
        element("g", *unnamed(muscles.arch()), transform=spread),
        tendon_again(),
        fill(muscles.band(), p.BRUISE, opacity=0.3),
        *plantaris_again(),
    )


def _tight(shape: Body, levels: tuple[float, float]) -> tuple[Element, ...]:
    """A swollen deep muscle: dusky, round and shiny."""
    run = Fibres(t=(0.02, 0.98), levels=levels, drift=(-0.8, 0.8))
    inks = (Ink(run.many(2, 0.06, 0.14), p.MUSCLE_PALE, 0.4, (1.2, 2.4), (p.MUSCLE_DEEP, 0.5)),)
    gleam = tuple((v, shape.form.at(v, 0.4)) for v in (0.33, 0.29, 0.25, 0.22))
    return (
        shadow(shape, wide=18, strength=0.5),
        shape.used(fill=p.MUSCLE_DARK),
        shape.inside(*passes(shape.form, FRAME, rng(shape.id), inks), _dusk(shape, 0.3), stroke(gleam, "#fff", 9, 0.7)),
        rounded(shape, wide=26, strength=0.5),
        *contour(FRAME, shape, p.SHADOW),
    )


def _above_the_arch() -> tuple[Element, ...]:
    """Nerve and vessels get thin on their way under the arch; what is behind them is drawn again first."""
    bed = again(context.tibia(), context.capsule(), context.popliteus())
    narrowing = (
        (e.POPLITEAL_ARTERY[1:], (8, 8, 7.6, 4.2, 2.2, 2.0), ARTERY),
        (e.POPLITEAL_VEIN[1:], (11, 11, 5.4, 2.6, 2.4), VEIN),
        (e.TIBIAL_NERVE[1:], (9, 9, 8.8, 7.2, 4.2, 3.2, 3.2), NERVE),
    )
    popliteus = outline(
        FRAME, *(tuple(row for row in table if row[0] < 1.02) for table in (e.POPLITEUS_LEFT, e.POPLITEUS_RIGHT))
    )
    return (
        NARROWS.inside(*bed),
        fill(popliteus + medial_head(FRAME) + lateral_head(FRAME), p.BRUISE, opacity=0.3),  # one path: no place twice
        NARROWS.inside(
            *cord(FRAME, e.NERVE_BRANCHES[2], 2.4, NERVE), *(part for row in narrowing for part in _thin(*row))
        ),
        WINDOW.inside(soft(line(FRAME, e.ARCH), p.SHADOW, 34, 0.7, cap="round")),
    )


def _thin(table: Table, widths: Sequence[float], colours: tuple[str, str, str]) -> tuple[Element, ...]:
    """A nerve or vessel of uneven width; where it is as wide as a healthy cord it meets that without a seam."""
    shade, colour, light = colours
    d, gleam = ribbon(FRAME, table, widths)
    return rim(d, shade, 2), fill(d, colour), rim(gleam, light, 1.2, 0.7)


def _pressed_low() -> Element:
    """The posterior tibial vessels and the tibial nerve, flat between the swollen muscles; free again at the ankle."""
    courses = (
        (e.VEINS[0], 3.6, VEIN),
        (e.VEINS[1], 3.6, VEIN),
        (e.POSTERIOR_TIBIAL, 4.4, ARTERY),
        (e.NERVE_LOW, 6, NERVE),
    )
    made: list[Element] = []
    for table, full, colours in courses:
        free = [min(1.0, max(0.36, 1 - (v - 0.19) * 9)) for v, _ in table]
        made += _thin(table, [full * share for share in free], colours)
    return NARROWS.inside(*made)


def _fascia() -> tuple[Element, ...]:
    """The fascia as a taut band along both sides, fading out below."""
    band = ((p.TENDON_DEEP, 7), (p.TENDON, 5.5), ("#fff", 2))
    return (element("g", *(rim(FASCIA, colour, wide) for colour, wide in band), mask=f"url(#{NAME}-fading)"),)
