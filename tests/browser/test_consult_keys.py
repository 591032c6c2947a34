"""A whole consult by keys alone, and one by clicks alone: no drag, no wheel, no shortcut that has no button."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.support.desk import Desk

# The name of what has the focus, as the page says it.
FOCUS = """() => {
  const at = document.activeElement;
  const own = at.labels?.[0]?.cloneNode(true);
  own?.querySelectorAll("option").forEach((option) => option.remove());
  const words = at.getAttribute("aria-label") || (own || at).textContent;
  return words.replace(/\\s+/g, " ").trim();
}"""

# What can be reached: each control that is seen, of radio buttons of one name the one that Tab stops at.
REACHED = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const seen = all.filter((one) => one.checkVisibility() && one.getClientRects().length && !one.closest(".colophon"));
  const same = (one, more) => document.querySelector(`[name="${one.name}"]${more}`);
  const stops = (one) => one.type !== "radio" || one === (same(one, ":checked") || same(one, ""));
  return seen.filter(stops).map((one) => one.outerHTML.slice(0, 160));
}"""
# From the first link of the page on, what has the focus is written down.
FOLLOW = """() => {
  window.followed = [];
  addEventListener("focusin", ({ target }) => followed.push(target.outerHTML.slice(0, 160)));
  document.querySelector("a[href]").focus();
}"""


class Keys:
    """Tab, arrows, Enter; never a pointer."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.press = page.keyboard.press

    @property
    def focus(self) -> str:
        return str(self._page.evaluate(FOCUS))

    def to(self, name: str, key: str = "Tab") -> None:
        """Tab until that has the focus."""
        for _ in range(90):
            self.press(key)
            if self.focus == name:
                return
        raise AssertionError(f"Tab never comes to {name!r}")

    def back_to(self, name: str) -> None:
        self.to(name, "Shift+Tab")


def placed(keys: Keys, desk: Desk) -> Iterator[dict[str, object]]:
    """An arrow, a circle and a pain area on the second part of the list, each moved by arrow keys; the mark then."""
    keys.to("Part")
    keys.press("ArrowDown")
    for kind in ("an arrow", "a circle", "a pain area"):
        keys.to(f"Place {kind}") if kind == "an arrow" else keys.back_to(f"Place {kind}")
        keys.press("Enter")
        before = desk.marks[-1]["at"]
        keys.press("ArrowRight")
        keys.press("Shift+ArrowDown")
        x, y = desk.marks[-1]["at"][-1]
        assert (x - before[-1][0], y - before[-1][1]) == (4, 24)
        yield desk.marks[-1]


PART = "Lateral head of gastrocnemius"
BEHIND = "(leg, seen from behind)"
ROWS = [
    f"1. Arrow to: {PART} {BEHIND}",
    f"2. Circle round: {PART} {BEHIND}",
    f"3. Pain, 7 of 10, on: {PART} {BEHIND}",
    f"4. Note “Tight here” on: {PART} {BEHIND}",
    f"5. Drawn in its place: Gastrocnemius strain {BEHIND}",
]


def mark_by_keys(desk: Desk, keys: Keys) -> None:
    """One of each kind; the pain is altered, the note written, and a condition drawn in its place."""
    assert [mark["kind"] for mark in placed(keys, desk)] == ["arrow", "circle", "pain"]
    keys.press("Enter")
    assert keys.focus == "Not said"
    for _ in range(8):
        keys.press("ArrowRight")
    keys.to("Done")
    keys.press("Enter")
    assert keys.focus == ROWS[2]
    keys.back_to("Place a text note")
    keys.press("Enter")
    assert keys.focus == "Words"
    desk.page.keyboard.type("Tight here")
    keys.press("Enter")
    assert keys.focus == ROWS[3]
    keys.back_to("A condition, drawn in its true place")
    desk.page.keyboard.type("Gast")
    keys.to("Draw it")
    keys.press("Enter")
    desk.lists(*ROWS)


def delete_by_keys(desk: Desk, keys: Keys) -> None:
    """One mark by its row, one by its button; the focus stays among the rows, and undo brings each back."""
    keys.back_to(ROWS[3])
    keys.press("Delete")
    desk.lists(*ROWS[:3], ROWS[4].replace("5.", "4."))
    assert keys.focus == ROWS[4].replace("5.", "4.")
    keys.back_to(ROWS[0])
    keys.press("Enter")
    assert keys.focus == "Move left"
    keys.to("Delete")
    keys.press("Enter")
    expect(desk.rows).to_have_count(3)
    assert keys.focus == ROWS[1].replace("2.", "1.")
    keys.press("Control+z")
    keys.press("Control+z")
    desk.lists(*ROWS)
    keys.press("Control+y")
    expect(desk.rows).to_have_count(4)


def hand_over_by_keys(desk: Desk, keys: Keys) -> None:
    """A condition with its first step, when to come back, and a note."""
    keys.to("Condition")
    keys.press("ArrowDown")
    keys.to("Add its words")
    keys.press("Enter")
    step = keys.focus
    keys.press("Space")
    keys.to("When to come back")
    keys.press("ArrowDown")
    keys.to("A note of your own")
    desk.page.keyboard.type("Bring your shoes.")
    for words in ("Achilles tendon rupture", step, "Come back in 3 days.", "Bring your shoes.", "Right leg"):
        expect(desk.sheet).to_contain_text(words)


def test_keys_alone_do_it_all(page: Page) -> None:
    """From the leg to print: marks are placed, moved, altered, deleted and brought back, words picked."""
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1 }")
    desk, keys = Desk(page).open(), Keys(page)
    keys.to("Right")
    keys.press("Space")
    mark_by_keys(desk, keys)
    delete_by_keys(desk, keys)
    hand_over_by_keys(desk, keys)
    keys.to("Print")
    keys.press("Enter")
    page.wait_for_function("() => window.printed === 1")
    keys.back_to("Back")  # past all of it, up to the picture
    for view in ("Back, deep", "Outer side", "Heel, cut"):
        keys.press("ArrowRight")
        assert keys.focus == view
        assert desk.draft
        assert desk.draft["view"] == {"Back, deep": "deep", "Outer side": "side", "Heel, cut": "heel"}[view]


def test_clicks_alone_do_it_all(page: Page) -> None:
    """A part is chosen on the picture; buttons place, move, size, turn and delete; words are picked and printed; and
    Tab comes to all of that."""
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1 }")
    desk = Desk(page).open()
    desk.choose("Left")
    desk.click((520, 337))
    part = desk.field("Part")
    assert part.evaluate("(select) => select.selectedOptions[0].textContent") == PART
    for kind in ("an arrow", "a circle", "a pain area", "a text note"):
        desk.press(f"Place {kind}")
    arrow, circle, pain, note = desk.marks
    assert circle["at"] == pain["at"] == note["at"] == [[520, 337]]
    assert arrow["at"][1] == [520, 337]
    arrow_row, circle_row, pain_row, _ = ROWS[:4]
    desk.row(circle_row)
    desk.press("Move right", "Move right", "Move down", "Larger")
    assert desk.marks[1] == {**circle, "at": [[472, 361]], "r": 69}  # to the right on a left leg, which is turned over
    desk.press("Move left", "Move left", "Move up", "Smaller", "Done")
    assert desk.marks[1] == circle
    desk.row(arrow_row)
    desk.press("Turn")
    assert desk.marks[0]["at"][1] == [520, 337]
    assert desk.marks[0]["at"][0] != arrow["at"][0]
    desk.row(pain_row.replace(", 7 of 10,", ""))
    desk.choose("10")
    assert desk.marks[2]["level"] == 10
    desk.row(f"4. Note “{PART}” on: {PART} {BEHIND}")
    expect(page.get_by_role("group", name="How much, 0 to 10")).to_be_hidden()
    desk.press("Delete", "Undo", "Redo")
    assert [mark["kind"] for mark in desk.marks] == ["arrow", "circle", "pain"]
    desk.field("A condition, drawn in its true place").select_option("Soleus strain")
    desk.press("Draw it")
    desk.add("Soleus strain")
    desk.about("Soleus strain").get_by_role("checkbox").first.check()
    desk.field("When to come back").select_option("In 2 weeks")
    desk.print()
    page.wait_for_function("() => window.printed === 1")
    for words in ("Left leg", "Pain, 10 of 10", "Soleus strain", "Come back in 2 weeks"):
        expect(desk.sheet).to_contain_text(words)
    tab_comes_to_everything(page)


def tab_comes_to_everything(page: Page) -> None:
    """With a condition's words open: nothing is left out, nothing holds the focus, all in its order."""
    wanted = page.evaluate(REACHED)
    assert len(wanted) > 60
    page.evaluate(FOLLOW)
    for _ in wanted[1:]:
        page.keyboard.press("Tab")
    assert page.evaluate("followed") == wanted
