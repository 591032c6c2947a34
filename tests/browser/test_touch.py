"""A phone: fingers, a small screen, one column."""

import pytest
from playwright.sync_api import expect

from tests.support.stage import REGIONS, Stage


def rests(stage: Stage, selector: str) -> None:
    """Waits until the top of an element is on the screen, under the masthead, and nothing scrolls any more."""
    stage.page.wait_for_function(
        """(selector) => {
          const box = document.querySelector(selector).getBoundingClientRect();
          const mast = document.querySelector(".masthead").getBoundingClientRect().bottom;
          const still = window.before === scrollY;
          window.before = scrollY;
          return still && box.top >= mast - 1 && box.top < innerHeight / 2;
        }""",
        arg=selector,
    )


@pytest.mark.parametrize("slug", REGIONS)
def test_a_tap_brings_the_heading_and_one_more_the_picture(phone: Stage, slug: str) -> None:
    """The words scroll into view, the way back is in reach, and the page stays the same one."""
    phone.open()
    phone.page.touchscreen.tap(*phone.spot(slug))
    phone.shows_structure(slug)
    rests(phone, "#panel h1")
    back = phone.page.get_by_role("link", name="Back to the picture")
    expect(back).to_be_in_viewport(ratio=1)
    back.tap()
    rests(phone, "#stage .sheet")
    expect(phone.page.locator("#stage .sheet")).to_be_in_viewport(ratio=1)
    assert phone.loaded_once


def test_after_back_to_the_picture_choices_and_back_still_work(phone: Stage) -> None:
    """Whether or not going up to the picture is a step in the history."""
    phone.open()
    phone.page.touchscreen.tap(*phone.spot("soleus"))
    phone.shows_structure("soleus")
    rests(phone, "#panel h1")
    phone.page.get_by_role("link", name="Back to the picture").tap()
    rests(phone, "#stage .sheet")
    steps = 2 if "#" in phone.page.url else 1
    phone.page.touchscreen.tap(*phone.spot("calcaneus"))
    phone.shows_structure("calcaneus")
    for _ in range(steps):
        phone.page.go_back()
        phone.shows_structure("soleus", focus="heading")
    phone.page.go_back()
    phone.shows_whole()
    phone.page.go_forward()
    phone.shows_structure("soleus")


def test_the_picture_leaves_room_and_the_page_scrolls_past_it(phone: Stage) -> None:
    """At most 60 percent of the screen's height, whole without scrolling; nothing sideways; a swipe on it scrolls."""
    phone.open()
    frame = phone.page.locator("#stage .frame").bounding_box()
    assert frame
    assert frame["height"] <= 0.6 * 844 + 1
    assert frame["y"] + frame["height"] <= 844
    assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    touch = phone.page.context.new_cdp_session(phone.page)
    x, y = phone.spot("gastrocnemius-medial-head")
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for up in range(20, 220, 20):
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - up}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    phone.page.wait_for_function("() => scrollY > 100")
    phone.shows_whole(focus="")


def test_a_finger_on_a_number_or_on_the_list_chooses_too(phone: Stage) -> None:
    """Where names have no room, numbers lead to the same place."""
    phone.open()
    phone.page.locator(".numbers .label[data-label=soleus] .disc").tap()
    phone.shows_structure("soleus")
    rests(phone, "#panel h1")
    phone.page.locator(".parts a[data-structure=calcaneus]").tap()
    phone.shows_structure("calcaneus")
    assert phone.loaded_once
