"""A quiz by keyboard alone, by touch, as a screen reader is told it, and without scripts; axe on each of its pages."""

import re

import pytest
from playwright.sync_api import Page, expect

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Context
from tests.support.axe import clean, clean_in_every_scheme
from tests.support.stage import PHONE

FIND = "/learn/quiz?kinds=find&view=back&length=5&seed=KEYS"


def number(page: Page) -> int:
    """The question that is on."""
    found = re.search(r"Question (\d)", page.locator("h1").inner_text())
    assert found
    return int(found[1])


@pytest.mark.parametrize("scripts", [True, False])
def test_a_quiz_is_answered_to_its_end(new_context: Context, scripts: bool) -> None:
    """From the first page: the form, an answer to each kind of question, the score, and practice of what was missed."""
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto("/")
    page.get_by_role("link", name="quiz", exact=True).first.click()
    page.get_by_role("radio", name="5", exact=True).check()
    page.get_by_role("button", name="Start the quiz").click()
    expect(page).to_have_url(re.compile(r"/learn/quiz\?code=\w{7}&n=1"))
    code = page.locator(".quiz-code").inner_text()
    page.goto("/learn/quiz")
    page.get_by_label("Code from your teacher").fill(f"{code[:3]} {code[3:]}".lower())
    page.get_by_role("button", name="Join").click()
    expect(page).to_have_url(re.compile(rf"/learn/quiz\?code={code}&n=1"))
    for turn in range(1, 6):
        assert number(page) == turn
        if page.locator(".quiz-list").count():
            page.locator(".quiz-list a").first.click()
        else:
            for group in page.get_by_role("group").filter(has=page.get_by_role("radio")).all():
                group.get_by_role("radio").first.check()
            page.get_by_role("button", name="Answer").click()
        expect(page.locator("h1")).to_have_text(re.compile(rf"Question {turn} of 5: (Right|Partly right|Not quite)"))
        expect(page.locator(".quiz-rest")).to_contain_text("your choice")
        page.get_by_role("link", name="See your score" if turn == 5 else "Next question").click()
    expect(page.locator("h1")).to_have_text(re.compile(r"Your score: \d of 5 right"))
    again = page.get_by_role("link", name="Practice what you missed")
    if again.count():
        again.click()
        expect(page.locator("h1")).to_contain_text("Question 1 of")


def test_a_place_is_chosen_on_the_picture_by_keyboard_alone(page: Page, atlas: Atlas) -> None:
    """Tab goes down the leg; the focused place is outlined; Enter answers; the feedback is next in reach."""
    page.goto(f"{FIND}&n=1#content")
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Tab")
    for region in drawing.plate("back").regions:  # they are in the order from the knee to the heel
        focused = page.locator("a.pick:focus")
        place = re.escape(atlas.quiz.where["back"][region.slug])
        expect(focused).to_have_attribute("aria-label", re.compile(rf"^\d: {place}$"))
        expect(focused.locator(".edge")).not_to_have_css("stroke", "none")
        page.keyboard.press("Tab")
    expect(page.locator(".quiz-list a:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Question 1 of 5:")
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".quiz-learned a:focus")).to_have_text("Next question")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Question 2 of 5")


@pytest.mark.parametrize("view", drawing.PLATES)
def test_the_picture_is_pressed_by_touch(new_context: Context, view: str) -> None:
    """On the smallest phone each number is its own place, at least 24 pixels across, beside a list that can be read."""
    page = new_context(**PHONE | {"viewport": {"width": 320, "height": 640}}).new_page()
    page.goto(f"/learn/quiz?kinds=find&view={view}&length=5&seed=KEYS&n=1")
    for pick in page.locator("a.pick").all():
        href = pick.get_attribute("href")
        box = pick.locator(".disc").bounding_box()
        assert box
        middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        for dx, dy in ((0, 0), (11.5, 0), (-11.5, 0), (0, 11.5), (0, -11.5)):
            point = {"x": middle["x"] + dx, "y": middle["y"] + dy}
            hit = page.evaluate("p => document.elementFromPoint(p.x, p.y)?.closest('a')?.getAttribute('href')", point)
            assert hit == href, (pick.get_attribute("aria-label"), dx, dy)
    listed = page.locator(".quiz-list").bounding_box()
    assert listed
    assert listed["width"] > 110
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator("a.press circle").first.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + 2, box["y"] + box["height"] / 2)
    expect(page.locator(".quiz-learned")).to_be_visible()
    expect(page.locator("h1")).to_contain_text("Question 1 of 5:")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for told in (page.locator("h1"), page.locator(".quiz-learned p").nth(1)):
        box = told.bounding_box()
        assert box
        assert box["y"] + box["height"] < 640


def test_a_screen_reader_hears_places_and_no_names(page: Page) -> None:
    """The accessibility tree has the question, each place as a link on the picture and in the list, and no title."""
    page.goto(f"{FIND}&n=1")
    tree = page.locator("main").aria_snapshot()
    asked = page.locator("h1").inner_text().split("\n")[-1]
    assert asked in tree
    for place in ("Pale block at the very bottom", "Curved seam where the red bulges turn white"):
        assert len(re.findall(rf'link "(?:\d: )?{place}"', tree)) == 2
    for name in ("Soleus", "Achilles", "Calcaneus", "Gastrocnemius", "junction"):
        assert name.lower() not in tree.replace(asked, "").lower()


def test_axe_finds_nothing(page: Page) -> None:
    """On the form, each kind of question, what follows an answer, and the score."""
    paths = ["/learn/quiz", f"{FIND}&n=1", f"{FIND}&n=1&c=2", f"{FIND}&n=6&a=1-2-3-4-5"]
    paths += [f"/learn/quiz?kinds={kind}&length=5&seed=AXE&n=1" for kind in ("name", "case", "condition")]
    paths += ["/learn/quiz?kinds=case&length=5&seed=AXE&n=1&c=1&s=1", "/learn/quiz?code=K7F3M22"]
    paths += ["/learn/quiz?kinds=case&length=5&seed=AXE&n=1&c=1&sent=1"]
    for number, path in enumerate(paths):
        page.goto(path)
        (clean_in_every_scheme if number < 4 else clean)(page)


@pytest.mark.parametrize("kind", ["find", "name"])
def test_a_picture_is_as_large_as_the_screen_allows(new_context: Context, kind: str) -> None:
    """On a laptop beside the question and its choices, without scrolling; a lit place close up."""
    page = new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.goto(f"/learn/quiz?kinds={kind}&view=back&length=5&seed=KEYS&n=1")
    box = page.locator(".quiz-sheet").bounding_box()
    choices = page.locator(".quiz-list, .quiz-form").bounding_box()
    asked = page.locator("h1").bounding_box()
    assert box
    assert choices
    assert asked
    assert asked["y"] + asked["height"] < choices["y"] < 768 / 2
    assert asked["x"] > box["x"] + box["width"]
    assert box["height"] > (0.78 if kind == "find" else 0.66) * 768
    assert box["y"] + box["height"] < 768
    assert choices["x"] > box["x"] + box["width"]
    if kind == "name":
        assert box["width"] > 400
