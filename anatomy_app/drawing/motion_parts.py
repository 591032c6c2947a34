"""The parts of the moving calf from the skin outward, each with its paint, for one angle or all, for one knee."""

from __future__ import annotations

from . import motion_forms as f
from . import motion_model as m
from . import motion_tables as t
from . import palette as p
from .model import Element, Point, Table, element
from .motion_coats import bone, flesh, inside, shape, soft, used, white
from .motion_ink import FEWER, FRAME, Run, Shown, area, fibres, line, ring
from .motion_model import Knee
from .plates import side_bones as b
from .side_recipes import CARTILAGE


def skin(shown: Shown, knee: Knee) -> tuple[Element, ...]:
    """The quiet frame: skin, and the clean cut through the thigh."""
    name = f"skin-{knee}"
    cut = ring(_bend(t.THIGH_CUT, knee))
    return (
        shape(shown.path(area(lambda angle: f.skin_outline(angle, knee), cut=True)), name),
        used(name, fill="url(#motion-paint-skin)"),
        inside(name, soft(name, p.SKIN_DEEP, 34, 0.42, (-2, -1), count=6)),
        used(name, fill="none", stroke=p.SKIN_DEEP, stroke_width=1.6),
        *([still_line(t.BENT_CREASE, stroke=p.SKIN_DEEP, stroke_width=1.6)] if knee == "bent" else []),
        element("path", d=cut, fill=p.FAT, stroke=p.SKIN_LIGHT, stroke_width=5),
        element("path", d=cut, fill="none", stroke=p.SKIN_DEEP, stroke_width=1.3),
    )


def still_line(rows: Table, **attributes: object) -> Element:
    """A line that does not move with the ankle."""
    return element("path", d=line(lambda angle: rows)(0), fill="none", **attributes)


def _bend(rows: Table, knee: Knee) -> list[Point]:
    """A part of the thigh, where a bent knee brings it."""
    return [m.turned(row, -m.BEND, m.KNEE) if knee == "bent" else row for row in rows]


def deep(shown: Shown) -> list[Element]:
    """Fat, tibia, and the foot that turns."""
    fat = (
        shape(shown.path(area(f.fat_outline)), "fat"),
        used("fat", fill=p.FAT),
        inside("fat", soft("fat", p.FAT_DEEP, 24, 0.5, (2, 0))),
    )
    strips = ((p.TENDON_DEEP, 7.5), (p.TENDON_COOL, 5.5), (p.TENDON_WHITE, 2.5))
    toes = [part for rows, thick in t.TOES for part in _toe(rows, thick)]
    lines = (still_line(rows, stroke=p.SKIN_DEEP, stroke_width=1.6, stroke_opacity=0.6) for rows in t.TOE_LINES)
    far = [part for i, rows in enumerate(t.METATARSALS[:3]) for part in bone(f"ray-{i}", rows)]
    foot = (
        *lines,
        *bone("navicular", b.NAVICULAR),
        *bone("cuneiform", b.CUNEIFORM),
        *far,
        *toes,
        *bone("talus", b.TALUS),
        *bone("cuboid", b.CUBOID),
        *bone("calcaneus", b.CALCANEUS),
        *bone("ray-3", t.METATARSALS[3]),
    )
    return [
        *fat,
        element("path", d=ring(t.BETWEEN_BONES), fill=p.MUSCLE_DARK),
        shape(shown.path(line(f.front_tendon), fill="none"), "front"),
        *(used("front", stroke=tone, stroke_width=float(wide)) for tone, wide in strips),
        shown.foot(*foot),
        *bone("tibia", b.TIBIA),
    ]


def _toe(rows: Table, thick: tuple[float, ...]) -> list[Element]:
    made: list[Element] = []
    for k, wide in enumerate(thick):
        (v0, x0), (v1, x1) = rows[k], rows[k + 1]
        long = ((v1 - v0) ** 2 + (x1 - x0) ** 2) ** 0.5
        nv, nx = (x1 - x0) / long * wide / 2, -(v1 - v0) / long * wide / 2
        ends = ((0.08, 1.0), (0.5, 0.66), (0.9, 0.9))
        top = [(v0 + (v1 - v0) * u + nv * w, x0 + (x1 - x0) * u + nx * w) for u, w in ends]
        low = [(v0 + (v1 - v0) * u - nv * w, x0 + (x1 - x0) * u - nx * w) for u, w in ends[::-1]]
        made.append(
            element("path", d=ring([*top, *low]), fill="url(#motion-paint-bone)", stroke=p.BONE_DEEP, stroke_width=1.2)
        )
    return made


def thigh(shown: Shown, knee: Knee) -> tuple[Element, ...]:
    """Femur, the muscle in front of it, kneecap, and the bands that move it."""
    straight = knee == "straight"
    cap = b.PATELLA if straight else [m.turned(row, -18, t.KNEE_BANDS[1][-1]) for row in b.PATELLA]
    bands = [still_line(rows) for rows in (t.KNEE_BANDS if straight else t.BENT_BANDS)]
    strips = ((p.TENDON_DEEP, 15), (p.TENDON_COOL, 12.5), (p.TENDON_WHITE, 6.5))
    muscle = f"quadriceps-{knee}"
    strands = fibres(_thigh_place, (Run(14, (0.0, 0.75), (0.05, 0.95), (0.2, 0.4), (0, 0), (1, 2)),), "quadriceps")
    turn = None if straight else "rotate({:g} {:.1f} {:.1f})".format(-m.BEND, *FRAME.point(*m.KNEE))
    core, marrow = (ring(_bend(rows, knee)) for rows in t.FEMUR_CUT)
    return (
        still_line(
            t.MENISCUS if straight else t.BENT_MENISCUS, stroke=CARTILAGE, stroke_width=8.0, stroke_linecap="round"
        ),
        *bone(f"femur-{knee}", _bend(t.FEMUR, knee)),
        element("path", d=core, fill=p.BONE_LIGHT, stroke=p.BONE_DEEP, stroke_width=1.2),
        element("path", d=marrow, fill=p.FAT_SHADE),
        shape(element("path", d=ring(_bend(t.QUADRICEPS, knee))), muscle),
        used(muscle, fill=p.MUSCLE),
        inside(
            muscle,
            element("path", d=strands(0), fill=p.MUSCLE_PALE, fill_opacity=0.6, transform=turn),
            soft(muscle, p.SHADOW, 22, 0.42, (-3, -2)),
        ),
        used(muscle, fill="none", stroke=p.MUSCLE_DEEP, stroke_width=1.5),
        *(
            element("g", *bands, fill="none", stroke=tone, stroke_width=float(wide), stroke_linecap="round")
            for tone, wide in strips
        ),
        *bone(f"patella-{knee}", cap),
    )


def _thigh_place(down: float, side: float, angle: float) -> Point:
    """A place in the muscle in front of the femur; the ankle does not move it."""
    return t.CUT - down * 0.17, 0.145 + side * 0.062 - down * down * 0.02


def triceps(shown: Shown) -> list[Element]:
    """Soleus, the fibula before it, and the tendon."""
    grain = (
        Run(26, (0.02, 0.9), (0.55, 1.0), (0.09, 0.17), (-5, -3), (1.0, 2.1)),
        Run(9, (0.5, 0.93), (0.4, 1.0), (0.05, 0.09), (-6, -3), (0.9, 1.6)),
    )
    body = shown.path(area(f.soleus_outline), data_outline="soleus")
    strands = (Run(12, (0.05, 0.9), (0.2, 0.8), (0.06, 0.14)),)
    return [
        *flesh("soleus", body, shown.path(fibres(f.soleus, grain, "soleus"), FEWER)),
        *bone("fibula", b.FIBULA),
        *white("tendon", shown.path(area(f.tendon_outline, 1), data_outline="achilles-tendon")),
        shown.path(fibres(f.sinews, strands, "tendon"), FEWER, fill=p.TENDON_SHADE),
    ]


def gastrocnemius(shown: Shown, knee: Knee) -> list[Element]:
    """The lateral head: taut, or slack, paler and in waves."""
    name = f"gastrocnemius-{knee}"
    grain = (
        Run(11, (-0.15, 0.1), (0.05, 0.9), (0.12, 0.22), (-0.1, 0.4), (1.0, 2.0)),
        Run(30, (0.0, 0.7), (0.0, 0.85), (0.16, 0.32), (0.1, 0.7), (1.2, 2.6)),
        Run(10, (0.6, 0.86), (0.05, 0.95), (0.08, 0.16), (0, 0.6), (0.8, 1.5)),
    )

    def place(down: float, side: float, angle: float) -> Point:
        return f.lateral(down, side, angle, knee)

    body = shown.path(area(lambda angle: f.lateral_outline(angle, knee)), data_outline="gastrocnemius-lateral-head")
    tips = (Run(12, (0.86, 0.93), (0.05, 0.95), (0.07, 0.12), (0, 0), (1.2, 2.2)),)
    pale = shown.path(fibres(place, tips, f"{name} tips"), FEWER, fill=p.TENDON, fill_opacity=0.85)
    grained = shown.path(fibres(place, grain, name), FEWER)
    cast = inside("soleus", soft(name, p.SHADOW, 22, 0.5, (3, 3), count=4))
    return [cast, *flesh(name, body, grained, pale, rim=0.85 if knee == "straight" else 0.5)]


def front(shown: Shown) -> list[Element]:
    """Tibialis anterior, which works against the calf."""
    grain = (Run(18, (0.02, 0.8), (0.05, 0.95), (0.14, 0.26), (-0.3, 0.3), (1.0, 2.2)),)
    return flesh(
        "tibialis", shown.path(area(f.tibialis_outline)), shown.path(fibres(f.tibialis, grain, "tibialis"), FEWER)
    )
