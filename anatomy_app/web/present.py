"""What a projector shows: one plate, two, or a place healthy and affected, told step by step. Each state is a link."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import segno
from flask import current_app, request, url_for
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.config import number_between
from anatomy_app.knowledge import Condition
from anatomy_app.web import hx, joint, state
from anatomy_app.web.stage import pair
from anatomy_app.web.state import BadAddress, State
from anatomy_app.web.text import plain_text

AFFECTED = "affected:"
"""Begins the value of ?beside= that names a condition; any other value is a plate."""


@dataclass(frozen=True)
class Show:
    """What the address asks for. `order` are the regions in the order in which their names are told."""

    state: State
    beside: str
    order: tuple[str, ...]
    step: int
    spot: str
    qr: bool
    bar: bool

    @property
    def view(self) -> str:
        """The plate that stands first."""
        return str(self.state.view)

    @property
    def condition(self) -> Condition | None:
        """The condition whose place is shown healthy and affected."""
        return joint.atlas().conditions.get(self.beside.removeprefix(AFFECTED))

    @property
    def last(self) -> int:
        """How many steps there are: a name each; or the affected place, then what has changed there."""
        return 2 if self.condition else len(self.order)

    @property
    def told(self) -> frozenset[str]:
        """The regions whose names are told so far."""
        return frozenset(self.order if self.condition else self.order[: self.step])

    def link(self, **changes: str | None) -> str:
        """The address of this state with changes."""
        said = {
            "view": self.view if self.condition or self.view != drawing.PLATES[0] else None,
            "beside": self.beside,
            "step": str(self.step or ""),
            "spot": self.spot,
            "qr": "on" if self.qr else None,
            "bar": None if self.bar else "off",
        }
        return state.carry(url_for("teach.present"), **(said | changes))


def asked() -> Show:
    """The show of this request. Raises BadAddress for what there is not."""
    beside = request.args.get("beside", "")
    condition = joint.atlas().conditions.get(beside.removeprefix(AFFECTED)) if beside.startswith(AFFECTED) else None
    shown = state.state(condition.plate if condition else drawing.PLATES[0])
    view = str(shown.view)
    if beside not in ("", *companions(view)):
        raise BadAddress(f"Beside this view there is no {beside[:60]!r}.", companions(view))
    order = merged(view, beside)
    steps = 2 if condition else len(order)
    try:
        step = number_between(request.args.get("step") or "0", 0, steps)
    except ValueError:
        raise BadAddress("There is no such step.", tuple(map(str, range(steps + 1)))) from None
    spot = request.args.get("spot", "")
    if spot not in ("", *order):
        raise BadAddress(f"There is no part named {spot[:60]!r} in this view.", order)
    return Show(shown, beside, order, step, spot, request.args.get("qr") == "on", request.args.get("bar") != "off")


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
        "changed": plain_text(show.condition.sections["In the picture"]) if show.condition else "",
        "latin": latin(show),
        "parts": [(slug, told(show, slug)) for slug in show.order],
        "views": joint.VIEWS,
        "companions": [(value, companion(value)) for value in companions(show.view)],
        "switches": joint.SWITCHES,
        "code": code(show),
        "leave": leave(show),
    }


def heading(show: Show) -> tuple[str, str]:
    """The words over the picture: those to read from afar, and the rest of the page's title."""
    title = drawing.plate(show.view, show.state.side).title
    if show.condition:
        return show.condition.title, ", healthy and affected" if show.step else ", healthy"
    if show.spot:
        return told(show, show.spot), ", in the spotlight"
    if show.step:
        return told(show, show.order[show.step - 1]), f", name {show.step} of {show.last}"
    return title, ""


def told(show: Show, slug: str) -> str:
    """The name of a part where it has been told; else only its number on the plate."""
    views = [view for view in (show.view, show.beside) if slug in slugs(view)]
    region = next(region for region in drawing.plate(views[0]).regions if region.slug == slug)
    return drawing.Showing(show.told).title(region)


def latin(show: Show) -> str:
    """The Latin name of the part that is spoken of, once its name is told."""
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

    lit = [region.slug for region in plate.regions if region.slug == show.spot]
    return Markup(drawing.render(plate, link=link, lit=lit, zone=zone, look="affected", seen=seen))  # noqa: S704


def halves(show: Show, plate: drawing.Plate) -> dict[str, object] | None:
    """What shows the healthy place beside the affected one; the whole leg where an inset has no healthy place."""
    affected = drawing.changed(plate, show.condition.slug) if show.condition else None
    if affected is None:
        return None
    found = pair(plate, affected)
    return found if affected.beside else found | {"box": f"0 0 {plate.width} {plate.height}"}


def code(show: Show) -> Markup | None:
    """This state as a QR code for phones, without the code itself; none where the public address is not known."""
    home = current_app.config["PUBLIC_URL"]
    if not (home and show.qr):
        return None
    address = home + show.link(qr=None, bar=None).removeprefix(request.root_path)
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, border=4, light="#fff", svgclass="qr", lineclass=None))  # noqa: S704


def leave(show: Show) -> str:
    """The page of the atlas that shows the same."""
    if show.condition:
        at, best = url_for("conditions.condition", slug=show.condition.slug), show.condition.plate
        return joint.with_view(at, show.view, best, look="affected")
    return joint.with_view(url_for("explore.explore"), show.view, drawing.PLATES[0])
