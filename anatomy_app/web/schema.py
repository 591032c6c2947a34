"""The JSON Schema of /api/atlas.json: what each key holds, for those who build on it. Data only."""

from collections.abc import Mapping

from anatomy_app.drawing import PLATES
from anatomy_app.knowledge import CARE, STRENGTHS, STUDIES, TRAINING, VERDICTS

Kind = Mapping[str, object]
"""A JSON Schema, or a part of one."""

TEXT: Kind = {"type": "string"}
TEXTS: Kind = {"type": "array", "items": {"type": "string"}}


def described(kind: Kind, what: str) -> Kind:
    """A schema with its description."""
    return {**kind, "description": what}


def thing(properties: Kind, *, optional: tuple[str, ...] = ()) -> Kind:
    """An object with just these keys; all but the optional ones are there."""
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def by_slug(value: Kind, what: str) -> Kind:
    """An object whose keys are slugs (or source keys)."""
    return {"type": "object", "description": what, "additionalProperties": value}


TOPIC: Kind = {
    "title": described(TEXT, "the page's heading"),
    "plain": described(TEXT, "what it is in a few plain words"),
    "path": described(TEXT, "the page's address, below the atlas's own"),
    "checked": described({"type": "string", "format": "date"}, "when it was last checked against its sources"),
    "reviewed_by": described({"type": ["string", "null"]}, "the clinician who signed it, or null"),
    "sources": described(TEXTS, "keys of `sources`"),
    "in_short": described(TEXT, "its first words, at a reading grade of at most 7"),
}
STRUCTURE = thing(
    {
        **TOPIC,
        "name": described(TEXT, "the anatomical name in English"),
        "latin": described(TEXT, "the term of Terminologia Anatomica, or empty"),
        "identifiers": by_slug(TEXT, "codes by scheme: ta98, fma, uberon, wikidata; none where none exists"),
        "plates": by_slug({"enum": ["region", "context"]}, "the plates that show it, and as what"),
        "parts": described(TEXTS, "slugs of the structures that make it up"),
    }
)
OPTION = thing(
    {
        "treatment": described(TEXT, "a slug of `treatments`"),
        "verdict": {"enum": list(VERDICTS), "description": "what it does there"},
        "sure": {"enum": list(STRENGTHS), "description": "how sure that is"},
        "why": described(TEXT, "in a line"),
    }
)
CONDITION = thing(
    {
        **TOPIC,
        "also": described(TEXTS, "other names"),
        "feels": described(TEXT, "what a person feels first"),
        "urgent": {"enum": ["emergency", "same-day", "routine"]},
        "plate": {"enum": list(PLATES), "description": "the plate that shows its zone best"},
        "structures": described(TEXTS, "where it belongs, the most typical place first"),
        "icd10cm": by_slug(TEXT, "ICD-10-CM codes with their official titles; coders decide"),
        "options": described({"type": "array", "items": OPTION}, "what helps, first things first"),
    }
)
TREATMENT = thing({**TOPIC, "also": described(TEXTS, "other names"), "group": {"enum": list(CARE)}})
EXERCISE = thing(
    {
        **TOPIC,
        "group": {"enum": list(TRAINING)},
        "level": {"type": "integer", "minimum": 1, "description": "1 is the easiest of its group"},
        "structures": described(TEXTS, "slugs of what it works on"),
    }
)
CHOICE = thing(
    {
        "condition": described(TEXT, "the slug of the condition that it is an option for"),
        "name": TEXT,
        "do": described(TEXT, "what you do"),
        "good": described(TEXT, "what is good about it"),
        "bad": described(TEXT, "what is bad about it"),
        "live": described(TEXT, "what living with it is like"),
    }
)
STUDY: Kind = {
    "condition": described(TEXT, "the slug of the condition that it is about"),
    "title": TEXT,
    "study": {"enum": list(STUDIES), "description": "what kind of study it is"},
    "people": described(TEXT, "who was counted"),
    "time": described(TEXT, "for how long"),
    "rehab": described(TEXT, "with which rehabilitation"),
    "sure": described(TEXT, "how sure that is, in words"),
    "sources": described(TEXTS, "keys of `sources`"),
}
GROUP = thing(
    {
        "name": TEXT,
        "count": described({"type": "integer", "minimum": 0}, "to how many it happened; the page's `of` is the whole"),
        "words": described(TEXT, "what is known where no source gives the count"),
    },
    optional=("count", "words"),
)
COMPARISON = thing(
    {
        **STUDY,
        "event": described(TEXT, "what happened to those who are counted"),
        "spared": described(TEXT, "the same for the others"),
        "groups": {"type": "array", "items": GROUP},
    }
)
POINTS = thing({"name": TEXT, "points": {"type": "number", "minimum": 0, "maximum": 100}})
SCORE = thing(
    {
        **STUDY,
        "measure": described(TEXT, "what the points are, on a scale from 0 to 100"),
        "groups": {"type": "array", "items": POINTS},
    }
)
EVIDENCE = thing(
    {
        **TOPIC,
        "conditions": described(TEXTS, "slugs of the conditions whose care it compares"),
        "of": {"enum": [100, 1000], "description": "what every count is out of"},
        "options": described({"type": "array", "items": CHOICE}, "what may be done, side by side"),
        "comparisons": described({"type": "array", "items": COMPARISON}, "how often something happened"),
        "scores": described({"type": "array", "items": SCORE}, "what groups scored"),
        "matters": described(TEXTS, "what may matter to a person who chooses"),
    }
)
SCENE = thing(
    {
        "view": {"enum": list(PLATES), "description": "the plate"},
        "lit": described(TEXT, "the slug of the structure that is lit, or empty"),
        "condition": described(TEXT, "the slug of the condition whose place is shown affected, or empty"),
        "title": described(TEXT, "short enough for the last row of a room"),
        "says": described(TEXT, "what to see"),
    }
)
LESSON = thing(
    {
        **TOPIC,
        "order": {"type": "integer", "description": "its place among the lessons"},
        "minutes": {"type": "integer", "minimum": 1},
        "scenes": {"type": "array", "items": SCENE},
    }
)
PLATE = thing(
    {
        "title": described(TEXT, "which leg, seen from where"),
        "svg": described(TEXT, "the address of the drawing; ?side=left and ?labels=numbers|off change it"),
        "png": described(TEXT, "the same, 2400 pixels on its longer side"),
        "regions": described(TEXTS, "slugs of the structures that can be chosen, from knee to heel"),
        "context": described(TEXTS, "slugs of what is drawn but cannot be chosen"),
        "zones": described(TEXTS, "slugs of the conditions whose place it can mark"),
    }
)
SOURCE = thing(
    {
        **dict.fromkeys(("authors", "title", "where", "doi", "pmid", "pmcid", "isbn", "guideline", "url"), TEXT),
        "year": {"type": "integer"},
    },
    optional=("where", "doi", "pmid", "pmcid", "isbn", "guideline", "url"),
)
SCHEMA: Kind = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Lower Leg Atlas",
    **thing(
        {
            "name": TEXT,
            "version": TEXT,
            "licence": described(TEXT, "of words and drawings; name the Lower Leg Atlas"),
            "structures": by_slug(STRUCTURE, "named body parts"),
            "conditions": by_slug(CONDITION, "what can go wrong"),
            "treatments": by_slug(TREATMENT, "what may be done"),
            "exercises": by_slug(EXERCISE, "movements to do"),
            "evidence": by_slug(EVIDENCE, "choices with their options side by side"),
            "lessons": by_slug(LESSON, "scenes to show a class"),
            "plates": by_slug(PLATE, "the drawings"),
            "sources": by_slug(SOURCE, "what every statement rests on"),
        }
    ),
}
