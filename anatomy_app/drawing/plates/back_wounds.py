"""What torn and bruised places of the back plate share: torn ends, blood that fades out, the bed laid bare."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from .. import palette as p
from ..curves import Cubic, path
from ..model import LEG_LENGTH_MM, Element, Point, element
from ..tissue import Form, gradient
from .back_regions import INSERTION
from .back_shapes import FRAME

Span = tuple[float, float]
SCAR_TISSUE = "#c9a090"
EDEMA = "#f1cfc4"


def height(cm: float) -> float:
    """The level of a height above the tendon's insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM


@dataclass(frozen=True)
class Torn:
    """How a structure's torn end frays: every pair is (low, high), drawn at random between; lengths in leg lengths.

    `end`: the level where it is torn; `way`: 1 where the strands point up, -1 down; `root`: how far back each strand
    starts, `reach`: how far it goes beyond the end; `splay`: how far the outermost turn aside.
    """

    end: float
    way: int
    count: int
    root: Span
    reach: Span
    splay: float


def fingers(form: Form, rng: random.Random, torn: Torn) -> list[Point]:
    """The torn edge from left to right: strands of unequal length and width, with rounded tips and narrow clefts."""
    widths = [rng.uniform(0.6, 1.4) for _ in range(torn.count)]
    points, at = [], 0.0
    for i, wide in enumerate(widths):
        t = (at + wide / 2) / sum(widths)
        at += wide
        half = wide / sum(widths) / 2
        cleft = torn.end - torn.way * rng.uniform(*torn.root)
        tip = torn.end + torn.way * rng.uniform(*torn.reach)
        lean = torn.splay * (2 * t - 1) + rng.uniform(-0.5, 0.5) * torn.splay
        shape = [(cleft, -half, 0.0)] if i else []
        shape += [(0.3 * cleft + 0.7 * tip, -half * 0.62, 0.5), (tip, -half * 0.05, 1.0)]
        shape += [(0.35 * cleft + 0.65 * tip, half * 0.66, 0.5)]
        points += [FRAME.point(v, form.at(v, t + across) + lean * much) for v, across, much in shape]
    return points


def wisps(form: Form, rng: random.Random, torn: Torn, thick: Span) -> str:
    """Path text of loose fibres that hang from a torn end, `thick` canvas units, each bent its own way."""
    text = ""
    for i in range(torn.count):
        t = (i + rng.random()) / torn.count
        start = torn.end - torn.way * rng.uniform(*torn.root)
        stop = torn.end + torn.way * rng.uniform(*torn.reach)
        aside = torn.splay * (2 * t - 1) + rng.uniform(-0.7, 0.7) * torn.splay
        base, tip = FRAME.point(start, form.at(start, t)), FRAME.point(stop, form.at(torn.end, t) + aside)
        text += path(leaf(base, tip, rng.uniform(*thick)), closed=True)
    return text


def leaf(base: Point, tip: Point, thick: float) -> list[Cubic]:
    """Two cubics from base to tip and back: it leaves the base straight down or up and turns to the tip."""
    tall = tip[1] - base[1]
    near, far = (base[0], base[1] + tall * 0.45), ((base[0] + tip[0]) / 2, base[1] + tall * 0.8)
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
    shares = ((0, 1.0), (0.4, 0.8), (0.75, 0.25), (1, 0))
    stops = (
        element("stop", offset=at, stop_color=colour, stop_opacity=round(strength * share, 2)) for at, share in shares
    )
    return element("radialGradient", *stops, id=name)


def cut(name: str, *ds: str) -> Element:
    """A clip path of one or more path texts."""
    return element("clipPath", *(element("path", d=d) for d in ds), id=name)


def within(name: str, *elements: Element) -> Element:
    """Elements seen only inside a clip path."""
    return element("g", *elements, clip_path=f"url(#{name})")


def bundle(parts: Sequence[Element], paint: str, edge: str = p.TENDON_DEEP, width: float = 0.7) -> Element:
    """Strands in one paint with a fine dark edge."""
    return element("g", *parts, fill=paint, stroke=edge, stroke_width=width, stroke_opacity=0.75)
