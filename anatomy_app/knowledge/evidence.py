"""Evidence pages as files say them: their faults, sources and plain words. Each check returns all it finds."""

import re
from collections.abc import Iterable, Iterator, Mapping

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import RawFile
from anatomy_app.knowledge.model import Fault
from anatomy_app.knowledge.shape import SAID

LISTS = ("options", "comparisons", "scores")
MOST = 2.0
"""How many times the words of one option may be those of another, under the same heading: equal detail (IPDAS)."""

Entry = dict[str, object]


def listed(raw: RawFile, key: str) -> list[Entry]:
    """The mappings of a list in front matter; empty where there is no list that can be read."""
    value = raw.meta.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def said(option: Entry) -> list[str]:
    """All that an option says, by the order of its headings."""
    return [str(option[key]) for key in SAID if key in option]


def cited(raw: RawFile) -> set[str]:
    """The sources of the front matter of an evidence page; none in a file of another kind."""
    if "comparisons" not in raw.meta:
        return set()
    marked = {key for option in listed(raw, "options") for text in said(option) for key in markdown.marks(text)}
    return marked | {key for study in studies(raw) for key in sources(study)}


def studies(raw: RawFile) -> list[Entry]:
    """The comparisons and scores of a file."""
    return [*listed(raw, "comparisons"), *listed(raw, "scores")]


def sources(study: Entry) -> list[str]:
    """The source keys of a comparison or score."""
    value = study.get("sources")
    return [str(key) for key in value] if isinstance(value, list) else []


def evidence_faults(raws: Iterable[RawFile], conditions: Iterable[str], source_keys: Iterable[str]) -> Iterator[Fault]:
    """Every fault of the front matter of evidence pages that its shape alone does not show."""
    known, keys = set(conditions), set(source_keys)
    for raw in raws:
        for key, what in (
            *condition_faults(raw, known),
            *(("options", what) for what in option_faults(raw, keys)),
            *study_faults(raw, keys),
        ):
            yield Fault(raw.name, raw.lines.get(key, 1), what)


def condition_faults(raw: RawFile, known: set[str]) -> Iterator[tuple[str, str]]:
    """Conditions that there are not; where a page has several, entries that do not say which one they are about."""
    value = raw.meta.get("conditions")
    mine = [str(slug) for slug in value] if isinstance(value, list) else []
    yield from (("conditions", f"`{slug}` is no condition") for slug in mine if slug not in known)
    for key in LISTS if mine else ():
        for entry in listed(raw, key):
            said_of = entry.get("condition", mine[0] if len(mine) == 1 else None)
            if said_of not in mine:
                name = entry.get("name", entry.get("title"))
                yield key, f"“{name}” needs a `condition`, one of {', '.join(mine)}"


def option_faults(raw: RawFile, keys: set[str]) -> Iterator[str]:
    """Options without sources, alone, or told in more detail than the others of the same condition."""
    kinds: dict[str, list[Entry]] = {}
    for option in listed(raw, "options"):
        kinds.setdefault(str(option.get("condition")), []).append(option)
        for text in said(option):
            yield from text_faults(text, keys)
    for options in kinds.values():
        if len(options) < 2:
            yield f"“{options[0].get('name')}” stands alone: a choice has two options or more"
        for key in SAID:
            told = sorted((words(str(option[key])), str(option.get("name"))) for option in options if key in option)
            if told and told[-1][0] > MOST * told[0][0]:
                (least, shortest), (most, longest) = told[0], told[-1]
                yield (
                    f"`{key}` has {most} words for “{longest}” and {least} for “{shortest}”: "
                    "tell each option in equal detail"
                )


def text_faults(text: str, keys: set[str]) -> Iterator[str]:
    """The faults of one text of an option."""
    if not markdown.ends_in_mark(text):
        yield f"no source mark [^key] at the end of: {text[:60]}"
    yield from (f"[^{key}] is not in sources.yaml" for key in markdown.marks(text) if key not in keys)
    yield from plain_faults(text)


def plain_faults(text: str) -> Iterator[str]:
    """What no plain text holds."""
    if re.search(r"\d\s?%|\bper ?cent\b", text):
        yield f"the plain layer has no percentages: {text[:60]}"


def words(text: str) -> int:
    """How many words a text has, its source marks left out."""
    return len(re.findall(r"[\w'\u2019-]+", markdown.MARK.sub("", text)))


def study_faults(raw: RawFile, keys: set[str]) -> Iterator[tuple[str, str]]:
    """Figures without a source that there is, and counts that are more than the people there are."""
    of = raw.meta.get("of")
    for key in ("comparisons", "scores"):
        for study in listed(raw, key):
            title = study.get("title")
            if not sources(study):
                yield key, f"“{title}” has no source"
            yield from (
                (key, f"`{s}`, a source of “{title}”, is not in sources.yaml") for s in sources(study) if s not in keys
            )
            yield from ((key, what) for text in study.values() for what in plain_faults(str(text)))
            for group in listed_groups(study):
                count = group.get("count", group.get("points", 0))
                most = of if key == "comparisons" else 100
                if isinstance(count, int | float) and isinstance(most, int) and not 0 <= count <= most:
                    yield key, f"“{title}”: {count} for “{group.get('name')}” is not between 0 and {most}"


def listed_groups(study: Entry) -> list[Entry]:
    """The groups of a study."""
    value = study.get("groups")
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def plain_words(meta: Mapping[str, object]) -> Iterator[str]:
    """The sentences of an evidence page's front matter, for its reading grade; a few words alone would lower it."""
    for key in LISTS:
        value = meta.get(key)
        for entry in value if isinstance(value, list) else ():
            yield from (str(entry[k]) for k in (*SAID, "sure") if k in entry)
    matters = meta.get("matters")
    yield from map(str, matters if isinstance(matters, list) else ())
