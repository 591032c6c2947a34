"""A clinic's own page, and its numbers in their places; nothing of it where no clinic is set up."""

from pathlib import Path

from flask import Blueprint, Flask, Response, abort, current_app

from anatomy_app.knowledge import Clinic, read_clinic
from anatomy_app.web import state
from anatomy_app.web.pages import page

bp = Blueprint("clinic", __name__)


def init_app(app: Flask, default: Path) -> None:
    """Reads CLINIC_FILE, or the default file where there is one. Raises knowledge.ContentError."""
    said = app.config["CLINIC_FILE"]
    path = Path(said) if said else default
    app.extensions["clinic"] = read_clinic(path) if said or path.is_file() else None


def ours() -> Clinic | None:
    """The clinic of the running app."""
    found: Clinic | None = current_app.extensions["clinic"]
    return found


@bp.get("/clinic")
def clinic() -> Response:
    """How to reach the clinic, and what it wrote; 404 without one."""
    found = ours()
    if found is None:
        abort(404)
    return page(state.state(), lambda: {"title": found.name})
