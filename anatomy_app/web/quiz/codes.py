"""Codes of quizzes, short enough to be typed: seven letters and digits hold all that makes a quiz, and a check."""

from dataclasses import dataclass
from secrets import randbelow

from anatomy_app import drawing
from anatomy_app.knowledge import DEPTHS
from anatomy_app.web.quiz.items import KINDS
from anatomy_app.web.state import BadAddress

LENGTHS = ("5", "10", "20")
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0, O, 1, I and L, which look alike; their number is a prime, so that one wrong or two swapped are told."""
SIZE = 7


class BadCode(BadAddress):
    """What was typed is not the code of a quiz; the message says what to do."""


@dataclass(frozen=True)
class Wishes:
    """What a quiz is asked to be."""

    kinds: tuple[str, ...]
    views: tuple[str, ...]
    length: str
    depth: str

    @property
    def number(self) -> int:
        """Which of all wishes these are."""
        number = several(self.kinds, tuple(KINDS))
        number = number * OF_VIEWS + several(self.views, drawing.PLATES)
        number = number * len(LENGTHS) + LENGTHS.index(self.length)
        return number * len(DEPTHS) + DEPTHS.index(self.depth)


OF_KINDS, OF_VIEWS = (1 << len(KINDS)) - 1, (1 << len(drawing.PLATES)) - 1
OF_WISHES = OF_KINDS * OF_VIEWS * len(LENGTHS) * len(DEPTHS)
SEEDS = len(SIGNS) ** (SIZE - 1) // OF_WISHES
"""How many quizzes there are for the same wishes."""


def several(chosen: tuple[str, ...], known: tuple[str, ...]) -> int:
    """At least one of what there is, as a number from 0."""
    return sum(1 << place for place, one in enumerate(known) if one in chosen) - 1


def of(number: int, known: tuple[str, ...]) -> tuple[str, ...]:
    """The choice that a number stands for."""
    return tuple(one for place, one in enumerate(known) if (number + 1) >> place & 1)


def new(wishes: Wishes) -> str:
    """A code for these wishes that probably nobody has yet."""
    return write(wishes, randbelow(SEEDS))


def write(wishes: Wishes, seed: int) -> str:
    """The code for wishes; `seed` tells apart those that wish the same, from 0 to below SEEDS."""
    number, signs = seed * OF_WISHES + wishes.number, ""
    for _ in range(SIZE - 1):
        number, rest = divmod(number, len(SIGNS))
        signs += SIGNS[rest]
    return signs + check(signs)


def check(signs: str) -> str:
    """The sign that follows: each place counts differently."""
    return SIGNS[sum(place * SIGNS.index(sign) for place, sign in enumerate(signs, 2)) % len(SIGNS)]


def tidy(text: str) -> str:
    """A code as it was typed, in capitals and without spaces and hyphens."""
    return text.upper().translate({ord(sign): None for sign in " -\t\u2010\u2011\u00a0"})


def read(code: str) -> Wishes:
    """What a tidy code wishes; raises BadCode with a sentence where it is none."""
    if len(code) != SIZE or set(code) - set(SIGNS):
        raise BadCode(f"A code has {SIZE} letters and digits, and never 0, O, 1, I or L. Please look at it again.")
    number = 0
    for sign in reversed(code[:-1]):
        number = number * len(SIGNS) + SIGNS.index(sign)
    if check(code[:-1]) != code[-1] or number >= SEEDS * OF_WISHES:
        raise BadCode("There is no quiz with this code: one letter or digit must be wrong. Please look at it again.")
    number, depth = divmod(number % OF_WISHES, len(DEPTHS))
    number, length = divmod(number, len(LENGTHS))
    kinds, views = divmod(number, OF_VIEWS)
    return Wishes(of(kinds, tuple(KINDS)), of(views, drawing.PLATES), LENGTHS[length], DEPTHS[depth])
