"""The presentation: each state is a link, names come one at a time, nothing is told before."""

import re
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import pytest

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Page, Pages, control, squeeze
from tests.support.wall import PATH


def told(page: Page) -> list[str]:
    """The parts whose names are written on the pictures, each once."""
    labels = [a for group in page.all("g", class_="names") for a in group.iter() if a.get("data-label")]
    return list(dict.fromkeys(str(a.get("data-label")) for a in labels))


@pytest.mark.parametrize(
    ("view", "side", "beside"), [("back", "right", ""), ("back", "left", "deep"), ("side", "right", "heel")]
)
def test_next_tells_one_name_more_until_all_are_told(pages: Pages, view: str, side: str, beside: str) -> None:
    """By links alone, from the first state to the last and back; leg, view and neighbor stay."""
    page = pages.get(f"{PATH}?view={view}&side={side}&beside={beside}")
    everything = {r.slug for name in (view, beside) if name for r in drawing.plate(name).regions}
    seen = [told(page)]
    while control(page, "next"):
        page = pages.get(control(page, "next"))
        seen.append(told(page))
        new = set(seen[-1]) - set(seen[-2])
        assert len(new) == 1
        assert len(page.all("svg", class_="plate")) == (2 if beside else 1)
        assert {svg.get("data-side") for svg in page.all("svg", class_="plate")} == {side}
    assert set(seen[-1]) == everything
    while control(page, "before"):
        page = pages.get(control(page, "before"))
        assert told(page) == seen[len(told(page))]
    assert told(page) == []


def test_names_come_from_the_knee_to_the_heel(pages: Pages) -> None:
    """In the order of the plate; a part of a second plate after the one that it follows there."""
    page = pages.get(f"{PATH}?step=3")
    assert told(page) == [region.slug for region in drawing.plate("back").regions][:3]
    both = pages.get(f"{PATH}?beside=deep")
    order = [str(a.get("id")).removeprefix("spot-") for a in spotlights(both)]
    for view in ("back", "deep"):
        own = [region.slug for region in drawing.plate(view).regions]
        assert [slug for slug in order if slug in own] == (own if view == "back" else order)
    assert order.index("plantaris") == order.index("gastrocnemius-lateral-head") + 1


def spotlights(page: Page) -> list[Element]:
    return [a for a in page.all("a") if str(a.get("id")).startswith("spot-") and a.get("id") != "spot-none"]


def query(path: object) -> dict[str, list[str]]:
    return parse_qs(urlsplit(str(path)).query)


def test_parts_have_one_number_through_both_pictures(pages: Pages) -> None:
    """On the discs, by the title of each part, in the menu; the same part has the same number twice."""
    page = pages.get(f"{PATH}?beside=deep&labels=numbers")
    menu = [squeeze(a) for a in spotlights(page)]
    assert menu == [f"Part {number}" for number in range(1, 8)]
    order = [str(a.get("id")).removeprefix("spot-") for a in spotlights(page)]
    for part in page.all("a", class_="region"):
        assert squeeze(part) == f"Part {order.index(str(part.get('data-structure'))) + 1}"
    for disc in [a for group in page.all("g", class_="numbers") for a in group.iter() if a.get("data-label")]:
        assert squeeze(disc) == str(order.index(str(disc.get("data-label"))) + 1)


def test_nothing_is_told_before_its_turn(pages: Pages, atlas: Atlas) -> None:
    """Not by titles, controls, heading or Latin, not by the spotlight, and by no address; then all of these say it."""
    for view in drawing.PLATES:
        regions = drawing.plate(view).regions
        number = next(region.number for region in regions if region.slug == "achilles-tendon")
        page = pages.get(f"{PATH}?view={view}&spot={number}")
        said = " ".join(squeeze(e) for e in [page.one("h1"), *page.all("svg"), page.one("details", id="spotlight")])
        for region in regions:
            assert region.name not in said
            assert not [href for href in page.links if "/teach/present" in href and f"={region.slug}" in href]
            latin = atlas.structure(region.slug).latin
            assert not latin or latin not in page.text
        assert squeeze(page.one("h1")) == f"Part {number}, in the spotlight"
        assert pages.get(f"{PATH}?view={view}&spot=achilles-tendon").html == page.html
        last = pages.get(f"{PATH}?view={view}&step={len(regions)}&spot=achilles-tendon")
        for region in regions:
            assert region.name in last.text
        assert squeeze(last.one("h1")) == "Achilles tendon, in the spotlight"
        assert atlas.structure("achilles-tendon").latin in last.text


def test_next_answers_what_the_spotlight_asks_then_goes_on_in_turn(pages: Pages) -> None:
    """The light stays on the part that is named; Previous takes name, light and step back, one after the other."""
    asked = pages.get(f"{PATH}?step=2&spot=5")
    assert told(asked) == ["gastrocnemius-medial-head", "gastrocnemius-lateral-head"]
    answered = pages.get(control(asked, "next"))
    assert squeeze(answered.one("h1")) == "Achilles tendon, in the spotlight"
    assert told(answered)[2:] == ["achilles-tendon"]
    lit = [a.get("data-structure") for a in answered.all("a", class_="region") if a.get("aria-current")]
    assert lit == ["achilles-tendon"]
    on = pages.get(control(answered, "next"))
    assert told(on)[2:] == ["soleus"]
    assert query(on.path) == {"step": ["3"]}
    back = pages.get(control(answered, "before"))
    assert query(back.path) == {"step": ["2"], "spot": ["5"]}
    dark = pages.get(control(back, "before"))
    assert query(dark.path) == {"step": ["2"]}
    in_turn = pages.get(control(pages.get(f"{PATH}?step=2&spot=3"), "next"))
    assert squeeze(in_turn.one("h1")) == "Soleus, in the spotlight"
    assert query(in_turn.path)["step"] == ["3"]


def test_what_leads_nowhere_keeps_its_place_and_the_focus(pages: Pages, atlas: Atlas) -> None:
    """At both ends, and the names that are all told: no link, but there, and saying so."""
    first, last = pages.get(PATH), pages.get(f"{PATH}?step=6")
    for page, name in [(first, "before"), (first, "none"), (last, "next"), (last, "all")]:
        off = page.one("span", id=name)
        assert (off.get("role"), off.get("aria-disabled"), off.get("tabindex")) == ("link", "true", "0")
    assert squeeze(last.one("span", id="next")) == "Next (last name)"
    assert squeeze(first.one("span", id="before")) == "Previous (this is the start)"
    lesson = atlas.lesson("weak-spots")
    end = pages.get(f"{PATH}?lesson={lesson.slug}&step={len(lesson.scenes)}")
    assert squeeze(end.one("span", id="next")) == "Next (last picture)"


def test_without_scripts_the_focus_comes_back_to_the_step(pages: Pages) -> None:
    """By the fragment of the link, which a swap does not need."""
    page = pages.get(f"{PATH}?step=2")
    assert control(page, "next") == f"{PATH}?step=3#next"
    assert control(page, "before") == f"{PATH}?step=1#before"


def test_groups_of_controls_have_names(pages: Pages) -> None:
    """So that Off, Back and Left are understood where they are heard alone; no step is called as a view is."""
    page = pages.get(f"{PATH}?step=2")
    for name in ("View", "Leg", "Labels"):
        (group,) = [e for e in page.all("div", role="group") if squeeze(e).startswith(name)]
        assert squeeze(page.one("span", id=str(group.get("aria-labelledby")))) == name
    names = [squeeze(a) for a in page.one("nav", id="bar").iter() if a.tag.endswith("a")]
    assert names[:2] == ["Previous", "Next"]
    assert names.count("Back") == 1


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


def test_the_part_in_the_light_says_how_to_put_it_out(pages: Pages) -> None:
    """In the picture and in the menu; only that one."""
    page = pages.get(f"{PATH}?step=3&spot=soleus")
    says = "Soleus (press again to take the light away)"
    assert [a.get("data-structure") for a in page.all("a", class_="region") if a.get("aria-label") == says] == [
        "soleus"
    ]
    assert squeeze(page.one("a", id="spot-soleus")) == says
    assert page.one("a", id="spot-soleus").get("aria-current") == "true"


def test_a_closeup_names_both_pictures_and_links_only_what_is_seen(pages: Pages, atlas: Atlas) -> None:
    """What cannot be seen cannot be pressed; before its turn the affected one is not there for anybody."""
    page = pages.get(f"{PATH}?view=side&beside=affected:calcaneal-fracture&step=1")
    parts = {a.get("data-structure") for a in page.all("a", class_="region")}
    assert "calcaneus" in parts
    assert "gastrocnemius-lateral-head" not in parts
    assert [svg.get("aria-label") for svg in page.all("svg", role="img")] == [
        "Healthy: Right leg, seen from the outer side"
    ]
    healthy, affected = [squeeze(e) for e in page.all("figcaption")]
    changed = atlas.condition("calcaneal-fracture").sections["In the picture"]
    assert healthy == "Healthy"
    assert affected.startswith("Affected, one example: ")
    assert affected.split(": ", 1)[1][:30] in re.sub(r"<[^>]+>", "", changed.html)
    assert [f.get("inert") for f in page.all("figure")] == [None, None]
    waiting = pages.get(f"{PATH}?view=side&beside=affected:calcaneal-fracture")
    assert [f.get("inert") for f in waiting.all("figure")] == [None, ""]


def test_a_wrong_address_leads_back_to_the_presentation(pages: Pages) -> None:
    """To the lesson where it was one."""
    assert PATH in pages.get(f"{PATH}?step=99", 400).links
    assert f"{PATH}?lesson=weak-spots" in pages.get(f"{PATH}?lesson=weak-spots&step=99", 400).links
    assert PATH in pages.get(f"{PATH}?lesson=elbow", 404).links
    assert PATH not in [urlsplit(href).path for href in pages.get("/?view=elbow", 400).links]
