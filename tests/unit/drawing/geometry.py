"""Reads drawn paths back into points and measures them, so that tests judge the picture and not the tables."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree as ET

from anatomy_app.drawing import Plate, plate, render

SVG = "{http://www.w3.org/2000/svg}"
TOKEN = re.compile(r"[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)")
STEPS = 8
Point = tuple[float, float]


def parsed(svg: str) -> ET.Element:
    """The root of our own SVG text; fails when it is not well-formed."""
    return ET.XML(svg)


def outlines(d: str) -> list[list[Point]]:
    """The subpaths of a path (absolute or relative), flattened; of an arc only its end."""
    tokens = TOKEN.findall(d)
    rings: list[list[Point]] = []
    at = start = (0.0, 0.0)
    command, i = "", 0

    def take(count: int) -> list[float]:
        nonlocal i
        values = [float(t) for t in tokens[i : i + count]]
        i += count
        return values

    while i < len(tokens):
        if tokens[i].isalpha():
            command, i = tokens[i], i + 1
        kind, relative = command.upper(), command.islower()
        if kind == "Z":
            at = start
            continue
        if kind == "A":
            x, y = take(7)[5:]
            at = (x + at[0] * relative, y + at[1] * relative)
            rings[-1].append(at)
            continue
        if kind in "HV":
            (value,) = take(1)
            at = (value + at[0] * relative, at[1]) if kind == "H" else (at[0], value + at[1] * relative)
            rings[-1].append(at)
            continue
        values = take({"M": 2, "L": 2, "S": 4, "C": 6}[kind])
        points = [(x + at[0] * relative, y + at[1] * relative) for x, y in zip(values[::2], values[1::2], strict=True)]
        if kind == "M":
            at = start = points[0]
            rings.append([at])
        else:
            cubic = [at, *([at] if kind == "S" else []), *points] if kind != "L" else [at, at, points[0], points[0]]
            rings[-1] += [_bezier(cubic, step / STEPS) for step in range(1, STEPS + 1)]
            at = points[-1]
    return rings


def _bezier(p: list[Point], u: float) -> Point:
    v = 1 - u
    w = (v**3, 3 * v * v * u, 3 * v * u * u, u**3)
    return sum(a * q[0] for a, q in zip(w, p, strict=True)), sum(a * q[1] for a, q in zip(w, p, strict=True))


@cache
def painted(slug: str, on: str = "back") -> list[Point]:
    """The painted body of a structure on a plate, from the file itself."""
    (found,) = _file(on).findall(f".//{SVG}path[@data-outline='{slug}']")
    return max(outlines(found.attrib["d"]), key=len)


@cache
def _file(name: str) -> ET.Element:
    return parsed(render(plate(name)))


def crossings(ring: list[Point], y: float) -> list[float]:
    """Where a closed ring crosses a horizontal, from left to right."""
    found = []
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y0 <= y) != (y1 <= y):
            found.append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return sorted(found)


def width_mm(ring: list[Point], level: float, on: Plate) -> float:
    """Width of a ring at a level, in millimetres."""
    found = crossings(ring, on.frame.point(level, 0)[1])
    return on.frame.mm(found[-1] - found[0]) if found else 0.0


def inside(rings: list[list[Point]], x: float, y: float) -> bool:
    """Even-odd: whether a point lies in any of the rings."""
    return sum(1 for ring in rings for at in crossings(ring, y) if at < x) % 2 == 1


def away(rings: list[list[Point]], x: float, y: float) -> float:
    """Distance of a point from the nearest outline."""
    return min(_from_segment((x, y), a, b) for ring in rings for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def _from_segment(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    u = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long)) if long else 0.0
    return ((p[0] - a[0] - u * dx) ** 2 + (p[1] - a[1] - u * dy) ** 2) ** 0.5
