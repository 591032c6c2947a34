"""The side plate: a right leg from its outer side, skin opened. Says what lies over what; the rest is beside it."""

from __future__ import annotations

from ..model import LEG_LENGTH_MM, Element, Layer, Plate, element
from . import side_ankle as ankle
from . import side_context as context
from . import side_front as front
from . import side_knee as knee
from . import side_muscles as muscles
from .side_regions import regions
from .side_shapes import FRAME, defs, y
from .side_zones import zones

DESCRIPTION = (
    "A right lower leg from its outer side with the skin opened from above the knee to the middle of the foot. "
    "The lateral head of gastrocnemius bulges behind; soleus lies in front of it and runs lower; both end in the "
    "Achilles tendon, which runs to the back of the heel bone. The toes are to the right. "
    "Of the thigh only what ends at the knee is shown: quadriceps, the iliotibial tract and biceps femoris, cut above."
)


def draw() -> Plate:
    """The finished plate."""
    return Plate(
        name="side",
        title="Right leg, seen from the outer side",
        description=DESCRIPTION,
        width=900,
        height=1400,
        core=(215, 470),
        names="left",
        frame=FRAME,
        regions=regions(FRAME),
        context=(
            "tibia",
            "fibula",
            "talus",
            "gastrocnemius-medial-head",
            "plantaris",
            "fibularis-longus",
            "tibialis-anterior",
            "flexor-hallucis-longus",
            "kagers-fat-pad",
            "retrocalcaneal-bursa",
            "sural-nerve",
        ),
        zones=zones(FRAME),
        ground=context.ground(),
        art=_art(),
        marks=_marks(),
        defs=defs(),
    )


def _art() -> tuple[Layer, ...]:
    """From the deepest layer to the skin."""
    return (
        context.deep_fat(),
        muscles.plantaris(),
        *knee.leg_bones(),
        *knee.knee(),
        knee.meniscus(),
        context.kager(),
        front.hallucis(),
        *ankle.foot(),
        ankle.calcaneus(),
        muscles.soleus(),
        muscles.tendon(),
        context.bursa(),
        muscles.medial_head(),
        muscles.lateral_head(),
        muscles.junction(),
        ankle.dusk(),
        knee.fibula(),
        knee.ligaments(),
        knee.nerve(),
        knee.biceps(),
        knee.tract(),
        ankle.deep_ligaments(),
        ankle.ligaments(),
        *front.front(),
        ankle.extensor_retinacula(),
        *front.side(),
        ankle.fifth(),
        front.sole(),
        ankle.fibular_retinacula(),
        *context.nerve_and_vein(),
        context.cut_skin(),
    )


def _marks() -> tuple[Element, ...]:
    """The words for back and front, in the anatomist's and in plain ones, and a scale bar of 50 mm."""
    bar = 50 / LEG_LENGTH_MM * FRAME.scale
    x, foot = 655, y(0.325)
    d = f"M{x - 8} {foot:.1f}h16M{x} {foot:.1f}v{-bar:.1f}M{x - 8} {foot - bar:.1f}h16"
    beside = {"x": x - 14, "text_anchor": "end", "class_": "scale-text"}
    return (
        *_side("posterior", "back (heel)", 222, None),
        *_side("anterior", "front (toes)", 678, "end"),
        element("path", class_="scale", d=d, fill="none", stroke="currentColor", stroke_width=3.0),
        element("text", text="5 cm", y=foot - bar / 2 - 4, font_size=30, **beside),
        element("text", text="2 in", y=foot - bar / 2 + 28, font_size=30, **beside),
    )


def _side(term: str, plain: str, x: int, anchor: str | None) -> tuple[Element, Element]:
    at = {"x": x, "text_anchor": anchor}
    return (
        element("text", text=term, y=1355, font_size=30, font_style="italic", class_="side", **at),
        element("text", text=plain, y=1386, font_size=26, class_="side-plain", **at),
    )
