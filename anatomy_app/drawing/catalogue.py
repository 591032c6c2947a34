"""The plates there are, by name. A new plate is one module in plates/ and one line here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from .mirror import mirrored
from .model import Plate, Side, UnknownPlate
from .plates import back, deep, heel, side

_DRAW: dict[str, Callable[[], Plate]] = {"back": back.draw, "deep": deep.draw, "side": side.draw, "heel": heel.draw}

PLATES: tuple[str, ...] = tuple(_DRAW)


@cache
def plate(name: str, side: Side = "right") -> Plate:
    """The plate of that name and leg, drawn once and kept. Raises UnknownPlate, naming the known ones."""
    if name not in _DRAW:
        raise UnknownPlate(f"There is no plate “{name}”. The plates are: {', '.join(PLATES)}.")
    return mirrored(plate(name)) if side == "left" else _DRAW[name]()
