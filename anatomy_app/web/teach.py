"""For teachers: the plate on a projector, and the line that puts a picture into a course page."""

from flask import Blueprint, Response, current_app, request

from anatomy_app import drawing
from anatomy_app.knowledge import Structure
from anatomy_app.web import embed as frames
from anatomy_app.web import joint, present_show, state
from anatomy_app.web import present as shows
from anatomy_app.web.pages import page
from anatomy_app.web.quiz import play
from anatomy_app.web.quiz.play import Quiz
from anatomy_app.web.state import BadAddress, State

bp = Blueprint("teach", __name__, url_prefix="/teach")

QUIZ = "quiz"
"""The value of ?show= that asks for no condition."""


@bp.get("/present")
def present() -> Response:
    """The plate full screen, its names told one at a time."""
    show = shows.asked()
    return page(show.state, lambda: present_show.context(show), show.link())


@bp.get("/embed")
def embed() -> Response:
    """The form and the line to paste: ?show= a condition or a quiz, else a plate with ?lit= a part."""
    atlas, what = joint.atlas(), request.args.get("show", "")
    if what not in ("", QUIZ, *atlas.conditions):
        raise BadAddress(f"There is no condition named {what[:60]!r}.", (QUIZ, *atlas.conditions))
    shown = state.state(None if what == QUIZ else drawing.PLATES[0])
    parts = {slug: one for view in drawing.PLATES for slug, one in frames.lights(view).items()}
    part = state.said("lit", ("", *parts), "")
    here = frames.lights(str(shown.view)).get(part) if shown.view else None
    quiz = play.read(current_app.extensions["quiz"], shown) if what == QUIZ else None
    hidden = part and not what and not here
    snippet = line(what, shown, here, quiz)
    context = {
        "title": "Put it into your course page",
        "state": shown,
        "what": what,
        "conditions": atlas.conditions.values(),
        "lit": part,
        "parts": parts.values(),
        "views": joint.VIEWS,
        "switches": joint.SWITCHES,
        "quiz": quiz.given() if quiz else {},
        "problem": f"{parts[part].title} does not show in this view." if hidden else "",
        "snippet": snippet,
    }
    return page(shown, lambda: context, what, part, snippet.path)


def line(what: str, shown: State, part: Structure | None, quiz: Quiz | None) -> frames.Snippet:
    """The line to paste for what was asked."""
    if quiz:
        return frames.of_quiz(quiz, shown)
    return frames.of_condition(joint.atlas().condition(what), shown) if what else frames.of_plate(shown, part)
