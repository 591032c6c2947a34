"""How deep the words go: a switch that keeps the topic, the picture and the place of focus."""

from playwright.sync_api import expect

from tests.browser.conftest import Context
from tests.support.stage import Stage


def test_depth_changes_in_place_and_every_choice_keeps_it(stage: Stage) -> None:
    """Back undoes it; the picture stays lit; the next topic is as deep."""
    page = stage.page
    stage.open("/structures/soleus")
    page.get_by_role("link", name="Students", exact=True).click()
    expect(page).to_have_url("/structures/soleus?depth=student")
    expect(page.locator("#panel h2", has_text="For students")).to_be_visible()
    expect(page.locator("[data-switch=depth][data-value=student]")).to_be_focused()
    expect(page.locator(".region[data-structure=soleus]")).to_have_attribute("aria-current", "true")
    page.locator(".parts a", has_text="Calcaneus").click()
    expect(page.locator("h1")).to_have_text("Calcaneus")
    expect(page).to_have_url("/structures/calcaneus?depth=student")
    expect(page.locator("#panel h2", has_text="For students")).to_be_visible()
    page.get_by_role("link", name="Clinicians", exact=True).click()
    expect(page.locator("#panel h2", has_text="For clinicians")).to_be_visible()
    for _ in range(3):
        page.go_back()
    expect(page).to_have_url("/structures/soleus")
    expect(page.locator("#panel h2", has_text="For students")).to_have_count(0)
    assert stage.loaded_once


def test_without_scripts_the_switch_is_a_link(new_context: Context) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/conditions/achilles-rupture?side=left")
    page.get_by_role("link", name="Clinicians", exact=True).click()
    expect(page).to_have_url("/conditions/achilles-rupture?side=left&depth=clinician")
    expect(page.locator("#panel h2", has_text="For clinicians")).to_be_visible()
