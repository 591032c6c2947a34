"""A quiz as its address tells it: which questions, how they are dealt, and the answers so far. Nothing is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from secrets import choice as any_of

from flask import request, url_for

from anatomy_app import drawing
from anatomy_app.web.quiz.items import KINDS, Item, deal
from anatomy_app.web.state import BadAddress, State, carry

LENGTHS = ("5", "10", "20")
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LONGEST = 12
"""Characters of a seed."""
MOST = 20
"""Questions that can be practiced again at once."""


@dataclass(frozen=True)
class Quiz:
    """What the address asks for. `only` are codes of questions to practice; then kinds, plates and length do not count.

    `answers` has for each answered question the numbers that were chosen, one for each of its parts.
    """

    kinds: tuple[str, ...]
    views: tuple[str, ...]
    length: str
    seed: str
    only: tuple[str, ...]
    items: tuple[Item, ...]
    answers: tuple[tuple[int, ...], ...]
    chosen: tuple[int, ...]

    @property
    def number(self) -> int:
        """The question that is on, from 1; one more than there are when all are answered."""
        return len(self.answers) + 1

    @property
    def item(self) -> Item | None:
        return self.items[self.number - 1] if self.number <= len(self.items) else None

    def right(self, index: int) -> bool:
        """Whether an answered question was answered right, in all its parts."""
        return is_right(self.items[index], self.answers[index], self.seed)

    def at(self, answers: Sequence[tuple[int, ...]] = (), **more: str | None) -> str:
        """The address of this quiz with these answers, at the question that comes next."""
        return carry(url_for(str(request.endpoint)), **self.fields(answers), **more) + "#content"

    def fields(self, answers: Sequence[tuple[int, ...]]) -> dict[str, str | None]:
        """This quiz with these answers, as parts of an address."""
        said = "-".join(".".join(map(str, answer)) for answer in answers)
        return {**self.which(), "a": said or None, "n": str(len(answers) + 1)}

    def which(self) -> dict[str, str | None]:
        """What makes it this quiz, as parts of an address."""
        if self.only:
            return {"only": ",".join(self.only), "seed": self.seed}
        views = None if self.views == drawing.PLATES else ",".join(self.views)
        kinds = None if self.kinds == tuple(KINDS) else ",".join(self.kinds)
        return {"kinds": kinds, "view": views, "length": self.length, "seed": self.seed}


def is_right(item: Item, answer: tuple[int, ...], seed: str) -> bool:
    return all(part.dealt(seed)[n - 1] == part.right for part, n in zip(item.parts, answer, strict=True))


def asked() -> bool:
    """Whether the address asks for a quiz; else for the form."""
    return any(name in request.args for name in ("kinds", "length", "seed", "only"))


def read(pool: Mapping[str, Item], state: State) -> Quiz:
    """The quiz of the address; `pool` has every question by its code. Raises BadAddress where it cannot be used."""
    kinds, views = several("kinds", tuple(KINDS)), several("view", drawing.PLATES)
    length = request.args.get("length", LENGTHS[1])
    if length not in LENGTHS:
        raise BadAddress(f"There is no length {length[:20]!r}.", LENGTHS)
    seed, only = seeded(), practiced(pool)
    if only:
        items = deal([pool[code] for code in only], seed, len(only))
    else:
        fit = [i for i in pool.values() if i.kind in kinds and i.view in views and i.depth in state.layers]
        items = deal(fit, seed, int(length))
    answers = tuple(map(numbers, filter(None, request.args.get("a", "").split("-"))))
    chosen = tuple(n for name in ("c", "s") for n in numbers(request.args.get(name, "")))
    quiz = Quiz(kinds, views, length, seed, only, items, answers, chosen)
    check(quiz)
    return quiz


def several(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a parameter that may be given several times or with commas; all where there is none."""
    said = [value for text in request.args.getlist(name) for value in text.split(",") if value]
    for value in said:
        if value not in known:
            raise BadAddress(f"There is no {name} named {value[:60]!r}.", known)
    return tuple(value for value in known if value in said) or known


def seeded() -> str:
    """The seed of the address, or a new one."""
    seed = request.args.get("seed", "").strip().upper()
    if len(seed) > LONGEST or not ((seed.isascii() and seed.isalnum()) or not seed):
        raise BadAddress(f"A seed has at most {LONGEST} letters and digits.")
    return seed or "".join(any_of(LETTERS) for _ in range(5))


def practiced(pool: Mapping[str, Item]) -> tuple[str, ...]:
    """The codes of the questions to practice again."""
    only = tuple(dict.fromkeys(filter(None, request.args.get("only", "").split(","))))
    if len(only) > MOST or any(code not in pool for code in only):
        raise BadAddress("A question to practice is not one that the atlas has. Start a new quiz.")
    return only


def numbers(text: str) -> tuple[int, ...]:
    """Numbers of choices such as 3 or 2.1."""
    if not all(part.isascii() and part.isdigit() and len(part) < 3 for part in text.split(".")) and text:
        raise BadAddress("An answer in the address is not the number of a choice.")
    return tuple(int(part) for part in text.split(".") if part)


def check(quiz: Quiz) -> None:
    """Raises BadAddress where an answer is not one of the choices, or belongs to no question."""
    if len(quiz.answers) > len(quiz.items):
        raise BadAddress("The address has more answers than the quiz has questions.")
    given = zip(quiz.items, quiz.answers, strict=False)
    whole = all(len(answer) == len(item.parts) and fits(item, answer) for item, answer in given)
    if not whole or (quiz.item and not fits(quiz.item, quiz.chosen)):
        raise BadAddress("An answer in the address is not one of the choices.")


def fits(item: Item, answer: tuple[int, ...]) -> bool:
    """Whether numbers are those of choices; one sent before everything was chosen may lack a part."""
    counts = [len(part.choices) for part in item.parts]
    return len(answer) <= len(counts) and all(0 < n <= count for n, count in zip(answer, counts, strict=False))
