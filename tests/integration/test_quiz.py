"""Quizzes through the door that people use: nothing tells the answer, every address answers, the score adds up."""

import re
from urllib.parse import urldefrag

import pytest
from flask import Flask

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.web.quiz.items import Item, deal
from tests.support.pages import Page, Pages, squeeze


@pytest.fixture
def items(app: Flask) -> dict[str, Item]:
    found: dict[str, Item] = app.extensions["quiz"]
    return found


@pytest.fixture
def atlas(app: Flask) -> Atlas:
    found: Atlas = app.extensions["atlas"]
    return found


def one(item: Item, seed: str = "A") -> str:
    """The address that asks just this question."""
    return f"/learn/quiz?only={item.code}&seed={seed}&n=1"


def next_of(page: Page, number: int) -> str:
    (path,) = {link for link in page.links if re.search(rf"[?&]n={number}(#|$)", link)}
    return urldefrag(path).url


def answers(item: Item, seed: str, right: bool = True) -> str:
    """What the form adds to the address."""
    numbers = [part.dealt(seed).index(part.right if right else part.choices[1]) + 1 for part in item.parts]
    return "".join(f"&{name}={number}" for name, number in zip("cs", numbers, strict=False))


@pytest.mark.parametrize("side", drawing.SIDES)
def test_no_find_it_question_tells_its_answer(pages: Pages, items: dict[str, Item], atlas: Atlas, side: str) -> None:
    """Page, picture and all they load: neither name, slug nor Latin beyond the question itself."""
    asked = [item for item in items.values() if item.kind == "find"]
    assert {(i.view, i.about) for i in asked} == {(n, r.slug) for n in drawing.PLATES for r in drawing.plate(n).regions}
    for item in asked:
        page = pages.get(f"{one(item)}&side={side}")
        source = page.one("img").get("src", "")
        svg = pages.client.get(source).get_data(as_text=True)
        prompt = re.compile(r'<p class="ask lead" id="ask">.*?</p>')
        assert len(prompt.findall(page.html)) == 1
        served = (prompt.sub("", page.html) + svg).lower()
        structure = atlas.structure(item.about)
        region = next(region for region in drawing.plate(item.view).regions if region.slug == item.about)
        for told in (structure.slug, structure.title, structure.name, structure.latin, region.name, *region.lines):
            word = re.compile(rf"\b{re.escape(told.lower())}\b") if told else None
            assert word is None or not word.search(served), (item.key, told)
        for other in drawing.plate(item.view).regions:
            assert other.slug not in served


def test_every_question_can_be_asked_and_answered_right_and_wrong(pages: Pages, items: dict[str, Item]) -> None:
    """What follows says so, explains, and leads to the page."""
    for item in items.values():
        page = pages.get(one(item))
        assert squeeze(page.one("h1")) == "Question 1 of 1"
        assert item.asks in page.text
        if item.picked:
            listed = [squeeze(li) for nav in page.all("nav", class_="quiz-list") for li in nav.iter("li")]
            assert listed == [choice.says for choice in item.parts[0].dealt("A")]
            drawn = {a.get("href"): a.get("aria-label") for a in page.all("a", class_="pick")}
            linked = {a.get("href"): squeeze(a) for nav in page.all("nav", class_="quiz-list") for a in nav.iter("a")}
            assert {href: str(label).split(": ", 1)[1] for href, label in drawn.items()} == linked
        good, bad = (pages.get(one(item) + answers(item, "A", right=right)) for right in (True, False))
        assert squeeze(good.one("h1")) == "Question 1 of 1: right"
        assert squeeze(bad.one("h1")) == "Question 1 of 1: not quite"
        assert item.path in good.links
        for part in item.parts:
            assert part.choices[1].tells in bad.text, item.key
            assert part.right.says in bad.text


def test_a_quiz_from_form_to_score(pages: Pages, items: dict[str, Item]) -> None:
    """The address holds it all; half right, and the score says which half and offers the rest again."""
    sent = "/learn/quiz?kinds=find&kinds=case&view=back&view=heel&depth=student&length=10&seed=class+"
    response = pages.client.get(sent)
    assert response.status_code == 302
    path = urldefrag(response.headers["Location"]).url
    assert path == "/learn/quiz?depth=student&kinds=find,case&view=back,heel&length=10&seed=CLASS&n=1"
    fit = [i for i in items.values() if i.kind in ("find", "case") and i.view in ("back", "heel")]
    quiz = deal(fit, "CLASS", 10)
    for number, item in enumerate(quiz, 1):
        assert item.asks in pages.get(path).text
        path = next_of(pages.get(path + answers(item, "CLASS", right=number % 2 == 0)), number + 1)
    page = pages.get(path)
    assert "5 of 10 right" in page.text
    counts = [squeeze(cell) for cell in page.all("td")]
    assert sum(int(re.findall(r"\d+", count)[0]) for count in counts) == 5
    assert sum(int(re.findall(r"\d+", count)[1]) for count in counts) == 10
    marks = page.all("g", class_="pick")
    assert {"is-right", "is-wrong"} <= {word for mark in marks for word in mark.get("class", "").split()}
    (again,) = {link for link in page.links if "only=" in link}
    assert again.split("only=")[1].split(",") == [item.code for item in quiz[::2]]
    practice = pages.get(urldefrag(pages.client.get(again).headers["Location"]).url)
    assert squeeze(practice.one("h1")) == "Question 1 of 5"


def test_the_form_keeps_leg_and_labels_for_the_links_of_the_quiz(pages: Pages) -> None:
    """As every link does; how deep is a choice of the form's own."""
    page = pages.get("/learn/quiz?side=left&labels=off&depth=student")
    hidden = {e.get("name"): e.get("value") for e in page.all("input", type="hidden")}
    assert hidden == {"side": "left", "labels": "off"}
    (depth,) = (e for e in page.all("input") if e.get("name") == "depth" and e.get("checked") is not None)
    assert depth.get("value") == "student"


def test_one_link_gives_a_class_the_same_quiz(pages: Pages) -> None:
    """Without a seed each visitor gets one of their own."""
    page = pages.get("/learn/quiz?kinds=fact&length=5&seed=CLASS&n=2&a=1")
    (again,) = {urldefrag(link).url for link in page.links if link.endswith("&n=1#content")}
    assert pages.get(again).html == pages.get(again).html
    fresh = {pages.client.get("/learn/quiz?length=5").headers["Location"] for _ in range(3)}
    assert len(fresh) == 3
    assert pages.client.get("/learn/quiz?length=5").headers["Cache-Control"] == "no-store"


def test_an_answer_sent_too_soon_is_asked_for_again(pages: Pages, items: dict[str, Item]) -> None:
    """A browser without checks of its own may send a case with one list empty, or nothing."""
    item = next(item for item in items.values() if item.kind == "case")
    page = pages.get(one(item) + "&c=1")
    assert "Choose an answer in both lists." in page.text
    assert squeeze(page.one("h1")) == "Question 1 of 1"


def test_no_question_fits_is_said_in_the_form(pages: Pages, items: dict[str, Item]) -> None:
    """A kind that a plate has none of; where there are fewer than were asked for, the quiz is shorter."""
    for kind in {item.kind for item in items.values()}:
        for view in drawing.PLATES:
            path = f"/learn/quiz?kinds={kind}&view={view}&length=5&seed=A&n=1"
            page = pages.get(path)
            fit = [i for i in items.values() if (i.kind, i.view, i.depth) == (kind, view, "plain")]
            assert squeeze(page.one("h1")) == (f"Question 1 of {min(5, len(fit))}" if fit else "Quiz on the lower leg")
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
        "depth=deep",
    ],
)
def test_an_address_that_cannot_be_is_refused_in_words(pages: Pages, query: str) -> None:
    page = pages.get(f"/learn/quiz?{query}", status=400)
    assert squeeze(page.one("h1")) == "This address cannot be used"


def test_pictures_answer_for_each_plate_and_no_other(pages: Pages) -> None:
    for name in drawing.PLATES:
        response = pages.client.get(f"/learn/quiz/{name}.svg")
        assert response.mimetype == "image/svg+xml"
    assert pages.client.get("/learn/quiz/front.svg").status_code == 404
