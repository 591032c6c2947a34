"""The rules of axe: all of them in light, then those of color in the other schemes, where alone a page may differ."""

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
AXE = Axe()
PLAIN = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
ENHANCED = {"type": "tag", "values": ["cat.color"]}  # and contrast of 7 to 1, which dark and forced colors have
# Every rule but those of color, on every element. What passes is told by one element each: half the time.
RUN = """(within) => {
  const colors = axe.getRules(["cat.color"]).map((rule) => [rule.ruleId, { enabled: false }]);
  return axe.run(within || document, { resultTypes: ["violations"], rules: Object.fromEntries(colors) });
}"""
# The rules of color, three quarters of axe's time, on every text of a picture and on one of each kind elsewhere: the
# first whose letters look so and whose tags, classes and attributes' names, up to the root, no other had. Nothing but
# these and the scheme gives colors in our style sheets.
COLOR = """([within, runOnly]) => {
  const kinds = new Set();
  const named = (e) => [e.localName, e.getAttribute("class"), e.ariaCurrent, ...e.getAttributeNames()].join(" ");
  const lettered = (e) => e.matches("input, select, textarea")
    || [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const include = [...document.querySelectorAll(`${within || "body"} *`)].filter((e) => {
    if (!lettered(e) || e.ownerSVGElement) return lettered(e);
    const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(e);
    let kind = [color, backgroundColor, fontSize, fontWeight].join(" ");
    for (let up = e; up; up = up.parentElement) kind += `|${named(up)}`;
    return !kinds.has(kind) && kinds.add(kind);
  });
  return axe.run({ include }, { resultTypes: ["violations"], runOnly });
}"""


def clean(page: Page, within: str | None = None) -> None:
    """No violation on a page, or within a part of it; a failure lists rule, element and reason."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    judge(page, RUN, within)
    judge(page, COLOR, [within, PLAIN])


def judge(page: Page, rules: str, asked: object) -> None:
    found = AxeResults(page.evaluate(rules, asked))
    assert not found.violations_count, f"{page.url}\n{found.generate_report()}"


def clean_in_every_scheme(page: Page, within: str | None = None) -> None:
    """No violation in light, dark and forced colors; the page is left in light."""
    clean(page, within)
    for scheme in ("dark", "forced"):
        page.emulate_media(**SCHEMES[scheme])  # type: ignore[arg-type]
        judge(page, COLOR, [within, ENHANCED])
    page.emulate_media(**SCHEMES["light"])  # type: ignore[arg-type]
