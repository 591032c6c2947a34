"""Without scripts everything can still be read: links are links, and the server lights the picture."""

import pytest
from playwright.sync_api import expect

from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Context
from tests.support.server import Server
from tests.support.stage import REGIONS, SITE, Stage


@pytest.fixture
def plain(new_context: Context, server: Server, atlas: Atlas) -> Stage:
    """A laptop with scripts off, on the first page."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    return Stage(page, server.url, atlas)


def lit(stage: Stage, slug: str) -> None:
    """The region and its entry in the list, and the outline can be seen."""
    for link in ("#stage a.region", "#stage .parts a"):
        expect(stage.page.locator(f"{link}[aria-current=true]")).to_have_attribute("data-structure", slug)
    expect(stage.page.locator(".region[aria-current=true] .edge")).to_be_visible()
    expect(stage.page.locator(".region[aria-current=true] .edge")).not_to_have_css("stroke", "none")


def test_regions_and_list_lead_to_full_pages(plain: Stage) -> None:
    """Each names itself to a pointer, lights itself, and says its words."""
    spots = plain.squares()
    for turn, slug in enumerate(REGIONS):
        title = plain.atlas.structure(slug).title
        expect(plain.page.locator(f".region[data-structure={slug}] > title")).to_contain_text(title)
        if turn % 2:
            plain.page.locator(f".parts a[data-structure={slug}]").click()
        else:
            plain.page.mouse.click(spots[slug]["x"], spots[slug]["y"])
        expect(plain.page).to_have_url(f"{plain.url}/structures/{slug}")
        expect(plain.page).to_have_title(f"{title} - {SITE}")
        expect(plain.page.locator("h1")).to_have_text([title])
        lit(plain, slug)


def test_conditions_light_their_place_and_the_way_back_works(plain: Stage) -> None:
    """From the words to the condition, and by Whole leg and Back to where one came from."""
    plain.page.locator("#panel a[href='/conditions/achilles-rupture']").click()
    expect(plain.page.locator("h1")).to_have_text(["Achilles tendon rupture"])
    expect(plain.page.locator(".zone[data-zone=achilles-rupture]")).to_be_visible()
    expect(plain.page.locator(".zone:visible")).to_have_count(1)
    plain.page.get_by_role("link", name="Whole leg").click()
    expect(plain.page).to_have_url(f"{plain.url}/")
    expect(plain.page.locator(".zone:visible")).to_have_count(0)
    plain.page.go_back()
    expect(plain.page.locator("h1")).to_have_text(["Achilles tendon rupture"])
