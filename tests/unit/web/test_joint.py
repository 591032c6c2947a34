"""Plates and content must name the same regions and zones; the check runs at start, both ways."""

from dataclasses import replace

import pytest

from anatomy_app.drawing import plate
from anatomy_app.knowledge import Atlas, ContentError
from anatomy_app.web import joint


def complaint(atlas: Atlas) -> str:
    with pytest.raises(ContentError) as raised:
        joint.check(atlas)
    return str(raised.value)


def test_the_atlas_and_its_plates_agree(atlas: Atlas) -> None:
    """As shipped."""
    joint.check(atlas)


def test_a_region_of_a_plate_needs_a_file(atlas: Atlas) -> None:
    """A link on the picture must lead somewhere."""
    without = {slug: s for slug, s in atlas.structures.items() if slug != "soleus"}
    assert "structures/soleus.md:1: the plate `back` links to `soleus`" in complaint(replace(atlas, structures=without))


@pytest.mark.parametrize(
    ("plates", "words"),
    [
        ({}, "add `back: region`"),
        ({"back": "context"}, "does not show this structure as context"),
        ({"back": "region", "front": "region"}, "there is no plate `front`"),
    ],
)
def test_a_file_must_say_the_plates_it_is_on(atlas: Atlas, plates: dict[str, str], words: str) -> None:
    """Neither too few nor too many nor in another role."""
    soleus = replace(atlas.structures["soleus"], plates=plates)
    assert words in complaint(replace(atlas, structures={**atlas.structures, "soleus": soleus}))


@pytest.mark.parametrize(
    ("change", "words"), [({"plate": "front"}, "no plate `front`"), ({"slug": "hiccups"}, "no zone")]
)
def test_a_condition_needs_its_zone_on_its_plate(atlas: Atlas, change: dict[str, str], words: str) -> None:
    """Its place is drawn, or the app does not start."""
    changed = replace(atlas.conditions["achilles-rupture"], **change)  # type: ignore[arg-type]
    assert words in complaint(replace(atlas, conditions={"achilles-rupture": changed}))


def test_every_condition_has_its_place_on_the_side_plate(atlas: Atlas) -> None:
    """So that any two conditions can be compared on one plate."""
    assert {zone.slug for zone in plate("side").zones} == set(atlas.conditions)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Below the heads of the muscle", "`soleus`: the place says muscle"),
        ("Near the tendo", "`soleus`: the place says tendo"),
        (None, "`back` must tell the place of each of its regions alone, see `soleus`"),
    ],
)
def test_a_quiz_tells_each_place_without_a_name_on_its_plate(atlas: Atlas, place: str | None, words: str) -> None:
    """English, Latin and slugs alike; and no region is left out."""
    told = {slug: said for slug, said in atlas.quiz.where["back"].items() if slug != "soleus"}
    told |= {"soleus": place} if place else {}
    where = {**atlas.quiz.where, "back": told}
    assert words in complaint(replace(atlas, quiz=replace(atlas.quiz, where=where)))


@pytest.mark.parametrize(
    ("slug", "place", "words"),
    [("sural-nerve", "A yellow nerve", "`sural-nerve`: the place says nerve"), ("talus", "A block", "see `talus`")],
)
def test_what_a_plate_draws_besides_may_have_a_place_without_its_name(
    atlas: Atlas, slug: str, place: str, words: str
) -> None:
    """On the plate that draws it."""
    where = {**atlas.quiz.where, "back": {**atlas.quiz.where["back"], slug: place}}
    assert words in complaint(replace(atlas, quiz=replace(atlas.quiz, where=where)))


def test_the_place_of_a_condition_begins_no_word_as_its_names_do(atlas: Atlas) -> None:
    """Title and other names alike."""
    sits = {**atlas.quiz.sits, "sever-disease": "The growing back of the heel, where the apophysis is"}
    assert "sits: `sever-disease`: the place says apop" in complaint(
        replace(atlas, quiz=replace(atlas.quiz, sits=sits))
    )
