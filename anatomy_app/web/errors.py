"""The domain's errors as pages and partials in plain words. The only place that turns an error into a response."""

import traceback
from pathlib import Path

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException

from anatomy_app.drawing import UnknownPlate
from anatomy_app.knowledge import UnknownTopic
from anatomy_app.web import hx, joint, security
from anatomy_app.web.state import BadAddress

LONGEST_QUERY = 2000  # characters; the longest address that a page of the atlas makes is far shorter

WORDS = {
    400: ("This address cannot be used", "Part of the address is not something the atlas knows."),
    404: ("This page does not exist", "The address may be mistyped, or the page may have moved."),
    405: ("This page can only be read", "The atlas takes no other kind of request at this address."),
    414: ("This address is too long", f"An address may have at most {LONGEST_QUERY:,} characters after its ?."),
}
BARE = (
    '<!doctype html><html lang="en"><head><title>{title} - Lower Leg Atlas</title></head>'
    "<body><h1>{title}</h1><p>{detail}</p></body></html>"
)
ROOT = Path(__file__).resolve().parents[2]
OURS = (str(ROOT / "anatomy_app"), str(ROOT / "templates"))
OTHER = ("The atlas could not do this", "Please go back and try again.")
FAULT = ("Something went wrong on our side", "Nothing you did caused it. Please try again in a moment.")


def init_app(app: Flask) -> None:
    """Adds the handlers, and refuses oversized queries before any page is made."""

    @app.before_request
    def refuse_long_queries() -> Response | None:
        return answer(414) if len(request.query_string) > LONGEST_QUERY else None

    @app.errorhandler(UnknownTopic)
    @app.errorhandler(UnknownPlate)
    def unknown_topic(error: UnknownTopic | UnknownPlate) -> Response:
        return answer(404, str(error))

    @app.errorhandler(BadAddress)
    def bad_address(error: BadAddress) -> Response:
        return answer(400, str(error), choices=error.choices)

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        response = answer(error.code or 500)
        if allowed := getattr(error, "valid_methods", None):
            response.headers["Allow"] = ", ".join(sorted(allowed))
        return response

    @app.errorhandler(Exception)
    def fault(error: Exception) -> Response:
        if app.debug:
            raise error
        app.logger.error("500 %s %r: %s", request.method, request.path, one_line(error))
        return answer(500)


def answer(status: int, detail: str = "", choices: tuple[str, ...] = ()) -> Response:
    """The error as page or partial, with the list of what there is."""
    title, usual = WORDS.get(status, FAULT if status >= 500 else OTHER)
    found = {"title": title, "status": status, "detail": detail or usual, "choices": choices}
    found |= {"atlas": joint.atlas(), "framed": security.framed()}
    try:
        return hx.error(hx.render("errors", "error", **found), status)
    except Exception:
        # the page itself may be what fails; words without a template always work
        current_app.logger.exception("the error page failed")
        return hx.error(BARE.format(title=title, detail=usual), status)


def one_line(error: Exception) -> str:
    """What kind of error and where in our own files; not its message, which may hold what a reader sent."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(OURS)] or frames
    return f"{type(error).__name__} at {ours[-1].filename}:{ours[-1].lineno} in {ours[-1].name}"
