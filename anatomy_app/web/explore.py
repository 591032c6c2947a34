"""The first page: the whole leg, the list of its regions, and where to start."""

from flask import Blueprint, Response

from anatomy_app.web import joint, state, text
from anatomy_app.web.pages import page
from anatomy_app.web.stage import stage

bp = Blueprint("explore", __name__)


@bp.get("/")
def explore() -> Response:
    """The whole leg."""
    shown = state.state(joint.best_view(None))
    conditions = text.urgent_first(joint.atlas().conditions.values())
    title = "Choose a part of the lower leg"
    return page(shown, lambda: {"title": title, "conditions": conditions, **stage(shown)})
