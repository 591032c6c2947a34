"""Search in the browser: as you type, by Enter, without scripts."""

from playwright.sync_api import expect

from tests.browser.conftest import Context
from tests.support.stage import Stage


def test_results_come_as_you_type_and_the_address_follows(stage: Stage) -> None:
    """The field keeps focus; the count is said; a result leads on and Back returns to the search."""
    page = stage.page
    page.goto("/")
    page.get_by_role("link", name="Search").click()
    field = page.get_by_role("searchbox")
    field.press_sequentially("achiles", delay=20)
    expect(page.locator("#found ol a").first).to_contain_text("Achilles")
    expect(field).to_be_focused()
    expect(page).to_have_url("/search?q=achiles")
    expect(page.locator("#status")).to_contain_text("found for “achiles”")
    page.locator("#found ol a[href='/conditions/achilles-rupture']").click()
    expect(page.locator("h1")).to_have_text("Achilles tendon rupture")
    page.go_back()
    expect(page.locator("#found ol a").first).to_contain_text("Achilles")


def test_without_scripts_the_form_is_sent(new_context: Context) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/search?side=left")
    page.get_by_role("searchbox").fill("soleus")
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url("/search?q=soleus&side=left")
    expect(page.locator("#found ol a").first).to_have_attribute("href", "/structures/soleus?side=left")
