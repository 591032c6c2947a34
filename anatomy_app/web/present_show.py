"""What the page of a presentation shows: the words over it, the pictures and their links, what the controls say."""

import re
from dataclasses import replace
from functools import partial

from flask import url_for
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.web import hx, joint, qr, state
from anatomy_app.web.present import AFFECTED, Show, companions, slugs
from anatomy_app.web.stage import pair
from anatomy_app.web.text import plain_text

OUT = "No spotlight"
"""What is heard when the light goes."""


def context(show: Show) -> dict[str, object]:
    """What the template shows."""
    big, small = heading(show)
    plates = [dressed(show, name) for name in (show.view, show.beside) if name in drawing.PLATES]
    return {
        "title": f"{big}{small}",
        "big": big,
        "small": small,
        "show": show,
        "plates": plates,
        "picture": partial(picture, show),
        "halves": halves(show, plates[0]),
        "changed": changed(show),
        "words": words(show),
        "latin": latin(show),
        "parts": [(slug, told(show, slug), show.code(slug)) for slug in show.order],
        "views": joint.VIEWS,
        "companions": [(value, companion(value)) for value in companions(show.view)],
        "switches": joint.SWITCHES,
        "code": qr.code(show.link(qr=None, bar=None)) if show.qr else None,
        "address": address(show),
        "end": "last picture" if show.lesson else "last step" if show.condition else "last name",
        "out": OUT,
        "leave": leave(show),
    }


def heading(show: Show) -> tuple[str, str]:
    """The words over the picture: those to read from afar, and the rest of the page's title."""
    if show.scene:
        return show.scene.title, f", picture {show.step} of {show.last}"
    title = drawing.plate(show.view, show.state.side).title
    if show.condition:
        return show.condition.title, ", healthy and affected" if show.step else ", healthy"
    if show.spot:
        return told(show, show.spot), ", in the spotlight"
    if show.step:
        return told(show, show.order[show.step - 1]), f", name {show.step} of {show.last}"
    return title, ""


def words(show: Show) -> str:
    """What is read beside the heading: what a scene says, or at its last step how a place has changed."""
    if show.scene:
        return plain_text(show.scene.says)
    return changed(show) if show.step == show.last else ""


def changed(show: Show) -> str:
    """How a condition changes what is drawn of its place."""
    return plain_text(show.condition.sections["In the picture"]) if show.condition else ""


def told(show: Show, slug: str) -> str:
    """The name of a part where it has been told; else only its number."""
    views = [view for view in (show.view, show.beside) if slug in slugs(view)]
    region = next(region for region in drawing.plate(views[0]).regions if region.slug == slug)
    return drawing.Showing(show.told).title(numbered(show, region))


def latin(show: Show) -> str:
    """The Latin name of the part that is spoken of, once its name is told."""
    if show.scene:
        return joint.atlas().structure(show.scene.lit).latin if show.scene.lit else ""
    slug = show.spot or (show.order[show.step - 1] if show.step else "")
    return joint.atlas().structure(slug).latin if slug in show.told and not show.condition else ""


def companion(value: str) -> str:
    """What stands beside the plate, in words."""
    slug = value.removeprefix(AFFECTED)
    return joint.VIEWS[value] if value in joint.VIEWS else joint.atlas().condition(slug).title


def dressed(show: Show, name: str) -> drawing.Plate:
    """A plate as it is shown: parts numbered through both pictures; of a closeup only those that are seen in it."""
    plate = drawing.plate(name, show.state.side)
    affected = drawing.changed(plate, show.condition.slug if show.condition else None)
    seen = (r for r in plate.regions if not affected or drawing.overlap(r.outline, outline(affected.closeup)))
    return drawing.outlined(replace(plate, regions=tuple(numbered(show, region) for region in seen)), show.lit)


def numbered(show: Show, region: drawing.Region) -> drawing.Region:
    """A part with its number among those of both pictures."""
    return replace(region, number=int(show.number(region.slug)))


def outline(box: drawing.Box) -> str:
    """A box as an outline."""
    x, y, wide, tall = box
    return f"M{x} {y}L{x + wide} {y}L{x + wide} {y + tall}L{x} {y + tall}Z"


def picture(show: Show, plate: drawing.Plate) -> Markup:
    """One drawing; a part of it is a link that puts the spotlight there, and takes it away again."""
    zone = show.condition.slug if show.condition else None
    affected = drawing.changed(plate, zone)
    seen = drawing.Showing(show.told, large=True, window=drawing.closeup(plate, affected) if affected else None)

    def link(slug: str) -> dict[str, str]:
        line = {"mask": f"url(#{plate.name}-around)"} if slug in show.lit else {}
        if slug != show.spot:
            return hx.link(show.link(spot=show.code(slug))) | line
        name = f"{told(show, slug)} (press again to take the light away)"
        return hx.link(show.link(spot=None)) | line | {"aria-label": name, "data-said": OUT}

    lit = [region.slug for region in plate.regions if region.slug in show.lit]
    return Markup(drawing.render(plate, link=link, lit=lit, zone=zone, look="affected", seen=seen))  # noqa: S704


def halves(show: Show, plate: drawing.Plate) -> dict[str, object] | None:
    """What shows the healthy place beside the affected one; the whole leg where an inset has no healthy place."""
    affected = drawing.changed(plate, show.condition.slug) if show.condition else None
    if affected is None:
        return None
    found = pair(plate, affected)
    return found if affected.beside else found | {"box": f"0 0 {plate.width} {plate.height}"}


def leave(show: Show) -> str:
    """The page of the atlas that shows the same."""
    if show.lesson:
        return state.carry(joint.at(show.lesson.path))
    if show.condition:
        at, best = url_for("conditions.condition", slug=show.condition.slug), show.condition.plate
        return joint.with_view(at, show.view, best, look="affected")
    return joint.with_view(url_for("explore.explore"), show.view, drawing.PLATES[0])


def address(show: Show) -> tuple[list[str], list[str]]:
    """The address that the QR code holds, to be typed by hand: where the presentation is, and what of it; in pieces
    that a line does not part."""
    path, _, query = show.link(qr=None, bar=None).replace("%3A", ":").partition("?")
    here = joint.public(path).partition("://")[2]
    return re.findall("/?[^/]+", here), re.findall("[?&][^&]+", query and f"?{query}")
