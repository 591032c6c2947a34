"""Quizzes on the plates: the form, a question, what to learn from the answer, the score. All by links and forms."""

from typing import Any

from flask import Blueprint, Flask, Response, current_app, request

from anatomy_app import drawing
from anatomy_app.web import hx, joint, pages, state
from anatomy_app.web.bodies import Body, send
from anatomy_app.web.quiz import play
from anatomy_app.web.quiz.items import KINDS, Item
from anatomy_app.web.quiz.play import LENGTHS, LONGEST, Quiz
from anatomy_app.web.quiz.pool import pool
from anatomy_app.web.quiz.show import learned, picture, score
from anatomy_app.web.state import State
from anatomy_app.web.text import Citations

bp = Blueprint("quiz", __name__, url_prefix="/learn/quiz")


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
        return start(shown)
    asked = play.read(items, shown)
    if not asked.items:
        return start(shown, "No question fits all that. Choose more kinds or more pictures.")
    if not request.args.get("n") or not request.args.get("seed"):
        return hx.vary(Response(status=302, headers={"Location": asked.at(), "Cache-Control": "no-store"}))
    if asked.item is None:
        return sent({"title": "Your score", "step": "score", **common(asked), **score(asked, shown)})
    if len(asked.chosen) < len(asked.item.parts):
        return sent(question(asked, asked.item, shown))
    return sent(feedback(asked, asked.item, shown))


@bp.get("/<view>.svg")
def plate(view: str) -> Response:
    """A plate without a name in it, as the picture under the places."""
    side = state.state().side
    return pages.picture(lambda: drawing.nameless(view, side), side)


def sent(context: dict[str, Any]) -> Response:
    """A page of the quiz: quickly made, and of so many kinds that none is kept."""
    feature, name = str(request.endpoint).split(".")
    return hx.vary(send(Body(hx.render(feature, name, **context).encode(), "text/html"), hx.cache_rule()))


def start(shown: State, problem: str = "") -> Response:
    """The form, which is the same for all."""
    return pages.page(shown, lambda: form(shown, problem), problem)


def form(shown: State, problem: str) -> dict[str, Any]:
    """What there is to choose from."""
    return {
        "title": "Quiz on the lower leg",
        "step": "form",
        "problem": problem,
        "state": shown,
        "kinds": KINDS,
        "views": joint.VIEWS,
        "depths": joint.DEPTH["depth"][1],
        "lengths": LENGTHS,
        "longest": LONGEST,
        "count": len(current_app.extensions["quiz"]),
    }


def common(asked: Quiz) -> dict[str, Any]:
    """What every page of a running quiz needs."""
    return {"quiz": asked, "again": asked.at(), "total": len(asked.items), "number": asked.number}


def question(asked: Quiz, item: Item, shown: State) -> dict[str, Any]:
    """A question, its choices numbered by the seed; nothing here tells the answer."""
    return {
        "title": f"Question {asked.number} of {len(asked.items)}",
        "step": "question",
        "item": item,
        "missing": "c" in request.args or "s" in request.args,
        "parts": [(part, list(enumerate(part.dealt(asked.seed), 1))) for part in item.parts],
        "paths": [asked.at(asked.answers, c=str(n)) for n in range(1, len(item.parts[0].choices) + 1)],
        "fields": state.kept() | asked.fields(asked.answers),
        "picture": picture(item, asked, shown),
        **common(asked),
    }


def feedback(asked: Quiz, item: Item, shown: State) -> dict[str, Any]:
    """What was right, what the choice was instead, and where to read more."""
    good = play.is_right(item, asked.chosen, asked.seed)
    return {
        "title": f"Question {asked.number} of {len(asked.items)}: {'right' if good else 'not quite'}",
        "step": "feedback",
        "item": item,
        "good": good,
        "learned": learned(item, asked),
        "next": asked.at((*asked.answers, asked.chosen)),
        "last": asked.number == len(asked.items),
        "page": state.carry(joint.at(item.path)),
        "picture": picture(item, asked, shown, answered=True),
        "cite": Citations(item.page),
        **common(asked),
    }
