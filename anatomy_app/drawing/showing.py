"""What of a plate is seen, and in which letters: on a page, on a projector, close up. Knows no plate."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from .model import Box, Plate, Region, core, element

EDGE = 6
"""Canvas units between a name and the edge of the picture."""
SIZE = 30
"""Canvas units that letters are high on a page."""
LARGE, ROOM, FOOT = 0.037, 0.157, 0.044
"""Shares of a plate's height, where letters are to be read from the last row of a room: how high they are, how much
wider each margin with names is for them, and how much of its foot they leave to the words that stand there."""
BOX = (0.33, 0.072)
"""Width and height of a box to write a name in by hand, as shares of a plate's height: some 60 mm by 13 mm on a sheet
of A4, whichever the plate."""
REACH = 73
"""How far a label may reach into the core beside the leg, where there is only ground."""


@dataclass(frozen=True)
class Showing:
    """`named` are the regions whose names are told (None for all); `blank` sets names in boxes to write in and says
    whose box is empty (None for no boxes); `large` widens letters and margins; `window` is the part to look at."""

    named: Collection[str] | None = None
    blank: Collection[str] | None = None
    large: bool = False
    window: Box | None = None

    def size(self, plate: Plate) -> float:
        """How high letters are."""
        return round(plate.height * LARGE, 1) if self.large else SIZE

    def room(self, plate: Plate) -> int:
        """How much wider a margin with names is."""
        if self.blank is not None:
            return self.box_size(plate)[0] + EDGE - max(margins(plate))
        return round(plate.height * ROOM) if self.large else 0

    @property
    def reach(self) -> int:
        """How far a label reaches into the core; a box is too tall to pass the words that stand there."""
        return REACH if self.blank is None else 0

    def box_size(self, plate: Plate) -> tuple[int, int]:
        """Width and height of a box to write in."""
        return round(plate.height * BOX[0]), round(plate.height * BOX[1])

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
        """All of the picture, or the window; paper with boxes has no room for a margin without names."""
        bare = [0 if self.blank is None else -margin for margin in margins(plate)]
        left, right = (
            empty if plate.names == other else self.room(plate)
            for empty, other in zip(bare, ("right", "left"), strict=True)
        )
        return self.window or (-left, 0, plate.width + left + right, plate.height)


def margins(plate: Plate) -> tuple[int, int]:
    """How wide the plate is left and right of its core."""
    return plate.core[0], plate.width - sum(plate.core)


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
