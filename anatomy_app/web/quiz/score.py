"""The end of a quiz: how many were right, by what they were about, and the way to practice the rest."""

from typing import Any

from flask import request, url_for

from anatomy_app import drawing
from anatomy_app.web import joint, state
from anatomy_app.web.quiz.items import Item
from anatomy_app.web.quiz.play import Quiz
from anatomy_app.web.quiz.show import frame, spot, verdict
from anatomy_app.web.quiz.words import bodies
from anatomy_app.web.state import State


def score(asked: Quiz, shown: State) -> dict[str, Any]:
    """How many were right; by part or condition; what was missed; the plates that were used; the way to practice."""
    given = zip(asked.items, asked.answers, strict=True)
    results = [(item, answer, verdict(item, answer, asked.seed)) for item, answer in given]
    good = sum(how == "right" for *_, how in results)
    missed = [(item, answer) for item, answer, how in results if how != "right"]
    again = ",".join(item.code for item, _ in missed)
    return {
        "title": f"Your score: {good} of {len(results)} right",
        "good": good,
        "rows": rows([(item, how) for item, _, how in results]),
        "missed": [(item, compared(item, answer, asked.seed), page(item)) for item, answer in missed],
        "practice": state.carry(url_for(str(request.endpoint)), only=again) if missed else "",
        "pictures": pictures([(item, how) for item, _, how in results], shown),
    }


def page(item: Item) -> str:
    """Where to read more."""
    return state.carry(joint.at(item.path))


def rows(results: list[tuple[Item, str]]) -> list[tuple[str, str, int, int, str]]:
    """(title, path, how many right, of how many, in a word) by the page that explains: a structure or a condition."""
    counted: dict[tuple[str, str], list[str]] = {}
    for item, how in results:
        counted.setdefault((item.page, page(item)), []).append(how)
    return [
        (title, path, found.count("right"), len(found), all_in_all(found))
        for (title, path), found in sorted(counted.items())
    ]


def all_in_all(found: list[str]) -> str:
    """Several verdicts as one."""
    return found[0] if len(set(found)) == 1 else "partly"


def compared(item: Item, answer: tuple[int, ...], seed: str) -> list[tuple[str, str, str]]:
    """(what was asked where there was more than one thing, what was chosen, what is right) for what was missed."""
    found = []
    for part, number in zip(item.parts, answer, strict=True):
        chosen = part.dealt(seed)[number - 1]
        if chosen != part.right:
            words = [one.called if item.picked else one.says for one in (chosen, part.right)]
            found.append((part.asks if len(item.parts) > 1 else "", words[0], words[1]))
    return found


def pictures(results: list[tuple[Item, str]], shown: State) -> list[dict[str, Any]]:
    """The plates of a quiz, each with the parts that were asked about: outlined firmly where all was right, dashed
    where not. Conditions stand in the table alone."""
    counted: dict[str, list[str]] = {}
    for item, how in results:
        if not item.zoned:
            counted.setdefault(item.about, []).append(how)
    found, done = [], set[str]()
    for view in dict.fromkeys(item.view for item, _ in results):
        plate, outlines = drawing.plate(view, shown.side), bodies(drawing.plate(view))
        places = []
        for region in plate.regions:
            if region.slug in counted and region.slug not in done:
                good, many = counted[region.slug].count("right"), len(counted[region.slug])
                place = {
                    "number": f"{good}/{many}",
                    "says": f"{region.name}: {good} of {many} right",
                    "path": None,
                    "line": False,
                }
                lit = {"d": outlines[region.slug], "mark": "right" if good == many else "wrong"}
                places.append({**place, **lit, **spot(plate, region.slug)})
                done.add(region.slug)
        if places:
            found.append({**frame(plate), "places": places, "lit": "", "says": "", "zoned": False})
    return found
