"""What of a plate is seen, and in which letters: on a page, on a projector, close up. Knows no plate."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from .model import Box, Plate, Region, core, element

SIZE = 30
"""Canvas units that letters are high on a page."""
LARGE, ROOM, FOOT = 0.037, 0.157, 0.044
"""Shares of a plate's height, where letters are to be read from the last row of a room: how high they are, how much
wider each margin with names is for them, and how much of its foot they leave to the words that stand there."""


@dataclass(frozen=True)
class Showing:
    """`named` are the regions whose names are told (None for all); `blank` those with an empty box to write in where
    their name would stand; `large` widens letters and margins; `window` is the part of the plate to look at."""

    named: Collection[str] | None = None
    blank: Collection[str] = ()
    large: bool = False
    window: Box | None = None

    def size(self, plate: Plate) -> float:
        """How high letters are."""
        return round(plate.height * LARGE, 1) if self.large else SIZE

    def room(self, plate: Plate) -> int:
        """How much wider a margin with names is."""
        return round(plate.height * ROOM) if self.large else 0

    def foot(self, plate: Plate) -> int:
        """How much of the foot of a margin is free of names."""
        return round(plate.height * FOOT) if self.large else 0

    def whole(self, plate: Plate) -> bool:
        """Whether all of the leg is seen, and so the words and the scale beside it."""
        return self.window in (None, core(plate))

    def tells(self, slug: str) -> bool:
        """Whether the name of a region is told."""
        return self.named is None or slug in self.named

    def title(self, region: Region) -> str:
        """What a region is called to those who point at it or hear it: its name, or only its number."""
        return region.name if self.tells(region.slug) else f"Part {region.number}"

    def box(self, plate: Plate) -> Box:
        """All of the picture, or the window."""
        left, right = (0 if plate.names == other else self.room(plate) for other in ("right", "left"))
        return self.window or (-left, 0, plate.width + left + right, plate.height)


PAGE = Showing()
"""The whole plate with all its names, as pages and files show it."""


def outlined(plate: Plate, lit: Collection[str]) -> Plate:
    """The plate with a mask, `<name>-around`, for the line round lit regions: it shows what lies outside of them only,
    so that a line does not cover what is small."""
    if not lit:
        return plate
    frame = {"x": 0, "y": 0, "width": plate.width, "height": plate.height}
    holes = (element("use", href=f"#{plate.name}-shape-{r.slug}") for r in plate.regions if r.slug in lit)
    mask = element(
        "mask",
        element("rect", fill="#fff", **frame),
        *holes,
        id=f"{plate.name}-around",
        maskUnits="userSpaceOnUse",
        **frame,
    )
    return replace(plate, defs=(*plate.defs, mask))
