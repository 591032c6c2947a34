"""The plates of quizzes: the same paint, and nothing that names a structure."""

import re

import pytest

from anatomy_app import drawing
from anatomy_app.drawing.model import Side
from tests.unit.drawing import geometry


@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("name", drawing.PLATES)
def test_a_plate_without_names_has_numbers_for_ids_and_no_name_of_anything(name: str, side: Side) -> None:
    """Ids are i and a number, all that point at one find it, and there is no class, data or title."""
    svg, plate = drawing.nameless(name, side), drawing.plate(name, side)
    ids = re.findall(r' id="([^"]*)"', svg)
    assert len(ids) == len(set(ids)) > 20
    assert all(re.fullmatch(r"i\d+", one) for one in ids)
    pointed = {one or other for one, other in re.findall(r'href="#([^"]*)"|url\(#([^)]*)\)', svg)}
    assert pointed <= set(ids)
    assert not re.search(r"\sclass=|\sdata-|<title|<desc|<metadata|<!--", svg)
    for region in plate.regions:
        assert region.slug not in svg
        assert region.name.lower() not in svg.lower()
    for slug in plate.context:
        assert slug not in svg


def test_points_of_an_outline_are_those_that_the_tests_read() -> None:
    """Against the tests' own reading of paths, on every region."""
    for name in drawing.PLATES:
        for region in drawing.plate(name).regions:
            xs, ys = zip(*(point for ring in geometry.outlines(region.outline) for point in ring), strict=True)
            found = drawing.corners(region.outline)
            wanted = (min(xs), min(ys), max(xs), max(ys))
            assert all(abs(a - b) < 3 for a, b in zip(found, wanted, strict=True)), (name, region.slug)


def test_outlines_are_apart_touch_or_overlap() -> None:
    square, inner, away = "M0 0h10v10h-10z", "M2 2h2v2h-2z", "M20 0h10v10h-10z"
    assert drawing.overlap(square, inner)
    assert drawing.apart(square, inner) == 0
    assert not drawing.overlap(square, away)
    assert drawing.apart(square, away) == 10
    assert drawing.corners(away) == (20, 0, 30, 10)
