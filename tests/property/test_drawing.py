"""Whatever the labels, they neither overlap, nor leave the canvas, nor cross leaders; curves keep to their points."""

from __future__ import annotations

import math

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from anatomy_app.drawing.curves import along, number, offset, smooth
from anatomy_app.drawing.labels import Columns, Label, LabelsDoNotFit, place, width

calmly = settings(deadline=None)
COLUMNS = Columns(left=(6, 288), right=(612, 894), top=8, bottom=1392)
WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=24)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=2).map(tuple)
DOTS = st.tuples(st.integers(330, 570), st.integers(20, 1380))
SPOTS = st.lists(st.tuples(DOTS, LINES), min_size=1, max_size=9, unique_by=lambda spot: spot[0])


def placed(spots):
    labels = [Label(f"s{i}", lines, (float(x), float(y))) for i, ((x, y), lines) in enumerate(spots)]
    try:
        return place(labels, COLUMNS)
    except LabelsDoNotFit:
        assume(False)
        raise


@calmly
@given(SPOTS)
def test_label_boxes_never_overlap(spots):
    boxes = [p.box for p in placed(spots)]
    for i, (x, y, w, h) in enumerate(boxes):
        for x2, y2, w2, h2 in boxes[i + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 + 0.01 or y2 + h2 <= y + 0.01


@calmly
@given(SPOTS)
def test_labels_never_leave_their_columns_and_hold_every_line(spots):
    for p in placed(spots):
        x, y, w, h = p.box
        span = COLUMNS.left if p.anchor == "end" else COLUMNS.right
        assert span[0] - 0.01 <= x
        assert x + w <= span[1] + 0.01
        assert COLUMNS.top - 0.01 <= y
        assert y + h <= COLUMNS.bottom + 0.01
        assert all(width(line, COLUMNS.size) <= w + 0.01 for line in p.lines)
        assert "".join("".join(p.lines).split()) == "".join("".join(p.label.lines).split())


@calmly
@given(SPOTS)
def test_leaders_never_cross_and_end_on_their_dots(spots):
    found = placed(spots)
    for i, p in enumerate(found):
        assert p.leader[-1] == p.label.dot
        for q in found[i + 1 :]:
            assert not crosses(p.leader[1:], q.leader[1:])


def crosses(first, second) -> bool:
    """Whether two segments cross at a point inside both."""

    def side(a, b, c) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = first, second
    small = 1e-6 * max(math.dist(a, b), math.dist(c, d)) ** 2
    return side(a, b, c) * side(a, b, d) < -small and side(c, d, a) * side(c, d, b) < -small


POINTS = st.lists(
    st.tuples(st.floats(0, 900), st.floats(0, 1400)),
    min_size=2,
    max_size=12,
    unique_by=lambda p: (round(p[0]), round(p[1])),
)


@calmly
@given(POINTS, st.booleans())
def test_a_curve_passes_through_its_points_and_stays_finite(points, closed):
    cubics = smooth(points, closed=closed)
    assert [c[0] for c in cubics] == (points if closed else points[:-1])
    assert cubics[-1][3] == (points[0] if closed else points[-1])
    assert all(math.isfinite(v) for c in cubics for u in (0.25, 0.5, 0.75) for v in along(c, u))


@calmly
@given(st.lists(st.floats(-0.2, 0.2), min_size=3, max_size=10))
def test_an_edge_gives_back_the_offsets_of_its_table(offsets):
    table = tuple((1.0 - 0.1 * i, at) for i, at in enumerate(offsets))
    for level, at in table:
        assert math.isclose(offset(table, level), at, abs_tol=2e-3)


@calmly
@given(st.floats(-2000, 2000), st.integers(0, 1))
def test_a_written_number_is_short_and_true(value, places):
    text = number(value, places)
    assert math.isclose(float(text), value, abs_tol=0.5 * 10**-places + 1e-9)
    assert text != "-0"
    assert len(text.partition(".")[2]) <= places
