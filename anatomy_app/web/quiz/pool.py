"""Every question there is, made once from plates, pages and the bank. Wrong choices are neighbors, never random."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas, Condition, Section, Structure
from anatomy_app.web import joint
from anatomy_app.web.quiz.items import Choice, Item, Part
from anatomy_app.web.quiz.words import between, bodies, deeply, inline, layer, naming, outer, plainly, the

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
    made += filter(None, (sits(atlas, condition) for condition in atlas.conditions.values()))
    for structure in atlas.structures.values():
        made += does(atlas, structure)
        if layer(structure):
            made += does(atlas, structure, "student")
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
    told = {other: "" if other == slug else naming(atlas, plate, other, slug) for other in order}
    choices = tuple(
        Choice(other, where[other], told[other], bodies(plate)[other], atlas.structure(other).title) for other in order
    )
    asks = f"Find {the(structure)}."
    make = item(structure, plate, "find", slug, structure.sections["In short"])
    return make(depth="plain", asks=asks, parts=(Part(asks, choices),))


def named(atlas: Atlas, plate: drawing.Plate, slug: str) -> Item | None:
    """Name it: a region or, for students, another structure that the plate draws, where words tell its place."""
    where = atlas.quiz.where[plate.name].get(slug)
    if not where:
        return None
    structure, regions, spots = atlas.structure(slug), {region.slug for region in plate.regions}, bodies(plate)
    near_by = near(plate, slug, regions if slug in regions else spots)[:COUNT]
    choices = [Choice(slug, structure.title, spot=spots[slug])]
    choices += [Choice(o, atlas.structure(o).title, naming(atlas, plate, o, slug), spots[o]) for o in near_by]
    asks = "What is the name of the lit part?"
    make = item(structure, plate, "name", slug, structure.sections["In short"])
    depth = "plain" if slug in regions else "student"
    return make(depth=depth, asks=asks, parts=(Part(asks, tuple(choices)),), outline=spots[slug], where=where)


def does(atlas: Atlas, structure: Structure, depth: str = "plain") -> Iterator[Item]:
    """What does it do, asked both ways, on the best plate on which words tell its place, in the words of a depth."""
    slug, told = structure.slug, atlas.quiz.where
    views = [name for name in structure.plates if slug in told[name] and slug in bodies(drawing.plate(name))]
    if not views or slug == "muscle-tendon-junction":  # the seam's sentence speaks of muscle and tendon
        return
    plate = drawing.plate(views[0])
    near_by, region = near(plate, slug, unlike(atlas, slug))[:COUNT], structure.plates[plate.name] == "region"
    if len(near_by) < 2 or (depth == "plain" and not region and layer(structure)):
        return  # too few to choose from, or asked in the words of students alone
    wrong, spots = [atlas.structure(o) for o in near_by], bodies(plate)
    says: Callable[[Structure], str] = partial(plainly if depth == "plain" else deeply, atlas)
    deep = layer(structure) if depth != "plain" else None
    make = item(structure, plate, "does", slug, deep or structure.sections["What it does"])
    key = f"{{}}:{plate.name}:{slug}{'' if depth == 'plain' else ':student'}"
    depth = depth if region else "student"
    choices = [Choice(o.slug, says(o), f"That is what {the(o)} does.", spots[o.slug], o.title) for o in wrong]
    right = Choice(slug, says(structure), "", spots[slug], structure.title)
    asks = f"What does {the(structure)} do?"
    make = partial(make, depth=depth)
    lit = {"outline": spots[slug], "where": told[plate.name][slug]}
    yield make(key=key.format("does"), asks=asks, parts=(Part(asks, (right, *choices)),), **lit)
    asks = f"Which part does this? “{says(structure)}”"
    choices = [
        Choice(o.slug, o.title, f"{the(o, first=True)} does something else. {says(o)}", spots[o.slug]) for o in wrong
    ]
    right = Choice(slug, structure.title, spot=spots[slug])
    yield make(key=key.format("who"), asks=asks, parts=(Part(asks, (right, *choices)),))


def sits(atlas: Atlas, condition: Condition) -> Item | None:
    """Which condition sits here, on its own plate: wrong ones sit elsewhere on it, the nearest first."""
    plate = drawing.plate(condition.plate)
    zone = next(zone for zone in plate.zones if zone.slug == condition.slug)
    where = atlas.quiz.sits.get(condition.slug, zone.where)
    others = apart(plate, zone)[:COUNT]
    if len(others) < 2 or joint.stems(condition.title, *condition.also) & joint.stems(where):
        return None  # too few to choose from, or the words of the place give the name away
    told = [(atlas.condition(o.slug), o) for o in others]
    choices = [Choice(c.slug, c.title, f"{c.title} sits elsewhere. {o.where}", o.outline) for c, o in told]
    asks = "Which condition sits at the marked place?"
    make = item(condition, plate, "condition", condition.structures[0], condition.sections["In short"])
    parts = (Part(asks, (Choice(condition.slug, condition.title, spot=zone.outline), *choices)),)
    return make(depth="plain", asks=asks, parts=parts, outline=zone.outline, where=where, note=zone.where)


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
    told = [(atlas.condition(o.slug), o) for o in apart(plate, zone)]
    wrong = [Choice(o.where, o.where, f"There sits {inline(c)}.", o.outline, c.title) for c, o in told[:COUNT]]
    right = Choice(zone.where, zone.where, "", zone.outline, condition.title)
    step, why = STEPS[condition.urgent]
    places = Part("Where is it?", (right, *wrong))
    steps = Part("What is the next step?", (Choice(step, step), *outer(STEPS, condition.urgent, why)))
    make = item(condition, plate, "case", condition.structures[0], asked.why)
    asks = "Where is it, and what is the next step?"
    return make(key=f"case:{slug}", depth=asked.depth, asks=asks, story=asked.ask, parts=(places, steps))
