"""The deep plate keeps the measures that anatomists have published; each is read from the painted outline itself."""

from __future__ import annotations

import math
from functools import partial

import pytest

from anatomy_app.drawing import plate
from anatomy_app.drawing.model import LEG_LENGTH_MM

from .geometry import Point, crossings, inside, outlines, painted, width_mm

DEEP = plate("deep")
FRAME = DEEP.frame
INSERTION = 0.0745  # level of the middle of the footprint: the published mean is 0.0744


body = partial(painted, on="deep")


def lowest(slug: str) -> float:
    """Level of the lowest point of a painted body."""
    return FRAME.level(max(y for _, y in body(slug)))


def highest(slug: str) -> float:
    """Level of the highest point of a painted body."""
    return FRAME.level(min(y for _, y in body(slug)))


def above_insertion(cm: float) -> float:
    """Level that lies some centimetres above the insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM


def narrowest() -> tuple[float, float]:
    """(width in mm, height in cm above the insertion) of the Achilles tendon where it is narrowest."""
    tendon = body("achilles-tendon")
    return min((width_mm(tendon, above_insertion(mm / 10), DEEP), mm / 10) for mm in range(5, 120))


def region(slug: str) -> list[list[Point]]:
    """The subpaths of what can be pressed of a region."""
    return next(outlines(r.outline) for r in DEEP.regions if r.slug == slug)


def test_it_is_the_back_plates_leg_with_a_layer_removed():
    """Skin, heel bone and the frame are the same, so that a switch of views takes gastrocnemius away and no more."""
    back = plate("back")
    assert (DEEP.frame, DEEP.core, DEEP.width, DEEP.height) == (back.frame, back.core, back.width, back.height)
    for slug in ("skin", "calcaneus", "semimembranosus", "biceps-femoris"):
        assert body(slug) == painted(slug)
    for level in (0.42, 0.3, 0.2, 0.1):
        y = FRAME.point(level, 0)[1]
        assert crossings(body("achilles-tendon"), y) == pytest.approx(crossings(painted("achilles-tendon"), y), abs=0.3)


def test_both_heads_of_gastrocnemius_are_cut_close_below_the_knee():
    """Stumps from the condyles on, so that plantaris, popliteus and the arch of soleus lie free."""
    for slug in ("gastrocnemius-medial-head", "gastrocnemius-lateral-head"):
        assert 0.93 <= lowest(slug) <= 1.0
        assert highest(slug) > 1.1


def test_fibres_of_soleus_end_3_to_5_and_a_half_cm_above_the_insertion_under_the_tendon():
    """J Orthop Sci 2023;28:204-211: 42 mm (SD 13) of free tendon; the lowest fibres lie deep to the tendon's edges."""
    end = lowest("soleus")
    assert 30 <= (end - INSERTION) * LEG_LENGTH_MM <= 55
    assert width_mm(body("soleus"), end + 0.002, DEEP) < width_mm(body("achilles-tendon"), end, DEEP)


@pytest.mark.parametrize("level", [0.64, 0.62, 0.60, 0.58, 0.56, 0.54])
def test_soleus_is_wider_than_the_back_plates_gastrocnemius_below_mid_calf_on_both_sides(level: float):
    """It is the broader muscle there (489 cm3 against 385; Fukunaga 1992)."""
    y = FRAME.point(level, 0)[1]
    heads = [
        x for slug in ("gastrocnemius-medial-head", "gastrocnemius-lateral-head") for x in crossings(painted(slug), y)
    ]
    soleus = crossings(body("soleus"), y)
    assert soleus[0] < min(heads) or level > 0.61  # the inner bulge of gastrocnemius is at its widest above
    assert soleus[-1] > max(heads) or level > 0.61


def test_soleus_rises_to_the_head_of_the_fibula():
    """Its origin; in the reference leg it begins at 0.961 of the leg."""
    assert highest("soleus") == pytest.approx(0.961, abs=0.015)
    assert lowest("popliteus") > 0.75  # popliteus ends on the tibia above the soleal line: 0.797 in the reference leg


def test_the_belly_of_plantaris_is_5_to_10_cm_long():
    """Textbooks: about 7 to 10 cm; older ones give 5 cm."""
    assert 50 <= (highest("plantaris") - lowest("plantaris")) * LEG_LENGTH_MM <= 100


@pytest.mark.parametrize("level", [0.86, 0.74, 0.60, 0.45, 0.30, 0.15])
def test_the_tendon_of_plantaris_is_a_ribbon_of_2_to_4_mm(level: float):
    """Measured square to its course on the outline that can be pressed."""
    (_, ribbon) = region("plantaris")
    step = 0.01
    low, at, high = (crossings(ribbon, FRAME.point(level + by, 0)[1]) for by in (-step, 0, step))
    run = (sum(high) - sum(low)) / 2
    wide = FRAME.mm(at[-1] - at[0]) * math.cos(math.atan2(run, 2 * step * FRAME.scale))
    assert 2 <= wide <= 4


def test_the_tendon_of_plantaris_ends_on_the_inner_side_of_the_achilles_tendon():
    """It crosses from the outer condyle to the inner border and keeps to it down to the heel bone."""
    (_, ribbon) = region("plantaris")
    for level in (0.45, 0.35, 0.25, 0.15, 0.10):
        y = FRAME.point(level, 0)[1]
        assert crossings(ribbon, y)[-1] == pytest.approx(crossings(body("achilles-tendon"), y)[0], abs=8)
    assert crossings(body("plantaris"), FRAME.point(1.08, 0)[1])[0] > FRAME.x


def test_the_achilles_tendon_is_narrowest_4_to_6_cm_above_its_insertion_at_12_to_16_mm():
    """Gray: about 4 cm up; 12.2 mm (SD 1.4) by ultrasound, Int J Biomed 2023; 14.7 mm by MRI, Szaro 2021."""
    width, height = narrowest()
    assert 12 <= width <= 16
    assert 4 <= height <= 6


def test_the_achilles_tendon_inserts_on_the_middle_third_about_22_mm_wide():
    """Int J Biomed 2023;13:95-100: 21.85 mm (SD 3.23) in 120 tendons; Gray for the middle third."""
    assert width_mm(body("achilles-tendon"), INSERTION, DEEP) == pytest.approx(21.85, abs=1.6)
    ys = [FRAME.level(y) for _, y in body("calcaneus")]
    third = (max(ys) - min(ys)) / 3
    assert min(ys) + third - 0.003 <= lowest("achilles-tendon") <= max(ys) - third


def test_the_achilles_tendon_is_3_to_7_cm_wide_at_its_top():
    """34 to 68 mm at the junction with gastrocnemius in 70 dissected legs."""
    assert 34 <= width_mm(body("achilles-tendon"), 0.48, DEEP) <= 68


def test_the_number_discs_stay_inside_the_core_and_apart():
    """Pages crop the plate to its core on small screens."""
    left, right = DEEP.core[0], sum(DEEP.core)
    assert all(left + 27 <= r.disc[0] <= right - 27 for r in DEEP.regions)
    discs = [r.disc for r in DEEP.regions]
    assert all(math.dist(a, b) >= 54 for i, a in enumerate(discs) for b in discs[i + 1 :])


def test_zones_of_what_lies_under_the_surface_are_marked_as_deep():
    """Soleus and plantaris lie open here; veins and compartments do not."""
    assert {zone.slug: zone.deep for zone in DEEP.zones} == {
        "soleus-strain": False,
        "plantaris-rupture": False,
        "deep-vein-thrombosis": True,
        "acute-compartment-syndrome": True,
    }


def test_zones_lie_where_the_injuries_are():
    """The tear of plantaris from its belly down to mid-calf; the strain of soleus at the inner edge of its sheet."""
    zones = {zone.slug: outlines(zone.outline)[0] for zone in DEEP.zones}
    levels = [FRAME.level(y) for _, y in zones["plantaris-rupture"]]
    assert min(levels) == pytest.approx(0.66, abs=0.01)  # mid-calf
    assert max(levels) > lowest("plantaris")
    assert all(x < FRAME.x for x, _ in zones["soleus-strain"])
    assert all(inside([body("soleus")], x, y) for x, y in zones["soleus-strain"])
