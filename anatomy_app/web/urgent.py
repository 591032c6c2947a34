"""Help now: the signs that cannot wait, worst first, as a short list to go down."""

from flask import Blueprint, Response

from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import Citations

bp = Blueprint("urgent", __name__)


@bp.get("/urgent")
def urgent() -> Response:
    """Red flags, each under what to do about it."""
    found = joint.atlas().pages["urgent"]
    return page(state.state(), lambda: {"title": found.title, "topic": found, "cite": Citations()})
