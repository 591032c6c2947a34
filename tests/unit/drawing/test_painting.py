"""A plate's file as pixels, as slides show it: nothing blank, nothing cut off, each outline is what is painted."""

from __future__ import annotations

import copy
import io
from xml.etree import ElementTree as ET

import pytest
import resvg_py
from PIL import Image, ImageChops

from anatomy_app.drawing import PLATES, SIDES, Side, plate, render
from anatomy_app.drawing.palette import GROUND
from anatomy_app.drawing.svg import FONT

from .geometry import SVG, parsed

TALL = 420
FONT_FILE = "static/fonts/atkinson-hyperlegible-next.ttf"
MARK = "#ff00ff"


def pixels(svg: str) -> Image.Image:
    """The text as a picture, TALL pixels high, lettered without any font of the system."""
    data = resvg_py.svg_to_bytes(
        svg_string=svg, height=TALL, background=GROUND, skip_system_fonts=True, font_files=[FONT_FILE]
    )
    return Image.open(io.BytesIO(bytes(data))).convert("RGB")


def changed(one: Image.Image, other: Image.Image, by: int = 6) -> Image.Image:
    """Where two pictures differ: white on black."""
    return ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value > by else 0)


def count(mask: Image.Image) -> int:
    """How many pixels of a mask are white."""
    return mask.histogram()[255]


def silhouette(root: ET.Element, d: str, turned: str | None) -> Image.Image:
    """A path alone, white on black."""
    alone = ET.Element(f"{SVG}svg", {"viewBox": root.attrib["viewBox"]})
    ET.SubElement(alone, f"{SVG}rect", {"width": "9999", "height": "9999"})
    ET.SubElement(alone, f"{SVG}path", {"d": d, "fill": "#fff", **({"transform": turned} if turned else {})})
    return pixels(ET.tostring(alone, "unicode")).convert("L").point(lambda value: 255 if value > 127 else 0)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", PLATES)
def test_a_file_alone_is_neither_blank_nor_cut_off(name: str, side: Side) -> None:
    """Much of the sheet is painted, with a clean rim but where the body goes on; the letters are there."""
    text = render(plate(name, side))
    assert FONT.endswith("sans-serif")  # a machine without the atlas's font has another one
    picture = pixels(text)
    wide, tall = picture.size
    ground = Image.new("RGB", picture.size, GROUND)
    painted = changed(picture, ground)
    assert count(painted) > 0.2 * wide * tall
    edges = {"top": (0, 0, wide, 2), "bottom": (0, tall - 2, wide, tall)}
    edges |= {"left": (0, 0, 2, tall), "right": (wide - 2, 0, wide, tall)}
    open_side = {"both": "", "left": "right", "right": "left"}[plate(name, side).names]  # where the body goes on
    for where, edge in edges.items():
        assert where == open_side or not count(painted.crop(edge)), where
    root = parsed(text)
    for labels in root.findall(f"{SVG}g[@class='labels']"):
        root.remove(labels)
    assert count(changed(picture, pixels(ET.tostring(root, "unicode")))) > 0.005 * wide * tall


@pytest.mark.parametrize("name", PLATES)
def test_each_outline_is_the_paint_that_is_seen(name: str) -> None:
    """Dyed, a body changes the picture inside its outline only, and much of what its region shows."""
    drawn = plate(name)
    regions = {region.slug: region.outline for region in drawn.regions}
    root = parsed(render(drawn, shown="off"))
    before = pixels(ET.tostring(root, "unicode"))
    bodies = {e.attrib["data-outline"]: e for e in root.iter(f"{SVG}path") if "data-outline" in e.attrib}
    shapes = {slug: grown(silhouette(root, e.attrib["d"], e.get("transform"))) for slug, e in bodies.items()}
    for group in apart(shapes):
        dyed = copy.deepcopy(root)
        for body in dyed.iter(f"{SVG}path"):
            if body.get("data-outline") in group:
                body.set("fill", MARK)
        difference = changed(before, pixels(ET.tostring(dyed, "unicode")))
        outside = difference
        for slug in group:
            outside = ImageChops.subtract(outside, shapes[slug])
            region = silhouette(root, regions[slug], None) if slug in regions else shapes[slug]
            seen = count(ImageChops.multiply(ImageChops.multiply(region, shapes[slug]), difference))
            least = 0.3 * count(region) if slug in regions else 0
            assert seen > least, f"{slug}: {seen} of {count(region)} pixels are its paint"
        assert count(outside) < 5, f"{group}: paint outside its outline"


def apart(shapes: dict[str, Image.Image]) -> list[list[str]]:
    """The bodies in groups of such as nowhere touch, so that each picture can be dyed for several."""
    groups: list[list[str]] = []
    for slug, shape in shapes.items():
        for group in groups:
            if not any(count(ImageChops.multiply(shape, shapes[other])) for other in group):
                group.append(slug)
                break
        else:
            groups.append([slug])
    return groups


def grown(mask: Image.Image) -> Image.Image:
    """The mask, two pixels wider all round."""
    wider = mask
    for dx in (-2, 0, 2):
        for dy in (-2, 0, 2):
            wider = ImageChops.lighter(wider, ImageChops.offset(mask, dx, dy))
    return wider
