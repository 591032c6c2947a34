"""The picture under the hand: other legs and labels, a closer look, and places and words that point each other out."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Context
from tests.support.stage import PHONE, Stage

VIEWBOX = "document.querySelector('#stage .sheet > svg').getAttribute('viewBox').split(' ').map(Number)"


def seen(page: Page) -> list[float]:
    """What part of the plate is shown: x, y, width, height in its own units."""
    found: list[float] = page.evaluate(VIEWBOX)
    return found


def test_leg_and_labels_change_in_place_and_every_link_keeps_them(stage: Stage) -> None:
    """The topic stays, Back undoes each step, the next choice is on the same leg."""
    page = stage.page
    page.goto("/structures/soleus")
    page.get_by_role("link", name="Left", exact=True).click()
    expect(page).to_have_url("/structures/soleus?side=left")
    expect(page.locator("#stage figcaption")).to_contain_text("Left leg, seen from behind")
    expect(page.locator("[data-switch=side][data-value=left]")).to_be_focused()
    for link in page.locator(".masthead a, .colophon a[href^='/'], #panel a[href^='/']").all():
        assert "side=left" in (link.get_attribute("href") or ""), link
    page.get_by_role("link", name="Numbers", exact=True).click()
    expect(page).to_have_url("/structures/soleus?side=left&labels=numbers")
    expect(page.locator("#stage .numbers")).to_be_visible()
    expect(page.locator("#stage .names")).to_be_hidden()
    page.locator(".parts a", has_text="Achilles tendon").click()
    expect(page.locator("h1")).to_have_text("Achilles tendon")
    expect(page).to_have_url("/structures/achilles-tendon?side=left&labels=numbers")
    expect(page.locator("#stage")).to_have_attribute("data-side", "left")
    for link in page.locator("#panel a[data-hx-get]").all():
        assert "side=left" in (link.get_attribute("href") or "")
    page.go_back()
    page.go_back()
    expect(page).to_have_url("/structures/soleus?side=left")
    expect(page.locator("#stage .names")).to_be_visible()
    page.go_back()
    expect(page).to_have_url("/structures/soleus")
    expect(page.locator("#stage figcaption")).to_contain_text("Right leg")


@pytest.mark.parametrize("labels", ["names", "numbers", "off"])
def test_labels_say_names_numbers_or_nothing_without_scripts(new_context: Context, labels: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"/?labels={labels}")
    assert page.locator("#stage .names").is_visible() == (labels == "names")
    assert page.locator("#stage .numbers").is_visible() == (labels == "numbers")
    expect(page.locator(".parts a").first).to_be_visible()
    expect(page.locator(".zoom")).to_be_hidden()


def test_on_a_left_leg_the_inner_side_is_on_the_right(stage: Stage) -> None:
    """Drawing and words are turned over together, and the words still read."""
    page = stage.page
    page.goto("/?side=left")

    def middle(selector: str) -> float:
        box = page.locator(selector).first.bounding_box()
        assert box
        return box["x"] + box["width"] / 2

    medial, lateral = (f".hits [data-structure=gastrocnemius-{head}-head]" for head in ("medial", "lateral"))
    assert middle(medial) > middle(lateral)
    assert middle("text.side >> text=medial") > middle("text.side >> text=lateral")
    assert page.locator("text.side").first.evaluate("text => text.getScreenCTM().a") > 0


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_closer_look_by_buttons_ends_on_what_is_chosen(stage: Stage, side: str) -> None:
    """`Part` fills the frame with the marked place; `All` shows everything again; nothing scrolls."""
    page = stage.page
    page.goto(f"/conditions/achilles-rupture?side={side}")
    whole = seen(page)
    page.get_by_role("button", name="To the chosen place").click()
    wide = seen(page)[2]
    assert wide < whole[2] / 3
    frame, zone = (page.locator(s).bounding_box() for s in ("#stage .frame", ".zone.is-lit .zone-line"))
    assert frame
    assert zone
    assert frame["x"] <= zone["x"]
    assert zone["x"] + zone["width"] <= frame["x"] + frame["width"]
    assert frame["y"] <= zone["y"]
    assert zone["y"] + zone["height"] <= frame["y"] + frame["height"]
    page.get_by_role("button", name="Farther").click()
    assert seen(page)[2] > wide
    page.get_by_role("button", name="Whole picture").click()
    assert seen(page) == whole
    assert page.evaluate("scrollY") == 0


def test_a_closer_look_by_keys_while_the_picture_has_focus(stage: Stage) -> None:
    """Plus, minus, arrows and zero; elsewhere the same keys do nothing."""
    page = stage.page
    page.goto("/")
    whole = seen(page)
    page.locator("h1").focus()
    page.keyboard.press("+")
    assert seen(page) == whole
    page.locator(".hits a.region").first.focus()
    page.keyboard.press("+")
    closer = seen(page)
    assert closer[2] < whole[2]
    page.keyboard.press("ArrowDown")
    assert seen(page)[1] > closer[1]
    page.keyboard.press("0")
    assert seen(page) == whole


def test_a_choice_made_close_up_dims_the_whole_plate_but_itself(stage: Stage) -> None:
    """The veil reaches over all of the drawing, not only what is seen of it just then."""
    page = stage.page
    page.goto("/")
    page.get_by_role("button", name="Closer").click()
    page.locator(".parts a", has_text="Calcaneus").click()
    expect(page.locator("h1")).to_have_text("Calcaneus")
    page.get_by_role("button", name="Whole picture").click()
    veil = page.locator("#stage .veil").evaluate("veil => { const b = veil.getBBox(); return [b.width, b.height]; }")
    assert veil == seen(page)[2:]


def test_wheel_and_touch_scroll_the_page_and_never_the_picture(new_context: Context) -> None:
    page = new_context(**PHONE).new_page()
    page.goto("/")
    whole = seen(page)
    page.locator("[data-zoom=in]").click()
    closer = seen(page)
    assert closer != whole
    box = page.locator("#stage .frame").bounding_box()
    assert box
    page.mouse.move(box["x"] + 50, box["y"] + 50)
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 0")
    assert seen(page) == closer


def test_words_and_places_point_each_other_out(stage: Stage) -> None:
    """A condition's words show its place; the pointer on the place marks the words."""
    page = stage.page
    page.goto("/structures/achilles-tendon")
    words = page.locator(".condition[data-hint=achilles-rupture]")
    zone = page.locator(".zone[data-zone=achilles-rupture]")
    expect(zone).to_be_hidden()
    words.locator("h3 a").focus()
    expect(zone).to_be_visible()
    words.locator("h3 a").evaluate("link => link.blur()")
    expect(zone).to_be_hidden()
    tendon = page.locator(".hits [data-structure=achilles-tendon]").bounding_box()
    assert tendon
    x, top, tall = tendon["x"] + tendon["width"] / 2, tendon["y"], tendon["height"]
    for step in range(20):
        page.mouse.move(x, top + tall * step / 20)
        page.wait_for_timeout(40)
        if "is-hint" in (words.get_attribute("class") or ""):
            break
    expect(words).to_have_class("condition is-hint")
    expect(zone).to_be_hidden()
    page.mouse.move(5, 5)
    expect(words).to_have_class("condition")


def test_a_structure_that_is_no_region_is_outlined_and_named_under_the_picture(stage: Stage) -> None:
    """After a full load and after a swap; gone with the next choice."""
    page = stage.page
    page.goto("/structures/tibia?depth=student")
    outlined = page.locator("#stage .outlined")
    expect(outlined).to_have_text("Outlined, also where other parts cover it: Tibia.")
    page.locator(".parts a", has_text="Calcaneus").click()
    expect(page.locator("h1")).to_have_text("Calcaneus")
    expect(outlined).to_be_hidden()
    expect(page.locator("#stage .spot")).to_be_hidden()
    page.locator("#panel a[href^='/structures/fibula'], #panel a[href^='/structures/talus']").first.click()
    expect(outlined).to_be_visible()
    expect(page.locator("#stage .spot")).to_be_visible()
