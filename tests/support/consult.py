"""Consults as the browser holds them, whatever a clinician may have marked and picked; codes made by hand."""

import base64
import binascii
import json
import math
import random
import zlib
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from playwright.sync_api import Page

State = dict[str, Any]


def named(number: int) -> str:
    """An id as the server makes them: four signs of base64url."""
    return base64.urlsafe_b64encode(number.to_bytes(3)).decode()


CONDITIONS = [f"condition-{n}" for n in range(18)]
EXERCISES = [f"exercise-{n}" for n in range(12)]
IDS = {slug: named(7919 * n) for n, slug in enumerate([*CONDITIONS, *EXERCISES], start=1)}
STEPS, TREATMENTS, URGENT = ([named(9_000_000 + 10_007 * n + kind) for n in range(40)] for kind in range(3))
KNOWN = [*STEPS, *TREATMENTS, *URGENT]

UNITS = st.integers(0, 1400)
PLACE = st.tuples(UNITS, UNITS).map(list)
SIZE = st.integers(4, 700)
PRESSURE = st.just(0.5) | st.integers(0, 1000).map(lambda p: p / 1000)
# no control signs, and none that turn the reading order
PLAIN = st.characters(
    exclude_categories=["Cc", "Cs"], exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def written(most: int, signs: st.SearchStrategy[str] = PLAIN) -> st.SearchStrategy[str]:
    """Text of at most so many characters as the browser counts them: UTF-16 units."""
    return st.text(signs, max_size=most).filter(lambda text: len(text.encode("utf-16-le")) <= 2 * most)


@st.composite
def stroke(draw: st.DrawFn) -> list[list[float]]:
    """A pen's way: from point to point as a hand moves, or wild leaps over the whole canvas; pressure even or not."""
    far, pressed = draw(st.sampled_from([3, 25, 1400])), draw(st.booleans())
    at = [[*draw(PLACE), draw(PRESSURE)]]
    for dx, dy in draw(st.lists(st.tuples(st.integers(-far, far), st.integers(-far, far)), max_size=40)):
        x, y, p = at[-1]
        at.append([min(max(x + dx, 0), 1400), min(max(y + dy, 0), 1400), draw(PRESSURE) if pressed else p])
    return at


def mark() -> st.SearchStrategy[State]:
    """One mark of any kind."""
    own: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "pen": {"at": stroke()},
        "arrow": {"at": st.lists(PLACE, min_size=2, max_size=2)},
        "circle": {"at": PLACE.map(lambda place: [place]), "r": SIZE},
        "pain": {"at": PLACE.map(lambda place: [place]), "r": SIZE, "level": st.none() | st.integers(0, 10)},
        "note": {"at": PLACE.map(lambda place: [place]), "text": written(120)},
        "stamp": {"at": st.just([]), "slug": st.sampled_from(CONDITIONS)},
    }
    view = st.sampled_from(["back", "deep", "side", "heel"])
    return st.one_of(
        *(st.fixed_dictionaries({"kind": st.just(kind), "view": view, **rest}) for kind, rest in own.items())
    )


def some(of: list[str]) -> st.SearchStrategy[list[str]]:
    """Some of them, in any order, each once."""
    return st.lists(st.sampled_from(of), max_size=8, unique=True)


def consult() -> st.SearchStrategy[State]:
    """A whole state."""
    dose = st.integers(0, 99)
    exercise = {"slug": st.sampled_from(EXERCISES), "sets": dose, "times": dose, "days": dose}
    give = {
        "conditions": some(CONDITIONS),
        "steps": some(STEPS),
        "treatments": some(TREATMENTS),
        "urgent": some(URGENT),
        "exercises": st.lists(st.fixed_dictionaries(exercise), max_size=4, unique_by=lambda each: each["slug"]),
        "back": st.sampled_from(["", "3d", "1w", "2w", "4w", "6w", "12w"]),
    }
    return st.fixed_dictionaries(
        {
            "side": st.sampled_from(["", "right", "left"]),
            "view": st.sampled_from(["back", "deep", "side", "heel"]),
            "marks": st.lists(mark(), max_size=12),
            "give": st.fixed_dictionaries(give),
            "note": written(600, PLAIN | st.just("\n")),
        }
    )


def forged(data: bytes, *, zipped: bool = False) -> str:
    """A code with a true check sum, whatever it holds; `data` is what it says once inflated."""
    check = binascii.crc_hqx(data, 0xFFFF).to_bytes(2)
    squeeze = zlib.compressobj(9, wbits=-15)
    body = squeeze.compress(data) + squeeze.flush() if zipped else data
    return f"1{'z' if zipped else 'p'}{base64.urlsafe_b64encode(check + body).decode().rstrip('=')}"


def marked(*marks: str) -> str:
    """A code with three marks, each written in bits, and with nothing else."""
    written = "00000000" + "000" * 5 + "011".ljust(9, "1")
    for bits in marks:
        size = -(-len(bits) // 8)
        written += (f"{size:08b}" if size < 128 else f"{0x8000 + size:016b}") + bits.ljust(8 * size, "1")
    return forged(int(written, 2).to_bytes(len(written) // 8))


KEYS = {
    "pen": {"at"},
    "arrow": {"at"},
    "circle": {"at", "r"},
    "pain": {"at", "r", "level"},
    "note": {"at", "text"},
    "stamp": {"at", "slug"},
}


def faults(state: State) -> list[object]:
    """What of a state is not as a page may rely on; nothing for a state that is in order."""
    give = state["give"]
    picks = [
        (give["conditions"], CONDITIONS + EXERCISES),
        *((give[name], KNOWN) for name in ("steps", "treatments", "urgent")),
    ]
    found: list[object] = [
        picked for picked, known in picks if not set(picked) <= set(known) or len(set(picked)) < len(picked)
    ]
    found += [
        e
        for e in give["exercises"]
        if e["slug"] not in IDS or not all(0 <= e[k] <= 99 for k in ("sets", "times", "days"))
    ]
    found += [mark for mark in state["marks"] if not sound(mark)]
    if (
        {*state} != {"side", "view", "marks", "give", "note"}
        or len(state["marks"]) > 600
        or not quiet(state["note"], 600)
    ):
        found.append(state)
    if state["side"] not in ("", "right", "left") or give["back"] not in ("", "3d", "1w", "2w", "4w", "6w", "12w"):
        found.append((state["side"], give["back"]))
    return found


def sound(mark: State) -> bool:
    """Whether a mark is one that a page can draw."""
    at, kind = mark["at"], mark["kind"]
    many = {"arrow": 2, "stamp": 0}.get(kind, 1)
    placed = 1 <= len(at) <= 2000 if kind == "pen" else len(at) == many
    on = all(0 <= x <= 1400 and 0 <= y <= 1400 and all(0 <= p <= 1 for p in rest) for x, y, *rest in at)
    own = 4 <= mark.get("r", 4) <= 700 and 0 <= (mark.get("level") or 0) <= 10 and quiet(mark.get("text", ""), 120)
    return placed and on and own and mark.get("slug", CONDITIONS[0]) in IDS and {*mark} == {"kind", "view"} | KEYS[kind]


def quiet(text: str, most: int) -> bool:
    """Text within its length and without control signs."""
    return len(text.encode("utf-16-le")) <= 2 * most and not any(
        (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 for c in text
    )


def typical() -> State:
    """What a first visit may leave: picks of three conditions, a pain area, an arrow and three handwritten words."""
    pens = [{"kind": "pen", "view": "back", "at": handwriting(200 + 60 * n, 300 + 250 * n)} for n in range(3)]
    pain = {"kind": "pain", "view": "back", "at": [[451, 1003]], "r": 60, "level": 6}
    arrow = {"kind": "arrow", "view": "back", "at": [[700, 900], [460, 1000]]}
    give = {
        "conditions": CONDITIONS[:3],
        "steps": STEPS[:4],
        "treatments": TREATMENTS[:2],
        "urgent": URGENT[:3],
        "exercises": [{"slug": EXERCISES[0], "sets": 3, "times": 15, "days": 7}],
        "back": "2w",
    }
    note = "Bring the shoes that you run in. <script>alert(1)</script>"
    return {"side": "right", "view": "back", "marks": [pain, arrow, *pens], "give": give, "note": note}


def handwriting(left: int, top: int, points: int = 60) -> list[list[float]]:
    """Loops about 100 units high on their way to the right, with a hand's tremor and pressure."""
    shake, at = random.Random(left), []  # noqa: S311 - a tremor, no secret
    for n in range(points):
        part, turn = n / points, 3.5 * math.tau * n / points
        x = left + 220 * part + 25 * math.cos(turn) + shake.uniform(-0.5, 0.5)
        y = top + 50 * math.sin(turn) * (1 - 0.3 * part) + shake.uniform(-0.5, 0.5)
        press = 0.5 + 0.3 * math.sin(math.pi * part) + 0.1 * math.sin(turn) + shake.uniform(-0.03, 0.03)
        at.append([round(x), round(y), round(press, 3)])
    return at


def wordy() -> State:
    """A consult that deflate makes shorter."""
    notes = [
        {"kind": "note", "view": "back", "at": [[n, n]], "text": f"It hurts here in the morning {n}"} for n in range(20)
    ]
    return {**typical(), "marks": notes}


def away(point: list[float], line: list[list[float]]) -> float:
    """Units from a point to the nearest place on a line through many points."""
    x, y = point[:2]
    nearest = math.inf
    for (ax, ay, *_), (bx, by, *_) in pairwise([line[0], *line]):
        dx, dy = bx - ax, by - ay
        share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1)
        near = min(max(share, 0), 1)
        nearest = min(nearest, math.hypot(x - ax - near * dx, y - ay - near * dy))
    return nearest


MODULE = """async (asked) => {
  const { LIMIT, encode, decode } = await import("/static/js/consult/code.js");
  const [states, codes, noted, known, ids] = JSON.parse(asked);
  const written = [];
  for (const state of states) written.push(await encode(state, ids, noted));
  const read = [];
  for (const code of codes) read.push(await decode(code, ids, new Set(known)));
  return JSON.stringify({ LIMIT, written, read, ran: "hit" in window });
}"""


class Code:
    """The module as the app serves it, in a page of the app."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def encode(self, *states: State, noted: bool = True) -> list[str]:
        return list(self._run(states, (), noted, KNOWN, IDS)["written"])

    def decode(self, *codes: str, known: list[str] = KNOWN, ids: dict[str, str] = IDS) -> list[Any]:
        said = self._run((), codes, False, known, ids)
        assert not said["ran"]
        return list(said["read"])

    @property
    def limit(self) -> int:
        return int(self._run((), (), False, KNOWN, IDS)["LIMIT"])

    def _run(self, *asked: object) -> Any:
        return json.loads(self._page.evaluate(MODULE, json.dumps(asked)))
