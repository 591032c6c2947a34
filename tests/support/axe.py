"""The rules of axe: all of them in light, then those of color in the other schemes, where alone a page may differ."""

from collections.abc import Mapping

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
FAULTS_ONLY = {"resultTypes": ["violations"]}  # what passes is told by one element each: half the time
AXE, RUN = Axe(), "([within, options]) => axe.run(within || document, options)"
COLOR = {**FAULTS_ONLY, "runOnly": {"type": "tag", "values": ["cat.color"]}}


def clean(page: Page, within: str | None = None, options: Mapping[str, object] = FAULTS_ONLY) -> None:
    """No violation on a page, or within a part of it; a failure lists rule, element and reason."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = AxeResults(page.evaluate(RUN, [within, dict(options)]))
    assert not found.violations_count, f"{page.url}\n{found.generate_report()}"


def clean_in_every_scheme(page: Page, within: str | None = None) -> None:
    """No violation in light, dark and forced colors; the page is left in light."""
    clean(page, within)
    for scheme in ("dark", "forced"):
        page.emulate_media(**SCHEMES[scheme])  # type: ignore[arg-type]
        clean(page, within, COLOR)
    page.emulate_media(**SCHEMES["light"])  # type: ignore[arg-type]
