"""Where the deep plate's conditions sit, to scale."""

from __future__ import annotations

import math

from ..curves import offset, spaced
from ..model import Affected, Frame, Table, Zone
from ..tissue import Bound, ring, strip
from . import back_edges as back
from . import deep_edges as e
from .deep_affected import soleus_strain
from .deep_plantaris import plantaris_rupture
from .deep_pressure import acute_compartment_syndrome
from .deep_swelling import deep_vein_thrombosis

SOLEAL_VEINS: tuple[Table, ...] = (
    ((0.75, 0.056), (0.71, 0.045), (0.67, 0.026), (0.63, 0.004), (0.60, -0.0125)),
    ((0.72, -0.068), (0.68, -0.061), (0.64, -0.049), (0.60, -0.0300)),
)
STRAIN = Affected(soleus_strain, (315, 525, 240, 320))
RUPTURE = Affected(plantaris_rupture, (300, 340, 300, 400))
CLOT = Affected(deep_vein_thrombosis, (270, 390, 372, 496))
PRESSURE = Affected(acute_compartment_syndrome, (270, 330, 360, 480))


def _along(frame: Frame, table: Table, half: float, levels: tuple[float, float], count: int) -> str:
    return strip(frame, (lambda v: offset(table, v) - half, lambda v: offset(table, v) + half), levels, count)


def _pod(frame: Frame, bounds: tuple[Bound, Bound], levels: tuple[float, float], round_: float) -> str:
    """The room between two bounds with round ends: the higher `round_`, the longer its sides keep to the bounds."""

    def at(v: float, share: float) -> float:
        left, right = bounds[0](v), bounds[1](v)
        u = 2 * (levels[0] - v) / (levels[0] - levels[1]) - 1
        half = (right - left) / 2 * math.sqrt(max(1 - abs(u) ** round_, 0.0))
        return (left + right) / 2 + half * share

    steps = spaced(*levels, 9)
    return ring(frame, tuple([(v, at(v, -1)) for v in steps] + [(v, at(v, 1)) for v in steps[-2:0:-1]]))


def _compartments(frame: Frame) -> str:
    """The superficial space at the back of the calf, and in it the deep one."""
    superficial = _pod(
        frame,
        (lambda v: offset(back.WINDOW_LEFT, v) + 0.010, lambda v: offset(back.WINDOW_RIGHT, v) - 0.016),
        (0.99, 0.14),
        6,
    )
    deep = _pod(
        frame,
        (lambda v: offset(back.WINDOW_LEFT, v) * 0.52, lambda v: offset(back.WINDOW_RIGHT, v) * 0.58),
        (0.90, 0.185),
        8,
    )
    return superficial + deep * 2  # twice: the veil spares what an even count of outlines leaves out


def zones(frame: Frame) -> tuple[Zone, ...]:
    """The zones, in the order of the regions that they touch."""
    strain = _pod(
        frame,
        (lambda v: offset(e.SOLEUS_LEFT, v) + 0.012, lambda v: offset(e.SHEET_LEFT, v) + 0.016),
        (0.72, 0.52),
        2.6,
    )
    torn = _pod(
        frame,
        (lambda v: offset(e.PLANTARIS_TENDON, v) - 0.011, lambda v: offset(e.PLANTARIS_TENDON, v) + 0.011),
        (0.96, 0.66),
        4,
    )
    veins = _along(frame, back.DEEP_VEINS, 0.007, (1.12, 0.14), 7) + "".join(
        _along(frame, table, 0.0045, (table[0][0], table[-1][0]), 4) for table in SOLEAL_VEINS
    )
    return (
        Zone(
            "soleus-strain",
            "The inner part of soleus, where its fibers meet the sheet of tendon.",
            strain,
            affected=STRAIN,
        ),
        Zone(
            "plantaris-rupture", "The thin tendon of plantaris, in the upper half of the calf.", torn, affected=RUPTURE
        ),
        Zone("deep-vein-thrombosis", "Along the deep veins, under and in soleus.", veins, deep=True, affected=CLOT),
        Zone(
            "acute-compartment-syndrome",
            "The two spaces at the back of the calf. The one at the front, hit most often, is out of sight here.",
            _compartments(frame),
            deep=True,
            affected=PRESSURE,
        ),
    )
