"""Hard words: explained in place, once each, and all on one page."""

import pytest

from anatomy_app.knowledge import Atlas, Term
from anatomy_app.web.terms import Marker
from tests.support.pages import Pages, squeeze

BURSA = Term("bursa", "bursa", ("bursae",), "a cushion", (), True)
DEEP = Term("deep", "deep to", (), "farther in", (), False)


def test_the_glossary_explains_every_term_with_a_source(pages: Pages) -> None:
    atlas: Atlas = pages.client.application.extensions["atlas"]
    page = pages.get("/glossary")
    assert [dt.get("id") for dt in page.all("dt")] == list(atlas.glossary)
    assert all(list(dd.iter("sup")) for dd in page.all("dd"))


def test_each_marked_word_has_its_meaning_on_the_same_page(pages: Pages) -> None:
    """Buttons and meanings pair off, in page and partial; no word is explained on the page that is about it."""
    atlas: Atlas = pages.client.application.extensions["atlas"]
    seen = set[str]()
    for topic in [*atlas.structures.values(), *atlas.conditions.values()]:
        page = pages.get(f"{topic.path}?depth=clinician", htmx=True)
        opens = [str(button.get("popovertarget")) for button in page.all("button", class_="term")]
        assert opens == [meaning.get("id") for meaning in page.all("div", class_="meaning")]
        assert len(opens) == len(set(opens))
        assert topic.title.lower() not in [squeeze(button).lower() for button in page.all("button", class_="term")]
        seen |= set(opens)
    assert len(seen) > 10


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Two bursae and a bursa.</p>", ["bursae"]),
        ("<p>The Bursa.</p>", ["Bursa"]),
        ('<p><a href="/x">a bursa</a> is a bursa</p>', ["bursa"]),
        ("<p>supra-bursa, bursal</p>", []),
        ("<p>deep to it</p>", []),
        ("<p>a &lt;b&gt; bursa</p>", ["bursa"]),
    ],
)
def test_only_the_first_whole_word_outside_links_is_marked(html: str, marked: list[str]) -> None:
    """The text itself stays what it is."""
    mark = Marker([BURSA, DEEP])
    made = mark(html)
    for word in marked:
        button = f'<button type="button" class="term" popovertarget="term-bursa">{word}</button>'
        assert made.count(button) == 1
        made = made.replace(button, word)
    assert made == html
    assert list(mark.found) == (["bursa"] if marked else [])
