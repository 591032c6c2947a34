"""The deep plate: the same leg as the back plate with gastrocnemius cut away. Says what lies over what."""

from __future__ import annotations

from ..model import Layer, Plate
from . import back, deep_context, deep_muscles
from .deep_regions import regions
from .deep_shapes import defs, needed, renamed, taken
from .deep_zones import zones

DESCRIPTION = (
    "A right lower leg from behind with the skin opened and gastrocnemius cut away below the knee. Soleus fills the "
    "calf and passes into the Achilles tendon; the thin tendon of plantaris crosses it. Nerve and vessels dive under "
    "the upper edge of soleus and come out on the inner side above the ankle. The inner side of the leg is on the left."
)


MARGINS = (
    "tibialis-posterior",
    "flexor-hallucis-longus",
    "fibularis-longus",
    "fibularis-tendons",
    "kagers-fat-pad",
)
"""What frames soleus on the back plate, and here."""


def draw() -> Plate:
    """The finished plate."""
    top = back.draw()
    ground, art = tuple(map(renamed, top.ground)), _art(top)
    return Plate(
        name="deep",
        title="Right leg, seen from behind, deep layer",
        description=DESCRIPTION,
        width=top.width,
        height=top.height,
        core=top.core,
        frame=top.frame,
        regions=regions(top.frame),
        context=(
            "popliteus",
            "tibia",
            "fibula",
            "tibial-nerve",
            "posterior-tibial-artery",
            "tibialis-posterior",
            "flexor-hallucis-longus",
            "fibularis-longus",
            "kagers-fat-pad",
        ),
        zones=zones(top.frame),
        ground=ground,
        art=art,
        marks=back.marks(0.35),
        defs=needed(top, defs(), (*ground, *(part for layer in art for part in layer.elements))),
    )


def _art(top: Plate) -> tuple[Layer, ...]:
    """From the deepest layer to the skin."""
    return (
        deep_context.knee(),
        deep_context.inner_side(),
        deep_context.tibia(),
        deep_context.capsule(),
        deep_context.fibula(),
        *taken(top, *MARGINS),
        deep_context.popliteus(),
        *deep_context.vessels(),
        *deep_context.ankle_vessels(),
        *taken(top, "calcaneus"),
        deep_muscles.soleus(),
        deep_muscles.sheet(),
        deep_muscles.tendon(),
        deep_muscles.junction(),
        deep_muscles.plantaris(),
        *deep_muscles.stumps(),
        *taken(top, "common-fibular-nerve", "semimembranosus", "semitendinosus", "biceps-femoris", "skin"),
    )
