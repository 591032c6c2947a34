"""How an old tear of the Achilles tendon looks on the back plate. Heights are above the insertion."""

from __future__ import annotations

from .. import palette as p
from ..model import Element, Table, element
from ..recipes import Body, Ink, body, passes, rounded, shadow
from ..tissue import Fibres, again, gradient, line, rim, ring, soft
from . import back_ankle as ankle
from . import back_context as context
from . import back_muscles as muscles
from .back_light import ribbon
from .back_ruptures import bed, gap
from .back_shapes import FRAME, LATERAL, MEDIAL, TENDON, rng
from .back_wounds import PLANTARIS, SCAR_TISSUE, cut, fading, within
from .heights import height

# fmt: off
DOME = (
    (0.0, -0.006), (0.03, -0.002), (0.2, 0.0055), (0.5, 0.0085), (0.8, 0.0055), (0.97, -0.002), (1.0, -0.006),
)
"""Where the tendon ends under a bulb: share across, and how far it reaches past the tear's level, in leg lengths."""
BULB = (
    (-1.0, -0.055), (-1.02, -0.036), (-1.12, -0.017), (-1.14, -0.007), (-0.97, 0.002), (-0.72, 0.0065),
    (-0.4, 0.0075), (-0.1, 0.0120), (0.3, 0.0105), (0.6, 0.0125), (0.9, 0.006), (1.12, -0.004), (1.14, -0.015),
    (1.03, -0.034), (1.0, -0.055),
)
"""A bulbous end: half widths of the tendon from its middle, and how far past the tear's level, in leg lengths."""
TIP: Table = (
    (0.29, -0.036), (0.25, -0.0275), (0.225, -0.020), (0.209, -0.010), (0.203, -0.001), (0.21, 0.010), (0.226, 0.021),
    (0.25, 0.029), (0.29, 0.038),
)
"""The lower end of soleus, which the tendon hides in a healthy leg: level and offset."""
SCAR = (
    (0.0, 0.0150, 0.0155), (0.1, 0.0138, 0.0146), (0.2, 0.0112, 0.0120), (0.32, 0.0080, 0.0096), (0.46, 0.0068, 0.0066),
    (0.58, 0.0082, 0.0062), (0.7, 0.0078, 0.0088), (0.8, 0.0102, 0.0110), (0.9, 0.0136, 0.0132), (1.0, 0.0150, 0.0148),
)
"""A scar from inside its upper end (0) to inside its lower (1): how far it reaches to the left and the right."""
DRAWN_UP = (0.88, 0.905)
"""Below this level the heads shorten, to so much of their length: their lower ends rise by 1.5 cm."""
CORNER: Table = ((0.645, 0.0700), (0.625, 0.0765), (0.606, 0.0825), (0.590, 0.0855), (0.575, 0.0845), (0.56, 0.0780))
"""The outer corner of the tendon's sheet where the shorter lateral head lays it bare: it tapers under the muscle."""
BESIDE: Table = ((0.618, 0.086), (0.622, 0.104), (0.600, 0.098), (0.570, 0.088), (0.570, 0.082))
"""The tendon's own outer edge beside the lateral head, which goes with that corner."""
# fmt: on


def old() -> tuple[Element, ...]:
    """An old tear: bulbous ends 4.8 cm apart that thin out into a dull scar, both heads drawn up by 1.5 cm."""
    name = "back-chronic-achilles-rupture"
    top, low = height(7.4), height(2.6)
    upper, lower = (
        [FRAME.point(v + way * far, TENDON.form.at(v, t)) for t, far in DOME] for v, way in ((top, -1), (low, 1))
    )
    tip = ring(FRAME, TIP)
    return (
        element(
            "defs",
            cut(f"{name}-gap", gap(upper, lower)),
            cut(f"{name}-tip", tip),
            *fading(name, (top + 0.055, low - 0.045), ((0, 0), (0.15, 1), (0.85, 1), (1, 0))),
        ),
        *drawn_up(name),
        within(f"{name}-gap", *bed(within(f"{name}-tip", *again(muscles.soleus())), rim(tip, p.MUSCLE_DEEP, 1.2, 0.7))),
        within(
            f"{name}-fade",
            *bulb(f"{name}-upper", top, -1),
            *bulb(f"{name}-lower", low, 1),
            *scar(f"{name}-scar", (top, low)),
        ),
    )


def bulb(name: str, end: float, way: int) -> tuple[Element, ...]:
    """A swollen, uneven end of the tendon; `way` is 1 where it points up, -1 for down."""
    rows = []
    for share, far in BULB:
        v = end + way * far
        rows.append((v, TENDON.form.at(v, 0.5 + way * share / 2)))
    shape = Body(name, TENDON.form, ring(FRAME, tuple(rows)))
    run = Fibres(t=(-0.04, 1.04), levels=(end + 0.055, end - 0.01), lowest=end - 0.055)
    inks = (Ink(run.many(34, 0.02, 0.05), "#fff", 0.9, (1.2, 2.2), (p.TENDON_SHADE, 0.5)),)
    return (
        element("defs", *shape.defs()),
        shadow(shape, wide=10, strength=0.35),
        shape.used(fill="url(#back-paint-tendon)"),
        shape.inside(*passes(TENDON.form, FRAME, rng(name), inks)),
        rounded(shape, wide=14, strength=0.4, colour=p.TENDON_DEEP),
        rim(shape.d, p.TENDON_DEEP, 0.9, 0.6),
    )


def scar(name: str, ends: tuple[float, float]) -> tuple[Element, ...]:
    """A dull, uneven band that flares into both ends: their fibers thin out into it, its own strands cross."""
    top, low = ends[0] + 0.012, ends[1] - 0.012
    left, right = (tuple((top + (low - top) * row[0], side * row[i]) for row in SCAR) for i, side in ((1, -1), (2, 1)))
    shape = body(name, FRAME, left, right)
    reach = FRAME.point(top, 0), FRAME.point(low, 0)
    shares = ((0, 0.0), (0.06, 0.45), (0.2, 1.0), (0.8, 1.0), (0.94, 0.45), (1, 0.0))
    run = Fibres(t=(0.02, 0.98), levels=(top - 0.014, low + 0.03), drift=(-7, 7), lowest=low + 0.012)
    down = Fibres(t=(0.04, 0.96), levels=(top + 0.02, top - 0.008), lowest=low)
    up = Fibres(t=(0.04, 0.96), levels=(low + 0.028, low + 0.008), lowest=low - 0.02)
    pearl = (p.TENDON_DEEP, 0.4)
    inks = (
        Ink(run.many(20, 0.02, 0.05), p.TENDON_BLUSH, 0.7, (1.0, 2.0), (p.TENDON_DEEP, 0.4)),
        Ink(run.many(10, 0.02, 0.05), p.MUSCLE, 0.3, (0.8, 1.6)),
        Ink(down.many(22, 0.014, 0.045), p.TENDON_WHITE, 0.8, (0.9, 1.9), pearl),
        Ink(up.many(18, 0.014, 0.038), p.TENDON_WHITE, 0.8, (0.9, 1.9), pearl),
    )
    return (
        element(
            "defs",
            *shape.defs(),
            gradient(f"{name}-paint", reach, tuple((at, SCAR_TISSUE, much) for at, much in shares)),
            gradient(f"{name}-edge", reach, tuple((at, p.TENDON_DEEP, much * much) for at, much in shares)),
        ),
        soft(line(FRAME, right[2:-2]), f"url(#{name}-edge)", 12, 0.5),
        shape.used(fill=f"url(#{name}-paint)"),
        rounded(shape, wide=10, strength=0.5, colour=f"url(#{name}-edge)"),
        *passes(shape.form, FRAME, rng("scar"), inks),
        shape.used(fill="none", stroke=f"url(#{name}-edge)", stroke_opacity=0.8),
    )


def drawn_up(name: str) -> tuple[Element, ...]:
    """Both heads as shorter bellies; what lay under their ends is laid bare, the vein and nerve on them stay."""
    level, share = DRAWN_UP
    y = FRAME.point(level, 0)[1]
    shorter = f"matrix(1 0 0 {share} 0 {y * (1 - share):.1f})"
    sheet = Fibres(t=(0.03, 0.97), levels=(0.63, 0.53), lowest=0.49)
    inks = (Ink(sheet.many(44, 0.05, 0.12), "#fff", 0.8, (1.2, 2.2), (p.TENDON_SHADE, 0.5)),)
    kept = ring(FRAME, (*CORNER, (0.45, 0.08), (0.45, -0.1), (0.645, -0.1)))
    bare = (
        *again(muscles.soleus()),
        *ribbon(PLANTARIS, 3.6),
        soft(line(FRAME, BESIDE[1:4]), p.SHADOW, 46, 0.65, cap="round"),
        within(f"{name}-sheet", *again(muscles.tendon())),
        rim(line(FRAME, CORNER[:5]), p.TENDON_SHADE, 1.5, 0.7),
    )
    return (
        element(
            "defs",
            cut(f"{name}-low", f"M0 {y:.0f}H900V900H0z"),
            cut(f"{name}-sheet", kept),
            cut(f"{name}-heads", MEDIAL.d, LATERAL.d, muscles.band(), ring(FRAME, BESIDE)),
        ),
        within(
            f"{name}-low",
            within(f"{name}-heads", *bare),
            TENDON.inside(*passes(TENDON.form, FRAME, rng("drawn-up"), inks)),
            element(
                "g",
                *again(*muscles.heads(), muscles.junction()),
                transform=shorter,
            ),
            *again(context.sural_nerve(), ankle.small_saphenous()),
        ),
    )
