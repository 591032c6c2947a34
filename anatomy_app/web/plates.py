"""Plates to take away, for slides and worksheets: SVG and PNG files that stand alone, each with its licence."""

from threading import Lock

import resvg_py
from flask import Blueprint, Response, current_app

from anatomy_app import drawing
from anatomy_app.web import state
from anatomy_app.web.bodies import pack, send

bp = Blueprint("plates", __name__, url_prefix="/plates")

LONGER_SIDE = 2400
"""Pixels of a PNG: sharp on a projector and on an A4 page."""
CACHE = "public, max-age=86400"
_one_at_a_time = Lock()  # a picture takes a second of the processor and some 100 MB while it is made


@bp.get("/<view>.svg")
def svg(view: str) -> Response:
    """The plate as an SVG file; ?side= and ?labels= as on pages."""
    return _named(send(pack(_drawn(view).encode(), "image/svg+xml"), CACHE), view, "svg")


@bp.get("/<view>.png")
def png(view: str) -> Response:
    """The same as a picture, 2400 pixels on its longer side. Lettered with the atlas's own font on any machine."""
    plate, text = drawing.plate(view), _drawn(view)
    font = current_app.extensions["font"]
    zoom = LONGER_SIDE / max(plate.width, plate.height)
    with _one_at_a_time:
        made = resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True, font_files=[font], zoom=zoom)
    return _named(send(pack(bytes(made), "image/png"), CACHE), view, "png")


def _drawn(view: str) -> str:
    shown = state.state()
    return drawing.render(drawing.plate(view, shown.side), shown=shown.labels)


def _named(response: Response, view: str, ending: str) -> Response:
    """The file under a name that says what it shows."""
    shown = state.state()
    name = f"lower-leg-atlas-{view}-{shown.side}-{shown.labels}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
