"""Worksheets, flash cards, the Anki deck, the zip of plates, and how a page is cited."""

from itertools import product
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.version import __version__
from anatomy_app.web.sheets import KINDS
from tests.support.pages import Pages, squeeze

FONT = "static/fonts/atkinson-hyperlegible-next.ttf"
SVG = "{http://www.w3.org/2000/svg}"
LABELS = sorted(KINDS)


def sheet(pages: Pages, query: str) -> str:
    """What a sheet says, without the form."""
    return squeeze(pages.get(f"/learn/worksheet?{query}").one("section", class_="paper"))


@pytest.mark.parametrize(("view", "side", "labels"), list(product(drawing.PLATES, drawing.SIDES, LABELS)))
def test_a_sheet_asks_for_names_and_its_key_gives_them(
    pages: Pages, atlas: Atlas, view: str, side: str, labels: str
) -> None:
    """The word bank is what is missing, from A to Z; without it no name of a missing part stands in words."""
    same = f"view={view}&side={side}&labels={labels}"
    titles = [atlas.structure(region.slug).title for region in drawing.plate(view).regions]
    missing = titles[::2] if labels == "partly" else titles
    asked, bare, key = (sheet(pages, f"{same}&{more}") for more in ("bank=on", "bank=off", "key=on"))
    assert asked.startswith(drawing.plate(view, "left" if side == "left" else "right").title)
    assert "Word bank: " + " · ".join(sorted(missing, key=str.casefold)) in asked
    assert not [title for title in missing if title in bare]
    assert [title for title in titles if title in key] == titles
    places = atlas.quiz.where[view]
    for region, title in zip(drawing.plate(view).regions, titles, strict=True):
        told = [text for text in (asked, bare, key) if places[region.slug] in text]
        assert len(told) == 3
        assert f"{region.number}: {places[region.slug]} {title}" in key or f"{places[region.slug]}: {title}" in key
        assert labels == "numbered" or (f"{places[region.slug]}: empty box" in bare) == (title in missing)
    assert "answer key" in key
    assert "Name" in bare
    for text in (asked, bare, key):
        assert "BodyParts3D" in text
        assert f"Lower Leg Atlas {__version__}, CC BY 4.0" in text
        assert "Content checked" in text


@pytest.mark.parametrize(("view", "side"), list(product(drawing.PLATES, drawing.SIDES)))
def test_the_picture_of_a_sheet_has_boxes_where_names_are_missing(pages: Pages, view: str, side: str) -> None:
    """Each empty box holds no letter, and no box touches another; the key has the names in the same boxes."""
    plate = drawing.plate(view, "left" if side == "left" else "right")
    found = []
    for labels, key in product(("blank", "partly"), ("off", "on")):
        response = pages.client.get(f"/learn/worksheet/{view}.svg?side={side}&labels={labels}&key={key}")
        root = ElementTree.fromstring(response.text)  # noqa: S314 - our own drawing
        names = [g for g in root.iter(f"{SVG}g") if g.get("class") == "label"]
        empty = [g.get("data-label") for g in names if not list(g.iter(f"{SVG}text"))]
        asked = plate.regions[:: 2 if labels == "partly" else 1]
        assert empty == ([] if key == "on" else [region.slug for region in asked])
        spans = sorted((box(g) for g in names), key=lambda b: b[1])
        found.append(spans)
        left, top, wide, tall = map(float, str(root.get("viewBox")).split())
        assert all(x >= left and x + w <= left + wide and y >= top and y + h <= top + tall for x, y, w, h in spans)
        for (x, y, w, h), (x2, y2, w2, _) in product(spans, spans):
            same_column = x < x2 + w2 and x2 < x + w
            assert (y, x) == (y2, x2) or not same_column or not y <= y2 < y + h
    assert all(spans == found[0] for spans in found)
    numbered = pages.client.get(f"/learn/worksheet/{view}.svg?side={side}").text
    assert f'viewBox="{plate.core[0]} 0 {plate.core[1]} {plate.height}"' in numbered


@pytest.mark.parametrize(("view", "side"), list(product(drawing.PLATES, drawing.SIDES)))
def test_the_lines_stand_in_the_order_of_the_numbers(pages: Pages, view: str, side: str) -> None:
    """Those that the plate gives the parts, from 1 on; on back and heel that is from top to bottom, too."""
    page = pages.get(f"/learn/worksheet?view={view}&side={side}&key=on")
    numbers = [int(squeeze(line).partition(":")[0]) for line in page.one("ol", class_="lines").iter("li")]
    plate = drawing.plate(view, "left" if side == "left" else "right")
    heights = {region.number: region.disc[1] for region in plate.regions}
    assert numbers == sorted(heights) == list(range(1, len(heights) + 1))
    if view in ("back", "heel"):
        assert [heights[number] for number in numbers] == sorted(heights.values())


def test_a_sheet_has_a_title_of_the_teachers_own(pages: Pages, app: Flask) -> None:
    """As its heading, in the form and in the link to its key, and written as text; nobody else's page is kept less."""
    pages.get("/learn/worksheet")
    kept = len(app.extensions["pages"])
    page = pages.get("/learn/worksheet?title=+Class+5%0A%26+6:+%22Legs%22+")
    assert len(app.extensions["pages"]) == kept
    assert squeeze(page.one("h2", id="sheet-title")) == 'Class 5 & 6: "Legs"'
    assert page.one("input", id="choose-title").get("value") == 'Class 5 & 6: "Legs"'
    assert "Right leg, seen from behind. Write the name" in squeeze(page.one("section", class_="paper"))
    (key,) = [link for link in page.links if "key=on" in link]
    page = pages.get(key.partition("#")[0])
    assert squeeze(page.one("h2", id="sheet-title")) == 'Class 5 & 6: "Legs": answer key'
    assert "title=" in next(link for link in page.links if "worksheet" in link and "key" not in link)


@pytest.mark.parametrize("home", ["", "https://leg.example"])
@pytest.mark.parametrize(("query", "path"), [("", "/"), ("?view=heel&side=left&title=Mine", "/?view=heel&side=left")])
def test_the_foot_of_a_sheet_leads_to_the_same_plate(home: str, query: str, path: str) -> None:
    """By its address and by a QR code of it, where the atlas knows its own address."""
    foot = Pages(create_app({"PUBLIC_URL": home})).get(f"/learn/worksheet{query}").one("div", class_="foot")
    assert (f"This picture in the atlas: {home}{path}" in squeeze(foot)) == bool(home)
    assert [part.get("class") for part in foot.iter() if part.get("role") == "img"] == (["code"] if home else [])


def test_a_form_leads_to_its_result(pages: Pages) -> None:
    """The address that it asks for ends in the heading of the sheet, which can have the focus."""
    for path in ("/learn/worksheet", "/learn/cards"):
        page = pages.get(path)
        assert page.one("form", class_="choose").get("action") == f"{path}#sheet-title"
        assert page.one("h2", id="sheet-title").get("tabindex") == "-1"


def box(label: Element) -> tuple[float, float, float, float]:
    rect = next(label.iter(f"{SVG}rect"))
    x, y, w, h = (float(str(rect.get(key))) for key in ("x", "y", "width", "height"))
    return x, y, w, h


def test_a_picture_with_other_labels_leads_to_the_sheet_that_fits(pages: Pages) -> None:
    """Numbers stay numbers, no labels become boxes; every other state is carried on."""
    assert sheet(pages, "labels=numbers") == sheet(pages, "labels=names") == sheet(pages, "labels=numbered")
    assert sheet(pages, "labels=off") == sheet(pages, "labels=blank")
    page = pages.get("/?view=heel&side=left&labels=off")
    (link,) = [link for link in page.links if link.startswith("/learn/worksheet")]
    assert sheet(pages, link.partition("?")[2]) == sheet(pages, "view=heel&side=left&labels=blank")


@pytest.mark.parametrize("path", ["/learn/worksheet", "/learn/cards"])
def test_links_keep_the_labels_of_the_address_whoever_came_first(pages: Pages, path: str) -> None:
    """Sheets and cards are the same with any of them; what leads away from them is not."""
    for labels in ("off", "numbers", ""):
        home = pages.get(f"{path}?labels={labels}" if labels else path).one("a", class_="brand").get("href")
        assert home == (f"/?labels={labels}" if labels else "/")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/learn/worksheet?labels=latin", 400, "There is no labels named"),
        ("/learn/worksheet?paper=a5", 400, "There is no paper named"),
        ("/learn/worksheet?bank=maybe", 400, "There is no bank named"),
        ("/learn/worksheet?key=1", 400, "There is no key named"),
        ("/learn/worksheet?title=" + 61 * "a", 400, "up to 60 letters"),
        ("/learn/worksheet?title=%3Cb%3Ebold", 400, "up to 60 letters"),
        ("/learn/worksheet?title=turned%E2%80%AEround", 400, "up to 60 letters"),
        ("/learn/cards?view=front", 400, "There is no view named"),
        ("/learn/cards/heel.svg?part=soleus", 400, "There is no part named"),
        ("/learn/cards/front.svg", 404, "There is no plate"),
    ],
)
def test_what_there_is_not_is_refused_in_words(pages: Pages, path: str, status: int, words: str) -> None:
    assert words in pages.get(path, status=status).text
