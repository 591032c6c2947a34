"""Numbers to picture: pure functions, the same input gives the same bytes. Knows neither Flask nor the content."""

from __future__ import annotations

from .board import board, unstated
from .catalogue import PLATES, plate
from .exercises import EXERCISES, Exercise
from .lettering import LABELS, Labels
from .mirror import SIDES
from .model import LOOKS, Affected, Box, Look, Plate, Region, Side, UnknownPlate, Zone, core
from .motion import STILLS, moving_calf
from .neutral import nameless, words
from .outlines import apart, corners, overlap
from .pictograph import pictograph
from .showing import Showing, outlined
from .spots import spot
from .svg import affected_id, changed, embedded, healthy_id, render
from .windows import around, closeup

__all__ = [
    "EXERCISES",
    "LABELS",
    "LOOKS",
    "PLATES",
    "SIDES",
    "STILLS",
    "Affected",
    "Box",
    "Exercise",
    "Labels",
    "Look",
    "Plate",
    "Region",
    "Showing",
    "Side",
    "UnknownPlate",
    "Zone",
    "affected_id",
    "apart",
    "around",
    "board",
    "changed",
    "closeup",
    "core",
    "corners",
    "embedded",
    "healthy_id",
    "moving_calf",
    "nameless",
    "outlined",
    "overlap",
    "pictograph",
    "plate",
    "render",
    "spot",
    "unstated",
    "words",
]
