"""Room on the wall and on small screens: nothing cut, nothing moved, all the same without scripts."""

import pytest
from playwright.sync_api import Page, expect

from anatomy_app import drawing
from tests.browser.conftest import Context, Watch
from tests.support.axe import clean_in_every_scheme
from tests.support.server import Server
from tests.support.stage import PHONE
from tests.support.wall import BOXES, PATH, WALL, shows

STATES = ["", "step=3&spot=soleus", "beside=deep&step=7&qr=on", "beside=affected:achilles-rupture&step=2"]
STATES += ["view=heel&side=left&step=6&bar=off", "view=side&labels=numbers&step=2&beside=heel"]


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
        boxes = wall.evaluate(BOXES, ".screen .plate text")
        assert len(boxes) >= last
        for left, _, right, bottom in boxes:
            assert screen["x"] <= left
            assert right <= screen["x"] + screen["width"]
            assert bottom <= screen["y"] + screen["height"]
        high = wall.evaluate("""() => {
          const text = document.querySelector(".names text");
          return Number(text.getAttribute("font-size")) * text.getScreenCTM().a;
        }""")
        assert high >= 32
        for i, one in enumerate(boxes):
            assert not [other for other in boxes[:i] if overlap(one, other)]


def overlap(one: list[float], other: list[float]) -> bool:
    """Whether two boxes share more than the empty edges of their lines."""
    across, down = (min(one[at + 2], other[at + 2]) - max(one[at], other[at]) for at in (0, 1))
    return across > 1 and down > 0.35 * min(one[3] - one[1], other[3] - other[1])


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
