"""What can be chosen on the back plate: regions, their names and dots."""

from __future__ import annotations

from collections.abc import Iterable

from ..curves import offset, path, smooth
from ..model import Frame, Region, Table
from . import back_edges as e

FAT_EDGE = 0.008
"""How far the fat under the cut skin reaches into the window, in leg lengths."""


ROWS = (
    # slug, name, lines of its label, dot on the structure, number's disc, width to press (CSS px)
    (
        "gastrocnemius-medial-head",
        "Medial head of gastrocnemius",
        "Medial head of|gastrocnemius",
        (0.93, -0.060),
        (0.905, -0.057),
        24,
    ),
    (
        "gastrocnemius-lateral-head",
        "Lateral head of gastrocnemius",
        "Lateral head of|gastrocnemius",
        (0.93, 0.064),
        (0.905, 0.061),
        24,
    ),
    ("soleus", "Soleus", "Soleus", (0.462, 0.0655), (0.545, 0.160), 44),
    (
        "muscle-tendon-junction",
        "Muscle-tendon junction",
        "Muscle-tendon|junction",
        (0.513, -0.030),
        (0.513, -0.160),
        24,
    ),
    ("achilles-tendon", "Achilles tendon", "Achilles|tendon", (0.385, 0.004), (0.40, 0.001), 6),
    ("calcaneus", "Calcaneus (heel bone)", "Calcaneus", (0.049, -0.018), (0.05, -0.14), 20),
)


def regions(frame: Frame) -> tuple[Region, ...]:
    """The named regions from knee to heel, with what is visible of each."""
    shown = (medial_head, lateral_head, soleus, junction, tendon, calcaneus)
    return tuple(
        Region(
            slug=slug,
            name=name,
            lines=tuple(lines.split("|")),
            number=i + 1,
            outline=draw(frame),
            dot=frame.point(*dot),
            disc=frame.point(*disc),
            reach=reach,
        )
        for i, ((slug, name, lines, dot, disc, reach), draw) in enumerate(zip(ROWS, shown, strict=True))
    )


def _joined(frame: Frame, *pieces: Iterable[tuple[float, float]]) -> str:
    return path(*(smooth([frame.point(*row) for row in piece]) for piece in pieces), closed=True)


def _rows(table: Table, top: float, bottom: float) -> list[tuple[float, float]]:
    """Rows of an edge between two levels. The paint goes through the same rows: equal text costs nothing packed."""
    inner = [row for row in table if bottom < row[0] < top]
    return [(top, offset(table, top)), *inner, (bottom, offset(table, bottom))]


def _under(own: Table, cover: Table, top: float, *, left: bool) -> list[tuple[float, float]]:
    """Rows of an edge below `top`, or of what covers it where that reaches further in."""
    sign = 1 if left else -1
    low = cover[-1][0]

    def hidden(level: float) -> bool:
        return level > low and sign * (offset(cover, level) - offset(own, level)) > 0

    over = [row for row in cover if row[0] <= top and hidden(row[0])]
    return [(top, offset(cover, top)), *over, *(row for row in own if row[0] < top and not hidden(row[0]))]


def medial_head(frame: Frame) -> str:
    """The medial head below semimembranosus."""
    left = _under(e.MEDIAL_HEAD_LEFT, e.SEMIMEMBRANOSUS_RIGHT, 1.148, left=True)
    return _joined(frame, left, [row for row in e.MEDIAL_HEAD_RIGHT if row[0] < 1.148][::-1])


def lateral_head(frame: Frame) -> str:
    """The lateral head below biceps femoris."""
    right = _under(e.LATERAL_HEAD_RIGHT, e.BICEPS_LEFT, 1.118, left=False)
    return _joined(frame, [row for row in e.LATERAL_HEAD_LEFT if row[0] < 1.118], right[::-1])


def soleus(frame: Frame) -> str:
    """Both visible sides of soleus: outside the heads above, outside the tendon below."""
    free = [(v, max(at, offset(e.WINDOW_LEFT, v) + FAT_EDGE)) for v, at in e.SOLEUS_LEFT if v < 0.63]
    medial = [*_rows(e.MEDIAL_HEAD_LEFT, 0.6, 0.52), *_rows(e.TENDON_LEFT, 0.49, 0.207)]
    lateral = [*_rows(e.LATERAL_HEAD_RIGHT, 0.66, 0.56), *_rows(e.TENDON_RIGHT, 0.51, 0.207)]
    outer = [row for row in e.SOLEUS_RIGHT if row[0] < 0.67]
    return _joined(frame, free, medial[::-1]) + _joined(frame, lateral, outer[::-1])


def junction(frame: Frame) -> str:
    """The band where the fibres of both heads end in the aponeurosis."""
    low, high = ([(v, at) for at, v in rows] for rows in (e.JUNCTION_LOW, e.JUNCTION_HIGH))
    return _joined(frame, low, high[::-1])


def tendon(frame: Frame) -> str:
    """The tendon from the junction band down to its fan on the heel bone."""
    left = [row for row in e.TENDON_LEFT if row[0] < 0.51]
    right = [row for row in e.TENDON_RIGHT if row[0] < 0.53]
    top = [(v, at) for at, v in e.JUNCTION_LOW if offset(e.TENDON_LEFT, v) < at < offset(e.TENDON_RIGHT, v)]
    return _joined(frame, left, right[::-1], top[::-1])


def calcaneus(frame: Frame) -> str:
    """The heel bone round the tendon's fan."""
    left, right = (table[2:] for table in (e.CALCANEUS_LEFT, e.CALCANEUS_RIGHT))
    fan = [[row for row in table if row[0] < 0.12] for table in (e.TENDON_LEFT, e.TENDON_RIGHT)]
    return _joined(frame, left, right[::-1], fan[1], fan[0][::-1])
