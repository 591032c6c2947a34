"""Numbers to picture: pure functions, the same input gives the same bytes. Knows neither Flask nor the content."""

from __future__ import annotations

from .catalogue import PLATES, plate
from .model import Plate, Region, UnknownPlate, Zone
from .svg import render

__all__ = ["PLATES", "Plate", "Region", "UnknownPlate", "Zone", "plate", "render"]
