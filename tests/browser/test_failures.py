"""A load that fails is never silent: the words stay, the line says so, and a real link leads on."""

from collections.abc import Callable

import pytest
from flask import Flask
from playwright.sync_api import CDPSession, Page, Route, expect

from tests.browser.conftest import Watch
from tests.support.server import Server
from tests.support.stage import WHOLE, Stage

LOST = (
    "net::ERR",
    "htmx:(afterRequest|sendError|sendAbort|timeout|responseError|historyCacheMissLoadError)",
    "Response Status Error Code 5",
    "status of 50[03]",
)
SAID = "Could not load. Try again"


@pytest.fixture
def lonely(page: Page, mortal: Server, stage: Stage, thrifty: CDPSession, watch: Watch) -> Stage:
    """A page that fetches nothing ahead, of a server that may be stopped."""
    watch.allow(*LOST)
    return Stage(page, mortal.url, stage.atlas)


def again(stage: Stage, path: str) -> None:
    """The status line's link is a real one to the page that did not come."""
    expect(stage.page.get_by_role("status").get_by_role("link", name="Try again")).to_have_attribute("href", path)


def test_a_click_after_the_server_is_gone_says_so_and_recovers(lonely: Stage, mortal: Server, app: Flask) -> None:
    """The words and the picture stay; when the server is back, the link leads to the page."""
    lonely.open("/structures/soleus")
    mortal.stop()
    lonely.click("calcaneus")
    lonely.shows("/structures/soleus", "Soleus", lit=["soleus"], status=SAID, focus="calcaneus")
    again(lonely, "/structures/calcaneus")
    assert lonely.loaded_once
    with Server(app, port=mortal.port):
        lonely.page.get_by_role("link", name="Try again").click()
        lonely.shows_structure("calcaneus", focus="")
        lonely.page.goto("about:blank")


def test_back_after_the_server_is_gone_says_so(lonely: Stage, mortal: Server) -> None:
    """The address has moved already, so the link leads to where Back was to lead."""
    lonely.open()
    lonely.click("soleus")
    lonely.shows_structure("soleus")
    mortal.stop()
    lonely.page.go_back()
    lonely.shows("/", "Soleus", lit=["soleus"], status=SAID)
    again(lonely, "/")


def test_what_was_fetched_ahead_is_there_without_a_server(
    page: Page, mortal: Server, stage: Stage, watch: Watch
) -> None:
    """Idle prefetch of the shown regions outlives the network; the line is cleared by the success."""
    watch.allow(*LOST)
    offline = Stage(page, mortal.url, stage.atlas).open()
    offline.waits_for_prefetch()
    mortal.stop()
    page.locator("#panel a[href='/conditions/soleus-strain']").click()
    page.mouse.move(5, 5)
    offline.shows("/", WHOLE, status=SAID, focus="")
    offline.click("soleus")
    offline.shows_structure("soleus")


Answer = Callable[[Route], None]


def hangs(route: Route) -> None:
    """Never answers."""


@pytest.mark.parametrize(
    "answer",
    [lambda route: route.fulfill(status=500, body="no"), lambda route: route.fulfill(status=503, body="no"), hangs,
     lambda route: route.abort()],
    ids=["500", "503", "timeout", "cut"],
)  # fmt: skip
def test_no_good_answer_is_said_and_the_next_success_clears_it(lonely: Stage, answer: Answer) -> None:
    """For a choice, and for Back; nothing of the bad answer is shown."""
    page = lonely.page
    lonely.open()
    page.route("**/structures/soleus", answer)
    usual = page.evaluate("htmx.config.timeout")
    page.evaluate("(most) => { htmx.config.timeout = most; }", 300 if answer is hangs else usual)
    lonely.click("soleus")
    lonely.shows("/", WHOLE, status=SAID, focus="soleus")
    page.evaluate("(most) => { htmx.config.timeout = most; }", usual)
    again(lonely, "/structures/soleus")
    lonely.click("calcaneus")
    lonely.shows_structure("calcaneus")
    page.unroute("**/structures/soleus")
    lonely.click("soleus")
    lonely.shows_structure("soleus")
    if answer is not hangs:  # Back waits ten seconds
        page.route("**/structures/calcaneus", answer)
        page.go_back()
        lonely.shows("/structures/calcaneus", "Soleus", lit=["soleus"], status=SAID)
        again(lonely, "/structures/calcaneus")
        page.go_back()
        lonely.shows_whole()
    assert lonely.loaded_once


def test_a_page_that_is_gone_explains_itself_in_the_panel(lonely: Stage, watch: Watch) -> None:
    """The address does not move, so Back and Forward pass it by."""
    watch.allow("status of 404")
    page = lonely.page
    lonely.open()
    lonely.click("soleus")
    lonely.shows_structure("soleus")
    page.route("**/structures/calcaneus", lambda route: route.continue_(url=f"{lonely.url}/structures/elbow"))
    lonely.click("calcaneus")
    lonely.shows("/structures/soleus", "This page does not exist")
    expect(page.locator("#panel .lead")).to_contain_text("There is no structure named 'elbow'")
    page.go_back()
    lonely.shows_whole()
    page.go_forward()
    lonely.shows_structure("soleus")
    assert lonely.loaded_once


def test_the_last_of_two_quick_choices_wins(lonely: Stage) -> None:
    """A slow answer to the first does not replace the second."""
    page, held = lonely.page, list[Route]()
    lonely.open()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/structures/soleus", hold)
    lonely.click("soleus")
    lonely.click("calcaneus")
    lonely.shows_structure("calcaneus")
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    lonely.shows_structure("calcaneus")
    page.go_back()
    lonely.shows_whole()


def test_a_full_page_that_does_not_exist_leads_on(stage: Stage, watch: Watch) -> None:
    """With the parts of the leg and the conditions as links."""
    watch.allow("status of 404")
    stage.open("/structures/elbow")
    expect(stage.page.locator("h1")).to_have_text(["This page does not exist"])
    stage.page.get_by_role("link", name="Soleus", exact=True).click()
    stage.shows_structure("soleus", focus="")
