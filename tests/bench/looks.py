"""What showing a place affected costs: bytes beyond the healthy page, and from the click to the new picture."""

from playwright.sync_api import Browser

from anatomy_app import drawing
from tests.bench.browser import SLOW_CPU, Tab, fresh
from tests.bench.tables import kb, median, ms, p95, show
from tests.bench.wire import get

PAGES = ("/evidence/achilles-rupture-surgery-or-not", "/evidence/tendinopathy-care", "/prevention/", "/treatments/")
SWITCH = """(async () => {
  const link = document.querySelector("#stage .place.is-lit [data-switch]");
  const start = performance.now();
  const changed = new Promise((done) => document.addEventListener("atlas:picture", done, { once: true }));
  link.click();
  await changed;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
})()"""
CLICKS = 8


def report(browser: Browser, url: str) -> None:
    """Prints the bytes of each affected state and of the heaviest pages of words, and the time of the switch."""
    drawn = [(name, zone.slug) for name in drawing.PLATES for zone in drawing.plate(name).zones if zone.affected]
    rows = []
    for name, slug in drawn:
        healthy, affected = (
            len(get(url, f"/conditions/{slug}?view={name}{look}", {}).body) for look in ("", "&look=affected")
        )
        rows.append([f"{slug}, {name}", kb(healthy), kb(affected), kb(affected - healthy), "4.1 kB"])
    show("8. A place affected: the page over the wire, compressed", ["", "healthy", "affected", "more", "bar"], rows)
    show("   Pages of words with figures", ["", "bytes"], [[path, kb(len(get(url, path, {}).body))] for path in PAGES])
    with fresh(browser) as context:
        tab = Tab(context, SLOW_CPU)
        tab.page.goto(f"{url}/conditions/achilles-rupture")
        tab.settle()
        took = [float(str(tab.js(SWITCH))) for _ in range(CLICKS)]
    show(
        f"   From the click on the switch to the frame with the other look at {SLOW_CPU.name}",
        ["clicks", "p50", "p95"],
        [[str(len(took)), ms(median(took)), ms(p95(took))]],
    )
