"""What a clinician can hand over: pieces of the pages, each with the id that a consult carries, and the ready-made sets
made of them. Plain functions; nothing here needs a request."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from anatomy_app.knowledge import (
    VERDICTS,
    Atlas,
    Condition,
    ContentError,
    Exercise,
    Fault,
    ReadySet,
    Section,
    Source,
    offered,
)
from anatomy_app.web.text import text_of

IDENTIFIERS = {"doi": "doi:", "pmid": "PMID ", "pmcid": "", "isbn": "ISBN ", "guideline": ""}
"""What names a source in print: the first of these that it has, and what is written before it. Each has one."""


@dataclass(frozen=True)
class Piece:
    """One item of a page: words with emphasis alone, and the keys of the sources that they rest on."""

    id: str
    html: Markup
    sources: tuple[str, ...]


@dataclass(frozen=True)
class OptionPiece:
    """A treatment for a condition: what it does there, how sure that is, and why."""

    id: str
    slug: str
    title: str
    verdict: str
    sure: str
    why: Markup
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ConditionPieces:
    """What can be handed over of a condition; `plain` is its name in plain words."""

    id: str
    slug: str
    title: str
    plain: str
    short: Piece
    emergency: tuple[Piece, ...]
    today: tuple[Piece, ...]
    steps: tuple[Piece, ...]
    treatments: tuple[OptionPiece, ...]


@dataclass(frozen=True)
class ExercisePieces:
    """An exercise to hand over: how it is done, how much, and what to take care of."""

    id: str
    slug: str
    title: str
    plain: str
    how: tuple[Piece, ...]
    dose: Piece
    care: tuple[Piece, ...]


@dataclass(frozen=True)
class ReadyPieces:
    """A ready-made set; `give` is what the page keeps under that name, with ids in place of words."""

    slug: str
    title: str
    view: str
    stamp: str
    give: Mapping[str, object]


def condition(atlas: Atlas, slug: str) -> ConditionPieces:
    """The pieces of a condition. Raises UnknownTopic."""
    topic = atlas.condition(slug)
    found = offered(topic.sections)
    return ConditionPieces(
        key("condition", slug),
        slug,
        topic.title,
        topic.plain,
        short=piece("short", slug, topic.sections["In short"]),
        emergency=pieces("emergency", slug, found["emergency"]),
        today=pieces("today", slug, found["today"]),
        steps=pieces("step", slug, found["step"]),
        treatments=tuple(options(atlas, topic)),
    )


def options(atlas: Atlas, topic: Condition) -> Iterator[OptionPiece]:
    """What helps with a condition, first things first. An id stands for every word that is printed."""
    for one in topic.options:
        title, verdict, sure = atlas.treatment(one.treatment).title, VERDICTS[one.verdict], one.sure.lower()
        why = inline(one.why.html)
        mine = key("treatment", topic.slug, title, verdict, sure, text_of(why))
        yield OptionPiece(mine, one.treatment, title, verdict, sure, why, one.why.sources)


def exercise(atlas: Atlas, slug: str) -> ExercisePieces:
    """The pieces of an exercise. Raises UnknownTopic."""
    topic: Exercise = atlas.exercise(slug)
    care = topic.sections.get("Take care", Section("", "", ()))
    return ExercisePieces(
        key("exercise", slug),
        slug,
        topic.title,
        topic.plain,
        how=pieces("how", slug, topic.sections["How to do it"].items),
        dose=piece("dose", slug, topic.sections["How much"]),
        care=pieces("care", slug, care.items),
    )


def ready(atlas: Atlas, one: ReadySet) -> ReadyPieces:
    """A ready-made set with its ids. A treatment is that of the first of its conditions that has it."""
    own = [found for slug in reversed(one.conditions) for found in options(atlas, atlas.condition(slug))]
    treatments = {found.slug: found.id for found in own}
    give = {
        "conditions": list(one.conditions),
        "steps": [key(pick.kind, pick.condition, pick.words) for pick in one.steps],
        "treatments": [treatments[slug] for slug in one.treatments],
        "urgent": [key(pick.kind, pick.condition, pick.words) for pick in one.urgent],
        "exercises": [{"slug": slug, "sets": 0, "times": 0, "days": 0} for slug in one.exercises],
        "back": one.back,
    }
    return ReadyPieces(one.slug, one.title, one.view, one.stamp, give)


def pieces(kind: str, slug: str, sections: Iterable[Section]) -> tuple[Piece, ...]:
    """A piece of each section."""
    return tuple(piece(kind, slug, section) for section in sections)


def piece(kind: str, slug: str, section: Section) -> Piece:
    """A section as a piece; its id changes with its words."""
    html = inline(section.html)
    return Piece(key(kind, slug, text_of(html)), html, section.sources)


def inline(html: str) -> Markup:
    """HTML of the content without paragraphs and source marks, and with the words of a link in its place."""
    bare = re.sub(r"</?(?:a|p|sup)\b[^>]*>", "", html)
    return Markup(" ".join(bare.split()))  # noqa: S704 - made by knowledge.markdown, which escapes raw HTML


def key(*of: str) -> str:
    """The id of a thing: the first 24 bits of the SHA-256 of its kind, slug and words, as 4 characters of base64url."""
    return urlsafe_b64encode(sha256("|".join(of).encode()).digest()[:3]).decode()


def all_ids(atlas: Atlas) -> Iterator[tuple[str, Fault]]:
    """The id of each thing that can be picked, with where that thing is and what it says."""
    for slug, topic in atlas.conditions.items():
        found = condition(atlas, slug)
        yield found.id, topic.fault("title", found.title)
        yield from ((one.id, topic.fault("options", text_of(one.why))) for one in found.treatments)
        for one in (*found.emergency, *found.today, *found.steps):
            yield one.id, topic.fault("title", text_of(one.html))
    for slug, training in atlas.exercises.items():
        yield key("exercise", slug), training.fault("title", training.title)


def check(atlas: Atlas) -> None:
    """Raises ContentError where two different things have one id: an old consult could print the wrong one."""
    taken = dict[str, Fault]()
    faults = []
    for mine, thing in all_ids(atlas):
        other = taken.setdefault(mine, thing)
        if other != thing:
            what = f"“{thing.what}” has the id {mine} of “{other.what}” in {other.file}: reword one of them"
            faults.append(Fault(thing.file, thing.line, what))
    if faults:
        raise ContentError(faults)


def reference(source: Source) -> str:
    """A source in a few words for the foot of a sheet: Beyer et al. 2015, doi:10.1177/0363546515584760."""
    first, *others = re.split("[,;] ", source.authors)
    name, _, initials = first.removesuffix(" (ed)").rpartition(" ")
    who = name if name and initials.isupper() else first
    more = " et al." if others and who == name else ""
    number = next(f"{before}{getattr(source, one)}" for one, before in IDENTIFIERS.items() if getattr(source, one))
    return f"{who}{more} {source.year}, {number}"
