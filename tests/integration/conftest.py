"""What integration tests ask the app for."""

import pytest
from flask import Flask

from anatomy_app.web.quiz.items import Item


@pytest.fixture
def items(app: Flask) -> dict[str, Item]:
    found: dict[str, Item] = app.extensions["quiz"]
    return found
