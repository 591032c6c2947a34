"""What a quiz is made of: an item asks for one choice or, in a case, two. Values only; no request, no plate."""

from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256

from anatomy_app.knowledge import DEPTHS, Section

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

    `spot` is the outline that it stands for on the picture, `name` what that is called; told after the answer.
    """

    key: str
    says: str
    tells: str = ""
    spot: str = ""
    name: str = ""

    @property
    def called(self) -> str:
        """What it is called once the answer is known."""
        return self.name or self.says


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
    """A question: on which plate, about which structure, at which depth.

    `outline` is lit from the start, `where` says without a name where that is; `story` comes before what is asked.
    After the answer everybody hears `tells` and `note`; `path` is the `page` that says more.
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
    where: str = ""
    story: str = ""
    note: str = ""

    @property
    def code(self) -> str:
        """A short name for addresses that tells nothing of the answer."""
        return b32encode(sha256(self.key.encode()).digest())[:6].decode().lower()

    @property
    def picked(self) -> bool:
        """Whether the choices are places on the picture."""
        return self.kind == "find"

    @property
    def zoned(self) -> bool:
        """Whether its places are those of conditions."""
        return self.kind in ("condition", "case")


def drawn(*words: str) -> bytes:
    """What orders things by a seed: the same in every process and on every machine."""
    return sha256("\n".join(words).encode()).digest()


def deal(items: list[Item], seed: str, length: int) -> tuple[Item, ...]:
    """The questions of a quiz: each kind in turn, no structure twice in a kind before all had their turn, and of what
    is left the deepest first."""
    shuffled = sorted(items, key=lambda item: (-DEPTHS.index(item.depth), drawn(seed, item.key)))
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
