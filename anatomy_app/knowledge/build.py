"""From files without faults to the topics and the Atlas that pages are made of. Checks nothing."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.build_evidence import evidence
from anatomy_app.knowledge.consult import Consult
from anatomy_app.knowledge.files import RawFile
from anatomy_app.knowledge.headings import DEPTHS, depth
from anatomy_app.knowledge.kinds import Atlas, Condition, Exercise, Option, Structure, Treatment
from anatomy_app.knowledge.lessons import Lesson, lesson
from anatomy_app.knowledge.model import Place, Section, Source, Step, Term, Timeline, Topic
from anatomy_app.knowledge.questions import Question, QuizWords

T = TypeVar("T", bound=Topic)
Raws = Mapping[str, RawFile]


def atlas(
    kinds: Mapping[str, Raws],
    pages: Raws,
    *,
    glossary: Mapping[str, Term],
    places: Mapping[str, Place],
    sources: Mapping[str, Source],
    questions: Mapping[str, Question],
    quiz: QuizWords,
    consult: Consult,
) -> Atlas:
    """The atlas of files that have been checked, by kind and slug."""
    return Atlas(
        structures=by_title({slug: structure(slug, raw) for slug, raw in kinds["structures"].items()}),
        conditions=by_title({slug: condition(slug, raw) for slug, raw in kinds["conditions"].items()}),
        treatments=by_title({slug: treatment(slug, raw) for slug, raw in kinds["treatments"].items()}),
        exercises=by_title({slug: exercise(slug, raw) for slug, raw in kinds["exercises"].items()}),
        evidence=by_title({slug: evidence(raw, common(slug, raw)) for slug, raw in kinds["evidence"].items()}),
        lessons=by_order([lesson(raw, common(slug, raw)) for slug, raw in kinds["lessons"].items()]),
        pages={slug: Topic(**common(slug, raw)) for slug, raw in pages.items()},
        glossary=glossary,
        places=places,
        sources=sources,
        questions=questions,
        quiz=quiz,
        consult=consult,
    )


def structure(slug: str, raw: RawFile) -> Structure:
    """A structure from a file without faults."""
    meta: dict[str, Any] = raw.meta
    return Structure(
        **common(slug, raw),
        name=meta["name"],
        latin=meta.get("latin", ""),
        say=meta.get("say", ""),
        identifiers=meta.get("identifiers", {}),
        plates=meta["plates"],
        parts=tuple(meta.get("parts", ())),
    )


def condition(slug: str, raw: RawFile) -> Condition:
    """A condition from a file without faults."""
    meta: dict[str, Any] = raw.meta
    return Condition(
        **common(slug, raw),
        feels=meta["feels"],
        also=tuple(meta.get("also", ())),
        structures=tuple(meta["structures"]),
        plate=meta["plate"],
        urgent=meta["urgent"],
        codes=meta.get("codes", {}),
        timeline=timeline(meta["timeline"]) if "timeline" in meta else None,
        options=tuple(option(value) for value in meta.get("options", ())),
    )


def option(value: dict[str, str]) -> Option:
    """An option from checked front matter; its reason becomes HTML with source marks."""
    return Option(value["treatment"], value["verdict"], value["sure"], markdown.section(value["why"]))


def treatment(slug: str, raw: RawFile) -> Treatment:
    """A treatment from a file without faults."""
    meta: dict[str, Any] = raw.meta
    return Treatment(**common(slug, raw), also=tuple(meta.get("also", ())), group=meta["group"])


def exercise(slug: str, raw: RawFile) -> Exercise:
    """An exercise from a file without faults."""
    meta: dict[str, Any] = raw.meta
    structures = tuple(meta["structures"])
    return Exercise(**common(slug, raw), group=meta["group"], level=meta["level"], structures=structures)


def timeline(value: dict[str, Any]) -> Timeline:
    """A timeline from checked front matter."""
    steps = (Step(step["from"], step["to"], step["what"]) for step in value["steps"])
    return Timeline(tuple(steps), tuple(value["sources"]))


def common(slug: str, raw: RawFile) -> dict[str, Any]:
    """The fields that every topic has."""
    checked = raw.meta["checked"]
    assert isinstance(checked, date)  # noqa: S101 - the check has made sure; this tells the type checker
    return {
        "slug": slug,
        "title": raw.meta["title"],
        "plain": raw.meta["plain"],
        "sections": layer(raw, DEPTHS[0]),
        "layers": {name: layer(raw, name) for name in DEPTHS[1:]},
        "checked": checked,
        "reviewed_by": raw.meta["reviewed_by"],
        "file": raw.name,
        "lines": raw.lines,
    }


def layer(raw: RawFile, wanted: str) -> dict[str, Section]:
    """The sections of one depth, by the heading that readers see."""
    found = [(*depth(section.heading), section.text) for section in raw.sections]
    return {heading: markdown.section(text, heading) for name, heading, text in found if name == wanted}


def by_order(lessons: Iterable[Lesson]) -> dict[str, Lesson]:
    """The lessons by slug, the first one first."""
    return {one.slug: one for one in sorted(lessons, key=lambda one: one.order)}


def by_title(topics: Mapping[str, T]) -> dict[str, T]:
    """The same topics, alphabetical by title."""
    return dict(sorted(topics.items(), key=lambda item: item[1].title.lower()))
