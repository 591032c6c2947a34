"""A lesson: scenes on the plates, three things to know, questions, a teacher's plan. Knows no plate beyond its name."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from anatomy_app.knowledge import markdown, shape
from anatomy_app.knowledge.files import RawFile, listed
from anatomy_app.knowledge.model import Fault, Section, Topic
from anatomy_app.knowledge.texts import Known, text_faults

THINGS, COUNT = "Three things to know", 3
"""A heading of every lesson, and how many things stand under it."""
AFAR = 40
"""Characters of a scene's title, which is read from the last row of a room."""


def scene(value: object) -> bool:
    """What a lesson shows at one time."""
    keys = {"view": shape.text, "title": lambda item: shape.text(item) and len(str(item)) <= AFAR, "say": shape.text}
    return shape.fits(value, {**keys, "lit": shape.text, "condition": shape.text}, "lit", "condition")


KEYS: Mapping[str, shape.Key] = {
    **shape.TOPIC,
    "order": shape.Key(shape.whole, "a whole number, its place among the lessons"),
    "minutes": shape.Key(shape.whole, "a whole number"),
    "questions": shape.Key(
        lambda value: shape.slugs(value) and bool(value), "a list of slugs of questions.yaml, at least one"
    ),
    "scenes": shape.Key(
        shape.every(scene),
        f"a list of scenes: view, title (at most {AFAR} characters), say, and lit or condition or neither",
    ),
}
"""The front matter of a lesson."""


@dataclass(frozen=True)
class Scene:
    """What is shown at one time: a plate with a structure lit or a condition's place as it changes it (slugs, either
    empty); `title` is read from the last row, `says` tells what to see."""

    view: str
    lit: str
    condition: str
    title: str
    says: Section


@dataclass(frozen=True)
class Lesson(Topic):
    """A lesson of some minutes; `order` is its place among the others, `questions` are slugs of the quiz's bank, the
    first of which checks what was learned."""

    order: int
    minutes: int
    questions: tuple[str, ...]
    scenes: tuple[Scene, ...]

    @property
    def sources(self) -> frozenset[str]:
        """With those of its scenes."""
        return super().sources | {key for scene in self.scenes for key in scene.says.sources}


def lesson(raw: RawFile, common: Mapping[str, Any]) -> Lesson:
    """A lesson from a file without faults and the fields that every topic has."""
    meta: dict[str, Any] = raw.meta
    scenes = tuple(
        Scene(one["view"], one.get("lit", ""), one.get("condition", ""), one["title"], markdown.section(one["say"]))
        for one in meta["scenes"]
    )
    return Lesson(
        **common, order=meta["order"], minutes=meta["minutes"], questions=tuple(meta["questions"]), scenes=scenes
    )


def said(raw: RawFile) -> list[str]:
    """What the scenes of a file say; empty in a file of another kind."""
    return [str(one.get("say")) for one in listed(raw.meta, "scenes", dict)]


def lesson_faults(
    raws: Iterable[RawFile], topics: Mapping[str, Collection[str]], questions: Collection[str], known: Known
) -> Iterator[Fault]:
    """Every fault that the shape of a lesson's file does not show; `topics` has the slugs of each kind."""
    places = dict[object, str]()
    for raw in raws:
        for key, what in (
            *(("questions", f"`{slug}` is not in questions.yaml") for slug in asked(raw) if slug not in questions),
            *(("scenes", what) for what in scene_faults(raw, topics, known)),
            *(("title", what) for what in thing_faults(raw)),
        ):
            yield Fault(raw.name, raw.lines.get(key, 1), what)
        if "order" in raw.meta and (other := places.setdefault(raw.meta["order"], raw.name)) != raw.name:
            yield Fault(raw.name, raw.lines["order"], f"order {raw.meta['order']} is that of {other} too")


def asked(raw: RawFile) -> list[str]:
    """The questions that a file lists."""
    return listed(raw.meta, "questions", str)


def scene_faults(raw: RawFile, topics: Mapping[str, Collection[str]], known: Known) -> Iterator[str]:
    """Scenes that show what there is not, or two things at once, or say something wrongly."""
    for scene in listed(raw.meta, "scenes", dict):
        for key, kind in (("lit", "structures"), ("condition", "conditions")):
            if key in scene and scene[key] not in topics[kind]:
                yield f"“{scene.get('title')}”: `{scene[key]}` is not in {kind}"
        if "lit" in scene and "condition" in scene:
            yield f"“{scene.get('title')}” has `lit` and `condition`: a scene shows one of them"
        yield from text_faults(str(scene.get("say")), known)


def thing_faults(raw: RawFile) -> Iterator[str]:
    """Whether there are as many things to know as promised."""
    for section in raw.sections:
        count = len(markdown.section(section.text, section.heading).items)
        if section.heading == THINGS and count != COUNT:
            yield f"`## {THINGS}` must be a list of {COUNT} items, not {count}"
