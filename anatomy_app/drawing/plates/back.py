"""The back plate: a right leg from behind, skin opened. Says what lies over what; shapes and paint are beside it."""

from __future__ import annotations

from ..model import LEG_LENGTH_MM, Element, Layer, Plate, element
from . import back_context as context
from . import back_muscles as muscles
from .back_regions import regions, zones
from .back_shapes import FRAME, defs, y

DESCRIPTION = (
    "A right lower leg from behind with the skin opened from above the knee to the heel. Both heads of gastrocnemius end "
    "in the Achilles tendon, which narrows and runs to the heel bone; soleus shows on both sides. The inner side of the "
    "leg is on the left."
)


def draw() -> Plate:
    """The finished plate."""
    return Plate(
        name="back",
        title="Right leg, seen from behind",
        description=DESCRIPTION,
        width=900,
        height=1400,
        core=(215, 470),
        frame=FRAME,
        regions=regions(FRAME),
        context=(
            "popliteal-fossa", "tibial-nerve", "plantaris", "tibialis-posterior", "flexor-hallucis-longus",
            "fibularis-longus", "kagers-fat-pad", "posterior-tibial-artery", "sural-nerve",
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
        context.fossa(),
        *context.deep_muscles(),
        *context.ankle(),
        context.calcaneus(),
        muscles.soleus(),
        muscles.tendon(),
        context.plantaris(),
        context.tibial_nerve(),
        *muscles.heads(),
        muscles.junction(),
        context.fibular_nerve(),
        *muscles.hamstrings(),
        context.sural_nerve(),
        context.cut_skin(),
    )


def _marks() -> tuple[Element, ...]:
    """The words for the sides, and a scale bar of 50 mm to the plate's own scale."""
    bar = 50 / LEG_LENGTH_MM * FRAME.scale
    x, foot = 655, y(0.02)
    d = f"M{x - 8} {foot:.1f}h16M{x} {foot:.1f}v{-bar:.1f}M{x - 8} {foot - bar:.1f}h16"
    return (
        element("text", text="medial", x=228, y=y(0.27), font_size=34, font_style="italic", class_="side"),
        element("text", text="lateral", x=676, y=y(0.27), font_size=34, font_style="italic", class_="side",
                text_anchor="end"),
        element("path", class_="scale", d=d, fill="none", stroke="currentColor", stroke_width=3.0),
        element("text", text="5 cm", x=x - 14, y=foot - bar / 2 + 11, font_size=32, text_anchor="end",
                class_="scale-text"),
    )
