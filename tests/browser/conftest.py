"""The system's Chromium, and a watch over every page that any test opens."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, CDPSession, ConsoleMessage, Page, Request, WebError, expect

from anatomy_app import create_app
from anatomy_app.knowledge import Atlas
from tests.support.chromium import chromium
from tests.support.server import Server

pytest.register_assert_rewrite("tests.support.stage", "tests.support.wall")
from tests.support.stage import LAPTOP, PHONE, Stage  # noqa: E402 - rewritten first
from tests.support.wall import PATH, WALL  # noqa: E402

SECONDS = 10_000
expect.set_options(timeout=SECONDS)

Context = Callable[..., BrowserContext]
UNPACKED = {"Accept-Encoding": "identity"}  # packing a page takes the server longer than Chromium takes to show it

# What a page keeps in the browser. A consult may keep its draft, in its tab alone.
KEPT = """() => {
  const { consult, ...rest } = sessionStorage;
  const draft = consult && location.pathname !== "/consult" ? { consult } : {};
  return JSON.stringify([{ ...localStorage }, { ...rest, ...draft }]);
}"""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Nothing is downloaded: the browser is the one that the system has."""
    return {"executable_path": chromium(), "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]}


@pytest.fixture(scope="session")
def base_url(server: Server) -> str:
    """Where `page.goto("/")` goes. (The plugin's own fixture is a method, which pytest 9 warns of.)"""
    return server.url


class Watch:
    """What a page must never do: complain, call elsewhere, or keep anything."""

    def __init__(self, server: Server) -> None:
        self.origins = [server.url + "/"]
        self.faults: list[str] = []
        self._allowed: list[str] = []

    def allow(self, *patterns: str) -> None:
        """Console messages that a test asks for, such as Chromium's own line about a 404."""
        self._allowed += patterns

    def follow(self, context: BrowserContext) -> None:
        context.on("console", self._heard)
        context.on("weberror", self._failed)
        context.on("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(re.search(p, message.text) for p in self._allowed):
            self.faults.append(f"console {message.type}: {message.text} ({message.location['url']})")

    def _failed(self, error: WebError) -> None:
        self.faults.append(f"page error: {error.error}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((*self.origins, "data:")):
            self.faults.append(f"request to {request.url}")

    def finish(self, context: BrowserContext) -> None:
        if cookies := context.cookies():
            self.faults.append(f"cookies: {cookies}")
        for page in context.pages:
            if page.url.startswith("http"):
                kept = page.evaluate(KEPT)
                if kept != "[{},{}]":
                    self.faults.append(f"storage of {page.url}: {kept}")


@pytest.fixture
def watch(server: Server) -> Watch:
    return Watch(server)


@pytest.fixture
def new_context(new_context: Context, watch: Watch) -> Iterator[Context]:
    """Every context is watched from its first request to its end; a laptop without sliding unless said otherwise."""
    made: list[BrowserContext] = []

    def watched(**options: Any) -> BrowserContext:
        usual = {"viewport": LAPTOP, "reduced_motion": "reduce", "extra_http_headers": UNPACKED}
        context = new_context(**{**usual, **options})
        context.set_default_timeout(SECONDS)
        watch.follow(context)
        made.append(context)
        return context

    yield watched
    for context in made:
        watch.finish(context)
    assert not watch.faults


@pytest.fixture(scope="session")
def known() -> Iterator[Server]:
    """An atlas that knows its public address, so that there are codes to show."""
    with Server(create_app({"PUBLIC_URL": "https://leg.example"})) as running:
        yield running


@pytest.fixture
def stage(page: Page, server: Server, atlas: Atlas) -> Stage:
    """A laptop, nothing opened yet."""
    return Stage(page, server.url, atlas)


@pytest.fixture
def wall(new_context: Context) -> Page:
    """A projector, with the first state shown."""
    page = new_context(viewport=WALL).new_page()
    page.goto(PATH)
    page.evaluate("window.loaded = 'once'")
    return page


@pytest.fixture
def phone(new_context: Context, server: Server, atlas: Atlas) -> Stage:
    """A phone with a touch screen, nothing opened yet; its pages come packed, as they do to people."""
    return Stage(new_context(**PHONE, extra_http_headers={}).new_page(), server.url, atlas)


@pytest.fixture
def thrifty(page: Page) -> CDPSession:
    """The page's browser asks to save data, so nothing is fetched ahead when idle."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    return session


@pytest.fixture
def mortal(app: Flask, watch: Watch) -> Iterator[Server]:
    """A server of the test's own, which it may stop."""
    with Server(app) as running:
        watch.origins.append(running.url + "/")
        yield running
