"""The section headings of each kind of topic, in order, by depth: heading -> required."""

from collections.abc import Mapping

from anatomy_app.knowledge import lessons, shape
from anatomy_app.knowledge.shape import Key

IN_SHORT, IN_PICTURE, QUESTIONS = "In short", "In the picture", "Questions to ask"
TAKE_ALONG, OBJECTIVES, PLAN = "Questions to take along", "Objectives", "Plan"
UNSOURCED = (QUESTIONS, TAKE_ALONG, OBJECTIVES, PLAN)
"""Sections that state nothing, so need no source."""
# heading -> required; the headings of the deeper layers stand after these, as `## Student: Attachments`
STRUCTURE_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "What it does": True,
    "Where it is": True,
    "Good to know": False,
    "Student: Form and relations": False,
    "Student: Attachments": False,
    "Student: Action": False,
    "Student: Nerve and blood supply": False,
    "Student: For an exam": False,
    "Clinician: Clinical relevance": False,
    "Clinician: Measures and imaging": False,
}
CONDITION_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "Call your emergency number if": True,
    "Get seen today if": True,
    "What it is": True,
    IN_PICTURE: True,
    "What it feels like": True,
    "Why it happens": True,
    "How it is found out": True,
    "What helps": True,
    "How long it takes": True,
    "How to lower the risk": True,
    QUESTIONS: True,
    "Student: Mechanism": False,
    "Student: Tissue": False,
    "Student: Tell it from": False,
    "Student: For an exam": False,
    "Clinician: Tests": False,
    "Clinician: Imaging": False,
    "Clinician: Management by stage": False,
    "Clinician: Evidence": False,
    "Clinician: Notes on codes": False,
}
TREATMENT_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "What it is": True,
    "What the evidence says": True,
    "Who it suits": True,
    "Take care": True,
    "How long": True,
    QUESTIONS: True,
    "Student: How it is thought to work": False,
    "Clinician: Dose and technique": False,
    "Clinician: Evidence": False,
}
EXERCISE_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "How to do it": True,
    "How much": True,
    "Make it easier": False,
    "Make it harder": False,
    "Take care": False,
    "What is proven": True,
    "Student: Why it works": False,
    "Clinician: Dose and evidence": False,
}
EVIDENCE_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "What it is": True,
    "The choice": True,
    "What the studies found": True,
    "What else is known": True,
    "How sure this is": True,
    TAKE_ALONG: True,
    "Student: Reading such figures": False,
    "Clinician: Evidence": False,
}
LESSON_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    lessons.THINGS: True,
    OBJECTIVES: True,
    PLAN: True,
    "Ask the class": True,
}
URGENT_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "Call your emergency number if": True,
    "Get seen today if": True,
    "If none of this fits": True,
}
PREVENTION_SECTIONS: Mapping[str, bool] = {
    IN_SHORT: True,
    "What is proven": True,
    "The pain rule": True,
    "Stop and get seen if": True,
    "Stretches": True,
    "Strength steps": True,
    "Staying fit while you heal": True,
    "Back to running": True,
    "Student: Why strength work helps": False,
    "Clinician: Doses": False,
    "Clinician: Evidence": False,
}
MOTION_SECTIONS: Mapping[str, bool] = {IN_SHORT: True, "What moves": True, "Why it matters": True}
KINDS: Mapping[str, tuple[Mapping[str, Key], Mapping[str, bool]]] = {
    "structures": (shape.STRUCTURE, STRUCTURE_SECTIONS),
    "conditions": (shape.CONDITION, CONDITION_SECTIONS),
    "treatments": (shape.TREATMENT, TREATMENT_SECTIONS),
    "exercises": (shape.EXERCISE, EXERCISE_SECTIONS),
    "evidence": (shape.EVIDENCE, EVIDENCE_SECTIONS),
    "lessons": (lessons.KEYS, LESSON_SECTIONS),
}
"""The folders of the content, each with the keys and headings of its files."""
PAGES: Mapping[str, Mapping[str, bool]] = {
    "urgent": URGENT_SECTIONS,
    "prevention": PREVENTION_SECTIONS,
    "motion": MOTION_SECTIONS,
}
"""The topics that stand alone as <name>.md, with their headings."""
DEPTHS = ("plain", "student", "clinician")
EVIDENCE = "Clinician: Evidence"


def depth(heading: str) -> tuple[str, str]:
    """The depth that a heading belongs to, and the heading as readers see it."""
    for name in DEPTHS[1:]:
        if heading.startswith(f"{name.title()}: "):
            return name, heading.split(": ", 1)[1]
    return DEPTHS[0], heading
