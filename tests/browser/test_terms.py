"""Hard words open in place: by mouse, keyboard and touch, with and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Context
from tests.support.stage import PHONE, Stage

PATH = "/conditions/retrocalcaneal-bursitis?depth=clinician"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_hard_word_opens_its_meaning_where_it_stands(new_context: Context, scripts: bool) -> None:
    page = new_context(**PHONE, java_script_enabled=scripts).new_page()
    page.goto(PATH)
    word = page.locator("button.term").first
    meaning = page.locator(f"#{word.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    word.tap()
    expect(meaning).to_be_in_viewport()
    word.tap()
    expect(meaning).to_be_hidden()


def test_escape_closes_the_meaning_and_leaves_the_page_as_it_is(stage: Stage) -> None:
    """Focus stays on the word; a second Escape goes back to the whole leg."""
    page = stage.page
    page.goto(PATH)
    word = page.locator("button.term").first
    word.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#{word.get_attribute('popovertarget')}")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(word).to_be_focused()
    expect(page.locator("h1")).to_have_text("Retrocalcaneal bursitis")
    page.keyboard.press("Escape")
    expect(page.locator("h1")).to_have_text("Choose a part of the lower leg")
