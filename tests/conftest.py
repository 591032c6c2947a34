"""The app as people start it, and the page client that every test fetches pages with."""

from collections.abc import Iterator

import pytest
from flask import Flask

from anatomy_app import create_app
from anatomy_app.knowledge import Atlas
from tests.support.pages import Pages
from tests.support.server import Server


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app()


@pytest.fixture
def atlas(app: Flask) -> Atlas:
    """The content of the app."""
    found: Atlas = app.extensions["atlas"]
    return found


@pytest.fixture
def pages(app: Flask) -> Pages:
    return Pages(app)


@pytest.fixture(scope="session")
def server(app: Flask) -> Iterator[Server]:
    """The app served by waitress on a free port, as in production."""
    with Server(app) as running:
        yield running
