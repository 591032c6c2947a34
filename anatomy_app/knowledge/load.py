"""The content folder to an Atlas, or every fault of it at once."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from anatomy_app.knowledge import checks, markdown, shape
from anatomy_app.knowledge.files import RawFile, read
from anatomy_app.knowledge.glossary import read_glossary
from anatomy_app.knowledge.model import Atlas, Condition, ContentError, Fault, Section, Step, Structure, Timeline, Topic
from anatomy_app.knowledge.places import read_places
from anatomy_app.knowledge.sources import read_sources

SOURCES, URGENT, GLOSSARY, WHERE = "sources.yaml", "urgent.md", "glossary.yaml", "where.yaml"
T = TypeVar("T", Structure, Condition)


def load(folder: Path) -> Atlas:
    """The checked content of a folder: structures/, conditions/, urgent.md, glossary.yaml, where.yaml, sources.yaml.

    Raises ContentError that holds every fault of every file; file names are relative to the folder.
    """
    faults: list[Fault] = []
    source_text = text_of(folder / SOURCES, SOURCES, faults)
    sources, source_lines = read_sources(SOURCES, source_text, faults)
    raw_structures = read_kind(folder, "structures", faults)
    raw_conditions = read_kind(folder, "conditions", faults)
    urgent = read_topic(folder / URGENT, URGENT, shape.TOPIC, shape.URGENT_SECTIONS, faults)
    terms = read_glossary(GLOSSARY, text_of(folder / GLOSSARY, GLOSSARY, faults), set(source_lines), faults)
    places = read_places(WHERE, text_of(folder / WHERE, WHERE, faults), raw_structures, raw_conditions, faults)
    raws = [*raw_structures.values(), *raw_conditions.values(), urgent]
    for raw in raws:
        faults.extend(checks.text_faults(raw, source_lines))
    faults.extend(checks.link_faults(raws, {"/", *(f"/{raw.name.removesuffix('.md')}" for raw in raws)}))
    faults.extend(checks.reference_faults(raw_structures, raw_conditions))
    faults.extend(checks.timeline_faults(raw_conditions.values(), source_lines))
    used = {key for raw in raws for key in cited(raw)} | {key for term in terms.values() for key in term.sources}
    faults.extend(Fault(SOURCES, source_lines[key], unused(key)) for key in source_lines.keys() - used)
    if faults:
        raise ContentError(faults)
    structures = {slug: structure(slug, raw) for slug, raw in raw_structures.items()}
    conditions = {slug: condition(slug, raw) for slug, raw in raw_conditions.items()}
    return Atlas(by_title(structures), by_title(conditions), Topic(**common("urgent", urgent)), terms, places, sources)


def cited(raw: RawFile) -> set[str]:
    """The keys of the sources that a file rests on, in its text and in its timeline."""
    marked = {key for section in raw.sections for key in markdown.marks(section.text)}
    return marked | set(checks.timeline_sources(raw))


def unused(key: str) -> str:
    """What is wrong with a source that no topic cites."""
    return f"source `{key}` is cited nowhere: cite it or remove it"


def read_kind(folder: Path, kind: str, faults: list[Fault]) -> dict[str, RawFile]:
    """The files of one kind by slug, their keys and headings checked."""
    keys, headings = {
        "structures": (shape.STRUCTURE, shape.STRUCTURE_SECTIONS),
        "conditions": (shape.CONDITION, shape.CONDITION_SECTIONS),
    }[kind]
    raws = {}
    for path in sorted((folder / kind).glob("*.md")):
        name = f"{kind}/{path.name}"
        if not shape.SLUG.fullmatch(path.stem):
            faults.append(Fault(name, 1, "a file name is a slug: lower-case words joined by hyphens"))
        raws[path.stem] = read_topic(path, name, keys, headings, faults)
    if not raws:
        faults.append(Fault(kind, 1, f"there is no file in {kind}/"))
    return raws


def read_topic(
    path: Path, name: str, keys: Mapping[str, shape.Key], headings: Mapping[str, bool], faults: list[Fault]
) -> RawFile:
    """One file, its keys and headings checked."""
    raw = read(name, text_of(path, name, faults), faults)
    faults.extend([*checks.meta_faults(raw, keys), *checks.heading_faults(raw, headings)])
    return raw


def text_of(path: Path, name: str, faults: list[Fault]) -> str:
    """The text of a file; a missing or undecodable file is a fault and reads as empty."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(name, 1, f"cannot be read as UTF-8 text: {type(error).__name__}"))
        return ""


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
    )


def timeline(value: dict[str, Any]) -> Timeline:
    """A timeline from checked front matter."""
    steps = (Step(step["from"], step["to"], step["what"]) for step in value["steps"])
    return Timeline(tuple(steps), tuple(value["sources"]))


def common(slug: str, raw: RawFile) -> dict[str, Any]:
    """The fields that every topic has."""
    checked = raw.meta["checked"]
    assert isinstance(checked, date)  # noqa: S101 - shape.TOPIC has made sure; this tells the type checker
    return {
        "slug": slug,
        "title": raw.meta["title"],
        "plain": raw.meta["plain"],
        "sections": layer(raw, shape.DEPTHS[0]),
        "layers": {name: layer(raw, name) for name in shape.DEPTHS[1:]},
        "checked": checked,
        "reviewed_by": raw.meta["reviewed_by"],
        "file": raw.name,
        "lines": raw.lines,
    }


def layer(raw: RawFile, depth: str) -> dict[str, Section]:
    """The sections of one depth, by the heading that readers see."""
    found = [(*shape.depth(section.heading), section.text) for section in raw.sections]
    return {
        heading: Section(heading, markdown.to_html(text), markdown.marks(text))
        for name, heading, text in found
        if name == depth
    }


def by_title(topics: Mapping[str, T]) -> dict[str, T]:
    """The same topics, alphabetical by title."""
    return dict(sorted(topics.items(), key=lambda item: item[1].title.lower()))
