"""A client that fetches pages and partials as people do, and checks each one before any test looks at it."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urldefrag, urljoin
from xml.etree.ElementTree import Element

import html5lib
from flask import Flask
from werkzeug.test import TestResponse

VOID = re.compile(r"\s+")
LAYER = re.compile(r'<defs>|<g class="(?:ground|art)">')  # most of a picture, and the same in all of its states
EDGE = re.compile(r"<(/?)(defs|g)\b[^>]*?(/?)>")


@dataclass(frozen=True)
class Page:
    """A checked page: `root` is its element tree, `text` what a person reads."""

    path: str
    response: TestResponse
    root: Element
    partial: bool

    @property
    def html(self) -> str:
        return self.response.get_data(as_text=True)

    @property
    def text(self) -> str:
        return squeeze(self.root)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Elements by tag and attributes (`class_` for class words, `data_x` for data-x)."""
        return [e for e in by_name(self.root).get(tag, []) if all(has(e, k, v) for k, v in attributes.items())]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{self.path}: {len(found)} of <{tag} {attributes}>"
        return found[0]

    @property
    def links(self) -> list[str]:
        return [link for e in self.all("a") if (link := e.get("href"))]

    @property
    def article(self) -> str:
        """The topic as HTML, the same in page and partial."""
        found = re.search(r"<article.*</article>", self.html, re.DOTALL)
        assert found, f"{self.path} has no article"
        return found[0]


class Pages:
    """`get(path)` a page, `get(path, htmx=True)` its partial; fails on any page that breaks a rule of the house."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()

    def get(self, path: str, status: int = 200, htmx: bool = False) -> Page:
        response = self.client.get(path, headers={"HX-Request": "true"} if htmx else {})
        assert response.status_code == status, f"{path}: {response.status}\n{response.get_data(as_text=True)[:600]}"
        page = Page(path, response, parse(response.get_data(as_text=True), htmx), htmx)
        for check in CHECKS:
            check(page)
        return page


@lru_cache(maxsize=128)  # tests read trees, none changes one; half of all pages are fetched more than once
def parse(html: str, partial: bool) -> Element:
    """Strictly: any parse error raises html5lib's ParseError. A layer that pictures share is read once for all."""
    rest, layers = without_layers(html)
    if partial:
        root = Element("partial")
        root.extend(parser().parseFragment(rest, container="div"))
    else:
        root = parser().parse(rest)
    for parent in [parent for parent in root.iter() if any(e.get("data-layer") for e in parent)]:
        parent[:] = [layer(layers[int(held)]) if (held := e.get("data-layer")) else e for e in parent]
    return root


def parser() -> html5lib.HTMLParser:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)


def without_layers(html: str) -> tuple[str, list[str]]:
    """A page with an empty group in place of each layer, and the layers."""
    rest, layers = "", list[str]()
    while begin := LAYER.search(html):
        depth, end = 0, len(html)
        tag = begin[0].strip("<>").split()[0]
        for edge in EDGE.finditer(html, begin.start()):
            if edge[2] == tag and not edge[3]:
                depth += -1 if edge[1] else 1
            if not depth:
                end = edge.end()
                break
        rest += f'{html[: begin.start()]}<g data-layer="{len(layers)}"></g>'
        layers.append(html[begin.start() : end])
        html = html[end:]
    return rest + html, layers


@lru_cache(maxsize=128)
def layer(svg: str) -> Element:
    """One layer, as strictly; it stands in several trees, which is no matter to those who only read."""
    ((found,),) = parser().parseFragment(f"<svg>{svg}</svg>", container="div")
    return found


@lru_cache(maxsize=128)
def by_name(root: Element) -> dict[str, list[Element]]:
    """The elements of a tree by their names."""
    found = defaultdict[str, list[Element]](list)
    for element in root.iter():
        found[name(element)].append(element)
    return found


def name(element: Element) -> str:
    return local(str(element.tag))


@cache
def local(tag: str) -> str:
    return tag.rpartition("}")[2]


def has(element: Element, key: str, value: str) -> bool:
    if key == "class_":
        return value in element.get("class", "").split()
    return element.get(key.replace("_", "-")) == value


def squeeze(element: Element) -> str:
    return VOID.sub(" ", "".join(element.itertext())).strip()


# ---- what must be true of every page


def has_one_heading_that_begins_the_title(page: Page) -> None:
    heading = squeeze(page.one("h1"))
    title = squeeze(page.root.find("title" if page.partial else "head/title"))  # type: ignore[arg-type]
    assert title == f"{heading} - Lower Leg Atlas", f"{page.path}: title {title!r}, heading {heading!r}"


def has_unique_ids(page: Page) -> None:
    twice = {i for i, count in Counter(e.get("id") for e in page.root.iter()).items() if i and count > 1}
    assert not twice, f"{page.path}: ids given twice: {twice}"


def names_only_ids_that_exist(page: Page) -> None:
    ids = {e.get("id") for e in page.root.iter()}
    for element in page.root.iter():
        for key in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for wanted in (element.get(key) or "").split():
                assert wanted in ids, f"{page.path}: {key}={wanted} names nothing"
        href = element.get("href") or ""
        if href.startswith("#") and not page.partial:
            assert href[1:] in ids, f"{page.path}: the link {href} leads nowhere"


def keeps_scripts_and_styles_in_files(page: Page) -> None:
    assert not page.all("style"), f"{page.path}: style belongs in a file"
    for script in page.all("script"):
        data = script.get("type") in ("application/ld+json", "application/json")  # no browser runs it
        assert data or script.get("src"), f"{page.path}: script belongs in a file"
    for element in page.root.iter():
        for key in element.keys():  # noqa: SIM118 - an Element, not a mapping
            assert not key.startswith(("on", "hx-", "data-hx-on")), f"{page.path}: <{element.tag}> has {key}"
            assert key != "style", f"{page.path}: <{element.tag}> has a style"


def asks_only_this_site(page: Page) -> None:
    for element in page.root.iter():
        keys = ["src", "srcset", "poster", "data", "data-hx-get"] + ["href"] * (
            name(element) in ("link", "use", "image") and element.get("rel") != "canonical"  # a name, not loaded
        )
        for address in filter(None, map(element.get, keys)):
            assert address.startswith(("/", "#")), f"{page.path}: loads {address}"
            assert not address.startswith("//"), f"{page.path}: loads {address}"


def swaps_what_it_links(page: Page) -> None:
    """A link that htmx takes over has the same address without it; a fragment is for those without scripts."""
    for link in page.all("a"):
        if asked := link.get("data-hx-get"):
            assert asked == urldefrag(link.get("href", "")).url, f"{page.path}: {link.attrib}"


def says_who_reads_what(page: Page) -> None:
    vary = page.response.headers.get("Vary", "")
    assert "HX-Request" in vary, f"{page.path}: Vary is {vary!r}"
    assert page.response.mimetype == "text/html"


CHECKS = (
    has_one_heading_that_begins_the_title,
    has_unique_ids,
    names_only_ids_that_exist,
    keeps_scripts_and_styles_in_files,
    asks_only_this_site,
    swaps_what_it_links,
    says_who_reads_what,
)


STATES = (
    "/conditions/achilles-rupture?look=affected&depth=clinician",
    "/conditions/compare?one=soleus-strain&two=calf-contusion",
    "/learn/weak-spots?c=1",
    "/learn/quiz?kinds=find&seed=A&n=1",
    "/learn/quiz?kinds=case&seed=A&n=1",
    "/learn/quiz?kinds=name&seed=A&n=1&c=1",
    "/learn/quiz?length=5&kinds=name&seed=A&n=6&a=1-1-1-1-1",
    "/learn/worksheet?labels=blank&key=on",
    "/teach/present?lesson=weak-spots&step=2",
    "/teach/present?beside=deep&step=3",
    "/consult?set=achilles-rupture",
    "/embed/plate?lit=soleus",
    "/embed/condition/achilles-rupture?look=affected",
    "/embed/quiz?kinds=fact&seed=A&n=1",
)
"""A state of each kind that no link without a query leads to."""


def is_file(path: str) -> bool:
    """Whether an address is that of something else than a page."""
    return path.startswith(("/static/", "/plates/")) or path.endswith((".apkg", ".svg", ".json", ".xml"))


def local_links(page: Page) -> set[str]:
    """The addresses of this site that a page links to, without fragments."""
    return {
        urldefrag(urljoin(f"http://localhost{page.path}", link)).url.removeprefix("http://localhost")
        for link in page.links
        if not link.startswith(("http:", "https:", "#", "mailto:"))
    }


def control(page: Page, name: str) -> str:
    """Where the control of that id leads; "" where it is off."""
    return next((str(a.get("href")) for a in page.all("a") if a.get("id") == name), "")
