"""Worksheets, flash cards, the Anki deck, the zip of plates, and how a page is cited."""

import io
import json
import re
import sqlite3
import zipfile
from html import unescape
from itertools import product
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.version import __version__
from anatomy_app.web import bundle, cards, deck
from anatomy_app.web.sheets import KINDS
from tests.support.pages import Pages, squeeze

FONT = "static/fonts/atkinson-hyperlegible-next.ttf"
SVG = "{http://www.w3.org/2000/svg}"
LABELS = sorted(KINDS)


@pytest.fixture
def atlas(app: Flask) -> Atlas:
    found: Atlas = app.extensions["atlas"]
    return found


@pytest.fixture
def made(app: Flask, atlas: Atlas) -> list[deck.Card]:
    """What the cards of all parts say."""
    with app.app_context():
        return [cards.card(structure) for structure in atlas.structures.values()]


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


@pytest.mark.parametrize("view", drawing.PLATES)
def test_a_card_shows_a_part_and_tells_it_on_its_back(pages: Pages, atlas: Atlas, view: str) -> None:
    """Fronts tell the place and name nothing; backs have name, what it does and who says so, with the same number."""
    page = pages.get(f"/learn/cards?view={view}&side=left")
    fronts, backs = page.all("section", class_="leaves")
    slugs = [region.slug for region in drawing.plate(view).regions]
    assert [str(img.get("src")).rpartition("part=")[2] for img in fronts.iter("img")] == slugs
    assert [squeeze(h) for h in backs.iter("h3")] == [atlas.structure(slug).title for slug in slugs]
    title = drawing.plate(view, "left").title
    counts = [f"Card {i} of {len(slugs)}: {title}" for i in range(1, len(slugs) + 1)]
    assert squeeze(fronts) == " ".join(["Fronts", *(f"{count} What is this?" for count in counts)])
    assert [squeeze(back)[: len(count)] for back, count in zip(leaves(backs), counts, strict=True)] == counts
    places = [atlas.quiz.where[view][slug] for slug in slugs]
    assert [img.get("alt") for img in fronts.iter("img")] == [f"One part lit. {place}." for place in places]
    assert not [img for img in fronts.iter("img") if img.get("loading")]  # a card printed at once has its picture
    for img in fronts.iter("img"):
        text = pages.client.get(str(img.get("src"))).text
        assert text.count("is-lit") == 1
        _, labels, drawn = text.partition('class="labels"')
        assert labels
        assert "data-label" not in drawn


def leaves(page: Element) -> list[Element]:
    """The cards of a page."""
    return [part for part in page.iter("div") if part.get("class") == "leaf"]


def test_every_part_tells_what_it_does_without_its_name(made: list[deck.Card]) -> None:
    """From what it does to its name is a question only while the name is not in it."""
    for card in made:
        said = f"{card.plain} {card.does}".casefold()
        assert card.title.casefold() not in said
        assert not card.latin or card.latin.casefold() not in said
        assert 15 <= len(card.does) <= 160, card.does
        assert card.sources
    asked = [(card.plain, card.does) for card in made]
    assert len(set(asked)) == len(asked)


def opened(data: bytes) -> tuple[sqlite3.Connection, dict[str, str], zipfile.ZipFile]:
    """The collection of a package, its list of pictures, and the package itself."""
    package = zipfile.ZipFile(io.BytesIO(data))
    collection = sqlite3.connect(":memory:")
    collection.deserialize(package.read("collection.anki2"))
    return collection, json.loads(package.read("media")), package


def test_the_deck_has_both_directions_and_a_picture_of_every_region(pages: Pages, atlas: Atlas) -> None:
    """Read back with sqlite: notes, cards, pictures that are there and used, licence; under 5 MB."""
    response = pages.client.get("/learn/lower-leg-atlas.apkg")
    assert len(response.data) < 5_000_000
    assert "lower-leg-atlas.apkg" in response.headers["Content-Disposition"]
    collection, media, package = opened(response.data)
    assert {entry.date_time[:3] for entry in package.infolist()} == {(1980, 1, 1)}  # each process serves the same bytes
    notes = collection.execute("SELECT tags, flds FROM notes").fetchall()
    told = {tuple(tags.split()): unescape(fields).split("\x1f") for tags, fields in notes}
    regions = {(r.slug, f"picture-{view}") for view in drawing.PLATES for r in drawing.plate(view).regions}
    assert set(told) == {(slug, way) for slug in atlas.structures for way in ("name", "does")} | regions
    assert collection.execute("SELECT count(*) FROM cards").fetchone() == (len(notes),)
    for (slug, way), (front, back, source) in told.items():
        title = atlas.structure(slug).title
        assert (title in front) == (way == "name"), front
        assert (title in back) == (way != "name")
        assert "CC BY 4.0" in source
        assert ("BodyParts3D" in source) == way.startswith("picture")
    for number, name in media.items():
        assert package.read(number).startswith(b"\x89PNG")
        assert sum(f'src="{name}"' in front for front, _, _ in told.values()) == 1
        assert re.fullmatch(r"lower-leg-atlas-[0-9a-f]{20}\.png", name)
    for view in drawing.PLATES:
        for region in drawing.plate(view).regions:
            says = f"{drawing.plate(view).title}, one part lit. {atlas.quiz.where[view][region.slug]}."
            assert f'alt="{says}"' in told[region.slug, f"picture-{view}"][0]
    collection.close()


def test_a_later_deck_renews_notes_and_doubles_none(
    atlas: Atlas, made: list[deck.Card], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same guids, model and deck after other words, another order and another date."""
    monkeypatch.setattr(deck, "drawn", lambda slug, font: iter([("back", slug.encode())]))
    made = [card._replace(places={"back": "Here"}) for card in made]
    later = [card._replace(does="It does something else.") for card in reversed(made)]
    newest = max(structure.checked for structure in atlas.structures.values())
    ids = []
    for these, day in ((made, newest), (later, newest.replace(year=newest.year + 1))):
        collection, _, _ = opened(deck.package(these, day, FONT))
        notes = collection.execute("SELECT tags, guid, mid FROM notes ORDER BY tags").fetchall()
        decks = {did for (did,) in collection.execute("SELECT did FROM cards")}
        ((modified,),) = collection.execute("SELECT DISTINCT mod FROM notes").fetchall()
        ids.append((notes, decks, modified))
        collection.close()
    assert ids[0][:2] == ids[1][:2]
    assert ids[0][2] < ids[1][2]
    assert len({guid for _, guid, _ in ids[0][0]}) == len(ids[0][0])
    assert ids[0][1] == {deck.number("deck")}


def test_the_zip_holds_every_plate_in_every_state_with_its_licence(pages: Pages) -> None:
    """Both legs, four ways to label them; the same bytes each time; linked under Download."""
    link = "/plates/lower-leg-atlas-plates.zip"
    assert link in pages.get("/").links
    data = pages.client.get(link).data
    assert data == bundle.packed()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        names = {Path(name).name for name in package.namelist()}
        states = product(drawing.PLATES, drawing.SIDES, ("names", "numbers", "boxes", "off"))
        assert names == {"LICENSE.txt", "NUMBERS.txt", *(f"{view}-{side}-{state}.svg" for view, side, state in states)}
        assert {Path(name).parent.as_posix() for name in package.namelist()} == {"lower-leg-atlas-plates"}
        licence = package.read("lower-leg-atlas-plates/LICENSE.txt").decode()
        for words in ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "BodyParts3D", __version__):
            assert words in licence
        for name in package.namelist():
            text = package.read(name).decode()
            assert not name.endswith(".svg") or "creativecommons.org/licenses/by/4.0" in text


@pytest.mark.parametrize("home", ["", "https://leg.example"])
def test_a_page_says_how_to_cite_it(home: str) -> None:
    """Title, atlas, version, date of the last check, address."""
    app = create_app({"PUBLIC_URL": home})
    atlas: Atlas = app.extensions["atlas"]
    topics = [
        atlas.structure("soleus"),
        atlas.condition("achilles-rupture"),
        atlas.treatment("rest"),
        atlas.exercise("hops"),
        atlas.evidence_page("tendinopathy-care"),
    ]
    for topic in topics:
        page = Pages(app).get(f"{topic.path}?depth=clinician")
        (line,) = page.one("details", class_="cite").iter("p")
        day = f"{topic.checked:%B} {topic.checked.day}, {topic.checked.year}"
        assert squeeze(line) == (
            f"{topic.title}. In: Lower Leg Atlas, version {__version__}. Checked {day}. {home}{topic.path}. CC BY 4.0."
        )
