"""Pages made for a frame in a course page: a plate or a condition, no masthead, every link opens outside the frame."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, request, url_for
from markupsafe import Markup, escape

from anatomy_app import drawing
from anatomy_app.knowledge import Condition, Structure
from anatomy_app.web import joint, state
from anatomy_app.web import quiz as questions
from anatomy_app.web.pages import page
from anatomy_app.web.quiz.play import Quiz
from anatomy_app.web.state import BadAddress, State
from anatomy_app.web.text import Citations, plain_text

bp = Blueprint("embed", __name__, url_prefix="/embed")

OUTSIDE = {"target": "_blank", "rel": "noopener"}


@bp.get("/plate")
def plate() -> Response:
    """One plate; ?view=, ?side= and ?labels= as on pages, ?lit= a part."""
    shown = state.state(drawing.PLATES[0])
    view, found = str(shown.view), lit(str(shown.view))
    regions = drawing.plate(view).regions
    return page(
        shown,
        lambda: {
            "title": drawing.plate(view, shown.side).title,
            "state": shown,
            "plate": drawing.plate(view, shown.side),
            "picture": partial(picture, shown, joint.lit_regions(view, found)),
            "parts": [(region, joint.structure_path(region.slug, view)) for region in regions],
            "lit": joint.lit_regions(view, found),
            "full": joint.structure_path(found.slug, view) if found else whole(view),
        },
        found.slug if found else "",
    )


@bp.get("/condition/<slug>")
def condition(slug: str) -> Response:
    """One condition in short, with when to get help, and its place."""
    found = joint.atlas().condition(slug)
    shown = state.state(found.plate, looks=True)
    zones = {zone.slug: zone for zone in drawing.plate(str(shown.view)).zones}
    return page(
        shown,
        lambda: {
            "title": found.title,
            "condition": found,
            "state": shown,
            "plate": drawing.plate(str(shown.view), shown.side),
            "picture": partial(picture, shown, (), slug if slug in zones else None),
            "zone": zones.get(slug),
            "changed": plain_text(found.sections["In the picture"]),
            "affected": shown.look == "affected" and slug in zones and zones[slug].affected,
            "cite": Citations(),
            "full": joint.with_view(url_for("conditions.condition", slug=slug), str(shown.view), found.plate),
        },
    )


@bp.get("/quiz")
def quiz() -> Response:
    """A quiz as on its own page; what leads out of it opens outside the frame."""
    return questions.played()


def lit(view: str) -> Structure | None:
    """The part that ?lit= names; none where it is empty or missing. Raises BadAddress where a plate cannot light it."""
    slug, known = request.args.get("lit", ""), lights(view)
    if slug and slug not in known:
        raise BadAddress(f"This view has no part named {slug[:60]!r}.", tuple(known))
    return known.get(slug)


def lights(view: str) -> dict[str, Structure]:
    """What a plate can light, by slug: its regions, and what they are parts of."""
    return {slug: one for slug, one in joint.atlas().structures.items() if joint.lit_regions(view, one)}


def whole(view: str) -> str:
    """The address of the whole leg in a view."""
    return joint.with_view(url_for("explore.explore"), view, drawing.PLATES[0])


def picture(shown: State, parts: tuple[str, ...], zone: str | None = None) -> Markup:
    """The plate, its parts linked to their pages; blank it tells no names."""

    def link(slug: str) -> dict[str, str]:
        return {"href": joint.structure_path(slug, str(shown.view)), **OUTSIDE}

    seen = drawing.Showing(() if shown.labels == "off" else None)
    drawn = drawing.plate(str(shown.view), shown.side)
    return Markup(drawing.render(drawn, link=link, lit=parts, zone=zone, look=shown.look, seen=seen))  # noqa: S704


@dataclass(frozen=True)
class Snippet:
    """What a teacher pastes: a frame of `height` pixels with a `title` that says what is in it."""

    path: str
    title: str
    height: int

    def html(self) -> str:
        """The line for the course page, with attributes that Moodle and Canvas keep; needs the public address."""
        src = joint.public(self.path)
        size = f'width="100%" height="{self.height}"'
        return (
            f'<iframe src="{escape(src)}" title="{escape(self.title)}" {size} loading="lazy" style="border:0"></iframe>'
        )


def of_plate(shown: State, part: Structure | None) -> Snippet:
    """The line for a plate, lit or not."""
    said = {"view": shown.view, "side": shown.side, "labels": shown.labels, "lit": part.slug if part else None}
    usual = (drawing.PLATES[0], "right", "names", None)
    query = urlencode({key: value for key, value in said.items() if value not in usual})
    title = drawing.plate(str(shown.view), shown.side).title + (f": {part.title}" if part else "")
    return Snippet(url_for("embed.plate") + (f"?{query}" if query else ""), f"{title}. Lower Leg Atlas", 800)


def of_condition(found: Condition, shown: State) -> Snippet:
    """The line for a condition, as it changes its place where that is drawn."""
    drawn = drawing.changed(drawing.plate(found.plate), found.slug)
    said = {"side": "left" if shown.side == "left" else None, "look": "affected" if drawn else None}
    query = urlencode({key: value for key, value in said.items() if value})
    path = url_for("embed.condition", slug=found.slug) + (f"?{query}" if query else "")
    return Snippet(path, f"{found.title}. Lower Leg Atlas", 900)


def of_quiz(asked: Quiz, shown: State) -> Snippet:
    """The line for a quiz; without a code in the address everybody gets questions of their own."""
    said = {"side": shown.side, "depth": shown.depth, **asked.given()}
    query = urlencode({key: value for key, value in said.items() if value not in ("right", "plain", None, "")})
    return Snippet(
        f"{url_for('embed.quiz')}?{query}".replace("%2C", ","), "Quiz on the lower leg. Lower Leg Atlas", 900
    )
