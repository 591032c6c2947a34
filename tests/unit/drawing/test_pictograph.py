"""Pictographs: as many icons as the number says, each in a cell of its own, squares first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomy_app.drawing import embedded, pictograph
from anatomy_app.drawing.pictograph import PITCH, WHOLES

Place = tuple[float, float]

wholes = st.sampled_from(WHOLES)
counts = wholes.flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def icons(d: str) -> list[Place]:
    """Where each subpath of a path begins; each is closed, so the pen is back there for the next `m`."""
    places: list[Place] = []
    for absolute, x, y, drawn in re.findall(r"([Mm])([\d.]+) ([\d.]+)([^Mm]+)", d):
        assert drawn.count("z") == 1, drawn
        dx, dy = (0.0, 0.0) if absolute == "M" else places[-1]
        places.append((dx + float(x), dy + float(y)))
    return places


def drawn(count: int, of: int) -> dict[str, list[Place]]:
    """The icons of a pictograph by kind."""
    _, paths = pictograph(count, of)
    by_name = [dict(path.attributes) for path in paths]
    return {one["class"]: icons(one["d"]) for one in by_name}


@given(counts)
def test_there_are_as_many_squares_as_counted_and_a_ring_for_each_other(asked: tuple[int, int]) -> None:
    """For every count from none to all; a kind that there is none of is not drawn."""
    count, of = asked
    found = drawn(count, of)
    assert len(found.get("event", [])) == count
    assert len(found.get("spared", [])) == of - count
    assert all(found.values())


@given(counts)
def test_no_icon_covers_another_and_all_are_inside(asked: tuple[int, int]) -> None:
    """Each keeps to its own cell; the squares' cells come first."""
    count, of = asked
    (wide, tall), _ = pictograph(count, of)
    found = drawn(count, of)
    corners = [(x - 0.5, y - 0.5) for x, y in found.get("event", [])]
    corners += [(x - 1, y - 4) for x, y in found.get("spared", [])]
    assert len(set(corners)) == of
    assert all(0 <= x <= wide - PITCH and 0 <= y <= tall - PITCH for x, y in corners)
    everyone = drawn(of, of)["event"]
    assert corners == [(x - 0.5, y - 0.5) for x, y in everyone]


def test_icons_stand_in_rows_of_ten_and_blocks_of_a_hundred() -> None:
    """So that a person can count: ten to a row; a wider step after five, and a wider one between blocks."""
    places = drawn(1000, 1000)["event"]
    for block in range(10):
        rows = [places[100 * block + 10 * row : 100 * block + 10 * row + 10] for row in range(10)]
        assert all(len({y for _, y in row}) == 1 for row in rows)
        assert all([x for x, _ in row] == [x for x, _ in rows[0]] for row in rows)
        steps = [b[0] - a[0] for a, b in zip(rows[0], rows[0][1:], strict=False)]
        assert steps == [10, 10, 10, 10, 13, 10, 10, 10, 10]
    assert places[100][0] - places[9][0] > 13
    assert places[500][1] - places[90][1] > 13


def test_the_two_kinds_differ_in_shape_and_in_filling() -> None:
    """Not by color: a filled square with corners, an empty ring without."""
    _, (event, spared) = pictograph(1, 100)
    square, ring = dict(event.attributes), dict(spared.attributes)
    assert (square["fill"], ring["fill"]) == ("currentColor", "none")
    assert "a" not in square["d"]
    assert "h" not in ring["d"]


@pytest.mark.parametrize(("count", "of"), [(-1, 100), (101, 100), (5, 50), (5, 0), (1001, 1000)])
def test_a_count_that_does_not_fit_is_refused(count: int, of: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        pictograph(count, of)


def test_inside_a_page_it_is_one_picture_with_words_and_few_elements() -> None:
    """A role, a label that is escaped, no size of its own; the same bytes each time."""
    size, paths = pictograph(39, 1000)
    text = embedded('39 of 1,000 "tore"', size, *paths, class_="pictograph")
    assert text == embedded('39 of 1,000 "tore"', size, *paths, class_="pictograph")
    assert 'role="img"' in text
    assert 'aria-label="39 of 1,000 &quot;tore&quot;"' in text or "aria-label='39 of 1,000 \"tore\"'" in text
    assert text.count("<") == 4
    assert not re.search(r"\swidth=|\sheight=|\sid=", text)
