"""Content files to checked, frozen objects. Must not know Flask or the drawing."""

from anatomy_app.knowledge.clinic import Clinic, read_clinic
from anatomy_app.knowledge.consult import BACK, Consult, ReadySet, offered
from anatomy_app.knowledge.headings import DEPTHS
from anatomy_app.knowledge.kinds import (
    Atlas,
    Comparison,
    Condition,
    Evidence,
    Exercise,
    Option,
    Score,
    Structure,
    Treatment,
)
from anatomy_app.knowledge.lessons import Lesson, Scene
from anatomy_app.knowledge.load import load
from anatomy_app.knowledge.model import ContentError, Fault, Place, Section, Source, Term, Topic, UnknownTopic
from anatomy_app.knowledge.questions import Question, QuizWords
from anatomy_app.knowledge.search import Hit, Index
from anatomy_app.knowledge.shape import CARE, SAID, STRENGTHS, STUDIES, TRAINING, VERDICTS

__all__ = [
    "BACK",
    "CARE",
    "DEPTHS",
    "SAID",
    "STRENGTHS",
    "STUDIES",
    "TRAINING",
    "VERDICTS",
    "Atlas",
    "Clinic",
    "Comparison",
    "Condition",
    "Consult",
    "ContentError",
    "Evidence",
    "Exercise",
    "Fault",
    "Hit",
    "Index",
    "Lesson",
    "Option",
    "Place",
    "Question",
    "QuizWords",
    "ReadySet",
    "Scene",
    "Score",
    "Section",
    "Source",
    "Structure",
    "Term",
    "Topic",
    "Treatment",
    "UnknownTopic",
    "load",
    "offered",
    "read_clinic",
]
