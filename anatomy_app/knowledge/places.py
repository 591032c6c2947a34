"""where.yaml to Place objects. Knows no plate."""

from collections.abc import Collection, Iterator

from anatomy_app.knowledge.files import mapping
from anatomy_app.knowledge.model import Fault, Place
from anatomy_app.knowledge.shape import SLUG, slugs, text

KEYS = ("title", "structure", "view", "conditions")


def read_places(
    name: str, said: str, structures: Collection[str], conditions: Collection[str], faults: list[Fault]
) -> dict[str, Place]:
    """The places by slug, in the order of the file; what cannot be used is added to `faults` and left out.

    Every condition must stand at a place, so that each can be found by where it hurts.
    """
    meta, lines = mapping(name, said, 1, faults)
    places = {}
    for slug, value in meta.items():
        found = list(place_faults(slug, value, structures, conditions))
        faults.extend(Fault(name, lines[slug], f"place `{slug}`: {what}") for what in found)
        if not found and isinstance(value, dict):
            places[slug] = Place(slug, value["title"], value["structure"], value["view"], tuple(value["conditions"]))
    missing = set(conditions) - {condition for place in places.values() for condition in place.conditions}
    faults.extend(Fault(name, 1, f"the condition `{slug}` stands at no place") for slug in sorted(missing))
    return places


def place_faults(slug: str, value: object, structures: Collection[str], conditions: Collection[str]) -> Iterator[str]:
    """What is wrong with one place, in words."""
    if not SLUG.fullmatch(slug):
        yield "a key is a slug: lower-case words joined by hyphens"
    if not isinstance(value, dict) or set(value) != set(KEYS):
        yield f"must be a mapping with just {', '.join(KEYS)}"
        return
    yield from (f"`{key}` must be a text" for key in KEYS[:3] if not text(value[key]))
    if text(value["structure"]) and value["structure"] not in structures:
        yield f"`{value['structure']}` is no structure"
    if not (slugs(value["conditions"]) and value["conditions"]):
        yield "`conditions` must be a list of condition slugs, at least one"
        return
    yield from (f"`{condition}` is no condition" for condition in value["conditions"] if condition not in conditions)
