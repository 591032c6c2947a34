"""What a projector shows: one plate, two, or a place healthy and affected, told step by step. Each state is a link."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from flask import request, url_for
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.config import number_between
from anatomy_app.knowledge import Condition, Lesson, Scene
from anatomy_app.web import hx, joint, qr, state
from anatomy_app.web.stage import pair
from anatomy_app.web.state import BadAddress, State
from anatomy_app.web.text import plain_text

AFFECTED = "affected:"
"""Begins the value of ?beside= that names a condition; any other value is a plate."""


@dataclass(frozen=True)
class Show:
    """What the address asks for. `order` are the regions in the order in which their names are told; of a lesson, the
    steps are its scenes, and the rest follows from the one that is on."""

    state: State
    beside: str
    order: tuple[str, ...]
    step: int
    spot: str
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
    def told(self) -> frozenset[str]:
        """The regions whose names are told so far."""
        return frozenset(self.order if self.condition or self.lesson else self.order[: self.step])

    def link(self, **changes: str | None) -> str:
        """The address of this state with changes; what shows something else leaves the lesson."""
        if self.lesson and not changes.get("spot") and not changes.keys() & {"view", "beside"}:
            what: dict[str, str | None] = {"lesson": self.lesson.slug, "step": str(self.step)}
        else:
            named = self.view if self.condition or self.view != drawing.PLATES[0] else None
            step = len(self.told) if self.lesson else self.step
            what = {"view": named, "beside": self.beside, "step": str(step or ""), "spot": self.spot}
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
    spot = request.args.get("spot", "")
    if spot not in ("", *order):
        raise BadAddress(f"There is no part named {spot[:60]!r} in this view.", order)
    return Show(shown, beside, order, step, spot, *bar())


def scene_of(lesson: Lesson) -> Show:
    """The scene of a lesson that ?step= says; its view is the scene's."""
    step = step_of(1, len(lesson.scenes))
    scene = lesson.scenes[step - 1]
    shown = replace(state.state(), view=scene.view)
    beside = f"{AFFECTED}{scene.condition}" if scene.condition else ""
    return Show(shown, beside, merged(scene.view, ""), step, "", *bar(), lesson)


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


def context(show: Show) -> dict[str, object]:
    """What the template shows."""
    big, small = heading(show)
    first = drawing.plate(show.view, show.state.side)
    second = drawing.plate(show.beside, show.state.side) if show.beside in drawing.PLATES else None
    return {
        "title": f"{big}{small}",
        "big": big,
        "small": small,
        "show": show,
        "plates": [plate for plate in (first, second) if plate],
        "picture": partial(picture, show),
        "halves": halves(show, first),
        "words": words(show),
        "latin": latin(show),
        "parts": [(slug, told(show, slug)) for slug in show.order],
        "views": joint.VIEWS,
        "companions": [(value, companion(value)) for value in companions(show.view)],
        "switches": joint.SWITCHES,
        "code": qr.code(show.link(qr=None, bar=None)) if show.qr else None,
        "leave": leave(show),
    }


def heading(show: Show) -> tuple[str, str]:
    """The words over the picture: those to read from afar, and the rest of the page's title."""
    if show.scene:
        return show.scene.title, f", picture {show.step} of {show.last}"
    title = drawing.plate(show.view, show.state.side).title
    if show.condition:
        return show.condition.title, ", healthy and affected" if show.step else ", healthy"
    if show.spot:
        return told(show, show.spot), ", in the spotlight"
    if show.step:
        return told(show, show.order[show.step - 1]), f", name {show.step} of {show.last}"
    return title, ""


def words(show: Show) -> str:
    """What is read beside the heading: what a scene says, or at its last step how a place has changed."""
    if show.scene:
        return plain_text(show.scene.says)
    ended = show.condition and show.step == show.last
    return plain_text(show.condition.sections["In the picture"]) if show.condition and ended else ""


def told(show: Show, slug: str) -> str:
    """The name of a part where it has been told; else only its number on the plate."""
    views = [view for view in (show.view, show.beside) if slug in slugs(view)]
    region = next(region for region in drawing.plate(views[0]).regions if region.slug == slug)
    return drawing.Showing(show.told).title(region)


def latin(show: Show) -> str:
    """The Latin name of the part that is spoken of, once its name is told."""
    if show.scene:
        return joint.atlas().structure(show.scene.lit).latin if show.scene.lit else ""
    slug = show.spot or (show.order[show.step - 1] if show.step else "")
    return joint.atlas().structure(slug).latin if slug in show.told and not show.condition else ""


def companion(value: str) -> str:
    """What stands beside the plate, in words."""
    slug = value.removeprefix(AFFECTED)
    return joint.VIEWS[value] if value in joint.VIEWS else joint.atlas().condition(slug).title


def picture(show: Show, plate: drawing.Plate) -> Markup:
    """One drawing; a part of it is a link that puts the spotlight there, and takes it away again."""
    zone = show.condition.slug if show.condition else None
    affected = drawing.changed(plate, zone)
    window = pair(plate, affected)["box"] if affected else None
    seen = drawing.Showing(show.told, large=True, window=window and tuple(map(float, str(window).split())))  # type: ignore[arg-type]

    def link(slug: str) -> dict[str, str]:
        return hx.link(show.link(spot=None if slug == show.spot else slug))

    lit = [region.slug for region in plate.regions if region.slug in show.lit]
    return Markup(drawing.render(plate, link=link, lit=lit, zone=zone, look="affected", seen=seen))  # noqa: S704


def halves(show: Show, plate: drawing.Plate) -> dict[str, object] | None:
    """What shows the healthy place beside the affected one; the whole leg where an inset has no healthy place."""
    affected = drawing.changed(plate, show.condition.slug) if show.condition else None
    if affected is None:
        return None
    found = pair(plate, affected)
    return found if affected.beside else found | {"box": f"0 0 {plate.width} {plate.height}"}


def leave(show: Show) -> str:
    """The page of the atlas that shows the same."""
    if show.lesson:
        return state.carry(joint.at(show.lesson.path))
    if show.condition:
        at, best = url_for("conditions.condition", slug=show.condition.slug), show.condition.plate
        return joint.with_view(at, show.view, best, look="affected")
    return joint.with_view(url_for("explore.explore"), show.view, drawing.PLATES[0])
