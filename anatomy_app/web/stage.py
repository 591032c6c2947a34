"""The stage: what a page needs to show a plate with its links, its lit parts, and a place healthy or affected."""

from functools import partial

from flask import request, url_for
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import Condition, Structure
from anatomy_app.web import hx
from anatomy_app.web.joint import (
    DEPTH,
    SWITCHES,
    VIEWS,
    at,
    atlas,
    best_view,
    lit_regions,
    structure_path,
    switches,
    with_view,
)
from anatomy_app.web.state import State


def stage(
    state: State, structure: Structure | None = None, condition: Condition | None = None, best: str = ""
) -> dict[str, object]:
    """What a stage page needs to know of its picture: the drawing with its links, and what is lit on it.

    `best` is the view that the page opens on, where that is not the topic's own best one.
    """
    view = str(state.view)
    plate = drawing.plate(view, state.side)
    best = best or best_view(structure or condition)
    zone = next((zone for zone in plate.zones if condition and zone.slug == condition.slug), None)
    affected = zone.affected if zone and state.look == "affected" else None
    look: drawing.Look = "affected" if affected else "healthy"
    lit = lit_regions(view, structure)
    context = structure.slug if structure and not lit and structure.slug in plate.context else None
    kept = {"look": state.look if state.look != "healthy" else None}
    return {
        "plate": plate,
        "picture": partial(picture, plate, lit=lit, zone=zone.slug if zone else None, look=look, context=context),
        "regions": [(r, atlas().structure(r.slug), structure_path(r.slug, view)) for r in plate.regions],
        "views": [(name, VIEWS[name], with_view(at(request.path), name, best, **kept)) for name in drawing.PLATES],
        "whole": with_view(url_for("explore.explore"), view, best_view(None)),
        "absent": bool(structure or condition) and not (lit or zone or context),
        "context": context or "",
        "outlined": bool(context and drawing.spot(plate, context)),
        "lit": lit,
        "related": condition.structures if condition else (),
        "view": view,
        "best": best,
        "state": state,
        "switches": switches(view, best, SWITCHES, **kept),
        "depths": switches(view, best, DEPTH, **kept)[0],
        "zone": zone,
        "zones": marks(plate, zone, changed=bool(affected)),
        "look": look,
        "looks": looks(view, best, condition),
        "pair": pair(plate, affected) if affected else None,
    }


def picture(
    plate: drawing.Plate, *, lit: tuple[str, ...], zone: str | None, look: drawing.Look, context: str | None
) -> Markup:
    """The drawing; asked for by the page alone, as the partial does without it."""

    def link(slug: str) -> dict[str, str]:
        return hx.link(structure_path(slug, plate.name))

    svg = drawing.render(plate, link=link, lit=lit, zone=zone, look=look, context=context)
    return Markup(svg)  # noqa: S704 - made by drawing, from numbers and escaped names


def looks(view: str, best: str, condition: Condition | None) -> list[tuple[str, str, str]]:
    """The switch of a condition that is drawn as affected: (value, label, path); on a plate that has such a drawing."""
    if condition is None or not drawing.changed(drawing.plate(condition.plate), condition.slug):
        return []
    here = drawing.changed(drawing.plate(view), condition.slug)
    choices = [(look, look.title(), None if look == "healthy" else look) for look in drawing.LOOKS]
    return [
        (value, text, with_view(at(request.path), view if here or not look else best, best, look=look))
        for value, text, look in choices
    ]


def marks(
    plate: drawing.Plate, zone: drawing.Zone | None, *, changed: bool
) -> list[tuple[drawing.Zone, bool, str | None]]:
    """The zones that may be marked: each with whether it shows affected, and the path of its other look, if it has one.

    `zone` is the condition's own; it is `changed` where it shows affected.
    """
    found = [(other, changed and other == zone) for other in plate.zones if other == zone or not other.asked]
    return [(other, here, other_look(other, plate.name, changed=here)) for other, here in found]


def other_look(zone: drawing.Zone, view: str, *, changed: bool) -> str | None:
    """Where a zone's place is shown the other way, where it has a drawing of both."""
    if not zone.affected:
        return None
    best = atlas().condition(zone.slug).plate
    path = url_for("conditions.condition", slug=zone.slug)
    return with_view(path, view, best, look=None if changed else "affected")


def pair(plate: drawing.Plate, affected: drawing.Affected) -> dict[str, object]:
    """What shows a place healthy and affected side by side: the box to look at, and what is drawn there by its ids."""
    return {
        "box": " ".join(f"{length:g}" for length in drawing.closeup(plate, affected)),
        "turned": f"matrix(-1 0 0 1 {plate.width} 0)" if plate.side == "left" else None,
        "healthy": drawing.healthy_id(plate),
        "affected": drawing.affected_id(plate),
        "beside": affected.beside,
    }
