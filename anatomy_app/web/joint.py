"""The joint of picture and words: where things are shown, what a structure lights, and that both sides agree."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from flask import current_app, request, url_for

from anatomy_app import drawing
from anatomy_app.knowledge import DEPTHS, Atlas, Condition, ContentError, Fault, Structure
from anatomy_app.web.state import carry

# what each plate is called on its switch
VIEWS = {"back": "Back", "deep": "Back, deep", "side": "Outer side", "heel": "Heel, cut"}
COMMON = "side"
"""The plate that has a zone for every condition."""
# the pages whose picture follows their words: htmx swaps the words from one to the other
STAGES = ("explore.explore", "structures.structure", "conditions.condition")
Switch = tuple[str, tuple[tuple[str, str], ...]]
# the other ways to show a plate: what each is called, and its choices
SWITCHES: Mapping[str, Switch] = {
    "side": ("Leg", (("right", "Right"), ("left", "Left"))),
    "labels": ("Labels", (("names", "Names"), ("numbers", "Numbers"), ("off", "Off"))),
}
# how deep the words go
DEPTH: Mapping[str, Switch] = {
    "depth": ("For", (("plain", "Everyone"), ("student", "Students"), ("clinician", "Clinicians"))),
}


def atlas() -> Atlas:
    """The content of the running app."""
    found: Atlas = current_app.extensions["atlas"]
    return found


def switches(
    view: str, best: str, known: Mapping[str, Switch], **kept: str | None
) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """The ways to show the same topic: (name, label, its choices as (value, label, path with what is kept))."""
    shown = None if view == best else view
    return [
        (
            name,
            label,
            [(value, text, carry(at(request.path), view=shown, **kept, **{name: value})) for value, text in choices],
        )
        for name, (label, choices) in known.items()
    ]


def depths() -> tuple[str, str, list[tuple[str, str, str]]]:
    """How deep the words may go, on a page without a picture."""
    return switches("", "", DEPTH)[0]


def lit_regions(view: str, structure: Structure | None) -> tuple[str, ...]:
    """The regions of a plate that a structure lights: itself, or its parts."""
    if structure is None:
        return ()
    slugs = (structure.slug, *structure.parts)
    return tuple(region.slug for region in drawing.plate(view).regions if region.slug in slugs)


def best_view(topic: Structure | Condition | None) -> str:
    """The plate that shows a topic best: a condition names it, a structure lists it first; else the first of all."""
    if isinstance(topic, Condition):
        return topic.plate
    if topic is None:
        return drawing.PLATES[0]
    parts = [atlas().structure(slug).plates for slug in topic.parts]
    return next(chain.from_iterable([topic.plates, *parts]), drawing.PLATES[0])


def pictures_of(structure: Structure) -> list[tuple[str, str, str]]:
    """The plates that show a structure or its parts: (name, label, path), the best one first."""
    best, path = best_view(structure), url_for("structures.structure", slug=structure.slug)
    shown = [*structure.plates, *(name for part in structure.parts for name in atlas().structure(part).plates)]
    return [(name, VIEWS[name], with_view(path, name, best)) for name in dict.fromkeys(shown)]


def at(path: str) -> str:
    """A path of the content as an address of this app, which may stand below another one's root."""
    return request.root_path + path


def public(path: str) -> str:
    """The address of a path of this app that readers know; empty where the atlas does not know it."""
    home = str(current_app.config["PUBLIC_URL"])
    return home and home + path.removeprefix(request.root_path)


def structure_path(slug: str, view: str) -> str:
    """The address of a structure that stays on a plate."""
    return with_view(url_for("structures.structure", slug=slug), view, best_view(atlas().structure(slug)))


def with_view(path: str, view: str, best: str, **kept: str | None) -> str:
    """A path that shows a plate, with ?view= where it would open on another one, and keeps leg and labels."""
    return carry(path, view=None if view == best else view, **kept)


def check(atlas: Atlas) -> None:
    """Raises ContentError where plates and content do not name the same regions, contexts and zones."""
    if faults := list(joint_faults(atlas)):
        raise ContentError(faults)


def joint_faults(atlas: Atlas) -> Iterator[Fault]:
    """Plates against files, both ways."""
    for structure in atlas.structures.values():
        for name, role in structure.plates.items():
            if name not in drawing.PLATES:
                yield structure.fault("plates", f"there is no plate `{name}`; plates: {', '.join(drawing.PLATES)}")
            elif structure.slug not in named_on(name, role):
                yield structure.fault("plates", f"the plate `{name}` does not show this structure as {role}")
    for name in drawing.PLATES:
        for slug in named_on(name, "region"):
            if slug not in atlas.structures:
                yield Fault(f"structures/{slug}.md", 1, f"the plate `{name}` links to `{slug}`, which has no file")
            elif atlas.structures[slug].plates.get(name) != "region":
                yield atlas.structures[slug].fault("plates", f"add `{name}: region`: that plate links here")
        yield from told_faults(atlas, name)
    yield from sits_faults(atlas)
    yield from other_faults(atlas)
    yield from scene_faults(atlas)
    yield from set_faults(atlas)


def told_faults(atlas: Atlas, name: str) -> Iterator[Fault]:
    """The places that a quiz tells: one for each region of a plate, without any word of the names on it; and for what
    else it draws, then without its own name either."""
    told, plate = atlas.quiz.where.get(name, {}), drawing.plate(name)
    regions = {region.slug for region in plate.regions}
    for slug in (regions - told.keys()) | (told.keys() - regions - set(plate.context)):
        yield Fault("quiz.yaml", 1, f"where: `{name}` must tell the place of each of its regions alone, see `{slug}`")
    names = words(" ".join(region.name for region in plate.regions)).union(*(called(atlas, slug) for slug in regions))
    for slug, place in told.items():
        if found := ((names | called(atlas, slug)) - {"and", "cut", "the"}) & words(place):
            yield Fault("quiz.yaml", 1, f"where: {name}: `{slug}`: the place says {', '.join(sorted(found))}")


def called(atlas: Atlas, slug: str) -> set[str]:
    """The words of a structure's names."""
    found = atlas.structures.get(slug)
    return words(f"{slug} {found.title} {found.latin}" if found else slug)


def sits_faults(atlas: Atlas) -> Iterator[Fault]:
    """The places of conditions: none begins a word as one of the condition's names does."""
    for condition in atlas.conditions.values():
        place = atlas.quiz.sits.get(condition.slug, "")
        if found := stems(condition.title, *condition.also) & stems(place):
            yield Fault("quiz.yaml", 1, f"sits: `{condition.slug}`: the place says {', '.join(sorted(found))}")


def stems(*texts: str) -> set[str]:
    """How the words of four letters or more begin."""
    return {word[:4] for text in texts for word in words(text) if len(word) > 3}


def words(text: str) -> set[str]:
    """The words of three letters or more, in lower case."""
    return set(re.findall(r"[a-z]{3,}", text.lower()))


def other_faults(atlas: Atlas) -> Iterator[Fault]:
    """What else names something drawn: conditions, exercises, places."""
    for condition in atlas.conditions.values():
        if condition.plate not in drawing.PLATES:
            yield condition.fault("plate", f"there is no plate `{condition.plate}`; known: {', '.join(drawing.PLATES)}")
        elif condition.slug not in {zone.slug for zone in drawing.plate(condition.plate).zones}:
            yield condition.fault("plate", f"the plate `{condition.plate}` has no zone for this condition")
        elif condition.slug not in {zone.slug for zone in drawing.plate(COMMON).zones}:
            yield condition.fault("plate", f"the plate `{COMMON}` has no zone for it: there any two can be compared")
    for exercise in atlas.exercises.values():
        if exercise.slug not in drawing.EXERCISES:
            known = ", ".join(drawing.EXERCISES)
            yield exercise.fault("title", f"there is no figure `{exercise.slug}`; figures: {known}")
    for slug in drawing.EXERCISES.keys() - atlas.exercises.keys():
        yield Fault(f"exercises/{slug}.md", 1, f"the figure `{slug}` has no file that explains it")
    for place in atlas.places.values():
        if place.view not in drawing.PLATES:
            yield Fault("where.yaml", 1, f"place `{place.slug}`: there is no plate `{place.view}`")


def scene_faults(atlas: Atlas) -> Iterator[Fault]:
    """The scenes of lessons: each on a plate that there is and that can show it."""
    for lesson in atlas.lessons.values():
        for scene in lesson.scenes:
            if scene.view not in drawing.PLATES:
                yield lesson.fault("scenes", f"“{scene.title}”: there is no plate `{scene.view}`")
            elif scene.lit and not lit_regions(scene.view, atlas.structures.get(scene.lit)):
                yield lesson.fault("scenes", f"“{scene.title}”: the plate `{scene.view}` cannot light `{scene.lit}`")
            elif scene.condition and not drawing.changed(drawing.plate(scene.view), scene.condition):
                what = f"the plate `{scene.view}` does not draw `{scene.condition}` as affected"
                yield lesson.fault("scenes", f"“{scene.title}”: {what}")
        first = atlas.questions[lesson.questions[0]]
        if (first.kind, first.depth) != ("fact", DEPTHS[0]):
            yield lesson.fault("questions", f"`{first.slug}` comes first, so it must be a fact for everyone")


def set_faults(atlas: Atlas) -> Iterator[Fault]:
    """The ready-made sets of a consult: each on a plate that there is and that draws its condition as affected."""
    for one in atlas.consult.sets.values():
        if one.view not in drawing.PLATES:
            yield Fault("consult.yaml", one.line, f"set `{one.slug}`: there is no plate `{one.view}`")
        elif not drawing.changed(drawing.plate(one.view), one.stamp):
            what = f"the plate `{one.view}` does not draw `{one.stamp}` as affected"
            yield Fault("consult.yaml", one.line, f"set `{one.slug}`: {what}")


def named_on(name: str, role: str) -> tuple[str, ...]:
    """The slugs that a plate shows in a role."""
    plate = drawing.plate(name)
    return tuple(region.slug for region in plate.regions) if role == "region" else tuple(plate.context)
