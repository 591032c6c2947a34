"""Choosing with a mouse: each region, its name, its entry in the list; and clicks that want another tab."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.stage import REGIONS, Stage

TOPMOST = "(point) => document.elementFromPoint(...point).closest('a')?.getAttribute('href')"


@pytest.mark.parametrize("slug", REGIONS)
def test_a_click_on_a_region_shows_its_words_and_lights_it_alone(stage: Stage, slug: str) -> None:
    """Address, title, heading, picture, list and focus all follow, without loading a page."""
    stage.open()
    stage.click(slug)
    stage.shows_structure(slug)
    assert stage.loaded_once


def test_choices_follow_one_another_without_a_rest_of_the_one_before(stage: Stage) -> None:
    """From region to region, by the name on the picture and by the list."""
    stage.open()
    for turn, slug in enumerate(REGIONS):
        name, entry = f".names .label[data-label={slug}] tspan", f".parts a[data-structure={slug}]"
        stage.page.locator(entry if turn % 2 else name).first.click()
        stage.shows_structure(slug)
    assert stage.loaded_once


def test_every_line_of_a_name_and_its_dot_lead_to_the_same_region(stage: Stage) -> None:
    """Topmost at its middle; the dot belongs to the label or to the region that it lies on."""
    stage.open()
    for slug in REGIONS:
        for part in stage.page.locator(f".names .label[data-label={slug}] :is(tspan, circle)").all():
            point = middle_of(part)
            link = stage.page.evaluate(TOPMOST, point)
            assert link == f"/structures/{slug}", part


def test_a_condition_opens_from_the_words_with_all_of_its_explanation(stage: Stage) -> None:
    """Its place is drawn on the picture, and no region stays lit."""
    stage.open("/structures/achilles-tendon")
    stage.page.get_by_role("heading", name="Achilles tendon rupture", exact=True).get_by_role("link").click()
    stage.shows_condition("achilles-rupture")
    assert stage.loaded_once
    found = stage.atlas.condition("achilles-rupture")
    first = ("In short", "Call your emergency number if", "Get seen today if")
    headings = [heading for heading in found.sections if heading not in first]
    expect(stage.page.locator("#panel h2")).to_have_text([f"Get help now: {found.title}", *headings, "Sources"])
    zone = stage.page.locator(".zone.is-lit").bounding_box()
    tendon = stage.page.locator(".region[data-structure=achilles-tendon] .hit").bounding_box()
    assert zone
    assert tendon
    assert zone["width"] > 10
    assert zone["height"] > 10
    assert tendon["y"] < zone["y"] + zone["height"] / 2 < tendon["y"] + tendon["height"]


def test_a_condition_of_every_plate_lights_its_own_place_after_a_swap(stage: Stage) -> None:
    """One after the other from the first page: exactly one zone each time. (Which, the pages' own tests say of all.)"""
    for slug in {condition.plate: slug for slug, condition in stage.atlas.conditions.items()}.values():
        stage.open()
        stage.page.locator(f"#panel a[href='/conditions/{slug}']").click()
        stage.shows_condition(slug)
        assert stage.loaded_once


def test_pointing_at_a_condition_hints_at_its_place(stage: Stage) -> None:
    """Only as long as the pointer is there."""
    stage.open("/structures/achilles-tendon")
    part = stage.page.locator("[data-hint=midportion-tendinopathy]")
    zone = stage.page.locator(".zone[data-zone=midportion-tendinopathy]")
    expect(zone).to_be_hidden()
    part.hover()
    expect(zone).to_be_visible()
    stage.page.locator(".brand").hover()
    expect(zone).to_be_hidden()


def test_pointing_at_a_region_names_it(stage: Stage) -> None:
    """Its outline is drawn, its entry in the list marked, its name underlined in the picture."""
    stage.open()
    stage.page.mouse.move(*stage.spot("soleus"))
    expect(stage.page.locator(".region[data-structure=soleus] .edge")).not_to_have_css("stroke", "none")
    expect(stage.page.locator(".parts a.is-hot")).to_contain_text("Soleus")
    expect(stage.page.locator(".names .label.is-hot text")).to_have_css("text-decoration-line", "underline")
    stage.page.mouse.move(5, 5)
    expect(stage.page.locator(".parts a.is-hot")).to_have_count(0)


# ---- other tabs and windows

Press = Callable[[Page, float, float], None]


def held(key: str) -> Press:
    def press(page: Page, x: float, y: float) -> None:
        page.keyboard.down(key)
        page.mouse.click(x, y)
        page.keyboard.up(key)

    return press


def middle(page: Page, x: float, y: float) -> None:
    page.mouse.click(x, y, button="middle")


@pytest.mark.parametrize("press", [held("Control"), held("Shift"), middle], ids=["control", "shift", "middle"])
def test_a_click_for_another_tab_opens_one_and_leaves_this_one_alone(stage: Stage, press: Press) -> None:
    """On a region, on an entry of the list, and on a link in the words."""
    stage.open()
    calcaneus = stage.atlas.structure("calcaneus")
    words = stage.page.locator("#panel .starts a").first
    first = stage.atlas.condition(str(words.get_attribute("href")).removeprefix("/conditions/"))
    wanted = {
        stage.atlas.structure("soleus").title: stage.spot("soleus"),
        calcaneus.title: middle_of(stage.page.locator(f".parts a[data-structure={calcaneus.slug}]")),
        first.title: middle_of(words),
    }
    for heading, point in wanted.items():
        with stage.page.context.expect_page() as opened:
            press(stage.page, *point)
        expect(opened.value.locator("h1")).to_have_text(heading)
        expect(opened.value.locator(".masthead")).to_have_count(1)
        opened.value.close()
        stage.page.evaluate("document.activeElement.blur()")
        stage.shows_whole(focus="")
    assert stage.loaded_once


def middle_of(part: Locator) -> tuple[float, float]:
    box = part.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
