"""Consult as the server sends it: all that can be picked, and each ready-made page for those without scripts."""

import json
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import BACK, Atlas
from anatomy_app.web import pieces
from anatomy_app.web.text import text_of
from tests.support.pages import Page, Pages, squeeze

SETS = ["midportion-tendinopathy", "insertional-tendinopathy", "achilles-rupture", "gastrocnemius-strain"]
SETS += ["retrocalcaneal-bursitis", "subcutaneous-calcaneal-bursitis"]


def shown(part: Element) -> Iterator[str]:
    """The words of a part of the page, without what is hidden there."""
    if part.get("hidden") is None:
        yield part.text or ""
        for child in part:
            yield from shown(child)
            yield child.tail or ""


def paper(page: Page) -> str:
    return re.sub(r"\s+", " ", "".join(shown(page.one("article", id="paper"))))


@pytest.mark.parametrize("htmx", [False, True])
def test_the_page_offers_everything_and_picks_nothing(pages: Pages, atlas: Atlas, htmx: bool) -> None:
    """Every condition and exercise, every plate, six ready-made pages; no side, no mark, no tick."""
    page = pages.get("/consult", htmx=htmx)
    legends = [squeeze(legend) for about in page.all("fieldset", class_="about") for legend in about.iter("legend")]
    assert legends == [found.title for found in atlas.conditions.values()]
    assert [move.get("value") for move in page.all("input", data_give="exercises")] == list(atlas.exercises)
    assert [plate.get("data-plate") for plate in page.all("svg", class_="plate")] == list(drawing.PLATES)
    assert [one.get("value") for one in page.one("select", id="set").iter("option")] == SETS == list(atlas.consult.sets)
    checked = [(one.get("name"), one.get("value")) for one in page.all("input") if one.get("checked") is not None]
    assert checked == [("view", "back"), ("tool", "hand"), (None, None), (None, None)]  # names; exercises
    assert "side not stated" in paper(page)
    assert "What to do" not in paper(page)
    ids = [one.get("data-piece") for one in page.all("span") if one.get("data-piece")]
    assert len(ids) == len(set(ids))


def test_the_data_of_the_page_is_all_that_its_script_needs(pages: Pages, atlas: Atlas) -> None:
    """Names, ids, sources and sets; every id that a set has is one that the page offers."""
    page = pages.get("/consult")
    data = {str(one.get("id")): json.loads(squeeze(one)) for one in page.all("script", type="application/json")}
    assert set(data) == {"names", "ids", "references", "sets"}
    assert set(data["ids"]) == {*atlas.conditions, *atlas.exercises}
    offered = {one.get("data-piece") for one in page.all("span")}
    for found in data["sets"].values():
        assert {*found["give"]["steps"], *found["give"]["urgent"], *found["give"]["treatments"]} <= offered
    keys = {key for part in page.root.iter() for key in (part.get("data-sources") or "").split()}
    assert keys <= set(data["references"])


@pytest.mark.parametrize(("slug", "htmx"), [*((slug, False) for slug in SETS), (SETS[0], True)])
def test_a_ready_made_page_holds_its_words_without_a_script(pages: Pages, atlas: Atlas, slug: str, htmx: bool) -> None:
    """In its order, with the condition drawn in its place; what nobody picked is not there."""
    one, page = atlas.consult.sets[slug], pages.get(f"/consult?set={slug}", htmx=htmx)
    words = paper(page)
    for condition in one.conditions:
        assert atlas.condition(condition).title in words
        assert text_of(pieces.condition(atlas, condition).short.html) in words
    for picks in (one.steps, one.urgent):
        places = [words.find(pick.words) for pick in picks]
        assert -1 not in places
    assert [words.find(pick.words) for pick in one.steps] == sorted(words.find(pick.words) for pick in one.steps)
    assert words.count("Picture 1:") <= len(one.exercises)
    for exercise in atlas.exercises.values():
        assert (exercise.title in words) == (exercise.slug in one.exercises)
    others = {step.id: text_of(step.html) for step in pieces.condition(atlas, one.conditions[0]).steps}
    kept = pieces.ready(atlas, one).give["steps"]
    assert not [text for key, text in others.items() if key not in kept and text in words]
    assert f"Come back {BACK[one.back]}." in words
    assert all(question in words for question in atlas.consult.teach_back)
    assert "Sources:" in words
    assert ("Treatments" in words) == bool(one.treatments)
    picture = page.one("article", id="paper").find(".//figure//img")
    assert picture is not None
    assert picture.get("src") == f"/consult/{slug}.svg"
    assert squeeze(page.all("noscript")[0]).startswith("Drawing needs scripts")
    assert [o.get("value") for o in page.one("select", id="set").iter("option") if o.get("selected") is not None] == [
        slug
    ]


@pytest.mark.parametrize("slug", SETS)
def test_the_picture_of_a_ready_made_page_draws_its_condition(app: Flask, atlas: Atlas, slug: str) -> None:
    """Other than the healthy plate, and by a script or style of nobody."""
    sent = app.test_client().get(f"/consult/{slug}.svg")
    assert (sent.status_code, sent.mimetype) == (200, "image/svg+xml")
    one = atlas.consult.sets[slug]
    plate = drawing.plate(one.view)
    assert sent.text == drawing.render(plate, zone=one.stamp, look="affected")
    assert sent.text != drawing.render(plate)
    assert one.stamp in {zone.slug for zone in plate.zones}


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/consult?set=elbow", 400, "There is no ready-made page named 'elbow'"),
        ("/consult?set=%3Cscript%3E", 400, "There is no ready-made page named"),
        ("/consult?set=achilles-tendon", 400, "It can be: midportion-tendinopathy"),
        ("/consult/elbow.svg", 404, ""),
        ("/consult/achilles-tendon.svg", 404, ""),
    ],
)
def test_what_there_is_not_is_refused_in_words(pages: Pages, path: str, status: int, words: str) -> None:
    assert words in pages.get(path, status=status).text


def test_only_this_page_may_load_what_it_draws(app: Flask) -> None:
    """Blob addresses, for pictures alone; everything else stays as strict as elsewhere."""
    client = app.test_client()
    usual, *others = (
        client.get(path).headers["Content-Security-Policy"]
        for path in ("/", "/consult/achilles-rupture.svg", "/conditions/achilles-rupture", "/embed/plate", "/consult/")
    )
    drawn = [client.get(path).headers["Content-Security-Policy"] for path in ("/consult", f"/consult?set={SETS[0]}")]
    assert drawn == [usual.replace("img-src 'self'", "img-src 'self' blob:")] * 2
    assert not [policy for policy in (usual, *others) if "blob" in policy]


@pytest.mark.parametrize("home", ["", "https://leg.example"])
def test_a_link_leads_to_the_public_address_where_there_is_one(home: str) -> None:
    """On the page for its script, and printed."""
    page = Pages(create_app({"PUBLIC_URL": home})).get("/consult")
    assert page.one("div", id="share").get("data-home") == (f"{home}/consult" if home else None)
    assert ("leg.example" in paper(page)) == bool(home)


def test_no_field_asks_who_somebody_is(pages: Pages) -> None:
    """What can be typed is the words of a mark and one note, which says what not to type; all else is a choice."""
    page = pages.get("/consult")
    typed = [field.get("id") for field in page.all("input", type="text") if field.get("readonly") is None]
    assert [*typed, *(field.get("id") for field in page.all("textarea"))] == ["text", "note"]
    assert {field.get("type") for field in page.all("input")} == {"radio", "checkbox", "text"}
    hint = page.one("textarea", id="note").get("aria-describedby")
    assert "No name, no date of birth, no number of a person" in squeeze(page.one("p", id=str(hint)))
