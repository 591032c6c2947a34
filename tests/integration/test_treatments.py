"""What helps what: the same words from a condition and from a treatment, and every exercise with its figure."""

import re
from collections.abc import Iterator

from flask import Flask
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import CARE, DEPTHS, VERDICTS, Atlas
from anatomy_app.web.text import plain_text
from tests.support.pages import Page, Pages, squeeze


def options(page: Page, prefix: str) -> dict[str, str]:
    """What a page's list of options says, by the slug that each leads to, in order."""
    (listed,) = [e for tag in ("ol", "ul") for e in page.all(tag, class_="options")]
    items = [(next(li.iter("a")), squeeze(li)) for li in listed.iter("li")]
    return {str(a.get("href")).removeprefix(prefix): said.removeprefix(squeeze(a)).strip() for a, said in items}


def words(said: str) -> str:
    """An option's words without the numbers of its source marks."""
    return said.rstrip("0123456789, ")


def does(page: Page) -> Iterator[tuple[str, str, str, str]]:
    """Each link to a condition in the list of treatments, after the heading, the treatment and the verdict above it."""
    kind = treatment = verdict = ""
    for element in page.one("article").iter():
        href = element.get("href", "")
        if element.tag == "h2":
            kind = squeeze(element)
        elif element.tag == "b":
            verdict = squeeze(element)
        elif href.startswith("/treatments/"):
            treatment = href.removeprefix("/treatments/")
        elif href.startswith("/conditions/"):
            yield kind, treatment, verdict, href.removeprefix("/conditions/")


def under(page: Page, heading: str) -> str:
    """What stands between a heading and the next one, without the numbers of source marks."""
    html = re.sub(r'<sup class="marks">.*?</sup>', "", page.article)
    (found,) = [part for part in re.split(r"<h2[^>]*>", html) if part.startswith(f"{heading}</h2>")]
    return Markup(found.removeprefix(f"{heading}</h2>")).striptags()  # noqa: S704 - only its text is taken


def test_condition_and_treatment_say_the_same_of_each_other(app: Flask, pages: Pages) -> None:
    """In the condition's order, with verdict, how sure that is, and why; from both sides word for word."""
    atlas: Atlas = app.extensions["atlas"]
    there = {slug: options(pages.get(f"/treatments/{slug}", htmx=True), "/conditions/") for slug in atlas.treatments}
    for slug, condition in atlas.conditions.items():
        here = options(pages.get(f"/conditions/{slug}", htmx=True), "/treatments/")
        assert list(here) == [option.treatment for option in condition.options]
        assert here, slug
        for option in condition.options:
            assert here[option.treatment].startswith(f"{VERDICTS[option.verdict]}. How sure: {option.sure.lower()}")
            assert words(there[option.treatment][slug]) == words(here[option.treatment])
    assert all(there.values())


def test_the_list_of_treatments_holds_each_once_under_its_kind(app: Flask, pages: Pages) -> None:
    """With every condition that it is an option for."""
    atlas: Atlas = app.extensions["atlas"]
    wanted = [
        (CARE[treatment.group], slug, f"{VERDICTS[option.verdict]}:", condition.slug)
        for slug, treatment in atlas.treatments.items()
        for condition, option in atlas.helped_by(treatment)
    ]
    assert sorted(does(pages.get("/treatments/"))) == sorted(wanted)
    assert {slug for _, slug, *_ in wanted} == set(atlas.treatments)


def test_every_exercise_shows_its_figure_its_steps_and_when_to_stop(app: Flask, pages: Pages) -> None:
    """The figure in words too; the pain rule is the one of the page on prevention."""
    atlas: Atlas = app.extensions["atlas"]
    rules = atlas.pages["prevention"]
    assert set(atlas.exercises) == set(drawing.EXERCISES)
    for slug, exercise in atlas.exercises.items():
        page = pages.get(exercise.path)
        (figure,) = page.all("img", class_="poses")
        assert f"exercise-{slug}.svg" in str(figure.get("src"))
        assert pages.client.get(str(figure.get("src"))).mimetype == "image/svg+xml"
        assert figure.get("alt") == drawing.EXERCISES[slug].description
        assert "<ol>" in exercise.sections["How to do it"].html
        headings = [squeeze(h2) for h2 in page.all("h2")]
        assert headings.index("How to do it") < headings.index("The pain rule") < headings.index("Stop and get seen if")
        for heading in ("The pain rule", "Stop and get seen if"):
            assert under(page, heading).startswith(plain_text(rules.sections[heading])), (slug, heading)


def test_prevention_lists_every_exercise_with_its_figure(app: Flask, pages: Pages) -> None:
    """Each once, in the order of its steps."""
    atlas: Atlas = app.extensions["atlas"]
    page = pages.get("/prevention/")
    cards = [li for listed in page.all("ol", class_="cards") for li in listed.iter("li")]
    linked = [str(a.get("href")).removeprefix("/prevention/") for card in cards for a in card.iter("a")]
    assert sorted(linked) == sorted(atlas.exercises)
    assert all(list(card.iter("img")) for card in cards)
    levels = [(atlas.exercises[slug].group, atlas.exercises[slug].level) for slug in linked]
    for group in {group for group, _ in levels}:
        steps = [level for name, level in levels if name == group]
        assert steps == sorted(set(steps)), group


def test_depths_of_treatments_and_exercises_add_and_take_nothing_away(app: Flask, pages: Pages) -> None:
    """As on every other topic: plain, then for students, then for clinicians."""
    atlas: Atlas = app.extensions["atlas"]
    for topic in [*atlas.treatments.values(), *atlas.exercises.values(), atlas.pages["prevention"]]:
        shown = [{squeeze(h) for h in pages.get(f"{topic.path}?depth={depth}").all("h2")} for depth in DEPTHS]
        assert shown[0] < shown[1] < shown[2], topic.path
