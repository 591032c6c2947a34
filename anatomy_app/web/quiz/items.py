"""What a quiz is made of: an item asks for one choice or, in a case, two. Values only; no request, no plate."""

from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256

from anatomy_app.knowledge import Section

KINDS = {
    "find": "Find it: a name is given, choose the place",
    "name": "Name it: a place is lit, choose the name",
    "does": "What does it do?",
    "condition": "Which condition sits here?",
    "case": "A short story: choose the place and the next step",
    "fact": "What is true?",
}
"""The kinds of question, in the order of the form."""


@dataclass(frozen=True)
class Choice:
    """One choice: `key` tells it apart within its question, `says` is what is read, `tells` what a wrong choice hears.

    `spot` is the outline that it stands for on the picture, where it has one.
    """

    key: str
    says: str
    tells: str = ""
    spot: str = ""


@dataclass(frozen=True)
class Part:
    """What is asked, and the choices; the first is the right one until they are dealt."""

    asks: str
    choices: tuple[Choice, ...]

    @property
    def right(self) -> Choice:
        return self.choices[0]

    def dealt(self, seed: str) -> tuple[Choice, ...]:
        """The choices in the order of a seed."""
        return tuple(sorted(self.choices, key=lambda choice: drawn(seed, self.asks, choice.key)))


@dataclass(frozen=True)
class Item:
    """A question: on which plate, about which structure, at which depth; `outline` is lit from the start.

    `tells` is what everybody hears after the answer, `path` the page that says more.
    """

    key: str
    kind: str
    view: str
    depth: str
    about: str
    asks: str
    parts: tuple[Part, ...]
    tells: Section
    path: str
    page: str
    outline: str = ""
    zone: bool = False

    @property
    def code(self) -> str:
        """A short name for addresses that tells nothing of the answer."""
        return b32encode(sha256(self.key.encode()).digest())[:6].decode().lower()

    @property
    def picked(self) -> bool:
        """Whether the choices are places on the picture."""
        return self.kind == "find"


def drawn(*words: str) -> bytes:
    """What orders things by a seed: the same in every process and on every machine."""
    return sha256("\n".join(words).encode()).digest()


def deal(items: list[Item], seed: str, length: int) -> tuple[Item, ...]:
    """The questions of a quiz: each kind in turn, and no structure twice in a kind before all had their turn."""
    shuffled = sorted(items, key=lambda item: drawn(seed, item.key))
    seen: dict[tuple[str, str], int] = {}
    ranked = []
    for item in shuffled:
        turn = seen[item.kind, item.about] = seen.get((item.kind, item.about), 0) + 1
        ranked.append((turn, item))
    counts: dict[str, int] = {}
    order = []
    for _, item in sorted(ranked, key=lambda pair: pair[0]):
        counts[item.kind] = counts.get(item.kind, 0) + 1
        order.append((counts[item.kind], drawn(seed, item.kind), item))
    return tuple(item for *_, item in sorted(order, key=lambda row: row[:2]))[:length]
