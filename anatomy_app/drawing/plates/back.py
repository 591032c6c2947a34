"""The back plate: a right leg from behind, skin opened. Says what lies over what; shapes and paint are beside it."""

from __future__ import annotations

from ..model import LEG_LENGTH_MM, Element, Layer, Plate, element
from . import back_ankle as ankle
from . import back_context as context
from . import back_muscles as muscles
from .back_regions import regions
from .back_shapes import FRAME, defs, y
from .back_skin import cut_skin
from .back_zones import zones

DESCRIPTION = (
    "A right lower leg from behind with the skin opened from above the knee to the heel. Both heads of gastrocnemius "
    "end in the Achilles tendon, which narrows and runs to the heel bone; soleus shows on both sides. "
    "The inner side of the leg is on the left."
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
            "popliteal-fossa",
            "tibial-nerve",
            "plantaris",
            "tibialis-posterior",
            "flexor-hallucis-longus",
            "fibularis-longus",
            "kagers-fat-pad",
            "posterior-tibial-artery",
            "sural-nerve",
            "small-saphenous-vein",
        ),
        zones=zones(FRAME),
        ground=context.ground(),
        art=_art(),
        marks=marks(0.27),
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
        ankle.plantaris_tendon(),
        muscles.tendon(),
        context.plantaris(),
        context.tibial_nerve(),
        *muscles.heads(),
        muscles.junction(),
        context.sural_nerve(),
        ankle.small_saphenous(),
        *muscles.hamstrings(),
        context.fibular_nerve(),
        cut_skin(),
    )


def marks(level: float) -> tuple[Element, ...]:
    """The words for the sides at a level, in the anatomist's and in plain ones, and a scale bar of 50 mm."""
    bar = 50 / LEG_LENGTH_MM * FRAME.scale
    x, foot = 655, y(0.02)
    d = f"M{x - 8} {foot:.1f}h16M{x} {foot:.1f}v{-bar:.1f}M{x - 8} {foot - bar:.1f}h16"
    beside = {"x": x - 14, "text_anchor": "end", "class_": "scale-text"}
    return (
        *_side("medial", "inner side", level, 228, None),
        *_side("lateral", "outer side", level, 676, "end"),
        element("path", class_="scale", d=d, fill="none", stroke="currentColor", stroke_width=3.0),
        element("text", text="5 cm", y=foot - bar / 2 - 4, font_size=30, **beside),
        element("text", text="2 in", y=foot - bar / 2 + 28, font_size=30, **beside),
    )


def _side(term: str, plain: str, level: float, x: int, anchor: str | None) -> tuple[Element, Element]:
    at = {"x": x, "text_anchor": anchor}
    return (
        element("text", text=term, y=y(level), font_size=26, font_style="italic", class_="side", **at),
        element("text", text=plain, y=y(level) + 28, font_size=23, font_style="italic", class_="side-plain", **at),
    )
