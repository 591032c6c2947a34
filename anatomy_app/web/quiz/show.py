"""What a page of a quiz shows: the places on the picture, what to learn from an answer, the score by region."""

from typing import Any

from flask import request, url_for

from anatomy_app import drawing
from anatomy_app.web import joint, state
from anatomy_app.web.quiz.items import Choice, Item
from anatomy_app.web.quiz.play import Quiz
from anatomy_app.web.quiz.words import bodies
from anatomy_app.web.state import State


def frame(view: str, shown: State) -> dict[str, Any]:
    """A plate's core without names, and how to lay places over it."""
    plate = drawing.plate(view, shown.side)
    left, wide = plate.core
    side = shown.side if shown.side != "right" else None
    return {
        "src": url_for("quiz.plate", view=view, side=side),
        "box": f"{left} 0 {wide} {plate.height}",
        "wide": wide,
        "tall": plate.height,
        "turned": f"matrix(-1 0 0 1 {plate.width} 0)" if plate.side == "left" else None,
        "title": plate.title,
        "veil": f"M0 0H{plate.width}V{plate.height}H0Z",
    }


def picture(item: Item, asked: Quiz, shown: State, *, answered: bool = False) -> dict[str, Any]:
    """The plate of a question: its numbered places to choose from, or the one place that is lit."""
    numbered = list(enumerate(item.parts[0].dealt(asked.seed), 1)) if item.picked else []
    plate = drawing.plate(item.view, shown.side)
    right, chosen = item.parts[0].right, asked.chosen[0] if answered else 0
    places = [
        {
            "number": number,
            "says": choice.says,
            "d": choice.spot,
            "path": None if answered else asked.at(asked.answers, c=str(number)),
            "mark": mark(choice, right, number == chosen) if answered else "",
            **spot(plate, choice.key),
        }
        for number, choice in in_order(plate, numbered)
    ]
    lit = item.outline or zone_of(item, plate) if answered or item.outline else ""
    return {**frame(item.view, shown), "places": places, "lit": lit, "zone": item.zone or item.kind == "case"}


def in_order(plate: drawing.Plate, numbered: list[tuple[int, Choice]]) -> list[tuple[int, Choice]]:
    """Places from knee to heel, so that the keyboard goes down the leg; later ones lie on top, as on all plates."""
    order = [region.slug for region in plate.regions]
    return sorted(numbered, key=lambda pair: order.index(pair[1].key))


def zone_of(item: Item, plate: drawing.Plate) -> str:
    """The outline of the place that a case is about; none for a fact."""
    where = item.parts[0].right.key
    return next((zone.outline for zone in plate.zones if item.kind == "case" and zone.where == where), "")


def spot(plate: drawing.Plate, slug: str) -> dict[str, Any]:
    """Where a region's number stands; beside it, a line leads to it."""
    region = next(region for region in plate.regions if region.slug == slug)
    (left, wide), (x, y) = plate.core, region.disc
    x = min(max(x, left + 30), left + wide - 30)
    far = (x - region.dot[0]) ** 2 + (y - region.dot[1]) ** 2 > 60**2
    return {"x": x, "y": y, "leader": region.dot if far else None, "reach": region.reach}


def mark(choice: Choice, right: Choice, chosen: bool) -> str:
    """What a place was, after the answer."""
    if choice == right:
        return "right"
    return "wrong" if chosen else ""


def learned(item: Item, asked: Quiz) -> list[dict[str, Any]]:
    """For each part: what was chosen, whether that is right, and what it is otherwise."""
    told = []
    for part, number in zip(item.parts, asked.chosen, strict=True):
        choice = part.dealt(asked.seed)[number - 1]
        right = part.dealt(asked.seed).index(part.right) + 1
        said = {"asks": part.asks if len(item.parts) > 1 else "", "chosen": choice, "right": part.right}
        told.append({**said, "good": choice == part.right, "number": number, "right_number": right})
    return told


def score(asked: Quiz, shown: State) -> dict[str, Any]:
    """How many were right, by region, lit on the plates that were used; and the way to practice the rest."""
    results = [(item, asked.right(index)) for index, item in enumerate(asked.items)]
    missed = [item for item, good in results if not good]
    counted: dict[str, list[bool]] = {}
    for item, good in results:
        counted.setdefault(item.about, []).append(good)
    atlas = joint.atlas()
    rows = [
        (atlas.structure(slug), sum(found), len(found), state.carry(joint.at(atlas.structure(slug).path)))
        for slug, found in counted.items()
    ]
    again = ",".join(item.code for item in missed)
    return {
        "good": len(results) - len(missed),
        "rows": sorted(rows, key=lambda row: row[0].title),
        "missed": [(item, asked_of(item), state.carry(joint.at(item.path))) for item in missed],
        "practice": state.carry(url_for(str(request.endpoint)), only=again) if missed else "",
        "pictures": pictures(counted, shown, dict.fromkeys(item.view for item in asked.items)),
    }


def asked_of(item: Item) -> str:
    """A question in the list of those that were missed, where no picture stands beside it."""
    return f"{item.asks} ({item.parts[0].right.says})" if item.kind != "find" else item.asks


def pictures(counted: dict[str, list[bool]], shown: State, views: dict[str, None]) -> list[dict[str, Any]]:
    """The plates of a quiz, each with the regions that were asked about: a check where all was right, else a cross."""
    found, done = [], set[str]()
    for view in views:
        plate, outlines = drawing.plate(view, shown.side), bodies(drawing.plate(view))
        places = []
        for region in plate.regions:
            if region.slug in counted and region.slug not in done:
                good, many = sum(counted[region.slug]), len(counted[region.slug])
                place = {"number": f"{good}/{many}", "says": f"{region.name}: {good} of {many} right", "path": None}
                lit = {"d": outlines[region.slug], "mark": "right" if good == many else "wrong"}
                places.append({**place, **lit, **spot(plate, region.slug)})
                done.add(region.slug)
        if places:
            found.append({**frame(view, shown), "places": places, "lit": "", "zone": False})
    return found
