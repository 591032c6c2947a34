"""What can be chosen on the back plate: regions, their names and dots, and the zones of conditions."""

from __future__ import annotations

from collections.abc import Iterable

from ..curves import Cubic, offset, path, smooth, spaced
from ..model import LEG_LENGTH_MM, Frame, Point, Region, Table, Zone
from ..tissue import strip
from . import back_edges as e

INSERTION = 0.0745
"""Level of the middle of the tendon's footprint: heights above the insertion are measured from here."""


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
    ("soleus", "Soleus", "Soleus", (0.462, 0.0655), (0.462, 0.160), 44),
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


def _along(table: Table, top: float, bottom: float, count: int = 12) -> list[tuple[float, float]]:
    """Rows of an edge from one level to another, in either direction."""
    return [(v, offset(table, v)) for v in spaced(top, bottom, count)]


def medial_head(frame: Frame) -> str:
    """The medial head below semimembranosus and semitendinosus."""

    def left(v: float) -> float:
        own = offset(e.MEDIAL_HEAD_LEFT, v)
        return max(own, offset(e.SEMIMEMBRANOSUS_RIGHT, v)) if v > e.SEMIMEMBRANOSUS_RIGHT[-1][0] else own

    return strip(frame, (left, lambda v: offset(e.MEDIAL_HEAD_RIGHT, v)), (1.143, 0.497), 20)


def lateral_head(frame: Frame) -> str:
    """The lateral head below biceps femoris."""

    def right(v: float) -> float:
        own = offset(e.LATERAL_HEAD_RIGHT, v)
        return min(own, offset(e.BICEPS_LEFT, v)) if v > e.BICEPS_LEFT[-1][0] else own

    return strip(frame, (lambda v: offset(e.LATERAL_HEAD_LEFT, v), right), (1.128, 0.533), 20)


def soleus(frame: Frame) -> str:
    """Both visible sides of soleus: outside the heads above, outside the tendon below."""

    def inner(v: float) -> float:
        head = offset(e.MEDIAL_HEAD_LEFT, v) if v > 0.5 else 0.0
        return min(head, offset(e.TENDON_LEFT, v))

    def outer(v: float) -> float:
        head = offset(e.LATERAL_HEAD_RIGHT, v) if v > 0.535 else 0.0
        return max(head, offset(e.TENDON_RIGHT, v))

    def free(v: float) -> float:
        return max(offset(e.SOLEUS_LEFT, v), offset(e.WINDOW_LEFT, v) + FAT_EDGE)

    medial = strip(frame, (free, inner), (0.61, 0.207), 10)
    lateral = strip(frame, (outer, lambda v: offset(e.SOLEUS_RIGHT, v)), (0.665, 0.207), 10)
    return medial + lateral


def junction(frame: Frame) -> str:
    """The band where the fibres of both heads end in the aponeurosis."""
    low: list[Cubic] = smooth([frame.point(v, at) for at, v in e.JUNCTION_LOW])
    high = smooth([frame.point(v, at) for at, v in reversed(e.JUNCTION_HIGH)])
    return path(low, high, closed=True)


def tendon(frame: Frame) -> str:
    """The tendon from the junction band down to its fan on the heel bone."""
    left = [*_along(e.TENDON_LEFT, 0.512, 0.0635, 16), (0.063, 0.0)]
    right = [(0.063, 0.0), *_along(e.TENDON_RIGHT, 0.0635, 0.536, 16)]
    top = [(v, at) for at, v in reversed(e.JUNCTION_LOW) if offset(e.TENDON_LEFT, v) < at < offset(e.TENDON_RIGHT, v)]
    return _joined(frame, left, right, top)


def calcaneus(frame: Frame) -> str:
    """The heel bone round the tendon's fan."""
    left = _along(e.CALCANEUS_LEFT, 0.124, 0.0262, 14)
    right = _along(e.CALCANEUS_RIGHT, 0.0300, 0.124, 14)
    fan = [*_along(e.TENDON_RIGHT, 0.120, 0.0635, 10), (0.063, 0.0), *_along(e.TENDON_LEFT, 0.0635, 0.120, 10)]
    return _joined(frame, [*left, (0.0290, 0.012), *right], fan)


def _height(cm: float) -> float:
    return INSERTION + cm * 10 / LEG_LENGTH_MM


EIGHT = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def _round(frame: Frame, centre: tuple[float, float], tall: float, wide: float) -> str:
    level, at = centre
    rows: list[Point] = [frame.point(level + tall * a, at + wide * b) for a, b in EIGHT]
    return path(smooth(rows, closed=True), closed=True)


def zones(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit, to scale; heights are above the insertion."""
    midportion = strip(
        frame,
        (lambda v: offset(e.TENDON_LEFT, v) - 0.003, lambda v: offset(e.TENDON_RIGHT, v) + 0.003),
        (_height(6), _height(2)),
        8,
    )
    vein = strip(
        frame, (lambda v: offset(e.DEEP_VEINS, v) - 0.007, lambda v: offset(e.DEEP_VEINS, v) + 0.007), (1.12, 0.18), 8
    )
    return (
        Zone("midportion-tendinopathy", "The narrow part of the tendon, 2 to 6 cm above the heel bone.", midportion),
        Zone("achilles-rupture", "The narrow part of the tendon, 2 to 6 cm above the heel bone.", midportion),
        Zone(
            "gastrocnemius-strain",
            "The lower end of the medial head, where it meets the tendon.",
            _round(frame, (0.522, -0.034), 0.048, 0.042),
        ),
        Zone("soleus-strain", "The sides of soleus, below the calf's bulge.", soleus(frame)),
        Zone(
            "retrocalcaneal-bursitis",
            "Behind the tendon, at the upper third of the heel bone.",
            _round(frame, (0.107, 0.0), 0.015, 0.020),
            deep=True,
        ),
        Zone("deep-vein-thrombosis", "Along the deep veins, under the calf muscles.", vein, deep=True),
    )
