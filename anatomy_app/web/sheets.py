"""Worksheets: a plate with numbers or empty boxes, and its answer key, each one page of paper."""

import unicodedata
from typing import Any, NamedTuple

from flask import Blueprint, Response, request, url_for

from anatomy_app import drawing
from anatomy_app.drawing import Showing
from anatomy_app.web import joint, pages, qr, state
from anatomy_app.web.pages import page
from anatomy_app.web.state import BadAddress, State, said

bp = Blueprint("sheets", __name__, url_prefix="/learn")

KINDS = {"numbered": "Numbers and empty lines", "blank": "Empty boxes", "partly": "Every second name given"}
"""How much of the plate is named on a sheet."""
LED_HERE = {"names": "numbered", "numbers": "numbered", "off": "blank"}
"""What the labels of the picture that led here become."""
BANK = {"on": "With the names from A to Z", "off": "None"}
KEY = {"off": "The worksheet", "on": "Its answer key"}
PAPER = {"a4": "A4", "letter": "US Letter"}
TASKS = {
    "numbered": "Write the name of each numbered part on its line.",
    "blank": "Write the name of each part in its box.",
    "partly": "Write the missing names in the empty boxes.",
}
RESULT = "sheet-title"
"""The id of what a form of sheets leads to."""
LONGEST = 60
"""Characters of a title of the teacher's own."""
Fields = list[tuple[str, str, dict[str, str], str]]
"""What a form asks: each name, its label, its choices, and the one that is chosen."""


class Asked(NamedTuple):
    """What the address asks for besides view and leg."""

    labels: str = "numbered"
    bank: str = "on"
    key: str = "off"
    paper: str = "a4"
    title: str = ""


USUAL = {"view": drawing.PLATES[0], "side": drawing.SIDES[0], **Asked()._asdict()}
"""What goes without saying in an address."""


class Part(NamedTuple):
    """A part on a sheet: its number, its name, its place in words that do not name it, and whether it is asked for."""

    number: int
    title: str
    place: str
    missing: bool


def asked() -> Asked:
    """Raises BadAddress for a value that there is not."""
    labels = said("labels", (*KINDS, *LED_HERE), USUAL["labels"])
    rest = (said(name, tuple(known), USUAL[name]) for name, known in (("bank", BANK), ("key", KEY), ("paper", PAPER)))
    return Asked(LED_HERE.get(labels, labels), *rest)._replace(title=own_title())


def own_title() -> str:
    """A title of the teacher's own, or nothing. Raises BadAddress where it would not fit or not print."""
    title = " ".join(request.args.get("title", "").split())
    if len(title) > LONGEST or any(sign != " " and unicodedata.category(sign)[0] not in "LMNP" for sign in title):
        raise BadAddress(f"A title has up to {LONGEST} letters, digits and signs such as . , : ( ).")
    return title


@bp.get("/worksheet")
def worksheet() -> Response:
    """The form, and below it the sheet or its key, which is all that is printed."""
    shown, wanted = state.state(drawing.PLATES[0], own=("labels",)), asked()
    return page(shown, lambda: context(shown, wanted), *wanted, keep=not wanted.title)


def context(shown: State, wanted: Asked) -> dict[str, object]:
    """What the template shows."""
    plate = drawing.plate(str(shown.view), shown.side)
    parts = listed(plate, wanted.labels)
    missing = [part.title for part in parts if part.missing]
    same = {"view": plate.name, "side": plate.side, **wanted._asdict()}
    turned = same | {"key": "off" if wanted.key == "on" else "on"}
    atlas_path = url_for("explore.explore", **brief({"view": plate.name, "side": plate.side}))
    return {
        "title": f"{'Answer key' if wanted.key == 'on' else 'Worksheet'}: {plate.title[0].lower()}{plate.title[1:]}",
        "plate": plate,
        "asked": wanted,
        "fields": [*plate_fields(shown), *kind_fields(wanted)],
        "tall": tall(plate),
        "task": TASKS[wanted.labels],
        "parts": parts,
        "missing": missing,
        "bank": sorted(missing, key=str.casefold),
        "picture": url_for("sheets.picture", **(same | {"bank": None, "paper": None, "title": None})),
        "other": url_for("sheets.worksheet", **brief(turned), _anchor=RESULT),
        "address": joint.public(atlas_path),
        "code": qr.code(atlas_path),
        "checked": max(joint.atlas().structure(region.slug).checked for region in plate.regions),
    }


def listed(plate: drawing.Plate, labels: str) -> list[Part]:
    """The parts by their numbers, or from top to bottom as their boxes stand."""
    atlas, numbered, wanted = joint.atlas(), labels == "numbered", to_name(plate, labels)
    drawn = sorted(plate.regions, key=lambda region: region.number if numbered else region.dot[1])
    return [
        Part(
            region.number,
            atlas.structure(region.slug).title,
            atlas.quiz.where[plate.name][region.slug],
            region in wanted,
        )
        for region in drawn
    ]


def tall(plate: drawing.Plate) -> bool:
    """Whether the leg is so long and narrow that words have their place beside it, not below it."""
    return plate.height > 2 * plate.core[1]


def to_name(plate: drawing.Plate, labels: str) -> tuple[drawing.Region, ...]:
    """The regions whose names are asked for, in anatomical order."""
    return plate.regions[:: 2 if labels == "partly" else 1]


def brief(query: dict[str, str]) -> dict[str, Any]:
    """A query without what goes without saying."""
    return {name: value for name, value in query.items() if value != USUAL[name]}


def plate_fields(shown: State) -> Fields:
    """Which plate, and which leg."""
    return [
        ("view", "View", joint.VIEWS, str(shown.view)),
        ("side", "Leg", dict(joint.SWITCHES["side"][1]), shown.side),
    ]


def kind_fields(wanted: Asked) -> Fields:
    """How it is named, with which help, and on what."""
    return [
        ("labels", "Names", KINDS, wanted.labels),
        ("bank", "Word bank", BANK, wanted.bank),
        ("key", "Page", KEY, wanted.key),
        ("paper", "Paper", PAPER, wanted.paper),
    ]


@bp.get("/worksheet/<view>.svg")
def picture(view: str) -> Response:
    """The plate as a sheet shows it: numbers on the leg alone, or boxes and names in its margins."""
    plate, wanted = drawing.plate(view, state.state(own=("labels",)).side), asked()
    return pages.picture(lambda: drawn(plate, wanted), plate.side, wanted.labels, wanted.key)


def drawn(plate: drawing.Plate, wanted: Asked) -> str:
    """The picture as SVG text."""
    if wanted.labels == "numbered":
        return drawing.render(plate, shown="numbers", seen=Showing(window=drawing.core(plate)))
    blank = () if wanted.key == "on" else [region.slug for region in to_name(plate, wanted.labels)]
    return drawing.render(plate, seen=Showing(blank=blank))
