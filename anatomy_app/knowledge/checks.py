"""Faults of content files: keys, headings, texts, slugs in front matter. Plain functions; each returns all it finds."""

import re
from collections.abc import Iterable, Iterator, Mapping

from anatomy_app.knowledge.files import RawFile, blocks, listed
from anatomy_app.knowledge.headings import EVIDENCE, UNSOURCED, depth
from anatomy_app.knowledge.model import Fault
from anatomy_app.knowledge.shape import STRENGTHS, Key
from anatomy_app.knowledge.texts import Known, text_faults


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


def body_faults(raw: RawFile, known: Known) -> Iterator[Fault]:
    """The faults of each paragraph and list item of a file."""
    for section in raw.sections:
        plain, stated = depth(section.heading)[0] == "plain", section.heading not in UNSOURCED
        for line, block in blocks(section):
            yield from (Fault(raw.name, line, what) for what in text_faults(block, known, plain=plain, stated=stated))
            if section.heading == EVIDENCE and not re.match(rf"[-*] \*\*({'|'.join(STRENGTHS)})[.:]?\*\*", block):
                what = f"an item here begins with how sure we are, in bold: {', '.join(STRENGTHS)}"
                yield Fault(raw.name, line, what)


def timeline_sources(raw: RawFile) -> list[str]:
    """The source keys of a file's timeline; empty where there is none that can be read."""
    value = raw.meta.get("timeline")
    return listed(value, "sources", str) if isinstance(value, dict) else []


def timeline_faults(raws: Iterable[RawFile], known: Known) -> Iterator[Fault]:
    """Timelines that rest on sources that there are not."""
    for raw in raws:
        for key in timeline_sources(raw):
            if key not in known.sources:
                yield Fault(raw.name, raw.lines["timeline"], f"the timeline's source `{key}` is not in sources.yaml")


def option_faults(raws: Iterable[RawFile], treatments: Mapping[str, RawFile], known: Known) -> Iterator[Fault]:
    """Options that name no treatment or whose reason has a fault, and treatments that no condition lists."""
    named = set[str]()
    for raw in raws:
        for option in listed(raw.meta, "options", dict):
            line, slug = raw.lines["options"], str(option.get("treatment"))
            named.add(slug)
            if slug not in treatments:
                yield Fault(raw.name, line, f"`{slug}` in `options` is no treatment; known: {', '.join(treatments)}")
            yield from (Fault(raw.name, line, what) for what in text_faults(str(option.get("why")), known))
    yield from (
        Fault(raw.name, 1, "no condition lists it in `options`") for s, raw in treatments.items() if s not in named
    )


def level_faults(exercises: Iterable[RawFile]) -> Iterator[Fault]:
    """Exercises that share a step of their group, which leaves open which one comes first."""
    taken = dict[tuple[str, str], str]()
    for raw in exercises:
        step = str(raw.meta.get("group")), str(raw.meta.get("level"))
        if "level" in raw.meta and (other := taken.setdefault(step, raw.name)) != raw.name:
            yield Fault(raw.name, raw.lines["level"], f"level {step[1]} of `{step[0]}` is that of {other} too")


def reference_faults(kinds: Mapping[str, Mapping[str, RawFile]]) -> Iterator[Fault]:
    """Slugs in front matter that name no structure.

    Works on what the files say, so that it can speak together with every other check.
    """
    structures = kinds["structures"]
    for kind, key in (("structures", "parts"), ("conditions", "structures"), ("exercises", "structures")):
        for raw in kinds[kind].values():
            for slug in listed(raw.meta, key, str):
                if slug not in structures:
                    known = ", ".join(sorted(structures))
                    yield Fault(raw.name, raw.lines[key], f"`{slug}` in `{key}` is no structure; known: {known}")
