"""The moving calf: lengths within what the model states, nothing jumps or tears, and every position is in the file."""

import math
import re
from itertools import pairwise

import brotli
import pytest

from anatomy_app.drawing import motion
from anatomy_app.drawing import motion_forms as forms
from anatomy_app.drawing import motion_model as model
from anatomy_app.drawing import motion_tables as tables
from anatomy_app.drawing.files import files
from anatomy_app.drawing.motion_ink import FEWER, FRAME, NEVER
from tests.unit.drawing.geometry import SVG, inside, outlines, parsed

FIVES = range(model.UP, model.DOWN + 1, 5)
KNEES = motion.KNEES
GASTROCNEMIUS = {"straight": (0.85, 1.08), "bent": (0.74, 0.97)}
SOLEUS = (0.87, 1.07)
"""Shortest and longest belly, as shares of its length with a straight knee and a level foot.

They follow from the places in the model: muscle and tendon together change by some 50 mm, as 60 degrees on an arm of
nearly 5 cm make; bellies of about 24 and 31 cm take up nearly all of it, and a bent knee takes another tenth of the
first.
"""
SLACK = (0.05, 0.075)
"""What a bent knee leaves over of gastrocnemius, in leg lengths: 20 to 31 mm, about how far its origin comes down."""
SHAPES = {
    "skin": forms.skin_outline,
    "lateral head": forms.lateral_outline,
    "soleus": lambda angle, knee: forms.soleus_outline(angle),
    "tendon": lambda angle, knee: forms.tendon_outline(angle),
    "fat": lambda angle, knee: forms.fat_outline(angle),
    "tibialis anterior": lambda angle, knee: forms.tibialis_outline(angle),
    "its tendon": lambda angle, knee: forms.front_tendon(angle),
}


def area(d: str) -> float:
    """Of the largest ring of a path."""
    rings = outlines(d)
    return max(abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(r, [*r[1:], r[0]], strict=True))) / 2 for r in rings)


def tendon_length(angle: int) -> float:
    """From the heel bone to where the lateral head ends, along the middle of the tendon."""
    low, high = model.RIGID[0][0], model.JUNCTION
    levels = (low + (high - low) * i / 60 for i in range(61))
    return model.long([model.on_tendon(level, angle)[0] for level in levels])


def painted(angle: int, knee: str, slug: str) -> str:
    """The path text of a part in the still of a position."""
    (found,) = parsed(motion.still(angle, knee)).findall(f".//{SVG}path[@data-outline='{slug}']")
    return found.attrib["d"]


@pytest.mark.parametrize("knee", KNEES)
@pytest.mark.parametrize("angle", FIVES)
def test_lengths_lie_within_the_stated_ranges(angle: int, knee: str):
    """Each belly as a share of its length with a level foot and a straight knee."""
    low, high = GASTROCNEMIUS[knee]
    assert low <= model.gastrocnemius_length(angle, knee) / model.gastrocnemius_length(0, "straight") <= high
    assert SOLEUS[0] <= model.soleus_length(angle) / model.soleus_length(0) <= SOLEUS[1]


def test_the_tendon_keeps_its_length_within_three_per_cent_and_the_bellies_do_the_rest():
    tendon = [tendon_length(angle) for angle in FIVES]
    assert max(tendon) / min(tendon) - 1 <= 0.03
    whole = [model.gastrocnemius_length(angle, "straight") + tendon_length(angle) for angle in FIVES]
    assert max(tendon) - min(tendon) < 0.1 * (max(whole) - min(whole))


def test_every_step_down_shortens_both_bellies_and_thickens_them():
    for up, down in pairwise(FIVES):
        assert model.soleus_length(down) < model.soleus_length(up)
        assert model.soleus_thicker(down) > model.soleus_thicker(up)
        for knee in KNEES:
            assert model.gastrocnemius_length(down, knee) < model.gastrocnemius_length(up, knee)
            assert model.thicker(down, knee) > model.thicker(up, knee)


@pytest.mark.parametrize("angle", FIVES)
def test_gastrocnemius_is_slack_with_the_knee_bent_and_only_then(angle: int):
    assert model.slack(angle, "straight") == 0
    assert SLACK[0] <= model.slack(angle, "bent") <= SLACK[1]


@pytest.mark.parametrize("angle", FIVES)
def test_the_knee_changes_nothing_of_soleus_and_tendon(angle: int):
    for slug in ("soleus", "achilles-tendon"):
        assert painted(angle, "straight", slug) == painted(angle, "bent", slug)
    heads = {painted(angle, knee, "gastrocnemius-lateral-head") for knee in KNEES}
    assert len(heads) == 2


@pytest.mark.parametrize("slug", ["gastrocnemius-lateral-head", "soleus"])
def test_a_belly_keeps_its_flesh(slug: str):
    """What it loses in length it gains in depth, within a tenth; the area stands for the volume."""
    rest = area(painted(0, "straight", slug))
    for angle in FIVES:
        assert 0.9 <= area(painted(angle, "straight", slug)) / rest <= 1.1


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("knee", KNEES)
def test_nothing_jumps(knee: str, shape: str):
    """In five degrees no point moves farther than the tip of the toes on its arc; of the calf far less."""
    most = 0.04 if shape == "skin" else 0.02
    for angle in FIVES[:-1]:
        here, there = SHAPES[shape](angle, knee), SHAPES[shape](angle + 5, knee)
        assert max(math.dist(a, b) for a, b in zip(here, there, strict=True)) <= most


@pytest.mark.parametrize("angle", FIVES)
def test_nothing_tears_between_foot_and_leg(angle: int):
    """The tendon ends where it grows on the heel bone, the skin of the heel turns with it, that of the knee stays."""
    end = forms.by_tendon(0.07, 0, angle)
    assert math.dist(end, forms.foot(forms.by_tendon(0.07, 0, 0), angle)) < 0.002
    skin = forms.skin_outline(angle, "straight")
    rest = forms.skin_outline(0, "straight")
    for row in (*tables.HEEL, *tables.SOLE, *tables.INSTEP):
        assert forms.foot(row, angle) in skin
    assert skin[0] == rest[0]
    assert skin[-1] == rest[-1]
    for (a, b), (c, d) in zip(pairwise(skin), pairwise(rest), strict=True):
        assert abs(math.dist(a, b) - math.dist(c, d)) < 0.035  # it stretches and folds, but over some length


@pytest.mark.parametrize("knee", KNEES)
@pytest.mark.parametrize("angle", FIVES)
def test_the_skin_holds_everything(angle: int, knee: str):
    skin = [forms.skin_outline(angle, knee)]
    for name, shape in SHAPES.items():
        if name != "skin":
            outside = [p for p in shape(angle, knee) if not inside([[q[::-1] for q in skin[0]]], p[1], p[0])]
            assert not outside, (name, outside)


@pytest.mark.parametrize("knee", KNEES)
@pytest.mark.parametrize("angle", FIVES)
def test_each_name_points_at_its_part_whatever_the_ankle_does(angle: int, knee: str):
    parts = ("lateral head", "soleus", "tendon")
    for (lines, dot), part in zip(motion.NAMES, parts, strict=True):
        x, y = FRAME.point(*dot)
        ring = [FRAME.point(*point) for point in SHAPES[part](angle, knee)]
        near = inside([ring], x, y) or min(math.dist((x, y), point) for point in _dense(ring)) < 4
        assert near, lines


def _dense(ring):
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        yield from ((a[0] + (b[0] - a[0]) * u / 20, a[1] + (b[1] - a[1]) * u / 20) for u in range(20))


def test_every_path_has_the_same_commands_in_all_its_positions():
    """Else a browser would jump instead of blending; without scripts the drawing stands still with the foot level."""
    moved = [path for path in parsed(motion.moving_calf()).iter(f"{SVG}path") if path.find(f"{SVG}animate") is not None]
    assert len(moved) >= 14
    for path in moved:
        animation = path.find(f"{SVG}animate").attrib
        values = animation["values"].split(";")
        assert len(values) in {len(model.ANGLES), len(FEWER)}
        assert {re.sub(r"[^a-zA-Z]+", " ", d) for d in (path.attrib["d"], *values)} == {
            re.sub(r"[^a-zA-Z]+", " ", path.attrib["d"])
        }
        if len(values) == len(model.ANGLES):
            assert path.attrib["d"] == values[model.ANGLES.index(0)]
        assert (animation["begin"], animation["dur"], animation["fill"]) == (f"{NEVER}s", "60s", "freeze")
    (turn,) = parsed(motion.moving_calf()).iter(f"{SVG}animateTransform")
    assert [float(value.split()[0]) for value in turn.attrib["values"].split(";")] == [model.UP, model.DOWN]


def test_one_drawing_holds_both_knees_and_shows_one():
    groups = [g.attrib for g in parsed(motion.moving_calf()).iter(f"{SVG}g") if "data-knee" in g.attrib]
    assert {g["data-knee"] for g in groups} == set(KNEES)
    assert all((g.get("display") == "none") == (g["data-knee"] == "bent") for g in groups)


def test_ids_begin_with_the_drawings_name_and_every_reference_leads_to_one():
    for text in (motion.moving_calf(), motion.still(0, "bent")):
        ids = re.findall(r' id="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert all(one.startswith("motion-") for one in ids)
        assert set(re.findall(r"(?:url\(#|href=\"#)([\w-]+)", text)) <= set(ids)


def test_the_drawing_weighs_under_19_kb_and_a_still_under_8():
    assert len(brotli.compress(motion.moving_calf().encode(), quality=10, lgwin=18)) <= 19_000
    for angle, knee in ((model.UP, "straight"), (model.DOWN, "bent")):
        assert len(brotli.compress(motion.still(angle, knee).encode(), quality=10, lgwin=18)) <= 8_000


def test_every_still_is_among_the_files_and_moves_nothing():
    drawn = files()
    for name, (knee, _) in motion.STILLS.items():
        text = drawn[f"{name}.svg"]
        assert "<animate" not in text
        assert f"knee {knee}" in parsed(text).find(f"{SVG}title").text
        assert "Not to the exact scale of movement" in text
