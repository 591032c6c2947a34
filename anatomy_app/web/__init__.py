"""Joins content and drawing to pages: blueprints, security headers, errors. The only package that knows Flask."""

from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from anatomy_app import drawing, knowledge
from anatomy_app.version import __version__
from anatomy_app.web import (
    about,
    assets,
    cards,
    clinic,
    compare,
    conditions,
    consult,
    embed,
    errors,
    evidence,
    explore,
    glossary,
    hx,
    joint,
    lessons,
    linked,
    machines,
    motion,
    pages,
    pieces,
    plates,
    prevention,
    quiz,
    search,
    security,
    sheets,
    site,
    state,
    structures,
    teach,
    text,
    treatments,
    urgent,
    where,
)

FEATURES = (
    explore,
    structures,
    compare,
    conditions,
    consult,
    treatments,
    evidence,
    prevention,
    where,
    search,
    urgent,
    about,
    clinic,
    glossary,
    motion,
    lessons,
    sheets,
    cards,
    quiz,
    teach,
    embed,
    plates,
    machines,
    site,
)
"""The blueprints, one a feature."""


def init_app(app: Flask, content: Path, static: Path) -> None:
    """Loads and checks the content, then adds every page to the app. Raises knowledge.ContentError."""
    atlas = knowledge.load(content)
    joint.check(atlas)
    pieces.check(atlas)
    app.extensions["atlas"] = atlas
    app.extensions["font"] = str(static / "fonts" / "atkinson-hyperlegible-next.ttf")
    assets.init_app(app, static)
    clinic.init_app(app, default=static.parent / "clinic.toml")
    for module in (pages, plates, cards, search, motion, quiz, security, errors):
        module.init_app(app)
    for feature in FEATURES:
        app.register_blueprint(feature.bp)
    _set_up_templates(app)


def _set_up_templates(app: Flask) -> None:
    """What every template may use."""
    app.jinja_env.undefined = StrictUndefined  # a misspelled name in a template fails instead of showing nothing
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        carry=state.carry,
        kept=state.kept,
        clinic=clinic.ours,
        linked_data=linked.linked_data,
        version=__version__,
        htmx_config=hx.CONFIG,
        moving=motion.SHOWN_ON,
        urgencies=text.URGENCIES,
        schemes=text.SCHEMES,
        strengths=knowledge.STRENGTHS,
        studies=knowledge.STUDIES,
        verdicts=knowledge.VERDICTS,
        figures=drawing.EXERCISES,
    )
    app.jinja_env.filters["long_date"] = text.long_date
