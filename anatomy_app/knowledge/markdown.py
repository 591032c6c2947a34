"""Markdown of the content files to HTML. A source mark `[^key]` becomes an empty <sup data-source="key">."""

import re
from collections.abc import Iterator
from functools import lru_cache

import mistune
from mistune.core import InlineState
from mistune.inline_parser import InlineParser
from mistune.renderers.html import HTMLRenderer

from anatomy_app.knowledge.model import Section

MARK = re.compile(r"\[\^([A-Za-z0-9_-]+)\]")
TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "sup"}


def source_mark(markdown: mistune.Markdown) -> None:
    """A mistune plugin for `[^key]`."""

    def parse(inline: InlineParser, match: re.Match[str], state: InlineState) -> int:
        state.append_token({"type": "source_mark", "attrs": {"key": match["source_key"]}})
        return match.end()

    def render(renderer: HTMLRenderer, key: str) -> str:
        return f'<sup data-source="{key}"></sup>'

    markdown.inline.register("source_mark", r"\[\^(?P<source_key>[A-Za-z0-9_-]+)\]", parse, before="link")
    if markdown.renderer and markdown.renderer.NAME == "html":
        markdown.renderer.register("source_mark", render)


_parser = mistune.create_markdown(escape=True)
source_mark(_parser)


@lru_cache(maxsize=8192)  # each check of a text asks for the same again, and so does each load of the same files
def to_html(text: str) -> str:
    """HTML of a section's Markdown; raw HTML in it is escaped."""
    return str(_parser(text)).strip()


def section(text: str, heading: str = "") -> Section:
    """A piece of a topic from its Markdown."""
    return Section(heading, to_html(text), marks(text))


def marks(text: str) -> tuple[str, ...]:
    """The keys of the source marks in a text, each once, in order of appearance."""
    return tuple(dict.fromkeys(MARK.findall(text)))


def ends_in_mark(text: str) -> bool:
    """Whether a paragraph or list item ends in at least one source mark."""
    return re.search(r"\[\^[A-Za-z0-9_-]+\]$", text.rstrip()) is not None


def links(text: str) -> list[str]:
    """The targets of the links of a text, however they are written."""
    return re.findall(r'<a href="([^"]*)"', to_html(text))


def unknown_markup(text: str) -> Iterator[str]:
    """What a text holds beyond paragraphs, lists, emphasis and plain links, in words."""
    html = to_html(text)
    for tag in sorted(set(re.findall(r"<([a-z0-9]+)", html)) - TAGS):
        yield f"Markdown that becomes <{tag}> is not used here: write paragraphs, lists, *emphasis*, [links](/…)"
    if re.search(r"<a [^>]*title=", html):
        yield "a link has no title here"
