"""From a section's HTML to what a page shows: numbered source marks, links that swap the panel, dates."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from flask import request
from markupsafe import Markup, escape

from anatomy_app.knowledge import Condition, Section, Source, Term, Topic
from anatomy_app.web import hx, joint
from anatomy_app.web.state import State, carry
from anatomy_app.web.terms import Marker

URGENCIES = {
    "emergency": "Call for help at once",
    "same-day": "Get seen the same day",
    "routine": "Often can wait: each page says when not",
}


# the tables that a structure's codes come from
SCHEMES = {"ta98": "TA98", "fma": "FMA", "uberon": "UBERON", "wikidata": "Wikidata"}


def urgent_first(conditions: Iterable[Condition]) -> list[Condition]:
    """The same conditions, those that cannot wait before the others."""
    return sorted(conditions, key=lambda condition: list(URGENCIES).index(condition.urgent))


class Citations:
    """Numbers the sources of one panel in the order in which its text names them."""

    def __init__(self, *spared: str) -> None:
        """`spared` are words that the page itself is about: no button explains them."""
        self.terms = Marker(joint.atlas().glossary.values(), spared)
        self._numbers: dict[str, int] = {}
        self._held, self._marked = set[int](), set[int]()

    def __call__(self, section: Section) -> Markup:
        """The section's HTML with numbered marks, links that swap the panel, and hard words that open in place."""
        return Markup(self.terms(self._with(section, self.marks)))  # noqa: S704 - the marker keeps what is escaped

    def bare(self, section: Section) -> Markup:
        """The same without marks, for text to be read fast; `gathered` then names its sources."""
        self._held |= {self._number(key) for key in section.sources}
        return self._with(section, lambda keys: "")

    def meaning(self, term: Term) -> Markup:
        """What a term means, with numbered marks."""
        return self._with(Section(term.title, term.html, term.sources), self.marks)

    def gathered(self) -> Markup:
        """Links to the sources of all that was shown bare since the last call."""
        links = []
        for number in sorted(self._held):
            place = "" if number in self._marked else Markup(' id="mark-{}"').format(number)
            links.append(
                Markup('<a href="#source-{0}"{1} role="doc-noteref" aria-label="Source {0}">{0}</a>').format(
                    number, place
                )
            )
        self._marked |= self._held
        self._held.clear()
        return Markup("Sources: ") + Markup(", ").join(links)

    def _with(self, section: Section, marks: Callable[[Iterable[str]], str]) -> Markup:
        def marked(match: re.Match[str]) -> str:
            return marks(re.findall(r'data-source="([^"]+)"', match[0]))

        html = re.sub(r'(?:<sup data-source="[^"]+"></sup>)+', marked, section.html)
        html = re.sub(r'<a href="([^"#][^"]*)">', topic_link, html)
        return Markup(html)  # noqa: S704 - made by knowledge.markdown, which escapes raw HTML

    def marks(self, keys: Iterable[str]) -> Markup:
        """Adjoining marks as one superscript; the first mark of a source is where its entry leads back to."""
        links = []
        for number in sorted(self._number(key) for key in keys):
            place = "" if number in self._marked else f' id="mark-{number}"'
            self._marked.add(number)
            links.append(
                f'<a href="#source-{number}"{place} role="doc-noteref" aria-label="Source {number}">{number}</a>'
            )
        return Markup(f'<sup class="marks">{", ".join(links)}</sup>')  # noqa: S704 - numbers only

    def _number(self, key: str) -> int:
        """The number of a source in this panel."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    @property
    def sources(self) -> list[tuple[int, Source]]:
        """The sources that were named so far, with their numbers."""
        return [(number, joint.atlas().sources[key]) for key, number in self._numbers.items()]


def topic_link(match: re.Match[str]) -> str:
    """A link of the content (/structures/<slug>) as an address of this app; htmx swaps words for words of a stage."""
    path = carry(joint.at(match[1]))
    swaps = request.endpoint in joint.STAGES and re.match(r"/(structures|conditions)/.", match[1])
    return f"<a {attributes(hx.link(path) if swaps else {'href': path})}>"


def attributes(values: dict[str, str]) -> Markup:
    """HTML attributes, escaped."""
    return Markup(" ").join(Markup('{}="{}"').format(Markup(name), escape(value)) for name, value in values.items())  # noqa: S704


def reading(topic: Topic, shown: State) -> dict[str, object]:
    """What the page of a topic without a picture needs besides the topic itself."""
    return {"title": topic.title, "depths": joint.depths(), "state": shown, "cite": Citations(topic.title)}


def plain_text(section: Section) -> str:
    """The words of a section without marks and links."""
    return text_of(section.html)


def text_of(html: str) -> str:
    """The words of HTML that the content made."""
    return Markup(html).striptags()  # noqa: S704 - only its text is taken


def long_date(day: date) -> str:
    """A date as US English writes it in full: November 22, 2026."""
    return f"{day:%B} {day.day}, {day.year}"
