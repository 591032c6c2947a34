"""Heights above the insertion of the Achilles tendon, the same on every plate."""

from __future__ import annotations

from ..model import LEG_LENGTH_MM

INSERTION = 0.0745
"""Level of the middle of the tendon's footprint: heights above the insertion are measured from here."""


def height(cm: float) -> float:
    """The level of a height in cm above the insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM
