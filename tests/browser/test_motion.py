"""The moving calf under the hand: slider, buttons, knee, the sentence; and what is left without scripts."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Context, Watch
from tests.support.axe import clean_in_every_scheme
from tests.support.server import Server
from tests.support.stage import PHONE, Stage

# The time of the drawing, and how long and deep the head of the shown knee is just now, in the drawing's units.
DRAWN = """() => {
  const svg = document.querySelector(".motion-sheet > svg");
  const shown = (part) => !part.closest("[data-knee]") || !part.closest("[data-knee]").hasAttribute("display");
  const head = [...svg.querySelectorAll("[data-outline=gastrocnemius-lateral-head]")].find(shown);
  const box = head.getBBox();
  return { time: svg.getCurrentTime(), tall: box.height, deep: box.width };
}"""
STILL = """() => {
  const now = document.querySelector(".motion-sheet > svg").getCurrentTime();
  const still = window.shown === now;
  window.shown = now;
  return still;
}"""


@pytest.fixture
def moving(page: Page) -> Page:
    """The page of the moving calf on a laptop."""
    page.goto("/motion")
    expect(page.locator(".motion-live")).to_be_visible()
    return page


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Ankle")


def drawn(page: Page) -> dict[str, float]:
    page.wait_for_function(STILL)
    found: dict[str, float] = page.evaluate(DRAWN)
    return found


def shows(page: Page, up: int, knee: str, words: str) -> None:
    """Slider, angle, sentence and drawing agree."""
    foot = f"{abs(up)} degrees {'up' if up > 0 else 'down'}" if up else "level"
    expect(slider(page)).to_have_value(str(up))
    expect(slider(page)).to_have_attribute("aria-valuetext", foot)
    expect(page.locator(".motion-angle")).to_have_text(foot)
    expect(page.get_by_role("status").filter(has_text="Knee")).to_contain_text(words)
    expect(page.locator(".motion-sheet g[data-knee]:not([display])").first).to_have_attribute("data-knee", knee)
    assert drawn(page)["time"] == 86400 + 20 - up


def test_keys_move_the_ankle_through_its_whole_range(moving: Page) -> None:
    """An arrow is five degrees, up is up; Home and End are the ends, where it stops."""
    shows(moving, 0, "straight", "Knee straight, foot level: ")
    slider(moving).focus()
    moving.keyboard.press("ArrowUp")
    shows(moving, 5, "straight", "Knee straight, foot up: both muscles are pulled long")
    moving.keyboard.press("End")
    moving.keyboard.press("ArrowUp")
    shows(moving, 20, "straight", "so tight that it stops your foot")
    moving.keyboard.press("Home")
    shows(moving, -40, "straight", "Knee straight, foot down: both muscles are short and thick")


def test_the_belly_shortens_and_thickens_as_the_foot_goes_down(moving: Page) -> None:
    """As drawn, not as said."""
    slider(moving).focus()
    moving.keyboard.press("End")
    long = drawn(moving)
    moving.keyboard.press("Home")
    short = drawn(moving)
    assert short["tall"] < 0.87 * long["tall"]
    assert short["deep"] > long["deep"]


def test_buttons_do_the_same_as_the_slider(moving: Page) -> None:
    """Ten degrees each, to the end and not beyond."""
    for up in (10, 20, 20):
        moving.get_by_role("button", name="Up", exact=True).click()
        shows(moving, up, "straight", "foot up")
    for up in (10, 0, -10):
        moving.get_by_role("button", name="Down", exact=True).click()
        shows(moving, up, "straight", "foot")
    shows(moving, -10, "straight", "foot down")


def test_a_bent_knee_makes_gastrocnemius_slack(moving: Page) -> None:
    """The switch says which knee is shown, and the ankle stays where it is."""
    moving.get_by_role("button", name="Up", exact=True).click()
    bent = moving.get_by_role("button", name="Bent")
    bent.click()
    expect(bent).to_have_attribute("aria-pressed", "true")
    expect(moving.get_by_role("button", name="Straight")).to_have_attribute("aria-pressed", "false")
    shows(moving, 10, "bent", "Knee bent, foot up: gastrocnemius is slack")
    moving.get_by_role("button", name="Straight").click()
    shows(moving, 10, "straight", "Knee straight, foot up")


def test_one_sentence_is_spoken_for_each_state_and_none_for_each_degree(moving: Page) -> None:
    """The live region changes when what happens changes."""
    moving.evaluate("""() => {
      window.said = [];
      const line = document.querySelector(".motion-said");
      new MutationObserver(() => window.said.push(line.textContent)).observe(line, { childList: true });
    }""")
    slider(moving).focus()
    for _ in range(4):
        moving.keyboard.press("ArrowUp")
    for _ in range(8):
        moving.keyboard.press("ArrowDown")
    said = moving.evaluate("window.said")
    assert [re.findall(r"foot (\w+):", words)[0] for words in said] == ["up", "level", "down"]


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_less_motion_means_a_jump_from_step_to_step(new_context: Context, motion: str) -> None:
    """Otherwise a button's step is eased over a moment."""
    page = new_context(reduced_motion=motion).new_page()
    page.goto("/motion")
    expect(page.locator(".motion-live")).to_be_visible()
    page.evaluate("""() => {
      window.times = new Set();
      const svg = document.querySelector(".motion-sheet > svg");
      const look = () => { window.times.add(svg.getCurrentTime()); requestAnimationFrame(look); };
      look();
    }""")
    page.get_by_role("button", name="Up", exact=True).click()
    shows(page, 10, "straight", "foot up")
    page.wait_for_function("() => window.times.has(86410)")
    assert (page.evaluate("window.times.size") == 2) == (motion == "reduce")


@pytest.mark.parametrize("path", ["/structures/soleus", "/conditions/calf-tightness"])
def test_the_figure_comes_when_a_reader_reaches_its_place(stage: Stage, path: str) -> None:
    """Title, heading, address and picture stay; it works, also after a swap of the panel."""
    page = stage.open("/").page
    with page.expect_response(lambda answer: "/motion/figure" in answer.url):
        page.evaluate("path => htmx.ajax('GET', path, { source: '#panel', target: '#panel' })", path)
        page.locator("#panel h1:not(:text('Choose'))").wait_for()
        title = page.title()
        page.locator(".motion-slot").scroll_into_view_if_needed()
    expect(page.locator(".motion-live")).to_be_visible()
    expect(page.locator(".motion-slot")).to_have_count(0)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("#status")).to_have_text("")
    assert page.title() == title
    page.get_by_role("button", name="Bent").click()
    page.get_by_role("button", name="Down", exact=True).click()
    shows(page, -10, "bent", "soleus is short and thick and still pulls your heel up")
    expect(page.locator(".motion .stills")).to_be_hidden()
    assert stage.loaded_once


def test_a_figure_that_cannot_come_leaves_the_page_as_it_is(stage: Stage, watch: Watch) -> None:
    """No message over the words; the stills stand in, and the way to the page of its own stays."""
    watch.allow("net::ERR", "htmx:")
    stage.page.route("**/motion/figure*", lambda route: route.abort())
    page = stage.open("/structures/soleus").page
    page.locator(".motion-slot").scroll_into_view_if_needed()
    page.wait_for_timeout(1000)
    expect(page.locator("#status")).to_have_text("")
    expect(page.locator(".motion-slot").get_by_role("link")).to_be_visible()
    expect(page.locator(".motion-slot .stills img")).to_have_count(3)
    expect(page.locator(".motion-slot .stills")).to_be_visible()


def test_back_and_forth_the_figure_comes_again(stage: Stage) -> None:
    """History brings back a page whose figure comes anew and works."""
    page = stage.open("/structures/soleus").page
    page.locator(".motion-slot, .motion").first.scroll_into_view_if_needed()
    expect(page.locator(".motion-live")).to_be_visible()
    page.locator("#panel .crumb a").click()
    expect(page.locator(".motion-live")).to_have_count(0)
    page.go_back()
    page.locator("#panel h1", has_text="Soleus").wait_for()
    page.locator(".motion-slot, .motion").first.scroll_into_view_if_needed()
    expect(page.locator(".motion-live")).to_be_visible()
    page.get_by_role("button", name="Up", exact=True).click()
    shows(page, 10, "straight", "foot up")


def test_without_scripts_stills_say_the_same(new_context: Context) -> None:
    """Six on its own page, three on the page of a part; all of them are drawn."""
    page = new_context(java_script_enabled=False).new_page()
    for path, count in (("/motion", 6), ("/structures/soleus", 3), ("/motion/figure", 6)):
        page.goto(path)
        pictures = page.locator(".stills img")
        expect(pictures).to_have_count(count)
        pictures.last.scroll_into_view_if_needed()
        expect(page.locator(".stills li").last).to_contain_text("foot down")
        for picture in pictures.all():
            expect(picture).to_be_visible()
        expect(page.locator(".motion-live:visible")).to_have_count(0)


def test_paper_holds_the_stills(stage: Stage) -> None:
    """Not the keys."""
    page = stage.open("/structures/soleus").page
    page.locator(".motion-slot, .motion").first.scroll_into_view_if_needed()
    expect(page.locator(".motion-live")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".motion-live")).to_be_hidden()
    expect(page.locator(".stills img").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_rule_of_axe_is_broken(new_context: Context, server: Server) -> None:
    """On its own page and in the panel of a part; on a phone, where nothing is wider than the screen."""
    page = new_context(**PHONE).new_page()
    for path in ("/motion", "/structures/soleus"):
        page.goto(path)
        page.locator(".motion-slot, .motion").first.scroll_into_view_if_needed()
        expect(page.locator(".motion-live")).to_be_visible()
        page.get_by_role("button", name="Bent").click()
        clean_in_every_scheme(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
