"""What a rendered plate holds: layers, links, lit regions, zones, size and sameness."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import brotli
import pytest

from anatomy_app.drawing import PLATES, UnknownPlate, plate, render
from anatomy_app.drawing.files import files

from .geometry import SVG, outlines, parsed

ORDER = [
    "gastrocnemius-medial-head",
    "gastrocnemius-lateral-head",
    "soleus",
    "muscle-tendon-junction",
    "achilles-tendon",
    "calcaneus",
]
ROOT = Path(__file__).parents[3]


def link(slug: str) -> dict[str, str]:
    """The attributes that a page gives a region's link."""
    return {"href": f"/structures/{slug}", "data-hx-get": f"/structures/{slug}", "data-hx-push-url": "true"}


@pytest.fixture(scope="module")
def inline() -> ET.Element:
    return parsed(render(plate("back"), link=link))


@pytest.fixture(scope="module")
def alone() -> ET.Element:
    return parsed(render(plate("back")))


def layers(root: ET.Element) -> list[str]:
    return [g.attrib["class"] for g in root.findall(f"{SVG}g")]


def test_an_unknown_plate_is_refused_with_the_names_of_those_there_are():
    with pytest.raises(UnknownPlate, match=r"“front”.*back"):
        plate("front")


def test_a_plate_has_its_layers_in_order(inline: ET.Element, alone: ET.Element):
    expected = ["ground", "art", "zones", "hits", "labels", "marks"]
    assert layers(inline) == expected
    assert layers(alone) == expected


def test_regions_are_links_on_a_page_in_anatomical_order_with_their_name_first(inline: ET.Element):
    links = inline.findall(f".//{SVG}a[@class='region']")
    assert [a.attrib["data-structure"] for a in links] == ORDER == [r.slug for r in plate("back").regions]
    assert all(a.attrib["href"] == f"/structures/{a.attrib['data-structure']}" for a in links)
    assert [a[0].tag for a in links] == [f"{SVG}title"] * 6
    assert links[0][0].text == "Medial head of gastrocnemius"


def test_labels_on_a_page_are_links_that_the_keyboard_passes_over(inline: ET.Element):
    labels = inline.findall(f".//{SVG}a[@class='label']")
    assert len(labels) == 2 * len(ORDER)
    assert {a.attrib["tabindex"] for a in labels} == {"-1"}
    assert inline.find(f"{SVG}g[@class='labels']").attrib["aria-hidden"] == "true"


def test_a_page_gets_no_style_no_size_and_no_role_of_image(inline: ET.Element):
    text = render(plate("back"), link=link)
    assert text.startswith("<svg ")
    assert "<style" not in text
    assert not {"width", "height"} & set(inline.attrib)
    assert inline.attrib.get("role") != "img"
    assert "xlink" not in text


def test_without_its_stylesheet_a_page_shows_a_clean_picture(inline: ET.Element):
    quiet = [e for e in inline.iter() if e.attrib.get("class") in {"veil", "spot", "halo", "edge", "zone", "numbers"}]
    assert len(quiet) == 2 * 6 + 2 + len(plate("back").zones) + 1
    assert {e.attrib["display"] for e in quiet} == {"none"}


def test_a_file_has_no_links_and_says_what_it_is_and_whose(alone: ET.Element):
    text = render(plate("back"))
    assert not alone.findall(f".//{SVG}a")
    assert len(alone.findall(f".//{SVG}g[@data-structure]")) == len(ORDER)
    assert alone.find(f"{SVG}title").text == "Right leg, seen from behind"
    assert "https://creativecommons.org/licenses/by/4.0/" in text
    assert (
        "BodyParts3D, © The Database Center for Life Science licensed under CC Attribution 4.0 International." in text
    )


@pytest.mark.parametrize("lit", ["soleus", ["soleus", "calcaneus"], frozenset({"calcaneus"})])
def test_lit_regions_say_that_they_are_the_current_ones(lit):
    root = parsed(render(plate("back"), link=link, lit=lit))
    marked = {a.attrib["data-structure"] for a in root.findall(f".//{SVG}a[@aria-current='true']")}
    assert marked == ({lit} if isinstance(lit, str) else set(lit))
    assert marked == {a.attrib["data-structure"] for a in root.findall(f".//{SVG}a[@class='region is-lit']")}
    assert marked == {a.attrib["data-label"] for a in root.findall(f".//{SVG}a[@class='label is-lit']")}


def test_the_veil_spares_what_is_lit_and_nothing_else():
    """One path with a hole for each lit outline, region or zone; not shown where nothing is lit."""
    regions, zones = (
        {item.slug: item.outline for item in group} for group in (plate("back").regions, plate("back").zones)
    )
    for kwargs, spared in (
        ({}, ""),
        ({"lit": ["soleus", "calcaneus"]}, regions["soleus"] + regions["calcaneus"]),
        ({"zone": "soleus-strain"}, zones["soleus-strain"]),
    ):
        (veil,) = parsed(render(plate("back"), link=link, **kwargs)).findall(f"{SVG}path[@class='veil']")
        assert veil.attrib["d"] == f"M0 0H900V1400H0Z{spared}"
        assert veil.attrib.get("display") == (None if spared else "none")


def test_a_page_holds_every_zone_and_lights_one(inline: ET.Element):
    assert len(inline.findall(f".//{SVG}g[@data-zone]")) == len(plate("back").zones)
    root = parsed(render(plate("back"), link=link, zone="soleus-strain"))
    (lit,) = root.findall(f".//{SVG}g[@class='zone is-lit']")
    assert lit.attrib["data-zone"] == "soleus-strain"
    assert "display" not in lit.attrib


def test_a_file_holds_only_the_zone_that_is_asked_for(alone: ET.Element):
    assert not alone.findall(f".//{SVG}g[@data-zone]")
    root = parsed(render(plate("back"), zone="deep-vein-thrombosis"))
    (zone,) = root.findall(f".//{SVG}g[@data-zone]")
    assert zone.find(f"{SVG}path[@class='zone-line']").attrib["stroke-dasharray"]


@pytest.mark.parametrize("asked", [{"lit": "femur"}, {"zone": "gout"}])
def test_a_region_or_zone_that_is_not_on_the_plate_is_refused_by_name(asked):
    with pytest.raises(ValueError, match=next(iter(asked.values()))):
        render(plate("back"), **asked)


@pytest.mark.parametrize("name", PLATES)
def test_each_structure_is_painted_once_as_a_closed_body(name: str):
    bodies = parsed(render(plate(name))).findall(f".//{SVG}path[@data-outline]")
    slugs = [e.attrib["data-outline"] for e in bodies]
    assert len(slugs) == len(set(slugs))
    assert {region.slug for region in plate(name).regions} <= set(slugs)
    assert all(e.attrib["d"].endswith("z") for e in bodies)


@pytest.mark.parametrize("name", PLATES)
def test_every_reference_leads_to_an_id_that_begins_with_the_plates_name(name: str):
    inline = parsed(render(plate(name), link=link))
    ids = [e.attrib["id"] for e in inline.iter() if "id" in e.attrib]
    used = {
        value.split("#")[1].rstrip(")") for e in inline.iter() for value in e.attrib.values() if f"#{name}" in value
    }
    assert len(ids) == len(set(ids))
    assert all(i.startswith(f"{name}-") for i in ids)
    assert used
    assert used <= set(ids)
    others = [f"#{other}-" for other in PLATES if other != name]
    assert not [e for e in inline.iter() for value in e.attrib.values() for other in others if other in value]


@pytest.mark.parametrize("name", PLATES)
def test_a_plate_weighs_at_most_20_kb_on_the_wire_and_a_later_one_24(name: str):
    most = 20_000 if name == "back" else 24_000
    assert len(brotli.compress(render(plate(name), link=link).encode(), quality=11)) <= most


@pytest.mark.parametrize("name", PLATES)
def test_every_number_of_every_path_is_finite_and_inside_the_canvas(name: str):
    """Hidden ends may run a little past the edge; nothing lies far outside."""
    drawn = plate(name)
    for node in parsed(render(drawn)).iter(f"{SVG}path"):
        for ring in outlines(node.attrib["d"]):
            assert all(-40 <= x <= drawn.width + 40 and -40 <= y <= drawn.height + 40 for x, y in ring)


def test_the_same_code_draws_the_same_bytes_in_any_process():
    code = (
        "import hashlib; from anatomy_app.drawing.files import files; "
        "print(hashlib.sha256(''.join(files().values()).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_the_committed_files_are_what_the_code_draws():
    for name, text in files().items():
        assert (ROOT / "static/svg" / name).read_text(encoding="utf-8") == text


AFFECTED = [(name, zone.slug) for name in PLATES for zone in plate(name).zones if zone.affected]


@pytest.mark.parametrize(("name", "slug"), AFFECTED, ids=[f"{slug} on {name}" for name, slug in AFFECTED])
def test_an_affected_state_is_light_and_draws_over_the_place_with_ids_of_its_own(name: str, slug: str):
    drawn = {look: render(plate(name), link=link, zone=slug, look=look) for look in ("healthy", "affected")}
    weights = {look: len(brotli.compress(text.encode(), quality=11)) for look, text in drawn.items()}
    assert 200 < weights["affected"] - weights["healthy"] <= 4000
    root = parsed(drawn["affected"])
    ids = [node.attrib["id"] for node in root.iter() if "id" in node.attrib]
    assert len(ids) == len(set(ids))
    group = root.find(f".//{SVG}g[@id='{name}-affected']")
    assert not [node for node in group.iter() if "data-outline" in node.attrib]
    assert all(
        node.attrib["id"].startswith(f"{name}-{slug}-")
        for node in group.iter()
        if "id" in node.attrib and node is not group
    )
    used = set(re.findall(r"(?:url\(#|href=\"#)([\w-]+)", drawn["affected"]))
    assert used <= set(ids)
    x, y, wide, tall = next(zone.affected.closeup for zone in plate(name).zones if zone.slug == slug)
    assert 0 <= x < x + wide <= plate(name).width
    assert 0 <= y < y + tall <= plate(name).height
