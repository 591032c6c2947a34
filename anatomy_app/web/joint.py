"""The joint of picture and words: which regions a plate links to, what each page lights, and that both sides agree."""

from collections.abc import Iterator

from flask import current_app, url_for
from markupsafe import Markup

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas, Condition, ContentError, Fault, Structure
from anatomy_app.web import hx


def atlas() -> Atlas:
    """The content of the running app."""
    found: Atlas = current_app.extensions["atlas"]
    return found


def stage(view: str, structure: Structure | None = None, condition: Condition | None = None) -> dict[str, object]:
    """What a stage page needs to know of its picture: the drawing with its links, and what is lit on it."""
    lit = lit_regions(view, structure)
    plate = drawing.plate(view)
    zone = next((zone for zone in plate.zones if condition and zone.slug == condition.slug), None)
    svg = drawing.render(plate, link=region_link, lit=lit, zone=zone.slug if zone else None)
    return {
        "plate": plate,
        "picture": Markup(svg),  # noqa: S704 - made by drawing, from numbers and escaped names
        "regions": [(region, atlas().structure(region.slug)) for region in plate.regions],
        "lit": lit,
        "zone": zone,
        "related": condition.structures if condition else (),
        "view": view,
    }


def lit_regions(view: str, structure: Structure | None) -> tuple[str, ...]:
    """The regions of a plate that a structure lights: itself, or its parts."""
    if structure is None:
        return ()
    slugs = (structure.slug, *structure.parts)
    return tuple(region.slug for region in drawing.plate(view).regions if region.slug in slugs)


def region_link(slug: str) -> dict[str, str]:
    """The attributes of a region's link on a plate."""
    return hx.link(url_for("structures.structure", slug=slug))


def check(atlas: Atlas) -> None:
    """Raises ContentError where plates and content do not name the same regions, contexts and zones."""
    if faults := list(joint_faults(atlas)):
        raise ContentError(faults)


def joint_faults(atlas: Atlas) -> Iterator[Fault]:
    """Plates against files, both ways."""
    for structure in atlas.structures.values():
        for name, role in structure.plates.items():
            if name not in drawing.PLATES:
                yield structure.fault("plates", f"there is no plate `{name}`; plates: {', '.join(drawing.PLATES)}")
            elif structure.slug not in named_on(name, role):
                yield structure.fault("plates", f"the plate `{name}` does not show this structure as {role}")
    for name in drawing.PLATES:
        for slug in named_on(name, "region"):
            if slug not in atlas.structures:
                yield Fault(f"structures/{slug}.md", 1, f"the plate `{name}` links to `{slug}`, which has no file")
            elif atlas.structures[slug].plates.get(name) != "region":
                yield atlas.structures[slug].fault("plates", f"add `{name}: region`: that plate links here")
    for condition in atlas.conditions.values():
        if condition.plate not in drawing.PLATES:
            yield condition.fault("plate", f"there is no plate `{condition.plate}`; known: {', '.join(drawing.PLATES)}")
        elif condition.slug not in {zone.slug for zone in drawing.plate(condition.plate).zones}:
            yield condition.fault("plate", f"the plate `{condition.plate}` has no zone for this condition")


def named_on(name: str, role: str) -> tuple[str, ...]:
    """The slugs that a plate shows in a role."""
    plate = drawing.plate(name)
    return tuple(region.slug for region in plate.regions) if role == "region" else tuple(plate.context)
