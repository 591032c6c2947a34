"""What a quiz is asked to be: codes, depths, places told without names, addresses that cannot be."""

import re
from urllib.parse import urldefrag

import pytest

from anatomy_app import drawing
from anatomy_app.web.quiz.items import Item, deal
from tests.support.pages import Pages, squeeze
from tests.support.quiz import answers, one


def test_a_code_that_is_typed_gives_the_same_quiz(pages: Pages) -> None:
    """It holds kinds, plates, depth and length; the page shows it, and it may be typed in small letters."""
    sent = "/learn/quiz?kinds=find&kinds=name&view=deep&view=heel&depth=student&length=5&new=1"
    path = urldefrag(pages.client.get(sent).headers["Location"]).url
    code = re.fullmatch(r"/learn/quiz\?depth=student&code=(\w{7})&n=1", path)
    assert code
    page = pages.get(path)
    assert f"Code for your class: {code[1]}" in page.text
    typed = f"/learn/quiz?code={code[1][:3].lower()}+{code[1][3:].lower()}"
    joined = urldefrag(pages.client.get(typed).headers["Location"]).url
    assert joined == path
    assert pages.get(joined).html == page.html
    assert pages.client.get(f"/learn/quiz?code={code[1]}&n=1").status_code == 302  # to the depth that it holds


@pytest.mark.parametrize(
    ("typed", "says"), [("K7F3M2", "A code has 7 letters"), ("K7F3M22", "one letter or digit must")]
)
def test_a_wrong_code_is_said_and_stays_to_be_corrected(pages: Pages, typed: str, says: str) -> None:
    page = pages.get(f"/learn/quiz?code={typed}")
    assert squeeze(page.one("h1")) == "Quiz on the lower leg: no such code"
    assert says in page.text
    assert page.one("input", id="code").get("value") == typed


def test_each_depth_asks_and_tells_more(pages: Pages, items: dict[str, Item]) -> None:
    """The same seed deals other questions, and what was named is told in Latin, then with why it matters."""
    asked = []
    for depth in ("plain", "student", "clinician"):
        layers = ("plain", "student", "clinician")[: ("plain", "student", "clinician").index(depth) + 1]
        quiz = deal([item for item in items.values() if item.depth in layers], "CLASS", 20)
        assert {item.depth for item in quiz} == set(layers)
        asked.append([item.code for item in quiz])
    assert len({tuple(codes) for codes in asked}) == 3
    assert len(set(asked[0]) & set(asked[1])) <= 10
    item = next(item for item in items.values() if item.key == "find:back:soleus")
    plain, student, clinician = (
        pages.get(f"{one(item)}&depth={depth}{answers(item, 'A')}").text for depth in ("plain", "student", "clinician")
    )
    assert "In Latin" not in plain
    assert "In Latin: musculus soleus." in student
    assert "184 calf strains" in clinician
    assert "184 calf strains" not in student
    item = next(item for item in items.values() if item.key == "does:back:soleus:student")
    assert item.parts[0].right.says.startswith("Plantar flexion at the ankle")
    assert "favors soleus" in pages.get(f"{one(item)}&depth=student{answers(item, 'A')}").text


def test_a_lit_place_is_told_in_words_that_do_not_name_it(pages: Pages, items: dict[str, Item]) -> None:
    """By the name of the picture, so that who hears the page can answer."""
    for item in items.values():
        if item.outline:
            label = pages.get(one(item)).one("svg", class_="quiz-sheet").get("aria-label", "")
            assert item.where
            assert label.endswith(item.where)
            for word in re.findall(r"\w{4,}", item.parts[0].right.called.lower()):
                assert word not in item.where.lower(), item.key


def test_no_question_fits_is_said_in_the_form(pages: Pages, items: dict[str, Item]) -> None:
    """A kind that a plate has none of; where there are fewer than were asked for, the quiz is shorter."""
    for kind in {item.kind for item in items.values()}:
        for view in drawing.PLATES:
            path = f"/learn/quiz?kinds={kind}&view={view}&length=5&seed=A&n=1"
            page = pages.get(path)
            fit = [i for i in items.values() if (i.kind, i.view, i.depth) == (kind, view, "plain")]
            wanted = f"Question 1 of {min(5, len(fit))}: " if fit else "Quiz on the lower leg: nothing fits"
            assert squeeze(page.one("h1")).startswith(wanted)
            assert ("No question fits all that." in page.text) == (not fit)


@pytest.mark.parametrize(
    "query",
    [
        "kinds=guess&seed=A&n=1",
        "view=front&seed=A&n=1",
        "length=7&seed=A&n=1",
        "seed=%3Cb%3E&n=1",
        "seed=ABCDEFGHIJKLM&n=1",
        "only=zzzzzz&seed=A&n=1",
        "length=5&seed=A&n=2&a=99",
        "length=5&seed=A&n=1&c=99&s=1",
        "length=5&seed=A&n=1&c=x",
        "length=5&seed=A&n=9&a=1-1-1-1-1-1-1-1",
        "length=5&seed=A&n=1&a=-.-",
        *(f"kinds=case&length=5&seed=A&n=6&a={n}-1.1-1.1-1.1-1.1&c={n}" for n in (1, 2, 3)),
        "kinds=case&length=5&seed=A&n=1&c=99",
        "kinds=case&length=5&seed=A&n=1&c=1.1",
        "depth=deep",
    ],
)
def test_an_address_that_cannot_be_is_refused_in_words(pages: Pages, query: str) -> None:
    page = pages.get(f"/learn/quiz?{query}", status=400)
    assert squeeze(page.one("h1")) == "This address cannot be used"


def test_pictures_answer_for_each_plate_and_no_other(pages: Pages) -> None:
    for view in drawing.PLATES:
        whole, part = (pages.client.get(f"/learn/quiz/{view}.svg{query}") for query in ("", "?labels=off"))
        assert whole.mimetype == part.mimetype == "image/svg+xml"
        assert b"<text" in whole.data
        assert b"<text" not in part.data
    assert pages.client.get("/learn/quiz/front.svg").status_code == 404
