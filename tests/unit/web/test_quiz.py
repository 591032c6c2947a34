"""How questions are made and dealt: one right answer, choices that differ, the same quiz for the same seed."""

import subprocess
import sys

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from anatomy_app.web import joint
from anatomy_app.web.quiz import codes
from anatomy_app.web.quiz.codes import LENGTHS, BadCode, Wishes
from anatomy_app.web.quiz.items import KINDS, Item, deal
from anatomy_app.web.quiz.places import APART, INK, places
from anatomy_app.web.quiz.pool import pool
from anatomy_app.web.quiz.words import CLOSE, bodies, naming

SEEDS = st.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=1, max_size=12)


@pytest.fixture(scope="module")
def items(app: Flask) -> list[Item]:
    return list(app.extensions["quiz"].values())


def test_there_are_at_least_120_questions_of_every_kind(items: list[Item]) -> None:
    """And enough for a quiz of five from each kind alone, in plain words."""
    assert len(items) >= 120
    for kind in KINDS:
        assert len([item for item in items if item.kind == kind and item.depth == "plain"]) >= 5, kind


def test_every_question_has_one_right_answer_and_choices_that_differ(items: list[Item]) -> None:
    """Each wrong choice is told what it is; no code names two questions."""
    assert len({item.code for item in items}) == len({item.key for item in items}) == len(items)
    for item in items:
        assert len(item.parts) == (2 if item.kind == "case" else 1)
        for part in item.parts:
            assert len(part.choices) >= 3, item.key
            assert len({choice.key for choice in part.choices}) == len(part.choices), item.key
            assert len({choice.says for choice in part.choices}) == len(part.choices), item.key
            assert [choice == part.right for choice in part.choices].count(True) == 1
            assert not part.right.tells
            assert all(choice.tells for choice in part.choices[1:]), item.key
            assert item.tells.html


@given(seed=SEEDS)
def test_every_seed_deals_each_choice_once(app: Flask, seed: str) -> None:
    for item in app.extensions["quiz"].values():
        for part in item.parts:
            assert sorted(part.dealt(seed), key=part.choices.index) == list(part.choices)


@given(seed=SEEDS, length=st.sampled_from([5, 10, 20]))
def test_a_quiz_takes_each_kind_in_turn_and_no_question_twice(app: Flask, seed: str, length: int) -> None:
    """Neither does it ask twice about a structure in a kind that has others left."""
    quiz = deal(list(app.extensions["quiz"].values()), seed, length)
    assert len({item.key for item in quiz}) == length
    for start in range(0, length - len(KINDS) + 1, len(KINDS)):
        assert {item.kind for item in quiz[start : start + len(KINDS)]} == set(KINDS)
    asked = [(item.kind, item.about) for item in quiz]
    assert len(set(asked)) == len(asked)


def test_the_right_answer_stands_at_every_place(items: list[Item]) -> None:
    """Over many seeds, so that no number is a safe guess."""
    part = next(item for item in items if item.kind == "name").parts[0]
    assert {part.dealt(f"S{n}").index(part.right) for n in range(40)} == set(range(len(part.choices)))


def test_a_seed_gives_the_same_quiz_in_another_process(items: list[Item]) -> None:
    """Python's own hashes differ from process to process; the order does not."""
    code = (
        "from anatomy_app import create_app\n"
        "from anatomy_app.web.quiz.items import deal\n"
        "items = deal(list(create_app().extensions['quiz'].values()), 'CLASS7B', 20)\n"
        "print([(i.code, [[c.key for c in p.dealt('CLASS7B')] for p in i.parts]) for i in items])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    here = [(i.code, [[c.key for c in p.dealt("CLASS7B")] for p in i.parts]) for i in deal(items, "CLASS7B", 20)]
    assert run.stdout.strip() == str(here)


def test_wrong_names_are_neighbors_on_the_plate(items: list[Item], atlas: Atlas) -> None:
    """No other region lies nearer than those that are offered."""
    for item in items:
        plate = drawing.plate(item.view)
        regions = {region.slug: region.outline for region in plate.regions}
        if item.kind == "name" and item.about in regions:
            offered = {choice.key for choice in item.parts[0].choices}
            gaps = {slug: drawing.apart(d, item.outline) for slug, d in regions.items() if slug != item.about}
            assert max(gaps[o] for o in offered - {item.about}) <= min(
                [gap for slug, gap in gaps.items() if slug not in offered], default=9999
            )
    assert pool(atlas) == tuple(items)


def test_wrong_conditions_sit_apart_from_the_marked_place(items: list[Item]) -> None:
    """A place that two conditions share never offers both."""
    for item in items:
        if item.kind == "condition":
            zones = {zone.slug: zone.outline for zone in drawing.plate(item.view).zones}
            right, *wrong = (choice.key for choice in item.parts[0].choices)
            assert not [slug for slug in wrong if drawing.overlap(zones[right], zones[slug])], item.key


def test_what_one_structure_does_is_not_offered_for_another_that_does_the_same(items: list[Item], atlas: Atlas) -> None:
    for item in items:
        if item.kind == "does":
            right, *wrong = (choice.key for choice in item.parts[0].choices)
            assert not [w for w in wrong for group in atlas.quiz.alike if {w, right} <= group], item.key


def test_a_near_miss_says_where_it_lies(atlas: Atlas) -> None:
    """Directions are those of anatomy: inner and outer from behind, front and back from the side."""
    back, heel, deep = (drawing.plate(name) for name in ("back", "heel", "deep"))
    head, other = "gastrocnemius-medial-head", "gastrocnemius-lateral-head"
    assert naming(atlas, back, "soleus", head) == "That is the soleus, just below it."
    assert naming(atlas, back, head, other) == "That is the medial head of gastrocnemius, just on its inner side."
    assert naming(atlas, heel, "kagers-fat-pad", "achilles-tendon") == "That is Kager's fat pad, just in front of it."
    assert naming(atlas, deep, "calcaneus", "soleus") == "That is the calcaneus, below it."
    assert drawing.apart(bodies(deep)["calcaneus"], bodies(deep)["soleus"]) >= CLOSE


def some(known: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """At least one of what there is, in its order."""
    return st.sets(st.sampled_from(known), min_size=1).map(lambda found: tuple(one for one in known if one in found))


WISHES = st.builds(
    Wishes,
    some(tuple(KINDS)),
    some(drawing.PLATES),
    st.sampled_from(LENGTHS),
    st.sampled_from(("plain", "student", "clinician")),
)


@given(wishes=WISHES, seed=st.integers(0, codes.SEEDS - 1))
def test_a_code_holds_all_that_was_wished(wishes: Wishes, seed: int) -> None:
    """In seven signs, none of which looks like another."""
    code = codes.write(wishes, seed)
    assert len(code) == 7
    assert not set(code) & set("0O1IL")
    assert codes.read(code) == wishes


@given(wishes=WISHES, seed=st.integers(0, codes.SEEDS - 1), place=st.integers(0, 6), other=st.sampled_from(codes.SIGNS))
def test_a_code_with_a_typing_error_is_told(wishes: Wishes, seed: int, place: int, other: str) -> None:
    """One wrong sign, or two neighbors swapped."""
    code = codes.write(wishes, seed)
    wrong = code[:place] + other + code[place + 1 :]
    swapped = code[:place] + code[place : place + 2][::-1] + code[place + 2 :]
    for typed in {wrong, swapped} - {code}:
        with pytest.raises(BadCode):
            codes.read(typed)


@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("name", drawing.PLATES)
def test_numbers_keep_clear_of_each_other_and_of_the_words(name: str, side: drawing.Side) -> None:
    """And stay on the picture."""
    plate = drawing.plate(name, side)
    found = list(places(plate).values())
    left, _, wide, tall = drawing.core(plate)
    for index, (x, y) in enumerate(found):
        assert left + INK <= x <= left + wide - INK
        assert INK <= y <= tall - INK
        assert all((x - a) ** 2 + (y - b) ** 2 >= (APART - 1) ** 2 for a, b in found[:index])
        for a, b, across, down in drawing.words(plate):
            near = min(max(x, a), a + across), min(max(y, b), b + down)
            assert (x - near[0]) ** 2 + (y - near[1]) ** 2 >= (INK - 2) ** 2


def test_no_condition_is_told_by_the_words_of_its_place(items: list[Item], atlas: Atlas) -> None:
    """Nor asked on another plate than the one that shows it best."""
    for item in items:
        if item.kind == "condition":
            condition = atlas.condition(item.parts[0].right.key)
            assert item.view == condition.plate
            assert item.where not in item.asks
            assert not joint.stems(condition.title, *condition.also) & joint.stems(item.where)


def test_what_a_structure_does_is_asked_without_its_name(items: list[Item], atlas: Atlas) -> None:
    """In the words of each depth."""
    for item in items:
        if item.asks.startswith("Which part does this?"):
            assert atlas.structure(item.about).title.lower() not in item.asks.lower(), item.key


def test_the_part_to_look_at_holds_what_is_lit(items: list[Item]) -> None:
    """With room round it, within the plate, on either leg."""
    for item in items:
        if item.outline:
            for side in drawing.SIDES:
                plate = drawing.plate(item.view, side)
                _, top, _, tall = drawing.around(plate, [item.outline])
                _, high, _, low = drawing.corners(item.outline)
                assert top <= max(high, 0)
                assert top + tall >= min(low, plate.height)
                assert 0 <= top < top + tall <= plate.height
