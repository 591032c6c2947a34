"""The heel plate keeps the measures that anatomists have published; each is read from the painted outline itself."""

from __future__ import annotations

import math
from functools import partial
from itertools import pairwise

import pytest

from anatomy_app.drawing import plate
from anatomy_app.drawing.model import LEG_LENGTH_MM

from . import geometry
from .geometry import Point, away, crossings, inside

HEEL = plate("heel")
FRAME = HEEL.frame
INSERTION = 0.0745  # level of the middle of the footprint: the published mean is 0.0744


painted = partial(geometry.painted, on="heel")
TENDON, BONE = painted("achilles-tendon"), painted("calcaneus")
BURSA_END = min(FRAME.level(y) for _, y in painted("retrocalcaneal-bursa"))


def depth_mm(ring: list[Point], level: float) -> float:
    """Extent of a ring from back to front at a level."""
    found = crossings(ring, FRAME.point(level, 0)[1])
    return FRAME.mm(found[-1] - found[0])


def levels(ring: list[Point]) -> tuple[float, float]:
    """(lowest, highest) level of a ring."""
    found = [FRAME.level(y) for _, y in ring]
    return min(found), max(found)


def thickness_mm(ring: list[Point]) -> float:
    """The largest circle that fits into a ring, found on a fine grid: how thick a slit is, whichever way it lies."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    best = 0.0
    for i in range(1, 40):
        y = min(ys) + (max(ys) - min(ys)) * i / 40
        found = crossings(ring, y)
        for a, b in zip(found[::2], found[1::2], strict=True):
            best = max(best, *(away([ring], a + (b - a) * k / 8, y) for k in range(1, 8)))
    assert max(xs) > min(xs)
    return FRAME.mm(best * 2)


def back_of_bone() -> tuple[float, float]:
    """Levels of the lower and upper end of the heel bone's back, where the outline leaves its rearmost tenth."""
    rear = min(x for x, _ in BONE)
    found = [FRAME.level(y) for x, y in BONE if FRAME.mm(x - rear) < 7.5 and x < FRAME.point(0, -0.06)[0]]
    return min(found), max(found)


@pytest.mark.parametrize("height", [2.5, 3, 4, 5])
def test_the_tendon_is_about_5_mm_thick(height: float):
    """4.6-5.2 mm in several series (Int J Biomed 2023, JoVE 65798, Szaro 2021); measured square to its run."""
    across = depth_mm(TENDON, INSERTION + height * 10 / LEG_LENGTH_MM)
    assert 4.4 <= across * 0.975 <= 5.4


def contact() -> list[Point]:
    """The points of the tendon's outline that lie on the heel bone, below the bursa, from top to bottom."""
    touching = [(x, y) for x, y in TENDON if away([BONE], x, y) < 2 and FRAME.level(y) < BURSA_END]
    return sorted(touching, key=lambda point: point[1])


def test_the_tendon_inserts_on_the_middle_third_of_the_heel_bones_back():
    """Its footprint covers that third, goes little beyond it, and its middle lies within (Gray; CZ-ACH)."""
    low, high = back_of_bone()
    third, spare = (high - low) / 3, 4.6 / LEG_LENGTH_MM
    top, bottom = (FRAME.level(contact()[i][1]) for i in (0, -1))
    assert low + third - spare <= bottom <= low + third
    assert high - third <= top <= high - third + spare
    assert low + third < (top + bottom) / 2 < high - third


def test_the_tendon_is_fused_to_the_bone_over_about_2_cm():
    """No slit and no second lens between them: between its ends the whole front of the tendon lies on bone."""
    points = contact()
    assert 15 <= FRAME.mm(sum(math.dist(a, b) for a, b in pairwise(points))) <= 25
    for step in range(1, 12):
        y = points[0][1] + (points[-1][1] - points[0][1]) * step / 12
        tendon, bone = crossings(TENDON, y), crossings(BONE, y)
        assert len(tendon) == 2
        assert tendon[-1] == pytest.approx(bone[0], abs=2.5)


def test_the_back_of_the_tendon_is_straight_down_to_its_insertion():
    """From 3 cm above the bone to the bursa it leaves its chord by less than 1 mm."""
    start, end = (crossings(TENDON, FRAME.point(level, 0)[1])[0] for level in (0.19, 0.106))
    for step in range(1, 8):
        level = 0.19 + (0.106 - 0.19) * step / 8
        chord = start + (end - start) * step / 8
        assert abs(FRAME.mm(crossings(TENDON, FRAME.point(level, 0)[1])[0] - chord)) < 1


def test_the_retrocalcaneal_bursa_is_a_slit_at_the_upper_third_of_the_bone():
    """Bottger 1998, MRI: 1 mm deep, up to 7 mm tall in healthy ankles."""
    ring = painted("retrocalcaneal-bursa")
    low, high = levels(ring)
    bottom, top = back_of_bone()
    assert 3 <= (high - low) * LEG_LENGTH_MM <= 7.1
    assert 1 <= thickness_mm(ring) <= 1.6
    assert low >= top - (top - bottom) / 3 - 0.002


def test_the_retrocalcaneal_bursa_lies_between_tendon_and_bone():
    """In every level of its middle part: tendon, then bursa, then bone, from back to front."""
    ring = painted("retrocalcaneal-bursa")
    for level in (0.103, 0.105, 0.107, 0.109, 0.111, 0.113, 0.115):
        y = FRAME.point(level, 0)[1]
        tendon, bursa, bone = (crossings(shape, y) for shape in (TENDON, ring, BONE))
        assert len(bursa) == 2
        assert tendon[-1] - 2 <= bursa[0] < bursa[-1] <= bone[0] + 2


def test_the_subcutaneous_bursa_is_a_flat_slit_between_skin_and_tendon():
    """Van Dijk 2011: between the skin and the tendon or the heel bone."""
    ring = painted("subcutaneous-calcaneal-bursa")
    skin = painted("skin")
    assert thickness_mm(ring) <= 1.05
    for level in (0.068, 0.075, 0.082):
        y = FRAME.point(level, 0)[1]
        outer, bursa, tendon = (crossings(shape, y) for shape in (skin, ring, TENDON))
        assert outer[0] < bursa[0] < bursa[-1] < tendon[0]


def test_the_subcutaneous_bursa_lies_on_the_back_of_the_tendon_at_its_insertion():
    """Not loose in the fat: its inner side follows the tendon, at the level where that holds to the bone."""
    ring = painted("subcutaneous-calcaneal-bursa")
    low, high = levels(ring)
    top, bottom = (FRAME.level(contact()[i][1]) for i in (0, -1))
    assert bottom < low < high < top
    for step in range(1, 10):
        y = FRAME.point(low + (high - low) * step / 10, 0)[1]
        assert 0 < FRAME.mm(crossings(TENDON, y)[0] - crossings(ring, y)[-1]) < 0.6


def upright(ring: list[Point], offset: float) -> list[float]:
    """Where a ring crosses a vertical, from top to bottom."""
    return crossings([(y, x) for x, y in ring], FRAME.point(0, offset)[0])


def test_the_plantar_fascia_starts_at_full_thickness_and_thins_towards_the_toes():
    """3 to 4 mm at the heel on ultrasound (McMillan 2009), from the lowest part of the bone on."""
    ring = painted("plantar-fascia")
    measured = [
        FRAME.mm(found[-1] - found[0])
        for found in (upright(ring, at) for at in (-0.022, -0.0145, -0.005, 0.01, 0.04, 0.07, 0.10))
    ]
    assert all(3 <= tall <= 4 for tall in measured[:4])
    assert measured[1:] == sorted(measured[1:], reverse=True)
    assert abs(upright(ring, -0.022)[0] - upright(BONE, -0.022)[-1]) <= 2


@pytest.mark.parametrize("offset", [-0.035, -0.03, -0.025, -0.02])
def test_the_heel_pad_is_16_to_18_mm_thick_under_the_tuberosity(offset: float):
    """Skin to bone, without load: 18.7 mm, spread 2.5, on radiographs (Prichasuk 1994)."""
    assert 16 <= FRAME.mm(upright(painted("skin"), offset)[-1] - upright(BONE, offset)[-1]) <= 18


def test_the_dot_of_the_retrocalcaneal_bursa_lies_on_the_slit_and_leaves_most_of_it_to_be_seen():
    """Its middle is inside the painted fluid, near the upper end; more than half of the slit is free below its rim."""
    ring = painted("retrocalcaneal-bursa")
    (dot,) = (region.dot for region in HEEL.regions if region.slug == "retrocalcaneal-bursa")
    assert inside([ring], *dot)
    assert away([ring], *dot) >= 2.5
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    assert bottom - dot[1] - 6 >= (bottom - top) / 2


def test_flexor_hallucis_longus_fades_out_in_the_groove_behind_the_talus_and_not_on_bone():
    """Its tendon lies in the groove of the posterior process, 3 to 6 mm thick; there it leaves the plane."""
    ring, talus = painted("flexor-hallucis-longus"), painted("talus")
    for level in (0.142, 0.146, 0.150):
        found = crossings(ring, FRAME.point(level, 0)[1])
        assert 3 <= FRAME.mm(found[-1] - found[0]) <= 6
        assert FRAME.mm(abs(found[-1] - crossings(talus, FRAME.point(level, 0)[1])[0])) <= 1.5
    assert levels(ring)[0] == pytest.approx(0.136, abs=0.003)
    assert FRAME.mm(min(away([BONE], x, y) for x, y in ring)) >= 0.6


def front_of_bone() -> list[Point]:
    """The face that the heel bone turns to the cuboid: its foremost points, from top to bottom."""
    face = [(x, y) for x, y in BONE if FRAME.point(0, 0.064)[0] < x and 0.079 < FRAME.level(y) < 0.1215]
    return sorted(face, key=lambda point: point[1])


def test_the_calcaneocuboid_joint_is_about_2_cm_high():
    """Its face takes up the whole front of the bone and is hollow from top to bottom, as a saddle is."""
    face = front_of_bone()
    assert 16 <= FRAME.mm(math.dist(face[0], face[-1])) <= 22
    middle = min(x for x, _ in face)
    assert 0.3 <= FRAME.mm((face[0][0] + face[-1][0]) / 2 - middle) <= 2.5


def test_boehlers_angle_is_normal():
    """20 to 40 degrees between the lines from the facet's crest to the tuberosity and to the anterior process."""
    back, crest, front = (
        max((FRAME.level(y), (x - FRAME.x) / FRAME.scale) for x, y in BONE if low < (x - FRAME.x) / FRAME.scale < high)
        for low, high in ((-0.08, -0.056), (-0.03, 0.03), (0.04, 0.08))
    )
    fall = [math.atan2(crest[0] - end[0], abs(crest[1] - end[1])) for end in (back, front)]
    assert 28 <= math.degrees(sum(fall)) <= 32


def test_soleus_ends_near_its_published_height():
    """J Orthop Sci 2023;28:204-211: level 0.217, spread 0.031."""
    assert levels(painted("soleus"))[0] == pytest.approx(0.2174, abs=0.0314)


def test_kagers_fat_pad_reaches_from_the_heel_bone_into_the_bursa_and_up_between_tendon_and_hallucis():
    """Tendon behind, flexor hallucis longus in front, heel bone below (IMAIOS); its wedge: Theobald 2006."""
    ring, bursa = painted("kagers-fat-pad"), painted("retrocalcaneal-bursa")
    hallucis = painted("flexor-hallucis-longus")
    assert min(away([bursa], x, y) for x, y in ring) <= 2
    for level in (0.158, 0.17, 0.18, 0.20):  # lower down the muscle's tendon sinks into the fat
        y = FRAME.point(level, 0)[1]
        tendon, fat, muscle = (crossings(shape, y) for shape in (TENDON, ring, hallucis))
        assert fat[0] == pytest.approx(tendon[-1], abs=3)
        assert fat[-1] == pytest.approx(muscle[0], abs=3)
