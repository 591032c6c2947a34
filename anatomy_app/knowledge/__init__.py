"""Content files to checked, frozen objects. Must not know Flask or the drawing."""

from anatomy_app.knowledge.clinic import Clinic, read_clinic
from anatomy_app.knowledge.load import load
from anatomy_app.knowledge.model import (
    Atlas,
    Condition,
    ContentError,
    Fault,
    Place,
    Section,
    Source,
    Structure,
    Term,
    Topic,
    UnknownTopic,
)
from anatomy_app.knowledge.search import Hit, Index
from anatomy_app.knowledge.shape import DEPTHS, STRENGTHS

__all__ = [
    "DEPTHS",
    "STRENGTHS",
    "Atlas",
    "Clinic",
    "Condition",
    "ContentError",
    "Fault",
    "Hit",
    "Index",
    "Place",
    "Section",
    "Source",
    "Structure",
    "Term",
    "Topic",
    "UnknownTopic",
    "load",
    "read_clinic",
]
