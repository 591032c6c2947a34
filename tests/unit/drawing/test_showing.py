"""How much of a plate is seen: names told one at a time, large letters, a window."""

import re
from itertools import pairwise

import pytest

from anatomy_app import drawing
from anatomy_app.drawing import Showing
from anatomy_app.drawing.labels import Columns, Label, place
from anatomy_app.drawing.lettering import REACH


def link(slug: str) -> dict[str, str]:
    return {"href": f"#{slug}"}


def rendered(plate: drawing.Plate, seen: Showing) -> str:
    return drawing.render(plate, link=link, seen=seen)


def names(svg: str) -> list[str]:
    """The slugs whose names are set, in the order in which they stand in the drawing."""
    return list(texts(svg))


def texts(svg: str) -> dict[str, str]:
    """What each name's own piece of the drawing is."""
    found = re.findall(r'<g class="names"(?: /|>(.*?)</g)>', svg)[0]
    return dict(re.findall(r'<a class="label" data-label="([^"]+)"(.*?)</a>', found))


@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("name", drawing.PLATES)
def test_a_name_is_told_or_not_in_the_drawing(name: str, side: drawing.Side) -> None:
    """Nothing of a name that is not told is in the SVG; each that is stands where it stands among all."""
    plate = drawing.plate(name, side)
    slugs = [region.slug for region in plate.regions]
    everything = texts(rendered(plate, Showing(large=True)))
    for count in range(len(slugs) + 1):
        svg = rendered(plate, Showing(frozenset(slugs[:count]), large=True))
        assert names(svg) == slugs[:count]
        assert plate.description not in svg
        assert texts(svg) == {slug: everything[slug] for slug in slugs[:count]}
        for region in plate.regions:
            title = region.name if region.slug in slugs[:count] else f"Part {region.number}"
            assert f'data-structure="{region.slug}" href="#{region.slug}"><title>{title}</title>' in svg


@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("name", drawing.PLATES)
def test_large_names_stand_in_the_picture_and_clear_of_each_other(name: str, side: drawing.Side) -> None:
    """At their widest: each box within the widened frame, none over another."""
    plate, seen = drawing.plate(name, side), Showing(large=True)
    left, top, wide, tall = seen.box(plate)
    room, size = seen.room(plate), seen.size(plate)
    columns = Columns(
        left=(6 - room, plate.core[0] + REACH),
        right=(sum(plate.core) - REACH, plate.width - 6 + room),
        top=8,
        bottom=plate.height - 8 - seen.foot(plate),
        size=size,
    )
    placed = place([Label(r.slug, r.lines, r.dot) for r in plate.regions], columns, plate.names)
    for one in placed:
        x, y, w, h = one.box
        assert left <= x
        assert x + w <= left + wide
        assert top <= y
        assert y + h <= top + tall
    for column in ("start", "end"):
        boxes = sorted((p.box[1], p.box[1] + p.box[3]) for p in placed if p.anchor == column)
        assert all(above[1] <= below[0] for above, below in pairwise(boxes))
    assert size / tall > 0.036


def test_pages_and_files_are_as_ever() -> None:
    """The usual showing changes nothing; a window is the viewBox."""
    plate = drawing.plate("back")
    assert rendered(plate, Showing()) == drawing.render(plate, link=link)
    assert 'viewBox="0 0 900 1400"' in rendered(plate, Showing())
    assert 'viewBox="10 20 300 400.5"' in rendered(plate, Showing(window=(10, 20, 300, 400.5)))


def test_the_line_round_a_lit_part_lies_outside_of_it() -> None:
    """By a mask of all that is not lit; without a lit part the plate is as ever."""
    plate = drawing.plate("heel")
    assert drawing.outlined(plate, ()) is plate
    svg = rendered(drawing.outlined(plate, ["calcaneus"]), Showing(large=True))
    mask = re.findall(r'<mask [^>]*id="heel-around"[^>]*>(.*?)</mask>', svg)[0]
    assert re.findall(r'<use href="#heel-shape-([^"]+)"', mask) == ["calcaneus"]
