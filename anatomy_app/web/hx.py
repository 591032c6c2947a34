"""All that the server knows of htmx: which template answers, and the headers that keep page and partial apart."""

import json

from flask import Response, render_template
from htmx_flask import make_response, request
from markupsafe import escape

# Read by htmx from a <meta>; see https://htmx.org/reference/#config. No inline style, no eval, no copies of pages
# in the browser's storage; Back asks the server for the full page.
CONFIG = json.dumps(
    {
        "includeIndicatorStyles": False,
        "allowEval": False,
        "selfRequestsOnly": True,
        "historyCacheSize": 0,
        "refreshOnHistoryMiss": False,
        "historyRestoreAsHxRequest": False,
        "timeout": 10000,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "400|404|422", "swap": True},
            {"code": "...", "swap": False, "error": True},
        ],
    }
)
SITE = "Lower Leg Atlas"
# The partial may be kept for a click that follows its prefetch; a page is always asked for again (304 if unchanged).
PARTIAL_CACHE, PAGE_CACHE = "private, max-age=300", "no-cache"


def wants_partial() -> bool:
    """Whether htmx asked: then the answer is the piece that it swaps into #panel."""
    return bool(request.htmx)


def render(feature: str, name: str, **context: object) -> str:
    """`<feature>/_<name>.html` under its <title> for htmx, else `<feature>/<name>.html`, which includes it.

    The context holds a `title`.
    """
    if wants_partial():
        head = f"<title>{escape(context['title'])} - {SITE}</title>\n"
        return head + render_template(f"{feature}/_{name}.html", **context)
    return render_template(f"{feature}/{name}.html", **context)


def cache_rule() -> str:
    """How long a browser may keep what it asked for."""
    return PARTIAL_CACHE if wants_partial() else PAGE_CACHE


def vary(response: Response) -> Response:
    """The response, saying that page and partial of its address differ by HX-Request."""
    response.vary.add("HX-Request")
    return response


def error(text: str, status: int) -> Response:
    """An error page or partial; a partial must not become a place in the history, else Back shows the wrong words."""
    response: Response = make_response(text, status, push_url=False if wants_partial() else None)
    response.headers["Cache-Control"] = "no-store"
    return vary(response)


def link(path: str) -> dict[str, str]:
    """The attributes of a link that swaps the panel; target and history are inherited from <main>."""
    return {"href": path, "data-hx-get": path}
