"""The values that every topic is made of: sources, terms, sections, faults. Data only; no files, no Flask."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Fault:
    """Something in a content file that a person has to mend."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


class ContentError(Exception):
    """The content cannot be used; holds every fault found, in the order of files and lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.what)))
        count = f"{len(faults)} fault" + ("s" if len(faults) > 1 else "")
        super().__init__("\n".join([f"The content has {count}:", *map(str, self.faults)]))


class UnknownTopic(LookupError):
    """No topic of that kind has this slug."""

    def __init__(self, kind: str, slug: str) -> None:
        self.kind, self.slug = kind, slug
        super().__init__(f"There is no {kind} named {slug[:60]!r} in this atlas.")


@dataclass(frozen=True)
class Source:
    """A reference that statements rest on; at least one of the identifiers is set."""

    key: str
    authors: str
    title: str
    year: int
    where: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    guideline: str = ""
    url: str = ""


@dataclass(frozen=True)
class Term:
    """A word of the glossary: `also` are its other forms, `html` what it means; `marked` if texts explain it."""

    slug: str
    title: str
    also: tuple[str, ...]
    html: str
    sources: tuple[str, ...]
    marked: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """All that stands for it in a text, in lower case."""
        return tuple(form.lower() for form in (self.title, *self.also))


@dataclass(frozen=True)
class Place:
    """Where it may hurt, in plain words: what lies there, the plate that shows it, and what it may be, urgent first."""

    slug: str
    title: str
    structure: str
    view: str
    conditions: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """One part of a topic: its heading, its HTML (source marks as <sup data-source>), and the sources in order."""

    heading: str
    html: str
    sources: tuple[str, ...]

    @property
    def items(self) -> "tuple[Section, ...]":
        """Each item of a list that has no lists in it, as a section of the same heading with its own sources."""
        found = re.findall(r"<li>(.*?)</li>", self.html, re.DOTALL)
        return tuple(Section(self.heading, one, tuple(re.findall(r'data-source="([^"]+)"', one))) for one in found)


@dataclass(frozen=True)
class Step:
    """A span of a timeline, in weeks."""

    start: float
    end: float
    what: str

    @property
    def span(self) -> str:
        """As people say it: 2 to 6."""
        return f"{self.start:g} to {self.end:g}"


@dataclass(frozen=True)
class Timeline:
    """How long things take, as a source gives it."""

    steps: tuple[Step, ...]
    sources: tuple[str, ...]


def address(file: str) -> str:
    """The path of the page that a content file becomes, below the atlas's own; exercises stand below prevention,
    lessons below learn."""
    name = file.removesuffix(".md")
    if name == "prevention":
        return "/prevention/"
    return f"/{name.replace('exercises/', 'prevention/').replace('lessons/', 'learn/')}"


@dataclass(frozen=True)
class Topic:
    """What every topic has: plain sections, and the layers beneath by depth, each by heading.

    `file` and `lines` (front matter key -> line) let a later check name its place.
    """

    slug: str
    title: str
    plain: str
    sections: Mapping[str, Section]
    layers: Mapping[str, Mapping[str, Section]]
    checked: date
    reviewed_by: str | None
    file: str
    lines: Mapping[str, int]

    @property
    def kind(self) -> str:
        """What it is, as search and linked data say: structure, condition, treatment, …, or page."""
        return type(self).__name__.lower() if type(self) is not Topic else "page"

    @property
    def path(self) -> str:
        """Its address below the atlas's own, without any state."""
        return address(self.file)

    @property
    def sources(self) -> frozenset[str]:
        """The keys of all that it cites."""
        return frozenset(key for section in self.all_sections() for key in section.sources)

    def all_sections(self) -> Iterator[Section]:
        """The sections of every depth, plain first."""
        yield from self.sections.values()
        for layer in self.layers.values():
            yield from layer.values()

    def fault(self, key: str, what: str) -> Fault:
        """A fault at the front matter key (or the top of the file)."""
        return Fault(self.file, self.lines.get(key, 1), what)
