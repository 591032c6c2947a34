"""The Achilles tendon of the side plate, torn, and how blood in the fat is painted. Painted over the plate."""

from __future__ import annotations

from random import Random

from .. import palette as p
from ..curves import Cubic, leaves, offset, path, sliver, smooth, spaced
from ..model import Element, Point, element
from ..side_recipes import haze
from ..tissue import fill, gradient, line, outline, rim, strip
from . import side_edges as e
from .side_affected import HEALTHY, down, height, melting, swollen
from .side_shapes import FRAME, rng

GAP = swollen((6.2, 4.0, 1.8), -1.1, 2.2)
"""The loose tissue round the tendon, full of blood: sunken behind, where a dent is felt, and bulging before."""
CLOT = "#b3474b"


def achilles_rupture() -> tuple[Element, ...]:
    """The tendon torn through 2 to 6 cm above the heel bone: two frayed ends, and blood in the gap and round it."""
    name = "side-achilles-rupture"
    dice = rng("rupture")
    d = outline(FRAME, GAP.left, GAP.right)
    across = (FRAME.point(0.175, -0.078), FRAME.point(0.169, -0.055))
    tones = ((0.0, p.BLOOD_DEEP), (0.35, p.BLOOD), (0.6, "#7a1a20"), (1.0, p.BLOOD_DEEP))
    return (
        element(
            "defs",
            gradient(f"{name}-blood", across, tones),
            stain(f"{name}-stain", (0.158, -0.066), 0.07),
            element("clipPath", element("path", d=d), id=f"{name}-in"),
            melting(name, (6.2, 0), (5.6, 1), (2.4, 1), (1.8, 0)),
            melting(f"{name}-ends", (6.4, 0), (5.9, 1), (2.1, 1), (1.6, 0)),
            down(f"{name}-high", p.BLOOD, (5.1, 0), (4.3, 0.6)),
            down(f"{name}-low", p.BLOOD, (3.5, 0.6), (2.8, 0)),
            down(f"{name}-edge", p.TENDON_DEEP, (5.4, 0), (5.0, 1), (2.9, 1), (2.5, 0)),
        ),
        fill(soaked(), f"url(#{name}-stain)"),
        element(
            "g",
            fill(
                strip(
                    FRAME, (lambda v: HEALTHY.at(v, -0.06), lambda v: HEALTHY.at(v, 1)), (height(6.2), height(1.8)), 8
                ),
                "#96502f",
            ),
            fill(d, f"url(#{name}-blood)"),
            element(
                "g", *_clot(dice), haze(line(FRAME, GAP.right), p.BLOOD_DEEP, 12, 0.7), clip_path=f"url(#{name}-in)"
            ),
            rim(d, p.BLOOD_DEEP, 1.4, 0.8),
            mask=f"url(#{name}-mask)",
        ),
        _stump((6.5, 5.4, 4.65), dice, name, "high"),
        _stump((1.5, 2.5, 3.2), dice, name, "low"),
    )


def stain(name: str, centre: tuple[float, float], reach: float) -> Element:
    """The paint of blood in fat: a radial gradient round a (level, offset) that thins out over `reach` leg lengths."""
    stops = (
        element("stop", offset=at, stop_color=p.BLOOD, stop_opacity=to)
        for at, to in ((0.0, 0.75), (0.5, 0.42), (1.0, 0.0))
    )
    (x, y), r = FRAME.point(*centre), reach * FRAME.scale
    return element(
        "radialGradient", *stops, id=name, gradientUnits="userSpaceOnUse", cx=round(x), cy=round(y), r=round(r)
    )


def soaked() -> str:
    """Outline of the fat that blood seeps into: before the tendon as far as the sural nerve, and behind it."""

    def before(v: float) -> float:
        return min(offset(e.SURAL_NERVE, v) - 0.0018, -0.0485 + max(0.0, v - 0.1215) * 0.32)

    front = strip(FRAME, (lambda v: HEALTHY.at(v, 1), before), (0.215, 0.1195), 7)
    back = strip(FRAME, (lambda v: offset(e.WINDOW_BACK, v) + 0.003, lambda v: HEALTHY.at(v, 0)), (0.225, 0.09), 8)
    return front + back


def _clot(dice: Random) -> list[Element]:
    """Folds of clotted blood."""
    dark: list[Cubic] = []
    light: list[Cubic] = []
    for i in range(18):
        v = height(2.4 + 3.2 * (i + dice.random()) / 18)
        t = dice.uniform(0.1, 0.8)
        a, c = FRAME.point(v, GAP.at(v, t)), FRAME.point(v - 0.01, GAP.at(v - 0.01, t + dice.uniform(-0.35, 0.35)))
        (light if i % 3 == 0 else dark).append(sliver(a, c, dice.uniform(1.0, 2.4)))
    return [
        element("path", d=leaves(dark), fill=p.BLOOD_DEEP, fill_opacity=0.7),
        element("path", d=leaves(light), fill=CLOT, fill_opacity=0.8),
    ]


def _stump(cm: tuple[float, float, float], dice: Random, name: str, which: str) -> Element:
    """One torn end: whole from the first height (cm) to the second, then strands that end round the third."""
    whole, frayed, tip = (height(x) for x in cm)
    locks = ""
    for i in (0, 8, 2, 6, 4, 1, 7, 3, 5):
        t = (i + 0.5) / 9
        end = frayed + (tip - frayed) * dice.uniform(0.55, 1.5)
        splay = dice.uniform(-0.22, 0.22) + (t - 0.5) * 0.45
        half = dice.choice((0.05, 0.08, 0.1))
        locks += _lock((whole, frayed, end), (t - half, t + half), splay)
    grain = []
    for i in range(10):
        t = (i + dice.random()) / 10
        end = frayed + (tip - frayed) * dice.uniform(-0.3, 0.4)
        a, c = (FRAME.point(v, HEALTHY.at(v, t)) for v in (max(whole, end), min(whole, end)))
        grain.append(sliver(a, c, 0.7))
    root = strip(
        FRAME, (lambda v: HEALTHY.at(v, 0), lambda v: HEALTHY.at(v, 1)), (max(whole, frayed), min(whole, frayed)), 5
    )
    shade = line(FRAME, tuple((v, HEALTHY.at(v, 1)) for v in spaced(whole, frayed + (tip - frayed) * 0.3, 5)))
    return element(
        "g",
        element("path", d=locks, fill=p.BLOOD_DEEP, fill_opacity=0.6, transform="translate(1.5 2.5)"),
        element("path", d=locks, fill=p.TENDON_WHITE, stroke=f"url(#{name}-edge)", stroke_width=0.6),
        fill(root, p.TENDON_WHITE),
        element("path", d=leaves(grain), fill=p.TENDON_SHADE, fill_opacity=0.6),
        haze(shade, p.TENDON_DEEP, 9, 0.6),
        element("path", d=locks, fill=f"url(#{name}-{which})"),
        mask=f"url(#{name}-ends-mask)",
    )


def _lock(levels: tuple[float, float, float], ts: tuple[float, float], splay: float) -> str:
    """A strand: as wide as its share of the tendon, then tapering to a tip that bends aside."""
    whole, frayed, end = levels
    sides: list[list[Point]] = [[], []]
    for v in (whole, (whole + frayed) / 2, frayed):
        for side, t in zip(sides, ts, strict=True):
            side.append(FRAME.point(v, HEALTHY.at(v, min(max(t, 0.0), 1.0))))
    mid = sum(ts) / 2
    for u in (0.4, 0.75):
        v = frayed + (end - frayed) * u
        for side, t in zip(sides, ts, strict=True):
            side.append(FRAME.point(v, HEALTHY.at(v, mid + (t - mid) * (1 - u * 0.75) + splay * u * u)))
    tip = FRAME.point(end, HEALTHY.at(end, mid + splay))
    return path(smooth([*sides[0], tip, *sides[1][::-1]]), closed=True)
