"""Where conditions sit on the heel plate: outlines to scale, each with a plain sentence. Regions: heel_regions.py."""

from __future__ import annotations

from ..curves import path, smooth
from ..heel_lays import Lay
from ..model import Affected, Frame, Table, Zone
from ..tissue import ring
from . import heel_affected as affected
from . import heel_bursitis as bursitis
from . import heel_edges as e
from . import heel_grain as g
from . import heel_growth as growth
from . import heel_stress as stress
from .heel_regions import stretch
from .heights import height

# fmt: off
CORNER: Table = (
    (0.1191, -0.0565), (0.1196, -0.0640), (0.1180, -0.0684), (0.1140, -0.0726), (0.1040, -0.0771), (0.095, -0.0799),
    (0.097, -0.0735), (0.103, -0.0650), (0.110, -0.0570),
)
STRESS_BACK: Table = ((0.1175, -0.0460), (0.100, -0.0510), (0.080, -0.0525), (0.060, -0.0490))
STRESS_FRONT: Table = ((0.1185, -0.0330), (0.100, -0.0390), (0.080, -0.0400), (0.063, -0.0370))
# fmt: on


def _grown(frame: Frame, rows: Table, by: float) -> str:
    """A ring pushed outwards from its middle line by so many leg lengths."""
    count = len(rows)
    grown = []
    for i, (level, at) in enumerate(rows):
        (a, b), (c, d) = rows[i - 1], rows[(i + 1) % count]
        run, rise = c - a, d - b
        long = (run * run + rise * rise) ** 0.5 or 1.0
        grown.append((level + rise / long * by, at - run / long * by))
    return path(smooth([frame.point(*row) for row in grown], closed=True), closed=True)


def _band(frame: Frame, first: Table, second: Table) -> str:
    return Lay(first, second).outline(frame)


def zones(frame: Frame) -> tuple[Zone, ...]:
    """Where conditions sit, to scale; heights are above the insertion."""
    return (
        Zone(
            "insertional-tendinopathy",
            "The last 2 cm of the Achilles tendon, where it joins the heel bone.",
            stretch(frame, height(2), 0.001),
            affected=Affected(affected.insertional_tendinopathy, (280, 465, 240, 320)),
        ),
        Zone(
            "retrocalcaneal-bursitis",
            "The small bursa in front of the tendon, at the upper third of the heel bone.",
            _grown(frame, e.RETROCALCANEAL, 0.0028),
            affected=Affected(bursitis.retrocalcaneal, (297, 420, 240, 320)),
        ),
        Zone(
            "subcutaneous-calcaneal-bursitis",
            "The thin bursa between the tendon and the skin at the back of the heel.",
            _grown(frame, e.SUBCUTANEOUS, 0.0025),
            affected=Affected(bursitis.subcutaneous, (270, 500, 240, 320)),
        ),
        Zone(
            "haglund-syndrome",
            "The upper back corner of the heel bone.",
            ring(frame, CORNER),
            affected=Affected(affected.haglund_syndrome, (297, 420, 240, 320)),
        ),
        Zone(
            "sever-disease",
            "The growth plate at the back of a child's heel bone; the adult bone drawn here has none.",
            _band(frame, g.GROWTH_BACK, g.GROWTH_FRONT),
            affected=Affected(growth.sever_disease, (628, 2, 268, 268), beside=False),
        ),
        Zone(
            "calcaneal-stress-fracture",
            "The back part of the heel bone, across its beams.",
            _band(frame, STRESS_BACK, STRESS_FRONT),
            affected=Affected(stress.calcaneal_stress_fracture, (320, 490, 300, 300)),
        ),
    )
