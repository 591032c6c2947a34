"""What the start does not check, as it takes seconds: reading grade, official codes, identifiers, orphans."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import simple_icd_10_cm
import yaml

from anatomy_app.knowledge.evidence import plain_words
from anatomy_app.knowledge.headings import DEPTHS
from anatomy_app.knowledge.kinds import Atlas, Evidence, Structure
from anatomy_app.knowledge.lessons import Lesson
from anatomy_app.knowledge.model import Fault, Topic
from anatomy_app.knowledge.reading import grades

HIGHEST = 7.0
"""The US school grade that no plain layer may exceed."""
IDENTIFIERS = "identifiers.csv"
DEEPER = re.compile(r"^## (?:Student|Clinician): ", re.MULTILINE)


class Grade(NamedTuple):
    """How hard a plain layer reads: by Flesch-Kincaid with and without the listed terms, and by SMOG without them."""

    name: str
    kincaid: float
    bare: float
    smog: float | None


def reading(atlas: Atlas, folder: Path) -> list[Grade]:
    """The grade of each topic's plain layer. `folder` holds the content files."""
    terms = listed_terms(atlas, folder)
    return [grade(topic, folder, terms) for topic in atlas.topics()]


def grade(topic: Topic, folder: Path, terms: tuple[str, ...]) -> Grade:
    """One topic's grade; each of `terms` counts as one word of two syllables."""
    _, head, body = (folder / topic.file).read_text(encoding="utf-8-sig").split("---\n", 2)
    plain = DEEPER.split(body, maxsplit=1)[0]
    if isinstance(topic, Evidence):
        plain = "\n\n".join([plain, *plain_words(yaml.safe_load(head))])
    if isinstance(topic, Lesson):
        plain = "\n\n".join([plain, *(scene["say"] for scene in yaml.safe_load(head)["scenes"])])
    kincaid, smog, _ = grades(plain, terms)
    return Grade(topic.file, grades(plain)[0], kincaid, smog)


def listed_terms(atlas: Atlas, folder: Path) -> tuple[str, ...]:
    """What a patient has to learn and the grade counts out: names of structures and titles of conditions."""
    names = [row["name"] for row in table(folder).values()]
    return tuple({*names, *(topic.title for topic in (*atlas.structures.values(), *atlas.conditions.values()))})


def audit_faults(atlas: Atlas, folder: Path) -> Iterator[Fault]:
    """Every fault that keeps the content from being printed."""
    for found in reading(atlas, folder):
        for formula, value in (("Flesch-Kincaid", found.bare), ("SMOG", found.smog)):
            if value is not None and value > HIGHEST:
                yield Fault(
                    found.name, 1, f"the plain layer reads at grade {value:.1f} by {formula}; at most {HIGHEST:g}"
                )
    for topic in (*atlas.structures.values(), *atlas.conditions.values()):
        yield from (topic.fault("title", f"has no {depth} layer") for depth in DEPTHS[1:] if not topic.layers[depth])
    for structure in atlas.structures.values():
        yield from identifier_faults(structure, table(folder))
    for condition in atlas.conditions.values():
        for code, title in condition.codes.items():
            yield from (condition.fault("codes", what) for what in code_faults(code, title))
        if "<ol>" not in condition.sections["What helps"].html:
            yield condition.fault("title", "`## What helps` has no numbered steps to do")
    yield from orphan_faults(atlas)


def table(folder: Path) -> dict[str, dict[str, str]]:
    """The checked identifiers by slug."""
    with (folder / IDENTIFIERS).open(encoding="utf-8", newline="") as file:
        return {row["slug"]: row for row in csv.DictReader(file)}


def identifier_faults(structure: Structure, known: dict[str, dict[str, str]]) -> Iterator[Fault]:
    """Where a structure's Latin name or codes differ from the table."""
    row = known.get(structure.slug)
    if row is None:
        yield structure.fault("identifiers", f"`{structure.slug}` is not in {IDENTIFIERS}")
        return
    wanted = {scheme: row[scheme] for scheme in ("ta98", "fma", "uberon", "wikidata") if row[scheme]}
    if dict(structure.identifiers) != wanted:
        yield structure.fault("identifiers", f"differ from {IDENTIFIERS}: {dict(structure.identifiers)}, not {wanted}")
    if structure.latin != row["latin"]:
        yield structure.fault("latin", f"`{structure.latin}` differs from {IDENTIFIERS}: `{row['latin']}`")


def code_faults(code: str, title: str) -> Iterator[str]:
    """What is wrong with an ICD-10-CM code, by the official table."""
    if not simple_icd_10_cm.is_valid_item(code):
        yield f"ICD-10-CM has no code {code}"
    elif (official := simple_icd_10_cm.get_description(code)) != title:
        yield f"ICD-10-CM calls {code} “{official}”, not “{title}”"


def orphan_faults(atlas: Atlas) -> Iterator[Fault]:
    """Topics that no other topic links to and no plate or place shows."""
    linked = {target for topic in atlas.topics() for target in links(topic)}
    for structure in atlas.structures.values():
        if not structure.plates and f"/structures/{structure.slug}" not in linked:
            yield structure.fault("title", "no page and no plate leads here")


def links(topic: Topic) -> Iterator[str]:
    """The addresses that a topic links to."""
    for section in topic.all_sections():
        yield from re.findall(r'href="(/[^"#]*)', section.html)
