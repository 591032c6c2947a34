"""The rules of axe on a consult: with everything open at once, with each tool, in each dialog."""

from playwright.sync_api import Page, expect

from tests.support.axe import COLOR, PLAIN, clean, clean_in_every_scheme, judge
from tests.support.desk import Desk

TOOLS = ["Pen", "Arrow", "Circle", "Pain area", "Text note", "Move"]
PART = "Medial head of gastrocnemius"


def open_all(desk: Desk) -> None:
    """Marks with the editor of a pain area, two conditions' words, all exercises, an order, too much for one page, a
    notice of a code that cannot be read."""
    page = desk.page
    desk.begin_with("Calf strain")
    desk.choose("Left")
    desk.press("Place an arrow", "Place a circle", "Place a text note", "Place a pain area")
    desk.add("Soleus strain")
    expect(page.get_by_label("Rounds").filter(visible=True)).to_have_count(1)
    desk.field("A note of your own").fill("Walk on the flat.")
    page.evaluate("location.hash = '#c=elbow'")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("group", name="How much, 0 to 10")).to_be_visible()
    expect(page.get_by_text("On the page, in this order")).to_be_visible()
    expect(desk.sheet).to_contain_text("Walk on the flat.")


def test_no_rule_is_broken_with_everything_open(page: Page) -> None:
    """In light, dark and forced colors; then with each tool, in the note's field, and in the question at the end."""
    desk = Desk(page).open()
    open_all(desk)
    # paint alone, which no rule is about: thousands of paths that would be walked for nothing
    page.evaluate("for (const leg of document.querySelectorAll('#sheet .leg')) leg.replaceChildren()")
    clean_in_every_scheme(page)
    for tool in TOOLS:
        desk.choose(tool)
        judge(page, COLOR, ["#choice-tool", PLAIN])
    desk.row(f"4. Note “{PART}” on: {PART} (leg, seen from behind)")
    clean(page, "#editor")
    desk.press("End consult")
    clean(page, "#ask")
