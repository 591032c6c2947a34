"""clinic.toml to a Clinic: a clinic's own numbers, links and stories, all optional. Every fault names its line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from anatomy_app.knowledge.model import ContentError, Fault

Link = tuple[str, str]
"""A title and the https address it leads to."""
PHONE = re.compile(r"\+?[0-9][0-9 ().-]{2,24}")
LONGEST = 200
# table -> its keys, each with the check of its value
TABLES: Mapping[str, Mapping[str, str]] = {
    "": {"name": "text", "telephone": "phone"},
    "appointments": {"in_person": "link", "virtual": "link"},
    "urgent_care": {"name": "text", "hours": "text", "telephone": "phone", "link": "link"},
    "reliability": {"title": "text", "link": "link"},
}
LISTS = ("stories", "posts", "news")
ENTRY: Mapping[str, str] = {"title": "text", "link": "link"}
WANTED = {
    "text": f"a text of at most {LONGEST} characters",
    "phone": "a telephone number of digits, spaces and + ( ) . -",
    "link": "an address that begins with https://",
}


@dataclass(frozen=True)
class UrgentCare:
    """Where the clinic's people are seen the same day; empty texts for what it does not say."""

    name: str
    hours: str
    telephone: str
    link: str


@dataclass(frozen=True)
class Clinic:
    """What a clinic says of itself. Empty texts, tuples and None stand for what it leaves out."""

    name: str
    telephone: str
    in_person: str
    virtual: str
    urgent_care: UrgentCare | None
    stories: tuple[Link, ...]
    posts: tuple[Link, ...]
    news: tuple[Link, ...]
    reliability: Link | None


def read_clinic(path: Path) -> Clinic:
    """The clinic of a file. Raises ContentError with every fault, as file:line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([Fault(path.name, 1, f"cannot be read as UTF-8 text: {type(error).__name__}")]) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise ContentError([Fault(path.name, int(line[1]) if line else 1, f"not valid TOML: {error}")]) from None
    if faults := [Fault(path.name, line_of(text, *where), what) for where, what in clinic_faults(data)]:
        raise ContentError(faults)
    return made(data)


def made(data: dict[str, Any]) -> Clinic:
    """A clinic from data without faults."""
    appointments, care, evidence = (data.get(key, {}) for key in ("appointments", "urgent_care", "reliability"))
    stories, posts, news = (tuple((entry["title"], entry["link"]) for entry in data.get(key, ())) for key in LISTS)
    return Clinic(
        name=data["name"],
        telephone=data.get("telephone", ""),
        in_person=appointments.get("in_person", ""),
        virtual=appointments.get("virtual", ""),
        urgent_care=UrgentCare(*(care.get(key, "") for key in TABLES["urgent_care"])) if care else None,
        stories=stories,
        posts=posts,
        news=news,
        reliability=(evidence["title"], evidence["link"]) if evidence else None,
    )


def clinic_faults(data: dict[str, Any]) -> Iterator[tuple[tuple[str, str], str]]:
    """((table, key), what is wrong), in words."""
    top = {key: value for key, value in data.items() if key not in TABLES and key not in LISTS}
    yield from table_faults("", top, TABLES[""], ("name",))
    for table in ("appointments", "urgent_care", "reliability"):
        needed = {"urgent_care": ("name",), "reliability": ("title", "link")}.get(table, ())
        if table in data:
            yield from table_faults(table, data[table], TABLES[table], needed)
    for key in LISTS:
        entries = data.get(key, [])
        if not isinstance(entries, list):
            yield (key, ""), f"`{key}` is a list: write [[{key}]] before each entry"
            continue
        for entry in entries:
            yield from table_faults(key, entry, ENTRY, ("title", "link"))


def table_faults(
    table: str, data: object, known: Mapping[str, str], needed: tuple[str, ...]
) -> Iterator[tuple[tuple[str, str], str]]:
    """What is wrong with one table: keys that are missing or unknown, values that cannot be shown or followed."""
    if not isinstance(data, dict):
        yield (table, ""), f"`{table}` must be a table with {', '.join(known)}"
        return
    yield from (((table, ""), f"`{key}` is missing: {WANTED[known[key]]}") for key in needed if key not in data)
    for key, value in data.items():
        if key not in known:
            yield (table, key), f"`{key}` is not known here; known: {', '.join(known)}"
        elif not fits(known[key], value):
            yield (table, key), f"`{key}` must be {WANTED[known[key]]}, not {value!r}"


def fits(kind: str, value: object) -> bool:
    """Whether a value can be shown (text), dialled (phone) or followed (link)."""
    if not (isinstance(value, str) and value.strip() and len(value) <= LONGEST and value.isprintable()):
        return False
    if kind == "phone":
        return PHONE.fullmatch(value) is not None
    parts = urlsplit(value)
    return kind == "text" or (parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc)


def line_of(text: str, table: str, key: str) -> int:
    """The line of a key in a table, or of the table's heading; 1 where there is none."""
    here, heading = "", 1
    for number, line in enumerate(text.split("\n"), 1):
        if found := re.match(r"\s*\[\[?\s*([\w.]+)\s*\]\]?", line):
            here, heading = found[1], number if found[1] == table else heading
        elif here == table and key and re.match(rf"\s*{re.escape(key)}\s*=", line):
            return number
    return heading
