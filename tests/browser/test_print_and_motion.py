"""Paper, and people whom movement makes ill."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from anatomy_app.knowledge import Atlas
from tests.browser.conftest import Context
from tests.support.server import Server
from tests.support.stage import PHONE, Stage

A4 = {"viewport": {"width": 794, "height": 1123}}  # CSS px
# What is neither dark on paper nor a heading that is set in paper on ink.
PALE = """(all) => all.filter((words) => !words.matches(".help-now > h2")
  && !getComputedStyle(words).color.match(/[0-9]+/g).every((part) => part < 100)).map((words) => words.textContent)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_condition_holds_words_and_picture_and_nothing_to_click(new_context: Context, scheme: str) -> None:
    """Black on white in any scheme, the place drawn, the sources there, within the paper's width."""
    page = new_context(**A4, color_scheme=scheme).new_page()
    page.emulate_media(media="print")
    page.goto("/conditions/achilles-rupture?depth=clinician")
    for kept in (
        "h1",
        "#panel .lead",
        "#panel .help-now",
        "#panel .sources",
        "#stage .sheet",
        ".zone.is-lit",
        ".brand",
    ):
        expect(page.locator(kept)).to_be_visible()
    for gone in (".masthead nav", ".skip", ".crumb", ".to-picture", "#status", ".depths", ".tools", ".zoom"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("#panel .term").first).to_have_css("border-bottom-width", "0px")
    assert page.locator("#panel :is(h1, h2, p, li)").evaluate_all(PALE) == []
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_affected_place_is_printed_beside_the_healthy_one(new_context: Context) -> None:
    """Both small pictures, side by side on one page, and no switch."""
    page = new_context(**A4).new_page()
    page.emulate_media(media="print")
    page.goto("/conditions/achilles-rupture?look=affected")
    healthy, affected = (half.bounding_box() for half in page.locator(".pair svg").all())
    assert healthy
    assert affected
    assert healthy["y"] == affected["y"]
    assert healthy["x"] + healthy["width"] < affected["x"]
    for gone in (".looks", ".place.is-lit a"):
        expect(page.locator(gone)).to_be_hidden()
    plate, parts = (page.locator(part).bounding_box() for part in ("#stage figure.plate", "#stage .parts"))
    assert plate
    assert parts
    assert plate["y"] + plate["height"] <= parts["y"] + 1


def test_a_condition_becomes_a_pdf_of_a_few_pages(stage: Stage, tmp_path: Path) -> None:
    """After a swap, as a reader prints it."""
    stage.open()
    stage.page.locator("#panel a[href='/conditions/achilles-rupture']").click()
    stage.shows_condition("achilles-rupture")
    printed = stage.page.pdf(path=tmp_path / "condition.pdf", format="A4", prefer_css_page_size=True)
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) <= 6


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_less_motion_means_no_sliding_and_no_fading(
    new_context: Context, server: Server, atlas: Atlas, motion: str
) -> None:
    """A choice on a phone jumps to the words; otherwise it slides there."""
    page = new_context(**PHONE, reduced_motion=motion).new_page()
    held = Stage(page, server.url, atlas).open()
    page.evaluate("""() => {
      window.places = new Set([scrollY]);
      const look = () => { window.places.add(scrollY); requestAnimationFrame(look); };
      look();
    }""")
    page.touchscreen.tap(*held.spot("soleus"))
    held.shows_structure("soleus")
    expect(page.locator("#panel h1")).to_be_in_viewport()
    page.wait_for_function(
        "() => { const was = window.was; window.was = scrollY; return was > 100 && was === scrollY; }"
    )
    places = page.evaluate("window.places.size")
    fading = page.locator(".region .edge").first.evaluate("(e) => parseFloat(getComputedStyle(e).transitionDuration)")
    if motion == "reduce":
        assert (places, fading) == (2, 0)
    else:
        assert places > 2
