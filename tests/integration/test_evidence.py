"""Evidence pages: every icon counted against its number, both framings, one whole a page, options in equal detail."""

import re
import shutil
from pathlib import Path
from xml.etree.ElementTree import Element

import brotli
import pytest

from anatomy_app import CONTENT, knowledge
from anatomy_app.knowledge import Atlas, ContentError, Evidence
from anatomy_app.knowledge.evidence import MOST
from anatomy_app.web.text import plain_text
from tests.support.pages import Page, Pages, local_links, squeeze

RUPTURE, SORE = "achilles-rupture-surgery-or-not", "tendinopathy-care"


@pytest.fixture(params=[RUPTURE, SORE])
def aid(atlas: Atlas, request: pytest.FixtureRequest) -> Evidence:
    return atlas.evidence_page(request.param)


def figures(page: Page) -> list[Element]:
    return page.all("figure", class_="comparison")


def pictographs(element: Element) -> list[Element]:
    return [e for e in element.iter() if "pictograph" in e.get("class", "").split()]


def icons(picture: Element, kind: str) -> int:
    """How many icons of a kind a pictograph has: each is one closed subpath."""
    return sum(path.get("d", "").count("z") for path in picture.iter() if path.get("class") == kind)


def number(text: str) -> int:
    return int(text.replace(",", ""))


def test_every_pictograph_has_as_many_icons_as_its_numbers_say(pages: Pages, aid: Evidence) -> None:
    """Squares are those to whom it happened, rings the others; label and caption say both."""
    page = pages.get(aid.path)
    counted = [(one, group) for one in aid.comparisons for group in one.groups if group.count is not None]
    drawn = pictographs(page.root)
    assert len(drawn) == len(counted) >= 5
    for (one, group), picture in zip(counted, drawn, strict=True):
        assert group.count is not None
        assert (icons(picture, "event"), icons(picture, "spared")) == (group.count, aid.of - group.count)
        said = re.fullmatch(r"(.+): ([\d,]+) of ([\d,]+) (.+); ([\d,]+) (.+)", str(picture.get("aria-label")))
        assert said, picture.get("aria-label")
        assert (said[1], said[4], said[6]) == (group.name, one.event, one.spared)
        assert [number(said[i]) for i in (2, 3, 5)] == [group.count, aid.of, aid.of - group.count]
        assert picture.get("role") == "img"
    shown = [squeeze(p) for p in page.all("p", class_="event")]
    assert shown == [f"{group.count:,} of {aid.of:,} {one.event}" for one, group in counted]
    spared = [squeeze(p) for p in page.all("p", class_="spared")]
    assert spared == [f"{aid.of - (group.count or 0):,} {one.spared}" for one, group in counted]


def test_a_page_has_one_whole_and_draws_every_picture_alike(pages: Pages, aid: Evidence) -> None:
    """The same number of icons in a picture of the same size, so that they can be compared by eye."""
    drawn = pictographs(pages.get(aid.path).root)
    assert {icons(picture, "event") + icons(picture, "spared") for picture in drawn} == {aid.of}
    assert len({picture.get("viewBox") for picture in drawn}) == 1


def test_every_figure_names_its_source_people_time_care_and_how_sure(pages: Pages, aid: Evidence) -> None:
    """In the figure itself."""
    found = figures(pages.get(aid.path))
    assert len(found) == len(aid.studies)
    for figure in found:
        marks = [a for a in figure.iter("a") if (a.get("href") or "").startswith("#source-")]
        assert marks, squeeze(figure)
        assert [squeeze(dt) for dt in figure.iter("dt")] == ["Who", "Time", "Care", "How sure"]
        assert all(squeeze(dd) for dd in figure.iter("dd"))


def test_the_review_and_the_trial_stand_apart_each_with_its_own_care(atlas: Atlas, pages: Pages) -> None:
    """For new tears of the Achilles tendon: never averaged."""
    found = [one for one in atlas.evidence_page(RUPTURE).comparisons if one.event == "tore it again"]
    assert [(one.study, one.sources) for one in found] == [("pooled", ("ochen19",)), ("trial", ("myhr22",))]
    assert [[group.count for group in one.groups] for one in found] == [[23, 39], [6, 6, 62]]
    assert found[0].rehab != found[1].rehab
    assert "do not mix them" in pages.get(f"/evidence/{RUPTURE}").text


def test_each_option_is_told_under_the_same_headings_in_equal_detail(pages: Pages, aid: Evidence) -> None:
    """No heading of one option is more than twice as long as that of another; what is good stands under its heading."""
    page = pages.get(aid.path)
    shown = page.all("div", class_="choice")
    ordered = [option for condition in aid.conditions for option in aid.options if option.condition == condition]
    for choice, option in zip(shown, ordered, strict=True):
        headings = [squeeze(dt) for dt in choice.iter("dt")]
        assert headings == ["What you do", "What is good", "What is bad", "What it is like"]
        texts = [plain_text(section) for section in (option.do, option.good, option.bad, option.live)]
        assert all(squeeze(dd).startswith(text) for dd, text in zip(choice.iter("dd"), texts, strict=True)), option.name
        assert all(any(a.get("href", "").startswith("#source-") for a in dd.iter("a")) for dd in choice.iter("dd"))
    for condition in aid.conditions:
        told = [option.said for option in aid.options if option.condition == condition]
        assert len(told) >= 2
        for same in zip(*told, strict=True):
            lengths = [len(re.sub(r"<[^>]+>", "", section.html).split()) for section in same]
            assert max(lengths) <= MOST * min(lengths), same


def test_a_page_meets_the_qualifying_and_certifying_criteria(pages: Pages, aid: Evidence) -> None:
    """IPDAS: condition, decision, waiting or no surgery as an option, values, date, upkeep, interests, grade."""
    page = pages.get(aid.path)
    headings = [squeeze(h) for h in page.all("h2")]
    for wanted in ("What it is", "The choice", "What the studies found", "How sure this is", "About this page"):
        assert wanted in headings
    assert any(re.search(r"no surgery|Wait and see", option.name) for option in aid.options)
    assert len(page.all("input", type="checkbox")) == len(aid.matters) >= 4
    assert not [form for form in page.all("form") if form.get("action") or any(e.tag == "button" for e in form.iter())]
    assert "Not yet signed by a clinician" in page.text
    for said in ("Last checked", "each new check changes that date", "names no product", "grade 7 or below"):
        assert said in page.text


def test_deeper_layers_stand_on_the_same_page(pages: Pages, aid: Evidence) -> None:
    """By link; the plain words stay."""
    plain, deep = pages.get(aid.path), pages.get(f"{aid.path}?depth=clinician")
    assert "For clinicians" not in plain.text
    assert {squeeze(h) for h in plain.all("h2")} < {squeeze(h) for h in deep.all("h2")}


def test_a_page_is_light(pages: Pages, aid: Evidence) -> None:
    """At most 60 kB on the wire in its deepest form, with few elements: one path for each kind of icon."""
    page = pages.get(f"{aid.path}?depth=clinician")
    assert len(brotli.compress(page.html.encode(), quality=5)) < 60_000
    assert len(list(page.root.iter())) < 1200
    for picture in pictographs(page.root):
        assert len(list(picture.iter())) <= 3


def test_conditions_treatments_and_every_page_lead_here(pages: Pages, atlas: Atlas) -> None:
    for aid in atlas.evidence.values():
        assert aid.path in pages.get("/evidence/").links
        for condition in aid.conditions:
            assert aid.path in pages.get(f"/conditions/{condition}").links
            assert f"/conditions/{condition}" in pages.get(aid.path).links
    assert "/evidence/" in local_links(pages.get("/treatments/"))
    alone = (
        "/",
        "/structures/",
        "/conditions/",
        "/prevention/",
        "/where",
        "/glossary",
        "/sources",
        "/about",
        "/search",
    )
    for path in (*alone, *(topic.path for topic in atlas.topics())):
        assert 'href="/evidence/"' in pages.client.get(path).text, path
    assert "There is no evidence page named" in pages.get("/evidence/nothing", status=404).text
    assert pages.get(aid.path).article == pages.get(aid.path, htmx=True).article


SPOILS = {
    "more than all": (RUPTURE, "count: 62}", "count: 1062}", "1062 for “No surgery” is not between 0 and 1000"),
    "another whole": (RUPTURE, "of: 1000", "of: 500", "`of` must be 100 or 1000"),
    "no such source": (RUPTURE, "sources: [ochen19]", "sources: [nobody99]", "`nobody99`, a source of “Torn again"),
    "no source": (RUPTURE, "sources: [ochen19]", "sources: []", "has no source"),
    "no mark": (
        RUPTURE,
        "more often.[^ochen19][^myhr22][^jildeh18]",
        "more often.",
        "no source mark [^key] at the end of",
    ),
    "a percentage": (RUPTURE, 'sure: "Fairly sure', 'sure: "90% sure', "has no percentages"),
    "a missing side": (
        SORE,
        '    bad: "You may be sore, swollen and bruised from the shot.[^kear21]"\n',
        "",
        "`options` must be",
    ),
    "unequal detail": (
        SORE,
        "It asks no work of you: no visits and no needles.",
        "None.",
        "tell each option in equal detail",
    ),
    "an option alone": (
        SORE,
        "  - condition: insertional-tendinopathy\n    name: Shock wave",
        "  - condition: midportion-tendinopathy\n    name: Shock wave",
        "“Exercise on the floor” stands alone",
    ),
    "an unknown mark": (SORE, "[^kear21]", "[^nobody99]", "[^nobody99] is not in sources.yaml"),
    "a study of no kind": (SORE, "study: pooled", "study: {a: b}", "`comparisons` must be"),
    "no condition said": (SORE, "  - condition: insertional-tendinopathy\n    name", "  - name", "needs a `condition`"),
    "no such condition": (RUPTURE, "conditions: [achilles-rupture]", "conditions: [elbow]", "`elbow` is no condition"),
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_fault_of_an_evidence_page_is_named_with_its_file(tmp_path: Path, spoil: str) -> None:
    """Each check can tell."""
    slug, old, new, words = SPOILS[spoil]
    shutil.copytree(CONTENT, tmp_path / "content")
    path = tmp_path / "content" / "evidence" / f"{slug}.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(ContentError) as raised:
        knowledge.load(tmp_path / "content")
    faults = [str(fault) for fault in raised.value.faults]
    assert any(fault.startswith(f"evidence/{slug}.md:") and words in fault for fault in faults), faults
