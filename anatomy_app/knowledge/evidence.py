"""Evidence pages as files say them: their faults, sources and plain words. Each check returns all it finds."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import RawFile, listed
from anatomy_app.knowledge.model import Fault
from anatomy_app.knowledge.shape import SAID
from anatomy_app.knowledge.texts import Known, percent_faults, text_faults

STUDIED = ("comparisons", "scores")
LISTS = ("options", *STUDIED)
MOST = 2.0
"""How many times the words of one option may be those of another, under the same heading: equal detail (IPDAS)."""

Entry = dict[str, object]


def said(option: Entry) -> list[str]:
    """All that an option says, by the order of its headings."""
    return [str(option[key]) for key in SAID if key in option]


def cited(raw: RawFile) -> set[str]:
    """The sources of the front matter of an evidence page; none in a file of another kind."""
    options, studies = (
        listed(raw.meta, "options", dict),
        [one for key in STUDIED for one in listed(raw.meta, key, dict)],
    )
    marked = {key for option in options for text in said(option) for key in markdown.marks(text)}
    return marked | {key for study in studies for key in listed(study, "sources", str)}


def evidence_faults(raws: Iterable[RawFile], conditions: Collection[str], known: Known) -> Iterator[Fault]:
    """Every fault of the front matter of evidence pages that its shape alone does not show."""
    for raw in raws:
        for key, what in (
            *condition_faults(raw, conditions),
            *(("options", what) for what in option_faults(raw, known)),
            *study_faults(raw, known),
            *(("matters", what) for text in listed(raw.meta, "matters", str) for what in percent_faults(text)),
        ):
            yield Fault(raw.name, raw.lines.get(key, 1), what)


def condition_of(entry: Entry, mine: list[str]) -> object:
    """The condition that an entry is about; where a page has one, the entry need not say."""
    return entry.get("condition", mine[0] if len(mine) == 1 else None)


def condition_faults(raw: RawFile, conditions: Collection[str]) -> Iterator[tuple[str, str]]:
    """Conditions that there are not; where a page has several, entries that do not say which one they are about."""
    mine = listed(raw.meta, "conditions", str)
    yield from (("conditions", f"`{slug}` is no condition") for slug in mine if slug not in conditions)
    for key in LISTS if mine else ():
        for entry in listed(raw.meta, key, dict):
            if condition_of(entry, mine) not in mine:
                name = entry.get("name", entry.get("title"))
                yield key, f"“{name}” needs a `condition`, one of {', '.join(mine)}"


def option_faults(raw: RawFile, known: Known) -> Iterator[str]:
    """Options whose texts have a fault, that stand alone, or are told in more detail than others of the condition."""
    kinds: dict[str, list[Entry]] = {}
    for option in listed(raw.meta, "options", dict):
        kinds.setdefault(str(condition_of(option, listed(raw.meta, "conditions", str))), []).append(option)
        for text in said(option):
            yield from text_faults(text, known)
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


def words(text: str) -> int:
    """How many words a text has, its source marks left out."""
    return len(re.findall(r"[\w'\u2019-]+", markdown.MARK.sub("", text)))


def study_faults(raw: RawFile, known: Known) -> Iterator[tuple[str, str]]:
    """Figures without a source that there is, and counts that are more than the people there are."""
    for key, most in zip(STUDIED, (raw.meta.get("of"), 100), strict=True):
        for study in listed(raw.meta, key, dict):
            title, sources = study.get("title"), listed(study, "sources", str)
            if not sources:
                yield key, f"“{title}” has no source"
            yield from (
                (key, f"`{source}`, a source of “{title}”, is not in sources.yaml")
                for source in sources
                if source not in known.sources
            )
            yield from ((key, what) for text in study.values() for what in percent_faults(str(text)))
            for group in listed(study, "groups", dict):
                count = group.get("count", group.get("points", 0))
                if isinstance(count, int | float) and isinstance(most, int) and not 0 <= count <= most:
                    yield key, f"“{title}”: {count} for “{group.get('name')}” is not between 0 and {most}"


def plain_words(meta: Mapping[str, object]) -> Iterator[str]:
    """The sentences of an evidence page's front matter, for its reading grade; a few words alone would lower it."""
    for key in LISTS:
        for entry in listed(meta, key, dict):
            yield from (str(entry[k]) for k in (*SAID, "sure") if k in entry)
    yield from listed(meta, "matters", str)
