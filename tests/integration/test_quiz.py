"""Quizzes through the door that people use: nothing tells the answer, every address answers, the score adds up."""

import re
from urllib.parse import urldefrag

import pytest

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.web.quiz.items import Item, deal
from tests.support.pages import Pages, has, name, squeeze
from tests.support.quiz import answers, next_of, one


@pytest.mark.parametrize("side", drawing.SIDES)
def test_no_find_it_question_tells_its_answer(pages: Pages, items: dict[str, Item], atlas: Atlas, side: str) -> None:
    """Page, picture and all they load: neither name, slug nor Latin beyond the question itself."""
    asked = [item for item in items.values() if item.kind == "find"]
    assert {(i.view, i.about) for i in asked} == {(n, r.slug) for n in drawing.PLATES for r in drawing.plate(n).regions}
    for item in asked:
        page = pages.get(f"{one(item)}&side={side}")
        drawn = page.one("svg", class_="quiz-sheet")
        (source,) = (part.get("href", "") for part in drawn if name(part) == "image")
        svg = pages.client.get(source).get_data(as_text=True)
        prompt = re.compile(r"(?s)<title>.*?</title>|<h1.*?</h1>")
        assert len(prompt.findall(page.html)) == 2
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
        assert squeeze(page.one("h1")) == f"Question 1 of 1: {item.asks}"
        assert item.story in page.text
        if item.picked:
            listed = [squeeze(li) for nav in page.all("nav", class_="quiz-list") for li in nav.iter("li")]
            assert listed == [choice.says for choice in item.parts[0].dealt("A")]
            drawn = {a.get("href"): a.get("aria-label") for a in page.all("a", class_="pick")}
            linked = {a.get("href"): squeeze(a) for nav in page.all("nav", class_="quiz-list") for a in nav.iter("a")}
            assert {href: str(label).split(": ", 1)[1] for href, label in drawn.items()} == linked
        good, bad = (pages.get(one(item) + answers(item, "A", right=right)) for right in (True, False))
        assert squeeze(good.one("h1")) == "Question 1 of 1: Right"
        assert squeeze(bad.one("h1")) == "Question 1 of 1: Not quite"
        assert bad.text.lower().count("not quite") == 2  # in the title, and in the heading
        assert item.path in good.links
        assert item.note in good.text
        listed = [squeeze(li) for ul in bad.root.iter() if has(ul, "class_", "quiz-listed") for li in ul.iter("li")]
        assert len(listed) == sum(len(part.choices) for part in item.parts)
        assert [one.endswith("right answer") for one in listed].count(True) == len(item.parts)
        assert [one.endswith("your choice") for one in listed].count(True) == len(item.parts)
        assert all(choice.called in bad.text for part in item.parts for choice in part.choices)
        for part in item.parts:
            assert part.choices[1].tells in bad.text, item.key
            assert part.right.says in bad.text


def test_a_quiz_from_form_to_score(pages: Pages, items: dict[str, Item]) -> None:
    """The address holds it all; some right, and the score says which half and offers the rest again."""
    sent = "/learn/quiz?kinds=find&kinds=case&view=back&view=heel&depth=student&length=10&seed=class+"
    response = pages.client.get(sent)
    assert response.status_code == 302
    path = urldefrag(response.headers["Location"]).url
    assert path == "/learn/quiz?depth=student&kinds=find,case&view=back,heel&length=10&seed=CLASS&n=1"
    fit = [i for i in items.values() if i.kind in ("find", "case") and i.view in ("back", "heel")]
    quiz = deal(fit, "CLASS", 10)
    wrong = [item for number, item in enumerate(quiz) if number // 2 % 2 == 0]
    for number, item in enumerate(quiz, 1):
        assert item.asks in pages.get(path).text
        path = next_of(pages.get(path + answers(item, "CLASS", right=item not in wrong)), number + 1)
    page = pages.get(path)
    assert squeeze(page.one("h1")) == "Your score: 4 of 10 right"
    assert squeeze(page.one("caption"))
    assert page.html.index("<table") < page.html.index("quiz-plates")
    about = [squeeze(cell) for cell in page.all("th", scope="row")]
    assert set(about) == {item.page for item in quiz}
    for item in wrong:
        for part in item.parts:
            says = [part.choices[1], part.right]
            assert all((one.called if item.picked else one.says) in page.text for one in says)
    counts = [squeeze(cell) for cell in page.all("td")]
    assert sum(int(re.findall(r"\d+", count)[0]) for count in counts) == 4
    assert sum(int(re.findall(r"\d+", count)[1]) for count in counts) == 10
    marks = page.all("g", class_="pick")
    assert {"is-right", "is-wrong"} <= {word for mark in marks for word in mark.get("class", "").split()}
    (again,) = {link for link in page.links if "only=" in link}
    assert again.split("only=")[1].split(",") == [item.code for item in wrong]
    practice = pages.get(urldefrag(pages.client.get(again).headers["Location"]).url)
    assert squeeze(practice.one("h1")).startswith("Question 1 of 6: ")
    assert "Code for your class" not in practice.text


def test_the_form_keeps_leg_and_labels_for_the_links_of_the_quiz(pages: Pages) -> None:
    """As every link does; how deep is a choice of the form's own."""
    page = pages.get("/learn/quiz?side=left&labels=off&depth=student")
    for form, own in zip(page.all("form"), ({}, {"new": "1"}), strict=True):
        hidden = {e.get("name"): e.get("value") for e in form.iter("input") if e.get("type") == "hidden"}
        assert hidden == {"side": "left", "labels": "off", **own}
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


@pytest.mark.parametrize(("kept", "open_"), [("c", "What is the next step?"), ("s", "Where is it?")])
def test_an_answer_sent_too_soon_is_asked_for_again(
    pages: Pages, items: dict[str, Item], kept: str, open_: str
) -> None:
    """A browser without checks of its own may send a case with one list empty: what was chosen stays chosen."""
    item = next(item for item in items.values() if item.kind == "case")
    page = pages.get(f"{one(item)}&sent=1&{kept}=2")
    assert f"Choose an answer to “{open_}”." in page.text
    assert squeeze(page.one("h1")) == f"Question 1 of 1, answer missing: {item.asks}"
    chosen = [(e.get("name"), e.get("value")) for e in page.all("input") if e.get("checked") is not None]
    assert chosen == [(kept, "2")]


def test_an_answer_without_a_choice_is_asked_for_again(pages: Pages, items: dict[str, Item]) -> None:
    item = next(item for item in items.values() if item.kind == "name")
    page = pages.get(f"{one(item)}&sent=1")
    assert squeeze(page.one("h1")) == f"Question 1 of 1, answer missing: {item.asks}"


def test_half_a_case_is_partly_right(pages: Pages, items: dict[str, Item]) -> None:
    """Said after the answer and in the table; it stands under the condition's name."""
    item = next(item for item in items.values() if item.kind == "case")
    where, step = item.parts
    numbers = [where.dealt("A").index(where.right) + 1, step.dealt("A").index(step.choices[1]) + 1]
    page = pages.get(f"{one(item)}&c={numbers[0]}&s={numbers[1]}")
    assert squeeze(page.one("h1")) == "Question 1 of 1: Partly right"
    page = pages.get(next_of(page, 2))
    assert squeeze(page.one("h1")) == "Your score: 0 of 1 right"
    assert squeeze(page.one("td")) == "0 of 1, partly"
    assert squeeze(page.one("th", scope="row")) == item.page


@pytest.mark.parametrize(("sent", "what"), [("view=back", "kind of question"), ("kinds=find", "picture")])
def test_a_form_without_a_choice_says_so_and_keeps_the_others(pages: Pages, sent: str, what: str) -> None:
    page = pages.get(f"/learn/quiz?{sent}&length=5&depth=student&new=1")
    assert squeeze(page.one("h1")) == f"Quiz on the lower leg: no {what} chosen"
    assert f"Choose at least one {what}." in page.text
    checked = [(e.get("name"), e.get("value")) for e in page.all("input") if e.get("checked") is not None]
    assert checked == [tuple(sent.split("=")), ("depth", "student"), ("length", "5")]
