"""The back plate keeps the measures that anatomists have published; each is read from the painted outline itself."""

from __future__ import annotations

import pytest

from anatomy_app.drawing import plate
from anatomy_app.drawing.model import LEG_LENGTH_MM

from .geometry import painted, width_mm

BACK = plate("back")
FRAME = BACK.frame
INSERTION = 0.0745  # level of the middle of the footprint: the published mean is 0.0744


def lowest(slug: str) -> float:
    """Level of the lowest point of a painted body."""
    return FRAME.level(max(y for _, y in painted(slug)))


def above_insertion(cm: float) -> float:
    """Level that lies some centimetres above the insertion."""
    return INSERTION + cm * 10 / LEG_LENGTH_MM


def narrowest() -> tuple[float, float]:
    """(width in mm, height in cm above the insertion) of the tendon where it is narrowest."""
    tendon = painted("achilles-tendon")
    return min((width_mm(tendon, above_insertion(mm / 10), BACK), mm / 10) for mm in range(5, 120))


def test_the_medial_head_hangs_lower_than_the_lateral_by_13_to_17_mm():
    """Antonios and Adds, Clin Anat 2008: mean 17.4 mm in 84 legs; the reference leg 13.2 mm."""
    drop = (lowest("gastrocnemius-lateral-head") - lowest("gastrocnemius-medial-head")) * LEG_LENGTH_MM
    assert 13 <= drop <= 17.5


def test_the_medial_head_ends_at_the_published_height():
    """Lui and Mak, Open Orthop J 2017: level 0.5105, spread 0.0292."""
    assert lowest("gastrocnemius-medial-head") == pytest.approx(0.5105, abs=0.0292)


def test_the_tendon_is_narrowest_4_to_6_cm_above_its_insertion_at_12_to_16_mm():
    """Gray: about 4 cm up; 12.2 mm (SD 1.4) by ultrasound, Int J Biomed 2023; 14.7 mm by MRI, Szaro 2021."""
    width, height = narrowest()
    assert 12 <= width <= 16
    assert 4 <= height <= 6


def test_the_tendon_never_has_parallel_sides():
    """Its width changes all the way: it falls to the waist and grows again to the fan."""
    tendon = painted("achilles-tendon")
    _, waist = narrowest()
    below = [width_mm(tendon, above_insertion(h / 2), BACK) for h in range(1, int(waist * 2))]
    over = [width_mm(tendon, above_insertion(h), BACK) for h in range(int(waist) + 2, 17)]
    assert below == sorted(below, reverse=True)
    assert over == sorted(over)


def test_the_tendon_fans_out_to_about_22_mm_at_its_insertion():
    """Int J Biomed 2023;13:95-100: 21.85 mm (SD 3.23) in 120 tendons."""
    assert width_mm(painted("achilles-tendon"), INSERTION, BACK) == pytest.approx(21.85, abs=1.6)


def test_the_tendon_inserts_on_the_middle_third_of_the_heel_bones_back():
    """Gray and later reviews; so the painted tendon ends within the middle third of the painted bone."""
    ys = [FRAME.level(y) for _, y in painted("calcaneus")]
    third = (max(ys) - min(ys)) / 3
    assert min(ys) + third - 0.003 <= lowest("achilles-tendon") <= max(ys) - third


def test_fibres_of_soleus_end_3_to_5_and_a_half_cm_above_the_insertion_under_the_tendon():
    """J Orthop Sci 2023;28:204-211: 42 mm (SD 13) of free tendon; the lowest fibres lie deep to the tendon's edges."""
    end = lowest("soleus")
    assert 30 <= (end - INSERTION) * LEG_LENGTH_MM <= 55
    assert width_mm(painted("soleus"), end + 0.002, BACK) < width_mm(painted("achilles-tendon"), end, BACK)


@pytest.mark.parametrize("level", [0.60, 0.58, 0.56, 0.54])
def test_soleus_is_wider_than_gastrocnemius_below_mid_calf_on_both_sides(level: float):
    """It is the broader muscle there (489 cm3 against 385; Fukunaga 1992) and shows beyond both heads."""
    y = FRAME.point(level, 0)[1]
    heads = [
        x
        for slug in ("gastrocnemius-medial-head", "gastrocnemius-lateral-head")
        for x, py in painted(slug)
        if abs(py - y) < 12
    ]
    soleus = [x for x, py in painted("soleus") if abs(py - y) < 20]
    assert min(soleus) < min(heads)
    assert max(soleus) > max(heads)


def test_the_calf_has_a_plausible_girth():
    """35.5 cm (SD 2.1), taken as a circle of the drawn width: Eur J Geriatr Gerontol 2022."""
    assert 320 <= width_mm(painted("skin"), 0.74, BACK) * 3.1416 <= 400
