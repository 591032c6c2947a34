"""Two conditions side by side: their places on one plate, and what tells them apart."""

from flask import Blueprint, Response, request
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import Condition
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page
from anatomy_app.web.state import BadAddress, State
from anatomy_app.web.text import Citations

bp = Blueprint("compare", __name__, url_prefix="/conditions")

ROWS = (
    ("Where it hurts", "What it feels like"),
    ("How it starts", "Why it happens"),
    ("How long it takes", "How long it takes"),
)
"""What a row is called, and the section of a condition that fills it."""


@bp.get("/compare")
def compare() -> Response:
    """The conditions ?a= and ?b=; with fewer than two, the form that asks for them."""
    asked, shown = [chosen("a"), chosen("b")], state.state()
    found = [condition for condition in asked if condition]
    pair = found if len(found) == 2 and found[0] != found[1] else []
    context = {
        "title": " or ".join(condition.title for condition in pair) + "?" if pair else "Compare two conditions",
        "asked": asked,
        "problem": "Choose two different conditions." if len(found) == 2 and not pair else "",
        "pair": pair,
        "conditions": joint.atlas().conditions.values(),
        "rows": ROWS,
        "state": shown,
    }
    slugs = [condition.slug if condition else "" for condition in asked]
    return page(shown, lambda: context | both(pair, shown), *slugs)


def chosen(name: str) -> Condition | None:
    """The condition that a parameter names; none where it is missing or empty. Raises BadAddress for an unknown one."""
    slug, known = request.args.get(name, ""), joint.atlas().conditions
    if slug and slug not in known:
        raise BadAddress(f"There is no condition named {slug[:60]!r}.", tuple(known))
    return known.get(slug)


def both(pair: list[Condition], shown: State) -> dict[str, object]:
    """The plate that shows both zones, with the words for each place; nothing before two are chosen."""
    if not pair:
        return {}
    one, other = (condition.slug for condition in pair)
    plate = drawing.plate(common_view(one, other), shown.side)
    svg = drawing.render(
        plate, link=lambda slug: {"href": joint.structure_path(slug, plate.name)}, zone=one, also=other
    )
    where = {zone.slug: zone.where for zone in plate.zones}
    return {
        "plate": plate,
        "picture": Markup(svg),  # noqa: S704 - made by drawing, from numbers and escaped names
        "where": [where[one], where[other]],
        "cite": Citations(*(condition.title for condition in pair)),
        "options": [[(joint.atlas().treatment(o.treatment), o) for o in condition.options] for condition in pair],
    }


def common_view(one: str, other: str) -> str:
    """The first plate that marks both in every page; else the one that has a zone for every condition."""
    ready = ((name, {zone.slug for zone in drawing.plate(name).zones if not zone.asked}) for name in drawing.PLATES)
    return next((name for name, zones in ready if {one, other} <= zones), joint.COMMON)
