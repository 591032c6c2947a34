"""The values that pages are made of: sources, sections, structures, conditions. Data only; no files, no Flask."""

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
    """No structure or condition has this slug."""

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
        """What it is, as its address says: structure, condition, urgent."""
        return type(self).__name__.lower() if type(self) is not Topic else "urgent"

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


@dataclass(frozen=True)
class Structure(Topic):
    """A named body part. `plates` maps a plate's name to 'region' or 'context'; a group lists its `parts`."""

    name: str
    latin: str
    say: str
    identifiers: Mapping[str, str]
    plates: Mapping[str, str]
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Condition(Topic):
    """A condition: what it feels like first, the structures whose pages explain it (most typical first), its plate."""

    feels: str
    also: tuple[str, ...]
    structures: tuple[str, ...]
    plate: str
    urgent: str
    codes: Mapping[str, str]
    timeline: Timeline | None

    @property
    def sources(self) -> frozenset[str]:
        """With those of its timeline."""
        return super().sources | frozenset(self.timeline.sources if self.timeline else ())


@dataclass(frozen=True)
class Atlas:
    """All checked content, by slug; the order is alphabetical by title."""

    structures: Mapping[str, Structure]
    conditions: Mapping[str, Condition]
    urgent: Topic
    glossary: Mapping[str, Term]
    places: Mapping[str, Place]
    sources: Mapping[str, Source]

    def topics(self) -> tuple[Topic, ...]:
        """Every topic: structures, conditions, help now."""
        return (*self.structures.values(), *self.conditions.values(), self.urgent)

    def structure(self, slug: str) -> Structure:
        """The structure with this slug; raises UnknownTopic."""
        if slug not in self.structures:
            raise UnknownTopic("structure", slug)
        return self.structures[slug]

    def condition(self, slug: str) -> Condition:
        """The condition with this slug; raises UnknownTopic."""
        if slug not in self.conditions:
            raise UnknownTopic("condition", slug)
        return self.conditions[slug]

    def place(self, slug: str) -> Place:
        """The place with this slug; raises UnknownTopic."""
        if slug not in self.places:
            raise UnknownTopic("place", slug)
        return self.places[slug]

    def conditions_of(self, structure: Structure) -> tuple[Condition, ...]:
        """The conditions of a structure or its parts: first where it is the most typical place, then the most local."""
        slugs = {structure.slug, *structure.parts}
        mine = [c for c in self.conditions.values() if slugs & set(c.structures)]

        def rank(condition: Condition) -> tuple[int, int]:
            places = [condition.structures.index(slug) for slug in slugs & set(condition.structures)]
            return min(places), len(condition.structures)

        return tuple(sorted(mine, key=rank))
