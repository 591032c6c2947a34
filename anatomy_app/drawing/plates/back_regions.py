"""What can be chosen on the back plate: regions, their names and dots, and the zones of conditions."""

from __future__ import annotations

from collections.abc import Iterable

from ..curves import Cubic, offset, path, smooth, spaced
from ..model import LEG_LENGTH_MM, Frame, Point, Region, Table, Zone
from ..tissue import strip
from . import back_edges as e

INSERTION = 0.0745
"""Level of the middle of the tendon's footprint: heights above the insertion are measured from here."""


def regions(frame: Frame) -> tuple[Region, ...]:
    """The named regions from knee to heel, with what is visible of each."""

    def region(number: int, slug: str, name: str, lines: str, outline: str, dot: tuple[float, float],
               disc: tuple[float, float], reach: float = 24) -> Region:
        return Region(slug, name, tuple(lines.split("|")), number, outline, frame.point(*dot), frame.point(*disc), reach)

    return (
        region(1, "gastrocnemius-medial-head", "Medial head of gastrocnemius", "Medial head of|gastrocnemius",
               medial_head(frame), (0.80, -0.062), (0.80, -0.062)),
        region(2, "gastrocnemius-lateral-head", "Lateral head of gastrocnemius", "Lateral head of|gastrocnemius",
               lateral_head(frame), (0.80, 0.070), (0.80, 0.070)),
        region(3, "soleus", "Soleus", "Soleus", soleus(frame), (0.462, 0.0655), (0.462, 0.160)),
        region(4, "muscle-tendon-junction", "Muscle-tendon junction", "Muscle–tendon|junction", junction(frame),
               (0.513, -0.030), (0.513, -0.160)),
        region(5, "achilles-tendon", "Achilles tendon", "Achilles|tendon", tendon(frame), (0.36, 0.006), (0.40, 0.0), 16),
        region(6, "calcaneus", "Calcaneus (heel bone)", "Calcaneus", calcaneus(frame), (0.049, -0.018), (0.05, -0.14), 20),
    )


def _joined(frame: Frame, *pieces: Iterable[tuple[float, float]]) -> str:
    return path(*(smooth([frame.point(*row) for row in piece]) for piece in pieces), closed=True)


def _along(table: Table, top: float, bottom: float, count: int = 12) -> list[tuple[float, float]]:
    """Rows of an edge from one level to another, in either direction."""
    return [(v, offset(table, v)) for v in spaced(top, bottom, count)]


def medial_head(frame: Frame) -> str:
    """The medial head below semimembranosus and semitendinosus."""
    return strip(frame, lambda v: max(offset(e.MEDIAL_HEAD_LEFT, v), offset(e.SEMIMEMBRANOSUS_RIGHT, v)),
                 lambda v: offset(e.MEDIAL_HEAD_RIGHT, v), 1.143, 0.497, 20)


def lateral_head(frame: Frame) -> str:
    """The lateral head below biceps femoris."""
    return strip(frame, lambda v: offset(e.LATERAL_HEAD_LEFT, v),
                 lambda v: min(offset(e.LATERAL_HEAD_RIGHT, v), offset(e.BICEPS_LEFT, v)), 1.128, 0.533, 20)


def soleus(frame: Frame) -> str:
    """Both visible sides of soleus: outside the heads above, outside the tendon below."""

    def inner(v: float) -> float:
        head = offset(e.MEDIAL_HEAD_LEFT, v) if v > 0.5 else 0.0
        return min(head, offset(e.TENDON_LEFT, v))

    def outer(v: float) -> float:
        head = offset(e.LATERAL_HEAD_RIGHT, v) if v > 0.535 else 0.0
        return max(head, offset(e.TENDON_RIGHT, v))

    medial = strip(frame, lambda v: offset(e.SOLEUS_LEFT, v), inner, 0.63, 0.207)
    lateral = strip(frame, outer, lambda v: offset(e.SOLEUS_RIGHT, v), 0.665, 0.207)
    return medial + lateral


def junction(frame: Frame) -> str:
    """The band where the fibres of both heads end in the aponeurosis."""
    low: list[Cubic] = smooth([frame.point(v, at) for at, v in e.JUNCTION_LOW])
    high = smooth([frame.point(v, at) for at, v in reversed(e.JUNCTION_HIGH)])
    return path(low, high, closed=True)


def tendon(frame: Frame) -> str:
    """The tendon from the lobes of the heads down to its fan on the heel bone."""
    lobes = (
        _along(e.LATERAL_HEAD_RIGHT, 0.555, 0.533)[:-1] + _along(e.LATERAL_HEAD_LEFT, 0.533, 0.578)
        + _along(e.MEDIAL_HEAD_RIGHT, 0.574, 0.497)[:-1] + _along(e.MEDIAL_HEAD_LEFT, 0.497, 0.535)
    )
    left = [*_along(e.TENDON_LEFT, 0.530, 0.0635, 16), (0.063, 0.0)]
    right = [(0.063, 0.0), *_along(e.TENDON_RIGHT, 0.0635, 0.548, 16)]
    return _joined(frame, left, right, lobes)


def calcaneus(frame: Frame) -> str:
    """The heel bone round the tendon's fan."""
    left = _along(e.CALCANEUS_LEFT, 0.122, 0.0255, 14)
    right = _along(e.CALCANEUS_RIGHT, 0.0285, 0.122, 14)
    fan = [*_along(e.TENDON_RIGHT, 0.120, 0.0635, 10), (0.063, 0.0), *_along(e.TENDON_LEFT, 0.0635, 0.120, 10)]
    return _joined(frame, [*left, (0.0268, 0.0), *right], fan)


def _height(cm: float) -> float:
    return INSERTION + cm * 10 / LEG_LENGTH_MM


def _round(frame: Frame, centre: tuple[float, float], tall: float, wide: float) -> str:
    level, at = centre
    rows: list[Point] = [frame.point(level + tall * a, at + wide * b) for a, b in ((1, 0), (0, 1), (-1, 0), (0, -1))]
    return path(smooth(rows, closed=True), closed=True)


def zones(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit, to scale; heights are above the insertion."""
    midportion = strip(frame, lambda v: offset(e.TENDON_LEFT, v) - 0.003, lambda v: offset(e.TENDON_RIGHT, v) + 0.003,
                       _height(6), _height(2), 8)
    vein = strip(frame, lambda v: offset(e.DEEP_VEINS, v) - 0.007, lambda v: offset(e.DEEP_VEINS, v) + 0.007, 1.12, 0.18)
    return (
        Zone("midportion-tendinopathy", "The narrow part of the tendon, 2 to 6 cm above the heel bone.", midportion),
        Zone("achilles-rupture", "The narrow part of the tendon, 2 to 6 cm above the heel bone.", midportion),
        Zone("gastrocnemius-strain", "The lower end of the medial head, where it meets the tendon.",
             _round(frame, (0.522, -0.034), 0.048, 0.042)),
        Zone("soleus-strain", "The sides of soleus, below the calf's bulge.", soleus(frame)),
        Zone("retrocalcaneal-bursitis", "Behind the tendon, at the upper third of the heel bone.",
             _round(frame, (0.107, 0.0), 0.015, 0.020), deep=True),
        Zone("deep-vein-thrombosis", "Along the deep veins, under the calf muscles.", vein, deep=True),
    )
