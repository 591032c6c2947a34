"""Prevention: what lowers the risk, and each exercise step by step with its figure."""

from flask import Blueprint, Response

from anatomy_app.knowledge import TRAINING, Exercise
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import reading

bp = Blueprint("prevention", __name__, url_prefix="/prevention")

# the exercises that stand under each heading of the page
UNDER = {
    "Stretches": ("stretch",),
    "Strength steps": ("strength", "balance", "spring"),
    "Staying fit while you heal": ("fitness", "early"),
}


@bp.get("/")
def prevention() -> Response:
    """What is proven, the pain rule, and every exercise in order, easiest first."""
    found, shown = joint.atlas().pages["prevention"], state.state()
    return page(
        shown,
        lambda: {
            "topic": found,
            "groups": {
                heading: [(TRAINING[group], trained(group)) for group in under] for heading, under in UNDER.items()
            },
            **reading(found, shown),
        },
    )


@bp.get("/<slug>")
def exercise(slug: str) -> Response:
    """One exercise, with the pain rule and the signs to stop at."""
    atlas = joint.atlas()
    found, shown = atlas.exercise(slug), state.state()
    return page(
        shown,
        lambda: {
            "exercise": found,
            "rules": atlas.pages["prevention"],
            "structures": [atlas.structure(structure) for structure in found.structures],
            "steps": trained(found.group),
            "group": TRAINING[found.group],
            **reading(found, shown),
        },
    )


def trained(group: str) -> list[Exercise]:
    """The exercises of a group, easiest first."""
    found = (one for one in joint.atlas().exercises.values() if one.group == group)
    return sorted(found, key=lambda one: one.level)
