"""The content as `check-content` judges it: reading grade, codes, identifiers."""

import shutil
from pathlib import Path

import pytest

from anatomy_app import CONTENT, knowledge
from anatomy_app.knowledge import audit
from anatomy_app.knowledge.reading import grades, syllables


def test_the_content_has_no_fault() -> None:
    """Each plain layer at grade 7 or below by both formulas, official codes, checked identifiers, no orphan."""
    assert [str(fault) for fault in audit.audit_faults(knowledge.load(CONTENT), CONTENT)] == []


SPOILS = {
    "hard words": (
        "structures/soleus.md",
        "## What it does\n",
        "## What it does\n" + "\nDegenerative intratendinous pathology necessitates comprehensive multidisciplinary "
        "rehabilitation, notwithstanding contraindications that individualized physiotherapeutic evaluation "
        "demonstrates in symptomatic populations irrespective of occupational circumstances.[^gray20]\n" * 12,
        "reads at grade",
    ),
    "a wrong identifier": ("structures/soleus.md", 'fma: "22542"', 'fma: "22543"', "differ from identifiers.csv"),
    "a wrong Latin name": ("structures/soleus.md", "latin: musculus soleus", "latin: musculus solus", "musculus solus"),
    "a code that is none": ("conditions/soleus-strain.md", "codes:", "codes:\n  M99.99: Strain", "no code M99.99"),
    "a title that is another": ("conditions/soleus-strain.md", "codes:", "codes:\n  M76.6: Strain", "calls M76.6"),
    "no steps": ("conditions/calf-tightness.md", "\n1. ", "\n- ", "has no numbered steps"),
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_fault_of_the_content_is_named_with_its_file(tmp_path: Path, spoil: str) -> None:
    """The checks can tell."""
    name, old, new, words = SPOILS[spoil]
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    text = (folder / name).read_text()
    assert old in text
    spoiled = "\n".join(unnumbered(text)) if spoil == "no steps" else text.replace(old, new)
    (folder / name).write_text(spoiled)
    faults = [str(fault) for fault in audit.audit_faults(knowledge.load(folder), folder)]
    assert any(fault.startswith(name) and words in fault for fault in faults), faults


def unnumbered(text: str) -> list[str]:
    """The lines with plain bullets for numbered steps."""
    return [f"- {line.split('. ', 1)[1]}" if line[:1].isdigit() and ". " in line else line for line in text.split("\n")]


def test_syllables_come_from_the_dictionary() -> None:
    """Words that hyphenation miscounts."""
    assert [syllables(word) for word in ("surgery", "medicine", "heel", "tendon", "ankle")] == [3, 3, 1, 2, 2]


def test_a_hard_text_fails() -> None:
    """The measure can tell: a line from a journal is far above grade 7."""
    hard = "Degenerative intratendinous pathology necessitates comprehensive multidisciplinary rehabilitation."
    assert grades(hard)[0] > 12
    assert grades("Rest the leg. Put ice on it. Ask for help if it gets worse.")[0] < 2
