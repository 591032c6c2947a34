"""Words of the glossary inside a text: the first of each becomes a button that opens its meaning in place."""

import re
from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from anatomy_app.knowledge import Term


class Marker:
    """Marks terms in the sections of one panel, each term once."""

    def __init__(self, terms: Iterable[Term], spared: Iterable[str] = ()) -> None:
        self._terms = {form: term for term in terms if term.marked for form in term.forms}
        self._spared = {name.lower() for name in spared}
        self.found: dict[str, Term] = {}

    def __call__(self, html: str) -> str:
        """The HTML with buttons; words inside links and headings stay what they are."""
        pieces = re.split(r"(<a [^>]*>.*?</a>|<[^>]+>)", html)
        return "".join(piece if piece.startswith("<") else self._marked(piece) for piece in pieces)

    def _marked(self, text: str) -> str:
        return pattern(tuple(self._terms)).sub(self._button, text) if self._terms else text

    def _button(self, match: re.Match[str]) -> str:
        term = self._terms[match[0].lower()]
        if term.slug in self.found or term.title.lower() in self._spared:
            return match[0]
        self.found[term.slug] = term
        opens = Markup('<button type="button" class="term" popovertarget="term-{}">{}</button>')
        return opens.format(term.slug, Markup(match[0]))  # noqa: S704 - a piece of the same HTML


@cache
def pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the forms as a whole word; the longest wins."""
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
