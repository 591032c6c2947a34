"""How a freshly torn Achilles tendon looks on the back plate. Heights are above the insertion."""

from __future__ import annotations

from .. import palette as p
from ..curves import Cubic, path, smooth, spaced
from ..model import Element, Point, Table, element
from ..recipes import Ink, fat, passes
from ..tissue import Fibres, Form, again, fill, line, outline, rim, ring, soft
from . import back_ankle as ankle
from . import back_edges as e
from . import back_muscles as muscles
from .back_shapes import FRAME, TENDON, rng
from .back_wounds import Torn, blots, cut, fingers, haze, seep, wisps, within
from .heights import height

# fmt: off
CLOT: Table = (
    (0.222, -0.008), (0.214, -0.0195), (0.2065, -0.0225), (0.2030, -0.0310), (0.1985, -0.0320), (0.1965, -0.0240),
    (0.1895, -0.0215), (0.1850, -0.0265), (0.1805, -0.0350), (0.1765, -0.0340), (0.1745, -0.0250), (0.1660, -0.0225),
    (0.1600, -0.0245), (0.1560, -0.0315), (0.1500, -0.0320), (0.1500, -0.0230), (0.1420, -0.0195), (0.128, -0.010),
    (0.126, 0.008), (0.1400, 0.0180), (0.1460, 0.0240), (0.1490, 0.0310), (0.1530, 0.0260), (0.1600, 0.0225),
    (0.1650, 0.0245), (0.1680, 0.0320), (0.1735, 0.0335), (0.1760, 0.0270), (0.1830, 0.0240), (0.1890, 0.0255),
    (0.1925, 0.0330), (0.1975, 0.0320), (0.1985, 0.0240), (0.2060, 0.0200), (0.216, 0.0150), (0.222, 0.008),
)
"""The outline of the blood in a fresh gap: its tongues run into the clefts between the lobules of fat."""
STRANDS: tuple[Table, ...] = (
    ((0.199, -0.011), (0.186, -0.0095), (0.174, -0.0115), (0.155, -0.0105)),
    ((0.198, 0.010), (0.184, 0.0085), (0.171, 0.0105), (0.156, 0.0080)),
    ((0.194, -0.002), (0.186, -0.0005), (0.178, -0.0015)), ((0.174, 0.0005), (0.165, -0.0005), (0.154, 0.001)),
    ((0.186, -0.0095), (0.179, -0.0050), (0.174, 0.0005)), ((0.184, 0.0085), (0.179, 0.0135), (0.173, 0.0150)),
)
"""Strands in the clot."""
LOBULES = (
    (0.2085, -0.0275), (0.1905, -0.0285), (0.1685, -0.0300), (0.1440, -0.0265),
    (0.1385, 0.0265), (0.1585, 0.0295), (0.1830, 0.0305), (0.2045, 0.0270),
)
"""The lobules of fat that the blood runs between: level and offset."""
SHEET: Table = (
    (0.0, 0.010), (0.03, 0.0150), (0.06, 0.0155), (0.1, 0.0100), (0.19, 0.0050), (0.24, 0.0065), (0.29, 0.0010),
    (0.44, -0.0030), (0.5, -0.0005), (0.55, -0.0050), (0.7, -0.0085), (0.79, -0.0075), (0.9, -0.0130), (1.0, -0.0115),
)
"""The edge of the torn sleeve: share across, and how far it hangs past its level, in leg lengths."""
WAIST = ((0.15, 0.75), (0.5, 1), (0.9, 1))
"""How a side of the gap bulges: share of the way down, and of the bulge."""
# fmt: on


def fresh() -> tuple[Element, ...]:
    """A full tear: frayed ends 2.8 cm apart, blood on the fat between them and along the torn sleeve."""
    name = "back-achilles-rupture"
    dice = rng("achilles-rupture")
    top, low = height(5.9), height(3.1)
    upper = fingers(TENDON.form, dice, Torn(top, -1, 8, (0.008, 0.022), (-0.003, 0.018), 0.002))
    lower = fingers(TENDON.form, dice, Torn(low, 1, 7, (0.006, 0.018), (-0.003, 0.014), 0.002))
    loose = wisps(TENDON.form, dice, Torn(top, -1, 16, (0.01, 0.05), (0.006, 0.027), 0.007), (0.9, 2.2))
    loose += wisps(TENDON.form, dice, Torn(low, 1, 13, (0.006, 0.03), (0.006, 0.022), 0.006), (0.9, 2.0))
    return (
        element(
            "defs",
            cut(f"{name}-gap", gap(upper, lower)),
            cut(f"{name}-pool", gap(upper, lower), *_flanks()),
            element("path", id=f"{name}-loose", d=loose),
        ),
        within(f"{name}-gap", *bed()),
        within(f"{name}-pool", *clot(name), *again(ankle.plantaris_tendon())),
        within(
            f"{name}-gap",
            soft(path(smooth(upper)), p.SHADOW, 26, 0.5),
            soft(path(smooth(lower)), p.SHADOW, 12, 0.4),
        ),
        rim(path(smooth(upper)) + path(smooth(lower)), p.TENDON_DEEP, 1.2, 0.8),
        element("use", href=f"#{name}-loose", fill=p.BLOOD_DEEP, fill_opacity=0.5, transform="translate(1.2 1)"),
        element("use", href=f"#{name}-loose", fill=p.TENDON_WHITE, stroke=p.TENDON_SHADE, stroke_width=0.4),
        *sleeve(f"{name}-up", (height(9.0), height(6.9)), -1),
        *sleeve(f"{name}-down", (height(1.0), height(2.3)), 1),
    )


def clot(name: str) -> tuple[Element, ...]:
    """Blood that has set in the gap and seeps between the lobules of fat beside it."""
    d = ring(FRAME, CLOT)
    strands = line(FRAME, *STRANDS)
    return (
        element("defs", haze(f"{name}-deep", p.BLOOD_DEEP, 1)),
        rim(d, p.FAT_DEEP, 5, 0.3),
        fill(d, p.BLOOD),
        *blots(f"{name}-deep", ((0.186, 0.002, (25, 46)), (0.160, -0.004, (24, 34)), (0.176, 0.014, (14, 30)))),
        rim(d, p.BLOOD_DEEP, 1.3, 0.8),
        rim(strands, p.BLOOD_DEEP, 2.0, 0.6),
        element("g", rim(strands, p.INFLAMED, 0.6, 0.4), transform="translate(-1.2 -.8)"),
        *fat([FRAME.point(*spot) for spot in LOBULES], rng("clot"), (5, 8)),
    )


def bed(*soleus: Element) -> tuple[Element, ...]:
    """What lies before the tendon, as the plate paints it: fat, soleus, the tendon of plantaris."""
    return (
        *again(ankle.kager()),
        *(soleus or again(muscles.soleus())),
        *again(ankle.plantaris_tendon()),
    )


def gap(upper: list[Point], lower: list[Point]) -> str:
    """The hole between two torn edges, wider than the tendon half way, so that its shadow on the right goes too."""

    def side(start: Point, end: Point, bulge: float) -> list[Cubic]:
        (x1, y1), (x2, y2) = start, end
        aside = bulge * FRAME.scale
        middle = [(x1 + (x2 - x1) * u + aside * much, y1 + (y2 - y1) * u) for u, much in WAIST]
        return smooth([start, *middle, end])

    right, left = side(upper[-1], lower[-1], 0.0165), side(lower[0], upper[0], -0.005)
    return path(smooth(upper), right, smooth(lower[::-1]), left, closed=True)


def _flanks() -> tuple[str, str]:
    """The fat on both sides of the tendon."""
    left, right = (tuple(row for row in table if 0.09 < row[0] < 0.27) for table in (e.TENDON_LEFT, e.TENDON_RIGHT))
    aside = (tuple((v, at + more) for v, at in rows) for rows, more in ((left, -0.018), (right, 0.018)))
    return outline(FRAME, next(aside), left), outline(FRAME, right, next(aside))


def sleeve(name: str, levels: tuple[float, float], way: int) -> tuple[Element, ...]:
    """What is left of the thin sleeve at a torn end: a thin sheet over streaks of blood, from far to near."""
    left, right = (
        tuple((v, at + side * 0.0015) for v, at in table) for table, side in ((e.TENDON_LEFT, -1), (e.TENDON_RIGHT, 1))
    )
    form = Form(left, right)
    far, near = levels
    rows = SHEET if way < 0 else tuple((1 - t, more * 0.7) for t, more in reversed(SHEET))
    edge = smooth([FRAME.point(near + way * more, form.at(near + way * more, t)) for t, more in rows])
    sides = [[FRAME.point(v, form.at(v, t)) for v in spaced(far, near, 4)[:-1]] for t in (0, 1)]
    long = abs(near - far)
    streaks = Fibres(t=(0.04, 0.96), levels=(max(levels), min(levels) + long * 0.6), lowest=min(levels) - 0.004)
    inks = (Ink(streaks.many(18, long * 0.4, long * 0.8), f"url(#{name})", 0.8, (1.2, 3)),)
    return (
        element("defs", seep(name, levels, p.BLOOD, 0.7), seep(f"{name}-film", levels, p.TENDON_BLUSH, 0.6)),
        fill(path(smooth(sides[0]), edge, smooth(sides[1][::-1]), closed=True), f"url(#{name}-film)"),
        *passes(form, FRAME, rng(name), inks),
        rim(path(edge), p.TENDON_DEEP, 1.2, 0.3),
        rim(path(edge), p.TENDON_WHITE, 0.4, 0.7),
    )
