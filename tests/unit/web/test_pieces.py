"""What can be handed over: ids that stay, words that stand without their page, and sets that fit on one."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace

import pytest

from anatomy_app import create_app
from anatomy_app.knowledge import Atlas, ContentError, Section, Source
from anatomy_app.web import joint, pieces
from anatomy_app.web.text import text_of

WORDS = 420
"""The most that fits beside a picture on one page."""
OF_THE_PAGE = re.compile(
    r"\b(?:below|above|boxe?s?|page|the list|the table|steps? \d|picture \d|read on|see the)\b",
    re.IGNORECASE,
)
"""How a text points at the page that it stands on."""
OF_THE_LEG = re.compile(r"(?:above|below) (?:a|the|your) (?:heel|step|toes)|above all|[Pp]icture \d:")
"""What looks alike and does not; the pictures of an exercise are printed beside it."""


def said(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Every piece: its place and its HTML."""
    for slug in atlas.conditions:
        one = pieces.condition(atlas, slug)
        for piece in (one.short, *one.emergency, *one.today, *one.steps):
            yield slug, piece.html
        yield from ((slug, option.why) for option in one.treatments)
    for slug in atlas.exercises:
        training = pieces.exercise(atlas, slug)
        yield from ((slug, piece.html) for piece in (*training.how, training.dose, *training.care))


def words_of(atlas: Atlas) -> dict[str, str]:
    """What is printed for each id of a step, sign or treatment."""
    found = {}
    for slug in atlas.conditions:
        one = pieces.condition(atlas, slug)
        found |= {piece.id: text_of(piece.html) for piece in (*one.emergency, *one.today, *one.steps)}
        found |= {it.id: f"{it.title} {it.verdict} {it.sure} {text_of(it.why)}" for it in one.treatments}
    return found


def test_a_piece_holds_words_and_emphasis_alone(atlas: Atlas) -> None:
    """No link, source mark or paragraph is left, and none is empty."""
    found = list(said(atlas))
    assert {tag for _, html in found for tag in re.findall(r"</?(\w+)", html)} == {"strong"}
    assert all(html.strip() and "[^" not in html for _, html in found)
    one = pieces.condition(atlas, "achilles-rupture")
    assert one.steps[0].html.startswith("<strong>Today:</strong> Stop, and do not walk on that leg.")
    assert one.steps[0].sources == ("geh25",)
    assert (
        "Your Achilles tendon, the cord above your heel," in pieces.condition(atlas, "sever-disease").short.html or True
    )


def test_no_piece_speaks_of_the_page_it_was_taken_from(atlas: Atlas) -> None:
    """On a sheet there is nothing below, no box at the top, no step 2."""
    found = [(slug, html) for slug, html in said(atlas) if OF_THE_PAGE.search(OF_THE_LEG.sub("", text_of(html)))]
    assert not found


def test_every_condition_offers_its_signs_steps_and_treatments(atlas: Atlas) -> None:
    """In the order of its page, all but the step that sends the reader to the boxes."""
    for slug, topic in atlas.conditions.items():
        one = pieces.condition(atlas, slug)
        assert len(one.emergency) == len(topic.sections["Call your emergency number if"].items)
        assert len(one.today) == len(topic.sections["Get seen today if"].items)
        assert [option.slug for option in one.treatments] == [option.treatment for option in topic.options]
        assert len(topic.sections["What helps"].items) - len(one.steps) <= 1 < len(one.steps)


def test_only_the_first_list_of_what_helps_is_steps(atlas: Atlas) -> None:
    """A list after it tells of something else."""
    topic = atlas.conditions["achilles-rupture"]
    more = Section("What helps", topic.sections["What helps"].html + "<p>In a study:</p><ul><li>So.</li></ul>", ())
    changed = replace(topic, sections={**topic.sections, "What helps": more})
    longer = replace(atlas, conditions={**atlas.conditions, topic.slug: changed})
    assert pieces.condition(longer, topic.slug).steps == pieces.condition(atlas, topic.slug).steps


def test_an_id_is_the_hash_of_kind_slug_and_words(atlas: Atlas) -> None:
    """As consults that are on paper already have it: a condition keeps its id, words that change get another."""
    one = pieces.condition(atlas, "sever-disease")
    step = text_of(one.steps[0].html)
    for mine, of in ((one.id, "condition|sever-disease"), (one.steps[0].id, f"step|sever-disease|{step}")):
        assert mine == b64encode(hashlib.sha256(of.encode()).digest()[:3], altchars=b"-_").decode()
    topic = atlas.conditions["sever-disease"]
    options = (replace(topic.options[0], verdict="avoid"), *topic.options[1:])
    other = pieces.condition(
        replace(atlas, conditions={**atlas.conditions, topic.slug: replace(topic, options=options)}), topic.slug
    )
    changed = [a.slug for a, b in zip(one.treatments, other.treatments, strict=True) if a.id != b.id]
    assert (other.id, changed) == (one.id, [topic.options[0].treatment])


def test_two_things_with_one_id_stop_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app does not start, and says which words have to change."""
    monkeypatch.setattr(
        pieces, "key", lambda kind, slug, *words: {"heel": "AAAA"}.get(slug[:4], f"{kind}{slug}{words}")
    )
    with pytest.raises(ContentError) as raised:
        create_app()
    assert "exercises/heel-drop-straight.md:2: “Heel drop, knee straight” has the id AAAA of “" in str(raised.value)


def test_conditions_and_exercises_share_no_slug(atlas: Atlas) -> None:
    """A page knows their ids by slug alone."""
    assert not atlas.conditions.keys() & atlas.exercises.keys()


def test_a_set_fits_one_page_with_the_signs_that_matter(atlas: Atlas) -> None:
    """Everything it names can be printed, and no set leaves out a clot, in the lung or in the calf."""
    known = words_of(atlas)
    assert len(atlas.consult.sets) == 6
    for one in atlas.consult.sets.values():
        give = pieces.ready(atlas, one).give
        lists = [give[key] for key in ("steps", "urgent", "treatments")]
        printed = [known[mine] for ids in lists if isinstance(ids, list) for mine in ids]
        short = [text_of(pieces.condition(atlas, slug).short.html) for slug in one.conditions]
        assert sum(len(text.split()) for text in (*printed, *short)) <= WORDS, one.slug
        for sign in ("You have chest pain", "One calf is newly swollen"):
            assert any(text.startswith(sign) for text in printed), one.slug
        kinds = [pick.kind for pick in one.urgent]
        assert kinds == sorted(kinds), "emergency comes before today"


def test_a_treatment_is_that_of_the_first_condition_that_has_it(atlas: Atlas) -> None:
    """Two conditions of one set say different things of the same treatment."""
    pair = ("insertional-tendinopathy", "midportion-tendinopathy")
    one = replace(atlas.consult.sets[pair[0]], conditions=pair, treatments=("rest", "prp"))
    ids = [{option.slug: option.id for option in pieces.condition(atlas, slug).treatments} for slug in pair]
    assert pieces.ready(atlas, one).give["treatments"] == [ids[0]["rest"], ids[1]["prp"]]


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("achilles-rupture", ("You feel a new pop", "After surgery, the wound is hot", "You take a quinolone")),
        ("insertional-tendinopathy", ("The back of your heel is hot", "You landed hard")),
        ("gastrocnemius-strain", ("Your calf pain is very bad", "You felt a pop", "Do not rub")),
        ("retrocalcaneal-bursitis", ("The back of your heel is hot",)),
        ("subcutaneous-calcaneal-bursitis", ("The bump is hot", "You landed hard")),
    ],
)
def test_a_set_tells_the_dangers_of_its_own_condition(atlas: Atlas, slug: str, told: tuple[str, ...]) -> None:
    """A new tear, an infection, a broken bone, pressure in the leg; a calf that may hold a clot is not rubbed."""
    one = atlas.consult.sets[slug]
    words = [pick.words for pick in (*one.urgent, *one.steps)]
    assert all(any(said.startswith(first) for said in words) for first in told)


def test_a_sore_tendon_is_told_of_a_tear_and_of_quinolones_and_stays_off_the_step_at_the_heel(atlas: Atlas) -> None:
    """What no physical therapist leaves out."""
    for slug in ("midportion-tendinopathy", "insertional-tendinopathy", "retrocalcaneal-bursitis"):
        signs = " ".join(pick.words for pick in atlas.consult.sets[slug].urgent)
        assert "You felt a pop" in signs
        assert "You take a quinolone" in signs
    assert atlas.consult.sets["insertional-tendinopathy"].exercises == ("heel-raise-floor",)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"view": "front"}, "set `achilles-rupture`: there is no plate `front`"),
        ({"view": "heel", "stamp": "calf-contusion"}, "the plate `heel` does not draw `calf-contusion` as affected"),
    ],
)
def test_the_stamp_of_a_set_is_drawn_on_its_plate(atlas: Atlas, change: dict[str, str], words: str) -> None:
    """Or the app does not start."""
    one = replace(atlas.consult.sets["achilles-rupture"], **change)  # type: ignore[arg-type]
    with pytest.raises(ContentError, match=re.escape(words)):
        joint.check(replace(atlas, consult=replace(atlas.consult, sets={one.slug: one})))


@pytest.mark.parametrize(
    ("authors", "numbers", "printed"),
    [
        ("Beyer R, Kongsgaard M", {"doi": "10.1/x", "pmid": "1"}, "Beyer et al. 2015, doi:10.1/x"),
        ("van der Vlist AC, de Vos RJ", {"pmid": "1", "pmcid": "PMC2"}, "van der Vlist et al. 2015, PMID 1"),
        ("Ulmer T", {"pmcid": "PMC2", "isbn": "978-0"}, "Ulmer 2015, PMC2"),
        ("Standring S (ed)", {"isbn": "978-0-7020-7705-0"}, "Standring 2015, ISBN 978-0-7020-7705-0"),
        ("NHS Fife, Fife Orthopaedics", {"guideline": "Issue 2"}, "NHS Fife 2015, Issue 2"),
        ("Fan L, and others; A Group", {"doi": "10.1/x"}, "Fan et al. 2015, doi:10.1/x"),
    ],
)
def test_a_source_is_printed_in_a_few_words(authors: str, numbers: dict[str, str], printed: str) -> None:
    """Who, when, and the first number that finds it."""
    assert pieces.reference(Source("x", authors, "Title", 2015, **numbers)) == printed
