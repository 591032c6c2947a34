"""The content folder to an Atlas, or every fault of it at once."""

from collections.abc import Mapping
from pathlib import Path

from anatomy_app.knowledge import build, checks, evidence, lessons, markdown, shape
from anatomy_app.knowledge.consult import read_consult
from anatomy_app.knowledge.files import RawFile, listed, read
from anatomy_app.knowledge.glossary import read_glossary
from anatomy_app.knowledge.headings import KINDS, PAGES
from anatomy_app.knowledge.kinds import Atlas
from anatomy_app.knowledge.model import ContentError, Fault, address
from anatomy_app.knowledge.places import read_places
from anatomy_app.knowledge.questions import read_questions, read_quiz_words
from anatomy_app.knowledge.sources import read_sources
from anatomy_app.knowledge.texts import Known

SOURCES, GLOSSARY, WHERE = "sources.yaml", "glossary.yaml", "where.yaml"
QUESTIONS, QUIZ, CONSULT = "questions.yaml", "quiz.yaml", "consult.yaml"
LISTS = {"/", "/structures/", "/conditions/", "/treatments/", "/evidence/"}
"""Pages that texts may link to besides the topics' own."""


def load(folder: Path) -> Atlas:
    """The checked content of a folder: a folder for each kind, a file for each page, the YAML files beside them.

    Raises ContentError that holds every fault of every file; file names are relative to the folder.
    """
    faults: list[Fault] = []
    source_text = text_of(folder / SOURCES, SOURCES, faults)
    sources, source_lines = read_sources(SOURCES, source_text, faults)
    kinds = {kind: read_kind(folder, kind, faults) for kind in KINDS}
    pages = {name: read_page(folder, name, faults) for name in PAGES}
    where = text_of(folder / WHERE, WHERE, faults)
    places = read_places(WHERE, where, kinds["structures"], kinds["conditions"], faults)
    structures, keys = kinds["structures"], source_lines.keys()
    topics = {"fact": structures, "case": kinds["conditions"]}
    questions = read_questions(QUESTIONS, text_of(folder / QUESTIONS, QUESTIONS, faults), topics, keys, faults)
    quiz = read_quiz_words(QUIZ, text_of(folder / QUIZ, QUIZ, faults), topics, keys, faults)
    consult = read_consult(CONSULT, text_of(folder / CONSULT, CONSULT, faults), kinds, faults)
    raws = [raw for kind in (*kinds.values(), pages) for raw in kind.values()]
    known = Known(source_lines, LISTS | {address(raw.name) for raw in raws})
    terms = read_glossary(GLOSSARY, text_of(folder / GLOSSARY, GLOSSARY, faults), known, faults)
    for raw in raws:
        faults.extend(checks.body_faults(raw, known))
    faults.extend(checks.reference_faults(kinds))
    faults.extend(checks.timeline_faults(kinds["conditions"].values(), known))
    faults.extend(checks.option_faults(kinds["conditions"].values(), kinds["treatments"], known))
    faults.extend(checks.level_faults(kinds["exercises"].values()))
    faults.extend(evidence.evidence_faults(kinds["evidence"].values(), kinds["conditions"], known))
    faults.extend(lessons.lesson_faults(kinds["lessons"].values(), kinds, questions, known))
    used = {key for raw in raws for key in cited(raw)} | {key for term in terms.values() for key in term.sources}
    faults.extend(Fault(SOURCES, source_lines[key], unused(key)) for key in source_lines.keys() - used)
    if faults:
        raise ContentError(faults)
    return build.atlas(
        kinds, pages, glossary=terms, places=places, sources=sources, questions=questions, quiz=quiz, consult=consult
    )


def cited(raw: RawFile) -> set[str]:
    """The keys of the sources that a file rests on, in its text and in its front matter."""
    marked = {key for section in raw.sections for key in markdown.marks(section.text)}
    why = {key for option in listed(raw.meta, "options", dict) for key in markdown.marks(str(option.get("why")))}
    said = {key for text in lessons.said(raw) for key in markdown.marks(text)}
    return marked | why | said | set(checks.timeline_sources(raw)) | evidence.cited(raw)


def unused(key: str) -> str:
    """What is wrong with a source that no topic cites."""
    return f"source `{key}` is cited nowhere: cite it or remove it"


def read_kind(folder: Path, kind: str, faults: list[Fault]) -> dict[str, RawFile]:
    """The files of one kind by slug, their keys and headings checked."""
    keys, headings = KINDS[kind]
    raws = {}
    for path in sorted((folder / kind).glob("*.md")):
        name = f"{kind}/{path.name}"
        if not shape.SLUG.fullmatch(path.stem):
            faults.append(Fault(name, 1, "a file name is a slug: lower-case words joined by hyphens"))
        raws[path.stem] = read_topic(path, name, keys, headings, faults)
    if not raws:
        faults.append(Fault(kind, 1, f"there is no file in {kind}/"))
    return raws


def read_page(folder: Path, name: str, faults: list[Fault]) -> RawFile:
    """A topic that stands alone, its keys and headings checked."""
    return read_topic(folder / f"{name}.md", f"{name}.md", shape.TOPIC, PAGES[name], faults)


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
