"""The state of a page that its address carries. Unknown names are ignored, unknown values refused."""

from flask import request

from anatomy_app.drawing import PLATES


class BadAddress(ValueError):
    """The address has a part that cannot be used; the message says what can, `choices` lists it."""

    def __init__(self, message: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.choices = choices


def view(default: str) -> str:
    """The plate that `?view=` names, or the default. Raises BadAddress for a name that no plate has."""
    said = request.args.get("view", default)
    if said not in PLATES:
        raise BadAddress(f"There is no view named {said[:60]!r}.", tuple(PLATES))
    return said
