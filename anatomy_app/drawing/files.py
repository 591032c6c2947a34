"""The plates as files that stand alone, for slides and print. Writes nothing itself."""

from __future__ import annotations

from .catalogue import PLATES, plate
from .svg import render


def files() -> dict[str, str]:
    """File name -> SVG text, for every plate."""
    return {f"{name}.svg": render(plate(name)) for name in PLATES}
