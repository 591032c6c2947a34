"""The side plate keeps the measures that anatomists have published; each is read from the painted outline itself."""

from __future__ import annotations

import math
from functools import partial

import pytest

from anatomy_app.drawing import plate
from anatomy_app.drawing.model import LEG_LENGTH_MM
from anatomy_app.drawing.plates import side_fracture

from .geometry import Point, away, crossings, outlines, painted, width_mm

SIDE = plate("side")
FRAME = SIDE.frame
INSERTION = 0.0745  # level of the middle of the footprint: the published mean is 0.0744


body = partial(painted, on="side")


def lowest(slug: str) -> float:
    """Level of the lowest point of a painted body."""
    return FRAME.level(max(y for _, y in body(slug)))


def above_insertion(cm: float) -> float:
    """Level that lies some centimetres above the insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM


def back_of(ring: list[Point], level: float) -> float:
    """Canvas x of a ring's back edge at a level."""
    return crossings(ring, FRAME.point(level, 0)[1])[0]


def thickness(cm: float) -> float:
    """Thickness of the tendon in mm, square to its course, some centimetres above the insertion."""
    tendon, step = body("achilles-tendon"), 0.01
    level = above_insertion(cm)
    run = back_of(tendon, level + step) - back_of(tendon, level - step)
    return width_mm(tendon, level, SIDE) * math.cos(math.atan2(run, 2 * step * FRAME.scale))


@pytest.mark.parametrize("cm", [2, 2.5, 3, 4, 5, 6])
def test_the_tendon_is_about_5_mm_thick_where_it_is_free(cm: float):
    """4.6 mm (SD 0.8) by ultrasound, Int J Biomed 2023; 4.9 mm by MRI, Szaro 2021; 6 mm or less counts as healthy."""
    assert 4.6 <= thickness(cm) <= 6


def heel_back() -> tuple[float, float]:
    """Lowest and highest level of the heel bone's back: what lies within 10 mm of its hindmost point."""
    bone = body("calcaneus")
    rear = min(x for x, _ in bone)
    levels = [FRAME.level(y) for x, y in bone if FRAME.mm(x - rear) <= 10]
    return min(levels), max(levels)


def test_the_tendon_inserts_on_the_middle_third_of_the_heel_bones_back():
    """Gray and later reviews; above it a slit stays free for the bursa."""
    low, high = heel_back()
    third = (high - low) / 3
    bone = body("calcaneus")
    footprint = [
        level
        for level in (low + (high - low) * i / 200 for i in range(201))
        if (found := crossings(body("achilles-tendon"), FRAME.point(level, 0)[1])) and found[-1] >= back_of(bone, level)
    ]
    assert low + third - 0.002 <= min(footprint)
    assert max(footprint) <= high - third + 0.002
    assert (max(footprint) - min(footprint)) * LEG_LENGTH_MM >= 8
    assert low + third <= INSERTION <= high - third


def test_the_tendon_has_no_free_end_beyond_the_bone():
    """It thins out on the bone: its hind edge runs into that of the bone, and its lowest point lies on the bone."""
    tendon, bone = body("achilles-tendon"), body("calcaneus")
    x, y = max(tendon, key=lambda point: point[1])
    assert FRAME.mm(away([bone], x, y)) <= 1
    gaps = [
        FRAME.mm(back_of(bone, level) - back_of(tendon, level))
        for level in (0.085, 0.08, 0.075, 0.07, 0.066, lowest("achilles-tendon") + 0.001)
    ]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] <= 0.6


def test_the_tendon_broadens_on_the_bone():
    """Seen from the side it is spread wider at its footprint than where it is narrowest (20 to 22 mm from behind)."""
    widest = max(width_mm(body("achilles-tendon"), level, SIDE) for level in (0.09, 0.085, 0.08, 0.075))
    assert widest > 1.15 * width_mm(body("achilles-tendon"), 0.1, SIDE)


@pytest.mark.parametrize(("level", "touches"), [(0.110, False), (0.104, False), (0.080, True), (0.070, True)])
def test_tendon_and_bone_meet_on_the_middle_third_and_not_above(level: float, touches: bool):
    """The upper third of the bone's back is the front wall of the retrocalcaneal bursa."""
    front = crossings(body("achilles-tendon"), FRAME.point(level, 0)[1])[-1]
    assert (front >= back_of(body("calcaneus"), level)) is touches


def test_the_course_of_the_tendon_is_slightly_concave_behind():
    """Its back edge lies in front of the straight line from the junction to the heel bone."""
    tendon = body("achilles-tendon")
    top, low = 0.49, 0.10
    for level in (0.2, 0.3, 0.4):
        share = (top - level) / (top - low)
        straight = back_of(tendon, top) + share * (back_of(tendon, low) - back_of(tendon, top))
        assert back_of(tendon, level) > straight


def test_fibres_of_soleus_end_3_to_5_and_a_half_cm_above_the_insertion():
    """J Orthop Sci 2023;28:204-211: 42 mm (SD 13) of free tendon."""
    assert 30 <= (lowest("soleus") - INSERTION) * LEG_LENGTH_MM <= 55


def test_the_lateral_head_ends_at_the_published_height_and_the_medial_one_lower():
    """Medial: Lui and Mak 2017, level 0.5105, spread 0.0292; lateral 13 to 17 mm higher (Antonios and Adds 2008)."""
    lateral, medial = lowest("gastrocnemius-lateral-head"), lowest("gastrocnemius-medial-head")
    assert medial == pytest.approx(0.5105, abs=0.0292)
    assert 13 <= (lateral - medial) * LEG_LENGTH_MM <= 17.5


def test_soleus_shows_before_the_lateral_head_and_far_below_it():
    """It is the larger muscle (489 cm3 against 140; Fukunaga 1992) and reaches nearer to the heel."""
    for level in (0.60, 0.66, 0.72):
        y = FRAME.point(level, 0)[1]
        assert crossings(body("soleus"), y)[-1] > crossings(body("gastrocnemius-lateral-head"), y)[-1]
    assert lowest("soleus") < lowest("gastrocnemius-lateral-head") - 0.25


def test_the_outer_ankle_bone_reaches_lower_than_the_inner_one():
    """Reference leg: tips at 0.126 and 0.173 of the leg."""
    assert lowest("fibula") == pytest.approx(0.126, abs=0.006)
    assert 0.03 <= lowest("tibia") - lowest("fibula") <= 0.06


def test_the_calf_is_as_deep_as_a_calf():
    """355 mm (SD 21) of girth, young men: with the back plate's width an ellipse of 120 to 130 mm by 114 mm."""
    depth = width_mm(body("skin"), 0.76, SIDE)
    assert 112 <= depth <= 130


def test_the_heel_bone_is_7_to_8_cm_long_at_most():
    """Textbooks: about 7 to 8 cm; the reference leg 7.3 cm with the part that the side view hides."""
    xs = [x for x, _ in body("calcaneus")]
    assert 63 <= FRAME.mm(max(xs) - min(xs)) <= 80


def test_everything_but_the_names_stays_inside_the_core():
    """Pages crop the plate to its core on small screens; the number discs must fit too."""
    left, right = SIDE.core[0], sum(SIDE.core)
    xs = [x for x, _ in body("skin")]
    assert left <= min(xs)
    assert max(xs) <= right
    assert all(left + 27 <= region.disc[0] <= right - 27 for region in SIDE.regions)


def test_what_lies_over_the_broken_heel_bone_is_painted_as_on_the_plate():
    """The same layers in the same order."""
    over = side_fracture.over()
    assert [layer for layer in SIDE.art if layer in over] == list(over)


def test_the_midportion_zone_lies_2_to_6_cm_above_the_insertion():
    """PeerJ 2021 for tendinopathy; most ruptures lie there too."""
    zones = {z.slug: outlines(z.outline)[0] for z in SIDE.zones}
    own = {z.slug for z in SIDE.zones if not z.asked}
    assert own == {"midportion-tendinopathy", "achilles-rupture", "calcaneal-fracture", "calf-tightness"}
    for slug in ("midportion-tendinopathy", "achilles-rupture"):
        levels = [FRAME.level(y) for _, y in zones[slug]]
        assert min(levels) == pytest.approx(above_insertion(2), abs=0.002)
        assert max(levels) == pytest.approx(above_insertion(6), abs=0.002)
