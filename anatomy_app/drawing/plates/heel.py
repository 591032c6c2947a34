"""The heel plate: a right heel cut down the middle. Says what lies over what; shapes and paint are beside it."""

from __future__ import annotations

from ..model import LEG_LENGTH_MM, Element, Layer, Plate, element
from . import heel_bones as bones
from . import heel_context as context
from . import heel_muscles as muscles
from . import heel_soft as tissue
from .heel_regions import regions
from .heel_shapes import FRAME, defs
from .heel_zones import zones

DESCRIPTION = (
    "A right heel and ankle cut down the middle from front to back. The Achilles tendon comes down on the left and "
    "joins the middle of the back of the heel bone. One small bursa lies between tendon and bone, one under the skin. "
    "The plantar fascia starts under the heel bone. The toes would be on the right. The section is a composite near "
    "the midline: the head of the talus, the navicular and the cuboid lie in slightly different planes."
)


def draw() -> Plate:
    """The finished plate."""
    return Plate(
        name="heel",
        title="Right heel, cut down the middle",
        description=DESCRIPTION,
        width=900,
        height=960,
        core=(215, 685),
        frame=FRAME,
        regions=regions(FRAME),
        context=("tibia", "talus", "soleus", "flexor-hallucis-longus"),
        zones=zones(FRAME),
        ground=context.ground(),
        art=_art(),
        marks=_marks(),
        defs=defs(),
        names="left",
    )


def _art() -> tuple[Layer, ...]:
    """From the deepest layer to the skin."""
    return (
        tissue.kager(),
        *muscles.calf(),
        context.pad(),
        muscles.sole(),
        bones.bed(),
        bones.ligaments(),
        *bones.midfoot(),
        bones.tibia(),
        bones.talus(),
        bones.calcaneus(),
        tissue.extensors(),
        tissue.tendon(),
        tissue.fascia(),
        *tissue.bursae(),
        context.skin(),
    )


def _marks() -> tuple[Element, ...]:
    """The words for back and front, in the anatomist's and in plain ones, and a scale bar of 10 mm."""
    bar = 10 / LEG_LENGTH_MM * FRAME.scale
    left, foot = 462.0, 914
    d = f"M{left:.1f} {foot - 8}v16M{left:.1f} {foot}h{bar:.1f}M{left + bar:.1f} {foot - 8}v16"
    return (
        *_side("posterior", "back", 228, None),
        *_side("anterior", "front (toes)", 886, "end"),
        element("path", class_="scale", d=d, fill="none", stroke="currentColor", stroke_width=3.0),
        element(
            "text", text="1 cm", x=left + bar / 2, y=foot + 36, font_size=30, text_anchor="middle", class_="scale-text"
        ),
    )


def _side(term: str, plain: str, x: int, anchor: str | None) -> tuple[Element, Element]:
    at = {"x": x, "text_anchor": anchor}
    return (
        element("text", text=term, y=912, font_size=30, font_style="italic", class_="side", **at),
        element("text", text=plain, y=944, font_size=26, class_="side-plain", **at),
    )
