"""Structures: what a body part is and does, and what can go wrong there."""

from flask import Blueprint, Response

from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.stage import stage
from anatomy_app.web.text import Citations

bp = Blueprint("structures", __name__, url_prefix="/structures")


@bp.get("/")
def structures() -> Response:
    """Every part that the atlas explains, from A to Z."""
    found = joint.atlas().structures.values()
    return page(state.state(), lambda: {"title": "Parts of the leg", "structures": found})


@bp.get("/<slug>")
def structure(slug: str) -> Response:
    """One structure, lit on the plate, with its conditions explained in short."""
    atlas = joint.atlas()
    found = atlas.structure(slug)
    shown = state.state(joint.best_view(found))
    return page(
        shown,
        lambda: {
            "title": found.title,
            "structure": found,
            "conditions": atlas.conditions_of(found),
            "wholes": [whole for whole in atlas.structures.values() if slug in whole.parts],
            "parts": [atlas.structure(part) for part in found.parts],
            "pictures": joint.pictures_of(found),
            "cite": Citations(found.title, found.name),
            **stage(shown, structure=found),
        },
    )
