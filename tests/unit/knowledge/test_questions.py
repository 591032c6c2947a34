"""questions.yaml and quiz.yaml: every fault is named at its line."""

import shutil
from pathlib import Path

import pytest

from anatomy_app import knowledge
from anatomy_app.knowledge import ContentError

CONTENT = Path(knowledge.__file__).parents[1] / "content"
BANK, QUIZ = "questions.yaml", "quiz.yaml"
SPOILS = {
    "kind": (BANK, "kind: fact", "kind: riddle", "question `triceps-surae`: must be a mapping whose kind is one of"),
    "missing key": (BANK, "  right: The two heads", "  best: The two heads", "a fact has just kind, depth, about"),
    "depth": (BANK, "depth: student", "depth: shallow", "`depth` is one of plain, student, clinician"),
    "about": (BANK, "about: gastrocnemius", "about: elbow", "there is no page for `elbow`"),
    "case about": (BANK, "about: achilles-rupture", "about: soleus", "there is no page for `soleus`"),
    "no source": (BANK, "in as well.[^gray20][^dixon09]", "in as well.", "no source mark [^key] at the end of `why`"),
    "unknown source": (BANK, "[^gray20][^dixon09]", "[^nobody99]", "[^nobody99] is not in sources.yaml"),
    "choices": (BANK, "say: Soleus and tibialis posterior", "say: Gastrocnemius and plantaris", "two choices are the"),
    "wrong without why": (
        BANK,
        "    - {say: Gastrocnemius and plantaris, why:",
        "    - {say: G, y:",
        "`wrong` must be",
    ),
    "no text": (BANK, "ask: Which parts make up triceps surae?", "ask: [a]", "`ask` must be a text"),
    "list for a kind": (BANK, "kind: fact", "kind: [fact]", "must be a mapping whose kind is one of"),
    "list for a topic": (BANK, "about: gastrocnemius", "about: [gastrocnemius]", "`about` must be a text"),
    "list for a choice": (BANK, "right: The two heads", "right: [a] # The two heads", "`right` must be a text"),
    "slug": (BANK, "triceps-surae:", "Triceps surae:", "a key is a slug"),
    "sections": (QUIZ, "\ndoes:", "\ndo:", "must have just where, sits, does, acts, alike"),
    "place of nothing": (QUIZ, "    soleus: Red", "    elbow: Red", "back: `elbow` is no structure"),
    "place twice": (QUIZ, "inner side\n", "outer side\n", "back: two places read the same"),
    "list for a place": (QUIZ, "    soleus: Red", "    soleus: [Red] #", "back: the place of `soleus` must be a text"),
    "place of no condition": (QUIZ, "  sever-disease:", "  soleus:", "sits: `soleus` is no condition"),
    "list for a condition": (
        QUIZ,
        "  sever-disease: A",
        "  sever-disease: [A] #",
        "must be a mapping of conditions to",
    ),
    "acts unsourced": (QUIZ, "lateral side.[^gray20]", "lateral side.", "at the end of `gastrocnemius-lateral-head`"),
    "does unsourced": (QUIZ, "up.[^theo06]", "up.", "no source mark [^key] at the end of `kagers-fat-pad`"),
    "does of nothing": (QUIZ, "  talus:", "  elbow:", "`elbow` is no structure"),
    "alike": (QUIZ, "[tibialis-anterior, tibialis-posterior]", "[tibialis-anterior, elbow]", "alike: `elbow` is no"),
}


@pytest.mark.parametrize(("name", "old", "new", "complaint"), SPOILS.values(), ids=SPOILS)
def test_a_fault_of_a_quiz_is_named_with_file_and_line(
    tmp_path: Path, name: str, old: str, new: str, complaint: str
) -> None:
    """Each kind of fault, one at a time."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1))
    with pytest.raises(ContentError) as raised:
        knowledge.load(folder)
    found = [fault for fault in raised.value.faults if complaint in str(fault)]
    assert found, str(raised.value)
    assert all(fault.file == name and fault.line > 0 for fault in found)
