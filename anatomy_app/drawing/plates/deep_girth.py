"""A calf fuller than the healthy one on the deep plate: its skin, and the fat at the cut edge of its window."""

from __future__ import annotations

from dataclasses import dataclass

from .. import palette as p
from ..curves import offset
from ..model import Element, Table, element
from ..recipes import Body, body, glow
from ..tissue import Form, fill, line, outline, rim, soft
from . import back_edges as back
from .back_shapes import FRAME
from .back_skin import lobules
from .deep_shapes import WINDOW

INSET = 0.0042
"""How far within the healthy window its cut edge is painted out."""


def grown(table: Table, by: Table, share: float) -> Table:
    """An edge moved aside by a share of `by`, which gives the way for each level; a negative share moves it inward."""
    return tuple((v, at + share * offset(by, v)) for v, at in table)


def _kept(table: Table) -> Table:
    """The levels at which a calf swells."""
    return tuple(row for row in table if 0.245 < row[0] < 1.02)


@dataclass(frozen=True)
class Girth:
    """The swollen calf of one state, whose ids begin with `name`.

    `swelling`: how far the skin stands out on each side at each level, in leg lengths; `cut`: the share of that by
    which the edge of the window moves; `rows`: more rows of lobules than the one at the cut.
    """

    name: str
    swelling: Table
    cut: float
    rows: tuple[Body, ...] = ()

    def cut_edge(self) -> Body:
        """The two sides of the window's edge, as open lines."""
        left, right = self._edges()
        return Body(f"{self.name}-cut", Form(left, right), line(FRAME, left, right))

    def _edges(self) -> tuple[Table, Table]:
        return (
            _kept(grown(back.WINDOW_LEFT, self.swelling, -self.cut)),
            _kept(grown(back.WINDOW_RIGHT, self.swelling, self.cut)),
        )

    def bands(self) -> tuple[Body, Body]:
        """The skin of each side from its swollen outline to its cut edge."""
        left, right = self._edges()
        inner = _kept(grown(back.SKIN_LEFT, self.swelling, -1)), left
        outer = right, _kept(grown(back.SKIN_RIGHT, self.swelling, 1))
        return (
            body(f"{self.name}-inner", FRAME, *inner),
            body(f"{self.name}-outer", FRAME, *outer),
        )

    def defs(self) -> tuple[Element, ...]:
        """What the skin and the fat refer to."""
        fat = element("clipPath", WINDOW.used(), element("path", d=self._layer()), id=f"{self.name}-fat")
        return (self.cut_edge().defs()[0], fat, *(part for band in self.bands() for part in band.defs()))

    def _layer(self) -> str:
        """What the swelling adds to the fat: from the healthy edge out to the swollen one."""
        left, right = self._edges()
        sides = ((left, back.WINDOW_LEFT, 1), (right, back.WINDOW_RIGHT, -1))
        return "".join(
            outline(FRAME, swollen, tuple((v, at + side * INSET) for v, at in _kept(healthy)))
            for swollen, healthy, side in sides
        )

    def skin_and_fat(self, blush: str | None = None) -> tuple[Element, ...]:
        """The fat out to the swollen edge, and over its outer half the skin; `blush` is the id of a gradient for it."""
        cut, layer = self.cut_edge(), self._layer()
        inner, outer = self.bands()
        lumps = (part for window in (*self.rows, cut) for part in lobules(window))
        return (
            fill(layer, p.FAT_SHADE),
            element("g", *lumps, clip_path=f"url(#{self.name}-fat)"),
            *_side(inner, blush, left=True),
            *_side(outer, blush, left=False),
            cut.used(fill="none", stroke=p.SKIN_DEEP, stroke_width=7),
            cut.used(fill="none", stroke=p.SKIN_LIGHT, stroke_width=5),
        )


def _side(band: Body, blush: str | None, *, left: bool) -> tuple[Element, ...]:
    """The skin of one side, darker and softer where it turns away."""
    outer = line(FRAME, band.form.left if left else band.form.right)
    middle = FRAME.point(0.64, band.form.at(0.64, 0.6 if left else 0.4))
    flush = (glow(blush, middle, (32, 330), turn=-4 if left else 4),) if blush else ()
    return (
        band.used(fill="url(#deep-paint-skin)"),
        band.inside(
            *flush,
            soft(outer, p.SKIN_DEEP, 30 if left else 62, 0.3 if left else 0.4, cap="round"),
        ),
        rim(outer, p.SKIN_DEEP, 1.5),
    )
