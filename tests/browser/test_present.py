"""A class before the wall: keys, presenter remote, mouse, touch, full screen, and the same without scripts."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from anatomy_app import create_app, drawing
from tests.browser.conftest import Context, Watch
from tests.support.server import Server
from tests.support.stage import PHONE

PATH = "/teach/present"
NAMES = [region.name for region in drawing.plate("back").regions]
WALL = {"width": 1920, "height": 1080}
SCHEMES = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}}
STATES = ["", "step=3&spot=soleus", "beside=deep&step=7&qr=on", "beside=affected:achilles-rupture&step=2"]
STATES += ["view=heel&side=left&step=6&bar=off", "view=side&labels=numbers&step=2&beside=heel"]


@pytest.fixture
def wall(new_context: Context) -> Page:
    """A projector, with the first state shown."""
    page = new_context(viewport=WALL).new_page()
    page.goto(PATH)
    page.evaluate("window.loaded = 'once'")
    return page


@pytest.fixture(scope="module")
def known() -> Iterator[Server]:
    """A server that knows its public address, so that there is a code to show."""
    with Server(create_app({"PUBLIC_URL": "https://leg.example"})) as running:
        yield running


def shows(page: Page, step: int) -> None:
    """Address, count, heading and names agree, and all came by swaps."""
    expect(page.locator(".count")).to_have_text(f"{step} of {len(NAMES)}")
    expect(page.locator(".names .label")).to_have_count(step)
    heading = f"{NAMES[step - 1]}, name {step} of {len(NAMES)}" if step else "Right leg, seen from behind"
    expect(page.locator("h1")).to_have_text(heading)
    expect(page).to_have_title(f"{heading} - Lower Leg Atlas")
    assert page.url.endswith(f"{PATH}?step={step}" if step else PATH)


def test_keys_and_remotes_tell_name_after_name(wall: Page) -> None:
    """Arrows, Space, and what a presenter sends, from anywhere on the page; at both ends nothing more happens."""
    for step, key in enumerate(["ArrowRight", "PageDown", " ", "PageDown", "ArrowRight", "PageDown"], 1):
        wall.keyboard.press(key)
        shows(wall, step)
        expect(wall.locator("h1")).to_be_focused()
    wall.keyboard.press("PageDown")
    for step, key in [(5, "PageUp"), (4, "ArrowLeft"), (3, "PageUp")]:
        wall.keyboard.press(key)
        shows(wall, step)
    assert wall.evaluate("window.loaded") == "once"
    wall.go_back()
    shows(wall, 4)
    wall.go_forward()
    shows(wall, 3)
    for step, key in [(2, "PageUp"), (1, "PageUp"), (0, "PageUp")]:
        wall.keyboard.press(key)
        shows(wall, step)
    wall.keyboard.press("PageUp")
    shows(wall, 0)


def test_a_click_beside_the_leg_tells_the_next_name_and_one_on_a_part_lights_it(wall: Page) -> None:
    """The same place again takes the light away; names stay as they are."""
    wall.mouse.click(200, 500)
    shows(wall, 1)
    wall.mouse.click(200, 500)
    shows(wall, 2)
    box = wall.locator(".region[data-structure=gastrocnemius-medial-head] .hit").bounding_box()
    assert box
    place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    wall.mouse.click(*place)
    expect(wall.locator("h1")).to_have_text("Medial head of gastrocnemius, in the spotlight")
    expect(wall.locator(".veil")).to_be_visible()
    expect(wall.locator(".names .label")).to_have_count(2)
    wall.mouse.click(*place)
    expect(wall.locator(".veil")).to_be_hidden()
    shows(wall, 2)


def test_the_controls_keep_the_focus_and_say_the_step(wall: Page) -> None:
    """By the keyboard alone: Next by Enter as often as one likes, a part from the list, another view beside."""
    wall.locator("#next").focus()
    for step in (1, 2):
        wall.keyboard.press("Enter")
        shows(wall, step)
        expect(wall.locator("#next")).to_be_focused()
        expect(wall.locator("#status")).to_contain_text(NAMES[step - 1])
    wall.locator("#spotlight summary").press("Enter")
    wall.locator("#spot-soleus").press("Enter")
    expect(wall.locator("h1")).to_have_text("Part 3, in the spotlight")
    wall.locator("#beside summary").press("Enter")
    expect(wall.locator("#beside ul")).to_be_visible()
    wall.keyboard.press("Escape")
    expect(wall.locator("#beside ul")).to_be_hidden()
    expect(wall.locator("#beside summary")).to_be_focused()
    wall.keyboard.press(" ")
    wall.locator("#beside").get_by_role("link", name="Back, deep").press("Enter")
    expect(wall.locator(".screen svg.plate")).to_have_count(2)


def test_a_letter_hides_the_controls_only_from_within(wall: Page) -> None:
    """H elsewhere is only a letter; hidden, they come back by a link, and keys still tell names."""
    wall.keyboard.press("h")
    expect(wall.locator("#unhide")).to_have_count(0)
    wall.locator("#next").focus()
    wall.keyboard.press("h")
    expect(wall.locator("#unhide")).to_be_focused()
    controls = wall.locator("#bar").bounding_box()
    assert controls
    assert controls["width"] <= 1
    wall.keyboard.press("PageDown")
    expect(wall.locator(".names .label")).to_have_count(1)
    wall.locator("#unhide").press("Enter")
    expect(wall.locator("#hide")).to_be_focused()
    expect(wall.locator("#next")).to_be_visible()


def test_full_screen_stays_from_step_to_step(wall: Page) -> None:
    """The picture changes within the page; the button says what it does next."""
    wall.locator("#full").click()
    wall.wait_for_function("() => document.fullscreenElement")
    expect(wall.locator("#full")).to_have_text("Small screen")
    wall.keyboard.press("PageDown")
    shows(wall, 1)
    assert wall.evaluate("Boolean(document.fullscreenElement)")
    expect(wall.locator("#full")).to_have_text("Small screen")
    wall.locator("#full").click()
    wall.wait_for_function("() => !document.fullscreenElement")


@pytest.mark.parametrize("view", drawing.PLATES)
def test_names_can_be_read_from_the_last_row_and_nothing_is_cut(wall: Page, view: str) -> None:
    """On a wall of 1080 lines letters are at least 32 pixels high; all stands within the picture; nothing scrolls."""
    last = len(drawing.plate(view).regions)
    for side in drawing.SIDES:
        wall.goto(f"{PATH}?view={view}&side={side}&step={last}")
        screen = wall.locator(".screen").bounding_box()
        controls = wall.locator("#bar").bounding_box()
        assert screen
        assert controls
        assert controls["y"] + controls["height"] <= WALL["height"]
        boxes = [text.bounding_box() for text in wall.locator(".screen .plate text:visible").all()]
        for box in boxes:
            assert box
            assert screen["x"] <= box["x"]
            assert box["x"] + box["width"] <= screen["x"] + screen["width"]
            assert box["y"] + box["height"] <= screen["y"] + screen["height"]
        high = wall.evaluate("""() => {
          const text = document.querySelector(".names text");
          return Number(text.getAttribute("font-size")) * text.getScreenCTM().a;
        }""")
        assert high >= 32
        for i, one in enumerate(boxes):
            assert not [other for other in boxes[:i] if one and other and overlap(one, other)]


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes share more than the empty edges of their lines."""
    across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return across > 1 and down > 0.35 * min(one["height"], other["height"])


def test_without_scripts_the_same_by_links(new_context: Context) -> None:
    """Next, a click beside the leg, the spotlight, side by side, controls hidden and back."""
    page = new_context(viewport=WALL, java_script_enabled=False).new_page()
    page.goto(PATH)
    page.locator("#next").click()
    shows(page, 1)
    page.mouse.click(200, 500)
    shows(page, 2)
    expect(page.locator("#full")).to_be_hidden()
    page.locator(".region[data-structure=gastrocnemius-medial-head]").press("Enter")
    expect(page.locator("h1")).to_have_text("Medial head of gastrocnemius, in the spotlight")
    page.locator("#hide").click()
    page.locator("#unhide").click()
    page.locator("#beside summary").click()
    page.get_by_role("link", name="Affected: Achilles tendon rupture", exact=True).click()
    expect(page.locator("h1")).to_have_text("Achilles tendon rupture, healthy and affected")
    expect(page.get_by_text("Healthy", exact=True)).to_be_visible()
    page.get_by_role("link", name="Leave").click()
    expect(page.locator("h1")).to_have_text(["Achilles tendon rupture"])


def test_a_tap_on_a_phone_tells_the_next_name(new_context: Context) -> None:
    """Upright: the controls below, nothing wider than the screen."""
    page = new_context(**PHONE).new_page()
    page.goto(PATH)
    page.touchscreen.tap(30, 300)
    expect(page.locator(".count")).to_have_text("1 of 6")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("#next")).to_be_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("state", STATES)
def test_no_rule_of_axe_is_broken(new_context: Context, watch: Watch, known: Server, state: str, scheme: str) -> None:
    """In every kind of state, with a menu open."""
    watch.origins.append(known.url + "/")
    page = new_context(**SCHEMES[scheme]).new_page()
    page.goto(f"{known.url}{PATH}?{state}")
    assert page.locator("svg.qr").count() == ("qr=on" in state)
    if "bar=off" not in state:
        page.locator("#beside summary").click()
    found = Axe().run(page)
    assert not found.violations_count, found.generate_report()
