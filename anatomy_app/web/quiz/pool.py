"""Every question there is, made once from plates, pages and the bank. Wrong choices are neighbors, never random."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas, Condition, Section, Structure
from anatomy_app.web.quiz.items import Choice, Item, Part
from anatomy_app.web.quiz.words import between, bodies, first_sentence, inline, naming, outer, the

COUNT = 3
"""Wrong choices of a question, where the anatomy offers so many."""
STEPS = {
    "emergency": ("Call the emergency number now", "That is not soon enough: this is an emergency."),
    "same-day": ("Get seen today", "This cannot be left, but it needs no ambulance: get seen today."),
    "routine": (
        "No alarm sign here: take the load off, watch for alarm signs, and have it checked in the days to come",
        "",
    ),
}
"""By a condition's `urgent`: the next step, and what is said to whoever chose a slower one."""


def pool(atlas: Atlas) -> tuple[Item, ...]:
    """All questions, in a fixed order."""
    made: list[Item] = []
    for view in drawing.PLATES:
        plate = drawing.plate(view)
        made += [found(atlas, plate, region.slug) for region in plate.regions]
        made += filter(None, (named(atlas, plate, slug) for slug in bodies(plate)))
        made += filter(None, (sits(atlas, plate, zone) for zone in plate.zones))
    for structure in atlas.structures.values():
        made += does(atlas, structure)
    made += filter(None, (banked(atlas, slug) for slug in atlas.questions))
    return tuple(made)


def item(topic: Structure | Condition, plate: drawing.Plate, kind: str, about: str, tells: Section) -> partial[Item]:
    """What every question about a topic shares."""
    key = f"{kind}:{plate.name}:{topic.slug}"
    page, path = topic.title, topic.path
    return partial(Item, key=key, kind=kind, view=plate.name, about=about, tells=tells, path=path, page=page)


def near(plate: drawing.Plate, slug: str, others: Iterable[str]) -> list[str]:
    """Other structures of a plate, the nearest first: by the gap between outlines, then by their middles."""
    spots = bodies(plate)
    return sorted((o for o in others if o != slug and o in spots), key=lambda o: between(spots[slug], spots[o]))


def unlike(atlas: Atlas, slug: str) -> set[str]:
    """The structures whose work differs so much from this one's that a sentence tells them apart."""
    alike = set[str]().union({slug}, *(group for group in atlas.quiz.alike if slug in group))
    return set(atlas.structures) - alike


def found(atlas: Atlas, plate: drawing.Plate, slug: str) -> Item:
    """Find it: all regions of the plate are there to choose from."""
    structure, where = atlas.structure(slug), atlas.quiz.where[plate.name]
    order = [slug, *near(plate, slug, (region.slug for region in plate.regions))]
    choices = tuple(
        Choice(other, where[other], "" if other == slug else naming(atlas, plate, other, slug), bodies(plate)[other])
        for other in order
    )
    asks = f"Find {the(structure)}."
    make = item(structure, plate, "find", slug, structure.sections["In short"])
    return make(depth="plain", asks=asks, parts=(Part(asks, choices),))


def named(atlas: Atlas, plate: drawing.Plate, slug: str) -> Item | None:
    """Name it: a region or, for students, another structure that the plate draws."""
    structure, regions = atlas.structure(slug), {region.slug for region in plate.regions}
    near_by = near(plate, slug, regions if slug in regions else bodies(plate))[:COUNT]
    choices = [Choice(slug, structure.title)]
    choices += [Choice(o, atlas.structure(o).title, naming(atlas, plate, o, slug)) for o in near_by]
    asks = "What is the name of the lit part?"
    make = item(structure, plate, "name", slug, structure.sections["In short"])
    depth = "plain" if slug in regions else "student"
    return make(depth=depth, asks=asks, parts=(Part(asks, tuple(choices)),), outline=bodies(plate)[slug])


def does(atlas: Atlas, structure: Structure) -> Iterator[Item]:
    """What does it do, asked both ways, on the plate that shows the structure best."""
    views = [name for name in structure.plates if structure.slug in bodies(drawing.plate(name))]
    if not views or structure.slug == "muscle-tendon-junction":  # the seam's sentence speaks of muscle and tendon
        return
    plate, says = drawing.plate(views[0]), partial(first_sentence, atlas)
    near_by = near(plate, structure.slug, unlike(atlas, structure.slug))[:COUNT]
    if len(near_by) < 2:
        return
    wrong = [(o, atlas.structure(o)) for o in near_by]
    make = item(structure, plate, "does", structure.slug, structure.sections["What it does"])
    outline = bodies(plate)[structure.slug]
    asks = f"What does {the(structure)} do?"
    depth = "plain" if structure.plates[plate.name] == "region" else "student"
    told = [Choice(o, says(s), f"That is what {the(s)} does.") for o, s in wrong]
    parts = (Part(asks, (Choice(structure.slug, says(structure)), *told)),)
    yield make(depth=depth, asks=asks, parts=parts, outline=outline)
    asks = f"Which part does this? “{says(structure)}”"
    told = [Choice(o, s.title, f"{the(s, first=True)} does something else. {says(s)}") for o, s in wrong]
    parts = (Part(asks, (Choice(structure.slug, structure.title), *told)),)
    yield make(key=f"who:{plate.name}:{structure.slug}", depth=depth, asks=asks, parts=parts)


def sits(atlas: Atlas, plate: drawing.Plate, zone: drawing.Zone) -> Item | None:
    """Which condition sits here: wrong ones sit elsewhere on the plate, the nearest first."""
    condition = atlas.condition(zone.slug)
    words = {word[:5] for word in re.findall(r"[a-z]{5,}", condition.title.lower())}
    if any(word in zone.where.lower() for word in words - {"achil", "tendo", "calca"}):
        return None  # the words of the place give the name away
    others = apart(plate, zone)[:COUNT]
    if len(others) < 2:
        return None
    told = [(atlas.condition(o.slug), o) for o in others]
    choices = [Choice(c.slug, c.title, f"{c.title} sits elsewhere. {o.where}") for c, o in told]
    asks = f"Which of these sits at the marked place? {zone.where}"
    make = item(condition, plate, "condition", condition.structures[0], condition.sections["In short"])
    parts = (Part(asks, (Choice(condition.slug, condition.title), *choices)),)
    return make(depth="plain", asks=asks, parts=parts, outline=zone.outline, zone=True)


def apart(plate: drawing.Plate, zone: drawing.Zone) -> list[drawing.Zone]:
    """Zones of a plate that do not overlap one, each place once, the nearest first."""
    others = {o.where: o for o in reversed(plate.zones) if not drawing.overlap(zone.outline, o.outline)}
    return sorted(others.values(), key=lambda o: between(zone.outline, o.outline))


def banked(atlas: Atlas, slug: str) -> Item | None:
    """A question of the bank."""
    asked = atlas.questions[slug]
    if asked.kind == "case":
        return case(atlas, slug)
    structure = atlas.structure(asked.about)
    view = next((n for n in structure.plates if asked.about in bodies(drawing.plate(n))), drawing.PLATES[0])
    wrong = (Choice(one.says, one.says, one.why) for one in asked.wrong)
    make = item(structure, drawing.plate(view), "fact", asked.about, asked.why)
    parts = (Part(asked.ask, (Choice(asked.right, asked.right), *wrong)),)
    return make(key=f"fact:{slug}", depth=asked.depth, asks=asked.ask, parts=parts)


def case(atlas: Atlas, slug: str) -> Item | None:
    """A story: the place among those of a plate, and the next step."""
    asked = atlas.questions[slug]
    condition = atlas.condition(asked.about)
    for view in dict.fromkeys([condition.plate, *drawing.PLATES]):
        plate = drawing.plate(view)
        zone = next((zone for zone in plate.zones if zone.slug == condition.slug), None)
        if zone and len(apart(plate, zone)) > 1:
            break
    else:
        return None
    told = [Choice(o.where, o.where, f"There sits {inline(atlas.condition(o.slug))}.") for o in apart(plate, zone)]
    places = Part("Where is it?", (Choice(zone.where, zone.where), *told[:COUNT]))
    step, why = STEPS[condition.urgent]
    steps = Part("What is the next step?", (Choice(step, step), *outer(STEPS, condition.urgent, why)))
    make = item(condition, plate, "case", condition.structures[0], asked.why)
    return make(key=f"case:{slug}", depth=asked.depth, asks=asked.ask, parts=(places, steps))
