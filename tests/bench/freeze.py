"""Writes the app's finished answers to files for the floor, and makes the two pages that only the benchmark has."""

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import brotli

from tests.bench.wire import PARTIAL, Answer, Wire

PAGES = ("/", "/structures/achilles-tendon")
PLATE, FETCH, SCRIPT = "/bench/plate", "/bench/fetch", "/bench/fetch.js"
SCRIPTS = re.compile(r"<script [^>]*></script>\s*")


class Freezer:
    """Fills one folder. Raises ValueError where the app does not answer 200."""

    def __init__(self, url: str, folder: Path) -> None:
        self._url, self._folder = url, folder
        self._index: dict[str, dict[str, str]] = {}

    def site(self) -> None:
        """The pages, every panel they link to, their files, and the benchmark's own pages."""
        with Wire(self._url) as wire:
            texts = [text_of(self._keep(wire, page)) for page in PAGES]
            self._keep(wire, "/healthz")
            for path in sorted({path for text in texts for path in panels(text)}):
                self._keep(wire, path, partial=True)
            for path in sorted({path for text in texts for path in files(text)}):
                sheet = self._keep(wire, path)
                for inner in re.findall(r'url\("([^"]+)"\)', text_of(sheet)) if ".css" in path else ():
                    self._keep(wire, urljoin(path, inner))
            self._own_pages(wire.ask("/"), texts[0])
        (self._folder / "index.json").write_text(json.dumps(self._index))

    def _keep(self, wire: Wire, path: str, partial: bool = False) -> Answer:
        asked = PARTIAL if partial else {}
        answer = wire.ask(path, asked)
        if answer.status != 200:
            raise ValueError(f"{path} answers {answer.status}, so it cannot be frozen")
        again = wire.ask(path, {**asked, "If-None-Match": answer.header("ETag")}) if answer.header("ETag") else answer
        self._write(f"{path} partial" if partial else path, answer, again.head)
        return answer

    def _own_pages(self, model: Answer, page: str) -> None:
        """The plate with nothing else, and the first page with a fetch in place of htmx; headers as the model's."""
        figure = plate_of(page).replace("<svg ", '<svg height="700" ', 1)
        bare = f'<!doctype html><html lang="en"><title>Plate</title><figure class="plate">{figure}<figcaption>Plate'
        plain = SCRIPTS.sub("", page).replace("</head>", f'<script src="{SCRIPT}" defer></script></head>')
        script = (Path(__file__).parent / "fetch.js").read_text()
        self._write(PLATE, with_body(model, bare), b"")
        self._write(FETCH, with_body(model, plain), b"")
        self._write(SCRIPT, with_body(model, script, "text/javascript"), b"")

    def _write(self, key: str, answer: Answer, unchanged: bytes) -> None:
        name = f"{len(self._index):03d}"
        file = self._folder / name
        file.with_suffix(".head").write_bytes(answer.head)
        file.with_suffix(".body").write_bytes(answer.body)
        # waitress ends the connection after each 304; a static server has no reason to
        file.with_suffix(".304").write_bytes(unchanged.replace(b"Connection: close\r\n", b""))
        self._index[key] = {"file": name, "etag": answer.header("ETag") if unchanged else ""}


def text_of(answer: Answer) -> str:
    """The body as text, unpacked."""
    return (brotli.decompress(answer.body) if answer.header("Content-Encoding") == "br" else answer.body).decode(
        errors="replace"
    )


def with_body(model: Answer, text: str, mimetype: str = "text/html") -> Answer:
    """An answer with the model's headers and another body."""
    body = brotli.compress(text.encode(), quality=11)
    head = re.sub(rb"(?i)(content-length:) \d+", rb"\1 %d" % len(body), model.head)
    head = re.sub(rb"(?i)etag:[^\r]*\r\n", b"", head).replace(b"text/html", mimetype.encode())
    return replace(model, head=head, body=body)


def plate_of(page: str) -> str:
    """The drawing of a page."""
    found = re.search(r'<svg class="plate".*?</svg>', page, re.DOTALL)
    if not found:
        raise ValueError("the page has no <svg class='plate'>")
    return found[0]


def panels(page: str) -> list[str]:
    """The addresses that htmx loads into the panel."""
    return re.findall(r'data-hx-get="([^"]+)"', page)


def files(page: str) -> list[str]:
    """The static files that a page names."""
    return re.findall(r'(?:href|src)="(/static/[^"]+)"', page)


def links(page: str) -> set[str]:
    """The pages of the site that a page links to."""
    return {
        path for path in re.findall(r'<a [^>]*?href="(/[^"#]*)', page) if not path.startswith(("/static/", "/plates/"))
    }
