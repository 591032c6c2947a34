"""Evidence: the choices that can be compared, and one with its options and figures side by side."""

import re

from flask import Blueprint, Response
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import SAID, Comparison, Source
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import reading

bp = Blueprint("evidence", __name__, url_prefix="/evidence")


@bp.get("/")
def evidence() -> Response:
    """Every choice that can be compared."""
    return page(
        state.state(),
        lambda: {
            "title": "Compare the choices",
            "aids": joint.atlas().evidence.values(),
            "example": picture("21 of 100 squares, 79 rings", 21, 100),
        },
    )


@bp.get("/<slug>")
def aid(slug: str) -> Response:
    """One choice: its options, what the studies found, how sure that is, what to ask."""
    atlas = joint.atlas()
    found, shown = atlas.evidence_page(slug), state.state()
    return page(
        shown,
        lambda: {
            "aid": found,
            "conditions": [atlas.condition(condition) for condition in found.conditions],
            "said": SAID,
            "drawn": drawn,
            "short": short,
            **reading(found, shown),
        },
    )


def drawn(comparison: Comparison, name: str, count: int, of: int) -> Markup:
    """A group's pictograph; its label says both who it happened to and who was spared."""
    return picture(f"{name}: {count:,} of {of:,} {comparison.event}; {of - count:,} {comparison.spared}", count, of)


def picture(label: str, count: int, of: int) -> Markup:
    """A pictograph as inline SVG."""
    size, paths = drawing.pictograph(count, of)
    return Markup(drawing.embedded(label, size, *paths, class_="pictograph"))  # noqa: S704 - made by drawing


def short(source: Source) -> str:
    """A source in a few words, for paper: who wrote it first, and the year."""
    first = re.sub(r" [A-Z]{1,3}( \(eds?\))?$", "", source.authors.split(",")[0])
    return f"{first} {source.year}"
