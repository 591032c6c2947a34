"""Search: by plain word, Latin word, sign or code, mistyped or half typed; a form without scripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomy_app.knowledge import Atlas, Index
from tests.support.pages import Pages


@pytest.fixture(scope="module")
def pages(app) -> Pages:
    return Pages(app)


def found(pages: Pages, query: str) -> list[str]:
    """The addresses that a search lists, in order."""
    page = pages.get(f"/search?q={query}", htmx=True)
    return [str(a.get("href")) for ol in page.all("ol", class_="starts") for a in ol.iter("a")]


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("heel cord", "/structures/achilles-tendon"),
        ("musculus soleus", "/structures/soleus"),
        ("achiles", "/structures/achilles-tendon"),
        ("gastrocnemious", "/structures/gastrocnemius"),
        ("swolen calf", "/conditions/deep-vein-thrombosis"),
        ("pop kick", "/conditions/achilles-rupture"),
        ("I82.4", "/conditions/deep-vein-thrombosis"),
        ("A04.7.02.048", "/structures/achilles-tendon"),
        ("tennis leg", "/conditions/gastrocnemius-strain"),
        ("plantar flexion", "/glossary#plantar-flexion"),
        ("SOLEU", "/structures/soleus"),
    ],
)
def test_a_search_finds_what_is_meant_among_the_first_four(pages: Pages, query: str, path: str) -> None:
    assert path in found(pages, query)[:4], found(pages, query)


def test_each_topic_is_found_by_its_title_and_by_each_code(pages: Pages) -> None:
    """Title first or nearly; a code among the first ten."""
    atlas: Atlas = pages.client.application.extensions["atlas"]
    index: Index = pages.client.application.extensions["index"]
    for topic in atlas.topics():
        assert topic.path in [hit.path for hit in index.find(topic.title)[:2]], topic.title
    for condition in atlas.conditions.values():
        for code in condition.codes:
            assert condition.path in [hit.path for hit in index.find(code)[:10]], code


def test_a_search_that_finds_nothing_says_so_and_offers_another_way(pages: Pages) -> None:
    page = pages.get("/search?q=xyzzy")
    assert "Nothing found for “xyzzy”" in page.text
    assert "/where" in page.links
    assert "at most 100" in pages.get(f"/search?q={'x' * 101}", status=400).text


def test_what_was_typed_is_shown_and_never_run(pages: Pages) -> None:
    page = pages.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E")
    assert page.one("input", id="q").get("value") == '<script>alert(1)</script>">'


@settings(deadline=None, max_examples=60)
@given(query=st.text(max_size=60))
def test_no_query_fails(pages: Pages, query: str) -> None:
    response = pages.client.get("/search", query_string={"q": query})
    assert response.status_code == 200
