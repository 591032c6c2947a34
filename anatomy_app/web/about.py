"""What stands behind the words: every source and where it is used, where sources differ, and who the atlas is for."""

import re
from collections.abc import Iterator

from flask import Blueprint, Response, current_app
from markupsafe import Markup

from anatomy_app.knowledge import Source, Topic
from anatomy_app.web import joint, state
from anatomy_app.web.pages import page

bp = Blueprint("about", __name__)

Use = tuple[str, str]
"""The title of a topic that cites a source, and its path."""


@bp.get("/sources")
def sources() -> Response:
    """Every reference, by author, each with the topics that cite it."""
    return page(state.state(), lambda: {"title": "Sources", "sources": listed(), "differences": list(differences())})


@bp.get("/about")
def about() -> Response:
    """Who it is for, how it is made and checked, licences, how to correct it."""
    atlas, contact = joint.atlas(), current_app.config["CONTACT"]
    newest = max(topic.checked for topic in atlas.topics())
    context = {"title": "About the atlas", "contact": contact, "counts": counts(), "newest": newest}
    return page(state.state(), lambda: context)


def counts() -> dict[str, int]:
    """How many parts, conditions and sources there are."""
    atlas = joint.atlas()
    return {"parts": len(atlas.structures), "conditions": len(atlas.conditions), "sources": len(atlas.sources)}


def listed() -> list[tuple[Source, list[Use]]]:
    """The sources by author, each with what cites it."""
    atlas = joint.atlas()
    found = sorted(atlas.sources.values(), key=lambda source: (source.authors.lower(), source.year))
    return [(source, [use(topic) for topic in atlas.topics() if source.key in topic.sources]) for source in found]


def use(topic: Topic) -> Use:
    """A topic's title and path."""
    return topic.title, state.carry(joint.at(topic.path))


def differences() -> Iterator[tuple[Use, str]]:
    """The statements that say that sources differ, each with its topic."""
    for topic in joint.atlas().topics():
        for section in topic.all_sections():
            for said in re.findall(r"<(?:p|li)>((?:(?!</p>|</li>).)*?[Ss]ources differ.*?)</(?:p|li)>", section.html):
                yield use(topic), Markup(re.sub(r"<sup[^>]*></sup>", "", said)).striptags()  # noqa: S704
