"""States of a presentation: healthy and affected, what is refused, where controls lead, the QR code."""

import re

import pytest
import segno

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Pages, control, local_links, squeeze
from tests.support.wall import PATH


def test_a_place_is_shown_healthy_then_affected_then_in_words(pages: Pages, atlas: Atlas) -> None:
    """For every drawing of an affected place, the legs in turn: two windows on one drawing, in three steps."""
    for view in drawing.PLATES:
        for index, zone in enumerate(zone for zone in drawing.plate(view).zones if zone.affected):
            side = drawing.SIDES[index % 2]
            start = pages.get(f"{PATH}?view={view}&side={side}&beside=affected:{zone.slug}")
            assert "is-waiting" in start.html
            affected = pages.get(control(start, "next"))
            assert "is-waiting" not in affected.html
            plate = drawing.plate(view, side)
            assert affected.all("g", id=drawing.affected_id(plate))
            uses = [use for use in affected.all("use") if use.get("href") == f"#{drawing.healthy_id(plate)}"]
            assert len(uses) == 1
            words = pages.get(control(affected, "next"))
            changed = atlas.condition(zone.slug).sections["In the picture"]
            assert len(words.text) > len(affected.text) + 20, changed.heading
            assert not control(words, "next")


def test_a_condition_opens_on_its_own_plate(pages: Pages, atlas: Atlas) -> None:
    """Without ?view= the link still works."""
    page = pages.get(f"{PATH}?beside=affected:soleus-strain")
    assert page.one("svg", class_="plate").get("data-plate") == atlas.condition("soleus-strain").plate


@pytest.mark.parametrize(
    ("query", "choice"),
    [
        ("step=7", "6"),
        ("step=-1", "0"),
        ("step=two", "6"),
        ("step=1e1", "0"),
        ("spot=elbow", "soleus"),
        ("spot=7", "6"),
        ("spot=0", "1"),
        ("spot=plantaris", "soleus"),
        ("beside=back", "deep"),
        ("beside=affected:elbow", "affected:achilles-rupture"),
        ("view=heel&beside=affected:soleus-strain", "affected:sever-disease"),
        ("beside=affected:sever-disease&step=3", "2"),
        ("view=elbow", "heel"),
        ("labels=big", "numbers"),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(pages: Pages, query: str, choice: str) -> None:
    """As a page and as a partial."""
    for htmx in (False, True):
        assert re.search(rf"It can be: .*\b{choice}\b", pages.get(f"{PATH}?{query}", 400, htmx).text)


def test_every_control_leads_to_a_page(pages: Pages) -> None:
    """From a plain state and from a full one; what there is no link for is not one."""
    full = "view=deep&side=left&step=2&spot=soleus&beside=heel&labels=numbers&bar=off"
    for query in ("", full, "beside=affected:achilles-rupture&step=2"):
        page = pages.get(f"{PATH}?{query}")
        for path in local_links(page):
            if path.startswith("/teach"):
                pages.get(path)
            else:
                assert pages.client.get(path).status_code == 200, path


def test_the_page_leads_back_into_the_atlas(pages: Pages) -> None:
    """To the same view and leg, or to the condition; and to help."""
    assert "/?side=left&view=deep" in pages.get(f"{PATH}?view=deep&side=left").links
    assert "/conditions/achilles-rupture?look=affected" in pages.get(f"{PATH}?beside=affected:achilles-rupture").links
    assert "/urgent" in pages.get(PATH).links


def test_the_code_holds_this_state_and_only_where_the_public_address_is_known(pages: Pages) -> None:
    """The same squares as a code of the address with the state; not of the code, nor of the bar that is hidden."""
    asked = f"{PATH}?view=deep&side=left&step=2&spot=4&qr=on&bar=off"
    assert not pages.get(asked).all("svg", class_="qr")
    assert not control(pages.get(PATH), "qr")
    known = Pages(create_app({"PUBLIC_URL": "https://leg.example/atlas"}))
    page = known.get(asked)
    wanted = "https://leg.example/atlas/teach/present?side=left&view=deep&step=2&spot=4"
    drawn = segno.make(wanted, error="m", micro=False).svg_inline(omitsize=True, border=4, light="#fff")
    squares = [path.get("d") for path in page.one("svg", class_="qr").iter() if path.get("stroke")]
    assert squares == re.findall(r'<path [^>]*stroke="#000"[^>]* d="([^"]+)"', drawn)
    assert squeeze(page.one("figcaption")) == "leg.example/atlas/teach/present?side=left&view=deep&step=2&spot=4"
    assert control(known.get(PATH), "qr")
