"""What machines ask for: health, robots, the icon."""

from flask import Blueprint, Response, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from anatomy_app.web import joint

bp = Blueprint("site", __name__)


@bp.get("/healthz")
def healthz() -> Response:
    """For a load balancer: the content is loaded and pages can be made."""
    return Response("ok\n", mimetype="text/plain", headers={"Cache-Control": "no-store"})


@bp.get("/robots.txt")
def robots() -> Response:
    """Everything may be read."""
    address = joint.public(url_for("machines.sitemap"))
    where = f"Sitemap: {address}\n" if address else ""
    return Response(f"User-agent: *\nAllow: /\n{where}", mimetype="text/plain")


@bp.get("/favicon.ico")
def favicon() -> AnyResponse:
    """For browsers that ask without reading the page's <link rel="icon">."""
    return redirect(url_for("static", filename="icon.svg"), 308)
