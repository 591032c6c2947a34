"""sources.yaml to Source objects. A source is complete or it is a fault."""

import re
from collections.abc import Iterator, Mapping

from anatomy_app.knowledge.files import mapping
from anatomy_app.knowledge.model import Fault, Source

IDENTIFIERS: Mapping[str, str] = {
    "doi": r"10\.\d{4,9}/\S+",
    "pmid": r"\d{1,8}",
    "pmcid": r"PMC\d+",
    "isbn": r"97[89][\d-]{10,14}",
    "guideline": r".{3,}",
}
TEXTS = ("authors", "title", "where", "url", *IDENTIFIERS)


def read_sources(name: str, text: str, faults: list[Fault]) -> tuple[dict[str, Source], dict[str, int]]:
    """The sources of a file by key, and the line of every key, also of those that are incomplete.

    An incomplete or malformed source is added to `faults` and left out.
    """
    meta, lines = mapping(name, text, 1, faults)
    sources = {}
    for key, value in meta.items():
        found = [Fault(name, lines[key], f"source `{key}`: {what}") for what in source_faults(value)]
        faults.extend(found)
        if not found and isinstance(value, dict):
            texts = {k: str(v) for k, v in value.items() if k != "year"}
            sources[key] = Source(key=key, year=int(value["year"]), **texts)
    return sources, lines


def source_faults(value: object) -> Iterator[str]:
    """What is wrong with one source, in words."""
    if not isinstance(value, dict):
        yield "must be a mapping with authors, title, year and an identifier"
        return
    for key in {"authors", "title"} - value.keys():
        yield f"lacks `{key}`"
    if type(value.get("year")) is not int or not 1600 < value["year"] < 2100:
        yield "lacks `year` as a number"
    if not IDENTIFIERS.keys() & value.keys():
        yield f"needs one of {', '.join(IDENTIFIERS)}"
    for key, item in value.items():
        if key not in (*TEXTS, "year"):
            yield f"`{key}` is not known; known: {', '.join((*TEXTS, 'year'))}"
        elif key != "year" and not (isinstance(item, str) and item.strip()):
            yield f"`{key}` must be a text (quote numbers), not {item!r}"
        elif key in IDENTIFIERS and not re.fullmatch(IDENTIFIERS[key], item):
            yield f"`{key}` does not look like one: {item!r}"
    if not str(value.get("url", "https://")).startswith("https://"):
        yield "`url` must begin with https://"
    if "isbn" in value and not isbn_holds(str(value["isbn"])):
        yield f"`isbn` has a wrong check digit: {value['isbn']}"


def isbn_holds(isbn: str) -> bool:
    """Whether the last of the 13 digits is what the others ask for (ISO 2108)."""
    digits = [int(digit) for digit in isbn if digit.isdecimal()]
    return len(digits) == 13 and sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
