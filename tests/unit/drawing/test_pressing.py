"""What a press on a plate hits: room for a fingertip in each region, and dots that lead where they point."""

from __future__ import annotations

import pytest

from anatomy_app.drawing import PLATES, Region, plate

from .geometry import Point, away, inside, outlines

SHOWN = 384  # CSS pixels that a plate is high on a phone 320 px wide
LEAST = {"deep": 26}  # two more than WCAG 2.5.8 asks, as a browser rounds some away
Areas = list[tuple[Region, list[list[Point]], tuple[float, float, float, float]]]


def areas(name: str) -> Areas:
    """The regions of a plate with their outlines and how far these reach, the topmost last."""
    found: Areas = []
    for region in plate(name).regions:
        rings = outlines(region.outline)
        across, down = zip(*(point for ring in rings for point in ring), strict=True)
        found.append((region, rings, (min(across), max(across), min(down), max(down))))
    return found


def topmost(over: Areas, x: float, y: float, per_px: float) -> str:
    """The region that would take a press at a canvas point; the last whose outline or stroke is there."""
    for region, rings, (left, right, top, bottom) in reversed(over):
        reach = region.reach / 2 * per_px
        if not (left - reach <= x <= right + reach and top - reach <= y <= bottom + reach):
            continue
        if inside(rings, x, y) or (reach and away(rings, x, y) <= reach):
            return region.slug
    return ""


@pytest.mark.parametrize("name", PLATES)
def test_each_region_offers_a_square_of_24_css_pixels_on_a_small_phone(name: str) -> None:
    """The largest square, on a grid of 2 px, whose topmost target is the region (WCAG 2.5.8)."""
    drawn, over, step = plate(name), areas(name), 2
    per_px = drawn.height / SHOWN
    best = dict.fromkeys([region.slug for region in drawn.regions], 0)
    before: dict[int, tuple[str, int]] = {}
    for y in range(0, SHOWN, step):
        row: dict[int, tuple[str, int]] = {}
        for x in range(int(drawn.core[0] / per_px), int(sum(drawn.core) / per_px), step):
            slug = topmost(over, x * per_px, y * per_px, per_px)
            near = (row.get(x - step), before.get(x), before.get(x - step))
            size = 1 + min((n[1] if n and n[0] == slug else 0) for n in near)
            row[x] = (slug, size)
            if slug:
                best[slug] = max(best[slug], size * step)
        before = row
    assert {slug: size for slug, size in best.items() if size < LEAST.get(name, 24)} == {}


@pytest.mark.parametrize("name", PLATES)
def test_each_dot_lies_on_its_own_region_where_that_is_on_top(name: str) -> None:
    """Otherwise a leader would end on one structure and open another."""
    drawn, over = plate(name), areas(name)
    found = {region.slug: topmost(over, *region.dot, drawn.height / SHOWN) for region in drawn.regions}
    assert found == {slug: slug for slug in found}
    assert {region.slug for region, rings, _ in over if not inside(rings, *region.dot)} == set()
