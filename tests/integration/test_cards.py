"""Flash cards on paper and in Anki, all plates in one zip, and how to cite a page."""

import io
import json
import re
import sqlite3
import zipfile
from html import unescape
from itertools import product
from pathlib import Path
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
def made(app: Flask, atlas: Atlas) -> list[deck.Card]:
    """What the cards of all parts say."""
    with app.app_context():
        return [cards.card(structure) for structure in atlas.structures.values()]


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
