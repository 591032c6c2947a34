"""How a zone looks: a calm hatch, a tint and an outline, never colour alone. Knows no condition and no plate."""

from __future__ import annotations

from .model import Element, Zone, element
from .palette import ZONE, ZONE_TWO


def hatches(prefix: str, *, two: bool = False) -> tuple[Element, ...]:
    """The diagonal hatch that fills every zone of a plate; `two` adds one that leans the other way."""
    first = _hatch(f"{prefix}-hatch", "zone-stroke", ZONE, 40)
    return (first, _hatch(f"{prefix}-hatch-two", "zone-stroke-two", ZONE_TWO, -40)) if two else (first,)


def _hatch(name: str, kind: str, colour: str, turn: int) -> Element:
    stroke = element("path", class_=kind, d="M0 0V12", stroke=colour, stroke_width=3.0)
    return element(
        "pattern",
        stroke,
        id=name,
        width=9,
        height=12,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({turn})",
    )


def drawn(zone: Zone, prefix: str, *, second: bool = False) -> tuple[Element, ...]:
    """The paint of one zone; a deep one has a broken line. The `second` of two leans the other way."""
    named = f"{prefix}-hatch-two" if second else f"{prefix}-hatch"
    return (
        element("path", class_="zone-fill", d=zone.outline, fill="#ffffff", fill_opacity=0.45),
        element("path", class_="zone-hatch", d=zone.outline, fill=f"url(#{named})"),
        element(
            "path",
            class_="zone-line",
            d=zone.outline,
            fill="none",
            stroke=ZONE_TWO if second else ZONE,
            stroke_width=4.0,
            stroke_linejoin="round",
            stroke_dasharray="13 8" if zone.deep else None,
        ),
    )
