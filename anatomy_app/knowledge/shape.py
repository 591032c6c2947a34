"""What each kind of topic must hold: front matter keys with their types, and section headings in order, by depth."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
URGENCIES = ("emergency", "same-day", "routine")


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


def codes(value: object) -> bool:
    return isinstance(value, dict) and all(ICD10CM.fullmatch(str(code)) and text(v) for code, v in value.items())


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


ICD10CM = re.compile(r"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?")
# what an identifier of each scheme looks like: Terminologia Anatomica 1998, FMA, Uberon, Wikidata
SCHEMES = {"ta98": r"A\d\d\.\d\.\d\d\.\d{3}", "fma": r"\d{3,6}", "uberon": r"\d{7}", "wikidata": r"Q\d+"}


def identifiers(value: object) -> bool:
    return isinstance(value, dict) and all(
        scheme in SCHEMES and isinstance(code, str) and re.fullmatch(SCHEMES[scheme], code)
        for scheme, code in value.items()
    )


def roles(value: object) -> bool:
    return isinstance(value, dict) and all(text(k) and v in ("region", "context") for k, v in value.items())


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
    "urgent": Key(lambda value: value in URGENCIES, "one of " + ", ".join(URGENCIES)),
    "codes": Key(codes, "a mapping of ICD-10-CM codes to their official titles", required=False),
    "timeline": Key(
        timeline, "sources (a list of keys) and steps, each with from and to in weeks, and what", required=False
    ),
}

IN_SHORT, QUESTIONS = "In short", "Questions to ask"
# heading -> required; the headings of the deeper layers stand after these, as `## Student: Attachments`
STRUCTURE_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "What it does": True,
    "Where it is": True,
    "Good to know": False,
    "Student: Form and relations": False,
    "Student: Attachments": False,
    "Student: Action": False,
    "Student: Nerve and blood supply": False,
    "Student: For an exam": False,
    "Clinician: Clinical relevance": False,
    "Clinician: Measures and imaging": False,
}
CONDITION_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "Call your emergency number if": True,
    "Get seen today if": True,
    "What it is": True,
    "What it feels like": True,
    "Why it happens": True,
    "How it is found out": True,
    "What helps": True,
    "How long it takes": True,
    "How to lower the risk": True,
    QUESTIONS: True,
    "Student: Mechanism": False,
    "Student: Tissue": False,
    "Student: Tell it from": False,
    "Student: For an exam": False,
    "Clinician: Tests": False,
    "Clinician: Imaging": False,
    "Clinician: Management by stage": False,
    "Clinician: Evidence": False,
    "Clinician: Notes on codes": False,
}
URGENT_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "Call your emergency number if": True,
    "Get seen today if": True,
    "If none of this fits": True,
}
DEPTHS = ("plain", "student", "clinician")
EVIDENCE = "Clinician: Evidence"
STRENGTHS: Mapping[str, str] = {
    "Strong": "several good randomized trials, or a review of them, that agree",
    "Moderate": "one good randomized trial, or several with limits",
    "Limited": "small or uncontrolled studies",
    "Conflicting": "good studies that disagree",
    "Expert opinion": "guidance or practice without such studies",
}
"""How sure we are, on one scale for the whole atlas; each item of an Evidence section begins with one, in bold."""


def depth(heading: str) -> tuple[str, str]:
    """The depth that a heading belongs to, and the heading as readers see it."""
    for name in DEPTHS[1:]:
        if heading.startswith(f"{name.title()}: "):
            return name, heading.split(": ", 1)[1]
    return DEPTHS[0], heading
