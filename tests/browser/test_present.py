"""A class before the wall: keys, presenter remote, mouse, touch, full screen, and the same without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from anatomy_app import create_app, drawing
from tests.browser.conftest import Context, Watch
from tests.support.axe import clean_in_every_scheme
from tests.support.server import Server
from tests.support.stage import PHONE

PATH = "/teach/present"
NAMES = [region.name for region in drawing.plate("back").regions]
WALL = {"width": 1920, "height": 1080}
STATES = ["", "step=3&spot=soleus", "beside=deep&step=7&qr=on", "beside=affected:achilles-rupture&step=2"]
STATES += ["view=heel&side=left&step=6&bar=off", "view=side&labels=numbers&step=2&beside=heel"]


# Left, top, right and bottom of all that a selector finds and that is shown.
BOXES = """(selector) => [...document.querySelectorAll(selector)].map((e) => {
  const { left, top, right, bottom } = e.getBoundingClientRect();
  return [left, top, right, bottom];
}).filter(([left, top, right, bottom]) => right > left)"""


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
    assert page.url.partition("#")[0].endswith(f"{PATH}?step={step}" if step else PATH)


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
    masks = """() => [...document.querySelectorAll(".is-lit")].map((e) => [e.classList[0], getComputedStyle(e).mask])"""
    assert {kind: "around" in mask for kind, mask in wall.evaluate(masks)} == {"region": True, "label": False}
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
    expect(wall.locator("#spotlight summary")).to_be_focused()
    expect(wall.locator("#status")).to_have_text("Part 3, in the spotlight")
    wall.locator("#beside summary").press("Enter")
    expect(wall.locator("#beside ul")).to_be_visible()
    wall.keyboard.press("Escape")
    expect(wall.locator("#beside ul")).to_be_hidden()
    expect(wall.locator("#beside summary")).to_be_focused()
    wall.keyboard.press(" ")
    wall.locator("#beside").get_by_role("link", name="Back, deep").press("Enter")
    expect(wall.locator(".screen svg.plate")).to_have_count(2)
    expect(wall.locator("#status")).to_have_text("Beside it: Back, deep")


def test_at_both_ends_the_control_stays_and_says_so(wall: Page) -> None:
    """The focus is not thrown away, neither by the last step nor by a press on what is off."""
    wall.goto(f"{PATH}?step={len(NAMES) - 1}")
    wall.locator("#next").press("Enter")
    shows(wall, len(NAMES))
    expect(wall.locator("#next")).to_be_focused()
    expect(wall.get_by_role("link", name="Next (last name)", disabled=True)).to_be_focused()
    wall.keyboard.press("PageDown")
    expect(wall.locator("#status")).to_have_text("This is the last name")
    wall.locator("#more summary").press("Enter")
    wall.locator("#none").press("Enter")
    shows(wall, 0)
    expect(wall.locator("#more summary")).to_be_focused()
    expect(wall.locator("#status")).to_have_text("No names")


def test_what_changes_is_heard_once_and_never_seen(wall: Page) -> None:
    """What the focused heading says is not said again; a switch and new words are, out of sight."""
    wall.keyboard.press("PageDown")
    shows(wall, 1)
    expect(wall.locator("#status")).to_have_text("")
    for control, said in [("#labels-off", "Labels: Off"), ("#side-left", "Leg: Left"), ("#all", "All names")]:
        wall.locator("#more summary").click()
        wall.locator(control).click()
        expect(wall.locator("#status")).to_have_text(said)
    box = wall.locator("#status").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (1, 1)
    wall.goto(f"{PATH}?beside=affected:achilles-rupture")
    wall.keyboard.press("PageDown")
    expect(wall.locator(".count")).to_have_text("1 of 2")
    expect(wall.locator("#status")).to_have_text("")
    wall.keyboard.press("PageDown")
    expect(wall.locator("#status")).to_have_text(wall.locator(".words").inner_text())


def test_the_healthy_place_stands_alone_until_its_turn(wall: Page) -> None:
    """It is seen, in the middle; nothing of the affected one can be seen, pressed or reached."""
    wall.goto(f"{PATH}?beside=affected:achilles-rupture")
    half, waiting = wall.locator(".half").bounding_box(), wall.locator(".is-waiting")
    assert half
    assert abs(half["x"] + half["width"] / 2 - WALL["width"] / 2) < 2
    assert wall.evaluate("getComputedStyle(document.querySelector('.half use')).visibility") == "visible"
    assert waiting.evaluate("(figure) => getComputedStyle(figure).opacity + figure.inert") == "0true"
    shown = wall.screenshot(clip={"x": WALL["width"] / 2 - 40, "y": 400, "width": 80, "height": 80})
    assert len(shown) > 2000  # a flat ground is some hundred bytes


def test_h_hides_the_controls_and_brings_them_back(wall: Page) -> None:
    """From anywhere, unless it is switched off; keys still tell names, and the focus is not lost."""
    wall.keyboard.press("h")
    expect(wall.locator("#unhide")).to_be_visible()
    expect(wall.locator("#status")).to_have_text("Controls hidden")
    expect(wall.locator("h1")).to_be_focused()
    controls = wall.locator("#bar").bounding_box()
    assert controls
    assert controls["width"] <= 1
    wall.keyboard.press("PageDown")
    expect(wall.locator(".names .label")).to_have_count(1)
    wall.keyboard.press("h")
    expect(wall.locator("#next")).to_be_visible()
    expect(wall.locator("#unhide")).to_have_count(0)
    wall.locator("#next").focus()
    wall.keyboard.press("h")
    expect(wall.locator("#unhide")).to_be_focused()
    wall.keyboard.press("Enter")
    expect(wall.locator("#more summary")).to_be_focused()
    wall.keyboard.press("Enter")
    wall.locator("#letter").press("Enter")
    wall.keyboard.press("h")
    expect(wall.locator("#letter")).to_have_text("Switch key H on")
    expect(wall.locator("#unhide")).to_have_count(0)


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_the_controls_are_one_row_and_nothing_reaches_the_edge(new_context: Context, width: int) -> None:
    """At the widths of projectors; 24 pixels are kept free round the picture, also without controls."""
    height = width * 3 // 4 if width == 1024 else width * 9 // 16
    page = new_context(viewport={"width": width, "height": height}).new_page()
    for query in ("step=6", "step=10&beside=heel", "view=heel&step=6&spot=5&bar=off"):
        page.goto(f"{PATH}?{query}")
        if "bar=off" not in query:
            heights = page.locator("#bar > *").evaluate_all("(all) => all.map((e) => e.getBoundingClientRect().bottom)")
            assert max(heights) - min(heights) < 12
        for left, _, right, bottom in page.evaluate(BOXES, "h1, .plate, .plate text"):
            assert left >= 23.5
            assert right <= width - 23.5
            assert bottom <= height - 23.5


@pytest.mark.parametrize("side", drawing.SIDES)
def test_the_code_does_not_move_the_leg(new_context: Context, watch: Watch, known: Server, side: str) -> None:
    """It stands on the free ground, with the address to type, and covers no name."""
    watch.origins.append(known.url + "/")
    page = new_context(viewport={"width": 1024, "height": 768}).new_page()
    for view in drawing.PLATES:
        page.goto(f"{known.url}{PATH}?view={view}&side={side}&step=5")
        before = page.evaluate(BOXES, ".plate")
        page.goto(f"{known.url}{PATH}?view={view}&side={side}&step=5&qr=on")
        assert page.evaluate(BOXES, ".plate") == before
        ((left, _, right, _),) = page.evaluate(BOXES, ".code")
        texts = page.evaluate(BOXES, ".plate text")
        assert len(texts) > 8
        assert all(box[2] <= left or right <= box[0] for box in texts)
    address = page.locator(".code figcaption").inner_text()
    assert "".join(address.split()) == f"leg.example/teach/present?{'side=left&' * (side == 'left')}view=heel&step=5"


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
    page.locator("#more summary").click()
    page.locator("#hide").click()
    page.locator("#unhide").click()
    page.locator("#beside summary").click()
    page.get_by_role("link", name="Affected: Achilles tendon rupture", exact=True).click()
    expect(page.locator("h1")).to_have_text("Achilles tendon rupture, healthy and affected")
    expect(page.get_by_text("Healthy", exact=True)).to_be_visible()
    page.get_by_role("link", name="Leave").click()
    expect(page.locator("h1")).to_have_text(["Achilles tendon rupture"])


@pytest.mark.parametrize("key", ["Tab", "Enter"])
def test_without_scripts_the_next_key_goes_on(new_context: Context, key: str) -> None:
    """The page that was loaded for a step begins at the control that led to it."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PATH)
    page.locator("#next").press("Enter")
    expect(page.locator(".count")).to_have_text("1 of 6")
    page.keyboard.press(key)
    if key == "Enter":
        expect(page.locator(".count")).to_have_text("2 of 6")
        expect(page.locator("#next")).to_be_focused()
    else:
        expect(page.locator("#view-back")).to_be_focused()


@pytest.mark.parametrize("size", [(320, 640), (320, 256)])
def test_at_400_percent_the_page_scrolls(new_context: Context, size: tuple[int, int]) -> None:
    """Nothing is cut; Space and PageDown scroll where there is more, arrows still tell names."""
    page = new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto(f"{PATH}?step=6")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for control in page.locator("#bar > * > :is(a, span, button, summary):visible, #bar > details > summary").all():
        box = control.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
    page.goto(f"{PATH}?beside=heel")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")  # painted
    page.keyboard.press("PageDown")
    page.wait_for_function("() => scrollY > 100")
    expect(page.locator(".count")).to_have_text("0 of 10")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".count")).to_have_text("1 of 10")


def test_a_tap_on_a_phone_tells_the_next_name(new_context: Context) -> None:
    """Upright: the controls below, nothing wider than the screen."""
    page = new_context(**PHONE).new_page()
    page.goto(PATH)
    page.touchscreen.tap(30, 300)
    expect(page.locator(".count")).to_have_text("1 of 6")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("#next")).to_be_visible()


@pytest.mark.parametrize("state", STATES)
def test_no_rule_of_axe_is_broken(page: Page, watch: Watch, known: Server, state: str) -> None:
    """In every kind of state, with a menu open."""
    watch.origins.append(known.url + "/")
    page.goto(f"{known.url}{PATH}?{state}")
    assert page.locator("svg.qr").count() == ("qr=on" in state)
    if "bar=off" not in state:
        page.locator("#beside summary").click()
    clean_in_every_scheme(page)
