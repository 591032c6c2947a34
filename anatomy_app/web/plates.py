"""Plates to take away, for slides and worksheets: SVG and PNG files that stand alone, each with its licence."""

from flask import Blueprint, Flask, Response, current_app

from anatomy_app import drawing
from anatomy_app.web import bundle, pages, raster, state
from anatomy_app.web.bodies import DAY, Body, named, send
from anatomy_app.web.pages import Shelf

bp = Blueprint("plates", __name__, url_prefix="/plates")

LONGER_SIDE = 2400
"""Pixels of a PNG: sharp on a projector and on an A4 page."""
KEPT = 8
"""Pictures kept in memory, some 1.5 MB each: one takes three to five seconds to make."""


def init_app(app: Flask) -> None:
    """Gives the app its pictures, made one at a time when first asked for."""
    app.extensions["pictures"], app.extensions["bundle"] = Shelf(KEPT), Shelf(1)


@bp.get(f"/{bundle.NAME}.zip")
def every() -> Response:
    """All of them, with and without labels, right and left, under one licence."""
    shelf: Shelf = current_app.extensions["bundle"]
    made = shelf.get((), lambda: Body(bundle.packed(), "application/zip"))
    return named(send(made, DAY), f"{bundle.NAME}.zip")


@bp.get("/<view>.svg")
def svg(view: str) -> Response:
    """The plate as an SVG file; ?side= and ?labels= as on pages."""
    shown = state.state()
    return _named(pages.picture(lambda: _drawn(view), shown.side, shown.labels), view, "svg")


@bp.get("/<view>.png")
def png(view: str) -> Response:
    """The same as a picture, 2400 pixels on its longer side. Lettered with the atlas's own font on any machine."""
    shown = state.state()

    def made() -> Body:
        plate, font = drawing.plate(view, shown.side), current_app.extensions["font"]
        height = LONGER_SIDE * plate.height // max(plate.width, plate.height)
        return Body(raster.png(_drawn(view), font, height), "image/png")

    shelf: Shelf = current_app.extensions["pictures"]
    return _named(send(shelf.get((view, shown.side, shown.labels), made), DAY), view, "png")


def _drawn(view: str) -> str:
    shown = state.state()
    return drawing.render(drawing.plate(view, shown.side), shown=shown.labels)


def _named(response: Response, view: str, ending: str) -> Response:
    """The file under a name that says what it shows."""
    shown = state.state()
    return named(response, f"lower-leg-atlas-{view}-{shown.side}-{shown.labels}.{ending}")
