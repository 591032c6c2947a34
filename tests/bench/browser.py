"""Chromium through its own protocol: fresh tabs under given conditions, and every byte that they fetch."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.support.chromium import chromium

PROBE = (Path(__file__).parent / "probe.js").read_text()
# Takes the prefetch away and leaves htmx, which does not use fetch
NO_PREFETCH = "window.fetch = () => Promise.reject(new TypeError('no prefetch in this run'));"
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Conditions:
    """How slow the network (ms a request, bytes a second) and the processor (times) are made; 0 and 1: as they are."""

    name: str
    latency: float = 0
    down: float = -1
    up: float = -1
    cpu: float = 1


FAST = Conditions("as it is")
SLOW_CPU = Conditions("CPU 4x slower", cpu=4)
SLOW = Conditions("150 ms, 1.6 Mbit/s, CPU 4x slower", latency=150, down=1.6e6 / 8, up=0.75e6 / 8, cpu=4)


@dataclass
class Request:
    """One request of a tab. `head` and `body` are bytes over the wire; both 0 where the cache answered."""

    kind: str
    url: str
    prefetch: bool
    status: int = 0
    head: int = 0
    body: int = 0
    done: bool = False


@dataclass
class Tab:
    """A page with the probe in it."""

    context: BrowserContext
    conditions: Conditions = FAST
    prepare: str = ""
    requests: dict[str, Request] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page = self.context.new_page()
        self.cdp = self.context.new_cdp_session(self.page)
        for event in ("requestWillBeSent", "responseReceived", "loadingFinished", "loadingFailed"):
            self.cdp.on(f"Network.{event}", getattr(self, f"_{event}"))
        self.cdp.send("Network.enable")
        self.page.add_init_script(self.prepare + PROBE)
        said = self.conditions
        if said.latency:
            speed = {"latency": said.latency, "downloadThroughput": said.down, "uploadThroughput": said.up}
            self.cdp.send("Network.emulateNetworkConditions", {"offline": False, **speed})
        self.cdp.send("Emulation.setCPUThrottlingRate", {"rate": said.cpu})

    def _requestWillBeSent(self, event: dict) -> None:  # noqa: N802 - the protocol's name
        said = event["request"]
        self.requests[event["requestId"]] = Request(event.get("type", ""), said["url"], "HX-Request" in said["headers"])

    def _responseReceived(self, event: dict) -> None:  # noqa: N802
        if request := self.requests.get(event["requestId"]):
            request.status = event["response"]["status"]
            request.head = int(event["response"]["encodedDataLength"])

    def _loadingFinished(self, event: dict) -> None:  # noqa: N802
        if request := self.requests.get(event["requestId"]):
            request.body = max(0, int(event["encodedDataLength"]) - request.head)
            request.done = True

    def _loadingFailed(self, event: dict) -> None:  # noqa: N802
        if request := self.requests.get(event["requestId"]):
            request.done = True

    def _ahead(self) -> int:
        return sum(request.prefetch and request.done for request in self.requests.values())

    def js(self, expression: str) -> object:
        """The value of an expression of the page, awaited. By the protocol itself: the policy of the page stays on."""
        said = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self.cdp.send("Runtime.evaluate", said)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{self.page.url}: {answer['result'].get('description', expression)}")
        return answer["result"].get("value")

    def number(self, expression: str) -> float:
        """The same for a number."""
        return float(str(self.js(expression)))

    def links(self) -> int:
        """How many panels the page fetches ahead when it is idle, its own not counted."""
        links = "[...document.querySelectorAll('#stage .parts a')]"
        return int(self.number(f"{links}.filter((link) => link.pathname !== location.pathname).length"))

    def settle(self, panels: int = 0, quiet: float = 0.5) -> None:
        """Waits until so many panels are here (at most 15 s) and nothing was asked or answered for a while."""
        start = last = since = time.perf_counter()
        while time.perf_counter() - since < quiet or (self._ahead() < panels and time.perf_counter() - start < 15):
            self.page.wait_for_timeout(40)
            count = sum(1 + request.done for request in self.requests.values())
            if count != last or not all(request.done for request in self.requests.values()):
                last, since = count, time.perf_counter()


@contextmanager
def launched() -> Iterator[Browser]:
    """The system's Chromium, without a sandbox (containers have none) and without its own traffic."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@contextmanager
def fresh(browser: Browser, screen: dict[str, int] = LAPTOP) -> Iterator[BrowserContext]:
    """A context with an empty cache."""
    context = browser.new_context(viewport={"width": screen["width"], "height": screen["height"]})
    try:
        yield context
    finally:
        context.close()
