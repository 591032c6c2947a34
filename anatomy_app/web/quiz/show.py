"""What a page of a quiz shows: the places on the picture, and what to learn from an answer."""

from collections.abc import Iterable, Sequence
from typing import Any

from flask import url_for

from anatomy_app import drawing
from anatomy_app.knowledge import Section
from anatomy_app.web import joint
from anatomy_app.web.quiz.items import Choice, Item
from anatomy_app.web.quiz.places import REACH, places
from anatomy_app.web.quiz.play import Quiz, rights
from anatomy_app.web.state import State

MARKS = {"right": "right answer", "wrong": "your choice"}
"""What is said of a place once it is known, by its mark; one that is chosen and right is both."""
PARTLY = "partly right"


def frame(plate: drawing.Plate, window: drawing.Box | None = None) -> dict[str, Any]:
    """A plate's core without names, or the part of it to look at, and how to lay places over it."""
    left, top, wide, tall = drawing.core(plate)
    part = window not in (None, (left, top, wide, tall))
    x, y, across, down = window or (left, top, wide, tall)
    side = plate.side if plate.side != "right" else None
    return {
        "src": url_for("quiz.plate", view=plate.name, side=side, labels="off" if part else None),
        "box": f"{x:g} {y:g} {across:g} {down:g}",
        "core": (left, top, wide, tall),
        "shape": "part" if part else "leg" if tall > 2 * wide else "heel",
        "turned": f"matrix(-1 0 0 1 {plate.width} 0)" if plate.side == "left" else None,
        "title": f"Close up. {plate.title}" if part else plate.title,
        "veil": f"M0 0H{plate.width}V{plate.height}H0Z",
    }


def picture(item: Item, asked: Quiz, shown: State) -> dict[str, Any] | None:
    """The plate of a question: its numbered places to choose from, or the one place that is lit; after the answer the
    right place and the chosen one. None where nothing is to be seen."""
    plate = drawing.plate(item.view, shown.side)
    if item.picked:
        return {**frame(plate), "places": numbered(item, asked, plate), "lit": "", "says": "", "zoned": False}
    if asked.answered:
        marked = told(item, asked)
        if not marked:
            return None
        window = looked_at(plate, item, [place["d"] for place in marked])
        return {**frame(plate, window), "places": marked, "lit": "", "says": "", "zoned": item.zoned}
    if not item.outline:
        return None
    lit = {"lit": item.outline, "line": is_line(item.outline), "says": item.where, "zoned": item.zoned}
    return {**frame(plate, looked_at(plate, item, [item.outline])), "places": [], **lit}


def looked_at(plate: drawing.Plate, item: Item, outlines: Sequence[str]) -> drawing.Box:
    """The part of the plate to look at: where a condition has a close-up that holds all of them, that."""
    affected = next((z.affected for z in plate.zones if item.zoned and z.outline == outlines[0]), None)
    if affected:
        x, y, wide, tall = affected.closeup
        corners = [drawing.corners(d) for d in outlines]
        if all(x <= a and y <= b and c <= x + wide and d <= y + tall for a, b, c, d in corners):
            return drawing.closeup(plate, affected)
    return drawing.around(plate, outlines)


def is_line(outline: str) -> bool:
    """Whether an outline is the course of a nerve or vessel, which has no inside."""
    return not outline.rstrip().upper().endswith("Z")


def numbered(item: Item, asked: Quiz, plate: drawing.Plate) -> list[dict[str, Any]]:
    """All places of a find-it question with their numbers, from knee to heel, so that the keyboard goes down the leg;
    later ones lie on top, as on all plates. Links until one is chosen, then marks."""
    order = [region.slug for region in plate.regions]
    found = []
    for number, choice in sorted(dealt(item, asked), key=lambda pair: order.index(pair[1].key)):
        place = {"number": number, "d": choice.spot, "mark": "", "line": False, **spot(plate, choice.key)}
        if asked.answered:
            place |= {"path": None, "mark": mark(item, asked, choice), "says": saying(item, asked, choice)}
        else:
            place |= {"path": asked.at(asked.answers, c=str(number)), "says": choice.says}
        found.append(place)
    return found


def told(item: Item, asked: Quiz) -> list[dict[str, Any]]:
    """The right place and the chosen one, the right one on top; none for what has no place."""
    marked = [(mark(item, asked, choice), choice) for _, choice in dealt(item, asked) if choice.spot]
    bare = {"number": "", "path": None, "leader": None}
    return [
        {**bare, "d": choice.spot, "mark": kind, "says": saying(item, asked, choice), "line": is_line(choice.spot)}
        for kind, choice in sorted(marked, key=lambda pair: pair[0], reverse=True)
        if kind
    ]


def dealt(item: Item, asked: Quiz) -> Iterable[tuple[int, Choice]]:
    """The choices of the first part as they were numbered."""
    return enumerate(item.parts[0].dealt(asked.seed), 1)


def spot(plate: drawing.Plate, slug: str) -> dict[str, Any]:
    """Where a region's number stands; beside it, a line leads to it."""
    region = next(region for region in plate.regions if region.slug == slug)
    x, y = places(plate)[slug]
    far = (x - region.dot[0]) ** 2 + (y - region.dot[1]) ** 2 > 60**2
    return {"x": x, "y": y, "leader": region.dot if far else None, "reach": region.reach, "press": REACH}


def mark(item: Item, asked: Quiz, choice: Choice, part: int = 0) -> str:
    """What a choice was, after the answer."""
    if choice == item.parts[part].right:
        return "right"
    return "wrong" if choice == item.parts[part].dealt(asked.seed)[asked.chosen[part] - 1] else ""


def saying(item: Item, asked: Quiz, choice: Choice) -> str:
    """What a place is called after the answer, and what it was."""
    said = MARKS.get(mark(item, asked, choice), "")
    return f"{choice.called}, {said}" if said else choice.called


def verdict(item: Item, answer: tuple[int, ...], seed: str) -> str:
    """What was achieved: right, partly (one of two) or not."""
    found = rights(item, answer, seed)
    return "right" if all(found) else "partly" if any(found) else "wrong"


def learned(item: Item, asked: Quiz) -> list[dict[str, Any]]:
    """For each part: what was chosen, whether that is right, what it is otherwise, and all choices with their marks."""
    found = []
    for index, (part, number) in enumerate(zip(item.parts, asked.chosen, strict=True)):
        choices, right = part.dealt(asked.seed), part.right
        said = {"asks": part.asks if len(item.parts) > 1 else "", "chosen": choices[number - 1], "right": right}
        listed = [(choice, mark(item, asked, choice, index)) for choice in choices]
        numbers = {"number": number, "right_number": choices.index(right) + 1}
        found.append({**said, **numbers, "good": choices[number - 1] == right, "listed": listed})
    return found


def deeper(item: Item, shown: State) -> tuple[str, Section | None]:
    """What students hear besides: the Latin name of what was found or named; and clinicians: why it matters to them."""
    if item.kind not in ("find", "name") or shown.depth == "plain":
        return "", None
    structure = joint.atlas().structure(item.about)
    matters = structure.layers["clinician"].get("Clinical relevance") if shown.depth == "clinician" else None
    return structure.latin or "", next(iter(matters.items), None) if matters else None
