"""The moving calf: a right leg from its outer side whose ankle moves, with a straight and with a bent knee.

`figure()` is for a page, to be scrubbed by a script; `still()` is one position as a file. What is where is in
motion_forms.py, how long it is in motion_model.py, how it is painted in motion_parts.py. Bones turn round fixed axes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from . import motion_model as m
from . import motion_parts as parts
from . import palette as p
from .model import Element, Point, element
from .motion_coats import paint
from .motion_ink import FRAME, SIZE, Shown
from .motion_model import Knee
from .side_recipes import lit_across
from .svg import alone, embedded

KNEES: tuple[Knee, ...] = ("straight", "bent")
STILLS: dict[str, tuple[Knee, int]] = {
    "motion-up": ("straight", m.UP),
    "motion-level": ("straight", 0),
    "motion-down": ("straight", m.DOWN),
    "motion-bent-up": ("bent", m.UP),
    "motion-bent-level": ("bent", 0),
    "motion-bent-down": ("bent", m.DOWN),
}
"""File name -> knee and angle of the ankle."""
CROP = (180, 526)
"""x and width of a still on the canvas: without the margin for names."""
NAMES = (
    (("Gastrocnemius",), (0.7, -0.088)),
    (("Soleus",), (0.53, -0.024)),
    (("Achilles", "tendon"), (0.42, -0.0578)),
)
"""Lines of each name, and a place that lies in its part whatever the ankle does."""
DESCRIPTION = (
    "A simple drawing of how the calf moves: gastrocnemius runs from the thigh bone, soleus from the lower leg; "
    "both end in the Achilles tendon on the heel bone. Not to the exact scale of movement."
)


def moving_calf() -> str:
    """Inline SVG with every position in it; the bent knee is there, too, not shown."""
    shown = Shown()
    return embedded("Right leg from the outer side", SIZE, _paints(), *_leg(shown, KNEES), *_names())


def still(angle: int, knee: Knee) -> str:
    """One position as an SVG file that stands alone."""
    way = f"{abs(angle)} degrees {'up' if angle < 0 else 'down'}" if angle else "level"
    title = f"Right leg from the outer side: knee {knee}, foot {way}"
    moved = element("g", _paints(), *_leg(Shown(angle), (knee,)), transform=f"translate({-CROP[0]})")
    return alone(title, f"{DESCRIPTION} Here the knee is {knee} and the foot {way}.", (CROP[1], SIZE[1]), moved)


def _leg(shown: Shown, knees: Sequence[Knee]) -> tuple[Element, ...]:
    """From the skin outward; what differs with the knee is there once for each of `knees`, the first one seen."""

    def each(part: Callable[[Shown, Knee], Sequence[Element]]) -> tuple[Element, ...]:
        return tuple(
            element("g", *part(shown, knee), data_knee=knee, display=None if knee == knees[0] else "none")
            for knee in knees
        )

    return (
        *each(parts.skin),
        *parts.deep(shown),
        *each(parts.thigh),
        *parts.triceps(shown),
        *each(parts.gastrocnemius),
        *parts.front(shown),
    )


def _names() -> list[Element]:
    """Names in the margin with lines to their parts; the page says the same in words."""
    made, right = [], 222
    for lines, at in NAMES:
        x, y = FRAME.point(*at)
        texts = (
            element("text", text=text, x=right, y=round(y + 11 + 40 * i), font_size=33) for i, text in enumerate(lines)
        )
        made += [
            *texts,
            element("path", d=f"M{right + 8} {y:.0f}H{x:.0f}", stroke="currentColor", stroke_width=1.8),
            element("circle", cx=round(x), cy=round(y), r=5, fill="#fff", stroke=p.INK, stroke_width=2),
        ]
    return [element("g", *made, fill="currentColor", text_anchor="end", aria_hidden="true")]


def _paints() -> Element:
    def between(name: str, start: Point, end: Point, *stops: tuple[float, str]) -> Element:
        return paint(name, (FRAME.point(*start), FRAME.point(*end)), *stops)

    muscle = ((0.0, p.MUSCLE_DARK), (0.1, p.MUSCLE), (0.38, p.MUSCLE_LIGHT), (0.7, p.MUSCLE), (1.0, p.MUSCLE_DARK))
    slack = ((0.0, p.MUSCLE), (0.15, p.MUSCLE_LIGHT), (0.45, "#dc947f"), (0.75, p.MUSCLE_LIGHT), (1.0, p.MUSCLE))
    shaded = ((0.0, p.MUSCLE_DARK), (0.4, p.MUSCLE), (0.7, p.MUSCLE), (1.0, p.MUSCLE_DARK))
    return element(
        "defs",
        between("skin", (0.7, -0.14), (0.66, 0.17), (0.0, p.SKIN), (0.4, p.SKIN_LIGHT), (1.0, p.SKIN)),
        between("gastrocnemius-straight", (0.84, -0.128), (0.79, -0.012), *muscle),
        between("gastrocnemius-bent", (0.84, -0.14), (0.79, -0.012), *slack),
        between("soleus", (0.6, -0.062), (0.6, 0.004), *shaded),
        between("tibialis", (0.72, 0.05), (0.69, 0.15), (0.0, p.MUSCLE), (0.45, p.MUSCLE_LIGHT), (1.0, p.MUSCLE)),
        lit_across("motion-paint-bone", ((0, p.BONE_LIGHT), (0.5, p.BONE), (1, "#d4c292"))),
    )
