"""A quiz as its address tells it: which questions, how they are dealt, and the answers so far. Nothing is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from secrets import choice as any_of

from flask import request, url_for

from anatomy_app import drawing
from anatomy_app.web.quiz import codes
from anatomy_app.web.quiz.codes import LENGTHS, Wishes
from anatomy_app.web.quiz.items import KINDS, Item, deal
from anatomy_app.web.state import BadAddress, State, carry

LONGEST = 12
"""Characters of a seed."""
MOST = 20
"""Questions that can be practiced again at once."""
FIELDS = ("c", "s")
"""The names under which a form sends the choices, one for each part of a question."""


@dataclass(frozen=True)
class Quiz:
    """What the address asks for: by a `code`, by `wishes` and a seed, or as `only` these questions to practice.

    `answers` has for each answered question the numbers that were chosen, one for each of its parts; `chosen` those of
    the question that is on, 0 where one is missing.
    """

    items: tuple[Item, ...]
    seed: str
    only: tuple[str, ...] = ()
    code: str = ""
    wishes: Wishes | None = None
    answers: tuple[tuple[int, ...], ...] = ()
    chosen: tuple[int, ...] = ()

    @property
    def number(self) -> int:
        """The question that is on, from 1; one more than there are when all are answered."""
        return len(self.answers) + 1

    @property
    def item(self) -> Item | None:
        return self.items[self.number - 1] if self.number <= len(self.items) else None

    @property
    def answered(self) -> bool:
        """Whether the question that is on has its answer, in all its parts."""
        return bool(self.chosen) and all(self.chosen)

    def right(self, index: int) -> list[bool]:
        """Whether an answered question was answered right, for each of its parts."""
        return rights(self.items[index], self.answers[index], self.seed)

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
        if self.code and self.wishes:
            return {"depth": self.wishes.depth, "code": self.code}
        return {**self.wished(), "seed": self.seed}

    def wished(self) -> dict[str, str | None]:
        """What it is asked to be, as parts of an address; what is left to chance is left out."""
        if self.wishes is None:
            return {}
        views = None if self.wishes.views == drawing.PLATES else ",".join(self.wishes.views)
        kinds = None if self.wishes.kinds == tuple(KINDS) else ",".join(self.wishes.kinds)
        return {"kinds": kinds, "view": views, "length": self.wishes.length}

    def given(self) -> dict[str, str | None]:
        """This quiz as the request names it: without code and seed it is another one for everybody."""
        return self.which() if self.only or request.args.get("code") or request.args.get("seed") else self.wished()


def rights(item: Item, answer: tuple[int, ...], seed: str) -> list[bool]:
    """Whether each part of an answer is right."""
    return [part.dealt(seed)[n - 1] == part.right for part, n in zip(item.parts, answer, strict=True)]


def asked() -> bool:
    """Whether the address asks for a quiz; else for the form."""
    return any(name in request.args for name in ("kinds", "length", "seed", "only", "code"))


def read(pool: Mapping[str, Item], state: State) -> Quiz:
    """The quiz of the address; `pool` has every question by its code. Raises BadAddress where it cannot be used, and
    BadCode where what was typed is no code."""
    quiz = which(pool, state)
    answers = tuple(map(numbers, filter(None, request.args.get("a", "").split("-"))))
    quiz = replace(quiz, answers=answers)
    if quiz.item:
        quiz = replace(quiz, chosen=choices(quiz.item))
    check(quiz)
    return quiz


def which(pool: Mapping[str, Item], state: State) -> Quiz:
    """The quiz of the address, as yet without answers."""
    if only := practiced(pool):
        seed = seeded()
        return Quiz(deal([pool[code] for code in only], seed, len(only)), seed, only)
    code, seed = codes.tidy(request.args.get("code", "")), ""
    if "code" in request.args:
        wishes = codes.read(code)
    else:
        wishes = wished(state)
        seed = seeded() if request.args.get("seed") else ""
        code = "" if seed else codes.new(wishes)
    layers = replace(state, depth=wishes.depth).layers
    fit = [i for i in pool.values() if i.kind in wishes.kinds and i.view in wishes.views and i.depth in layers]
    return Quiz(deal(fit, code or seed, int(wishes.length)), code or seed, code=code, wishes=wishes)


def wished(state: State) -> Wishes:
    """What the address says of a quiz that has no code."""
    kinds, views = several("kinds", tuple(KINDS)), several("view", drawing.PLATES)
    length = request.args.get("length", LENGTHS[1])
    if length not in LENGTHS:
        raise BadAddress(f"There is no length {length[:20]!r}.", LENGTHS)
    return Wishes(kinds or tuple(KINDS), views or drawing.PLATES, length, state.depth)


def several(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a parameter that may be given several times or with commas."""
    said = [value for text in request.args.getlist(name) for value in text.split(",") if value]
    for value in said:
        if value not in known:
            raise BadAddress(f"There is no {name} named {value[:60]!r}.", known)
    return tuple(value for value in known if value in said)


def seeded() -> str:
    """The seed of the address, or a new one."""
    seed = request.args.get("seed", "").strip().upper()
    if len(seed) > LONGEST or not ((seed.isascii() and seed.isalnum()) or not seed):
        raise BadAddress(f"A seed has at most {LONGEST} letters and digits.")
    return seed or "".join(any_of(codes.SIGNS) for _ in range(5))


def practiced(pool: Mapping[str, Item]) -> tuple[str, ...]:
    """The codes of the questions to practice again."""
    only = tuple(dict.fromkeys(filter(None, request.args.get("only", "").split(","))))
    if len(only) > MOST or any(code not in pool for code in only):
        raise BadAddress("A question to practice is not one that the atlas has. Start a new quiz.")
    return only


def choices(item: Item) -> tuple[int, ...]:
    """The choices of the address for a question, 0 for what a form left empty; nothing where none was sent."""
    names = FIELDS[: len(item.parts)]
    if not any(request.args.get(name) for name in names):
        return ()
    sent = [numbers(request.args.get(name, "")) or (0,) for name in names]
    if any(len(one) > 1 for one in sent):
        raise BadAddress("An answer in the address is not the number of a choice.")
    return tuple(one[0] for one in sent)


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
    whole = all(len(answer) == len(item.parts) and all(answer) and fits(item, answer) for item, answer in given)
    if not whole or (quiz.item and not fits(quiz.item, quiz.chosen)):
        raise BadAddress("An answer in the address is not one of the choices.")


def fits(item: Item, answer: tuple[int, ...]) -> bool:
    """Whether numbers are those of choices; 0 stands for a part that is still open."""
    counts = [len(part.choices) for part in item.parts]
    return len(answer) <= len(counts) and all(n <= count for n, count in zip(answer, counts, strict=False))
