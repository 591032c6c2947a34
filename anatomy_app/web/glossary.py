"""Every hard word in plain words."""

from flask import Blueprint, Response

from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import Citations

bp = Blueprint("glossary", __name__)


@bp.get("/glossary")
def glossary() -> Response:
    """The terms from A to Z, each with its other forms."""
    terms = joint.atlas().glossary.values()
    return page(state.state(), lambda: {"title": "Glossary", "terms": terms, "cite": Citations()})
