"""The ink of a posed body: quiet line and pale tone, and the working calf in the plates' colors.

Light comes from the upper left. Canvas units: `SCALE` to a hundredth of body height, y down from the floor.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from . import figure_forms as forms
from . import palette as p
from .curves import Cubic, leaves, offset, path, smooth
from .figure import ArmBones, Body, Bone, LegBones
from .model import Element, Point, Table, element

SCALE = 10
Works = Literal["gastrocnemius", "soleus", "both"]
"""What of the calf an exercise stretches, trains or moves most."""


@dataclass(frozen=True)
class Tone:
    """Fill, form shadow and line of one kind of surface."""

    fill: str
    shade: str
    line: str = p.INK
    wide: float = 3
    edge: float = 2.4
    """How far the line is heavier on the shadow side."""


SKIN = Tone("#f1e7da", "#8d7763")
TOP = Tone("#c3d0d3", "#4c656d")
SHORTS = Tone("#8fa3a9", "#33494f")
MUSCLE = Tone(p.MUSCLE, p.MUSCLE_DEEP, p.MUSCLE_DEEP, 2.0, 1)
TENDON = Tone(p.TENDON_WHITE, p.TENDON_SHADE, p.TENDON_DEEP, 1.8, 1)
HAIR = "#d3c9bc"
FAR_SKIN = Tone("#e3dacd", "#8d7763", "#6b7173", 2.4, 1.2)
FAR_TOP = Tone("#aebdc1", "#4c656d", "#6b7173", 2.4, 1.2)
FAR_SHORTS = Tone("#7f9399", "#33494f", "#5b6265", 2.4, 1.2)


def spot(point: Point) -> Point:
    """A point in hundredths of body height on the canvas, its y counted down from the floor."""
    return point[0] * SCALE, -point[1] * SCALE


def closed(ring: Iterable[Point]) -> str:
    """Path text of a smooth closed form."""
    return path(smooth([spot(q) for q in ring], closed=True), closed=True, places=0)


def open_line(*runs: Iterable[Point], places: int = 0) -> str:
    """Path text of smooth open lines."""
    return path(*(smooth([spot(q) for q in run]) for run in runs), places=places)


def solid(name: str, d: str, tone: Tone, *inside: Element, soft: float = 42) -> Element:
    """A form with its line, heavier on the shadow side, and its form shadow; `inside` is painted on it and clipped."""
    href = f"#{name}"
    shade = (
        element("use", href=href, stroke_width=w, transform=f"translate({-w * 0.5:.0f} {-w * 0.4:.0f})")
        for w in (soft * share for share in (1.1, 0.9, 0.7, 0.5, 0.3))
    )
    return element(
        "g",
        element("clipPath", element("path", id=name, d=d), id=f"{name}-in"),
        element("use", href=href, fill=tone.line, transform=f"translate({tone.edge} {tone.edge})"),
        element("use", href=href, fill=tone.fill),
        element(
            "g",
            *inside,
            element("g", *shade, fill="none", stroke=tone.shade, stroke_opacity=0.075),
            clip_path=f"url(#{name}-in)",
        ),
        element("use", href=href, fill="none", stroke=tone.line, stroke_width=tone.wide),
    )


def line(d: str, wide: float = 2.2, color: str = p.INK, opacity: float | None = None) -> Element:
    """An open line with round ends."""
    return element(
        "path", d=d, fill="none", stroke=color, stroke_width=wide, stroke_opacity=opacity, stroke_linecap="round"
    )


def painted(
    name: str, body: Body, works: Works, *, on_back: Sequence[Element] = (), held: Sequence[Element] = ()
) -> list[Element]:
    """A body from its far limbs to its near ones; `on_back` lies behind the trunk, `held` before it."""
    far, near = body.far, body.near
    return [
        *_arm(f"{name}a", body.far_arm, far=True),
        solid(f"{name}b", closed(forms.leg(far)), FAR_SKIN),
        solid(f"{name}c", closed(forms.shorts(body.trunk, far)), FAR_SHORTS),
        *on_back,
        solid(f"{name}d", closed(forms.leg(near)), SKIN),
        *_calf(f"{name}m", near, works),
        *_details(near),
        solid(f"{name}e", closed(forms.shorts(body.trunk, near)), SHORTS),
        solid(f"{name}f", closed(forms.neck(body)), SKIN),
        solid(f"{name}g", closed(forms.shirt(body.trunk, near.thigh)), TOP, soft=64),
        *_head(f"{name}h", body.head),
        *held,
        *_arm(f"{name}i", body.near_arm, far=False),
    ]


def _arm(name: str, bones: ArmBones, *, far: bool) -> list[Element]:
    skin, top = (FAR_SKIN, FAR_TOP) if far else (SKIN, TOP)
    sleeve = forms.rows(bones.upper, forms.SLEEVE)
    whole = closed([*sleeve, *forms.rows(bones.upper, forms.SLEEVE_CAP)])
    bare = solid(name, closed(forms.arm(bones)), skin, soft=30)
    if far:
        return [bare, solid(f"{name}s", whole, top, soft=30)]
    parts = [bare, solid(f"{name}s", whole, replace(top, line="none"), soft=30), line(open_line(sleeve), top.wide)]
    if bones.kind == "rest":
        parts.append(line(open_line([bones.hand.at(6.8, 0.1), bones.hand.at(9.6, -0.1)]), 1.6, skin.line, 0.6))
    return parts


def _head(name: str, head: Bone) -> list[Element]:
    """The head; its line leaves out the nape, where it flows into the neck."""
    ring = forms.rows(head, forms.HEAD)
    cap = element("path", d=closed(forms.rows(head, forms.HAIR)), fill=HAIR)
    return [
        solid(name, closed(ring), replace(SKIN, line="none"), cap, soft=52),
        line(open_line(ring), SKIN.wide),
        line(open_line(forms.rows(head, forms.EAR)), 2.2),
    ]


def _details(leg: LegBones) -> list[Element]:
    """Ankle bone and toes: a few short lines that make the form a foot."""
    ankle = forms.rows(leg.foot, ((1.0, -0.4), (0.5, -1.3), (-0.4, -1.3), (-0.9, -0.5)))
    toes = [forms.rows(leg.toes, ((x - 0.2, -0.95), (x + 0.3, -0.4), (x + 0.1, 0.2))) for x in (2.5, 3.4)]
    return [line(open_line(ankle, *toes, places=1), 2, p.INK, 0.5)]


def _calf(name: str, leg: LegBones, works: Works) -> list[Element]:
    """The calf: a belly that works in full color; one that does not as a pale shape, under all else."""
    deep, outer = forms.soleus(), forms.gastrocnemius(leg)
    return [
        *([_idle(leg, deep)] if works == "gastrocnemius" else []),
        *([_idle(leg, outer)] if works == "soleus" else []),
        *([_belly(f"{name}s", leg, deep)] if works != "gastrocnemius" else []),
        solid(f"{name}t", closed(forms.tendon(leg)), TENDON, soft=12),
        *([_belly(f"{name}g", leg, outer)] if works != "soleus" else []),
    ]


def _idle(leg: LegBones, edges: tuple[Table, Table]) -> Element:
    d = closed(forms.rows(leg.shank, (*edges[0], *reversed(edges[1]))))
    return element("path", d=d, fill=p.MUSCLE_PALE, fill_opacity=0.55)


def _belly(name: str, leg: LegBones, edges: tuple[Table, Table]) -> Element:
    """A muscle belly between its edges, with fibres from its upper end to its lower."""
    back, front = edges
    d = closed(forms.rows(leg.shank, (*back, *reversed(front))))
    low, high = max(back[0][0], front[0][0]), min(back[-1][0], front[-1][0])

    def fibre(share: float, start: float, end: float) -> Cubic:
        run = []
        for u in (start, (start + end) / 2, end):
            t = low + (high - low) * u
            b, f = offset(back, t), offset(front, t)
            run.append(spot(leg.shank.at(t, b + (f - b) * share)))
        return run[0], run[0], (2 * run[1][0] - run[0][0] * 0.5 - run[2][0] * 0.5 + 2.5, run[1][1]), run[2]

    dark = [fibre(s, 0.06 + 0.09 * (i % 2), 0.8 + 0.08 * (i % 3)) for i, s in enumerate((0.18, 0.42, 0.64, 0.84))]
    pale = [fibre(s, 0.1 + 0.12 * (i % 2), 0.6 + 0.1 * (i % 3)) for i, s in enumerate((0.14, 0.4))]
    return solid(
        name,
        d,
        MUSCLE,
        line(path([fibre(0.28, 0.16, 0.72)], places=0), 9, p.MUSCLE_LIGHT, 0.55),
        element("path", d=leaves(pale), fill=p.MUSCLE_PALE, fill_opacity=0.75),
        element("path", d=leaves(dark), fill=p.MUSCLE_DEEP, fill_opacity=0.7),
        soft=16,
    )
