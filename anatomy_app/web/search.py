"""Search over everything: as a form that any browser sends, and as you type where scripts run."""

from flask import Blueprint, Flask, Response, current_app, request

from anatomy_app.knowledge import Hit, Index
from anatomy_app.web import hx, joint, state
from anatomy_app.web.bodies import Body, send
from anatomy_app.web.state import BadAddress

bp = Blueprint("search", __name__)

LONGEST = 100
# what each kind of entry is called in the list
KINDS = {
    "structure": "Part",
    "condition": "Condition",
    "treatment": "Treatment",
    "exercise": "Exercise",
    "evidence": "Comparison",
    "lesson": "Lesson",
    "page": "Page",
    "term": "Word",
}


def init_app(app: Flask) -> None:
    """Gives the app its index."""
    app.extensions["index"] = Index(app.extensions["atlas"])


@bp.get("/search")
def search() -> Response:
    """What fits ?q=; with an empty one, the form alone."""
    query = " ".join(request.args.get("q", "").split())
    if len(query) > LONGEST:
        raise BadAddress(f"A search has at most {LONGEST} characters.")
    state.state()
    index: Index = current_app.extensions["index"]
    hits = [(hit, KINDS[hit.kind], address(hit)) for hit in index.find(query)]
    context = {"title": "Search", "query": query, "hits": hits, "longest": LONGEST}
    body = Body(hx.render("search", "search", **context).encode(), "text/html")
    return hx.vary(send(body, hx.cache_rule()))


def address(hit: Hit) -> str:
    """Where an entry is explained."""
    path, _, fragment = hit.path.partition("#")
    return state.carry(joint.at(path)) + (f"#{fragment}" if fragment else "")
