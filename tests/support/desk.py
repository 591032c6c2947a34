"""A clinician at a consult: marks the plate, reads the marks, chooses what to hand over. Finds things by the role and
name that they have for a screen reader; places are units of the right leg's plate, whichever leg is shown."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from anatomy_app import drawing

Place = tuple[float, float]
Mark = dict[str, Any]
WIDE = {name: drawing.plate(name).width for name in drawing.PLATES}

STAGE, PAPER = "#stage", "#paper"
"""Where plates are shown: to be drawn on, and as they will print."""

# Where the shown plate stands on the screen: pixels a unit, the place of its corner, its name, and whether a left
# leg was chosen.
STANDS = """(within) => {
  const plates = [...document.querySelectorAll(`${within} :is(svg[data-plate], svg[data-view])`)];
  const shown = plates.find((svg) => svg.getBoundingClientRect().width > 0);
  const { a, e, f } = shown.getScreenCTM();
  const left = document.querySelector("[name=side][value=left]:checked");
  return [a, e, f, shown.dataset.plate || shown.dataset.view, Boolean(left)];
}"""

# What is painted of each mark: the middle and the width of its line in pixels, its words, whether any reads backwards.
PAINTED = """(within) => [...document.querySelectorAll(`${within} [data-mark]`)].map((mark) => {
  const line = [...mark.children].find((part) => part.getAttribute("stroke") !== "transparent");
  const box = line.getBoundingClientRect();
  const turned = [...mark.querySelectorAll("text")].some((text) => text.getScreenCTM().a < 0);
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2, box.width, mark.textContent, turned];
})"""


# The middle of a part's outline on the shown plate, in pixels.
OUTLINE = """(part) => {
  const paths = [...document.querySelectorAll(`#stage [data-structure="${part}"]`)];
  const shown = paths.find((path) => path.ownerSVGElement.getBoundingClientRect().width > 0);
  const box = shown.getBoundingClientRect();
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}"""


@dataclass(frozen=True)
class Painted:
    """A mark as it is seen: the middle of its line and how wide that is, in the plate's units."""

    middle: Place
    wide: float
    words: str
    turned: bool


class Desk:
    """One page at /consult."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.marked = page.get_by_role("region", name="Marks", exact=True)
        self.rows = self.marked.get_by_role("listitem")
        self.sheet = page.get_by_role("article")
        self.link = page.get_by_label("Link", exact=True)
        self._wire = page.context.new_cdp_session(page)

    def open(self, path: str = "/consult") -> "Desk":
        self.page.goto(path)
        return self

    # ---- hands on the page

    def choose(self, name: str) -> None:
        """A leg, a view or a tool."""
        self.page.get_by_role("radio", name=name, exact=True).check()

    def press(self, *names: str) -> None:
        """Buttons, one after the other."""
        for name in names:
            self.page.get_by_role("button", name=name, exact=True).click()

    def print(self) -> None:
        """By the button above the page; there is another one that is always in reach."""
        self.page.get_by_role("region", name="The page").get_by_role("button", name="Print").click()

    def field(self, name: str) -> Locator:
        return self.page.get_by_label(name, exact=True)

    def answer(self, name: str) -> None:
        """A button of a question that is asked."""
        self.page.get_by_role("dialog").get_by_role("button", name=name).click()

    def begin_with(self, title: str, whose: str = "") -> None:
        """A ready-made page; `whose` answers what is asked where there is a consult already."""
        self.field("Start from a ready-made page").select_option(title)
        self.press("Use it")
        if whose:
            self.answer(whose)

    def about(self, title: str) -> Locator:
        """The choices that a condition brings."""
        return self.page.get_by_role("group", name=title, exact=True)

    def add(self, title: str) -> None:
        self.field("Condition").select_option(title)
        self.press("Add its words")

    def save(self, name: str, to: Path) -> Path:
        """What a button hands over as a file."""
        with self.page.expect_download() as found:
            self.press(name)
        path = to / found.value.suggested_filename
        found.value.save_as(path)
        return path

    # ---- the plate

    def _stands(self, within: str = STAGE) -> tuple[float, float, float, Callable[[float], float]]:
        """As STANDS says, and what turns units across the shown plate into those of the right leg and back."""
        scale, x, y, view, left = self.page.evaluate(STANDS, within)
        return scale, x, y, lambda across: WIDE[view] - across if left else across

    def spots(self, places: Iterable[Place]) -> list[Place]:
        """Where places of the plate are on the screen."""
        scale, left, top, turned = self._stands()
        return [(left + scale * turned(x), top + scale * y) for x, y in places]

    def click(self, at: Place) -> None:
        self.page.mouse.click(*self.spots([at])[0])

    def drag(self, *places: Place) -> None:
        """With a mouse, from place to place."""
        first, *rest = self.spots(places)
        self.page.mouse.move(*first)
        self.page.mouse.down()
        for spot in rest:
            self.page.mouse.move(*spot, steps=3)
        self.page.mouse.up()

    def pen(self, places: list[Place], forces: list[float], palm: Place | None = None) -> None:
        """With a pen that feels how hard it is pressed; a palm may come down meanwhile."""
        for i, ((x, y), force) in enumerate(zip(self.spots(places), forces, strict=True)):
            kind = "mouseMoved" if i else "mousePressed"
            self._pen(kind, x, y, force)
            if palm and i == len(places) // 2:
                self.finger(palm, (palm[0] + 40, palm[1]))
        self._pen("mouseReleased", x, y, 0)

    def _pen(self, kind: str, x: float, y: float, force: float) -> None:
        pressed = {"button": "left", "buttons": int(kind != "mouseReleased"), "clickCount": 1}
        self._wire.send(
            "Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "pointerType": "pen", "force": force, **pressed}
        )

    def finger(self, *places: Place) -> None:
        """One finger, from place to place, as far as the screen then is where it was."""
        spots = self.spots(places)
        for i, (x, y) in enumerate(spots):
            kind = "touchMove" if i else "touchStart"
            self._wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        self._wire.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    # ---- what there is

    @property
    def draft(self) -> dict[str, Any] | None:
        """What the tab keeps; nothing where it keeps none."""
        found: dict[str, Any] | None = json.loads(self.page.evaluate("sessionStorage.consult ?? 'null'"))
        return found

    @property
    def marks(self) -> list[Mark]:
        """What is marked, as the draft has it."""
        return [
            {key: value for key, value in mark.items() if key != "key"}
            for mark in (self.draft or {"marks": []})["marks"]
        ]

    def painted(self, within: str = STAGE) -> list[Painted]:
        """What is seen of the marks of this view."""
        scale, left, top, turned = self._stands(within)
        return [
            Painted((turned((x - left) / scale), (y - top) / scale), wide / scale, words, backwards)
            for x, y, wide, words, backwards in self.page.evaluate(PAINTED, within)
        ]

    def outline(self, part: str) -> Place:
        """The middle of a part's outline."""
        scale, left, top, turned = self._stands()
        x, y = self.page.evaluate(OUTLINE, part)
        return turned((x - left) / scale), (y - top) / scale

    def said(self) -> list[str]:
        """The marks in words."""
        return self.rows.locator("> button").all_inner_texts()

    def order(self, way: str, words: str) -> None:
        """Up, down or off: a line of what is handed over, by its first words."""
        self.page.get_by_role("button", name=re.compile(rf"^{way}.*: {re.escape(words[:30])}")).click()

    def row(self, words: str) -> None:
        """Chooses a mark in the list, so that it can be changed."""
        self.rows.get_by_role("button", name=words, exact=True).click()

    def lists(self, *words: str) -> None:
        """Waits until the marks are these, in words."""
        expect(self.rows.locator("> button")).to_have_text(list(words))
