"""Conditions: the list of all, and one explained in full with its place on the plate."""

from flask import Blueprint, Response

from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.stage import stage
from anatomy_app.web.text import Citations, plain_text

bp = Blueprint("conditions", __name__, url_prefix="/conditions")


@bp.get("/")
def conditions() -> Response:
    """Every condition, the urgent ones first."""
    found = joint.atlas().conditions.values()
    return page(state.state(), lambda: {"title": "Conditions", "conditions": found, "cite": Citations()})


@bp.get("/<slug>")
def condition(slug: str) -> Response:
    """One condition, its zone lit on the plate."""
    atlas = joint.atlas()
    found = atlas.condition(slug)
    shown = state.state(joint.best_view(found), looks=True)
    return page(
        shown,
        lambda: {
            "title": found.title,
            "condition": found,
            "options": [(atlas.treatment(option.treatment), option) for option in found.options],
            "aids": atlas.evidence_for(found),
            "ready": next((one for one in atlas.consult.sets.values() if one.conditions[0] == slug), None),
            "structures": [atlas.structure(structure) for structure in found.structures],
            "changed": plain_text(found.sections["In the picture"]),
            "cite": Citations(found.title),
            **stage(shown, condition=found),
        },
    )
