"""Numbers to picture: pure functions, the same input gives the same bytes. Knows neither Flask nor the content."""

from __future__ import annotations

from .catalogue import PLATES, plate
from .exercises import EXERCISES, Exercise
from .lettering import LABELS, Labels
from .mirror import SIDES
from .model import Plate, Region, Side, UnknownPlate, Zone
from .spots import spot
from .svg import render

__all__ = [
    "EXERCISES",
    "LABELS",
    "PLATES",
    "SIDES",
    "Exercise",
    "Labels",
    "Plate",
    "Region",
    "Side",
    "UnknownPlate",
    "Zone",
    "plate",
    "render",
    "spot",
]
