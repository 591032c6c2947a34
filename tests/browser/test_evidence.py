"""Evidence pages in a browser: one sheet of paper, no rule of axe broken, readable on the smallest phone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from anatomy_app import create_app
from tests.browser.conftest import Context, Watch
from tests.support.axe import clean_in_every_scheme
from tests.support.server import Server

ROOT = Path(__file__).resolve().parents[2]
AIDS = ["/evidence/achilles-rupture-surgery-or-not", "/evidence/tendinopathy-care"]
SMALLEST = {"viewport": {"width": 320, "height": 640}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
POINT = 4 / 3  # CSS pixels


@pytest.fixture(scope="module")
def clinic() -> Iterator[Server]:
    """The atlas at a public address, run by a clinic: both add to what is printed."""
    said = {"PUBLIC_URL": "https://atlas.example-hospital.org", "CLINIC_FILE": str(ROOT / "docs/clinic.example.toml")}
    with Server(create_app(said)) as running:
        yield running


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("path", AIDS)
def test_the_whole_aid_is_one_printed_page(
    new_context: Context, clinic: Server, watch: Watch, path: str, size: str
) -> None:
    """Whatever depth is shown on the screen, and with a clinic's own line."""
    watch.origins.append(clinic.url + "/")
    page = new_context().new_page()
    for address in (path, f"{path}?depth=clinician", clinic.url + path):
        page.goto(address)
        printed = page.pdf(format=size, prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1, address


@pytest.mark.parametrize("path", AIDS)
def test_paper_keeps_what_a_person_takes_along_in_type_of_eight_points(new_context: Context, path: str) -> None:
    """Options, pictures, values, questions, short references; no layer beneath, no long list of sources."""
    page = new_context(viewport={"width": 718, "height": 1000}).new_page()
    page.emulate_media(media="print")
    page.goto(f"{path}?depth=clinician")
    for kept in (
        ".choice",
        "svg.pictograph",
        ".matters input",
        ".ticks li",
        ".made",
        ".brief",
        ".promise",
        ".first-this",
    ):
        expect(page.locator(kept).first).to_be_visible()
    for gone in (".sources", ".layer", ".depths", ".crumb"):
        expect(page.locator(gone).first).to_be_hidden()
    sizes = page.locator(".aid :is(p, li, dt, dd, h2, h3, h4):not(.sources *, .layer *)").evaluate_all(
        "(all) => all.filter((e) => e.checkVisibility()).map((e) => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 8 * POINT - 0.01


@pytest.mark.parametrize("path", ["/evidence/", *AIDS])
def test_no_rule_of_axe_is_broken(page: Page, path: str) -> None:
    page.goto(path)
    clean_in_every_scheme(page)


@pytest.mark.parametrize("path", ["/evidence/", *AIDS])
def test_the_smallest_phone_scrolls_no_way_but_down(new_context: Context, path: str) -> None:
    """Icons stay apart from each other, at three device pixels or more, and all pictures have one size."""
    page = new_context(**SMALLEST).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    wide = page.locator("svg.pictograph").evaluate_all(
        "(all) => all.map((e) => [e.getBoundingClientRect().width, e.viewBox.baseVal.width])"
    )
    assert wide
    for width, units in wide:
        assert 10 * width / units >= 4.5  # CSS pixels from icon to icon
    assert max(width for width, _ in wide) - min(width for width, _ in wide) < 1


def test_what_is_ticked_is_kept_nowhere(new_context: Context) -> None:
    """Not in the address, in no storage (the watch sees to that), not by the browser for those who come back."""
    page = new_context().new_page()
    page.goto(AIDS[0])
    box = page.get_by_label("I want the lowest chance of tearing it again.")
    box.check()
    expect(box).to_be_checked()
    assert page.url.endswith(AIDS[0])
    page.goto("/evidence/")
    page.go_back()
    expect(box).not_to_be_checked()
