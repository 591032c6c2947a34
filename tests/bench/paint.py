"""When the first words and the whole plate are on the screen on a slow line, beside the same bytes from files."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.bench.browser import SLOW, Tab, fresh
from tests.bench.freeze import PAGES, PLATE
from tests.bench.tables import median, ms, show, times

RUNS = 5


@dataclass
class Times:
    """The runs of one page, in ms since the start of the navigation."""

    first: list[float] = field(default_factory=list)
    plate: list[float] = field(default_factory=list)


def paint(browser: Browser, url: str, into: Times) -> None:
    """One visit with an empty cache."""
    with fresh(browser) as context:
        tab = Tab(context, SLOW)
        tab.page.goto(url, wait_until="commit")
        into.plate.append(tab.number("bench.plateShown()"))
        into.first.append(tab.number("bench.firstPaint()"))


def report(browser: Browser, atlas: str, floor: str) -> None:
    """Prints the paint of each page; the servers take turns, so that a slow minute hits both."""
    places = [server + page for page in PAGES for server in (atlas, floor)] + [floor + PLATE]
    found = {place: Times() for place in places}
    for _ in range(RUNS):
        for place in places:
            paint(browser, place, found[place])
    bare = found[floor + PLATE]
    rows = []
    for page in PAGES:
        ours, same = found[atlas + page], found[floor + page]
        rows.append([f"{page}  first paint", *row(ours.first, same.first, bare.first)])
        rows.append([f"{page}  plate on screen", *row(ours.plate, same.plate, bare.plate)])
    show(
        f"2. Paint with an empty cache at {SLOW.name}",
        ["", "atlas", "worst", "same bytes, files", "ratio", "plate alone, files", "ratio", "bar"],
        rows,
        f"Medians of {RUNS} runs, taking turns; 1280 x 800. The time of the presented frame, as Chromium reports it.",
        "Same bytes, files: the finished page, sheet, scripts and font from the static server. Plate alone: the",
        "drawing in an empty page. No GPU: the processor paints the picture, outside the thread that is made slower.",
    )


def row(ours: list[float], same: list[float], bare: list[float]) -> list[str]:
    """The figures of one line."""
    own, floor, least = median(ours), median(same), median(bare)
    return [ms(own), ms(max(ours)), ms(floor), times(own, floor), ms(least), times(own, least), "1,200 ms"]
