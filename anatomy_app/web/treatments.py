"""Treatments: the list of all, and one with what it is, how well it works for what, and for whom."""

from flask import Blueprint, Response

from anatomy_app.knowledge import CARE
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import Citations

bp = Blueprint("treatments", __name__, url_prefix="/treatments")


@bp.get("/")
def treatments() -> Response:
    """Every treatment by its kind, first things first, with what it does for each condition."""
    atlas = joint.atlas()
    groups = [
        (label, [(one, atlas.helped_by(one)) for one in atlas.treatments.values() if one.group == group])
        for group, label in CARE.items()
    ]
    return page(state.state(), lambda: {"title": "What helps", "groups": groups})


@bp.get("/<slug>")
def treatment(slug: str) -> Response:
    """One treatment, with the conditions that it is an option for."""
    found = joint.atlas().treatment(slug)
    shown = state.state()
    return page(
        shown,
        lambda: {
            "title": found.title,
            "treatment": found,
            "helped": joint.atlas().helped_by(found),
            "depths": joint.depths(),
            "state": shown,
            "cite": Citations(found.title),
        },
    )
