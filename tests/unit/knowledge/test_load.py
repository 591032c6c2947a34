"""Content files: what loads, and that every fault is named at its place, all at once."""

import shutil
from pathlib import Path

import pytest

from anatomy_app import knowledge
from anatomy_app.knowledge import ContentError

CONTENT = Path(knowledge.__file__).parents[1] / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content that a test may spoil."""
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path / "content"


def spoil(content: Path, name: str, old: str, new: str) -> None:
    """Replaces the first `old` in a file, which must be there."""
    path = content / name
    text = path.read_text()
    assert old in text, f"{name} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1))


def faults(content: Path) -> list[str]:
    """What load complains of, as file:line: text."""
    with pytest.raises(ContentError) as raised:
        knowledge.load(content)
    lines = str(raised.value).splitlines()
    assert lines[0].startswith("The content has ")
    assert lines[1:] == [str(fault) for fault in raised.value.faults]
    return lines[1:]


def test_the_content_loads(content: Path) -> None:
    """Six linked structures, the whole gastrocnemius, six conditions, and only sources that are used."""
    atlas = knowledge.load(content)
    assert {"gastrocnemius", "soleus", "calcaneus"} <= set(atlas.structures)
    assert "deep-vein-thrombosis" in atlas.conditions
    said = [*atlas.topics(), *atlas.glossary.values()]
    assert {key for one in said for key in one.sources} == set(atlas.sources)


SOLEUS, STRAIN, SOURCES = "structures/soleus.md", "conditions/soleus-strain.md", "sources.yaml"
COLD, HOPS, CYCLING = "treatments/cold.md", "exercises/hops.md", "exercises/cycling.md"
TORN, GLOSSARY, WHERE = "evidence/achilles-rupture-surgery-or-not.md", "glossary.yaml", "where.yaml"
WHY, GOOD, MEANS = '    why: "', '    good: "', '  means: "A tear.'
DOES = "## What it does\n"
SPOILS = {
    "missing key": (SOLEUS, "name: soleus\n", "", f"{SOLEUS}:1: front matter lacks `name`"),
    "unknown key": (SOLEUS, "name: soleus\n", "name: soleus\nnaem: x\n", "`naem` is not a key"),
    "wrong type": (STRAIN, "plate: deep", "plate: [deep]", "`plate` must be the name of a plate"),
    "bad yaml": (SOLEUS, "name: soleus\n", "name: [soleus\n", "not valid YAML"),
    "no front matter": (SOLEUS, "---\n", "", "must begin with front matter"),
    "key twice": (SOLEUS, "name: soleus\n", "name: soleus\nname: soleus\n", "`name` is given twice"),
    "missing section": (STRAIN, "## What helps", "## What might help", "`## What helps` is missing"),
    "unknown section": (SOLEUS, DOES, "## Its job\n", "`## Its job` is not a section here"),
    "heading of another level": (SOLEUS, DOES, f"{DOES}\n### Hm\n", "becomes <h3>"),
    "no source mark": (SOLEUS, DOES, f"{DOES}\nIt sings.\n", "no source mark"),
    "unknown source": (SOLEUS, DOES, f"{DOES}\nSo.[^nobody99]\n", "[^nobody99] is not"),
    "dead link": (SOLEUS, DOES, f"{DOES}\n[x](/structures/elbow)[^a]\n", "/structures/elbow leads to no page"),
    "other site": (SOLEUS, DOES, f"{DOES}\n[x](https://example.org)[^a]\n", "https://example.org leads to no page"),
    "unknown structure": (STRAIN, "structures: [", "structures: [elbow, ", "`elbow` in `structures`"),
    "source with unknown key": (SOURCES, "  doi:", "  x:", "`x` is not known"),
    "source with bad id": (SOURCES, "  doi: 10", "  doi: 11", "`doi` does not look like one"),
    "source given as text": (SOURCES, "\n", "\nlonely: a book\n", "source `lonely`: must be a mapping"),
    "source without id": (SOURCES, "\n", "\nbare: {authors: A, title: B, year: 2000}\n", "source `bare`: needs one of"),
    "impossible date": (SOLEUS, "checked: 2026-11-22", "checked: 2026-02-31", "not valid YAML: day"),
    "key that YAML reads as False": (SOLEUS, "name: soleus\n", "name: soleus\nno: x\n", "`no` is not a key"),
    "merge key": (SOLEUS, "name: soleus\n", "name: soleus\n<<: {a: b}\n", "only plain keys"),
    "plate twice": (SOLEUS, "{back: region", "{back: context, back: region", "`back` is given twice"),
    "unknown scheme": (
        SOLEUS,
        "identifiers: {",
        "identifiers: {banana: '1', ",
        "`identifiers` must be a mapping of ta98",
    ),
    "malformed code": (SOLEUS, "A04.7.02.047", "A04-7", "`identifiers` must be a mapping of ta98"),
    "link with title": (SOLEUS, DOES, f'{DOES}\n[x](https://example.org "t")[^gray20]\n', "a link has no title here"),
    "bare link": (SOLEUS, DOES, f"{DOES}\n<https://example.org>[^gray20]\n", "https://example.org leads to no page"),
    "image": (SOLEUS, DOES, f"{DOES}\n![x](/structures/soleus)[^gray20]\n", "becomes <img>"),
    "list with 1)": (SOLEUS, DOES, f"{DOES}\n1) No source.\n2) Here.[^gray20]\n", "at the end of: 1) No source."),
    "list with +": (SOLEUS, DOES, f"{DOES}\n+ No source.\n+ Here.[^gray20]\n", "at the end of: + No source."),
    "heading in a paragraph": (SOLEUS, DOES, f"{DOES}\nText.[^gray20]\n### Hm [^gray20]\n", "becomes <h3>"),
    "blank value in a source": (
        SOURCES,
        "\n",
        "\nspare: {authors: A, title: B, year: 2000, pmid: }\n",
        "`pmid` must be",
    ),
    "authors as a list": (SOURCES, 'authors: "Standring S (ed)"', "authors: [Standring S]", "`authors` must be a text"),
    "year as text": (SOURCES, "  year: 2020", "  year: '2020'", "lacks `year` as a number"),
    "wrong ISBN": (SOURCES, "978-0-7020-7705-0", "978-0-7020-7705-1", "wrong check digit"),
    "verdict as a list": (STRAIN, "verdict: helps", "verdict: [a]", "`options` must be a list"),
    "sure as a mapping": (STRAIN, "sure: Limited", "sure: {a: b}", "`options` must be a list"),
    "treatment as a list": (STRAIN, "treatment: rest", "treatment: [rest]", "`options` must be a list"),
    "timeline with one source for a list": (STRAIN, "sources: [pedret15]", "sources: 15", "`timeline` must be"),
    "urgency as a list": (STRAIN, "urgent: routine", "urgent: [a]", "`urgent` must be one of"),
    "kind of care as a list": (COLD, "group: first", "group: [first]", "`group` must be one of"),
    "kind of exercise as a list": (HOPS, "group: spring", "group: [spring]", "`group` must be one of"),
    "role as a list": (SOLEUS, "{back: region", "{back: [region]", "`plates` must be a mapping"),
    "study as a list": (TORN, "study: trial", "study: [trial]", "`comparisons` must be a list"),
    "a whole with a decimal point": (TORN, "of: 1000", "of: 1000.0", "`of` must be 100 or 1000"),
    "place with a list for a structure": (WHERE, "structure: popliteal-fossa", "structure: [a]", "must be a text"),
    "level taken": (CYCLING, "level: 2", "level: 1", "level 1 of `fitness` is that of exercises/"),
    "dead link in a reason": (STRAIN, WHY, f"{WHY}[x](/treatments/elbow) ", "/treatments/elbow leads to no page"),
    "other site in a reason": (STRAIN, WHY, f"{WHY}[x](https://example.org) ", "https://example.org leads to no page"),
    "percentage in a reason": (STRAIN, WHY, f"{WHY}In 5 % so. ", "no percentages"),
    "markup in a reason": (STRAIN, WHY, f"{WHY}`x` ", "becomes <code>"),
    "no mark on a reason": (STRAIN, "first days.[^nca24]", "first days.", "no source mark"),
    "unknown mark on a reason": (STRAIN, WHY, f"{WHY}So.[^nobody99] ", "[^nobody99] is not"),
    "dead link in an option": (TORN, GOOD, f"{GOOD}[x](/treatments/elbow) ", "/treatments/elbow leads to no page"),
    "other site in an option": (TORN, GOOD, f"{GOOD}[x](https://example.org) ", "https://example.org leads to no page"),
    "percentage in an option": (TORN, GOOD, f"{GOOD}In 5 % so. ", "no percentages"),
    "markup in an option": (TORN, GOOD, f"{GOOD}`x` ", "becomes <code>"),
    "percentage in what matters": (TORN, '  - "I want no wound', '  - "I want 5 % of a wound', "no percentages"),
    "dead link in a meaning": (
        GLOSSARY,
        MEANS,
        f"{MEANS} [x](/structures/elbow)",
        "/structures/elbow leads to no page",
    ),
    "percentage in a meaning": (GLOSSARY, MEANS, f"{MEANS} In 5 %.", "no percentages"),
    "markup in a meaning": (GLOSSARY, MEANS, f"{MEANS} `x`", "becomes <code>"),
    "no mark on a meaning": (GLOSSARY, "come apart.[^geh25]", "come apart.", "no source mark"),
    "unused source": (
        SOURCES,
        "\n",
        "\nspare: {authors: A, title: B, year: 2000, pmid: '1'}\n",
        "source `spare` is cited nowhere",
    ),
}


@pytest.mark.parametrize(("name", "old", "new", "complaint"), SPOILS.values(), ids=SPOILS)
def test_a_fault_is_named_with_file_and_line(content: Path, name: str, old: str, new: str, complaint: str) -> None:
    """Each kind of fault, one at a time."""
    spoil(content, name, old, new)
    found = faults(content)
    assert any(complaint in line for line in found), found
    assert all(line.split(":")[1].isdigit() for line in found)


def test_a_page_about_one_condition_may_name_it_in_some_options_only(content: Path) -> None:
    """Both ways of saying it put an option into the same group."""
    spoil(content, TORN, "  - name: Surgery\n    do", "  - condition: achilles-rupture\n    name: Surgery\n    do")
    (aid,) = [page for page in knowledge.load(content).evidence.values() if page.conditions == ("achilles-rupture",)]
    assert {option.condition for option in aid.options} == {"achilles-rupture"}


def test_the_line_is_the_line_of_the_fault(content: Path) -> None:
    """A person can jump to it."""
    spoil(content, "structures/soleus.md", "## Where it is\n", "## Where it is\n\nNobody knows.\n")
    lines = (content / "structures/soleus.md").read_text().splitlines()
    number = lines.index("Nobody knows.") + 1
    assert f"structures/soleus.md:{number}: no source mark [^key] at the end of: Nobody knows." in faults(content)


def test_all_faults_of_all_files_are_listed_at_once(content: Path) -> None:
    """Nobody mends one fault only to meet the next."""
    spoil(content, "structures/soleus.md", "name: soleus\n", "")
    spoil(content, "conditions/soleus-strain.md", "plate: deep", "plate: 7")
    spoil(content, "sources.yaml", "\n", "\nlonely: a book\n")
    spoil(content, "conditions/achilles-rupture.md", "structures: [", "structures: [elbow, ")
    assert {line.split(":")[0] for line in faults(content)} == {
        "structures/soleus.md",
        "conditions/soleus-strain.md",
        "conditions/achilles-rupture.md",
        "sources.yaml",
    }


def test_one_fault_is_not_told_as_many(content: Path) -> None:
    """An incomplete source does not make every mark of it a fault; a file without front matter is one fault."""
    spoil(content, "sources.yaml", "978-0-7020-7705-0", "978-0-7020-7705-1")
    assert len(faults(content)) == 1
    spoil(content, "sources.yaml", "978-0-7020-7705-1", "978-0-7020-7705-0")
    spoil(content, "structures/calcaneus.md", "---\n", "")
    assert [line for line in faults(content) if line.startswith("structures/calcaneus.md")] == [
        "structures/calcaneus.md:1: the file must begin with front matter between two lines `---`"
    ]


def test_line_ends_and_byte_order_marks_of_other_systems_are_read(content: Path) -> None:
    """A file saved on Windows is as good as any."""
    path = content / "structures/soleus.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert knowledge.load(content).structures["soleus"].title == "Soleus"


def test_a_missing_folder_is_a_fault_not_a_crash(tmp_path: Path) -> None:
    """An empty place gives clear lines."""
    assert any("sources.yaml" in line for line in faults(tmp_path))


def test_html_in_content_is_shown_not_run(content: Path) -> None:
    """A tag in a content file is text."""
    spoil(content, "structures/soleus.md", "## Where it is\n\n", "## Where it is\n\n<script>alert(1)</script> ")
    assert "&lt;script&gt;" in knowledge.load(content).structures["soleus"].sections["Where it is"].html
