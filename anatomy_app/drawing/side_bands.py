"""How flat bands of the side plate are painted: ligaments and the sheets that hold tendons. Knows no names."""

from __future__ import annotations

import math
import random

from . import palette as p
from .curves import path, smooth
from .model import Element, Frame, Table, element
from .tissue import fill, line, rim

Borders = tuple[Table, Table]
"""The two free borders of a band, each from one bone to the other, with as many points."""
WAYS = {"across": (0, 0, 1, 0), "down": (0, 0, 0, 1), "rise": (0, 1, 1, 0), "slope": (0, 0, 1, 1)}
FADE = ((0.1, 0), (0.36, 1), (0.64, 1), (0.9, 0))


def fades(prefix: str) -> tuple[Element, ...]:
    """Masks, one for each way a band may run: what wears one thins out at both ends, as a band does on bone."""
    made: list[Element] = []
    for name, (x1, y1, x2, y2) in WAYS.items():
        stops = [element("stop", offset=at, stop_color="#fff", stop_opacity=to) for at, to in FADE]
        made += [
            element("linearGradient", *stops, id=f"{prefix}-fade-{name}", x1=x1, y1=y1, x2=x2, y2=y2),
            element(
                "mask",
                element("rect", width=1, height=1, fill=f"url(#{prefix}-fade-{name})"),
                id=f"{prefix}-{name}",
                maskContentUnits="objectBoundingBox",
            ),
        ]
    return tuple(made)


def sides(frame: Frame, table: Table, wide: float, splay: tuple[float, float] = (1.3, 1.3)) -> Borders:
    """The borders of a band `wide` canvas units across along a course, so many times wider at its two ends."""
    (v0, x0), (v1, x1) = table[0], table[-1]
    half = wide / 2 / math.dist(table[0], table[-1]) / frame.scale
    nv, nx = (x0 - x1) * half, (v1 - v0) * half
    share = [splay[0], *([1.0] * (len(table) - 2)), splay[1]]
    made = (
        tuple((v + nv * k * sign, at + nx * k * sign) for (v, at), k in zip(table, share, strict=True))
        for sign in (-1, 1)
    )
    return next(made), next(made)


def _fibres(frame: Frame, borders: Borders, rng: random.Random, count: int, long: tuple[float, float]) -> str:
    """Path text of fibres that follow both borders: each a stretch of its own of the course between them."""
    last = len(borders[0]) - 1
    runs = []
    for i in range(count):
        t, reach = (i + rng.uniform(0.2, 0.8)) / count, rng.uniform(*long)
        first = rng.uniform(0, 1 - reach)
        points = []
        for u in (first, first + reach / 2, first + reach):
            k = min(int(u * last), last - 1)
            w = u * last - k
            ends = [tuple(a + (c - a) * w for a, c in zip(rows[k], rows[k + 1], strict=True)) for rows in borders]
            points.append(frame.point(*(a + (c - a) * t for a, c in zip(*ends, strict=True))))
        runs.append(smooth(points))
    return path(*runs, places=0)


def _area(frame: Frame, borders: Borders) -> str:
    """Path text of what lies between the borders, with round ends."""
    rows = (*borders[0], *borders[1][::-1])
    return path(smooth([frame.point(*row) for row in rows], closed=True), closed=True, places=0)


def ligament(frame: Frame, borders: Borders, rng: random.Random, mask: str, count: int = 5) -> list[Element]:
    """A flat white band between two bones, that grows out of both; `mask` is the id of one of `fades`."""
    d, fibre = _area(frame, borders), _fibres(frame, borders, rng, count, (0.5, 0.9))
    return [
        element(
            "g",
            element("path", d=d, fill=p.SHADOW, fill_opacity=0.22, transform="translate(1 3)"),
            fill(d, p.TENDON),
            element("path", d=fibre, fill="none", stroke=p.TENDON_SHADE, stroke_width=0.8, stroke_opacity=0.5),
            rim(line(frame, *borders, places=0), p.TENDON_SHADE, 1.3),
            mask=f"url(#{mask})",
        )
    ]


def sheet(frame: Frame, borders: Borders, rng: random.Random, mask: str) -> list[Element]:
    """A glossy sheet that holds tendons down: what it covers shines through; light lies on the bend over them."""
    d, fibre = _area(frame, borders), _fibres(frame, borders, rng, 9, (0.3, 0.6))
    middle = tuple(((a + c) / 2, (b + e) / 2) for (a, b), (c, e) in zip(*borders, strict=True))
    gloss = line(frame, middle, places=0)
    return [
        element(
            "g",
            element("path", d=d, fill=p.SHADOW, fill_opacity=0.24, transform="translate(2 4)"),
            fill(d, p.TENDON, opacity=0.66),
            *(
                element("path", d=gloss, fill="none", stroke="#fff", stroke_width=wide, stroke_opacity=0.28)
                for wide in (24, 16, 9)
            ),
            element("path", d=fibre, fill="none", stroke=p.TENDON_SHADE, stroke_width=0.8, stroke_opacity=0.5),
            element("path", d=fibre, fill="none", stroke="#fff", stroke_opacity=0.6, transform="translate(1 1)"),
            rim(line(frame, *borders, places=0), p.TENDON_SHADE, 1.2, 0.8),
            mask=f"url(#{mask})",
        )
    ]
