"""What is wrong with one text, wherever it stands: in a body, in front matter or in the glossary. Knows no file."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from anatomy_app.knowledge import markdown


class Known(NamedTuple):
    """What a text may point at: the keys of the sources and the paths of the pages."""

    sources: Collection[str]
    paths: Collection[str]


def text_faults(text: str, known: Known, *, plain: bool = True, stated: bool = True) -> Iterator[str]:
    """Unused Markdown, missing and unknown source marks, links to no page of the atlas, percentages.

    `plain` texts are for everybody; those that are not `stated`, such as questions, need no source.
    """
    yield from markdown.unknown_markup(text)
    if stated and not markdown.ends_in_mark(text):
        yield f"no source mark [^key] at the end of: {text[:60]}"
    yield from (f"[^{key}] is not in sources.yaml" for key in markdown.marks(text) if key not in known.sources)
    for target in markdown.links(text):
        if target not in known.paths:
            yield f"the link {target} leads to no page of the atlas"
    if plain:
        yield from percent_faults(text)


def percent_faults(text: str) -> Iterator[str]:
    """Percentages, which no plain text holds."""
    if re.search(r"\d\s?%|\bper ?cent\b", text):
        yield f"the plain layer has no percentages, say how many in 100 and how many not: {text[:60]}"
