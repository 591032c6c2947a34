"""What a first and a second visit cost over the wire, and whether anything moves while the page arrives."""

from dataclasses import dataclass

import brotli
from playwright.sync_api import Browser

from tests.bench.browser import FAST, LAPTOP, PHONE, SLOW, Request, Tab, fresh
from tests.bench.freeze import PAGES, plate_of, text_of
from tests.bench.tables import kb, show
from tests.bench.wire import get

KINDS = {"Document": "HTML", "Stylesheet": "CSS", "Script": "JS", "Font": "font", "Other": "icon", "Image": "icon"}


@dataclass(frozen=True)
class Visit:
    """The requests of one visit: the page's own, and the panels fetched ahead when it was idle."""

    own: list[Request]
    ahead: list[Request]


def visit(tab: Tab, url: str) -> Visit:
    """Opens a page and waits until it asks for nothing more."""
    tab.page.goto(url)
    tab.settle(tab.links())
    found = list(tab.requests.values())
    return Visit([r for r in found if not r.prefetch], [r for r in found if r.prefetch])


def visits(browser: Browser, url: str) -> tuple[Visit, Visit]:
    """The first visit with an empty cache, and the second in another tab with what the first left there."""
    with fresh(browser) as context:
        return visit(Tab(context, FAST), url), visit(Tab(context, FAST), url)


def shift(browser: Browser, url: str, screen: dict[str, int]) -> float:
    """The cumulative layout shift while a page arrives slowly, its font last."""
    with fresh(browser, screen) as context:
        tab = Tab(context, SLOW)
        tab.page.goto(url)
        tab.settle()
        return tab.number("bench.shift")


def report(browser: Browser, url: str) -> None:
    """Prints both visits and the shift."""
    both = [visits(browser, url + page) for page in PAGES]
    firsts, seconds = [first for first, _ in both], [second for _, second in both]
    plates = [len(brotli.compress(plate_of(text_of(get(url, page))).encode(), quality=11)) for page in PAGES]
    kinds = list(dict.fromkeys(KINDS.values()))
    rows = [[kind, *(kb(body(first.own, kind)) for first in firsts), "-"] for kind in kinds]
    rows += [
        ["total, bodies", *(kb(body(first.own)) for first in firsts), "80 kB"],
        ["total, with response headers", *(kb(wire(first.own)) for first in firsts), "-"],
        ["requests", *(str(len(first.own)) for first in firsts), "6"],
        ["the plate alone, as brotli", *map(kb, plates), "-"],
        ["prefetched when idle, bodies", *(f"{len(v.ahead)} panels, {kb(body(v.ahead))}" for v in firsts), "-"],
        ["second visit, bodies", *(kb(body(second.own)) for second in seconds), "-"],
        ["second visit, with headers", *(kb(wire(second.own)) for second in seconds), "1 kB"],
        ["second visit, requests sent", *(str(len(sent(second.own))) for second in seconds), "-"],
        ["second visit, prefetched", *(kb(wire(second.ahead)) for second in seconds), "-"],
        [
            "layout shift, laptop, slow",
            *(f"{shift(browser, url + page, LAPTOP):.4f}" for page in PAGES),
            "0",
        ],
        ["layout shift, phone, slow", *(f"{shift(browser, url + page, PHONE):.4f}" for page in PAGES), "0"],
    ]
    show("1. First view and second visit: over the wire, brotli", ["", *PAGES, "bar"], rows, *notes(firsts))


def body(requests: list[Request], kind: str = "") -> int:
    """Bytes of bodies, of one kind or of all."""
    return sum(r.body for r in requests if not kind or KINDS.get(r.kind) == kind)


def wire(requests: list[Request]) -> int:
    """Bytes of bodies and of the heads before them."""
    return sum(r.body + r.head for r in requests)


def sent(requests: list[Request]) -> list[Request]:
    """The requests that left the browser: the others were answered by its cache."""
    return [r for r in requests if r.head]


def notes(firsts: list[Visit]) -> list[str]:
    """How it was counted, and any file that was fetched under two addresses."""
    names = [r.url.partition("?")[0] for r in firsts[0].own]
    twice = sorted({name.rpartition("/")[2] for name in names if names.count(name) > 1})
    return [
        "One visit each (bytes do not vary); layout shift once a screen, at 150 ms, 1.6 Mbit/s, CPU 4x slower.",
        "The icon counts as a request: Chromium asks for it. Panels fetched ahead do not.",
        *(f"FETCHED TWICE under two addresses: {name}" for name in twice),
    ]
