"""From an evidence file without faults to the Evidence that its page is made of. Checks nothing."""

from typing import Any

from anatomy_app.knowledge import markdown
from anatomy_app.knowledge.files import RawFile
from anatomy_app.knowledge.kinds import Choice, Comparison, Evidence, Group, Points, Score
from anatomy_app.knowledge.shape import SAID


def evidence(raw: RawFile, common: dict[str, Any]) -> Evidence:
    """An evidence page; `common` are the fields that every topic has."""
    meta: dict[str, Any] = raw.meta
    only = meta["conditions"][0]
    return Evidence(
        **common,
        conditions=tuple(meta["conditions"]),
        of=meta["of"],
        options=tuple(choice(value, only) for value in meta["options"]),
        comparisons=tuple(comparison(value, only) for value in meta["comparisons"]),
        scores=tuple(score(value, only) for value in meta.get("scores", ())),
        matters=tuple(meta["matters"]),
    )


def choice(value: dict[str, str], only: str) -> Choice:
    """An option; its texts become HTML with source marks. `only` is the condition where it names none."""
    said = {key: markdown.section(value[key]) for key in SAID}
    return Choice(condition=value.get("condition", only), name=value["name"], **said)


def comparison(value: dict[str, Any], only: str) -> Comparison:
    """A comparison of counts."""
    groups = (Group(group["name"], group.get("count"), group.get("words", "")) for group in value["groups"])
    return Comparison(**study(value, only) | {"groups": tuple(groups)})


def score(value: dict[str, Any], only: str) -> Score:
    """A comparison of scores."""
    groups = (Points(group["name"], group["points"]) for group in value["groups"])
    return Score(**study(value, only) | {"groups": tuple(groups)})


def study(value: dict[str, Any], only: str) -> dict[str, Any]:
    """The fields of a study, its condition named and its sources frozen."""
    return {"condition": only} | value | {"sources": tuple(value["sources"])}
