"""Numbers to picture: pure functions, the same input gives the same bytes. Knows neither Flask nor the content."""

from __future__ import annotations

from .catalogue import PLATES, plate
from .lettering import LABELS, Labels
from .mirror import SIDES
from .model import Plate, Region, Side, UnknownPlate, Zone
from .pictograph import pictograph
from .spots import spot
from .svg import embedded, render

__all__ = [
    "LABELS",
    "PLATES",
    "SIDES",
    "Labels",
    "Plate",
    "Region",
    "Side",
    "UnknownPlate",
    "Zone",
    "embedded",
    "pictograph",
    "plate",
    "render",
    "spot",
]
