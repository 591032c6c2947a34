"""questions.yaml and quiz.yaml to what quizzes are made of besides the pages. Knows no plate beyond its name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import mapping
from anatomy_app.knowledge.headings import DEPTHS
from anatomy_app.knowledge.model import Fault, Section
from anatomy_app.knowledge.shape import SLUG, one_of, slugs, text

FACT, CASE = ("kind", "depth", "about", "ask", "right", "wrong", "why"), ("kind", "depth", "about", "ask", "why")
KEYS = {"fact": FACT, "case": CASE}
"""The keys of each kind of question: a fact has its choices, a case gets them from the plates."""


@dataclass(frozen=True)
class Wrong:
    """A choice that is not right, and why."""

    says: str
    why: str


@dataclass(frozen=True)
class Question:
    """A question as the file gives it; `about` is a structure or, for a case, a condition."""

    slug: str
    kind: str
    depth: str
    about: str
    ask: str
    right: str
    wrong: tuple[Wrong, ...]
    why: Section


@dataclass(frozen=True)
class QuizWords:
    """Where a plate shows a structure, and where a condition sits, without its name; what a structure does where its
    page says it less shortly, in plain words and (`acts`) in those of students; and structures whose work is so alike
    that none of them tells another apart."""

    where: Mapping[str, Mapping[str, str]]
    sits: Mapping[str, str]
    does: Mapping[str, Section]
    acts: Mapping[str, Section]
    alike: tuple[frozenset[str], ...]


def read_questions(
    name: str, said: str, topics: Mapping[str, Collection[str]], source_keys: Collection[str], faults: list[Fault]
) -> dict[str, Question]:
    """The questions by slug; `topics` are the slugs that each kind may be about. Faults are added and left out."""
    meta, lines = mapping(name, said, 1, faults)
    found = {}
    for slug, value in meta.items():
        wrong = list(question_faults(slug, value, topics, source_keys))
        faults.extend(Fault(name, lines[slug], f"question `{slug}`: {what}") for what in wrong)
        if not wrong and isinstance(value, dict):
            found[slug] = question(slug, value)
    return found


def question(slug: str, value: dict[str, str | list[dict[str, str]]]) -> Question:
    """A question from a mapping without faults."""
    says = {key: str(value.get(key, "")) for key in FACT if key != "wrong"}
    wrong = tuple(Wrong(one["say"], one["why"]) for one in value.get("wrong", []) if isinstance(one, dict))
    return Question(slug, wrong=wrong, why=sourced(says.pop("why")), **says)


def sourced(words: str) -> Section:
    """A sentence with source marks, as a section without a heading or paragraph."""
    html = markdown.to_html(words).removeprefix("<p>").removesuffix("</p>")
    return Section("", html, markdown.marks(words))


def question_faults(
    slug: str, value: object, topics: Mapping[str, Collection[str]], source_keys: Collection[str]
) -> Iterator[str]:
    """What is wrong with one question, in words."""
    if not SLUG.fullmatch(slug):
        yield "a key is a slug: lower-case words joined by hyphens"
    if not (isinstance(value, dict) and one_of(KEYS)(value.get("kind"))):
        yield f"must be a mapping whose kind is one of {', '.join(KEYS)}"
        return
    keys = KEYS[value["kind"]]
    if set(value) != set(keys):
        yield f"a {value['kind']} has just {', '.join(keys)}"
        return
    if wrong := [key for key in keys if key != "wrong" and not text(value[key])]:
        yield from (f"`{key}` must be a text" for key in wrong)
        return
    if value["depth"] not in DEPTHS:
        yield f"`depth` is one of {', '.join(DEPTHS)}"
    if value["about"] not in topics[value["kind"]]:
        yield f"`about`: there is no page for `{value['about']}`"
    yield from marked_faults("why", value["why"], source_keys)
    if value["kind"] == "fact":
        yield from choice_faults(value["right"], value["wrong"])


def choice_faults(right: str, wrong: object) -> Iterator[str]:
    """What is wrong with the choices of a fact."""
    if not (isinstance(wrong, list) and len(wrong) > 1 and all(choice(one) for one in wrong)):
        yield "`wrong` must be a list of say and why, at least two"
    elif len({right, *(one["say"] for one in wrong)}) <= len(wrong):
        yield "two choices are the same"


def choice(value: object) -> bool:
    return isinstance(value, dict) and set(value) == {"say", "why"} and all(map(text, value.values()))


def marked_faults(key: str, value: object, source_keys: Collection[str]) -> Iterator[str]:
    """Whether a sentence ends in the marks of sources that there are."""
    if not markdown.ends_in_mark(str(value)):
        yield f"no source mark [^key] at the end of `{key}`"
    yield from (f"[^{mark}] is not in sources.yaml" for mark in markdown.marks(str(value)) if mark not in source_keys)


def read_quiz_words(
    name: str, said: str, topics: Mapping[str, Collection[str]], source_keys: Collection[str], faults: list[Fault]
) -> QuizWords:
    """The words of quiz.yaml, by what they tell; what cannot be used is added to `faults`. `topics` are the slugs that
    each kind of question may be about: a fact a structure, a case a condition."""
    meta, lines = mapping(name, said, 1, faults)
    if set(meta) != set(WORD_FAULTS):
        faults.append(Fault(name, 1, f"must have just {', '.join(WORD_FAULTS)}"))
        return QuizWords({}, {}, {}, {}, ())
    wrong = {
        key: list(check(meta[key], topics["case" if key == "sits" else "fact"], source_keys))
        for key, check in WORD_FAULTS.items()
    }
    faults.extend(Fault(name, lines[key], f"{key}: {what}") for key, found in wrong.items() for what in found)
    if any(wrong.values()):
        return QuizWords({}, {}, {}, {}, ())
    where, sits, does, acts = (dict(meta[key]) for key in ("where", "sits", "does", "acts"))  # type: ignore[call-overload]
    told, acted = ({slug: sourced(words) for slug, words in one.items()} for one in (does, acts))
    return QuizWords(where, sits, told, acted, tuple(map(frozenset, list(meta["alike"]))))  # type: ignore[call-overload]


def where_faults(value: object, structures: Collection[str], _: Collection[str]) -> Iterator[str]:
    """Plate -> structure -> a place in words."""
    if not (isinstance(value, dict) and all(isinstance(places, dict) for places in value.values())):
        yield "must give each plate a mapping of structures to places"
        return
    for view, places in value.items():
        yield from (f"{view}: `{slug}` is no structure" for slug in places if slug not in structures)
        yield from (f"{view}: the place of `{slug}` must be a text" for slug, said in places.items() if not text(said))
        if len(set(map(str, places.values()))) < len(places):
            yield f"{view}: two places read the same"


def sits_faults(value: object, conditions: Collection[str], _: Collection[str]) -> Iterator[str]:
    """Condition -> a place in words."""
    if not (isinstance(value, dict) and all(map(text, value.values()))):
        yield "must be a mapping of conditions to places"
        return
    yield from (f"`{slug}` is no condition" for slug in value if slug not in conditions)


def does_faults(value: object, structures: Collection[str], source_keys: Collection[str]) -> Iterator[str]:
    """Structure -> a sentence with its source."""
    if not isinstance(value, dict):
        yield "must be a mapping of structures to sentences"
        return
    yield from (f"`{slug}` is no structure" for slug in value if slug not in structures)
    for slug, words in value.items():
        yield from marked_faults(slug, words, source_keys)


def alike_faults(value: object, structures: Collection[str], _: Collection[str]) -> Iterator[str]:
    """A list of lists of structures."""
    if not (isinstance(value, list) and all(slugs(group) for group in value)):
        yield "must be a list of lists of structures"
        return
    yield from (f"`{slug}` is no structure" for group in value for slug in group if slug not in structures)


WORD_FAULTS = {
    "where": where_faults,
    "sits": sits_faults,
    "does": does_faults,
    "acts": does_faults,
    "alike": alike_faults,
}
