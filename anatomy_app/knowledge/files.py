"""A content file taken apart: front matter with line numbers, sections, and blocks of text. Knows no topic."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import yaml

from anatomy_app.knowledge.model import Fault

T = TypeVar("T")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same loader in C where PyYAML has it: a fifth of the start."""


@dataclass(frozen=True)
class RawSection:
    """A `## heading` and the text under it; `line` is the heading's line in the file, counted from 1."""

    heading: str
    line: int
    text: str


@dataclass(frozen=True)
class RawFile:
    """Front matter as it stands (key -> value, key -> line) and the sections in order."""

    name: str
    meta: dict[str, object]
    lines: dict[str, int]
    sections: tuple[RawSection, ...]


def read(name: str, text: str, faults: list[Fault]) -> RawFile:
    """Splits a topic file at its two `---` lines; what cannot be read is added to `faults`."""
    head, body, first = split(text)
    if head is None:
        faults.append(Fault(name, 1, "the file must begin with front matter between two lines `---`"))
        return RawFile(name, {}, {}, ())
    meta, lines = mapping(name, head, 2, faults)
    return RawFile(name, meta, lines, tuple(sections(name, body, first, faults)))


def split(text: str) -> tuple[str | None, str, int]:
    """Front matter (None where there is none), body, and the body's first line number."""
    parts = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    if parts is None:
        return None, text, 1
    return parts[1], parts[2], parts[1].count("\n") + 4


def mapping(name: str, text: str, first: int, faults: list[Fault]) -> tuple[dict[str, object], dict[str, int]]:
    """A YAML mapping with the line of each top-level key; `first` is the line of the text's first line.

    Keys are taken as they are written (YAML would read `no` as False and 017 as 15).
    """
    loader = LOADER(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}, {}
        if not isinstance(node, yaml.MappingNode):
            faults.append(Fault(name, first, "must be a list of `key: value` lines"))
            return {}, {}
        faults.extend(Fault(name, first + line, what) for line, what in key_faults(node))
        lines = {str(key.value): first + key.start_mark.line for key, _ in node.value}
        return {str(key.value): loader.construct_object(value, deep=True) for key, value in node.value}, lines
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        faults.append(Fault(name, first + (mark.line if mark else 0), f"not valid YAML: {problem}"))
        return {}, {}


def key_faults(node: yaml.Node) -> Iterator[tuple[int, str]]:
    """Keys that are given twice or merged in, at any depth: (line from 0, what)."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from key_faults(item)
    if not isinstance(node, yaml.MappingNode):
        return
    seen = set[str]()
    for key, value in node.value:
        said = str(key.value)
        if said in seen:
            yield key.start_mark.line, f"`{said}` is given twice"
        if key.tag == "tag:yaml.org,2002:merge" or not isinstance(key, yaml.ScalarNode):
            yield key.start_mark.line, "only plain keys are known here"
        seen.add(said)
        yield from key_faults(value)


def listed(meta: Mapping[str, object], key: str, kind: type[T]) -> list[T]:
    """The items of this kind in a list of front matter; empty where there is no list that can be read."""
    value = meta.get(key)
    return [item for item in value if isinstance(item, kind)] if isinstance(value, list) else []


def sections(name: str, body: str, first: int, faults: list[Fault]) -> Iterator[RawSection]:
    """The `## ` sections of a body; text before the first one is a fault."""
    heading, start, held = "", first, list[str]()
    for number, line in enumerate([*body.split("\n"), "## "], first):
        if not line.startswith("## "):
            held.append(line)
            continue
        if heading:
            yield RawSection(heading, start, "\n".join(held))
        elif "".join(held).strip():
            faults.append(Fault(name, first, "text before the first `## ` heading is shown nowhere"))
        heading, start, held = line[3:].strip(), number, []


def blocks(section: RawSection) -> Iterator[tuple[int, str]]:
    """Paragraphs and list items of a section, each with its line number in the file."""
    held: list[str] = []
    start = section.line
    for number, line in enumerate([*section.text.split("\n"), ""], section.line + 1):
        begins = re.match(r"\s*([-*+]\s|\d+[.)]\s|#)", line)
        if held and (begins or not line.strip()):
            yield start, " ".join(held)
            held = []
        if line.strip():
            start = start if held else number
            held.append(line.strip())
