"""The atlas for machines: all content as JSON under a schema, the sitemap, the picture that goes with a link."""

import json

from flask import Blueprint, Response, abort, current_app, request, url_for
from markupsafe import escape

from anatomy_app import drawing
from anatomy_app.drawing import palette
from anatomy_app.knowledge import (
    SAID,
    Comparison,
    Condition,
    Evidence,
    Exercise,
    Lesson,
    Score,
    Source,
    Structure,
    Topic,
    Treatment,
)
from anatomy_app.version import __version__
from anatomy_app.web import joint, raster
from anatomy_app.web.bodies import DAY, Body, send
from anatomy_app.web.linked import LICENCE
from anatomy_app.web.pages import Shelf
from anatomy_app.web.schema import SCHEMA
from anatomy_app.web.text import plain_text

bp = Blueprint("machines", __name__)

WIDE, TALL = 1200, 630
"""Pixels of the picture that other sites show beside a link."""


@bp.get("/api/atlas.json")
def atlas() -> Response:
    """All topics but pages that stand alone, with sources and plates; atlas.schema.json says what each key holds."""
    shelf: Shelf = current_app.extensions["pages"]
    made = shelf.get(("api", request.root_path), lambda: Body(dumped(everything()), "application/json"))
    return send(made, DAY)


@bp.get("/api/atlas.schema.json")
def schema() -> Response:
    """The JSON Schema of atlas.json."""
    return send(Body(dumped(SCHEMA), "application/schema+json"), DAY)


@bp.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page with the date of its last check; only where the public address is known."""
    home = current_app.config["PUBLIC_URL"]
    if not home:
        abort(404)
    pages = dict.fromkeys(
        [
            "/",
            "/structures/",
            "/conditions/",
            "/treatments/",
            "/evidence/",
            "/where",
            "/search",
            "/glossary",
            "/learn/",
            "/learn/quiz",
            "/learn/worksheet",
            "/learn/cards",
            "/consult",
            "/sources",
            "/about",
        ]
    )
    dated = {topic.path: topic.checked for topic in joint.atlas().topics()}
    lines = [
        f"<url><loc>{escape(home + at)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>"
        for at, day in {**pages, **dated}.items()
    ]
    body = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return send(Body(f"{body}{chr(10).join(lines)}\n</urlset>\n".encode(), "application/xml"), DAY)


@bp.get("/social.png")
def social() -> Response:
    """The back plate beside the atlas's name, for links on other sites."""
    shelf: Shelf = current_app.extensions["pictures"]
    return send(shelf.get(("social",), social_picture), DAY)


def social_picture() -> Body:
    """The plate fills the right half, from the bend of the knee to the heel."""
    plate = drawing.render(drawing.plate("back"), shown="off").split("?>", 1)[1].strip()
    placed = plate.replace("<svg ", '<svg x="640" y="20" ', 1)
    words = "".join(
        f'<text x="80" y="{y}" font-size="{size}" font-weight="700" fill="{palette.INK}">{text}</text>'
        for y, size, text in ((270, 84, "Lower Leg"), (360, 84, "Atlas"), (430, 34, "Touch a part. Read what it is."))
    )
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{TALL}" '
        f'font-family="Atkinson Hyperlegible Next"><rect width="{WIDE}" height="{TALL}" fill="{palette.GROUND}"/>'
        f"{resized(placed, TALL - 40)}{words}</svg>"
    )
    font = current_app.extensions["font"]
    return Body(raster.png(text, font, TALL), "image/png")


def resized(svg: str, tall: int) -> str:
    """A plate's SVG with another size; its viewBox keeps the drawing whole."""
    plate = drawing.plate("back")
    wide = tall * plate.width / plate.height
    return svg.replace(f' width="{plate.width}" height="{plate.height}"', f' width="{wide:.0f}" height="{tall}"', 1)


def dumped(value: object) -> bytes:
    """JSON text, the same bytes each time."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode()


def everything() -> dict[str, object]:
    """What /api/atlas.json holds."""
    found = joint.atlas()
    return {
        "name": "Lower Leg Atlas",
        "version": __version__,
        "licence": LICENCE,
        "structures": {s.slug: structure(s) for s in found.structures.values()},
        "conditions": {c.slug: condition(c) for c in found.conditions.values()},
        "treatments": {t.slug: treatment(t) for t in found.treatments.values()},
        "exercises": {e.slug: exercise(e) for e in found.exercises.values()},
        "evidence": {a.slug: evidence(a) for a in found.evidence.values()},
        "lessons": {one.slug: lesson(one) for one in found.lessons.values()},
        "plates": {name: plate(name) for name in drawing.PLATES},
        "sources": {key: source(s) for key, s in found.sources.items()},
    }


def topic(found: Topic) -> dict[str, object]:
    """What every topic has."""
    return {
        "title": found.title,
        "plain": found.plain,
        "path": found.path,
        "checked": found.checked.isoformat(),
        "reviewed_by": found.reviewed_by,
        "sources": sorted(found.sources),
        "in_short": plain_text(found.sections["In short"]),
    }


def structure(found: Structure) -> dict[str, object]:
    """A structure as data."""
    named = {"name": found.name, "latin": found.latin, "identifiers": dict(found.identifiers)}
    return {**topic(found), **named, "plates": dict(found.plates), "parts": list(found.parts)}


def condition(found: Condition) -> dict[str, object]:
    """A condition as data."""
    names = {"also": list(found.also), "feels": found.feels, "urgent": found.urgent, "plate": found.plate}
    listed = ("treatment", "verdict", "sure")
    helps = [
        {key: getattr(option, key) for key in listed} | {"why": plain_text(option.why)} for option in found.options
    ]
    places = {"structures": list(found.structures), "icd10cm": dict(found.codes)}
    return {**topic(found), **names, **places, "options": helps}


def treatment(found: Treatment) -> dict[str, object]:
    """A treatment as data."""
    return {**topic(found), "also": list(found.also), "group": found.group}


def exercise(found: Exercise) -> dict[str, object]:
    """An exercise as data."""
    return {**topic(found), "group": found.group, "level": found.level, "structures": list(found.structures)}


def evidence(found: Evidence) -> dict[str, object]:
    """An evidence page as data."""
    options = [
        {"condition": option.condition, "name": option.name}
        | {key: plain_text(text) for key, text in zip(SAID, option.said, strict=True)}
        for option in found.options
    ]
    comparisons, scores = ([study(one) for one in listed] for listed in (found.comparisons, found.scores))
    shown = {"options": options, "comparisons": comparisons, "scores": scores, "matters": list(found.matters)}
    return {**topic(found), "conditions": list(found.conditions), "of": found.of, **shown}


def study(found: Comparison | Score) -> dict[str, object]:
    """A figure of an evidence page as data."""
    groups = [{key: value for key, value in vars(group).items() if value not in (None, "")} for group in found.groups]
    return {**vars(found), "groups": groups, "sources": list(found.sources)}


def lesson(found: Lesson) -> dict[str, object]:
    """A lesson as data."""
    scenes = [{**vars(scene), "says": plain_text(scene.says)} for scene in found.scenes]
    return {**topic(found), "order": found.order, "minutes": found.minutes, "scenes": scenes}


def plate(name: str) -> dict[str, object]:
    """A plate as data: where its files are, and what it shows."""
    drawn = drawing.plate(name)
    files = {kind: url_for(f"plates.{kind}", view=name).removeprefix(request.root_path) for kind in ("svg", "png")}
    shown = {"regions": [r.slug for r in drawn.regions], "context": list(drawn.context)}
    return {"title": drawn.title, **files, **shown, "zones": [zone.slug for zone in drawn.zones]}


def source(found: Source) -> dict[str, object]:
    """A source as data, without what it does not have."""
    return {key: value for key, value in vars(found).items() if value and key != "key"}
