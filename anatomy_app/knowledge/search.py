"""Finds topics and terms by plain word, Latin word, symptom or code, in spite of typing errors. Knows no pages."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from anatomy_app.knowledge.kinds import Atlas, Condition, Evidence, Structure, Treatment
from anatomy_app.knowledge.lessons import Lesson
from anatomy_app.knowledge.model import Term, Topic

COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "i",
        "if",
        "in",
        "is",
        "it",
        "my",
        "of",
        "on",
        "or",
        "the",
        "to",
        "when",
        "with",
    ]
)
NAME, SIGN, PLAIN, DEEPER = 10.0, 6.0, 1.0, 0.5
"""How much a word counts by where it stands: in a name or code, in what is felt, in the text, in a deeper layer."""
ALIKE = 0.72  # the least likeness of a mistyped word, 1 being the same


@dataclass(frozen=True)
class Hit:
    """Something found: `kind` is a topic's, or term; `path` its address, with a term's fragment."""

    kind: str
    path: str
    title: str
    plain: str


class Index:
    """All words of an atlas with where they stand. Built once; `find` may be used from several threads."""

    def __init__(self, atlas: Atlas) -> None:
        self._hits: list[Hit] = []
        self._words: dict[str, dict[int, float]] = defaultdict(dict)  # word -> entry -> how much it counts there
        for topic in atlas.topics():
            self._add(Hit(topic.kind, topic.path, topic.title, topic.plain), topic_words(topic, atlas))
        for term in atlas.glossary.values():
            self._add(Hit("term", f"/glossary#{term.slug}", term.title, ""), term_words(term))

    def find(self, query: str, most: int = 20) -> list[Hit]:
        """The best entries for a query, those that hold more of its words first; none for a query without words."""
        found: dict[int, list[float]] = defaultdict(list)
        for word in words(query):
            for entry, worth in self._entries(word).items():
                found[entry].append(worth)
        ranked = sorted(found, key=lambda entry: (-len(found[entry]), -sum(found[entry]), self._hits[entry].title))
        return [self._hits[entry] for entry in ranked[:most]]

    def _entries(self, word: str) -> dict[int, float]:
        """The entries that hold a word or one like it, and how much that counts; rarer words count more."""
        best: dict[int, float] = {}
        for known, alike in self._like(word):
            entries = self._words[known]
            rare = math.log(1 + len(self._hits) / len(entries))
            for entry, weight in entries.items():
                best[entry] = max(best.get(entry, 0), weight * rare * alike)
        return best

    def _like(self, word: str) -> Iterator[tuple[str, float]]:
        """Known words that are, begin with, or look like a word; each with how alike it is, 0 to 1."""
        if word in self._words:
            yield word, 1.0
            return
        begun = [known for known in self._words if len(word) > 1 and known.startswith(word)]
        yield from ((known, 0.5 + 0.4 * len(word) / len(known)) for known in begun)
        if begun or len(word) < 4:
            return
        likeness = DamerauLevenshtein.normalized_similarity
        for known, score, _ in process.extract(word, self._words.keys(), scorer=likeness, limit=5, score_cutoff=ALIKE):
            yield known, score / 2

    def _add(self, hit: Hit, held: Iterable[tuple[float, str]]) -> None:
        entry = len(self._hits)
        self._hits.append(hit)
        for weight, text in held:
            for word in words(text):
                self._words[word][entry] = max(weight, self._words[word].get(entry, 0))


def topic_words(topic: Topic, atlas: Atlas) -> Iterator[tuple[float, str]]:
    """The texts of a topic, each with how much its words count."""
    # a lesson is named after what has a page of its own, which comes first
    yield SIGN if isinstance(topic, Lesson) else NAME, f"{topic.title} {topic.plain}"
    if isinstance(topic, Structure):
        yield NAME, f"{topic.name} {topic.latin} {' '.join(topic.identifiers.values())}"
    if isinstance(topic, Treatment):
        yield NAME, " ".join(topic.also)
    if isinstance(topic, Condition):
        yield NAME, f"{' '.join(topic.also)} {' '.join(topic.codes)}"
        places = (place.title for place in atlas.places.values() if topic.slug in place.conditions)
        yield SIGN, f"{topic.feels} {' '.join(places)}"
    if isinstance(topic, Lesson):
        yield from ((PLAIN, f"{scene.title} {bare(scene.says.html)}") for scene in topic.scenes)
    if isinstance(topic, Evidence):
        for option in topic.options:
            yield SIGN, option.name
            yield from ((PLAIN, bare(section.html)) for section in option.said)
        yield from ((PLAIN, f"{study.title} {study.sure}") for study in topic.studies)
    for heading, section in topic.sections.items():
        yield SIGN if heading == "What it feels like" else PLAIN, bare(section.html)
    for layer in topic.layers.values():
        yield from ((DEEPER, bare(section.html)) for section in layer.values())


def term_words(term: Term) -> Iterator[tuple[float, str]]:
    """The texts of a glossary term."""
    yield NAME, f"{term.title} {' '.join(term.also)}"
    yield PLAIN, bare(term.html)


def bare(html: str) -> str:
    """HTML without its tags."""
    return re.sub(r"<[^>]+>", " ", html)


def words(text: str) -> list[str]:
    """The words and codes of a text in lower case, accents off, each once; common little words left out."""
    flat = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    found = re.findall(r"[a-z0-9]+(?:\.[a-z0-9]+)*", flat)
    return [word for word in dict.fromkeys(found) if word not in COMMON]
