"""Healthy or affected in the browser: beside the picture, in the words, by a key, on paper, without scripts."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Context

PLACE = "/conditions/retrocalcaneal-bursitis"


def affected(page: Page) -> int:
    """How many affected drawings the stage holds."""
    return page.locator("#stage #heel-affected").count()


def test_the_link_beside_the_picture_shows_the_place_affected_and_healthy_again(page: Page) -> None:
    """Words and picture change, focus stays on the link that undoes it, Back undoes it too."""
    page.goto(PLACE)
    page.locator("#stage").get_by_role("link", name="Show affected").click()
    expect(page.locator("#panel .pair")).to_be_visible()
    assert affected(page) == 1
    expect(page.locator("#status")).to_contain_text("Affected, the bursa")
    expect(page.locator("#stage").get_by_role("link", name="Show healthy")).to_be_focused()
    assert page.url.endswith("?look=affected")
    page.go_back()
    expect(page.locator("#panel .pair")).to_have_count(0)
    assert affected(page) == 0


def test_a_key_changes_the_look_where_the_switch_or_the_picture_has_focus(page: Page) -> None:
    """And nowhere else: a letter typed into the page does nothing."""
    page.goto(PLACE)
    page.keyboard.press("a")
    page.wait_for_timeout(200)
    assert affected(page) == 0
    page.locator(".looks a").first.focus()
    page.keyboard.press("a")
    expect(page.locator("#stage #heel-affected")).to_have_count(1)
    expect(page.locator(".looks [aria-current]")).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#stage #heel-affected")).to_have_count(0)


def test_another_topic_is_healthy_again(page: Page) -> None:
    """The picture never shows a condition that the words are not about."""
    page.goto(f"{PLACE}?look=affected")
    page.locator("#panel .kin a").first.click()
    expect(page.locator("#stage #heel-affected")).to_have_count(0)
    expect(page.locator("#stage")).to_have_attribute("data-look", "healthy")


def test_leg_and_view_change_the_closeups_with_the_picture(page: Page) -> None:
    """They are windows on the picture: turned with the leg, gone where the view has no such drawing, back with it."""
    page.goto(f"{PLACE}?look=affected")
    box = page.locator(".pair svg").first
    right = box.get_attribute("viewBox")
    page.get_by_role("link", name="Left", exact=True).click()
    expect(box).not_to_have_attribute("viewBox", str(right))
    page.locator(".views").get_by_role("link", name="Outer side").click()
    expect(page.locator(".pair")).to_have_count(0)
    expect(page.locator(".looks [aria-current]")).to_have_text("Healthy")
    page.locator(".views").get_by_role("link", name="Heel").click()
    expect(page.locator(".pair svg")).to_have_count(2)


def test_without_scripts_the_switch_is_a_link(new_context: Context) -> None:
    """The page at its address shows the same."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PLACE)
    page.locator(".looks").get_by_role("link", name="Affected").click()
    assert affected(page) == 1
    expect(page.locator(".pair")).to_be_visible()
