"""What each kind of topic must hold: front matter keys with their types, and section headings in order."""

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
}

IN_SHORT, QUESTIONS = "In short", "Questions to ask"
# heading -> required
STRUCTURE_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "What it does": True,
    "Where it is": True,
    "Good to know": False,
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
}
