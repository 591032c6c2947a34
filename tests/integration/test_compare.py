"""Two conditions side by side: every pair, on one plate, with what tells them apart."""

from itertools import combinations

import pytest
from flask import Flask

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.web.compare import common_view
from tests.support.pages import Pages, squeeze


def test_every_pair_has_a_plate_with_both_zones(app: Flask) -> None:
    """Whatever is compared, one picture shows both places."""
    atlas: Atlas = app.extensions["atlas"]
    for one, other in combinations(atlas.conditions, 2):
        assert {one, other} <= {zone.slug for zone in drawing.plate(common_view(one, other)).zones}


@pytest.mark.parametrize(
    ("one", "other"),
    [("achilles-rupture", "gastrocnemius-strain"), ("sever-disease", "deep-vein-thrombosis")],
)
def test_both_places_are_marked_and_both_told_of(pages: Pages, one: str, other: str) -> None:
    """Two zones lit, one of them as the second; each row speaks of both, in the order that was asked for."""
    page = pages.get(f"/conditions/compare?a={one}&b={other}&side=left")
    lit = {
        g.get("data-zone"): g.get("class", "").split()
        for g in page.all("g", class_="zone")
        if "is-lit" in str(g.get("class"))
    }
    assert set(lit) == {one, other}
    assert [slug for slug, words in lit.items() if "is-second" in words] == [other]
    atlas: Atlas = pages.client.application.extensions["atlas"]
    titles = [atlas.condition(slug).title for slug in (one, other)]
    rows = [[squeeze(h3).split(": ")[0] for h3 in row.iter("h3")] for row in page.all("div", class_="sides")]
    assert rows == [titles] * 5
    assert [o.get("value") for o in page.all("option") if o.get("selected") is not None] == [one, other]
    assert "side=left" in " ".join(page.links)


def test_a_bad_choice_is_refused_with_what_can_be_chosen(pages: Pages) -> None:
    """An unknown name, twice the same, or half a choice: never an empty comparison; choices stay."""
    assert "achilles-rupture" in pages.get("/conditions/compare?a=elbow&b=sever-disease", status=400).text
    same = pages.get("/conditions/compare?a=sever-disease&b=sever-disease")
    assert "two different" in same.text
    assert [o.get("value") for o in same.all("option") if o.get("selected") is not None] == ["sever-disease"] * 2
    assert not same.all("svg", class_="plate")
    half = pages.get("/conditions/compare?a=sever-disease")
    assert squeeze(half.one("h1")) == "Compare two conditions"
    assert not half.all("svg", class_="plate")
