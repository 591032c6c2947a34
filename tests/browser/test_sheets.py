"""Worksheets and flash cards as they leave the printer: how many pages, of which paper, with which words."""

from dataclasses import dataclass
from itertools import product

import pypdfium2
import pytest
from playwright.sync_api import FloatRect, Page, expect

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.web.sheets import KINDS, PAPER
from tests.browser.conftest import Context, Watch
from tests.support.axe import clean_in_every_scheme
from tests.support.server import Server

SIZES = {"a4": (595, 842), "letter": (612, 792)}  # points
SMALLEST = {"viewport": {"width": 320, "height": 640}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
SHEETS = [
    f"/learn/worksheet?view={view}&side={drawing.SIDES[i % 2]}&labels={labels}&paper={list(PAPER)[(i + i // 4) % 2]}"
    for i, (labels, view) in enumerate(product(KINDS, drawing.PLATES))
]
"""Every plate with every way to name it; legs and papers take turns."""


@pytest.fixture
def home(known: Server, watch: Watch) -> str:
    """Where that atlas is."""
    watch.origins.append(f"{known.url}/")
    return known.url


@dataclass(frozen=True)
class Paper:
    """A printed page: its size in points, and its words."""

    size: tuple[int, int]
    words: str


def printed(page: Page, path: str) -> list[Paper]:
    """The pages that come out where the paper in the tray is another one."""
    page.goto(path)
    with pypdfium2.PdfDocument(page.pdf(format="A3", prefer_css_page_size=True)) as document:
        return [
            Paper((round(width), round(height)), " ".join(sheet.get_textpage().get_text_bounded().split()))
            for sheet in document
            for width, height in [sheet.get_size()]
        ]


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_and_its_key_are_one_page_each(new_context: Context, home: str, atlas: Atlas, path: str) -> None:
    """On the paper that was asked for: title, class line, bank, credit; names in the key, and no menu in either."""
    page = new_context(java_script_enabled=False).new_page()
    view = next(name for name in drawing.PLATES if f"view={name}" in path)
    paper = next(name for name in PAPER if path.endswith(name))
    titles = [atlas.structure(region.slug).title for region in drawing.plate(view).regions]
    asked = titles[::2] if "partly" in path else titles
    for more in ("&bank=on", "&key=on", *(["&bank=off"] if view == "back" else [])):
        (sheet,) = printed(page, home + path + more)
        assert sheet.size == SIZES[paper]
        said = sheet.words
        assert drawing.plate(view, "left" if "side=left" in path else "right").title in said
        for kept in ("CC BY 4.0", "BodyParts3D", "Content checked"):
            assert kept in said
        for gone in ("Help now", "Show it", "Skip to"):
            assert gone not in said
        assert ("Name Class Date" in said) == ("key" not in more)
        assert ("Word bank" in said) == (more == "&bank=on")
        assert [title for title in asked if title in said] == ([] if more == "&bank=off" else asked)
        assert "This picture in the atlas: https://leg.example/" in said


@pytest.mark.parametrize(("view", "paper"), [("back", "a4"), ("deep", "letter"), ("heel", "letter")])
def test_cards_are_fronts_and_backs_in_turn(new_context: Context, atlas: Atlas, view: str, paper: str) -> None:
    """One page of pictures without a name, then one of names; each back behind its front when turned over."""
    page = new_context().new_page()
    fronts, backs = printed(page, f"/learn/cards?view={view}&paper={paper}")
    pictures = page.locator(".leaf img")
    assert pictures.evaluate_all("(all) => all.every((one) => one.complete && one.naturalWidth)")
    titles = [atlas.structure(region.slug).title for region in drawing.plate(view).regions]
    assert fronts.words.count("What is this?") == len(titles)
    assert not [title for title in titles if title in fronts.words]
    assert all(title in backs.words for title in titles)
    assert fronts.size == backs.size == SIZES[paper]
    page.emulate_media(media="print")
    front, back = (
        [leaf.bounding_box() for leaf in page.locator(f"{kind} .leaf").all()] for kind in (".fronts", ".backs")
    )
    sheet = page.locator(".backs").bounding_box()
    assert sheet
    for one, other in zip(front, back, strict=True):
        assert one
        assert other
        mirrored = 2 * sheet["x"] + sheet["width"] - one["x"] - one["width"]
        assert abs(mirrored - other["x"]) < 1
        assert abs(one["height"] - other["height"]) < 1


def box(plate: drawing.Plate, room: FloatRect) -> tuple[float, float]:
    """Width and height of a sheet's boxes to write in, in millimeters of paper."""
    seen = drawing.Showing(blank=())
    _, _, width, height = seen.box(plate)
    wide, tall = seen.box_size(plate)
    mm = min(room["width"] / width, room["height"] / height) * 25.4 / 96
    return wide * mm, tall * mm


@pytest.mark.parametrize("labels", KINDS)
def test_nothing_on_a_sheet_is_cut_off(new_context: Context, home: str, labels: str) -> None:
    """The page clips what does not fit, so all of it must: in print the sheet is never taller than its paper."""
    page = new_context().new_page()
    page.emulate_media(media="print")
    for view, paper in product(drawing.PLATES, PAPER):
        page.goto(f"{home}/learn/worksheet?view={view}&labels={labels}&paper={paper}&title={60 * 'W'}")
        sheet = page.locator(".paper")
        assert sheet.evaluate("(e) => e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth")
        picture = page.locator(".drawn img").bounding_box()
        assert picture
        assert picture["height"] > 500
        if labels != "numbered":
            wide, tall = box(drawing.plate(view), picture)
            assert wide > 54
            assert tall > 11.5


@pytest.mark.parametrize("view", drawing.PLATES)
def test_nothing_on_a_card_is_cut_off(page: Page, view: str) -> None:
    """Neither on a front nor on a back, in print."""
    page.emulate_media(media="print")
    page.goto(f"/learn/cards?view={view}")
    for leaf in page.locator(".leaf").all():
        assert leaf.evaluate("(e) => e.scrollHeight <= e.clientHeight + 1 && e.scrollWidth <= e.clientWidth + 1")


@pytest.mark.parametrize("path", ["/learn/worksheet", "/learn/worksheet?labels=blank&key=on", "/learn/cards?view=heel"])
def test_the_pages_break_no_rule_and_fit_a_phone(new_context: Context, path: str) -> None:
    """No fault for axe; no scrolling sideways at 320 pixels."""
    page = new_context().new_page()
    page.goto(path)
    clean_in_every_scheme(page)
    page = new_context(**SMALLEST).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("size", "beside"), [((1000, 700), True), ((1366, 768), True), ((390, 844), False)])
def test_one_lands_at_the_sheet_and_sees_it(new_context: Context, size: tuple[int, int], beside: bool) -> None:
    """Beside the form on a laptop, where both are seen at once, and below it on a phone; focus is on its heading."""
    page = new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto("/learn/worksheet?view=heel")
    form, sheet = (page.locator(kind).bounding_box() for kind in (".choose", ".paper"))
    assert form
    assert sheet
    assert (form["x"] + form["width"] < sheet["x"] and sheet["y"] < 150) == beside
    assert (form["y"] + form["height"] < sheet["y"]) != beside
    page.get_by_label("Title").fill("Our own heel")
    page.get_by_role("button", name="Show it").click()
    title = page.get_by_role("heading", name="Our own heel", exact=True)
    expect(title).to_be_focused()
    expect(title).to_be_in_viewport()


def test_a_button_prints_and_no_name_breaks(new_context: Context) -> None:
    """The button is there where a script can serve it; names in the bank and links stay on one line at 320 pixels."""
    page = new_context(**SMALLEST).new_page()
    page.add_init_script("window.print = () => { document.title = 'printed' }")
    for path in ("/learn/worksheet?view=heel", "/learn/cards"):
        page.goto(path)
        pieces = page.locator(".name, .also a")
        assert pieces.evaluate_all("(all) => all.length > 1 && all.every((one) => one.getClientRects().length === 1)")
        page.get_by_role("button", name="Print").click()
        expect(page).to_have_title("printed")


def test_a_sheet_is_chosen_without_scripts(new_context: Context) -> None:
    """From the picture to the form, and on to another sheet, all by its address."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/?view=heel&side=left")
    page.get_by_text("Download").click()
    page.get_by_role("link", name="Worksheet", exact=True).click()
    assert page.locator("h1").inner_text() == "Worksheet: left heel, cut down the middle"
    page.get_by_label("Names").select_option("blank")
    page.get_by_label("Word bank").select_option("off")
    assert page.get_by_role("button", name="Print").count() == 0
    page.get_by_role("button", name="Show it").click()
    assert page.get_by_label("Names").input_value() == "blank"
    assert page.locator(".bank").count() == 0
    page.get_by_role("link", name="answer key").click()
    assert page.locator("h1").inner_text() == "Answer key: left heel, cut down the middle"
