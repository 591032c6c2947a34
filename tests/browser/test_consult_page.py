"""The page that a consult hands over: what is picked is what is printed, on one page or two; files that stand alone."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import segno
from flask import Flask
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Locator, Page, expect

from anatomy_app.knowledge import BACK, Atlas, ReadySet
from anatomy_app.version import __version__
from anatomy_app.web import consult, pieces
from anatomy_app.web.text import text_of
from tests.browser.conftest import Context, Watch
from tests.support.desk import PAPER, Desk
from tests.support.server import Server

SIZES = {"A4": (596, 843), "Letter": (612, 792)}  # points, as the browser rounds them up
MID, INSERTION = "Midportion Achilles tendinopathy", "Insertional Achilles tendinopathy"


def steps(desk: Desk) -> Locator:
    """What the page tells to do."""
    part = desk.sheet.locator("section").filter(has=desk.page.get_by_role("heading", name="What to do", exact=True))
    return part.get_by_role("listitem")


def test_what_is_picked_is_what_is_printed(page: Page, atlas: Atlas) -> None:
    """One by one; then from a ready-made page: a condition more, with its signs, and one off; steps in another order,
    one less."""
    desk = Desk(page).open()
    say_the_dose_and_what_does_not_fit(desk, atlas)
    desk.begin_with(MID, "The next person: wipe it first")
    first, second, *rest = (pick.words for pick in atlas.consult.sets["midportion-tendinopathy"].steps)
    expect(steps(desk)).to_have_text([first, second, *rest])
    desk.order("Down", first)
    desk.order("Up", rest[-1])
    expect(steps(desk)).to_have_text([second, first, *rest[:-2], rest[-1], rest[-2]])
    desk.order("Take off", first)
    desk.about(MID).get_by_role("checkbox", name=second).uncheck()
    expect(steps(desk)).to_have_text([*rest[:-2], rest[-1], rest[-2]])
    another_condition(desk, atlas)


def another_condition(desk: Desk, atlas: Atlas) -> None:
    """Its signs come with it; what two conditions say alike is printed once, and stays when one of them goes."""
    desk.add(INSERTION)
    own = desk.about(INSERTION)
    told = [pick.words for pick in atlas.consult.sets["midportion-tendinopathy"].urgent]
    signs = [text_of(sign.html) for sign in pieces.condition(atlas, "insertional-tendinopathy").emergency]
    both, new = ([sign for sign in signs if (sign in told) == alike] for alike in (True, False))
    assert both
    for sign in new:
        expect(own.get_by_role("checkbox", name=sign)).to_be_checked()
    expect(own.get_by_role("checkbox").first).not_to_be_checked()
    for sign in both:
        own.get_by_role("checkbox", name=sign).check()
    expect(desk.sheet).to_contain_text(INSERTION)
    for sign in signs:
        expect(desk.sheet.get_by_role("listitem").filter(has_text=sign)).to_have_count(1)
    desk.press(f"Take {MID} off the page")
    expect(desk.about(MID)).to_be_hidden()
    expect(desk.sheet.get_by_role("heading", name=MID)).to_have_count(0)
    for sign in both:
        expect(desk.sheet).to_contain_text(sign)
    desk.press("Undo")
    expect(desk.sheet.get_by_role("heading", name=MID)).to_be_visible()


def say_the_dose_and_what_does_not_fit(desk: Desk, atlas: Atlas) -> None:
    """A dose and a note are on the page; a notice tells of a second page and of too much before it is printed."""
    page = desk.page
    fits = page.get_by_role("status")
    expect(fits.first).to_have_text("Fits on one page, A4 or Letter. Side not stated.")
    page.get_by_text("Exercises, with how much").click()
    exercise = atlas.exercises["heel-raise-two-legs"].title
    page.get_by_role("checkbox", name=exercise).check()
    for label, many in (("Rounds", "3"), ("Times in a round", "15"), ("Days a week", "1")):
        page.get_by_label(label).filter(visible=True).select_option(many)
    desk.field("When to come back").select_option("In 6 weeks")
    desk.field("A note of your own").fill("Shoes <b>with</b> a heel.")
    for words in (exercise, "15 times in each of 3 rounds, 1 day a week.", "Come back in 6 weeks."):
        expect(desk.sheet).to_contain_text(words)
    expect(desk.sheet).to_contain_text("Shoes <b>with</b> a heel.")
    expect(desk.sheet.get_by_text("No good study gives a dose")).to_be_hidden()  # what the page says is another dose
    expect(fits.first).to_contain_text("Two pages: the second has the 1 exercise.")
    for other in atlas.exercises.values():
        page.get_by_role("checkbox", name=other.title).check()
    expect(fits.first).to_contain_text(re.compile(r"the exercises( are)? about \d+ lines too long"))
    for title in (MID, INSERTION, "Soleus strain"):
        desk.add(title)
    expect(fits.first).to_contain_text(re.compile(r"the first is about \d+ lines too long"))


def printed(page: Page, paper: str) -> list[tuple[tuple[int, int], str]]:
    """The pages that come out: the size of each in points, and its words without the spaces that a line's end takes."""
    with pypdfium2.PdfDocument(page.pdf(format=paper, prefer_css_page_size=True)) as document:
        return [
            ((round(width), round(height)), bare(sheet.get_textpage().get_text_bounded()))
            for sheet in document
            for width, height in [sheet.get_size()]
        ]


def bare(text: str) -> str:
    return re.sub(r"[\s\ufffe\x02-]", "", text)


def words_of(atlas: Atlas, one: ReadySet) -> list[str]:
    """What stands on the first page of a ready-made set, besides its sources."""
    short = [text_of(pieces.condition(atlas, slug).short.html) for slug in one.conditions]
    picked = [pick.words for pick in (*one.steps, *one.urgent)]
    about = ["side not stated", f"{date.today():%B} {date.today().day}, {date.today().year}", f"Atlas {__version__}"]
    return [*short, *picked, *about, *atlas.consult.teach_back, f"Come back {BACK[one.back]}.", "CC BY 4.0"]


def test_every_ready_made_page_prints_on_one_page_and_its_exercises_on_a_second(
    page: Page, app: Flask, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its words, boxes to tick, the code, and nothing of what is around it on the screen."""
    page.add_init_script("window.print = () => { window.printed = document.querySelector('#link').value }")
    desk, code = Desk(page).open(), ""
    for i, one in enumerate(atlas.consult.sets.values()):
        desk.begin_with(one.title, "The next person: wipe it first" if i else "")
        desk.print()
        page.wait_for_function(
            "(code) => (window.printed || '') !== code", arg=code
        )  # the code stands on the page, too
        code = page.evaluate("printed")
        for paper in ("Letter", "A4") if i == 1 else ("Letter",):
            first, *more = printed(page, paper)
            assert len(more) == bool(one.exercises), one.title
            assert {size for size, _ in (first, *more)} == {SIZES[paper]}
            with app.test_request_context("/consult"):
                sources = consult.context(one)["paper"]["sources"].split("; ")
            missing = [words for words in [*words_of(atlas, one), *sources] if bare(words) not in first[1]]
            assert not missing, (one.title, missing)
            for slug in one.exercises:
                assert bare(atlas.exercises[slug].title) in more[0][1]
            assert bare("This page again, with its marks") in first[1]
            for around in ("Help now", "Skip to", "Undo", "End consult", "Draw it", "Kept in", "A link that brings"):
                assert bare(around) not in first[1]
        boxes = steps(desk).evaluate_all("(all) => all.map((one) => getComputedStyle(one, '::before').borderTopWidth)")
        assert len(boxes) == len(one.steps)
        assert all(float(box.removesuffix("px")) >= 1 for box in boxes)
    the_code_on_paper_is_the_link(desk, monkeypatch)


def modules(code: Locator) -> list[list[bool]]:
    """The squares of a drawn code, with its white edge."""
    wide = int(str(code.get_attribute("viewBox")).split()[2])
    dark = set(re.findall(r"M(\d+) (\d+)h1", str(code.locator("path").last.get_attribute("d"))))
    return [[(str(x), str(y)) in dark for x in range(wide)] for y in range(wide)]


def full_bytes(bits: Any, version: int, length: int) -> None:
    """Zeros up to a whole byte. (segno 1.6.6 adds eight where none is missing, which every reader skips.)"""
    bits.extend([0] * (-length % 8))


def the_code_on_paper_is_the_link(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A QR code of the link as it stands on the screen, with a white edge of four squares, 35 mm wide in print."""
    page = desk.page
    desk.choose("Left")
    desk.press("Place a pain area")
    before = page.evaluate("printed")
    desk.print()
    link = page.wait_for_function("(before) => printed !== before && printed", arg=before).json_value()
    assert link == desk.link.input_value()
    code = desk.sheet.get_by_role("img", name="QR code")
    monkeypatch.setattr("segno.encoder.write_padding_bits", full_bytes)
    every = [segno.make(link, error="l", boost_error=False, micro=False, mask=mask) for mask in range(8)]
    found = modules(code)
    assert found in [[[bool(dark) for dark in row] for row in one.matrix_iter(border=4)] for one in every]
    page.emulate_media(media="print")
    box = code.bounding_box()
    assert box
    assert box["width"] * 25.4 / 96 == pytest.approx(35, abs=0.2)
    with pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)) as document:
        assert squares(document[0], len(found)) == found
        assert "Left leg" in document[0].get_textpage().get_text_bounded()


def squares(sheet: pypdfium2.PdfPage, wide: int) -> list[list[bool]]:
    """The code as it is printed: the middle of each of its squares, in the page's right lower corner."""
    edges = [one.get_bounds() for one in sheet.get_objects()]
    module = 35 / 25.4 * 72 / wide
    (left, _, _, top) = next(
        box for box in edges if all(abs(b - a - module * (wide - 8)) < 0.5 for a, b in (box[::2], box[1::2]))
    )
    picture = sheet.render(scale=4).to_pil().convert("L")
    tall = sheet.get_size()[1]
    return [
        [
            picture.getpixel((4 * (left + (x - 3.5) * module), 4 * (tall - top + (y - 3.5) * module))) < 128
            for x in range(wide)
        ]
        for y in range(wide)
    ]


def test_files_are_made_without_a_network_and_stand_alone(
    new_context: Context, browser: Browser, server: Server, watch: Watch, tmp_path: Path
) -> None:
    """One HTML file with picture, marks, words and exercises, which asks for nothing; one picture with the marks."""
    watch.origins.append(f"blob:{server.url}/")  # the picture is drawn from the page's own memory
    desk = Desk(new_context().new_page()).open()
    desk.page.context.set_offline(True)
    desk.begin_with("Calf strain")
    desk.choose("Left")
    bare_picture = desk.save("Save the picture (PNG)", tmp_path).rename(tmp_path / "bare.png")
    desk.choose("Circle")
    desk.click((390, 900))
    marked = desk.said()[-1].partition(". ")[2].partition(" (")[0]
    kept, drawn = (desk.save(name, tmp_path) for name in ("Save as file", "Save the picture (PNG)"))
    with Image.open(drawn) as picture, Image.open(bare_picture) as other:
        assert max(picture.size) == 2400
        assert picture.size == other.size
        box = ImageChops.difference(picture.convert("RGB"), other.convert("RGB")).getbbox()
        assert box
        left, top, right, bottom = box
        assert right - left == pytest.approx(bottom - top, rel=0.1)
        edge = [picture.convert("RGB").getpixel((right - step, (top + bottom) // 2)) for step in range(1, 12)]
        assert (0x12, 0x12, 0x6B) in edge
        assert (left + right) / 2 > picture.size[0] / 2  # to the right, as on a left leg
    context = browser.new_context(java_script_enabled=False, offline=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    alone = Desk(context.new_page()).open(kept.as_uri())
    for words in ("Left leg", "Gastrocnemius strain", marked, "Ankle bends", "What to do"):
        expect(alone.sheet).to_contain_text(words)
    assert alone.painted(PAPER)[-1].middle == pytest.approx((900 - 390, 900), abs=2)
    pictures = alone.sheet.locator("img")
    assert pictures.evaluate_all("(all) => all.map((one) => one.complete && one.naturalWidth > 0)") == [True]
    assert [url for url in asked if not url.startswith("data:")] == [kept.as_uri()]
    context.close()
