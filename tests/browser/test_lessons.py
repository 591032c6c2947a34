"""A lesson as a class uses it: on the wall by keys, on a phone by touch, on paper, and without scripts."""

import io

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Context
from tests.support.axe import clean_in_every_scheme

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True}
LOADED = "() => [...document.images].every((one) => one.complete && one.naturalWidth > 0)"


def test_a_teacher_goes_from_the_first_page_to_the_wall_and_back(page: Page, atlas: Atlas) -> None:
    """Learn, a lesson, full screen, scene after scene by a presenter's keys, and back to the notes."""
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Learn").click()
    lesson = atlas.lesson("weak-spots")
    page.get_by_role("link", name=lesson.title).click()
    expect(page.locator("h1")).to_have_text(lesson.title)
    page.get_by_role("link", name="Show it full screen").click()
    page.wait_for_load_state()
    for number, scene in enumerate(lesson.scenes, 1):
        expect(page.locator("h1")).to_have_text(f"{scene.title}, picture {number} of {len(lesson.scenes)}")
        page.keyboard.press("PageDown")
    expect(page.locator("h1")).to_contain_text(lesson.scenes[-1].title)
    page.keyboard.press("PageUp")
    expect(page.locator("h1")).to_contain_text(lesson.scenes[-2].title)
    page.get_by_role("link", name="Leave").click()
    expect(page.get_by_role("heading", name="notes")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_a_learner_reads_and_answers_on_a_phone(new_context: Context, scripts: bool) -> None:
    """Every picture comes; a wrong answer hears why, the next try is right, and the view is where the answer is."""
    page = new_context(java_script_enabled=scripts, **PHONE).new_page()
    page.goto("/learn/heel-pain-map")
    for image in page.locator(".seen img").all():
        image.scroll_into_view_if_needed()
    if scripts:
        page.wait_for_function(LOADED)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        expect(page.get_by_role("button", name="Print")).to_be_visible()
    else:
        expect(page.get_by_role("button", name="Print")).to_be_hidden()
    radios = page.locator("#check input[type=radio]")
    for at in range(radios.count()):
        radios.nth(at).check()
        page.get_by_role("button", name="Answer").tap()
        expect(page.locator(".answer")).to_be_in_viewport()
        if page.locator(".answer.is-right").count():
            break
        expect(page.locator(".answer.is-wrong")).to_contain_text("Right is:")
        page.get_by_role("link", name="Ask me again").tap()
    expect(page.locator(".answer.is-right")).to_be_visible()


def test_no_rule_of_axe_is_broken(page: Page) -> None:
    """On the list, on a lesson that was answered, and on the wall."""
    for path in ("/learn/", "/learn/rupture-and-recovery?c=1", "/teach/present?lesson=rupture-and-recovery&step=2"):
        page.goto(path)
        clean_in_every_scheme(page)


def test_a_lesson_prints_with_its_pictures_and_notes(new_context: Context, atlas: Atlas) -> None:
    """On a few pages: each scene, the plan; no button and no menu."""
    page = new_context().new_page()
    page.goto("/learn/meet-the-leg")
    for image in page.locator(".seen img").all():
        image.scroll_into_view_if_needed()
    page.wait_for_function(LOADED)
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    words = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
    assert len(printed) <= 5
    assert all(scene.title in words for scene in atlas.lesson("meet-the-leg").scenes)
    assert "Ask the class" in words
    assert "Show it full screen" not in words
