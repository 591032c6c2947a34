"""Consult: a plate to mark, words to hand over, one page to print. All of it happens in the browser; what is marked and
chosen never comes here."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from typing import Any

from flask import Blueprint, Response, abort, request, url_for
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import BACK, Condition, ReadySet
from anatomy_app.knowledge.consult import SIGNS
from anatomy_app.web import joint, pages, pieces, state
from anatomy_app.web.pages import page
from anatomy_app.web.state import BadAddress

bp = Blueprint("consult", __name__, url_prefix="/consult")

TOOLS = {
    "hand": "Move",
    "pen": "Pen",
    "arrow": "Arrow",
    "circle": "Circle",
    "pain": "Pain area",
    "note": "Text note",
}
"""What a pointer does on the picture; the first one draws nothing."""
PLACED = {"arrow": "an arrow", "circle": "a circle", "pain": "a pain area", "note": "a text note"}
"""What can be placed on a part without drawing."""
DOSE = {
    "sets": ("Rounds", range(1, 6)),
    "times": ("Times in a round", (1, 3, 5, 6, 8, 10, 12, 15, 20, 25, 30)),
    "days": ("Days a week", range(1, 8)),
}
"""What a clinician may say of how much, each with its choices."""


@bp.get("")
def consult() -> Response:
    """The stage to draw on, and what may be handed over; ?set= begins with a ready-made page."""
    shown, sets = state.state(), joint.atlas().consult.sets
    asked = request.args.get("set", "")
    if asked and asked not in sets:
        raise BadAddress(f"There is no ready-made page named {asked[:60]!r}.", tuple(sets))
    return page(shown, lambda: context(sets.get(asked)), asked)


@bp.get("/<slug>.svg")
def picture(slug: str) -> Response:
    """The plate of a ready-made page with its condition drawn in its place, for where no script draws it."""
    found = joint.atlas().consult.sets.get(slug)
    if found is None:
        abort(404)
    plate = drawing.plate(found.view)
    return pages.picture(lambda: drawing.render(plate, zone=found.stamp, look="affected"))


def context(ready: ReadySet | None) -> dict[str, Any]:
    """What the template shows."""
    atlas = joint.atlas()
    plates = [plate for plate, _, _ in boards()]
    conditions = [pieces.condition(atlas, slug) for slug in atlas.conditions]
    exercises = [pieces.exercise(atlas, slug) for slug in atlas.exercises]
    given = pieces.ready(atlas, ready).give if ready else {}
    return {
        "title": "Consult",
        "boards": boards(),
        "views": joint.VIEWS,
        "parts": [(plate.name, [(r, atlas.structure(r.slug).title) for r in plate.regions]) for plate in plates],
        "stamps": [(found, *stamped_on(found)) for found in atlas.conditions.values()],
        "tools": TOOLS,
        "placed": PLACED,
        "conditions": conditions,
        "exercises": exercises,
        "doses": DOSE,
        "backs": BACK,
        "signs": SIGNS,
        "teach_back": atlas.consult.teach_back,
        "sets": atlas.consult.sets,
        "ready": ready,
        "paper": paper(conditions, exercises, given),
        "home": joint.public(url_for("consult.consult")),
        "data": data(conditions, exercises),
    }


@cache
def boards() -> tuple[tuple[drawing.Plate, str, Markup], ...]:
    """Every plate to draw on, with its title; written once, as they are the same on every page and large."""
    plates = (drawing.plate(name) for name in drawing.PLATES)
    return tuple((plate, drawing.unstated(plate), Markup(drawing.board(plate))) for plate in plates)  # noqa: S704


def data(conditions: list[pieces.ConditionPieces], exercises: list[pieces.ExercisePieces]) -> dict[str, object]:
    """What the script needs to know besides what the page shows, each in an element of its own."""
    atlas = joint.atlas()
    return {
        "names": {slug: found.title for slug, found in atlas.structures.items()},
        "ids": {one.slug: one.id for one in conditions} | {one.slug: one.id for one in exercises},
        "references": {key: pieces.reference(source) for key, source in atlas.sources.items()},
        "sets": {slug: asdict(pieces.ready(atlas, one)) for slug, one in atlas.consult.sets.items()},
    }


def paper(
    conditions: list[pieces.ConditionPieces], exercises: list[pieces.ExercisePieces], given: Mapping[str, Any]
) -> dict[str, Any]:
    """What stands on the page before a script fills it: what a ready-made page gives, or nothing."""
    picked = {one.id: one for found in conditions for one in (*found.emergency, *found.today, *found.steps)}
    signs = {"emergency": [found.emergency for found in conditions], "today": [found.today for found in conditions]}
    urgent = [picked[key] for key in given.get("urgent", ())]
    chosen = [one for one in conditions if one.slug in given.get("conditions", ())]
    moves = [one for one in exercises if one.slug in [move["slug"] for move in given.get("exercises", ())]]
    steps = [picked[key] for key in given.get("steps", ())]
    treatments = [o for c in conditions for o in c.treatments if o.id in given.get("treatments", ())]
    return {
        "conditions": chosen,
        **{kind: [one for one in urgent if any(one in own for own in lists)] for kind, lists in signs.items()},
        "steps": steps,
        "treatments": treatments,
        "back": BACK[given.get("back", "")],
        "exercises": moves,
        "sources": references(*(one.short for one in chosen), *urgent, *steps, *treatments),
        "move_sources": references(*(part for one in moves for part in parts(one))),
    }


def references(*shown: pieces.Piece | pieces.OptionPiece) -> str:
    """What the pieces rest on, each source once, for the foot of a page."""
    keys = dict.fromkeys(key for one in shown for key in one.sources)
    return "; ".join(pieces.reference(joint.atlas().sources[key]) for key in keys)


def parts(one: pieces.ExercisePieces) -> tuple[pieces.Piece, ...]:
    """All that is printed of an exercise."""
    return (*one.how, one.dose, *one.care)


def stamped_on(condition: Condition) -> tuple[list[str], list[str]]:
    """The plates that can show a condition's place, the best one first, and those that draw it as affected."""
    able = [name for name in drawing.PLATES if condition.slug in {zone.slug for zone in drawing.plate(name).zones}]
    drawn = [name for name in able if drawing.changed(drawing.plate(name), condition.slug)]
    return list(dict.fromkeys([*([condition.plate] if condition.plate in drawn else drawn), *able])), drawn
