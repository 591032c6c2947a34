"""How much of a plate is seen: names told one at a time, large letters, a window."""

import math
import re
from itertools import pairwise

import pytest

from anatomy_app import drawing
from anatomy_app.drawing import Showing
from anatomy_app.drawing.labels import Columns, Label, place, width
from anatomy_app.drawing.lettering import DISC
from anatomy_app.drawing.outlines import edge
from anatomy_app.drawing.showing import REACH


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


def words(plate: drawing.Plate) -> list[tuple[str, drawing.Box]]:
    """The words that stand in the core, each with the room that it may need in the widest font."""
    found = []
    for mark in plate.marks:
        if mark.tag == "text":
            said = dict(mark.attributes)
            x, y, size = (float(said[name]) for name in ("x", "y", "font-size"))
            wide = width(mark.text, size)
            left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[said.get("text-anchor", "start")]
            found.append((mark.text, (left, y - 0.8 * size, wide, 1.05 * size)))
    return found


def gap(one: drawing.Box, other: drawing.Box) -> float:
    """How far apart two boxes are; 0 where they touch."""
    sideways = max(one[0] - other[0] - other[2], other[0] - one[0] - one[2], 0.0)
    upright = max(one[1] - other[1] - other[3], other[1] - one[1] - one[3], 0.0)
    return math.hypot(sideways, upright)


@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("name", drawing.PLATES)
def test_no_badge_and_no_box_touches_a_word(name: str, side: drawing.Side) -> None:
    """Badges keep off the words in the core; boxes to write in also off each other, within the picture."""
    plate = drawing.plate(name, side)
    for said, room in words(plate):
        for region in plate.regions:
            assert gap((*region.disc, 0, 0), room) > DISC + 8, (said, region.slug)
    seen = Showing(blank=[region.slug for region in plate.regions][::2])
    svg = drawing.render(plate, seen=seen)
    boxes = [
        tuple(map(float, found))
        for found in re.findall(r'#fff" height="(\d+)" rx="4".*?width="(\d+)" x="(.*?)" y="(.*?)"', svg)
    ]
    rooms: list[drawing.Box] = [(x, y, wide, tall) for tall, wide, x, y in boxes]
    assert len(rooms) == len(plate.regions)
    left, top, wide, tall = seen.box(plate)
    for i, room in enumerate(rooms):
        assert room[2:] == seen.box_size(plate)
        assert left < room[0] < room[0] + room[2] < left + wide
        assert top < room[1] < room[1] + room[3] < top + tall
        assert all(gap(room, other) > 10 for other in rooms[:i])
        assert all(gap(room, word) > 5 for _, word in words(plate))
    assert 0.29 < seen.box_size(plate)[0] / min(tall, wide) < 0.5


@pytest.mark.parametrize("name", drawing.PLATES)
def test_the_line_round_a_lit_part_is_thinner_where_the_part_is_thin(name: str) -> None:
    """Where there is room it is one width for all."""
    plate = drawing.plate(name)
    tall = plate.height
    lines = {region.slug: edge(region.outline, tall) for region in plate.regions}
    for region in plate.regions:
        svg = drawing.render(plate, lit=region.slug)
        assert f'stroke-width="{lines[region.slug]:g}"' in svg
        assert "non-scaling-stroke" not in svg
    thick, thin = max(lines.values()), min(lines.values())
    assert thick == round(tall / 320, 1)
    assert thin < 0.75 * thick


def test_the_line_round_a_lit_part_lies_outside_of_it() -> None:
    """By a mask of all that is not lit; without a lit part the plate is as ever."""
    plate = drawing.plate("heel")
    assert drawing.outlined(plate, ()) is plate
    svg = rendered(drawing.outlined(plate, ["calcaneus"]), Showing(large=True))
    mask = re.findall(r'<mask [^>]*id="heel-around"[^>]*>(.*?)</mask>', svg)[0]
    assert re.findall(r'<use href="#heel-shape-([^"]+)"', mask) == ["calcaneus"]
