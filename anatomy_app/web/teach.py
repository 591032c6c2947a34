"""For teachers: the plate on a projector, and the line that puts a picture into a course page."""

from flask import Blueprint, Response, request

from anatomy_app import drawing
from anatomy_app.web import embed as frames
from anatomy_app.web import joint, state
from anatomy_app.web import present as shows
from anatomy_app.web.compare import chosen
from anatomy_app.web.pages import page
from anatomy_app.web.state import BadAddress

bp = Blueprint("teach", __name__, url_prefix="/teach")


@bp.get("/present")
def present() -> Response:
    """The plate full screen, its names told one at a time."""
    show = shows.asked()
    return page(show.state, lambda: shows.context(show), show.link())


@bp.get("/embed")
def embed() -> Response:
    """The form that asks what to show, and the line to paste: ?condition= one, or a plate with ?lit= a part."""
    shown, found, part = state.state(drawing.PLATES[0]), chosen("condition"), request.args.get("lit", "")
    parts = {one.slug: one for view in drawing.PLATES for one in frames.lights(view).values()}
    if part and part not in parts:
        raise BadAddress(f"There is no part named {part[:60]!r}.", tuple(parts))
    here = frames.lights(str(shown.view)).get(part)
    context = {
        "title": "Put a picture into your course page",
        "state": shown,
        "chosen": found,
        "conditions": joint.atlas().conditions.values(),
        "lit": part,
        "parts": parts.values(),
        "views": joint.VIEWS,
        "switches": joint.SWITCHES,
        "problem": f"{parts[part].title} does not show in this view." if part and not here and not found else "",
        "snippet": frames.of_condition(found, shown) if found else frames.of_plate(shown, here),
    }
    return page(shown, lambda: context, found.slug if found else "", part)
