"""A quiz by its addresses: one question alone, the next one, what a form adds."""

import re
from urllib.parse import urldefrag

from anatomy_app.web.quiz.items import Item
from tests.support.pages import Page


def one(item: Item, seed: str = "A") -> str:
    """The address that asks just this question."""
    return f"/learn/quiz?only={item.code}&seed={seed}&n=1"


def next_of(page: Page, number: int) -> str:
    (path,) = {link for link in page.links if re.search(rf"[?&]n={number}(#|$)", link)}
    return urldefrag(path).url


def answers(item: Item, seed: str, right: bool = True) -> str:
    """What the form adds to the address."""
    numbers = [part.dealt(seed).index(part.right if right else part.choices[1]) + 1 for part in item.parts]
    return "".join(f"&{name}={number}" for name, number in zip("cs", numbers, strict=False))
