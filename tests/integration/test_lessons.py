"""Lessons: scenes that show what they say, a question that answers in words, the same scenes on a wall."""

import re
from urllib.parse import urlsplit

import pytest

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Pages, control, squeeze

LESSONS = ["meet-the-leg", "gastrocnemius-or-soleus", "weak-spots", "heel-pain-map", "rupture-and-recovery"]


def test_everything_to_learn_and_teach_with_is_listed(pages: Pages, atlas: Atlas) -> None:
    """The five lessons in their order, and every other offer."""
    page = pages.get("/learn/?depth=student&side=left")
    assert list(atlas.lessons) == LESSONS
    linked = [urlsplit(href).path for href in page.links]
    assert [path for path in linked if path.removeprefix("/learn/") in LESSONS] == [f"/learn/{one}" for one in LESSONS]
    for path in ("quiz", "cards", "worksheet", "lower-leg-atlas.apkg"):
        assert f"/learn/{path}" in linked
    assert {"/teach/present", "/teach/embed", "/motion"} <= set(linked)
    assert all("side=left" in href for href in page.links if "/learn/" in href and "apkg" not in href)


@pytest.mark.parametrize("slug", LESSONS)
def test_each_scene_has_its_pictures_its_page_and_its_place_on_the_wall(pages: Pages, atlas: Atlas, slug: str) -> None:
    """The picture lights what the live page lights; a condition's place stands healthy beside affected."""
    page, lesson = pages.get(f"/learn/{slug}?side=left"), atlas.lesson(slug)
    scenes = page.all("section", class_="scene")
    assert len(scenes) == len(lesson.scenes)
    for scene, drawn in zip(lesson.scenes, scenes, strict=True):
        assert scene.title in squeeze(drawn)
        pictures = [str(e.get("src")) for e in drawn.iter() if e.get("src")]
        affected = drawing.changed(drawing.plate(scene.view), scene.condition)
        assert len(pictures) == (2 if affected and affected.beside else 1)
        svgs = [pages.client.get(path).get_data(as_text=True) for path in pictures]
        assert all('data-side="left"' in svg and f'data-plate="{scene.view}"' in svg for svg in svgs)
        assert (f'data-zone="{scene.condition}"' in svgs[-1]) == bool(scene.condition)
        live, wall = [str(e.get("href")) for e in drawn.iter() if e.get("href") and "#" not in str(e.get("href"))][-2:]
        shown = pages.get(live)
        lit = {str(a.get("data-structure")) for a in shown.all("a", class_="region") if a.get("aria-current")}
        assert lit == set(re.findall(r'class="region is-lit" data-structure="([^"]+)"', svgs[-1]))
        assert bool(lit) == bool(scene.lit)
        assert [z.get("data-zone") for z in shown.all("g", class_="is-lit") if z.get("data-zone")] == (
            [scene.condition] if scene.condition else []
        )
        assert squeeze(pages.get(wall).one("h1")).startswith(scene.title)


@pytest.mark.parametrize("slug", LESSONS)
def test_the_wall_goes_through_the_scenes_and_back(pages: Pages, atlas: Atlas, slug: str) -> None:
    """By links alone; a press on a part, another view or another neighbor leaves the lesson for the plate."""
    lesson = atlas.lesson(slug)
    page = pages.get(f"/teach/present?lesson={slug}&side=left&qr=on")
    for number, scene in enumerate(lesson.scenes, 1):
        assert squeeze(page.one("h1")) == f"{scene.title}, picture {number} of {len(lesson.scenes)}"
        assert re.sub(r"<[^>]+>", "", scene.says.html)[:30] in page.text
        plates = {svg.get("data-plate") for svg in page.all("svg", class_="plate")}
        assert plates == {scene.view}
        lit = {str(a.get("data-structure")) for a in page.all("a", class_="region") if a.get("aria-current")}
        assert bool(lit) == bool(scene.lit)
        other = "heel" if scene.view != "heel" else "back"
        assert "lesson=" not in control(page, f"view-{other}")
        assert "lesson=" in control(page, "side-right")
        if number < len(lesson.scenes):
            page = pages.get(control(page, "next"))
    assert control(page, "next") == ""
    page = pages.get(control(page, "before"))
    assert f"picture {len(lesson.scenes) - 1} of" in page.text
    assert any(urlsplit(href).path == f"/learn/{slug}" for href in page.links)


@pytest.mark.parametrize("slug", LESSONS)
def test_the_question_answers_in_words_without_scripts(pages: Pages, atlas: Atlas, slug: str) -> None:
    """Each choice: one is right; the others hear why not, and what is right; the quiz of the lesson begins."""
    page = pages.get(f"/learn/{slug}?depth=student")
    asked = atlas.questions[atlas.lesson(slug).questions[0]]
    choices = [str(radio.get("value")) for radio in page.all("input") if radio.get("type") == "radio"]
    assert len(choices) == 1 + len(asked.wrong)
    assert 'role="alert"' not in page.html
    answered = [pages.get(f"/learn/{slug}?depth=student&c={choice}") for choice in choices]
    good = [one for one in answered if "✓ Right" in one.text]
    assert len(good) == 1
    for one in answered:
        if one not in good:
            assert "✗ Not quite" in one.text
            assert asked.right in one.text
            assert sum(wrong.why in one.text for wrong in asked.wrong) == 1
    quiz = next(href for href in page.links if urlsplit(href).path == "/learn/quiz" and "only=" in href)
    first = pages.client.get(quiz, follow_redirects=True).get_data(as_text=True)
    assert "Question 1 of" in first


@pytest.mark.parametrize("query", ["c=9", "c=0", "c=1.2", "c=x"])
def test_an_answer_that_is_none_is_refused(pages: Pages, query: str) -> None:
    """With what to do, not a crash."""
    assert "choice" in pages.get(f"/learn/meet-the-leg?{query}", status=400).text


@pytest.mark.parametrize("path", ["/learn/elbow", "/learn/meet-the-leg/9.svg", "/learn/meet-the-leg/0.svg"])
def test_a_lesson_or_picture_that_there_is_not_is_not_found(pages: Pages, path: str) -> None:
    """A page that leads on."""
    pages.get(path, status=404)


@pytest.mark.parametrize("query", ["lesson=elbow", "lesson=meet-the-leg&step=9", "lesson=meet-the-leg&step=0"])
def test_the_wall_refuses_what_there_is_not(pages: Pages, query: str) -> None:
    """A lesson is looked up, a step is checked."""
    pages.get(f"/teach/present?{query}", status=404 if "elbow" in query else 400)


def test_the_right_answer_stands_at_another_place_from_lesson_to_lesson(pages: Pages, atlas: Atlas) -> None:
    """So that no class can guess it."""
    places = set()
    for slug in LESSONS:
        page, question = pages.get(f"/learn/{slug}"), atlas.questions[atlas.lesson(slug).questions[0]]
        choices = [squeeze(label) for label in page.one("section", id="check").iter("label")]
        places.add(choices.index(question.right))
    assert len(places) > 2


def test_what_lights_nothing_is_shown_whole_with_its_names(pages: Pages) -> None:
    """The last scene of the heel: all of its parts, named."""
    svg = pages.client.get("/learn/heel-pain-map/7.svg").get_data(as_text=True)
    assert 'class="names"' in svg
    assert all(region.lines[0] in svg for region in drawing.plate("heel").regions)
