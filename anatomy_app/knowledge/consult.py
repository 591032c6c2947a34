"""consult.yaml: ready-made sets to hand over, and what a patient is asked to say back. Knows no plate."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import LOADER, RawFile, listed, mapping
from anatomy_app.knowledge.model import Fault, Section
from anatomy_app.knowledge.shape import Key, one_of, slugs, text, texts

Raws = Mapping[str, RawFile]
Place = tuple[str | int, ...]
"""The keys, and places in lists, that lead to a value of the file."""
BACK: Mapping[str, str] = {
    "": "",
    "3d": "in 3 days",
    "1w": "in 1 week",
    "2w": "in 2 weeks",
    "4w": "in 4 weeks",
    "6w": "in 6 weeks",
    "12w": "in 12 weeks",
}
"""When to come back: the code that a consult carries, and its words."""
SIGNS: Mapping[str, str] = {"emergency": "Call your emergency number if", "today": "Get seen today if"}
"""The kinds of sign, most urgent first, each with the section of a condition's page that lists them."""
STEP, HELPS = "step", "What helps"
"""The kind of what to do, and the section whose first list tells it."""
BOXES = "look at the boxes"
"""What a step says that speaks of the page it stands on."""
TEACH_BACK = 3
"""How many questions a patient is asked."""
SET: Mapping[str, Key] = {
    "title": Key(text, "a text"),
    "view": Key(text, "the name of a plate"),
    "conditions": Key(lambda value: slugs(value) and bool(value), "a list of condition slugs, at least one"),
    "stamp": Key(text, "the slug of the condition that is drawn on the plate"),
    "steps": Key(texts, "a list of the first words of steps"),
    "urgent": Key(texts, "a list of the first words of signs"),
    "treatments": Key(slugs, "a list of treatment slugs"),
    "exercises": Key(slugs, "a list of exercise slugs"),
    "back": Key(one_of(BACK), f"when to come back: one of {', '.join(filter(None, BACK))}, or empty"),
}
"""The keys of a set."""
PICKS: Mapping[str, tuple[str, ...]] = {"steps": (STEP,), "urgent": tuple(SIGNS)}
"""The kinds that each list of a set picks from."""


@dataclass(frozen=True)
class Pick:
    """A sign or step of a condition's page: its kind and all its words, without emphasis."""

    kind: str
    condition: str
    words: str


@dataclass(frozen=True)
class ReadySet:
    """What a consult may start from: a plate, the condition that is drawn on it as affected, and what is handed over,
    in the order to print. `treatments` and `exercises` are slugs, `back` is a code of BACK, `line` is its line."""

    slug: str
    title: str
    view: str
    conditions: tuple[str, ...]
    stamp: str
    steps: tuple[Pick, ...]
    urgent: tuple[Pick, ...]
    treatments: tuple[str, ...]
    exercises: tuple[str, ...]
    back: str
    line: int


@dataclass(frozen=True)
class Consult:
    """Questions that ask a patient to say things back in their own words, and the ready-made sets by slug."""

    teach_back: tuple[str, ...] = ()
    sets: Mapping[str, ReadySet] = field(default_factory=dict)


def offered(sections: Mapping[str, Section]) -> dict[str, tuple[Section, ...]]:
    """What of a condition's page can be handed over, by kind: its signs, and the steps that stand without the page."""
    found = {kind: sections[heading].items for kind, heading in SIGNS.items() if heading in sections}
    if HELPS in sections:
        first = Section(HELPS, re.split("</[ou]l>", sections[HELPS].html)[0], ())
        found[STEP] = tuple(step for step in first.items if BOXES not in bare(step.html).lower())
    return found


def bare(code: str) -> str:
    """The words of HTML that the content made."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", code)).split())


def read_consult(name: str, said: str, kinds: Mapping[str, Raws], faults: list[Fault]) -> Consult:
    """The questions and sets of a file; what cannot be used is added to `faults`. `kinds` are the topics' files."""
    before = len(faults)
    meta, top = mapping(name, said, 1, faults)
    if set(meta) != {"teach_back", "sets"}:
        faults.append(Fault(name, 1, "must have just teach_back, sets"))
        return Consult()
    asked: Any = meta["teach_back"]
    sets = meta["sets"]
    if not (texts(asked) and len(asked) == TEACH_BACK):
        faults.append(Fault(name, top["teach_back"], f"`teach_back` must be a list of {TEACH_BACK} questions"))
    if not (isinstance(sets, dict) and sets and slugs(list(sets))):
        faults.append(Fault(name, top["sets"], "`sets` must be a mapping of slugs to sets"))
        return Consult()
    lines = dict(places(LOADER(said).get_single_node()))
    for slug, value in sets.items():
        wrong = list(set_faults(value, kinds))
        faults.extend(Fault(name, lines["sets", slug, *place], f"set `{slug}`: {what}") for place, what in wrong)
    if len(faults) > before:
        return Consult()
    made = (ready(slug, value, kinds["conditions"], lines["sets", slug]) for slug, value in sets.items())
    return Consult(tuple(asked), {one.slug: one for one in made})


def places(node: yaml.Node | None, above: Place = ()) -> Iterator[tuple[Place, int]]:
    """The line of every key and list item, from 1, by what leads to it."""
    if isinstance(node, yaml.MappingNode):
        inner = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        inner = [(number, value, value) for number, value in enumerate(node.value)]
    else:
        return
    for name, start, value in inner:
        yield (*above, name), start.start_mark.line + 1
        yield from places(value, (*above, name))


def set_faults(value: object, kinds: Mapping[str, Raws]) -> Iterator[tuple[Place, str]]:
    """What is wrong with one set, in words, each with its place in the set."""
    if not (isinstance(value, dict) and value.keys() == SET.keys()):
        yield (), f"must be a mapping with just {', '.join(SET)}"
        return
    wrong = [((key,), f"`{key}` must be {form.wants}") for key, form in SET.items() if not form.ok(value[key])]
    if wrong:
        yield from wrong
        return
    unknown = [slug for slug in (*value["conditions"], value["stamp"]) if slug not in kinds["conditions"]]
    if unknown:
        yield ("conditions",), f"`{unknown[0]}` is no condition"
        return
    shown = [kinds["conditions"][slug] for slug in value["conditions"]]
    options = {option.get("treatment") for raw in shown for option in listed(raw.meta, "options", dict)}
    for key, known, what in (
        ("treatments", options, "no option of its conditions"),
        ("exercises", kinds["exercises"], "no exercise"),
    ):
        yield from (((key, n), f"`{slug}` is {what}") for n, slug in enumerate(value[key]) if slug not in known)
    yield from pick_faults(value, kinds["conditions"])


def pick_faults(value: Mapping[str, Any], conditions: Raws) -> Iterator[tuple[Place, str]]:
    """First words that lead to no item, or to more than one."""
    offers = list(offers_of(value["conditions"], conditions))
    for key in PICKS:
        for number, first in enumerate(value[key]):
            if (count := len(begun(key, first, offers))) != 1:
                yield (key, number), f"{count or 'no'} items in `{key}` of its conditions begin with “{first}”"


def offers_of(slugs: Iterable[str], conditions: Raws) -> Iterator[Pick]:
    """All that can be picked from conditions."""
    for slug in slugs:
        sections = {one.heading: markdown.section(one.text, one.heading) for one in conditions[slug].sections}
        yield from (Pick(kind, slug, bare(item.html)) for kind, items in offered(sections).items() for item in items)


def begun(key: str, first: str, offers: Iterable[Pick]) -> list[Pick]:
    """The items that begin so; where several conditions say the same, that of the first."""
    found = dict[tuple[str, str], Pick]()
    for offer in offers:
        if offer.kind in PICKS[key] and offer.words.startswith(first):
            found.setdefault((offer.kind, offer.words), offer)
    return list(found.values())


def ready(slug: str, value: dict[str, Any], conditions: Raws, line: int) -> ReadySet:
    """A set from a mapping without faults."""
    offers = list(offers_of(value["conditions"], conditions))
    return ReadySet(
        slug,
        value["title"],
        value["view"],
        tuple(value["conditions"]),
        value["stamp"],
        steps=tuple(begun("steps", first, offers)[0] for first in value["steps"]),
        urgent=tuple(begun("urgent", first, offers)[0] for first in value["urgent"]),
        treatments=tuple(value["treatments"]),
        exercises=tuple(value["exercises"]),
        back=value["back"],
        line=line,
    )
