"""How soon the next frame follows a pointer that comes to a region, and a choice."""

from collections import Counter

from playwright.sync_api import Browser

from tests.bench.browser import SLOW_CPU, Tab, fresh
from tests.bench.tables import median, ms, p95, show

ROUNDS = {"pointerover": 5, "click": 3}
UNSEEN = 16.0  # ms: the browser lists no event that was faster


def report(browser: Browser, url: str) -> None:
    """Prints the delay of hover and choice on the first page."""
    with fresh(browser) as context:
        tab = Tab(context, SLOW_CPU)
        tab.page.goto(url)
        tab.settle(tab.links())
        places = tab.js("bench.places()")
        rows = [[name, *figures(tab, places, kind)] for name, kind in (("hover", "pointerover"), ("choice", "click"))]
    show(
        f"6. From the event to the next frame at {SLOW_CPU.name}, on /",
        ["", "events", "p50", "p95", "bar"],
        rows,
        "Event timing of Chromium, in steps of 8 ms; events too fast to be listed count as 16 ms. Panels prefetched.",
    )


def figures(tab: Tab, places: object, kind: str) -> list[str]:
    """Goes to each region several times, and clicks it where that is asked."""
    tab.js("bench.slow.length = 0, bench.seen = {}")
    for _ in range(ROUNDS[kind]):
        for x, y in places:  # type: ignore[attr-defined]
            (tab.page.mouse.click if kind == "click" else tab.page.mouse.move)(x, y)
            tab.page.wait_for_timeout(250)
    slow = [entry["duration"] for entry in tab.js("bench.slow") if entry["name"] == kind]  # type: ignore[attr-defined]
    seen = Counter(tab.js("bench.seen"))[kind]  # type: ignore[call-overload]
    took = slow + [UNSEEN] * (seen - len(slow))
    return [str(len(took)), ms(median(took)), ms(p95(took)), "-"]
