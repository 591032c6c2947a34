"""The part of a plate to look at: what is lit with what lies round it, or a condition's place close up."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Affected, Box, Plate, core
from .outlines import corners

ROUND, LEAST = 0.15, 0.45
"""How much round outlines is shown above and below, and how much of a plate at least; shares of its height."""


def around(plate: Plate, outlines: Sequence[str]) -> Box:
    """The outlines with what lies above and below them, as wide as the leg; all of the leg where there are none."""
    left, _, wide, tall = whole = core(plate)
    if not outlines:
        return whole
    boxes = [corners(d) for d in outlines]
    high = min(box[1] for box in boxes) - ROUND * tall
    low = max(box[3] for box in boxes) + ROUND * tall
    missing = max(LEAST * tall - (low - high), 0) / 2
    high, low = max(high - missing, 0), min(low + missing, tall)
    return left, high, wide, low - high


def closeup(plate: Plate, affected: Affected) -> Box:
    """What shows an affected place best, on the leg that is shown."""
    x, y, wide, tall = affected.closeup
    return (plate.width - x - wide if plate.side == "left" else x), y, wide, tall
