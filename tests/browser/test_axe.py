"""The rules of axe: no violation on any kind of page, in any scheme, before and after a swap."""

import pytest
from playwright.sync_api import CDPSession, Page

from anatomy_app import drawing
from tests.browser.conftest import Context, Watch
from tests.support.axe import SCHEMES, clean, clean_in_every_scheme
from tests.support.server import Server
from tests.support.stage import PHONE, WHOLE, Stage

KINDS = ["/", "/structures/achilles-tendon", "/conditions/midportion-tendinopathy", "/conditions/", "/nothing-here"]
KINDS += ["/structures/", "/structures/tibia?depth=student", "/conditions/achilles-rupture?depth=clinician"]
LONG = ["/sources", "/glossary"]
"""Lists of hundreds alike, which are looked at in light alone."""
KINDS += [*LONG, "/urgent", "/where", "/where/heel-bone", "/search?q=heel", "/about"]
KINDS += ["/treatments/", "/treatments/strength-training?depth=clinician", "/prevention/", "/prevention/hops"]
KINDS += ["/conditions/achilles-rupture?look=affected", "/conditions/compare?a=sever-disease&b=calf-contusion"]


@pytest.mark.parametrize("path", KINDS)
def test_no_rule_is_broken_on_any_kind_of_page(
    page: Page, thrifty: CDPSession, server: Server, watch: Watch, path: str
) -> None:
    """On a laptop, freshly loaded, in every scheme."""
    watch.allow("status of 404")
    page.goto(path)
    (clean if path in LONG else clean_in_every_scheme)(page)


@pytest.mark.parametrize("view", drawing.PLATES)
def test_no_rule_is_broken_in_any_view_and_state(page: Page, thrifty: CDPSession, server: Server, view: str) -> None:
    """The picture of the left leg, each way to letter it, one part lit, seen close with the downloads open, in every
    scheme; the words beside it are looked at on every kind of page."""
    region = drawing.plate(view).regions[-1].slug
    for labels in drawing.LABELS:
        page.goto(f"/structures/{region}?view={view}&side=left&labels={labels}")
        clean(page, "#stage")
    page.get_by_role("button", name="To the chosen place").click()
    page.locator(".download summary").click()
    clean_in_every_scheme(page, "#stage")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_is_broken_after_swaps_on_a_phone(new_context: Context, stage: Stage, scheme: str) -> None:
    """A structure, then a condition, both by htmx; a region is lit, then a zone."""
    page = new_context(**PHONE, **SCHEMES[scheme]).new_page()
    held = Stage(page, stage.url, stage.atlas).open()
    page.touchscreen.tap(*held.spot("soleus"))
    held.shows_structure("soleus")
    clean(page)
    page.locator("#panel h3 a[href='/conditions/soleus-strain']").click()
    held.shows_condition("soleus-strain")
    clean(page)


def test_no_rule_is_broken_while_a_failure_is_said(stage: Stage, watch: Watch) -> None:
    """The status line with its link, over the words."""
    watch.allow("net::ERR", "htmx:")
    stage.page.route("**/structures/soleus", lambda route: route.abort())
    stage.open()
    stage.click("soleus")
    stage.shows("/", WHOLE, status="Could not load. Try again", focus="soleus")
    clean(stage.page)


def test_axe_would_find_something(stage: Stage) -> None:
    """A picture without a name and, in the dark, words as gray as the ground: the rules run under the page's policy."""
    page = stage.open().page
    page.evaluate("[...document.querySelectorAll('#panel p')].at(-1).style.color = '#555'")
    clean(page)
    with pytest.raises(AssertionError, match="color-contrast"):
        clean_in_every_scheme(page)
    page.evaluate("document.querySelector('h1').append(new Image())")
    with pytest.raises(AssertionError, match="image-alt"):
        clean(page)
