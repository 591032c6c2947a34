"""What an address asks a projector to show: one plate, two, or a place healthy and affected, told step by step.

Each state is a link. What the page shows of it stands in present_show.py.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import request, url_for

from anatomy_app import drawing
from anatomy_app.config import number_between
from anatomy_app.knowledge import Condition, Lesson, Scene
from anatomy_app.web import joint, state
from anatomy_app.web.state import BadAddress, State

AFFECTED = "affected:"
"""Begins the value of ?beside= that names a condition; any other value is a plate."""


@dataclass(frozen=True)
class Show:
    """What the address asks for. `order` are the regions in the order in which their names are told; of a lesson, the
    steps are its scenes, and the rest follows from the one that is on. The part in the spotlight may be `named` before
    its turn."""

    state: State
    beside: str
    order: tuple[str, ...]
    step: int
    spot: str
    named: bool
    qr: bool
    bar: bool
    lesson: Lesson | None = None

    @property
    def view(self) -> str:
        """The plate that stands first."""
        return str(self.state.view)

    @property
    def condition(self) -> Condition | None:
        """The condition whose place is shown healthy and affected."""
        return joint.atlas().conditions.get(self.beside.removeprefix(AFFECTED))

    @property
    def scene(self) -> Scene | None:
        """What the lesson shows now."""
        return self.lesson.scenes[self.step - 1] if self.lesson else None

    @property
    def lit(self) -> tuple[str, ...]:
        """The regions in the light."""
        if self.scene and self.scene.lit:
            return joint.lit_regions(self.view, joint.atlas().structure(self.scene.lit))
        return (self.spot,) if self.spot else ()

    @property
    def last(self) -> int:
        """How many steps there are: scenes; or a name each; or the affected place, then what has changed there."""
        if self.lesson:
            return len(self.lesson.scenes)
        return 2 if self.condition else len(self.order)

    @property
    def first(self) -> int:
        """The step that nothing comes before: no name, no change, or the first scene."""
        return 1 if self.lesson else 0

    @property
    def told(self) -> frozenset[str]:
        """The regions whose names are told so far."""
        if self.condition or self.lesson:
            return frozenset(self.order)
        return frozenset((*self.order[: self.step], *([self.spot] if self.named else [])))

    @property
    def next(self) -> str | None:
        """Where Next leads. A part in the spotlight is a question: its name comes first, also out of turn, and the
        light stays on it; what follows goes on where the order was left."""
        if self.spot and self.spot not in self.told:
            in_turn = self.order[self.step] == self.spot
            return self.link(step=str(self.step + 1)) if in_turn else self.link(named="on")
        return self.link(step=str(self.step + 1), spot=None) if self.step < self.last else None

    @property
    def previous(self) -> str | None:
        """Where Previous leads: it takes a name told out of turn back, then the light, then the step."""
        if self.named:
            return self.link(named=None)
        if self.spot:
            return self.link(spot=None)
        return self.link(step=str(self.step - 1 or "")) if self.step > self.first else None

    def number(self, slug: str) -> str:
        """The number of a part, one for all pictures."""
        return str(self.order.index(slug) + 1)

    def code(self, slug: str) -> str:
        """A part as an address names it: browsers show addresses, so before its turn it is only a number."""
        out_of_turn = self.named and slug == self.spot
        return slug if slug in self.told and not out_of_turn else self.number(slug)

    def link(self, **changes: str | None) -> str:
        """The address of this state with changes; what shows something else leaves the lesson."""
        if self.lesson and not changes.get("spot") and not changes.keys() & {"view", "beside"}:
            what: dict[str, str | None] = {"lesson": self.lesson.slug, "step": str(self.step)}
        else:
            named = self.view if self.condition or self.view != drawing.PLATES[0] else None
            step = len(self.told) if self.lesson else self.step
            spot = self.code(self.spot) if self.spot else None
            told = "on" if self.named and "spot" not in changes else None
            what = {"view": named, "beside": self.beside, "step": str(step or ""), "spot": spot, "named": told}
        bar = {"qr": "on" if self.qr else None, "bar": None if self.bar else "off"}
        return state.carry(url_for("teach.present"), **(what | bar | changes))


def asked() -> Show:
    """The show of this request. Raises BadAddress for what there is not."""
    if slug := request.args.get("lesson"):
        return scene_of(joint.atlas().lesson(slug))
    beside = request.args.get("beside", "")
    condition = joint.atlas().conditions.get(beside.removeprefix(AFFECTED)) if beside.startswith(AFFECTED) else None
    shown = state.state(condition.plate if condition else drawing.PLATES[0])
    view = str(shown.view)
    if beside not in ("", *companions(view)):
        raise BadAddress(f"Beside this view there is no {beside[:60]!r}.", companions(view))
    order = merged(view, beside)
    step = step_of(0, 2 if condition else len(order))
    spot = spot_of(order)
    named = bool(spot) and spot not in order[:step] and not condition and request.args.get("named") == "on"
    return Show(shown, beside, order, step, spot, named, *bar())


def scene_of(lesson: Lesson) -> Show:
    """The scene of a lesson that ?step= says; its view is the scene's."""
    step = step_of(1, len(lesson.scenes))
    scene = lesson.scenes[step - 1]
    shown = replace(state.state(), view=scene.view)
    beside = f"{AFFECTED}{scene.condition}" if scene.condition else ""
    return Show(shown, beside, merged(scene.view, ""), step, "", False, *bar(), lesson)


def spot_of(order: tuple[str, ...]) -> str:
    """The part in the spotlight, which the address says by name or number; "" for none.

    Raises BadAddress for a part that there is not.
    """
    spot = request.args.get("spot", "")
    numbers = {str(number): slug for number, slug in enumerate(order, 1)}
    if spot not in ("", *order, *numbers):
        raise BadAddress(f"There is no part named {spot[:60]!r} in this view.", (*numbers, *order))
    return numbers.get(spot, spot)


def step_of(first: int, last: int) -> int:
    """The step of the address, the first where it says none. Raises BadAddress for one that there is not."""
    try:
        return number_between(request.args.get("step") or str(first), first, last)
    except ValueError:
        raise BadAddress("There is no such step.", tuple(map(str, range(first, last + 1)))) from None


def bar() -> tuple[bool, bool]:
    """Whether the address asks for a QR code, and for the controls."""
    return request.args.get("qr") == "on", request.args.get("bar") != "off"


def companions(view: str) -> tuple[str, ...]:
    """What may stand beside a plate: another one, or the place of a condition that it draws as affected."""
    zones = drawing.plate(view).zones
    return (
        *(name for name in drawing.PLATES if name != view),
        *(f"{AFFECTED}{zone.slug}" for zone in zones if zone.affected),
    )


def merged(view: str, beside: str) -> tuple[str, ...]:
    """The regions of the plate, from the knee to the heel; those of a second plate after the one they follow there."""
    order = [region.slug for region in drawing.plate(view).regions]
    after = 0
    for slug in slugs(beside):
        if slug not in order:
            order.insert(after, slug)
        after = order.index(slug) + 1
    return tuple(order)


def slugs(view: str) -> Iterable[str]:
    """The regions of a plate; none where it is no plate."""
    return (region.slug for region in drawing.plate(view).regions) if view in drawing.PLATES else ()
