"""Room: small screens, large letters, labels that neither shrink nor collide, fingers that hit, nothing that jumps."""

import time
from itertools import combinations

import pytest
from playwright.sync_api import Route, expect

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Context, Watch
from tests.support.server import Server
from tests.support.stage import REGIONS, Stage

SMALL = {"viewport": {"width": 320, "height": 640}}
ZOOMED = {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2}
SCREENS = {
    "small phone": SMALL,
    "phone": {"viewport": {"width": 390, "height": 844}},
    "phone on its side": {"viewport": {"width": 844, "height": 390}},
    "tablet": {"viewport": {"width": 834, "height": 1112}},
    "narrow window": {"viewport": {"width": 1000, "height": 700}},
    "laptop": {"viewport": {"width": 1280, "height": 720}},
    "larger laptop": {"viewport": {"width": 1440, "height": 900}},
    "twice as large": ZOOMED,
    "projector": {"viewport": {"width": 1920, "height": 1080}},
}
WIDTHS = (320, 360, 375, 390, 412, 480, 600, 720, 834, 1000, 1440)
SMALLEST_LETTERS = 13  # CSS px
# Every text in the picture that can be seen: whether it is clipped, its size of letters and its box.
TEXTS = """() => {
  const sheet = document.querySelector("#stage .sheet").getBoundingClientRect();
  const shown = (text) => text.getBoundingClientRect().width > 0;
  return [...document.querySelectorAll("#stage .sheet text")].filter(shown).map((text) => {
    const box = text.getBoundingClientRect();
    return {
      words: text.textContent,
      kind: text.closest(".names") ? "name" : text.closest(".numbers") ? "number" : "mark",
      letters: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a,
      box: [box.left, box.top, box.right, box.bottom],
      whole: box.left >= sheet.left - 1 && box.right <= sheet.right + 1
        && box.top >= sheet.top - 1 && box.bottom <= sheet.bottom + 1,
    };
  });
}"""


SETTLED = """Promise.race([
  document.fonts.ready.then(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(true))))),
  new Promise((done) => setTimeout(done, 20000, false)),
])"""


def apart(one: list[float], other: list[float]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("screen", SCREENS)
def test_names_can_be_read_or_numbers_take_their_place(new_context: Context, screen: str) -> None:
    """In every view: all of one and none of the other; no text is cut off or touches another."""
    page = new_context(**SCREENS[screen]).new_page()
    for view in drawing.PLATES:
        page.goto(f"/?view={view}&side=left" if view == "side" else f"/?view={view}")
        texts = page.evaluate(TEXTS)
        kinds = [text["kind"] for text in texts if text["kind"] != "mark"]
        regions = len(drawing.plate(view).regions)
        assert kinds in (["name"] * regions, ["number"] * regions), view
        for text in texts:
            assert text["letters"] >= SMALLEST_LETTERS or text["kind"] != "name", (view, text)
            assert text["whole"], (view, text)
        for one, other in combinations(texts, 2):
            if one["kind"] == other["kind"] == "mark":  # lines of one text
                continue
            assert apart(one["box"], other["box"]), (view, one, other)


def test_names_stand_in_the_picture_where_there_is_room(new_context: Context) -> None:
    """On a laptop names; on a phone and at 200 percent numbers, for which the list is the key."""
    for options, kind in [(SCREENS["larger laptop"], "name"), (SCREENS["phone"], "number"), (ZOOMED, "number")]:
        page = new_context(**options).new_page()
        page.goto("/")
        assert kind in {text["kind"] for text in page.evaluate(TEXTS)}
        expect(page.locator(".parts a")).to_have_count(len(REGIONS))
        for entry in page.locator(".parts a").all():
            expect(entry).to_be_visible()


@pytest.mark.parametrize("screen", ["small phone", "phone", "larger laptop"])
def test_discs_keep_apart(new_context: Context, screen: str) -> None:
    """No number covers another."""
    page = new_context(**SCREENS[screen]).new_page()
    for view in drawing.PLATES:
        page.goto(f"/?view={view}&labels=numbers")
        boxes = [disc.bounding_box() for disc in page.locator(".numbers .disc").all()]
        assert len(boxes) == len(drawing.plate(view).regions)
        for one, other in combinations(filter(None, boxes), 2):
            dx = one["x"] + one["width"] / 2 - other["x"] - other["width"] / 2
            dy = one["y"] + one["height"] / 2 - other["y"] - other["height"] / 2
            assert (dx * dx + dy * dy) ** 0.5 >= (one["width"] + other["width"]) / 2, view


@pytest.mark.parametrize("view", drawing.PLATES)
def test_a_fingertip_fits_into_each_region_on_the_smallest_phone(
    new_context: Context, server: Server, atlas: Atlas, view: str
) -> None:
    """A square of 24 CSS px whose every point hits the region."""
    stage = Stage(new_context(**SMALL).new_page(), server.url, atlas).open(f"/?view={view}")
    found = {slug: square["side"] for slug, square in stage.squares(step=2).items()}
    assert set(found) == {region.slug for region in drawing.plate(view).regions}
    assert min(found.values()) >= 24, found


def test_nothing_scrolls_sideways(new_context: Context, atlas: Atlas, watch: Watch) -> None:
    """On every page of the atlas, from the smallest phone to a tablet and at 200 percent zoom."""
    watch.allow("status of 404")
    page = new_context(java_script_enabled=False).new_page()
    paths = ["/", "/conditions/", "/nothing-here", "/structures/", "/urgent", "/where", "/search?q=heel", "/glossary"]
    paths += ["/sources", "/about", *(f"/where/{place}" for place in atlas.places)]
    paths += [f"/structures/{s}?depth=clinician" for s in atlas.structures]
    for path in [*paths, *(f"/conditions/{c}?depth=clinician" for c in atlas.conditions)]:
        page.goto(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 640})
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)


@pytest.mark.parametrize("path", ["/", "/structures/soleus"])
@pytest.mark.parametrize("screen", ["phone", "larger laptop"])
def test_nothing_jumps_on_load(new_context: Context, path: str, screen: str) -> None:
    """Neither with the font at hand, nor when it comes after the first paint."""
    page = new_context(**SCREENS[screen]).new_page()
    page.add_init_script("""
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    """)
    page.goto(path)
    assert page.evaluate(SETTLED)
    assert sum(page.evaluate("window.shifts")) == 0

    def late(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    page.route("**/*.woff2*", late)
    page.goto(path)
    assert page.evaluate(SETTLED)
    assert page.evaluate("""performance.getEntriesByType("resource").find((e) => e.name.includes("woff2")).responseEnd >
      performance.getEntriesByName("first-contentful-paint")[0].startTime""")
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    assert sum(page.evaluate("window.shifts")) == 0
