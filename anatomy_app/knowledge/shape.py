"""What the front matter of each kind of topic must hold: keys with their types."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
URGENCIES = ("emergency", "same-day", "routine")
ROLES = ("region", "context")


@dataclass(frozen=True)
class Key:
    """A front matter key: `ok` tells whether a value will do, `wants` says so in words."""

    ok: Callable[[object], bool]
    wants: str
    required: bool = True


def text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def slugs(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and SLUG.fullmatch(item) for item in value)


def texts(value: object) -> bool:
    return isinstance(value, list) and all(text(item) for item in value)


def one_of(known: Collection[str]) -> Callable[[object], bool]:
    """Whether a value is one of the words; a list or mapping in its place is none, and no error either."""
    return lambda value: isinstance(value, str) and value in known


def codes(value: object) -> bool:
    return isinstance(value, dict) and all(ICD10CM.fullmatch(str(code)) and text(v) for code, v in value.items())


def fits(value: object, keys: Mapping[str, Callable[[object], bool]], *spare: str) -> bool:
    """Whether a mapping has just these keys, each with a value that will do; those in `spare` may be missing."""
    if not isinstance(value, dict) or not keys.keys() - set(spare) <= value.keys() <= keys.keys():
        return False
    return all(keys[key](item) for key, item in value.items())


def every(ok: Callable[[object], bool]) -> Callable[[object], bool]:
    """Whether a value is a list, not empty, whose every item will do."""
    return lambda value: isinstance(value, list) and bool(value) and all(map(ok, value))


def timeline(value: object) -> bool:
    """Steps that follow each other, in weeks, and the sources that give them."""
    if not isinstance(value, dict) or set(value) != {"sources", "steps"}:
        return False
    steps = value["steps"]
    return texts(value["sources"]) and isinstance(steps, list) and bool(steps) and all(map(step, steps))


def step(value: object) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == {"from", "to", "what"}
        and all(isinstance(value[key], int | float) for key in ("from", "to"))
        and 0 <= value["from"] < value["to"]
        and text(value["what"])
    )


def options(value: object) -> bool:
    """What helps: treatments, each once, with what they do and how sure that is."""
    if not (isinstance(value, list) and value and all(map(option, value))):
        return False
    return len({item["treatment"] for item in value}) == len(value)


def option(value: object) -> bool:
    return fits(value, {"treatment": text, "verdict": one_of(VERDICTS), "sure": one_of(STRENGTHS), "why": text})


def choice(value: object) -> bool:
    """An option of an evidence page."""
    return fits(value, dict.fromkeys(("condition", "name", *SAID), text), "condition")


def group(value: object) -> bool:
    """People of whom a count is known, or words where it is not."""
    return fits(value, {"name": text, "count": whole}) or fits(value, {"name": text, "words": text})


def comparison(value: object) -> bool:
    """How often something happened in a study."""
    return fits(value, {**STUDY, "event": text, "spared": text, "groups": every(group)}, "condition")


def score(value: object) -> bool:
    """What groups scored in a study, on a scale from 0 to 100."""
    points = every(lambda item: fits(item, {"name": text, "points": lambda it: type(it) in (int, float)}))
    return fits(value, {**STUDY, "measure": text, "groups": points}, "condition")


def whole(value: object) -> bool:
    return type(value) is int


SAID: Mapping[str, str] = {
    "do": "What you do",
    "good": "What is good",
    "bad": "What is bad",
    "live": "What it is like",
}
"""What an evidence page says of every option, by its key in front matter and its heading on the page."""
STUDIES: Mapping[str, str] = {
    "pooled": "Many studies together",
    "trial": "Trial, split by chance",
    "series": "One group only",
}
"""Kinds of study, as readers see them."""
STUDY: Mapping[str, Callable[[object], bool]] = {
    **dict.fromkeys(("condition", "title", "people", "time", "rehab", "sure"), text),
    "study": one_of(STUDIES),
    "sources": texts,
}
"""What an evidence page says of every study behind a figure."""
VERDICTS: Mapping[str, str] = {
    "helps": "Helps",
    "may-help": "May help",
    "eases-pain": "Eases pain only",
    "choice": "A choice to make with your team",
    "unproven": "Not shown to help",
    "no-benefit": "No better than without",
    "avoid": "Best avoided",
}
"""What a treatment does for a condition, from best to worst, as readers see it."""
STRENGTHS: Mapping[str, str] = {
    "Strong": "several good randomized trials, or a review of them, that agree",
    "Moderate": "one good randomized trial, or several with limits",
    "Limited": "small or uncontrolled studies",
    "Conflicting": "good studies that disagree",
    "Expert opinion": "guidance or practice without such studies",
}
"""How sure we are, on one scale for the whole atlas; each item of an Evidence section begins with one, in bold."""
CARE: Mapping[str, str] = {
    "first": "First things",
    "exercise": "Exercise",
    "aid": "Boots, casts and lifts",
    "medicine": "Medicines and injections",
    "machine": "Machines and hands-on care",
    "surgery": "Surgery",
}
"""Kinds of treatment, in the order of their list."""
TRAINING: Mapping[str, str] = {
    "early": "First movements",
    "stretch": "Stretches",
    "strength": "Strength steps",
    "balance": "Balance",
    "spring": "Spring and landing",
    "fitness": "Staying fit while you heal",
}
"""Kinds of exercise, in the order of their list."""

ICD10CM = re.compile(r"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?")
# what an identifier of each scheme looks like: Terminologia Anatomica 1998, FMA, Uberon, Wikidata
SCHEMES = {"ta98": r"A\d\d\.\d\.\d\d\.\d{3}", "fma": r"\d{3,6}", "uberon": r"\d{7}", "wikidata": r"Q\d+"}


def identifiers(value: object) -> bool:
    return isinstance(value, dict) and all(
        scheme in SCHEMES and isinstance(code, str) and re.fullmatch(SCHEMES[scheme], code)
        for scheme, code in value.items()
    )


def roles(value: object) -> bool:
    return isinstance(value, dict) and all(text(k) and one_of(ROLES)(v) for k, v in value.items())


TOPIC: Mapping[str, Key] = {
    "title": Key(text, "a text"),
    "plain": Key(text, "a few plain words"),
    "checked": Key(lambda value: type(value) is date, "a date such as 2026-01-31"),
    "reviewed_by": Key(lambda value: value is None or text(value), "the name of a clinician, or null"),
}
STRUCTURE: Mapping[str, Key] = {
    **TOPIC,
    "name": Key(text, "the anatomical name"),
    "latin": Key(text, "a text", required=False),
    "say": Key(text, "how to say it", required=False),
    "identifiers": Key(identifiers, f"a mapping of {', '.join(SCHEMES)} to codes (quote numbers)", required=False),
    "plates": Key(roles, "a mapping of plate name to `region` or `context`"),
    "parts": Key(slugs, "a list of structure slugs", required=False),
}
CONDITION: Mapping[str, Key] = {
    **TOPIC,
    "feels": Key(text, "what a person feels first, in a few words"),
    "also": Key(texts, "a list of other names", required=False),
    "structures": Key(lambda value: slugs(value) and bool(value), "a list of structure slugs, at least one"),
    "plate": Key(text, "the name of a plate"),
    "urgent": Key(one_of(URGENCIES), "one of " + ", ".join(URGENCIES)),
    "codes": Key(codes, "a mapping of ICD-10-CM codes to their official titles", required=False),
    "timeline": Key(
        timeline, "sources (a list of keys) and steps, each with from and to in weeks, and what", required=False
    ),
    "options": Key(
        options,
        "a list, first things first, of treatment, "
        f"verdict ({', '.join(VERDICTS)}), sure ({', '.join(STRENGTHS)}) and why",
        required=False,
    ),
}
TREATMENT: Mapping[str, Key] = {
    **TOPIC,
    "also": Key(texts, "a list of other names", required=False),
    "group": Key(one_of(CARE), "one of " + ", ".join(CARE)),
}
EXERCISE: Mapping[str, Key] = {
    **TOPIC,
    "group": Key(one_of(TRAINING), "one of " + ", ".join(TRAINING)),
    "level": Key(lambda value: type(value) is int and value > 0, "a number from 1, the easiest"),
    "structures": Key(lambda value: slugs(value) and bool(value), "a list of structure slugs, at least one"),
}
EVIDENCE: Mapping[str, Key] = {
    **TOPIC,
    "conditions": Key(lambda value: slugs(value) and bool(value), "a list of condition slugs, at least one"),
    "of": Key(
        lambda value: whole(value) and value in (100, 1000), "100 or 1000: what every count of the page is out of"
    ),
    "options": Key(every(choice), f"a list of name, {', '.join(SAID)}, and condition where there are several"),
    "comparisons": Key(
        every(comparison),
        f"a list of {', '.join(STUDY)}, event, spared, groups (name and count, or name and words); "
        f"study is one of {', '.join(STUDIES)}",
    ),
    "scores": Key(every(score), f"a list of {', '.join(STUDY)}, measure, groups (name and points)", required=False),
    "matters": Key(lambda value: texts(value) and bool(value), "a list of what may matter to a person"),
}
