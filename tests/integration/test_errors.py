"""Bad addresses and faults: what a person sees, what the log keeps, and what leaks (nothing)."""

import logging
from urllib.parse import quote

import pytest
from flask import Flask, request
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomy_app import create_app
from tests.support.pages import Pages


@pytest.mark.parametrize("htmx", [False, True], ids=["page", "partial"])
@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/structures/elbow", 404, "There is no structure named 'elbow'"),
        ("/conditions/tennis-elbow", 404, "There is no condition named 'tennis-elbow'"),
        ("/nothing-here", 404, "does not exist"),
        ("/?view=sideways", 400, "There is no view named 'sideways'"),
        ("/structures/soleus?view=", 400, "There is no view named ''"),
        ("/?q=" + "x" * 3000, 414, "too long"),
    ],
)
def test_a_bad_address_is_answered_in_plain_words_with_what_there_is(
    pages: Pages, path: str, status: int, words: str, htmx: bool
) -> None:
    """As page and as partial, with links to every topic."""
    page = pages.get(path, status=status, htmx=htmx)
    assert words in page.text
    assert {"/structures/soleus", "/conditions/achilles-rupture", "/"} <= set(page.links)
    assert page.response.headers["Cache-Control"] == "no-store"
    assert page.response.headers.get("HX-Push-Url") == ("false" if htmx else None)


def test_an_unknown_view_lists_the_views_there_are(pages: Pages) -> None:
    """A 400 says what would have been right."""
    assert "It can be: back" in pages.get("/?view=front", status=400).text


def test_unknown_parameter_names_are_ignored(pages: Pages) -> None:
    """A campaign tag changes nothing, not even a byte."""
    assert pages.get("/?utm_source=x").html == pages.get("/").html


@settings(deadline=None)  # the first example composes a page
@given(
    path=st.text(min_size=1, max_size=40),
    query=st.dictionaries(st.sampled_from(["view", "side", "q", "utm_x", "\x00"]), st.text(max_size=30), max_size=3),
    kind=st.sampled_from(["/structures/", "/conditions/", "/static/", "/"]),
    htmx=st.booleans(),
)
def test_no_address_makes_the_atlas_fail(app: Flask, path: str, query: dict[str, str], kind: str, htmx: bool) -> None:
    """Whatever is typed, the answer is a page, a redirect, or a plain error: never a fault of ours."""
    headers = {"HX-Request": "true"} if htmx else {}
    response = app.test_client().get(kind + quote(path), query_string=query, headers=headers)
    assert response.status_code in (200, 301, 308, 400, 404, 414)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_pages_can_only_be_read(app: Flask, method: str) -> None:
    """Every route answers GET and HEAD, and says so."""
    response = app.test_client().open("/structures/soleus", method=method)
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD"}


def broken() -> Flask:
    """An app with a page that fails while it holds something private."""
    app = create_app()

    @app.get("/broken", defaults={"rest": ""})
    @app.get("/broken/<rest>")
    def broken(rest: str) -> str:
        raise RuntimeError(f"the secret is 4711 {request.query_string!r} {rest}")

    return app


@pytest.mark.parametrize("htmx", [False, True], ids=["page", "partial"])
def test_a_fault_leaks_nothing_and_logs_one_useful_line(htmx: bool, caplog: pytest.LogCaptureFixture) -> None:
    """The reader sees plain words; the log has path, kind and place, and no query."""
    with caplog.at_level(logging.INFO):
        page = Pages(broken()).get("/broken?where=my-knee", status=500, htmx=htmx)
    assert "4711" not in page.html
    assert "Traceback" not in page.html
    assert "RuntimeError" not in page.html
    lines = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(lines) == 1
    assert lines[0].startswith("500 GET '/broken': RuntimeError at ")
    assert "test_errors.py" in lines[0]
    assert "my-knee" not in caplog.text
    assert "4711" not in caplog.text


def test_nobody_can_write_a_second_line_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """A line end in the address stays an escape."""
    Pages(broken()).get("/broken/x%0Aforged", status=500)
    assert all("\n" not in record.getMessage() for record in caplog.records)


def test_an_error_of_the_error_page_still_answers_with_every_header(caplog: pytest.LogCaptureFixture) -> None:
    """Even when templates fail there are plain words under the full protection."""
    app = broken()
    app.jinja_env.globals["version"] = app.jinja_env.undefined(name="version")
    response = app.test_client().get("/broken")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.text
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "the error page failed" in caplog.text
