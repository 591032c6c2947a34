"""The drawings as files that stand alone, for slides and print. Writes nothing itself."""

from __future__ import annotations

from .catalogue import PLATES, plate
from .exercise_art import picture
from .exercises import EXERCISES
from .svg import render


def files() -> dict[str, str]:
    """File name -> SVG text, for every plate and every exercise."""
    plates = {f"{name}.svg": render(plate(name)) for name in PLATES}
    return plates | {f"exercise-{slug}.svg": picture(slug) for slug in EXERCISES}
