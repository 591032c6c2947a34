"""Linked data on a topic's page (JSON-LD in schema.org's terms), for search engines."""

import json

from flask import current_app
from markupsafe import Markup

from anatomy_app.knowledge import Condition, Structure, Topic, Treatment
from anatomy_app.web import joint
from anatomy_app.web.text import plain_text

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
# the first word of a Latin name says what kind of thing it is
KINDS = {"musculus": "Muscle", "caput": "Muscle", "nervus": "Nerve", "arteria": "Artery", "vena": "Vein"}
HELPFUL = ("helps", "may-help", "eases-pain", "choice")
BONES = ("tibia", "fibula", "talus", "calcaneus")


def linked_data(found: Topic | None) -> Markup:
    """The JSON-LD of a topic's page (schema.org), for inside a script element; empty for a page without a topic."""
    home = current_app.config["PUBLIC_URL"]
    if found is None:
        return Markup("")
    page = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": found.title,
        "description": plain_text(found.sections["In short"]),
        "lastReviewed": found.checked.isoformat(),
        "inLanguage": "en-US",
        "license": LICENCE,
        **({"url": home + found.path} if home else {}),
        **about(found),
        "citation": [joint.atlas().sources[key].title for key in sorted(found.sources)],
    }
    text = json.dumps(page, ensure_ascii=False, sort_keys=True)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no text can end the element it stands in


def about(found: Topic) -> dict[str, object]:
    """What the page is about, where schema.org has a word for it; an exercise or a comparison is a page alone."""
    if isinstance(found, Structure):
        return {"about": thing(found)}
    if isinstance(found, Treatment):
        return {"about": {"@type": "MedicalTherapy", "name": found.title, "alternateName": list(found.also)}}
    if not isinstance(found, Condition):
        return {}
    named: dict[str, object] = {"@type": "MedicalCondition", "name": found.title, "alternateName": list(found.also)}
    named["associatedAnatomy"] = [thing(joint.atlas().structure(slug)) for slug in found.structures]
    named["code"] = [{"@type": "MedicalCode", "codeValue": c, "codingSystem": "ICD-10-CM"} for c in found.codes]
    named["possibleTreatment"] = [
        {"@type": "MedicalTherapy", "name": joint.atlas().treatment(option.treatment).title}
        for option in found.options
        if option.verdict in HELPFUL
    ]
    return {"about": named}


def thing(found: Structure) -> dict[str, object]:
    """A structure in schema.org's terms."""
    first = found.latin.split(" ")[0]
    kind = "Bone" if found.slug in BONES else KINDS.get(first, "AnatomicalStructure")
    return {"@type": kind, "name": found.name, **({"alternateName": found.latin} if found.latin else {})}
