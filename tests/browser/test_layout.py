"""Room: small screens, large letters, labels that neither shrink nor collide, fingers that hit, nothing that jumps."""

from collections.abc import Iterable
from itertools import combinations

import pytest
from playwright.sync_api import Page, Route, expect

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Context, Watch
from tests.support.pages import Pages
from tests.support.server import Server
from tests.support.stage import REGIONS, Stage
from tests.support.wall import BOXES

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
WIDTHS = (320, 360, 375, 390, 412, 480, 600, 640, 720, 834, 880, 1000, 1440)
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
        discs = page.evaluate(BOXES, ".numbers .disc")
        assert len(discs) == len(drawing.plate(view).regions)
        for one, other in combinations(discs, 2):
            dx, dy = ((one[at] + one[at + 2] - other[at] - other[at + 2]) / 2 for at in (0, 1))
            assert (dx * dx + dy * dy) ** 0.5 >= (one[2] - one[0] + other[2] - other[0]) / 2, view


@pytest.mark.parametrize("view", drawing.PLATES)
def test_a_fingertip_fits_into_each_region_on_the_smallest_phone(
    new_context: Context, server: Server, atlas: Atlas, view: str
) -> None:
    """A square of 24 CSS px whose every point hits the region."""
    stage = Stage(new_context(**SMALL).new_page(), server.url, atlas).open(f"/?view={view}")
    found = {slug: square["side"] for slug, square in stage.squares(step=2).items()}
    assert set(found) == {region.slug for region in drawing.plate(view).regions}
    assert min(found.values()) >= 24, found


PAGES = ["/", "/conditions/", "/nothing-here", "/structures/", "/urgent", "/where", "/where/heel-bone", "/glossary"]
PAGES += ["/search?q=heel", "/sources", "/about", "/treatments/", "/prevention/", "/evidence/", "/motion"]
PAGES += ["/conditions/achilles-rupture?look=affected", "/conditions/compare?a=sever-disease&b=calf-contusion"]
PAGES += ["/structures/muscle-tendon-junction?depth=clinician", "/treatments/prp", "/prevention/hops"]
KINDS = ("structures", "conditions", "treatments", "exercises", "evidence")
# Of pages of one template, [path, text], those that are wider than the window when their bodies are shown in turn.
WIDER = """(pages) => pages.filter(([path, text]) => {
  const sheets = (page) => [...page.querySelectorAll("head link[rel=stylesheet]")].map((link) => link.href).join();
  const page = new DOMParser().parseFromString(text, "text/html");
  if (sheets(page) !== sheets(document)) throw new Error(`another template: ${path}`);
  document.body = page.body;
  return document.documentElement.scrollWidth > innerWidth;
}).map(([path]) => path)"""
NARROW = (320, 700)  # the smallest phone, and where picture and list stand side by side


@pytest.mark.parametrize("part", [0, 1])
def test_no_kind_of_page_scrolls_sideways_at_any_width(new_context: Context, watch: Watch, part: int) -> None:
    """From the smallest phone to a tablet and at 200 percent zoom."""
    watch.allow("status of 404")
    fits(new_context, PAGES[part::2], WIDTHS)


@pytest.mark.parametrize("kind", KINDS)
def test_no_topic_scrolls_sideways(new_context: Context, pages: Pages, atlas: Atlas, kind: str) -> None:
    """Every one of them with all its words, at the two widths where room is least; their bodies in one page."""
    paths = [f"{topic.path}?depth=clinician" for topic in getattr(atlas, kind).values()]
    bodies = [(path, pages.client.get(path).text) for path in paths]
    page = new_context(java_script_enabled=False).new_page()
    page.goto(paths[0])
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(WIDER, bodies) == [], width


def fits(new_context: Context, paths: list[str], widths: Iterable[int]) -> None:
    """Asserts that no page is wider than its window."""
    page = new_context(java_script_enabled=False).new_page()
    for path in paths:
        page.goto(path)
        for width in widths:
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
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
        route.continue_()

    page.route("**/*.woff2*", late)
    page.goto(path)
    assert page.evaluate(SETTLED)
    assert page.evaluate("""performance.getEntriesByType("resource").find((e) => e.name.includes("woff2")).responseEnd >
      performance.getEntriesByName("first-contentful-paint")[0].startTime""")
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    assert sum(page.evaluate("window.shifts")) == 0


def test_words_beside_pictures_have_room(new_context: Context) -> None:
    """A caption under picture and list on a phone; the key beside the plate that compares; the words of the example."""
    page = new_context(**SCREENS["phone"]).new_page()
    page.goto("/conditions/achilles-rupture")
    assert wide(page, "#stage figcaption") >= 0.95 * wide(page, "#stage .views")
    page = new_context(**SCREENS["larger laptop"]).new_page()
    page.goto("/conditions/compare?a=gastrocnemius-strain&b=deep-vein-thrombosis")
    plate, key = (page.locator(part).bounding_box() for part in (".both figure", ".both .keys-to"))
    assert plate
    assert key
    assert plate["y"] == key["y"]
    page.goto("/evidence/")
    assert wide(page, ".example p") >= 0.6 * wide(page, ".example")


def wide(page: Page, selector: str) -> float:
    """How wide an element is, in CSS pixels."""
    box = page.locator(selector).bounding_box()
    assert box, selector
    return box["width"]
