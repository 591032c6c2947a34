"""Pen, finger and mouse on the plate of a consult: what is drawn is kept, and stays where it was drawn."""

import math
import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Context
from tests.support.desk import PAPER, STAGE, Desk, Mark, Place

PEN: list[Place] = [(400 + 8 * n, 700 + 30 * math.sin(n / 2)) for n in range(12)]
FORCES = [0.2 + 0.06 * n for n in range(12)]
TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}


def near(found: Sequence[float], wanted: Sequence[float], units: float = 2) -> bool:
    """Whether a place is another one, but for whole pixels and units."""
    return math.dist(found[:2], wanted[:2]) <= units


def is_line(mark: Mark, places: list[Place], forces: list[float]) -> None:
    """A pen's mark with all places that the pen was at, and how hard it was pressed there."""
    assert mark["kind"] == "pen"
    assert len(mark["at"]) == len(places)
    for (x, y, pressed), place, force in zip(mark["at"], places, forces, strict=True):
        assert near((x, y), place)
        assert pressed == pytest.approx(force, abs=0.011)


def test_a_finger_draws_until_a_pen_does(new_context: Context) -> None:
    """On a tablet: a finger draws and scrolls where no pen was seen yet, then a pen draws, and a palm does not."""
    desk = Desk(new_context(**TABLET).new_page()).open()
    finger_draws_and_scrolls(desk)
    desk.press("Whole picture", "Clear")
    pen_draws_and_palm_does_not(desk)


def finger_draws_and_scrolls(desk: Desk) -> None:
    """With a tool, and without; a picture that is seen close moves under it."""
    desk.choose("Pen")
    swipe: list[Place] = [(400 + 3 * n, 1000 - 40 * n) for n in range(12)]
    desk.finger(*swipe)
    is_line(desk.marks[0], swipe, [0.5] * len(swipe))
    assert desk.page.evaluate("scrollY") == 0
    desk.choose("Move")
    desk.finger(*((450, 1000 - 30 * n) for n in range(20)))
    desk.page.wait_for_function("() => scrollY > 100")
    assert len(desk.marks) == 1
    desk.page.evaluate("scrollTo(0, 0)")
    desk.press("Closer", "Closer")
    before = desk.spots([(450, 700)])[0]
    scrolled = desk.page.evaluate("scrollY")
    desk.finger(*((450, 700 - 10 * n) for n in range(10)))
    assert desk.spots([(450, 700)])[0][1] < before[1] - 40
    assert desk.page.evaluate("scrollY") == scrolled
    assert len(desk.marks) == 1


def pen_draws_and_palm_does_not(desk: Desk) -> None:
    """As hard as it is pressed, on the same units of the plate: whole and close, on the right leg and the left one."""
    desk.choose("Pen")
    desk.pen(PEN, FORCES)
    is_line(desk.marks[0], PEN, FORCES)
    light, hard = ([force] * len(PEN) for force in (0.1, 0.9))
    desk.pen([(100, y) for _, y in PEN], light)
    desk.pen([(800, y) for _, y in PEN], hard)
    _, thin, thick = desk.painted()
    assert thick.wide > 1.5 * thin.wide
    desk.finger((300, 900), (500, 950), (500, 1000))  # a palm, once the pen was seen
    desk.pen(PEN, FORCES, palm=(300, 900))  # and one that comes down while it draws
    assert len(desk.marks) == 4
    desk.press("Closer", "Closer")
    near_middle = [(x, y + 20) for x, y in PEN]
    desk.pen(near_middle, FORCES)
    desk.choose("Left")
    desk.pen(PEN, FORCES)
    desk.press("Closer")
    desk.pen(near_middle, FORCES)
    marks = desk.marks
    assert len(marks) == 7
    for mark, places in zip(marks[3:], (PEN, near_middle, PEN, near_middle), strict=True):
        is_line(mark, places, FORCES)


def draw_each_kind(desk: Desk) -> list[Mark]:
    """With a mouse: each kind by drag, then each that can be by a click."""
    desk.choose("Arrow")
    desk.drag((700, 980), (600, 1000), (470, 1080))
    desk.click((300, 500))
    desk.choose("Circle")
    desk.drag((390, 820), (450, 900))
    desk.click((520, 640))
    desk.choose("Pain area")
    desk.drag((530, 320), (530, 400))
    desk.click((390, 300))
    desk.choose("Text note")
    desk.click((450, 1270))
    desk.page.keyboard.type("Sore in the morning")
    desk.choose("Pen")
    desk.drag((340, 1100), (400, 1150), (460, 1100))
    return desk.marks


def test_a_mouse_draws_each_kind_by_drag_and_by_click(page: Page) -> None:
    """And moves it; a move is undone at once, and what was cleared comes back."""
    desk = Desk(page).open()
    drag, click, ring, small, pain, sore, note, line = marks = draw_each_kind(desk)
    assert [mark["kind"] for mark in marks] == ["arrow", "arrow", "circle", "circle", "pain", "pain", "note", "pen"]
    assert near(drag["at"][0], (700, 980))
    assert near(drag["at"][1], (470, 1080))
    assert near(click["at"][1], (300, 500))
    assert not near(click["at"][0], (300, 500), 60)
    assert near(ring["at"][0], (390, 820))
    assert ring["r"] == pytest.approx(100, abs=2)
    assert small["r"] == 55
    assert near(pain["at"][0], (530, 320))
    assert (pain["r"], pain["level"]) == (pytest.approx(80, abs=2), None)
    assert (sore["r"], sore["level"]) == (60, None)
    assert near(note["at"][0], (450, 1270))
    assert note["text"] == "Sore in the morning"
    assert line["kind"] == "pen"
    assert {pressed for _, _, pressed in line["at"]} == {0.5}
    desk.choose("Move")
    desk.drag((520, 640), (560, 620), (580, 600))
    moved = desk.marks
    assert near(moved[3]["at"][0], (580, 600))
    assert [*moved[:3], *moved[4:]] == [*marks[:3], *marks[4:]]
    expect(page.get_by_role("group", name=re.compile("^4. Circle round"))).to_be_visible()
    desk.press("Undo")
    assert desk.marks == marks
    desk.press("Redo")
    assert desk.marks == moved
    desk.press("Clear")
    desk.lists()
    assert not desk.painted()
    desk.press("Undo")
    assert desk.marks == moved
    assert len(desk.painted()) == len(moved)


def stay(desk: Desk, rings: list[Place], within: str = STAGE) -> None:
    """Two rings are painted at these places of the plate, as wide as they are; all words read from left to right."""
    painted = desk.painted(within)
    assert len(painted) == 3
    for mark, place, wide in zip(painted, rings, (110, 120), strict=False):
        assert near(mark.middle, place)
        assert mark.wide == pytest.approx(wide, abs=16)
    assert not any(mark.turned for mark in painted)


def test_marks_stay_where_they_are(page: Page) -> None:
    """Seen close, after another view, on the other leg, and in print, where words of the picture are not mirrored."""
    desk = Desk(page).open()
    rings = [(520.0, 640.0), (390.0, 300.0)]
    for tool, place in (("Circle", rings[0]), ("Pain area", rings[1]), ("Text note", (450.0, 1270.0))):
        desk.choose(tool)
        desk.click(place)
        if tool == "Pain area":
            desk.choose("5")
    stay(desk, rings)
    desk.press("Closer", "Closer")
    stay(desk, rings)
    desk.choose("Back, deep")
    assert not desk.painted()
    desk.choose("Circle")
    desk.click((300, 400))
    desk.choose("Back")
    desk.press("Undo")  # what is on another view
    stay(desk, rings)
    head = desk.outline("gastrocnemius-medial-head")
    desk.choose("Left")
    assert near(desk.outline("gastrocnemius-medial-head"), head)
    stay(desk, rings)
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        expect(desk.sheet).to_contain_text("Left leg")
        stay(desk, rings, PAPER)
    assert [mark.words for mark in desk.painted(PAPER)] == ["1", "5/102", "Achilles tendon"]
