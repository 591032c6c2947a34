"""Quizzes on the plates: the form, a question, what to learn from the answer, the score. All by links and forms."""

from typing import Any

from flask import Blueprint, Flask, Response, current_app, request

from anatomy_app import drawing
from anatomy_app.web import hx, joint, pages, state
from anatomy_app.web.bodies import Body, send
from anatomy_app.web.quiz import play
from anatomy_app.web.quiz.codes import LENGTHS, SIZE, BadCode
from anatomy_app.web.quiz.items import KINDS, Item
from anatomy_app.web.quiz.play import FIELDS, Quiz
from anatomy_app.web.quiz.pool import pool
from anatomy_app.web.quiz.score import score
from anatomy_app.web.quiz.show import deeper, learned, picture, verdict
from anatomy_app.web.state import State
from anatomy_app.web.text import Citations

bp = Blueprint("quiz", __name__, url_prefix="/learn/quiz")

VERDICTS = {"right": "Right", "partly": "Partly right", "wrong": "Not quite"}


def init_app(app: Flask) -> None:
    """Gives the app every question, by its code."""
    app.extensions["quiz"] = {item.code: item for item in pool(app.extensions["atlas"])}


@bp.get("")
def quiz() -> Response:
    """The form; or the quiz that the address asks for, as far as it has been answered."""
    return played()


def played() -> Response:
    """What a page of the quiz answers, here or in a frame."""
    shown, items = state.state(), current_app.extensions["quiz"]
    if not play.asked():
        return pages.page(shown, lambda: form(shown))
    if problem := unchosen():
        return sent(form(shown, *problem))
    try:
        asked = play.read(items, shown)
    except BadCode as wrong:
        return sent(form(shown, "no such code", str(wrong)))
    if not asked.items:
        return sent(form(shown, "nothing fits", "No question fits all that. Choose more kinds or more pictures."))
    depth = asked.wishes.depth if asked.wishes else shown.depth
    whole = request.args.get("n") and (request.args.get("seed") or request.args.get("code"))
    if not whole or depth != shown.depth:
        return hx.vary(Response(status=302, headers={"Location": asked.at(), "Cache-Control": "no-store"}))
    return sent(step(asked, shown))


def unchosen() -> tuple[str, str] | None:
    """What the form that was sent lacks: for the heading, and as a sentence."""
    for name, known, what in (("kinds", tuple(KINDS), "kind of question"), ("view", drawing.PLATES, "picture")):
        if "new" in request.args and not play.several(name, known):
            return f"no {what} chosen", f"Choose at least one {what}."
    return None


def step(asked: Quiz, shown: State) -> dict[str, Any]:
    """What comes next: a question, what to learn from its answer, or the score."""
    if asked.item is None:
        return {"step": "score", **common(asked), **score(asked, shown)}
    if not asked.answered:
        return question(asked, asked.item, shown)
    return feedback(asked, asked.item, shown)


@bp.get("/<view>.svg")
def plate(view: str) -> Response:
    """A plate without a name in it, as the picture under the places; with ?labels=off without any word."""
    shown = state.state()
    words = shown.labels != "off"
    return pages.picture(lambda: drawing.nameless(view, shown.side, words=words), shown.side, shown.labels)


def sent(context: dict[str, Any]) -> Response:
    """A page of the quiz: quickly made, and of so many kinds that none is kept."""
    feature, name = str(request.endpoint).split(".")
    return hx.vary(send(Body(hx.render(feature, name, **context).encode(), "text/html"), hx.cache_rule()))


def form(shown: State, problem: str = "", sentence: str = "") -> dict[str, Any]:
    """What there is to choose from, with what was chosen before where there is a problem."""
    kept = problem and "new" in request.args
    return {
        "title": f"Quiz on the lower leg: {problem}" if problem else "Quiz on the lower leg",
        "step": "form",
        "sentence": sentence,
        "state": shown,
        "kinds": KINDS,
        "views": joint.VIEWS,
        "depths": joint.DEPTH["depth"][1],
        "lengths": LENGTHS,
        "picked": {name: request.args.getlist(name) if kept else None for name in ("kinds", "view")},
        "length": request.args.get("length", LENGTHS[1]) if kept else LENGTHS[1],
        "typed": request.args.get("code", "")[:40],
        "size": SIZE,
        "count": len(current_app.extensions["quiz"]),
    }


def common(asked: Quiz) -> dict[str, Any]:
    """What every page of a running quiz needs."""
    return {"quiz": asked, "again": asked.at(), "total": len(asked.items), "number": asked.number}


def question(asked: Quiz, item: Item, shown: State) -> dict[str, Any]:
    """A question, its choices numbered by the seed; nothing here tells the answer."""
    early = "sent" in request.args
    missing = [part.asks for part, n in zip(item.parts, asked.chosen or (0, 0), strict=False) if early and not n]
    count = f"Question {asked.number} of {len(asked.items)}{', answer missing' if missing else ''}:"
    return {
        "title": f"{count} {item.asks}",
        "counted": count,
        "step": "question",
        "item": item,
        "missing": missing,
        "parts": [
            (name, part, n, list(enumerate(part.dealt(asked.seed), 1)))
            for name, part, n in zip(FIELDS, item.parts, asked.chosen or (0, 0), strict=False)
        ],
        "paths": [asked.at(asked.answers, c=str(n)) for n in range(1, len(item.parts[0].choices) + 1)],
        "fields": state.kept() | asked.fields(asked.answers),
        "picture": picture(item, asked, shown),
        **common(asked),
    }


def feedback(asked: Quiz, item: Item, shown: State) -> dict[str, Any]:
    """What was right, what the choice was instead, and where to read more."""
    how = verdict(item, asked.chosen, asked.seed)
    count = f"Question {asked.number} of {len(asked.items)}:"
    latin, matters = deeper(item, shown)
    keys = dict.fromkeys([*item.tells.sources, *(matters.sources if matters else ())])
    return {
        "title": f"{count} {VERDICTS[how]}",
        "counted": count,
        "verdict": VERDICTS[how],
        "how": how,
        "step": "feedback",
        "item": item,
        "learned": learned(item, asked),
        "latin": latin,
        "matters": matters,
        "sources": [joint.atlas().sources[key] for key in keys],
        "next": asked.at((*asked.answers, asked.chosen)),
        "last": asked.number == len(asked.items),
        "page": state.carry(joint.at(item.path)),
        "picture": picture(item, asked, shown),
        "cite": Citations(item.page),
        **common(asked),
    }
