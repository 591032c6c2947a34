"""How a zone looks: a calm hatch, a tint and an outline, never colour alone. Knows no condition and no plate."""

from __future__ import annotations

from .model import Element, Zone, element
from .palette import ZONE


def hatch(prefix: str) -> Element:
    """The diagonal hatch that fills every zone of a plate; its id begins with the plate's name."""
    stroke = element("path", class_="zone-stroke", d="M0 0V12", stroke=ZONE, stroke_width=3.0)
    return element(
        "pattern",
        stroke,
        id=f"{prefix}-hatch",
        width=9,
        height=12,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(40)",
    )


def drawn(zone: Zone, prefix: str) -> tuple[Element, ...]:
    """The paint of one zone; a deep one has a broken line."""
    return (
        element("path", class_="zone-fill", d=zone.outline, fill="#ffffff", fill_opacity=0.45),
        element("path", class_="zone-hatch", d=zone.outline, fill=f"url(#{prefix}-hatch)"),
        element(
            "path",
            class_="zone-line",
            d=zone.outline,
            fill="none",
            stroke=ZONE,
            stroke_width=4.0,
            stroke_linejoin="round",
            stroke_dasharray="13 8" if zone.deep else None,
        ),
    )
