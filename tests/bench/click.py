"""From a click on a region to its words: cold, beside a plain fetch from files, and prefetched."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.bench.browser import FAST, NO_PREFETCH, SLOW, Conditions, Tab, fresh
from tests.bench.freeze import FETCH
from tests.bench.tables import median, ms, p95, show, times

LOADS = 2


@dataclass
class Clicks:
    """The clicks of one kind: ms from click to the presented heading, and the requests they sent."""

    took: list[float] = field(default_factory=list)
    requests: int = 0
    lost: int = 0  # clicks that brought no heading within 15 s


def clicks(browser: Browser, url: str, conditions: Conditions, prepare: str, into: Clicks) -> None:
    """Opens a page and clicks each region once."""
    with fresh(browser) as context:
        tab = Tab(context, conditions, prepare)
        tab.page.goto(url)
        tab.number("bench.plateShown()")
        tab.settle(panels=0 if prepare or FETCH in url else tab.links())
        before = len(sent(tab))
        for x, y in tab.js("bench.places()"):  # type: ignore[attr-defined]
            tab.page.mouse.move(x, y)
            tab.page.wait_for_timeout(250)
            tab.page.mouse.click(x, y)
            if (shown := tab.js("bench.headingShown()")) is None:
                into.lost += 1
            else:
                into.took.append(float(str(shown)))
            tab.page.wait_for_timeout(150)
        into.requests += len(sent(tab)) - before


def sent(tab: Tab) -> list[str]:
    """The panels asked for that the cache did not answer."""
    return [request.url for request in tab.requests.values() if request.prefetch and request.head]


def report(browser: Browser, atlas: str, floor: str) -> None:
    """Prints cold clicks in both conditions, and prefetched ones on a slow line."""
    rows, every = [], []
    for conditions in (FAST, SLOW):
        ours, same, plain = Clicks(), Clicks(), Clicks()
        for _ in range(LOADS):
            clicks(browser, atlas + "/", conditions, NO_PREFETCH, ours)
            clicks(browser, floor + "/", conditions, NO_PREFETCH, same)
            clicks(browser, floor + FETCH, conditions, "", plain)
        every += [ours, same, plain]
        ratio = times(median(ours.took), median(plain.took))
        rows.append([f"cold, {conditions.name}", *own(ours), *middle(same), *middle(plain), ratio, "1.5x"])
    ahead = Clicks()
    for _ in range(LOADS):
        clicks(browser, atlas + "/", SLOW, "", ahead)
    rows.append([f"prefetched, {SLOW.name}", *own(ahead), "-", "-", "-", "110 ms"])
    show(
        "5. From the click on a region to the new heading on the screen",
        ["", "atlas p50", "p95", "sent a click", "same page, files", "fetch, files", "ratio", "bar"],
        rows,
        f"{len(ahead.took)} clicks each ({LOADS} loads with an empty cache, each region once), taking turns.",
        "Cold: prefetch switched off in the page. Same page, files: the same htmx and scripts on the static server.",
        "Fetch, files: the same page and fragment there, put in place by fetch and innerHTML alone: it does not light",
        "the plate. The ratio is to that. The pointer rests on the region for 250 ms before each click.",
        *([f"LOST: {lost} clicks brought no heading."] if (lost := sum(c.lost for c in [*every, ahead])) else []),
    )


def own(found: Clicks) -> list[str]:
    """The figures of the atlas."""
    return [ms(median(found.took)), ms(p95(found.took)), f"{found.requests / (len(found.took) + found.lost):.1f}"]


def middle(found: Clicks) -> list[str]:
    """The figure of a floor."""
    return [ms(median(found.took))]
