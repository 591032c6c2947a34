"""What is fetched ahead, how often, and that a click then costs nothing; counted by the server itself."""

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import CDPSession, Page

from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Watch
from tests.support.server import Listener, Server
from tests.support.stage import REGIONS, Stage

# at the latest after two seconds each: a busy machine may never call itself idle
IDLE = """new Promise((done) => requestIdleCallback(
  () => requestIdleCallback(() => setTimeout(done, 400), { timeout: 2000 }), { timeout: 2000 }))"""


@pytest.fixture
def listener(app: Flask) -> Listener:
    return Listener(app)


@pytest.fixture
def heard(page: Page, listener: Listener, atlas: Atlas, watch: Watch) -> Iterator[Stage]:
    """A page of a server that counts."""
    with Server(listener) as running:
        watch.origins.append(running.url + "/")
        yield Stage(page, running.url, atlas)
        page.goto("about:blank")


def test_pointing_fetches_once_and_the_click_costs_nothing(
    heard: Stage, listener: Listener, thrifty: CDPSession
) -> None:
    """Also when the pointer leaves and comes again, on picture and list, and when the words are asked for twice."""
    heard.open()
    x, y = heard.spot("soleus")
    with heard.page.expect_response("**/structures/soleus"):
        heard.page.mouse.move(x, y)
    heard.page.mouse.move(5, 5)
    heard.page.mouse.move(x, y)
    heard.page.locator(".parts a[data-structure=soleus]").hover()
    heard.page.mouse.click(x, y)
    heard.shows_structure("soleus")
    heard.page.locator(".parts a[data-structure=soleus]").click()
    heard.shows_structure("soleus")
    assert listener.partials == ["/structures/soleus"]
    assert listener.pages.count("/structures/soleus") == 0


def test_focus_fetches_ahead_as_pointing_does(heard: Stage, listener: Listener, thrifty: CDPSession) -> None:
    """So a person with a keyboard waits no longer."""
    heard.open()
    with heard.page.expect_response("**/structures/calcaneus"):
        heard.page.locator(".region[data-structure=calcaneus]").focus()
    heard.page.keyboard.press("Enter")
    heard.shows_structure("calcaneus")
    assert listener.partials == ["/structures/calcaneus"]


def test_an_idle_page_fetches_the_shown_regions_once_each(heard: Stage, listener: Listener) -> None:
    """In the order of the list; every choice is then answered by the browser's own cache."""
    heard.open()
    heard.waits_for_prefetch()
    for slug in ("soleus", "calcaneus"):
        heard.click(slug)
        heard.shows_structure(slug)
    assert listener.partials == [f"/structures/{slug}" for slug in REGIONS]


def test_nothing_is_fetched_ahead_where_data_is_to_be_saved(
    heard: Stage, listener: Listener, thrifty: CDPSession
) -> None:
    """Save-Data keeps the idle page silent."""
    heard.open()
    assert heard.page.evaluate("navigator.connection.saveData")
    heard.page.evaluate(IDLE)
    assert listener.partials == []


def test_each_file_is_fetched_once_and_the_font_is_the_one_that_was_preloaded(heard: Stage, listener: Listener) -> None:
    """A preload under another address would load the font twice."""
    heard.open()
    loaded = heard.page.evaluate(
        "document.fonts.load('16px \"Atkinson Hyperlegible Next\"').then((faces) => faces.length)"
    )
    assert loaded == 1
    files = [path for path in listener.pages if path != "/"]
    assert len(files) == len(set(files)), files
    assert len(files) <= 5
