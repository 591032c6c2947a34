"""Flash cards: a part lit on its plate and what it does, to print and cut, or as a deck for Anki."""

import re

from flask import Blueprint, Flask, Response, current_app, url_for

from anatomy_app import drawing
from anatomy_app.knowledge import Structure
from anatomy_app.web import deck, joint, pages, state
from anatomy_app.web.bodies import DAY, Body, named, send
from anatomy_app.web.deck import Card
from anatomy_app.web.evidence import short
from anatomy_app.web.pages import Shelf, page
from anatomy_app.web.sheets import PAPER, plate_fields, tall
from anatomy_app.web.state import State, said
from anatomy_app.web.text import text_of

bp = Blueprint("cards", __name__, url_prefix="/learn")

SHEET = 8
"""Cards on a sheet of paper."""
TELLING = {
    "gastrocnemius-lateral-head": slice(0, 2),
    "kagers-fat-pad": slice(2, 3),
    "popliteal-fossa": slice(1, 2),
    "popliteus": slice(0, 2),
    "retrocalcaneal-bursa": slice(2, 3),
    "subcutaneous-calcaneal-bursa": slice(2, 4),
    "sural-nerve": slice(2, 3),
    "tibial-nerve": slice(1, 2),
}
"""Which sentence says what a part does, where the first under that heading does not yet."""


def init_app(app: Flask) -> None:
    """Gives the app a place for its deck, made when first asked for."""
    app.extensions["deck"] = Shelf(1)


@bp.get("/cards")
def cards() -> Response:
    """The cards of one plate, fronts and backs on pages of their own."""
    shown, paper = state.state(drawing.PLATES[0], own=("labels",)), said("paper", tuple(PAPER), "a4")
    return page(shown, lambda: context(shown, paper), paper)


def context(shown: State, paper: str) -> dict[str, object]:
    """What the template shows."""
    plate = drawing.plate(str(shown.view), shown.side)
    made = [card(joint.atlas().structure(region.slug)) for region in plate.regions]
    return {
        "title": f"Flash cards: {plate.title[0].lower()}{plate.title[1:]}",
        "plate": plate,
        "paper": paper,
        "tall": tall(plate),
        "fields": [*plate_fields(shown), ("paper", "Paper", PAPER, paper)],
        "cards": [(one, url_for("cards.picture", view=plate.name, side=plate.side, part=one.slug)) for one in made],
        "sheet": SHEET,
    }


def card(structure: Structure) -> Card:
    """What a card says of a structure."""
    section = structure.sections["What it does"]
    blocks = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", section.html, re.DOTALL)
    told_there = [(sentence, block) for block in blocks for sentence in re.split(r"(?<=[.!?]) ", text_of(block))]
    chosen = told_there[TELLING.get(structure.slug, slice(0, 1))]
    keys = dict.fromkeys(key for _, block in chosen for key in re.findall(r'data-source="([^"]+)"', block))
    sources = [joint.atlas().sources[key] for key in keys]
    return Card(
        slug=structure.slug,
        places={
            view: told[structure.slug] for view, told in joint.atlas().quiz.where.items() if structure.slug in told
        },
        title=structure.title,
        latin=structure.latin or "",
        plain=structure.plain,
        does=" ".join(sentence for sentence, _ in chosen),
        sources="; ".join(f"{short(source)}, {source.title}" for source in sources),
    )


@bp.get("/cards/<view>.svg")
def picture(view: str) -> Response:
    """The leg without words, one part lit."""
    plate = drawing.plate(view, state.state(own=("labels",)).side)
    slugs = tuple(region.slug for region in plate.regions)
    part = said("part", slugs, slugs[0])
    return pages.picture(lambda: deck.lit(plate, part), plate.side, part)


@bp.get("/lower-leg-atlas.apkg")
def anki() -> Response:
    """All parts as a deck for Anki."""

    def made() -> Body:
        structures = joint.atlas().structures.values()
        newest = max(structure.checked for structure in structures)
        data = deck.package([card(one) for one in structures], newest, current_app.extensions["font"])
        return Body(data, "application/octet-stream")

    shelf: Shelf = current_app.extensions["deck"]
    return named(send(shelf.get((), made), DAY), "lower-leg-atlas.apkg")
