"""glossary.yaml to Term objects. Knows neither topics nor pages."""

from collections.abc import Iterator

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import mapping
from anatomy_app.knowledge.model import Fault, Term
from anatomy_app.knowledge.shape import SLUG, text, texts
from anatomy_app.knowledge.texts import Known, text_faults

KNOWN = ("term", "also", "means", "mark")


def read_glossary(name: str, said: str, known: Known, faults: list[Fault]) -> dict[str, Term]:
    """The terms by slug, alphabetical; what is incomplete is added to `faults` and left out."""
    meta, lines = mapping(name, said, 1, faults)
    terms, taken = {}, dict[str, str]()
    for slug, value in meta.items():
        found = list(term_faults(slug, value, known))
        if not found and isinstance(value, dict):
            term = made(slug, value)
            found = [f"`{form}` is a form of `{taken[form]}` too" for form in term.forms if form in taken]
            taken |= dict.fromkeys(term.forms, slug)
            terms[slug] = term
        faults.extend(Fault(name, lines[slug], f"term `{slug}`: {what}") for what in found)
    return dict(sorted(terms.items(), key=lambda item: item[1].title.lower()))


def made(slug: str, value: dict[str, object]) -> Term:
    """A term from a mapping without faults."""
    also, means = value.get("also", []), str(value["means"])
    forms = tuple(map(str, also)) if isinstance(also, list) else ()
    html = markdown.to_html(means).removeprefix("<p>").removesuffix("</p>")
    return Term(slug, str(value["term"]), forms, html, markdown.marks(means), value.get("mark") is not False)


def term_faults(slug: str, value: object, known: Known) -> Iterator[str]:
    """What is wrong with one term, in words."""
    if not SLUG.fullmatch(slug):
        yield "a key is a slug: lower-case words joined by hyphens"
    if not isinstance(value, dict):
        yield "must be a mapping with term and means"
        return
    for key in value.keys() - set(KNOWN):
        yield f"`{key}` is not known; known: {', '.join(KNOWN)}"
    for key in ("term", "means"):
        if not text(value.get(key)):
            yield f"lacks `{key}`"
            return
    if not texts(value.get("also", [])):
        yield "`also` must be a list of texts"
    if value.get("mark", True) not in (True, False):
        yield "`mark` is true or false"
    yield from text_faults(value["means"], known)
