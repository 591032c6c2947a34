"""The atlas below another site's root: every address that a page gives stays there."""

import re

import pytest
from flask import Flask
from werkzeug.test import TestResponse

ROOT = "/atlas"
PATHS = [
    "/",
    "/structures/soleus",
    "/conditions/achilles-rupture?look=affected",
    "/where",
    "/search?q=soleus",
    "/learn/",
    "/learn/weak-spots?c=1",
    "/learn/quiz",
    "/learn/quiz?kinds=find&seed=A&n=1",
    "/learn/quiz?kinds=find&seed=A&n=1&c=1",
    "/learn/quiz?kinds=name&length=5&seed=A&n=6&a=1-1-1-1-1",
    "/embed/quiz?kinds=find&seed=A&n=1&c=1",
    "/learn/worksheet",
    "/learn/cards",
    "/embed/plate?lit=soleus",
    "/embed/condition/achilles-rupture",
    "/teach/embed?lit=soleus",
    "/teach/present?step=2",
    "/teach/present?lesson=weak-spots&step=2",
    "/teach/embed?show=quiz",
]


def below(app: Flask, path: str) -> TestResponse:
    """What the app answers where a server gives it all that begins with ROOT."""
    return app.test_client().get(path, environ_overrides={"SCRIPT_NAME": ROOT})


@pytest.mark.parametrize("path", PATHS)
def test_every_address_of_a_page_stays_below_the_root(app: Flask, path: str) -> None:
    """Links, pictures, forms, swaps."""
    response = below(app, path)
    assert response.status_code == 200
    found = re.findall(r'(?:href|src|action|data-hx-get)="(/[^"]*)"', response.text)
    assert found
    assert not [address for address in found if not address.startswith(f"{ROOT}/")]


def test_a_new_quiz_begins_below_the_root(app: Flask) -> None:
    assert below(app, "/learn/quiz?kinds=find&seed=A").headers["Location"].startswith(f"{ROOT}/learn/quiz?")
