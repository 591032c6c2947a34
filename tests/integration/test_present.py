"""The presentation: each state is a link, names come one at a time, nothing is told before."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
import segno
from flask import Flask

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Page, Pages, local_links, squeeze

PATH = "/teach/present"


@pytest.fixture
def atlas(app: Flask) -> Atlas:
    found: Atlas = app.extensions["atlas"]
    return found


def link(page: Page, name: str) -> str:
    """Where the control of that id leads; "" where it is off."""
    return next((str(a.get("href")) for a in page.all("a") if a.get("id") == name), "")


def told(page: Page) -> list[str]:
    """The parts whose names are written on the pictures, each once."""
    labels = [a for group in page.all("g", class_="names") for a in group.iter() if a.get("data-label")]
    return list(dict.fromkeys(str(a.get("data-label")) for a in labels))


@pytest.mark.parametrize("beside", ["", "deep", "heel"])
@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("view", ["back", "side"])
def test_next_tells_one_name_more_until_all_are_told(pages: Pages, view: str, side: str, beside: str) -> None:
    """By links alone, from the first state to the last and back; leg, view and neighbor stay."""
    page = pages.get(f"{PATH}?view={view}&side={side}&beside={beside}")
    everything = {r.slug for name in (view, beside) if name for r in drawing.plate(name).regions}
    seen = [told(page)]
    while link(page, "next"):
        page = pages.get(link(page, "next"))
        seen.append(told(page))
        new = set(seen[-1]) - set(seen[-2])
        assert len(new) == 1
        assert len(page.all("svg", class_="plate")) == (2 if beside else 1)
        assert {svg.get("data-side") for svg in page.all("svg", class_="plate")} == {side}
    assert set(seen[-1]) == everything
    while link(page, "before"):
        page = pages.get(link(page, "before"))
        assert told(page) == seen[len(told(page))]
    assert told(page) == []


def test_names_come_from_the_knee_to_the_heel(pages: Pages) -> None:
    """In the order of the plate; a part of a second plate after the one that it follows there."""
    page = pages.get(f"{PATH}?step=3")
    assert told(page) == [region.slug for region in drawing.plate("back").regions][:3]
    both = pages.get(f"{PATH}?beside=deep")
    order = [parse_qs(urlsplit(str(a.get("href"))).query)["spot"][0] for a in spotlights(both)]
    for view in ("back", "deep"):
        own = [region.slug for region in drawing.plate(view).regions]
        assert [slug for slug in order if slug in own] == (own if view == "back" else order)
    assert order.index("plantaris") == order.index("gastrocnemius-lateral-head") + 1


def spotlights(page: Page) -> list[object]:
    return [a for a in page.all("a") if str(a.get("id")).startswith("spot-") and a.get("id") != "spot-none"]  # type: ignore[return-value]


def test_nothing_is_told_before_its_turn(pages: Pages, atlas: Atlas) -> None:
    """Not by titles, controls, heading or Latin, and not by the spotlight; then all of these say it."""
    for view in drawing.PLATES:
        page = pages.get(f"{PATH}?view={view}&spot=achilles-tendon")
        said = " ".join(squeeze(e) for e in [page.one("h1"), *page.all("svg"), page.one("details", id="spotlight")])
        for region in drawing.plate(view).regions:
            assert region.name not in said
            latin = atlas.structure(region.slug).latin
            assert not latin or latin not in page.text
        last = pages.get(f"{PATH}?view={view}&step={len(drawing.plate(view).regions)}&spot=achilles-tendon")
        for region in drawing.plate(view).regions:
            assert region.name in last.text
        assert squeeze(last.one("h1")) == "Achilles tendon, in the spotlight"
        assert atlas.structure("achilles-tendon").latin in last.text


def test_the_spotlight_lights_one_part_and_a_second_press_takes_it_away(pages: Pages) -> None:
    """On each picture that shows it; the part itself is the link."""
    page = pages.get(f"{PATH}?beside=deep&step=7")
    (part, _) = page.all("a", data_structure="soleus")
    lit = pages.get(str(part.get("href")))
    shown = [a.get("data-structure") for a in lit.all("a", class_="region") if a.get("aria-current")]
    assert shown == ["soleus", "soleus"]
    assert all(veil.get("display") is None for veil in lit.all("path", class_="veil"))
    dark = pages.get(str(lit.all("a", data_structure="soleus")[0].get("href")))
    assert dark.path == page.path
    assert all(veil.get("display") == "none" for veil in dark.all("path", class_="veil"))


def test_a_place_is_shown_healthy_then_affected_then_in_words(pages: Pages, atlas: Atlas) -> None:
    """For every drawing of an affected place, both legs: two windows on one drawing, in three steps."""
    for view in drawing.PLATES:
        for zone in drawing.plate(view).zones:
            if not zone.affected:
                continue
            for side in drawing.SIDES:
                start = pages.get(f"{PATH}?view={view}&side={side}&beside=affected:{zone.slug}")
                assert "is-waiting" in start.html
                affected = pages.get(link(start, "next"))
                assert "is-waiting" not in affected.html
                plate = drawing.plate(view, side)
                assert affected.all("g", id=drawing.affected_id(plate))
                uses = [use for use in affected.all("use") if use.get("href") == f"#{drawing.healthy_id(plate)}"]
                assert len(uses) == 1
                words = pages.get(link(affected, "next"))
                changed = atlas.condition(zone.slug).sections["In the picture"]
                assert len(words.text) > len(affected.text) + 20, changed.heading
                assert not link(words, "next")


def test_a_condition_opens_on_its_own_plate(pages: Pages, atlas: Atlas) -> None:
    """Without ?view= the link still works."""
    page = pages.get(f"{PATH}?beside=affected:soleus-strain")
    assert page.one("svg", class_="plate").get("data-plate") == atlas.condition("soleus-strain").plate


@pytest.mark.parametrize(
    ("query", "choice"),
    [
        ("step=7", "6"),
        ("step=-1", "0"),
        ("step=two", "6"),
        ("step=1e1", "0"),
        ("spot=elbow", "soleus"),
        ("spot=plantaris", "soleus"),
        ("beside=back", "deep"),
        ("beside=affected:elbow", "affected:achilles-rupture"),
        ("view=heel&beside=affected:soleus-strain", "affected:sever-disease"),
        ("beside=affected:sever-disease&step=3", "2"),
        ("view=elbow", "heel"),
        ("labels=big", "numbers"),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(pages: Pages, query: str, choice: str) -> None:
    """As a page and as a partial."""
    for htmx in (False, True):
        assert re.search(rf"It can be: .*\b{choice}\b", pages.get(f"{PATH}?{query}", 400, htmx).text)


def test_every_control_leads_to_a_page(pages: Pages) -> None:
    """From a plain state and from a full one; what there is no link for is not one."""
    full = "view=deep&side=left&step=2&spot=soleus&beside=heel&labels=numbers&bar=off"
    for query in ("", full, "beside=affected:achilles-rupture&step=2"):
        page = pages.get(f"{PATH}?{query}")
        for path in local_links(page):
            if path.startswith("/teach"):
                pages.get(path)
            else:
                assert pages.client.get(path).status_code == 200, path


def test_the_page_leads_back_into_the_atlas(pages: Pages) -> None:
    """To the same view and leg, or to the condition; and to help."""
    assert "/?side=left&view=deep" in pages.get(f"{PATH}?view=deep&side=left").links
    assert "/conditions/achilles-rupture?look=affected" in pages.get(f"{PATH}?beside=affected:achilles-rupture").links
    assert "/urgent" in pages.get(PATH).links


def test_the_code_holds_this_state_and_only_where_the_public_address_is_known(pages: Pages) -> None:
    """The same squares as a code of the address with the state; not of the code, nor of the bar that is hidden."""
    asked = f"{PATH}?view=deep&side=left&step=2&spot=soleus&qr=on&bar=off"
    assert not pages.get(asked).all("svg", class_="qr")
    assert not link(pages.get(PATH), "qr")
    known = Pages(create_app({"PUBLIC_URL": "https://leg.example/atlas"}))
    page = known.get(asked)
    wanted = "https://leg.example/atlas/teach/present?side=left&view=deep&step=2&spot=soleus"
    drawn = segno.make(wanted, error="m", micro=False).svg_inline(omitsize=True, border=4, light="#fff")
    squares = [path.get("d") for path in page.one("svg", class_="qr").iter() if path.get("stroke")]
    assert squares == re.findall(r'<path [^>]*stroke="#000"[^>]* d="([^"]+)"', drawn)
    assert link(known.get(PATH), "qr")
