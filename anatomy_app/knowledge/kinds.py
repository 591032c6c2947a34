"""The kinds of topic there are, and all of them together: the Atlas. Data only; no files, no Flask."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from anatomy_app.knowledge.consult import Consult
from anatomy_app.knowledge.lessons import Lesson
from anatomy_app.knowledge.model import Place, Section, Source, Term, Timeline, Topic, UnknownTopic
from anatomy_app.knowledge.questions import Question, QuizWords
from anatomy_app.knowledge.shape import SAID

T = TypeVar("T", bound=Topic)


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
class Option:
    """A treatment on a condition's page: its slug, what it does there, how sure that is, and why in a line."""

    treatment: str
    verdict: str
    sure: str
    why: Section


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
    options: tuple[Option, ...]

    @property
    def sources(self) -> frozenset[str]:
        """With those of its timeline and of what helps."""
        more = {key for option in self.options for key in option.why.sources}
        return super().sources | more | frozenset(self.timeline.sources if self.timeline else ())


@dataclass(frozen=True)
class Treatment(Topic):
    """Something that may be done about conditions; `group` is the kind of care. Conditions say what it does there."""

    also: tuple[str, ...]
    group: str


@dataclass(frozen=True)
class Exercise(Topic):
    """A movement to do, drawn under its slug; `level` orders those of a `group`, easiest first."""

    group: str
    level: int
    structures: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One of the options that an evidence page compares; each says the same things, those of SAID."""

    condition: str
    name: str
    do: Section
    good: Section
    bad: Section
    live: Section

    @property
    def said(self) -> tuple[Section, ...]:
        """All that it says, in the order of SAID."""
        return tuple(getattr(self, key) for key in SAID)


@dataclass(frozen=True)
class Group:
    """People who did the same: to how many `event` happened; `words` stand where no source gives the count."""

    name: str
    count: int | None
    words: str


@dataclass(frozen=True)
class Study:
    """What stands behind a figure: the condition, who was watched, for how long, in which care, and how sure it is."""

    condition: str
    title: str
    study: str
    people: str
    time: str
    rehab: str
    sure: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Comparison(Study):
    """How often something happened. `event` and `spared` say it both ways, after "39 of 1,000"."""

    event: str
    spared: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Points:
    """What a group scored, or gained, on a scale from 0 to 100."""

    name: str
    points: float


@dataclass(frozen=True)
class Score(Study):
    """What groups scored; `measure` says what the points are."""

    measure: str
    groups: tuple[Points, ...]


@dataclass(frozen=True)
class Evidence(Topic):
    """A choice with its options side by side. Every count on it is out of the same number, `of`."""

    conditions: tuple[str, ...]
    of: int
    options: tuple[Choice, ...]
    comparisons: tuple[Comparison, ...]
    scores: tuple[Score, ...]
    matters: tuple[str, ...]

    @property
    def studies(self) -> tuple[Comparison | Score, ...]:
        """Its figures: first those that count people, then those that compare scores."""
        return (*self.comparisons, *self.scores)

    @property
    def sources(self) -> frozenset[str]:
        """With those of its options and of its figures."""
        said = {key for option in self.options for section in option.said for key in section.sources}
        return super().sources | said | {key for study in self.studies for key in study.sources}


@dataclass(frozen=True)
class Atlas:
    """All checked content, by slug; topics alphabetical by title. `pages` are topics that stand alone, as help now."""

    structures: Mapping[str, Structure]
    conditions: Mapping[str, Condition]
    treatments: Mapping[str, Treatment]
    exercises: Mapping[str, Exercise]
    evidence: Mapping[str, Evidence]
    lessons: Mapping[str, Lesson]
    pages: Mapping[str, Topic]
    glossary: Mapping[str, Term]
    places: Mapping[str, Place]
    sources: Mapping[str, Source]
    questions: Mapping[str, Question]
    quiz: QuizWords
    consult: Consult

    def topics(self) -> tuple[Topic, ...]:
        """Every topic of every kind."""
        first = (self.structures, self.conditions, self.treatments, self.exercises)
        return tuple(topic for kind in (*first, self.evidence, self.lessons, self.pages) for topic in kind.values())

    def structure(self, slug: str) -> Structure:
        """The structure with this slug; raises UnknownTopic."""
        return _found("structure", self.structures, slug)

    def condition(self, slug: str) -> Condition:
        """The condition with this slug; raises UnknownTopic."""
        return _found("condition", self.conditions, slug)

    def treatment(self, slug: str) -> Treatment:
        """The treatment with this slug; raises UnknownTopic."""
        return _found("treatment", self.treatments, slug)

    def exercise(self, slug: str) -> Exercise:
        """The exercise with this slug; raises UnknownTopic."""
        return _found("exercise", self.exercises, slug)

    def evidence_page(self, slug: str) -> Evidence:
        """The evidence page with this slug; raises UnknownTopic."""
        return _found("evidence page", self.evidence, slug)

    def lesson(self, slug: str) -> Lesson:
        """The lesson with this slug; raises UnknownTopic."""
        return _found("lesson", self.lessons, slug)

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

    def helped_by(self, treatment: Treatment) -> tuple[tuple[Condition, Option], ...]:
        """The conditions that a treatment is an option for, each with what it does there; alphabetical by title."""
        return tuple(
            (condition, option)
            for condition in self.conditions.values()
            for option in condition.options
            if option.treatment == treatment.slug
        )

    def evidence_for(self, condition: Condition) -> tuple[Evidence, ...]:
        """The evidence pages that compare what may be done about a condition."""
        return tuple(page for page in self.evidence.values() if condition.slug in page.conditions)


def _found(kind: str, topics: Mapping[str, T], slug: str) -> T:
    if slug not in topics:
        raise UnknownTopic(kind, slug)
    return topics[slug]
