"""The moving calf as a page and as a figure on other pages."""

import re
import shutil
from pathlib import Path

import brotli
import pytest
from flask import Flask

from anatomy_app import knowledge
from anatomy_app.drawing import motion
from anatomy_app.knowledge import ContentError
from anatomy_app.web import motion as web
from tests.support.pages import Pages, parse, squeeze

PLACES = ["/structures/soleus", "/structures/gastrocnemius", "/structures/gastrocnemius-medial-head"]
PLACES += ["/structures/gastrocnemius-lateral-head", "/conditions/calf-tightness"]
PARTIAL = {"HX-Request": "true"}


def test_the_page_says_of_each_position_what_happens_and_where_it_is_known_from(pages: Pages) -> None:
    """Six stills in order, each with words and a source; the same words wait for the live sentence."""
    page = pages.get("/motion")
    (stills,) = page.all("ul", class_="stills")
    entries = list(stills.iter("li"))
    assert len(entries) == len(motion.STILLS)
    (said,) = page.all("p", class_="motion-said")
    for name, entry in zip(motion.STILLS, entries, strict=True):
        picture = next(entry.iter("img"))
        assert f"/svg/{name}.svg" in picture.get("src", "")
        assert picture.get("alt") == ""  # the words beside it say the same
        words = squeeze(entry)
        knee, foot = re.findall(r"^Knee (\w+), foot (\w+): ", words)[0]
        assert any(link.get("role") == "doc-noteref" for link in entry.iter("a"))
        assert said.get(f"data-{knee}-{foot}", "") == re.sub(r" ?\d+(, \d+)*$", "", words)
    assert "not to the exact scale of movement" in page.text
    assert page.article == pages.get("/motion", htmx=True).article


def test_every_still_is_served_and_every_mark_leads_to_its_source(pages: Pages) -> None:
    page = pages.get("/motion")
    for picture in page.all("img"):
        assert pages.client.get(picture.get("src", "")).mimetype == "image/svg+xml"
    marks = [link for link in page.links if link.startswith("#source-")]
    sources = [f"#{li.get('id')}" for li in page.all("li") if (li.get("id") or "").startswith("source-")]
    assert list(dict.fromkeys(marks)) == sources


@pytest.mark.parametrize("path", PLACES)
def test_pages_of_the_calf_have_a_place_for_the_figure(pages: Pages, path: str) -> None:
    """It asks for the figure alone, and overrides what the panel's links inherit; without scripts it shows stills."""
    for htmx in (False, True):
        (slot,) = pages.get(path, htmx=htmx).all("div", class_="motion-slot")
        wanted = {"target": "this", "push-url": "false", "sync": "this", "indicator": "this"}
        assert {key: slot.get(f"data-hx-{key}") for key in wanted} == wanted
        assert "ignoreTitle:true" in slot.get("data-hx-swap", "")
        assert len(list(slot.iter("img"))) == 3
        assert "/motion" in [link.get("href") for link in slot.iter("a")]


def test_other_pages_have_none(pages: Pages) -> None:
    for path in ("/structures/tibia", "/conditions/achilles-rupture"):
        assert not pages.get(path).all("div", class_="motion-slot")


def test_the_figure_alone_is_light_and_a_page_of_its_own_without_htmx(app: Flask, pages: Pages) -> None:
    """At most 20 kB over the wire; no heading that would be a second one on the page that it comes to."""
    answer = app.test_client().get("/motion/figure", headers={**PARTIAL, "Accept-Encoding": "br"})
    assert answer.content_encoding == "br"
    assert len(answer.data) <= 20_000
    root = parse(brotli.decompress(answer.data).decode(), partial=True)
    assert not list(root.iter("h1"))
    assert len([part for part in root.iter() if str(part.tag).endswith("svg")]) == 1
    page = pages.get("/motion/figure")
    assert page.one("h1").text == "How the ankle moves the calf"
    assert len(page.all("img")) == len(motion.STILLS)


def test_content_that_leaves_a_position_out_stops_the_start(tmp_path: Path, app: Flask) -> None:
    """With one sentence that says what is wanted."""
    shutil.copytree(Path(knowledge.__file__).parents[1] / "content", tmp_path / "content")
    path = tmp_path / "content/motion.md"
    path.write_text(re.sub(r"- \*\*Knee bent, foot down.*\n", "", path.read_text()))
    spoilt = Flask(__name__)
    spoilt.extensions["atlas"] = knowledge.load(tmp_path / "content")
    with pytest.raises(ContentError, match=r"motion\.md:2: `## What moves` must be a list of 6 items"):
        web.init_app(spoilt)
