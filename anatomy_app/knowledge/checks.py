"""Faults of content: keys, headings, source marks, links, sources. Plain functions; each returns all it finds."""

import re
from collections.abc import Iterable, Iterator, Mapping

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import RawFile, RawSection, blocks
from anatomy_app.knowledge.headings import EVIDENCE, UNSOURCED, depth
from anatomy_app.knowledge.model import Fault
from anatomy_app.knowledge.shape import STRENGTHS, Key


def meta_faults(raw: RawFile, keys: Mapping[str, Key]) -> Iterator[Fault]:
    """Front matter keys that are missing, unknown or of the wrong type; nothing where it could not be read at all."""
    if not raw.meta:
        return
    for name, key in keys.items():
        if name not in raw.meta and key.required:
            yield Fault(raw.name, 1, f"front matter lacks `{name}`: {key.wants}")
        elif name in raw.meta and not key.ok(raw.meta[name]):
            yield Fault(raw.name, raw.lines[name], f"`{name}` must be {key.wants}, not {raw.meta[name]!r}")
    for name in raw.meta.keys() - keys.keys():
        yield Fault(raw.name, raw.lines[name], f"`{name}` is not a key of this kind of file; known: {', '.join(keys)}")


def heading_faults(raw: RawFile, wanted: Mapping[str, bool]) -> Iterator[Fault]:
    """Section headings that are missing, unknown, repeated, empty or out of order."""
    if not raw.sections:
        return
    found = [section.heading for section in raw.sections]
    for heading, required in wanted.items():
        if required and heading not in found:
            yield Fault(raw.name, 1, f"the section `## {heading}` is missing")
    known = [heading for heading in wanted if heading in found]
    if [heading for heading in found if heading in wanted] != known:
        yield Fault(raw.name, 1, f"sections must stand once each, in this order: {', '.join(known)}")
    for section in raw.sections:
        if section.heading not in wanted:
            yield Fault(
                raw.name, section.line, f"`## {section.heading}` is not a section here; known: {', '.join(wanted)}"
            )
        elif not section.text.strip():
            yield Fault(raw.name, section.line, f"the section `## {section.heading}` is empty")


def text_faults(raw: RawFile, source_keys: Iterable[str]) -> Iterator[Fault]:
    """Paragraphs and list items without a source mark, marks that no source has, and headings of another level."""
    known = set(source_keys)
    for section in raw.sections:
        for line, block in blocks(section):
            yield from block_faults(raw.name, section, line, block, known)


def block_faults(name: str, section: RawSection, line: int, block: str, known: set[str]) -> Iterator[Fault]:
    """The faults of one paragraph or list item; questions need no source."""
    for what in markdown.unknown_markup(block):
        yield Fault(name, line, what)
    if section.heading not in UNSOURCED and not markdown.ends_in_mark(block):
        yield Fault(name, line, f"no source mark [^key] at the end of: {block[:60]}")
    for key in markdown.marks(block):
        if key not in known:
            yield Fault(name, line, f"[^{key}] is not in sources.yaml")
    if depth(section.heading)[0] == "plain" and re.search(r"\d\s?%|\bper ?cent\b", block):
        yield Fault(name, line, "the plain layer has no percentages: say how many in 100, and how many not")
    if section.heading == EVIDENCE and not re.match(rf"[-*] \*\*({'|'.join(STRENGTHS)})[.:]?\*\*", block):
        yield Fault(name, line, f"an item here begins with how sure we are, in bold: {', '.join(STRENGTHS)}")


def timeline_sources(raw: RawFile) -> list[str]:
    """The source keys of a file's timeline; empty where there is none that can be read."""
    value = raw.meta.get("timeline")
    return [str(key) for key in value.get("sources") or ()] if isinstance(value, dict) else []


def timeline_faults(raws: Iterable[RawFile], source_keys: Iterable[str]) -> Iterator[Fault]:
    """Timelines that rest on sources that there are not."""
    known = set(source_keys)
    for raw in raws:
        for key in timeline_sources(raw):
            if key not in known:
                yield Fault(raw.name, raw.lines["timeline"], f"the timeline's source `{key}` is not in sources.yaml")


def listed_options(raw: RawFile) -> list[dict[str, object]]:
    """The treatments that a condition's file lists; empty where there is no list that can be read."""
    value = raw.meta.get("options")
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def option_faults(
    raws: Iterable[RawFile], treatments: Mapping[str, RawFile], source_keys: Iterable[str]
) -> Iterator[Fault]:
    """Options that name no treatment or lack a source, and treatments that no condition lists."""
    known, named = set(source_keys), set[str]()
    for raw in raws:
        for option in listed_options(raw):
            line, slug, why = raw.lines["options"], str(option.get("treatment")), str(option.get("why"))
            named.add(slug)
            if slug not in treatments:
                yield Fault(raw.name, line, f"`{slug}` in `options` is no treatment; known: {', '.join(treatments)}")
            if not markdown.ends_in_mark(why):
                yield Fault(raw.name, line, f"no source mark [^key] at the end of: {why[:60]}")
            yield from (
                Fault(raw.name, line, f"[^{key}] is not in sources.yaml")
                for key in markdown.marks(why)
                if key not in known
            )
    yield from (
        Fault(raw.name, 1, "no condition lists it in `options`") for s, raw in treatments.items() if s not in named
    )


def link_faults(raws: Iterable[RawFile], paths: set[str]) -> Iterator[Fault]:
    """Links to pages that do not exist, and links that leave the site (sources carry those)."""
    for raw in raws:
        for section in raw.sections:
            for line, block in blocks(section):
                for target in markdown.links(block):
                    if target not in paths:
                        yield Fault(raw.name, line, f"the link {target} leads to no page of the atlas")


def reference_faults(kinds: Mapping[str, Mapping[str, RawFile]]) -> Iterator[Fault]:
    """Slugs in front matter that name no structure.

    Works on what the files say, so that it can speak together with every other check.
    """
    structures = kinds["structures"]
    for kind, key in (("structures", "parts"), ("conditions", "structures"), ("exercises", "structures")):
        for raw in kinds[kind].values():
            for slug in listed(raw, key):
                if slug not in structures:
                    known = ", ".join(sorted(structures))
                    yield Fault(raw.name, raw.lines[key], f"`{slug}` in `{key}` is no structure; known: {known}")


def listed(raw: RawFile, key: str) -> list[str]:
    """The texts of a list in front matter; empty where it is no list."""
    value = raw.meta.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
