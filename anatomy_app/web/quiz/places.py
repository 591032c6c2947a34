"""Where the numbers of a picture stand: each large enough to press, clear of the others and of the plate's words."""

from collections.abc import Iterator, Mapping
from functools import cache
from math import hypot

from anatomy_app import drawing
from anatomy_app.drawing import Box, Plate

REACH = 42
"""Canvas units from a number's middle to the edge of what can be pressed: 24 CSS pixels across, where a leg is 140
pixels wide."""
APART = 2 * REACH
INK, EDGE = 40, 44
"""Canvas units from a number's middle that its disc takes, and that it stands from the edge of the picture."""
ROUNDS = 200


def places(plate: Plate) -> Mapping[str, tuple[float, float]]:
    """Structure -> the middle of its number, as near to where the plate has it as the others and the words allow."""
    return _places(plate.name, plate.side)


@cache
def _places(name: str, side: drawing.Side) -> Mapping[str, tuple[float, float]]:
    plate = drawing.plate(name, side)
    left, _, wide, tall = drawing.core(plate)
    words = list(drawing.words(plate))
    at = {region.slug: region.disc for region in plate.regions}
    for _ in range(ROUNDS):
        moved = False
        for slug, spot in at.items():
            x, y = spot
            for dx, dy in pushes(spot, [other for name, other in at.items() if name != slug], words):
                x, y = x + dx, y + dy
            x, y = min(max(x, left + EDGE), left + wide - EDGE), min(max(y, EDGE), tall - EDGE)
            moved, at[slug] = moved or hypot(x - spot[0], y - spot[1]) > 0.5, (x, y)
        if not moved:
            break
    return at


def pushes(
    spot: tuple[float, float], others: list[tuple[float, float]], words: list[Box]
) -> Iterator[tuple[float, float]]:
    """How a number is pushed from others that are too near, half of the way each, and from words."""
    x, y = spot
    for a, b in others:
        far = hypot(x - a, y - b)
        if far < APART:
            way = (APART - far) / 2 + 1
            yield (x - a) / far * way, (y - b) / far * way
    for left, top, wide, tall in words:
        a, b = min(max(x, left), left + wide), min(max(y, top), top + tall)
        far = hypot(x - a, y - b)
        if far < INK:
            yield (0, -(INK - far) - 1) if far == 0 else ((x - a) / far * (INK - far), (y - b) / far * (INK - far))
