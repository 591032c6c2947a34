"""The plain layer reads at US grade 6, at most 7, for every topic."""

import re
from pathlib import Path

import pytest
import yaml

from tests.support.reading import grades, syllables

CONTENT = Path(__file__).resolve().parents[2] / "anatomy_app/content"
TOPICS = sorted(CONTENT.glob("*/*.md"))


def terms() -> tuple[str, ...]:
    """The names of structures and the titles of conditions: a patient has to learn these."""
    heads = [yaml.safe_load(path.read_text().split("---\n")[1]) for path in TOPICS]
    return tuple({str(head[key]) for head in heads for key in ("title", "name") if key in head})


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_a_topic_reads_at_grade_seven_or_below(path: Path) -> None:
    """Both formulas, the listed names counted as one short word each."""
    body = re.split(
        r"^## (?:Student|Clinician): ", path.read_text().split("---\n", 2)[2], maxsplit=1, flags=re.MULTILINE
    )[0]
    kincaid, smog, _ = grades(body, terms())
    assert kincaid <= 7, f"Flesch-Kincaid {kincaid:.1f}"
    assert smog is None or smog <= 7, f"SMOG {smog:.1f}"


def test_syllables_come_from_the_dictionary() -> None:
    """Words that hyphenation miscounts."""
    assert [syllables(word) for word in ("surgery", "medicine", "heel", "tendon", "ankle")] == [3, 3, 1, 2, 2]


def test_a_hard_text_fails() -> None:
    """The measure can tell: a line from a journal is far above grade 7."""
    hard = "Degenerative intratendinous pathology necessitates comprehensive multidisciplinary rehabilitation."
    assert grades(hard)[0] > 12
    assert grades("Rest the leg. Put ice on it. Ask for help if it gets worse.")[0] < 2
