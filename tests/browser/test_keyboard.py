"""Everything by keyboard alone."""

import pytest
from playwright.sync_api import expect

from anatomy_app import drawing
from tests.support.stage import REGIONS, Stage

FOCUSED = """() => {
  const focus = document.activeElement;
  const within = {
    skip: ".skip", brand: ".brand", view: ".views", part: ".parts", region: ".region",
    zoom: ".zoom", tool: ".tools", nav: "nav", words: "#panel",
  };
  const kind = Object.keys(within).find((name) => focus.closest(within[name]));
  return [kind, focus.dataset.structure || focus.dataset.zoom || focus.getAttribute("href") || focus.textContent];
}"""


def tab_to(stage: Stage, slug: str) -> None:
    """Presses Tab until a region on the picture has focus."""
    for _ in range(30):
        if stage.page.evaluate(FOCUSED) == ["region", slug]:
            return
        stage.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {slug}")


def test_tab_goes_through_the_page_from_top_to_heel(stage: Stage) -> None:
    """Skip link, name, site, views, list, regions from knee to heel, tools, words; nothing twice, no trap."""
    stage.open()
    order = [
        ("skip", "#content"),
        ("brand", "/"),
        ("nav", "/"),
        ("nav", "/where"),
        ("nav", "/conditions/"),
        ("nav", "/treatments/"),
        ("nav", "/prevention/"),
        ("nav", "/learn/"),
        ("nav", "/consult"),
        ("nav", "/search"),
        ("nav", "/urgent"),
        *(("view", "/" if view == "back" else f"/?view={view}") for view in drawing.PLATES),
        *(("part", slug) for slug in REGIONS),
        *(("region", slug) for slug in REGIONS),
        ("zoom", "in"),
        ("tool", "/"),
        ("tool", "/?side=left"),
        ("tool", "/"),
        ("tool", "/?labels=numbers"),
        ("tool", "/?labels=off"),
        ("tool", "Download"),
        ("words", "/where"),
    ]
    for step in order:
        stage.page.keyboard.press("Tab")
        assert tuple(stage.page.evaluate(FOCUSED)) == step


def test_the_skip_link_shows_itself_and_leads_to_the_text(stage: Stage) -> None:
    """The next Tab is in the words."""
    stage.open()
    stage.page.keyboard.press("Tab")
    expect(stage.page.locator(".skip")).to_be_in_viewport()
    stage.page.keyboard.press("Enter")
    stage.page.keyboard.press("Tab")
    assert stage.page.evaluate(FOCUSED)[0] == "words"


@pytest.mark.parametrize("scheme", ["light", "forced"])
def test_focus_is_drawn_on_the_shape(stage: Stage, scheme: str) -> None:
    """On each region, and unlike the outline of a region that is pointed at or chosen."""
    stage.page.emulate_media(forced_colors="active" if scheme == "forced" else "none")
    stage.open("/structures/soleus")
    outline = "(slug) => { const s = getComputedStyle(document.querySelector(`.region[data-structure=${slug}] .edge`));"
    outline += " return [s.stroke, s.strokeWidth, s.strokeDasharray, s.display]; }"
    before = {slug: stage.page.evaluate(outline, slug) for slug in REGIONS}
    for slug in REGIONS:
        tab_to(stage, slug)
        drawn = stage.page.evaluate(outline, slug)
        assert drawn != before[slug]
        assert drawn != before["soleus"]
        assert drawn[0] != "none"
        assert drawn[3] != "none"


def test_enter_on_a_region_reads_it_and_escape_returns_to_it(stage: Stage) -> None:
    """Focus goes to the heading and back to the very region; the next Tab goes on from there."""
    stage.open()
    for slug in ("gastrocnemius-lateral-head", "calcaneus"):
        tab_to(stage, slug)
        stage.page.keyboard.press("Enter")
        stage.shows_structure(slug)
        stage.page.keyboard.press("Escape")
        stage.shows_whole(focus=slug)
    assert stage.loaded_once


def test_escape_from_a_condition_returns_to_the_region_that_led_there(stage: Stage) -> None:
    """Also after a full load of the region's page; Escape on the whole leg does nothing."""
    stage.open("/structures/soleus")
    stage.page.get_by_role("heading", name="Soleus strain").get_by_role("link").press("Enter")
    stage.shows_condition("soleus-strain")
    stage.page.keyboard.press("Escape")
    stage.shows_whole(focus="soleus", path="/?view=deep")
    stage.page.keyboard.press("Escape")
    stage.shows_whole(focus="soleus", path="/?view=deep")
    assert stage.loaded_once


def test_escape_after_a_full_load_of_a_condition_leads_to_the_whole_leg(stage: Stage) -> None:
    """No region was left, so focus is on the heading."""
    stage.open("/conditions/soleus-strain")
    stage.page.keyboard.press("Escape")
    stage.shows_whole(path="/?view=deep")


def test_letters_do_nothing_where_no_control_takes_them(stage: Stage) -> None:
    """Voice control types words; none of them may act."""
    stage.open("/structures/soleus")
    stage.page.keyboard.type("abcdefghijklmnopqrstuvwxyz0123456789?/+-")
    stage.shows_structure("soleus", focus="")
    assert stage.loaded_once
