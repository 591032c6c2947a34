"""The state of a page that its address carries. Unknown names are ignored, unknown values refused."""

from dataclasses import dataclass
from typing import cast
from urllib.parse import urlencode

from flask import request

from anatomy_app.drawing import LABELS, LOOKS, PLATES, SIDES, Labels, Look, Side
from anatomy_app.knowledge import DEPTHS

# what every link of a page carries on, each with the choices it has; the first is the default and is left out
CARRIED: dict[str, tuple[str, ...]] = {"side": SIDES, "labels": LABELS, "depth": DEPTHS}


class BadAddress(ValueError):
    """The address has a part that cannot be used; the message says what can, `choices` lists it."""

    def __init__(self, message: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.choices = choices


@dataclass(frozen=True)
class State:
    """What is shown besides the topic: the plate (None on pages without one), the leg, its labels, how deep, and
    whether a condition's place looks healthy or affected."""

    view: str | None
    side: Side
    labels: Labels
    depth: str
    look: Look

    @property
    def layers(self) -> tuple[str, ...]:
        """The depths that are shown: plain always, and each one down to the one that was asked for."""
        return DEPTHS[: DEPTHS.index(self.depth) + 1]


def state(default_view: str | None = None, *, looks: bool = False, own: tuple[str, ...] = ()) -> State:
    """What the address asks for; `looks` where it may say ?look=; names that are the page's `own` keep their default.

    Raises BadAddress for a value that there is not.
    """
    view = said("view", PLATES, default_view) if default_view else None
    side, labels, depth = (
        choices[0] if name in own else said(name, choices, choices[0]) for name, choices in CARRIED.items()
    )
    look = said("look", LOOKS, LOOKS[0]) if looks else LOOKS[0]
    return State(view, cast(Side, side), cast(Labels, labels), depth, cast(Look, look))


def carry(path: str, **changes: str | None) -> str:
    """A path with the state of this page, so that a link keeps it; `changes` win, None and defaults are left out."""
    query = {name: value for name, value in (kept() | changes).items() if value and _differs(name, value)}
    return f"{path}?{urlencode(query, safe=',')}" if query else path


def kept() -> dict[str, str | None]:
    """The state of this page beyond the defaults, for links and for the hidden fields of a form."""
    said = {name: request.args.get(name) for name in CARRIED}
    return {name: value for name, value in said.items() if value and _differs(name, value)}


def _differs(name: str, value: str) -> bool:
    """Whether a value says more than the default; one that there is not (on an error page) is dropped."""
    return name not in CARRIED or value in CARRIED[name][1:]


def said(name: str, choices: tuple[str, ...], default: str) -> str:
    """The value that the address gives a name; raises BadAddress where it is none of the choices."""
    said = request.args.get(name, default)
    if said not in choices:
        raise BadAddress(f"There is no {name} named {said[:60]!r}.", tuple(choices))
    return said
