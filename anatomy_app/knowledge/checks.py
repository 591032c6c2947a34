"""Faults of content: keys, headings, source marks, links, sources. Plain functions; each returns all it finds."""

from collections.abc import Iterable, Iterator, Mapping

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import RawFile, RawSection, blocks
from anatomy_app.knowledge.model import Condition, Fault, Structure, Topic
from anatomy_app.knowledge.shape import QUESTIONS, Key


def meta_faults(raw: RawFile, keys: Mapping[str, Key]) -> Iterator[Fault]:
    """Front matter keys that are missing, unknown or of the wrong type."""
    for name, key in keys.items():
        if name not in raw.meta and key.required:
            yield Fault(raw.name, 1, f"front matter lacks `{name}`: {key.wants}")
        elif name in raw.meta and not key.ok(raw.meta[name]):
            yield Fault(raw.name, raw.lines[name], f"`{name}` must be {key.wants}, not {raw.meta[name]!r}")
    for name in raw.meta.keys() - keys.keys():
        yield Fault(raw.name, raw.lines[name], f"`{name}` is not a key of this kind of file; known: {', '.join(keys)}")


def heading_faults(raw: RawFile, wanted: Mapping[str, bool]) -> Iterator[Fault]:
    """Section headings that are missing, unknown, repeated, empty or out of order."""
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
    if block.startswith("#"):
        yield Fault(name, line, "only `## ` headings are known")
    elif section.heading != QUESTIONS and not markdown.ends_in_mark(block):
        yield Fault(name, line, f"no source mark [^key] at the end of: {block[:60]}")
    for key in markdown.marks(block):
        if key not in known:
            yield Fault(name, line, f"[^{key}] is not in sources.yaml")


def link_faults(raws: Iterable[RawFile], paths: set[str]) -> Iterator[Fault]:
    """Links to pages that do not exist, and links that leave the site (sources carry those)."""
    for raw in raws:
        for section in raw.sections:
            for line, block in blocks(section):
                for target in markdown.links(block):
                    if target not in paths:
                        yield Fault(raw.name, line, f"the link {target} leads to no page of the atlas")


def reference_faults(structures: Mapping[str, Structure], conditions: Mapping[str, Condition]) -> Iterator[Fault]:
    """Slugs in front matter that name no structure, and linked structures that explain no condition."""
    for structure in structures.values():
        yield from unknown_slugs(structure, "parts", structure.parts, structures)
    for condition in conditions.values():
        yield from unknown_slugs(condition, "structures", condition.structures, structures)
    explained = {slug for condition in conditions.values() for slug in condition.structures}
    for structure in structures.values():
        if "region" in structure.plates.values() and not explained & {structure.slug, *structure.parts}:
            yield structure.fault("plates", "a linked region needs at least one condition that lists it")


def unknown_slugs(topic: Topic, key: str, slugs: Iterable[str], known: Iterable[str]) -> Iterator[Fault]:
    """A fault for each slug that is not known."""
    for slug in slugs:
        if slug not in known:
            yield topic.fault(key, f"`{slug}` in `{key}` is no structure; known: {', '.join(sorted(known))}")
