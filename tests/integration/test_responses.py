"""Headers, caching and compression of what the server sends."""

import gzip
import re
from http.client import HTTPConnection
from pathlib import Path
from threading import Barrier, Thread
from urllib.parse import urljoin
from urllib.request import urlopen

import brotli
import pytest
from flask import Flask

from anatomy_app import create_app
from anatomy_app.web import assets
from anatomy_app.web.bodies import Body
from anatomy_app.web.pages import Shelf
from tests.support.pages import Pages
from tests.support.server import Server

EVERYTHING = ["/", "/structures/soleus", "/conditions/", "/conditions/achilles-rupture", "/nothing-here", "/?view=x"]
EVERYTHING += ["/static/css/atlas.css", "/static/nothing.css", "/healthz", "/robots.txt", "/favicon.ico", "/conditions"]


@pytest.mark.parametrize("path", EVERYTHING)
def test_every_response_protects_its_reader(app: Flask, path: str) -> None:
    """Pages, partials, redirects, static files and errors alike."""
    for headers in ({}, {"HX-Request": "true"}):
        sent = app.test_client().get(path, headers=headers).headers
        policy = dict(part.split(" ", 1) for part in sent["Content-Security-Policy"].split("; "))
        assert policy.pop("default-src") == "'none'"
        assert policy.pop("frame-ancestors") == "'none'"
        assert set(policy.values()) <= {"'self'", "'none'"}
        assert sent["X-Content-Type-Options"] == "nosniff"
        assert sent["Referrer-Policy"] == "no-referrer"
        assert "camera=()" in sent["Permissions-Policy"]
        assert "Set-Cookie" not in sent
        assert "Strict-Transport-Security" not in sent


@pytest.mark.parametrize("proxies", [0, 1])
def test_https_is_remembered_only_where_a_trusted_proxy_says_it(proxies: int) -> None:
    """On the wire: behind a trusted proxy redirects and HSTS speak https; otherwise its word counts for nothing."""
    with Server(create_app({"TRUSTED_PROXIES": proxies}), behind_proxy=bool(proxies)) as server:
        asked = HTTPConnection("127.0.0.1", server.port)
        asked.request("GET", "/conditions", headers={"X-Forwarded-Proto": "https", "X-Forwarded-Host": "leg.example"})
        answer = asked.getresponse()
        asked.close()
    assert answer.headers["Strict-Transport-Security"] == ("max-age=31536000" if proxies else None)
    home = "https://leg.example" if proxies else server.url
    assert urljoin(home, answer.headers["Location"]) == f"{home}/conditions/"


def test_the_server_does_not_name_its_software(server: Server) -> None:
    """No Server header on the wire."""
    with urlopen(server.url) as response:
        assert response.headers.get("Server") is None


def test_page_and_partial_have_etags_of_their_own(pages: Pages) -> None:
    """With a shared one, a browser would show the bare partial as the page."""
    page, partial = pages.get("/structures/soleus"), pages.get("/structures/soleus", htmx=True)
    assert page.response.headers["ETag"] != partial.response.headers["ETag"]
    assert page.response.headers["Cache-Control"] == "no-cache"
    assert partial.response.headers["Cache-Control"] == "private, max-age=300"
    assert partial.html.startswith("<title>")


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "partial"])
def test_unchanged_is_answered_with_304(app: Flask, headers: dict[str, str]) -> None:
    """A second visit costs no body; another ETag gets the whole."""
    client = app.test_client()
    first = client.get("/structures/soleus", headers=headers)
    again = client.get("/structures/soleus", headers={**headers, "If-None-Match": first.headers["ETag"]})
    other = client.get("/structures/soleus", headers={**headers, "If-None-Match": '"other"'})
    assert (again.status_code, again.data) == (304, b"")
    assert "HX-Request" in again.headers["Vary"]
    assert (other.status_code, other.data) == (200, first.data)


def test_each_encoding_holds_the_same_page_and_has_its_own_etag(app: Flask) -> None:
    """Brotli where the browser takes it, gzip else, plain for the rest."""
    client = app.test_client()
    plain = client.get("/")
    packed = client.get("/", headers={"Accept-Encoding": "gzip, br"})
    zipped = client.get("/", headers={"Accept-Encoding": "gzip"})
    refused = client.get("/", headers={"Accept-Encoding": "br;q=0, gzip;q=0"})
    assert brotli.decompress(packed.data) == gzip.decompress(zipped.data) == plain.data == refused.data
    assert [r.content_encoding for r in (plain, packed, zipped, refused)] == [None, "br", "gzip", None]
    assert len({r.headers["ETag"] for r in (plain, packed, zipped)}) == 3
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_static_files_are_kept_for_good_only_under_the_address_with_their_hash(pages: Pages) -> None:
    """A changed file has another address, so nobody sees an old sheet."""
    client = pages.client
    linked = next(link.get("href") for link in pages.get("/").all("link") if "atlas.css" in (link.get("href") or ""))
    assert "immutable" in client.get(linked).headers["Cache-Control"]
    assert "no-cache" in client.get("/static/css/atlas.css").headers["Cache-Control"]
    assert "no-cache" in client.get("/static/css/atlas.css?v=guess").headers["Cache-Control"]


def test_page_and_sheet_ask_for_the_font_under_one_address(pages: Pages) -> None:
    """Otherwise it would be fetched twice."""
    links = pages.get("/").all("link")
    preload = next(link.get("href", "") for link in links if link.get("rel") == "preload")
    sheet = next(link.get("href", "") for link in links if link.get("rel") == "stylesheet")
    fonts = re.findall(r'url\("([^"]+woff2[^"]*)"\)', pages.client.get(sheet).text)
    assert [urljoin(sheet, font) for font in fonts] == [preload]


@pytest.mark.parametrize(
    "path", ["/static/../requirements.txt", "/static/%2e%2e/requirements.txt", "/static/css", "/static//etc/passwd"]
)
def test_static_serves_only_its_own_folder(app: Flask, path: str) -> None:
    """Nothing above or beside it."""
    assert app.test_client().get(path, follow_redirects=True).status_code == 404


def test_head_answers_as_get_without_a_body(app: Flask) -> None:
    """Link checkers and load balancers ask so."""
    client = app.test_client()
    for path in ("/", "/structures/soleus", "/healthz"):
        head, get = client.head(path), client.get(path)
        assert (head.status_code, head.data) == (200, b"")
        assert head.headers["Content-Length"] == str(len(get.data))


def test_a_full_shelf_throws_out_the_least_used_page() -> None:
    """The cache of composed pages is bounded."""
    shelf, made = Shelf(most=2), list[str]()

    def get(key: str) -> None:
        def compose() -> Body:
            made.append(key)
            return Body(b"x", "text/plain")

        shelf.get((key,), compose)

    for key in "abacab":
        get(key)
    assert made == ["a", "b", "c", "b"]
    assert len(shelf) == 2


def test_one_page_is_composed_once_however_many_ask_at_the_same_time() -> None:
    """The others wait for the first."""
    shelf, made, together = Shelf(), list[int](), Barrier(6)

    def compose() -> Body:
        made.append(1)
        return Body(b"x" * 100_000, "text/plain")

    def ask() -> None:
        together.wait()
        shelf.get(("page",), compose)

    threads = [Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]


def test_queries_do_not_fill_the_shelf(app: Flask) -> None:
    """Addresses that differ only in what is ignored share one entry."""
    client = app.test_client()
    client.get("/structures/soleus")
    before = len(app.extensions["pages"])
    for number in range(50):
        client.get(f"/structures/soleus?utm={number}")
    assert len(app.extensions["pages"]) == before


def test_a_file_changed_while_the_server_runs_is_not_sent_under_the_old_hash(tmp_path: Path) -> None:
    """What was read at the start is what is served until the next start."""
    (tmp_path / "a.css").write_text("old")
    app = Flask(__name__, static_folder=None)
    assets.init_app(app, tmp_path)
    (tmp_path / "a.css").write_text("new")
    with app.test_request_context():
        address = app.jinja_env.globals["asset"]("a.css")  # type: ignore[operator]
    assert app.test_client().get(address).text == "old"
    (tmp_path / "a.css").unlink()
    assert app.test_client().get(address).status_code == 200
