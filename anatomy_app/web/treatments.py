"""Treatments: the list of all, and one with what it is, how well it works for what, and for whom."""

from flask import Blueprint, Response

from anatomy_app.knowledge import CARE, Condition, Option, Treatment
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import reading

bp = Blueprint("treatments", __name__, url_prefix="/treatments")


@bp.get("/")
def treatments() -> Response:
    """Every treatment by its kind, first things first, with what it does for each condition."""
    return page(
        state.state(),
        lambda: {"title": "What helps", "groups": [(label, cared(group)) for group, label in CARE.items()]},
    )


@bp.get("/<slug>")
def treatment(slug: str) -> Response:
    """One treatment, with the conditions that it is an option for."""
    found = joint.atlas().treatment(slug)
    shown = state.state()
    return page(
        shown,
        lambda: {
            "treatment": found,
            "helped": joint.atlas().helped_by(found),
            **reading(found, shown),
        },
    )


def cared(group: str) -> list[tuple[Treatment, tuple[tuple[Condition, Option], ...]]]:
    """The treatments of a group, each with the conditions that it is an option for."""
    atlas = joint.atlas()
    return [(one, atlas.helped_by(one)) for one in atlas.treatments.values() if one.group == group]
