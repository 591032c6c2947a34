"""What the moving calf costs: bytes of the figure, and how soon a frame follows each step of the ankle."""

from playwright.sync_api import Browser

from tests.bench.browser import SLOW_CPU, Tab, fresh
from tests.bench.tables import kb, median, ms, p95, show
from tests.bench.wire import PARTIAL, get

PATHS = {"figure, as another page gets it": ("/motion/figure", PARTIAL), "its page": ("/motion", {})}
STILL = "/static/svg/motion-up.svg"
SWEEPS = 4
# Sets the slider to each step and back as a hand does; the time until the frame after the one that draws it begins
SCRUB = """(async (bend, sweeps) => {
  document.querySelector(`[data-bend=${bend}]`).click();
  const slider = document.querySelector("#motion-ankle");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const took = [];
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let step = 0; step <= 12; step++) {
      await frame();
      const start = performance.now();
      slider.value = sweep % 2 ? 5 * step - 40 : 20 - 5 * step;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await frame();
      await frame();
      took.push(performance.now() - start);
    }
  return took;
})"""


def report(browser: Browser, url: str) -> None:
    """Prints the bytes, and the time of a step with each knee."""
    rows = [[name, kb(len(get(url, path, said).body)), "20.0 kB"] for name, (path, said) in PATHS.items()]
    rows[1][2] = "-"
    rows.append(["one still", kb(len(get(url, STILL).body)), "-"])
    show("7. The moving calf: bytes over the wire, compressed", ["", "bytes", "bar"], rows)
    with fresh(browser) as context:
        tab = Tab(context, SLOW_CPU)
        tab.page.goto(url + "/motion")
        tab.settle()
        steps = {knee: tab.js(f"{SCRUB}('{knee}', {SWEEPS})") for knee in ("straight", "bent")}
    show(
        f"   From a step of the slider to the second frame after it at {SLOW_CPU.name}",
        ["knee", "steps", "p50", "p95", "bar"],
        [[knee, str(len(took)), ms(median(took)), ms(p95(took)), "-"] for knee, took in steps.items()],  # type: ignore[arg-type]
        "The second frame begins when the first, which draws the step, is done: 33 ms where nothing is slow.",
    )
