"""Aligned plain text tables, and the few numbers that sum up a list of runs."""

import math
from collections.abc import Iterable, Sequence
from statistics import median

from anatomy_app.version import __version__

__all__ = ["heading", "kb", "median", "ms", "p95", "show", "times"]


def p95(values: Iterable[float]) -> float:
    """The 95th percentile by nearest rank: a value that was measured, never one between two."""
    ordered = sorted(values)
    return ordered[math.ceil(0.95 * len(ordered)) - 1]


def ms(seconds_in_ms: float, digits: int = 0) -> str:
    """A time with its unit, from milliseconds."""
    return f"{seconds_in_ms:,.{digits}f} ms"


def kb(size: float) -> str:
    """A size in kB of 1000 bytes, as networks count; below 10 kB in bytes."""
    return f"{size / 1000:,.1f} kB" if size >= 10_000 else f"{size:,.0f} B"


def times(value: float, floor: float) -> str:
    """How many times the floor."""
    return f"{value / floor:.2f}x" if floor else "-"


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[str]], *notes: str) -> None:
    """Prints a table: the first column to the left, all others to the right."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    rule = "-" * (sum(widths) + 3 * (len(widths) - 1))
    print(f"\n{title}\n{rule}")
    for line in lines:
        cells = [cell.rjust(width) for cell, width in zip(line, widths, strict=True)]
        print("   ".join([line[0].ljust(widths[0]), *cells[1:]]).rstrip())
        if line is lines[0]:
            print(rule)
    for note in notes:
        print(f"  {note}")


def heading(machine: str) -> None:
    """Says what was measured, and on what."""
    print(f"Lower Leg Atlas {__version__}: benchmark. {machine}")
