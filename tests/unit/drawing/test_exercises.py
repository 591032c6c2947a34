"""The exercise figures: one body in every pose, standing where it should, balanced, in its frame and light to send."""

from __future__ import annotations

import math
from functools import cache
from xml.etree import ElementTree as ET

import brotli
import pytest

from anatomy_app.drawing import exercise_art, figure
from anatomy_app.drawing.exercises import EXERCISES, Panel
from anatomy_app.drawing.figure import Body, Leg, LegBones, OutOfReach, Planted, Pose, Reach, body
from anatomy_app.drawing.figure_paint import SCALE
from anatomy_app.drawing.files import files
from anatomy_app.drawing.poses import STAND, STEP
from anatomy_app.drawing.props import wall

from .geometry import SVG, Point, outlines, parsed

SLUGS = [
    "calf-stretch-straight",
    "calf-stretch-bent",
    "heel-raise-two-legs",
    "heel-raise-two-up-one-down",
    "heel-raise-one-leg",
    "heel-drop-straight",
    "heel-drop-bent",
    "heel-raise-seated",
    "heel-raise-floor",
    "heel-raise-loaded",
    "balance-one-leg",
    "hops",
    "ankle-bends",
    "cycling",
    "swimming",
]
picture = cache(exercise_art.picture)
PANELS = [(slug, i, panel) for slug in EXERCISES for i, panel in enumerate(EXERCISES[slug].panels, 1)]
NAMES = [f"{slug} {i}" for slug, i, _ in PANELS]
STANDING = [(slug, i, p) for slug, i, p in PANELS if p.pose.on == "near"]
MASSES = {"thigh": 0.1, "shank": 0.0465, "foot": 0.0145, "trunk": 0.497, "head": 0.081, "upper": 0.028, "fore": 0.022}
"""Shares of body mass, forearm with hand (Dempster, as printed in Winter, Biomechanics and Motor Control)."""


def feet(panel: Panel) -> list[tuple[LegBones, Leg | Planted]]:
    """The feet of a pose that stand on the floor or a step, with what the pose says of them."""
    pose, found = panel.pose, body(panel.pose)
    stands = [(found.near, pose.near)] if pose.on == "near" else []
    planted = [(b, leg) for b, leg in ((found.near, pose.near), (found.far, pose.far)) if isinstance(leg, Planted)]
    return [*stands, *((bones, leg) for bones, leg in planted if leg.flat_toes)]


@cache
def group(slug: str, number: int) -> tuple[ET.Element, Point]:
    """One pose as it is drawn, and where its floor begins."""
    for found in parsed(picture(slug)).findall(f"{SVG}g"):
        if found.find(f".//{SVG}path[@id='{slug}-{number}d']") is not None:
            x, y = found.attrib["transform"].removeprefix("translate(").removesuffix(")").split()
            return found, (float(x), float(y))
    raise LookupError(f"{slug} has no pose {number}")


def forms(slug: str, number: int) -> list[Point]:
    """Every point of the painted forms of a pose, on the canvas."""
    found, (x, y) = group(slug, number)
    rings = [ring for path in found.iter(f"{SVG}path") if "id" in path.attrib for ring in outlines(path.attrib["d"])]
    return [(px + x, py + y) for ring in rings for px, py in ring]


def middle(found: Body) -> float:
    """How far in front of the pose's place its center of mass is."""
    parts = [(MASSES["trunk"], found.trunk.at(figure.TRUNK / 2)), (MASSES["head"], found.head.at(-4))]
    for leg in (found.near, found.far):
        parts += [(MASSES["thigh"], leg.thigh.at(0.433 * figure.THIGH)), (MASSES["foot"], leg.foot.at(3.8, -2))]
        parts.append((MASSES["shank"], leg.shank.at(0.433 * figure.SHANK)))
    for arm in (found.near_arm, found.far_arm):
        parts += [(MASSES["upper"], arm.upper.at(0.436 * figure.UPPER_ARM)), (MASSES["fore"], arm.fore.at(10))]
    return sum(mass * at[0] for mass, at in parts) / sum(mass for mass, _ in parts)


def test_every_exercise_is_there_in_order():
    assert list(EXERCISES) == SLUGS
    assert {f"exercise-{slug}.svg" for slug in SLUGS} <= set(files())


@pytest.mark.parametrize("slug", SLUGS)
def test_a_file_says_its_poses_and_whose_it_is(slug: str):
    exercise, root = EXERCISES[slug], parsed(picture(slug))
    assert root.find(f"{SVG}title").text == exercise.title
    said = root.find(f"{SVG}desc").text
    assert said == exercise.description
    assert said.startswith(("Two poses: 1, ", "Three poses: 1, "))
    assert [t.text for t in root.iter(f"{SVG}text")] == [str(i + 1) for i in range(exercise.poses)]
    assert 2 <= exercise.poses <= 3
    assert "https://creativecommons.org/licenses/by/4.0/" in picture(slug)


@pytest.mark.parametrize("slug", SLUGS)
def test_ids_are_the_exercises_own_and_lead_somewhere(slug: str):
    nodes = list(parsed(picture(slug)).iter())
    ids = [node.attrib["id"] for node in nodes if "id" in node.attrib]
    used = {value.split("#")[1].rstrip(")") for node in nodes for value in node.attrib.values() if f"#{slug}" in value}
    assert len(ids) == len(set(ids))
    assert all(name.startswith(f"{slug}-") for name in ids)
    assert used <= set(ids)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_picture_weighs_at_most_6_kb_on_the_wire(slug: str):
    assert len(brotli.compress(picture(slug).encode(), quality=11)) <= 6000


@pytest.mark.parametrize(("slug", "number", "panel"), PANELS, ids=NAMES)
def test_no_limb_is_cut_off(slug: str, number: int, panel: Panel):
    wide, tall = EXERCISES[slug].size
    assert all(10 <= x <= wide - 10 and 10 <= y <= tall - 10 for x, y in forms(slug, number))


@pytest.mark.parametrize(("slug", "number", "panel"), PANELS, ids=NAMES)
def test_it_is_one_body_in_every_pose(slug: str, number: int, panel: Panel):
    found = body(panel.pose)
    lengths = [(found.trunk.start, found.near.thigh.start, figure.TRUNK)]
    for leg in (found.near, found.far):
        lengths += [(leg.thigh.start, leg.shank.start, figure.THIGH), (leg.shank.start, leg.foot.start, figure.SHANK)]
    for arm in (found.near_arm, found.far_arm):
        lengths += [(arm.upper.start, arm.fore.start, figure.UPPER_ARM)]
        lengths += [(arm.fore.start, arm.hand.start, figure.FOREARM)]
    assert [math.dist(a, b) for a, b, _ in lengths] == pytest.approx([long for _, _, long in lengths], abs=0.03)


@pytest.mark.parametrize(("slug", "number", "panel"), PANELS, ids=NAMES)
def test_a_foot_that_stands_is_drawn_on_what_it_stands_on(slug: str, number: int, panel: Panel):
    """The ball of the foot within a canvas unit of floor or step, and the heel of a flat foot too."""
    found = group(slug, number)[0]
    for bones, leg in feet(panel):
        letter = "d" if bones == body(panel.pose).near else "b"
        (ring,) = outlines(found.find(f".//{SVG}path[@id='{slug}-{number}{letter}']").attrib["d"])
        ground = -SCALE * (leg.y if isinstance(leg, Planted) else panel.pose.at[1])
        spots = [bones.toes.at(1.5)[0], *([bones.foot.at(-1)[0]] if leg.foot == 0 and ground == 0 else [])]
        for x in spots:
            assert max(y for px, y in ring if abs(px / SCALE - x) < 2) == pytest.approx(ground, abs=1)
        if ground == 0:
            assert max(y for _, y in ring) <= 1


@pytest.mark.parametrize(("slug", "number", "panel"), STANDING, ids=[f"{slug} {i}" for slug, i, _ in STANDING])
def test_a_body_that_stands_is_balanced(slug: str, number: int, panel: Panel):
    """Its center of mass is over what bears it: a foot that is flat on the floor, else its ball and toes."""
    ends = []
    for bones, leg in feet(panel):
        whole = leg.foot == 0 and panel.pose.at[1] == 0
        ends += [bones.foot.at(-3.5)[0] if whole else bones.toes.at(-1.5)[0], bones.toes.at(4)[0]]
    assert min(ends) <= middle(body(panel.pose)) <= max(ends)


@pytest.mark.parametrize(("slug", "number", "panel"), PANELS, ids=NAMES)
def test_a_hand_on_a_wall_lies_flat_on_it(slug: str, number: int, panel: Panel):
    faces = [prop.args[0] for prop in panel.behind if prop.func is wall]
    for arm, bones in (
        (panel.pose.near_arm, body(panel.pose).near_arm),
        (panel.pose.far_arm, body(panel.pose).far_arm),
    ):
        if isinstance(arm, Reach) and arm.hand == "wall":
            assert bones.hand.at(2, -1.5)[0] == bones.hand.at(9, -1.5)[0] == pytest.approx(faces[0], abs=0.05)


@pytest.mark.parametrize(
    ("slug", "number", "knee", "ankle"),
    [
        ("calf-stretch-straight", 2, (0, 0), (18, 28)),
        ("calf-stretch-bent", 2, (25, 45), (25, 38)),
        ("heel-raise-two-legs", 1, (0, 5), (0, 5)),
        ("heel-raise-two-legs", 2, (0, 5), (-45, -28)),
        ("heel-raise-one-leg", 2, (0, 5), (-45, -28)),
        ("heel-drop-straight", 3, (0, 0), (18, 30)),
        ("heel-drop-bent", 3, (20, 45), (25, 38)),
        ("heel-raise-seated", 1, (85, 100), (-3, 3)),
        ("heel-raise-seated", 2, (85, 100), (-45, -28)),
        ("ankle-bends", 1, (35, 55), (-1, 0)),
        ("ankle-bends", 2, (35, 55), (-45, -28)),
        ("cycling", 1, (20, 35), (-10, 10)),
    ],
)
def test_joints_bend_as_the_exercise_asks(
    slug: str, number: int, knee: tuple[float, float], ankle: tuple[float, float]
):
    """Degrees of the near leg: bend of the knee, and of the ankle with toes up as positive."""
    bones = body(EXERCISES[slug].panels[number - 1].pose).near
    assert knee[0] <= bones.knee <= knee[1]
    assert ankle[0] - 0.01 <= bones.ankle <= ankle[1]


def test_a_heel_that_drops_is_lower_than_its_step_and_one_on_the_floor_is_not():
    for slug in ("heel-drop-straight", "heel-drop-bent"):
        ring = outlines(group(slug, 3)[0].find(f".//{SVG}path[@id='{slug}-3d']").attrib["d"])[0]
        assert max(y for _, y in ring) > -SCALE * STEP + 15
    assert (
        max(y for _, y in forms("heel-raise-floor", 2))
        <= EXERCISES["heel-raise-floor"].size[1] - exercise_art.UNDER + 1
    )


def test_a_place_out_of_reach_is_refused():
    far = Pose((0, 0), Leg(0, 0), Planted(60), STAND.near_arm, STAND.far_arm)
    with pytest.raises(OutOfReach, match="too far"):
        body(far)
