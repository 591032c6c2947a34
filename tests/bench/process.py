"""A fresh process: its start, what composing costs, and the memory that it holds with every page on its shelf."""

import time
from dataclasses import dataclass

from tests.bench.freeze import links, panels, text_of
from tests.bench.servers import atlas
from tests.bench.tables import median, ms, show
from tests.bench.wire import PARTIAL, Wire

STARTS = 3
PAGE = "/structures/achilles-tendon"


@dataclass(frozen=True)
class Start:
    """One process from its start until it has made every page once; times in ms, memory in bytes."""

    ready: float
    root: float
    page: float
    partial: float
    empty: int
    full: int
    peak: int
    made: int


def once(everything: bool) -> Start:
    """Starts the app, asks for the first pages with a clock, then perhaps for everything that they lead to."""
    with atlas() as served, Wire(served.url) as wire:
        empty = served.memory()
        root, page, partial = timed(wire, "/"), timed(wire, PAGE), timed(wire, PAGE, PARTIAL)
        made = crawl(wire) if everything else 0
        return Start(served.ready * 1000, root, page, partial, empty, served.memory(), served.memory("VmHWM"), made)


def timed(wire: Wire, path: str, headers: dict[str, str] | None = None) -> float:
    """Milliseconds until the answer is here."""
    start = time.perf_counter()
    wire.ask(path, headers)
    return (time.perf_counter() - start) * 1000


def crawl(wire: Wire) -> int:
    """Asks for every page that links lead to, and for its partial; how many bodies that made."""
    waiting, seen, made = ["/"], {"/"}, 0
    while waiting:
        path = waiting.pop()
        answer = wire.ask(path)
        if answer.status != 200 or "text/html" not in answer.header("Content-Type"):
            continue
        made += 1 + (wire.ask(path, PARTIAL).status == 200)
        text = text_of(answer)
        fresh = (links(text) | set(panels(text))) - seen
        seen |= fresh
        waiting += sorted(fresh)
    return made


def report() -> None:
    """Prints the medians of several starts."""
    starts = [once(everything=number == STARTS) for number in range(1, STARTS + 1)]
    last = starts[-1]
    rows = [
        ["start until the first answer", ms(median(s.ready for s in starts)), "-"],
        ["first / (composed and packed)", ms(median(s.root for s in starts)), "-"],
        [f"first {PAGE}", ms(median(s.page for s in starts)), "-"],
        ["its first partial", ms(median(s.partial for s in starts)), "-"],
        ["memory after the start", mb(median(s.empty for s in starts)), "-"],
        [f"memory with all {last.made} pages and partials", mb(last.full), "80 MB"],
        ["memory at most (VmHWM)", mb(last.peak), "-"],
    ]
    show(
        "4. A fresh process of `python -m anatomy_app`",
        ["", "atlas", "bar"],
        rows,
        f"Medians of {STARTS} starts. Memory is VmRSS, 0 without /proc. All pages: each that a link leads to,",
        "asked for once as page and once as partial, in the last of the starts.",
    )


def mb(size: float) -> str:
    """Memory in MB of 1000 kB."""
    return f"{size / 1e6:.1f} MB"
