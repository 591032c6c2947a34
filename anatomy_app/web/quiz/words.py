"""The words of a quiz: names within a sentence, near misses, what a structure does. Knows no request."""

import re
from collections.abc import Mapping
from functools import cache

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas, Condition, Section, Structure
from anatomy_app.web.quiz.items import Choice
from anatomy_app.web.text import plain_text

PROPER = ("Achilles", "Haglund", "Kager", "Sever")
FRONTAL = ("back", "deep")
"""Plates on which sideways is inner and outer; on the others it is back and front."""
CLOSE = 40.0
"""Canvas units, some 3 % of a plate's height: outlines nearer than that are neighbors."""
LEAST, NESTED = 0.12, 0.95
"""Shares of the sizes of two outlines: what their middles must differ by before one lies to a side of the other, and
how much of the smaller must lie within the larger before that side does not count."""


def inline(topic: Structure | Condition) -> str:
    """A title within a sentence."""
    return topic.title if topic.title.startswith(PROPER) else topic.title[0].lower() + topic.title[1:]


def the(structure: Structure, *, first: bool = False) -> str:
    """A structure with its article, at the beginning of a sentence or within it."""
    if structure.title.startswith("Kager"):
        return structure.title
    return f"{'The' if first else 'the'} {inline(structure)}"


def bodies(plate: drawing.Plate) -> Mapping[str, str]:
    """What can be lit on a plate: structure -> outline; its regions in their order, then what else it draws."""
    return _bodies(plate.name)


@cache
def _bodies(view: str) -> Mapping[str, str]:
    plate = drawing.plate(view)
    spots = ((slug, drawing.spot(plate, slug)) for slug in plate.context)
    return {region.slug: region.outline for region in plate.regions} | {slug: d for slug, d in spots if d}


def between(one: str, other: str) -> tuple[float, float]:
    """How far two outlines are apart: at their nearest, then at their middles."""
    (x, y), (a, b) = middle(one), middle(other)
    return drawing.apart(one, other), (x - a) ** 2 + (y - b) ** 2


def middle(d: str) -> tuple[float, float]:
    """The middle between the corners of an outline."""
    left, top, right, bottom = drawing.corners(d)
    return (left + right) / 2, (top + bottom) / 2


def naming(atlas: Atlas, plate: drawing.Plate, chosen: str, right: str) -> str:
    """What a wrong choice is, and where it lies from the right one: “That is the soleus, just below it.”"""
    one, other = bodies(plate)[chosen], bodies(plate)[right]
    close = drawing.apart(one, other) < CLOSE
    way = direction(one, other, frontal=plate.name in FRONTAL)
    return f"That is {the(atlas.structure(chosen))}, {'just ' if close and way else ''}{way or 'right beside it'}."


def direction(one: str, other: str, *, frontal: bool) -> str:
    """Where an outline lies from another, by the way in which their middles differ most for their size. An axis on
    which one reaches no farther than the other does not count; empty where neither does."""
    (x, y), (a, b) = middle(one), middle(other)
    sideways, upright = (offset(one, other, axis) for axis in (0, 1))
    if max(sideways, upright) < LEAST:
        return ""
    if upright >= sideways:
        return "below it" if y > b else "above it"
    if frontal:
        return f"on its {'outer' if x > a else 'inner'} side"
    return "in front of it" if x > a else "behind it"


def offset(one: str, other: str, axis: int) -> float:
    """How far the middles are apart on an axis (0 across, 1 down), as a share of both sizes; 0 where one is nested."""
    (low, high), (start, end) = (drawing.corners(d)[axis::2] for d in (one, other))
    common = (min(high, end) - max(low, start)) / max(min(high - low, end - start), 1)
    return 0 if common > NESTED else abs(low + high - start - end) / 2 / (high - low + end - start)


def first_sentence(section: Section) -> str:
    """The first sentence of a section, without marks."""
    return re.split(r"(?<=\.)\s", plain_text(section), maxsplit=1)[0].rstrip()


def plainly(atlas: Atlas, structure: Structure) -> str:
    """What a structure does, in one sentence: its own line for quizzes, else the first of its page."""
    return first_sentence(atlas.quiz.does.get(structure.slug) or structure.sections["What it does"])


def deeply(atlas: Atlas, structure: Structure) -> str:
    """The same for students; in plain words where their layer does not say."""
    own = atlas.quiz.acts.get(structure.slug) or layer(structure)
    return first_sentence(own) if own else plainly(atlas, structure)


def layer(structure: Structure) -> Section | None:
    """What the students' layer says that a structure does."""
    return structure.layers.get("student", {}).get("Action")


def outer(steps: Mapping[str, tuple[str, str]], right: str, why: str) -> list[Choice]:
    """The steps that are not right; `why` says what is wrong with one that is too slow."""
    order = list(steps)
    early = "Better too soon than too late, but it need not be so fast here."
    return [
        Choice(says, says, why if order.index(name) > order.index(right) else early)
        for name, (says, _) in steps.items()
        if name != right
    ]
