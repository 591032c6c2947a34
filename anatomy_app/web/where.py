"""Where does it hurt: places in plain words and on the picture, each leading to what it may be. Never a diagnosis."""

from flask import Blueprint, Response

from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.stage import stage

bp = Blueprint("where", __name__)


@bp.get("/where")
def where() -> Response:
    """All places, from the knee to the heel."""
    shown = state.state(joint.best_view(None))
    return page(
        shown,
        lambda: {"title": "Where does it hurt?", "places": joint.atlas().places.values(), **stage(shown)},
    )


@bp.get("/where/<slug>")
def place(slug: str) -> Response:
    """One place, lit on the picture, with what it may be."""
    atlas = joint.atlas()
    found = atlas.place(slug)
    shown = state.state(found.view)
    return page(
        shown,
        lambda: {
            "title": found.title,
            "place": found,
            "found": atlas.structure(found.structure),
            "conditions": [atlas.condition(condition) for condition in found.conditions],
            "places": [other for other in atlas.places.values() if other != found],
            **stage(shown, structure=atlas.structure(found.structure), best=found.view),
        },
    )
