"""The moving calf: how the ankle and the knee change its length, as a page and as a figure that other pages show."""

from functools import cache
from typing import NamedTuple

from flask import Blueprint, Flask, Response
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas, ContentError, Section
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.text import Citations

bp = Blueprint("motion", __name__, url_prefix="/motion")

SHOWN_ON = frozenset(
    ["gastrocnemius", "gastrocnemius-medial-head", "gastrocnemius-lateral-head", "soleus", "calf-tightness"]
)
"""Topics whose pages show the figure; both stretches show it too."""
MOVES = "What moves"


class Moment(NamedTuple):
    """One position: the still that shows it, knee and foot in a word each, and what happens."""

    still: str
    knee: str
    foot: str
    words: Section


def init_app(app: Flask) -> None:
    """Gives templates `moments`. Raises ContentError where the content does not say something of each position."""
    atlas: Atlas = app.extensions["atlas"]
    if len(atlas.pages["motion"].sections[MOVES].items) != len(drawing.STILLS):
        wanted = f"must be a list of {len(drawing.STILLS)} items, one a position: knee straight, then bent"
        said = f"`## {MOVES}` {wanted}; each with the foot up, level and down"
        raise ContentError([atlas.pages["motion"].fault("title", said)])
    topics = atlas.structures.keys() | atlas.conditions.keys()
    if gone := SHOWN_ON - topics:
        raise ContentError([atlas.pages["motion"].fault("title", f"no topic is named {', '.join(sorted(gone))}")])
    app.jinja_env.globals["moments"] = moments


@bp.get("")
def motion() -> Response:
    """The figure, what moves in each position, and why it matters."""
    found = joint.atlas().pages["motion"]
    return page(
        state.state(),
        lambda: {"title": found.title, "topic": found, "cite": Citations(found.title), "moving_leg": moving_leg()},
    )


@bp.get("/figure")
def figure() -> Response:
    """The figure alone, for pages that show it when a reader comes to it."""
    title = joint.atlas().pages["motion"].title
    return page(state.state(), lambda: {"title": title, "cite": Citations(), "moving_leg": moving_leg()})


@cache
def moving_leg() -> Markup:
    """The drawing with every position in it."""
    return Markup(drawing.moving_calf())  # noqa: S704 - made by drawing, from numbers


def moments() -> list[Moment]:
    """Every position with what happens in it, in the order of the content."""
    said = joint.atlas().pages["motion"].sections[MOVES].items
    return [
        Moment(name, knee, ways(angle), words)
        for (name, (knee, angle)), words in zip(drawing.STILLS.items(), said, strict=True)
    ]


def ways(angle: int) -> str:
    """Where the foot is, in a word."""
    return "level" if not angle else "up" if angle < 0 else "down"
