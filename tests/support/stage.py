"""A person at the picture: points at regions, reads what is shown. Knows no server."""

import json
from collections.abc import Iterable
from contextlib import suppress

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLate

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas

SITE = "Lower Leg Atlas"
WHOLE = "Choose a part of the lower leg"  # the heading of the first page
REGIONS = tuple(region.slug for region in drawing.plate("back").regions)
LAPTOP = {"width": 1440, "height": 900}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "has_touch": True, "is_mobile": True}

# All that a choice changes, as one object: each is compared whole, so that nothing is left over from the page before.
SHOWN = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const names = (selector) => all(selector + '[aria-current="true"]').map((link) => link.dataset.structure);
  const drawn = (part) => getComputedStyle(part).display !== "none" && part.getBBox().width > 0;
  const focus = document.activeElement;
  return {
    path: location.pathname + location.search,
    title: document.title,
    headings: all("h1").map((heading) => heading.textContent),
    regions: names("#stage a.region"),
    listed: names("#stage .parts a"),
    zones: all("#stage .zone").filter(drawn).map((zone) => zone.dataset.zone),
    mastheads: all(".masthead").length,
    status: all("#status").map((line) => line.textContent).join(""),
    focus: focus.matches("#panel h1") ? "heading" : focus.matches("a.region") ? focus.dataset.structure : "",
  };
}"""

# For each region the largest axis-aligned square of grid points whose topmost hit is that region: a point at its
# middle, and its side (a point stands for the square of one step around it).
SQUARES = """(step) => {
  const frame = document.querySelector("#stage .frame").getBoundingClientRect();
  const best = {};
  let above = [];
  for (let y = Math.ceil(frame.top); y < frame.bottom && y < innerHeight; y += step) {
    const row = [];
    for (let x = Math.ceil(frame.left), i = 0; x < frame.right; x += step, i++) {
      const hit = document.elementFromPoint(x, y);
      const link = hit && hit.closest("a.region, a.label");
      const name = link ? link.dataset.structure || link.dataset.label : "";
      const around = i ? [above[i], above[i - 1], row[i - 1]] : [];
      const grows = around.length && around.every((cell) => cell && cell.name === name);
      const count = grows ? 1 + Math.min(...around.map((cell) => cell.count)) : 1;
      row.push({ name, count });
      const side = count * step;
      const inward = Math.floor((count - 1) / 2) * step;
      const middle = { x: x - inward, y: y - inward };
      if (name && side > (best[name]?.side ?? 0)) best[name] = { side, ...middle };
    }
    above = row;
  }
  return best;
}"""

STILL = """() => {
  const now = `${scrollY} ${document.querySelector("#stage .frame").getBoundingClientRect().top}`;
  const still = window.place === now;
  window.place = now;
  return still;
}"""


class Stage:
    """One page of the atlas in a browser. `shows_…` waits until the page shows just that, else fails with both."""

    def __init__(self, page: Page, url: str, atlas: Atlas) -> None:
        self.page, self.url, self.atlas = page, url, atlas

    def open(self, path: str = "/") -> "Stage":
        """A full load, and a mark on the window that only another full load takes away."""
        self.page.goto(self.url + path)
        self.page.evaluate("window.loaded = 'once'")
        return self

    @property
    def loaded_once(self) -> bool:
        """Whether everything since `open` was a swap."""
        return self.page.evaluate("window.loaded") == "once"

    def squares(self, step: int = 10) -> dict[str, dict[str, float]]:
        """Per region `x`, `y`: a point well inside, and `side`: how far its surroundings hit the same region (px)."""
        found: dict[str, dict[str, float]] = self.page.evaluate(SQUARES, step)
        return found

    def spot(self, slug: str) -> tuple[float, float]:
        """A point well inside a region, once nothing slides any more."""
        self.page.wait_for_function(STILL)
        found = self.squares()[slug]
        return found["x"], found["y"]

    def click(self, slug: str) -> None:
        self.page.mouse.click(*self.spot(slug))

    def waits_for_prefetch(self) -> None:
        """Until the idle page has fetched what its regions lead to, whole."""
        whole = "(e) => e.name.includes('/structures/') && e.responseEnd > 0"
        count = f"(n) => performance.getEntriesByType('resource').filter({whole}).length === n"
        self.page.wait_for_function(count, arg=len(REGIONS))

    # ---- what is shown

    def shows_whole(self, focus: str = "heading", path: str = "/") -> None:
        self.shows(path, WHOLE, focus=focus)

    def shows_structure(self, slug: str, focus: str = "heading") -> None:
        found = self.atlas.structure(slug)
        lit = [region for region in REGIONS if region in (slug, *found.parts)]
        self.shows(f"/structures/{slug}", found.title, lit=lit, focus=focus)

    def shows_condition(self, slug: str, focus: str = "heading") -> None:
        self.shows(f"/conditions/{slug}", self.atlas.condition(slug).title, zones=[slug], focus=focus)

    def shows(  # one keyword per thing that a choice changes
        self,
        path: str,
        heading: str,
        *,
        lit: Iterable[str] = (),
        zones: Iterable[str] = (),
        status: str = "",
        focus: str = "heading",
        title: str = "",
    ) -> None:
        """`focus` is "heading", a region's slug, or "" for neither; `title` where it differs from the heading."""
        wanted = {
            "path": path,
            "title": f"{title or heading} - {SITE}",
            "headings": [heading],
            "regions": list(lit),
            "listed": list(lit),
            "zones": list(zones),
            "mastheads": 1,
            "status": status,
            "focus": focus,
        }
        same = f"(wanted) => JSON.stringify(({SHOWN})()) === wanted"
        with suppress(TooLate):
            packed = json.dumps(wanted, separators=(",", ":"), ensure_ascii=False)
            self.page.wait_for_function(same, arg=packed, timeout=10_000)
        assert self.page.evaluate(SHOWN) == wanted
