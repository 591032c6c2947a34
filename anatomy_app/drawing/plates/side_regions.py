"""What can be chosen on the side plate: regions, their names and dots, and the zones of conditions."""

from __future__ import annotations

from ..curves import offset, path, smooth, spaced
from ..model import Frame, Region
from ..tissue import ring, strip
from . import side_bones as b
from . import side_edges as e
from .side_muscles import band
from .side_shapes import LATERAL

ROWS = (
    # slug, name, lines of its label, dot on the structure, number's disc, width to press (CSS px)
    (
        "gastrocnemius-lateral-head",
        "Lateral head of gastrocnemius",
        "Lateral head of|gastrocnemius",
        (1.02, -0.058),
        (0.976, -0.055),
        24,
    ),
    ("soleus", "Soleus", "Soleus", (0.44, -0.0205), (0.44, -0.14), 21),
    (
        "muscle-tendon-junction",
        "Muscle-tendon junction",
        "Muscle-tendon|junction",
        (0.558, -0.072),
        (0.545, -0.150),
        26,
    ),
    ("achilles-tendon", "Achilles tendon", "Achilles|tendon", (0.275, -0.0525), (0.275, -0.135), 21),
    ("calcaneus", "Calcaneus (heel bone)", "Calcaneus", (0.075, -0.048), (0.075, -0.015), 8),
)


def regions(frame: Frame) -> tuple[Region, ...]:
    """The named regions from knee to heel, with what is visible of each."""
    shown = (LATERAL.d, soleus(frame), band(), tendon(frame), calcaneus(frame))
    return tuple(
        Region(
            slug=slug,
            name=name,
            lines=tuple(lines.split("|")),
            number=i + 1,
            outline=outline,
            dot=frame.point(*dot),
            disc=frame.point(*disc),
            reach=reach,
        )
        for i, ((slug, name, lines, dot, disc, reach), outline) in enumerate(zip(ROWS, shown, strict=True))
    )


def soleus(frame: Frame) -> str:
    """Soleus between the head or the tendon behind it and the fibularis muscles before it."""

    def back(v: float) -> float:
        head = offset(e.LATERAL_HEAD_FRONT, v) if v > 0.575 else offset(e.TENDON_FRONT, v)
        return max(offset(e.SOLEUS_BACK, v), head)

    def front(v: float) -> float:
        cover = min(offset(e.LONGUS_BACK, v), offset(e.BREVIS_BACK, v) if v < 0.5 else 1.0)
        return max(back(v), min(offset(e.SOLEUS_FRONT, v), cover))

    return strip(frame, (back, front), (0.945, 0.202), 11)


def tendon(frame: Frame) -> str:
    """The tendon from the junction band down to the heel bone."""
    steps = spaced(0.496, 0.0645, 11)
    back = smooth([frame.point(v, offset(e.TENDON_BACK, v)) for v in steps])
    front = smooth([frame.point(0.0625, -0.0891), *(frame.point(v, offset(e.TENDON_FRONT, v)) for v in steps[::-1])])
    return path(back, front, closed=True)


def calcaneus(frame: Frame) -> str:
    """The heel bone below the tip of the fibula."""
    under = [row for row in b.CALCANEUS if not (row[0] > 0.117 and -0.02 < row[1] < 0.03)]
    at = under.index((0.111, 0.036)) + 1
    return ring(frame, (*under[:at], *FIBULA_TIP, *under[at:]))


FIBULA_TIP = ((0.1195, 0.024), (0.1275, 0.014), (0.1262, 0.0085), (0.1295, 0.0015), (0.1385, -0.004), (0.1425, -0.009))
