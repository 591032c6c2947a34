"""A class before the wall: keys, presenter remote, mouse, touch, full screen, and the same without scripts."""

from playwright.sync_api import Page, expect

from tests.support.wall import NAMES, PATH, WALL, shows


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
