"""Lessons: scenes on the plates to show and to read, three things to know, a check question, a teacher's notes."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, abort, current_app, request, url_for

from anatomy_app import drawing
from anatomy_app.drawing import Showing
from anatomy_app.knowledge import Lesson, Scene
from anatomy_app.web import joint, pages, state
from anatomy_app.web.quiz import play, show
from anatomy_app.web.quiz.items import Item
from anatomy_app.web.quiz.play import Quiz
from anatomy_app.web.state import BadAddress, State
from anatomy_app.web.text import plain_text, reading

bp = Blueprint("lessons", __name__, url_prefix="/learn")


@bp.get("/")
def lessons() -> Response:
    """Everything to learn and teach with: lessons, quizzes, sheets, the picture on a wall or in a course page."""
    found = joint.atlas().lessons.values()
    return pages.page(
        state.state(),
        lambda: {"title": "Learn and teach", "lessons": [(one, joint.at(one.path)) for one in found]},
    )


@bp.get("/<slug>")
def lesson(slug: str) -> Response:
    """One lesson; ?c= is the choice that answers its question."""
    found, shown = joint.atlas().lesson(slug), state.state()
    asked = check(found)
    return pages.page(shown, lambda: context(found, asked, shown), str(asked.chosen))


def context(found: Lesson, asked: Quiz, shown: State) -> dict[str, object]:
    """What the template shows."""
    item = asked.items[0]
    return {
        **reading(found, shown),
        "lesson": found,
        "scenes": [scene(found, number, shown) for number in range(1, len(found.scenes) + 1)],
        "item": item,
        "choices": list(enumerate(item.parts[0].dealt(asked.seed), 1)),
        "learned": show.learned(item, asked)[0] if asked.chosen else None,
        "page": state.carry(joint.at(item.path)),
        "quiz": quiz_path(found),
        "next": next_one(found),
    }


def check(found: Lesson) -> Quiz:
    """The question at the end of a lesson, as a quiz of one, with the choice of the address if there is one.

    Raises BadAddress for a choice that there is not.
    """
    item = pool()[code(found.questions[0])]
    chosen = play.numbers(request.args.get("c", ""))
    if len(chosen) > 1 or any(not 0 < n <= len(item.parts[0].choices) for n in chosen):
        raise BadAddress("An answer in the address is not one of the choices.")
    return Quiz((item,), seed(found), chosen=chosen)


def pool() -> Mapping[str, Item]:
    """Every question of the quiz by its code."""
    found: Mapping[str, Item] = current_app.extensions["quiz"]
    return found


def code(question: str) -> str:
    """The code of a question of the bank."""
    kind = joint.atlas().questions[question].kind
    return next(item.code for item in pool().values() if item.key == f"{kind}:{question}")


def quiz_path(found: Lesson) -> str:
    """A quiz on a lesson: its questions, and each lit part to be found on its plate."""
    keys = [f"find:{one.view}:{slug}" for one in found.scenes for slug in lit(one)]
    codes = [code(question) for question in found.questions]
    codes += [item.code for item in pool().values() if item.key in keys]
    only = ",".join(dict.fromkeys(codes[: play.MOST]))
    return state.carry(url_for("quiz.quiz"), only=only, seed=seed(found)).replace("%2C", ",")


def seed(found: Lesson) -> str:
    """The seed of a lesson's questions: the same for everybody, and such as quizzes know it."""
    return f"CLASS{found.order}"


def next_one(found: Lesson) -> tuple[str, str] | None:
    """The title and path of the lesson that follows."""
    after = [one for one in joint.atlas().lessons.values() if one.order > found.order]
    return (after[0].title, state.carry(joint.at(after[0].path))) if after else None


def scene(found: Lesson, number: int, shown: State) -> dict[str, object]:
    """A scene with its pictures, the page that shows the same live, and its place in the presentation."""
    one = found.scenes[number - 1]
    affected = drawing.changed(drawing.plate(one.view), one.condition)
    looks = drawing.LOOKS if affected and affected.beside else drawing.LOOKS[1:] if affected else drawing.LOOKS[:1]
    plate = drawing.plate(one.view, shown.side)
    at: dict[str, Any] = {"slug": found.slug, "number": number, "side": None if shown.side == "right" else shown.side}
    pictures = [
        (url_for("lessons.picture", **at, look=None if look == "healthy" else look), look if affected else "")
        for look in looks
    ]
    return {
        "number": number,
        "title": one.title,
        "says": one.says,
        "pictures": pictures,
        "changed": plain_text(joint.atlas().condition(one.condition).sections["In the picture"]) if affected else "",
        "plate": plate,
        "size": [round(length) for length in seen(plate, one).box(plate)[2:]],
        "lit": joint.atlas().structure(one.lit).title if one.lit else "",
        "live": live(one),
        "wall": state.carry(url_for("teach.present"), lesson=found.slug, step=str(number)),
    }


def live(one: Scene) -> tuple[str, str]:
    """The page of the atlas that shows what a scene shows: what it is called, and its path."""
    atlas = joint.atlas()
    if one.condition:
        condition = atlas.condition(one.condition)
        return condition.title, joint.with_view(joint.at(condition.path), one.view, condition.plate, look="affected")
    if one.lit:
        structure = atlas.structure(one.lit)
        return structure.title, joint.with_view(joint.at(structure.path), one.view, joint.best_view(structure))
    return "The whole leg", joint.with_view(url_for("explore.explore"), one.view, drawing.PLATES[0])


def lit(one: Scene) -> tuple[str, ...]:
    """The regions that a scene lights."""
    return joint.lit_regions(one.view, joint.atlas().structure(one.lit) if one.lit else None)


@bp.get("/<slug>/<int:number>.svg")
def picture(slug: str, number: int) -> Response:
    """What a scene shows; ?look=affected for a condition's place as it changes it."""
    scenes = joint.atlas().lesson(slug).scenes
    if not 0 < number <= len(scenes):
        abort(404)
    one, shown = scenes[number - 1], state.state(looks=True)
    plate = drawing.plate(one.view, shown.side)
    zone = one.condition if shown.look == "affected" else None
    what = seen(plate, one)

    def drawn() -> str:
        return drawing.render(
            plate, lit=lit(one), zone=zone, look=shown.look, shown="off" if what.window else "names", seen=what
        )

    return pages.picture(drawn, shown.side, shown.look)


def seen(plate: drawing.Plate, one: Scene) -> Showing:
    """What of a plate is seen: a condition's place close up, lit parts with what lies round them, or all with names."""
    if affected := drawing.changed(plate, one.condition):
        return Showing(window=drawing.closeup(plate, affected))
    if not one.lit:
        return Showing()
    return Showing(window=drawing.around(plate, [r.outline for r in plate.regions if r.slug in lit(one)]))
