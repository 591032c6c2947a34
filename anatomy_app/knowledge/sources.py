"""sources.yaml to Source objects. A source is complete or it is a fault."""

import re
from collections.abc import Iterable, Iterator, Mapping

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


def read_sources(name: str, text: str, faults: list[Fault]) -> dict[str, Source]:
    """The sources of a file by key; each incomplete or malformed one is added to `faults` and left out."""
    meta, lines = mapping(name, text, 1, faults)
    sources = {}
    for key, value in meta.items():
        found = [Fault(name, lines[key], f"source `{key}`: {what}") for what in source_faults(value)]
        faults.extend(found)
        if not found and isinstance(value, dict):
            texts = {k: str(v) for k, v in value.items() if k != "year"}
            sources[key] = Source(key=key, year=int(value["year"]), **texts)
    return sources


def source_faults(value: object) -> Iterator[str]:
    """What is wrong with one source, in words."""
    if not isinstance(value, dict):
        yield "must be a mapping with authors, title, year and an identifier"
        return
    for key in ("authors", "title"):
        if not str(value.get(key) or "").strip():
            yield f"lacks `{key}`"
    if not isinstance(value.get("year"), int) or not 1600 < value["year"] < 2100:
        yield "lacks `year` as a number"
    if not IDENTIFIERS.keys() & value.keys():
        yield f"needs one of {', '.join(IDENTIFIERS)}"
    for key, item in value.items():
        if key not in (*TEXTS, "year"):
            yield f"`{key}` is not known; known: {', '.join((*TEXTS, 'year'))}"
        elif key in IDENTIFIERS and not re.fullmatch(IDENTIFIERS[key], str(item)):
            yield f"`{key}` does not look like one: {item!r}"
    if str(value.get("url") or "https://").partition("//")[0] != "https:":
        yield "`url` must begin with https://"


def unused(name: str, text: str, used: Iterable[str]) -> Iterator[Fault]:
    """Sources that no topic cites."""
    _, lines = mapping(name, text, 1, [])
    for key in lines.keys() - set(used):
        yield Fault(name, lines[key], f"source `{key}` is cited nowhere: cite it or remove it")
