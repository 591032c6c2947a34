"""Pages about the atlas: where its words come from, and whom to tell of an error."""

import pytest

from anatomy_app import create_app
from anatomy_app.config import BadSetting, settings
from anatomy_app.knowledge import Atlas
from tests.support.pages import Pages, squeeze


def test_every_source_is_listed_with_each_topic_that_cites_it(pages: Pages) -> None:
    """Both ways: a topic's sources are those that name it."""
    atlas: Atlas = pages.client.application.extensions["atlas"]
    page = pages.get("/sources")
    named = {
        str(li.get("id")): {link.get("href") for link in li.iter("a")} & set(page.links)
        for li in page.all("li")
        if li.get("id")
    }
    assert set(named) == set(atlas.sources)
    for topic in [*atlas.structures.values(), *atlas.conditions.values()]:
        path = topic.path
        assert {key for key, links in named.items() if path in links} == topic.sources


def test_places_where_sources_differ_are_gathered(pages: Pages) -> None:
    """Each with a link to its topic."""
    page = pages.get("/sources")
    (heading,) = page.all("h2", id="differences")
    assert squeeze(heading) == "Where sources differ"
    assert "Sources differ on ibuprofen" in page.text


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("leg@clinic.example", "mailto:leg@clinic.example"),
        ("https://clinic.example/errors", "https://clinic.example/errors"),
    ],
)
def test_about_says_whom_to_tell_of_an_error(contact: str, link: str) -> None:
    app = create_app(settings({"CONTACT": contact}))
    assert link in Pages(app).get("/about").links


@pytest.mark.parametrize(
    "environ",
    [{"CONTACT": "call me"}, {"CONTACT": "javascript:x"}, {"PUBLIC_URL": "leg.example"}, {"PUBLIC_URL": "https://"}],
)
def test_an_address_that_cannot_work_is_refused_with_its_name(environ: dict[str, str]) -> None:
    with pytest.raises(BadSetting, match=next(iter(environ))):
        settings(environ)
