"""consult.yaml: what can be picked, and that every fault is named at its line."""

import shutil
from pathlib import Path

import pytest

from anatomy_app import knowledge
from anatomy_app.knowledge import Atlas, ContentError
from anatomy_app.knowledge.reading import grades

CONTENT = Path(knowledge.__file__).parents[1] / "content"
CONSULT, MIDPORTION = "consult.yaml", "conditions/midportion-tendinopathy.md"
FIRST, BOTH = "  midportion-tendinopathy:\n", "conditions: [midportion-tendinopathy, insertional-tendinopathy]"
SPOILS = {
    "sections": (CONSULT, "\nteach_back:", "\nteach-back:", "must have just teach_back, sets", 1),
    "not YAML": (CONSULT, "\nsets:", "\nsets: [", "not valid YAML", 0),
    "two questions": (
        CONSULT,
        "  - What will you do first",
        "#",
        "`teach_back` must be a list of 3 questions",
        "\nteach_back",
    ),
    "question without words": (
        CONSULT,
        "  - What will you do first",
        "  - [a] #",
        "a list of 3 questions",
        "\nteach_back",
    ),
    "sets as a list": (CONSULT, "\nsets:", "\nsets: [a]\nx:", "must have just", 1),
    "slug": (CONSULT, FIRST, "  Midportion:\n", "`sets` must be a mapping of slugs", "\nsets:"),
    "slug that YAML reads as 15": (CONSULT, FIRST, "  017:\n", "`sets` must be a mapping of slugs", "\nsets:"),
    "key": (CONSULT, "    back: 4w", "    next: 4w", "a mapping with just title, view", FIRST),
    "key twice": (CONSULT, "    view: side", "    view: side\n    view: side", "`view` is given twice", 0),
    "back": (CONSULT, "    back: 4w", "    back: 5w", "`back` must be when to come back: one of 3d", "back: 5w"),
    "list for back": (CONSULT, "    back: 4w", "    back: [4w]", "`back` must be", "back: [4w]"),
    "text for steps": (CONSULT, "    steps:\n", "    steps: x\n    x:\n", "a mapping with just", FIRST),
    "no condition": (
        CONSULT,
        "conditions: [mid",
        "conditions: [elbow, mid",
        "`elbow` is no condition",
        "conditions: [elbow",
    ),
    "stamp": (CONSULT, "stamp: mid", "stamp: elbow #", "`elbow` is no condition", "conditions: [mid"),
    "treatment of another": (
        CONSULT,
        "treatments: []",
        "treatments: [blood-thinners]",
        "is no option of",
        "blood-thinners",
    ),
    "exercise": (CONSULT, "heel-raise-one-leg]", "elbow-raise]", "`elbow-raise` is no exercise", "elbow-raise"),
    "no such step": (
        CONSULT,
        "- Keep moving,",
        "- Stop moving,",
        "no items in `steps` of its conditions",
        "- Stop moving",
    ),
    "step of the page": (CONSULT, "- Keep moving,", "- Look at the boxes #", "no items in `steps`", "- Look at"),
    "sign among steps": (
        CONSULT,
        "- Keep moving, but",
        "- You felt a pop #",
        "no items in `steps`",
        "- You felt a pop #",
    ),
    "two signs": (CONSULT, "- You have chest pain", '- "You "', "3 items in `urgent` of its conditions", '- "You "'),
    "reworded page": (MIDPORTION, "Keep moving,", "Go on,", "begin with “Keep moving, but do less”", "- Keep moving,"),
    "two pages": (CONSULT, "conditions: [midportion-tendinopathy]", BOTH, "2 items in `steps`", "- Rate your pain"),
}


def spoiled(folder: Path, name: str, old: str, new: str) -> Atlas:
    """The real content with the first `old` in one file replaced."""
    shutil.copytree(CONTENT, folder)
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1))
    return knowledge.load(folder)


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_a_fault_of_a_set_is_named_with_file_and_line(
    tmp_path: Path, spoil: tuple[str, str, str, str, str | int]
) -> None:
    """Each kind of fault, one at a time; last comes the line or what stands there, 0 for any."""
    name, old, new, complaint, at = spoil
    with pytest.raises(ContentError) as raised:
        spoiled(tmp_path / "content", name, old, new)
    found = [fault for fault in raised.value.faults if complaint in str(fault)]
    assert found, str(raised.value)
    assert all(fault.file == CONSULT for fault in found)
    if isinstance(at, str):
        text = (tmp_path / "content" / CONSULT).read_text()
        at = text[: text.index(at) + at.startswith("\n")].count("\n") + 1
    assert not at or found[0].line == at


def test_what_several_pages_say_in_the_same_words_is_picked_from_the_first(tmp_path: Path) -> None:
    """A sign is printed once, however many conditions share it."""
    text = (CONTENT / CONSULT).read_text()
    old = text[text.index("    conditions: [midportion-tendinopathy]") : text.index("    urgent:")]
    steps = f"    {BOTH}\n    stamp: midportion-tendinopathy\n    steps: []\n"
    one = spoiled(tmp_path / "content", CONSULT, old, steps).consult.sets["midportion-tendinopathy"]
    assert [pick.condition for pick in one.urgent] == ["midportion-tendinopathy"] * 4


def test_the_patient_is_asked_in_plain_words(atlas: Atlas) -> None:
    """Three questions at grade 6 or below."""
    assert all(asked.endswith("?") for asked in atlas.consult.teach_back)
    kincaid, _, _ = grades("\n\n".join(atlas.consult.teach_back))
    assert kincaid <= 6
