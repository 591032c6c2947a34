"""What torn and bruised places of the back plate share: torn ends, blood that fades out, the bed laid bare."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from ..curves import Cubic, offset, path
from ..model import Element, Point, Table, element
from ..recipes import glow
from ..tissue import Form, gradient, radial
from .back_courses import PLANTARIS_TENDON
from .back_shapes import FRAME

Span = tuple[float, float]
SCAR_TISSUE = "#c3a6a2"
EDEMA = "#f1cfc4"
PLANTARIS: Table = ((0.61, -0.0870), *PLANTARIS_TENDON)
"""The tendon of plantaris, with the part that the medial head covers."""


@dataclass(frozen=True)
class Torn:
    """How a structure's torn end frays: every pair is (low, high), drawn at random between; lengths in leg lengths.

    `end`: the level where it is torn, or a table of (share across, level); `way`: 1 where its strands point up, -1 for
    down; `root`: how far back each strand starts, `reach`: how far it goes beyond the end; `splay`: how far the
    outermost turn aside; `t`: how much of the form is torn, as shares across.
    """

    end: float | Table
    way: int
    count: int
    root: Span
    reach: Span
    splay: float
    t: Span = (0.0, 1.0)

    def across(self, share: float) -> float:
        """How far across the form, at a share of the tear's own width."""
        return self.t[0] + (self.t[1] - self.t[0]) * share

    def level(self, t: float) -> float:
        """Where it is torn at `t` of the way across."""
        return self.end if isinstance(self.end, float) else offset(self.end, t)


def fingers(form: Form, rng: random.Random, torn: Torn) -> list[Point]:
    """The torn edge from left to right: strands of unequal length and width, with rounded tips and narrow clefts."""
    widths = [rng.uniform(0.6, 1.4) for _ in range(torn.count)]
    points, at = [], 0.0
    for i, wide in enumerate(widths):
        t = torn.across((at + wide / 2) / sum(widths))
        at += wide
        half = (torn.t[1] - torn.t[0]) * wide / sum(widths) / 2
        cleft = torn.level(t) - torn.way * rng.uniform(*torn.root)
        tip = torn.level(t) + torn.way * rng.uniform(*torn.reach)
        lean = torn.splay * (2 * t - 1) + rng.uniform(-0.5, 0.5) * torn.splay
        shape = [(cleft, -half, 0.0)] if i else []
        shape += [(0.3 * cleft + 0.7 * tip, -half * 0.62, 0.5), (tip, -half * 0.05, 1.0)]
        shape += [(0.35 * cleft + 0.65 * tip, half * 0.66, 0.5)]
        points += [FRAME.point(v, form.at(v, t + aside) + lean * much) for v, aside, much in shape]
    return points


def wisps(form: Form, rng: random.Random, torn: Torn, thick: Span) -> str:
    """Path text of loose fibres that hang from a torn end, `thick` canvas units, each bent its own way."""
    text = ""
    for i in range(torn.count):
        t = torn.across((i + rng.random()) / torn.count)
        start = torn.level(t) - torn.way * rng.uniform(*torn.root)
        stop = torn.level(t) + torn.way * rng.uniform(*torn.reach)
        aside = torn.splay * (2 * t - 1) + rng.uniform(-0.7, 0.7) * torn.splay
        base, tip = FRAME.point(start, form.at(start, t)), FRAME.point(stop, form.at(torn.level(t), t) + aside)
        text += path(leaf(base, tip, rng.uniform(*thick)), closed=True)
    return text


def leaf(base: Point, tip: Point, thick: float) -> list[Cubic]:
    """Two cubics from base to tip and back: it leaves the base straight down or up and turns to the tip."""
    tall = tip[1] - base[1]
    bend = (base[0] - tip[0]) * 0.45
    near, far = (base[0] + bend, base[1] + tall * 0.45), ((base[0] + tip[0]) / 2 + bend, base[1] + tall * 0.85)
    half = thick * 0.67
    return [
        (base, (near[0] + half, near[1]), (far[0] + half, far[1]), tip),
        (tip, (far[0] - half, far[1]), (near[0] - half, near[1]), base),
    ]


def seep(name: str, levels: Span, colour: str, most: float) -> Element:
    """The gradient of blood that has run under a surface: none at the far level, `most` at the near one."""
    far, near = (FRAME.point(v, 0) for v in levels)
    return gradient(name, (far, near), ((0, colour, 0.0), (0.5, colour, most * 0.35), (1, colour, most)))


def haze(name: str, colour: str, strength: float = 0.85) -> Element:
    """The radial gradient of blood under a surface: full in the middle, without an edge; for `glow`."""
    shares = ((0, 1), (0.4, 0.8), (0.75, 0.25), (1, 0))
    return radial(name, [(at, colour, round(strength * share, 2)) for at, share in shares])


def blots(paint: str, rows: Iterable[tuple[float, float, Point]], turn: float = 0) -> list[Element]:
    """Rounds of a `haze`: each at a level and an offset, with its radii in canvas units."""
    return [glow(paint, FRAME.point(level, at), radii, turn=turn) for level, at, radii in rows]


def fading(name: str, levels: Span, shares: Iterable[Span]) -> tuple[Element, Element]:
    """The mask `name`-fade and what it needs: (share of the way between two levels, how much is seen there)."""
    ends = FRAME.point(levels[0], 0), FRAME.point(levels[1], 0)
    paint = gradient(f"{name}-ends", ends, [(at, "#fff", much) for at, much in shares])
    return paint, element("mask", element("path", d="M0 0H900V1400H0z", fill=f"url(#{name}-ends)"), id=f"{name}-fade")


def cut(name: str, *ds: str) -> Element:
    """A mask of one or more path texts.

    No clip path: browsers clip each element by itself, so that layers of half covered pixels add up to a line.
    """
    return element("mask", *(element("path", d=d, fill="#fff") for d in ds), id=name)


def within(name: str, *elements: Element) -> Element:
    """Elements seen only inside what was cut under that name."""
    return element("g", *elements, mask=f"url(#{name})")
