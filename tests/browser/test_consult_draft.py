"""Nothing of a consult is lost, and nothing of it leaves the tab: the draft, its end, codes that are opened, the network."""

import re
from typing import Any

from playwright.sync_api import Dialog, Page, Request, expect

from tests.browser.conftest import Context, Watch
from tests.support.desk import Desk
from tests.support.server import Server

SECRET = "Bring the blue shoes"


def fill(desk: Desk) -> dict[str, Any]:
    """A consult with a side, three marks, picks with a dose, and a note; what is kept of it."""
    page = desk.page
    desk.begin_with("Calf strain")
    desk.choose("Left")
    desk.press("Place a pain area", "Place an arrow")
    page.get_by_text("Exercises, with how much").click()
    page.get_by_label("Rounds").filter(visible=True).select_option("3")
    desk.field("When to come back").select_option("In 6 weeks")
    desk.field("A note of your own").fill(SECRET)
    expect(desk.sheet).to_contain_text(SECRET)
    assert desk.draft
    return same(desk.draft)


def same(draft: dict[str, Any] | None) -> dict[str, Any]:
    """A draft without the keys that tell its marks apart."""
    assert draft
    return {**draft, "marks": [{k: v for k, v in mark.items() if k != "key"} for mark in draft["marks"]]}


def is_shown(desk: Desk, kept: dict[str, Any]) -> None:
    """A draft is where it is seen: stage, list, boxes, fields and page."""
    page = desk.page
    expect(page.get_by_role("radio", name="Left", exact=True)).to_be_checked()
    expect(desk.rows).to_have_count(3)
    assert len(desk.painted()) == 3
    assert same(desk.draft) == kept
    expect(desk.about("Gastrocnemius strain")).to_be_visible()
    expect(desk.about("Gastrocnemius strain").get_by_role("checkbox").first).to_be_checked()
    expect(desk.field("When to come back")).to_have_value("6w")
    for words in ("Left leg", "Pain, 5 of 10", "3 rounds", "Come back in 6 weeks"):
        expect(desk.sheet).to_contain_text(words)


def test_a_draft_stays_in_its_tab_until_it_is_ended(new_context: Context) -> None:
    """Through a reload, another page and Back; a second tab has none; its end wipes all of it."""
    context = new_context()
    desk = Desk(context.new_page()).open()
    page = desk.page
    kept = fill(desk)
    page.reload()
    is_shown(desk, kept)
    desk.open("/about")
    page.go_back()
    is_shown(desk, kept)
    expect(desk.field("A note of your own")).to_have_value(SECRET)
    other = Desk(context.new_page()).open()
    assert other.draft is None
    expect(other.rows).to_have_count(0)
    other.page.close()
    desk.field("With my note").check()
    desk.press("End consult", "Go on with it")
    is_shown(desk, kept)
    desk.press("End consult", "End and wipe")
    expect(page.get_by_text("Wiped. Nothing of this consult is left in this tab.")).to_be_visible()
    wiped(desk)
    page.reload()
    wiped(desk)
    assert page.evaluate("({...sessionStorage, ...localStorage})") == {}


def wiped(desk: Desk) -> None:
    """Neither marks nor choices nor words, and no way to bring them back."""
    page = desk.page
    assert desk.draft is None
    expect(desk.rows).to_have_count(0)
    assert not desk.painted()
    for name in ("Undo", "Redo", "Clear"):
        expect(page.get_by_role("button", name=name, exact=True)).to_have_attribute("aria-disabled", "true")
    for name in ("A note of your own", "Link", "When to come back"):
        expect(desk.field(name)).to_have_value("")
    ticked = page.get_by_role("checkbox", checked=True)
    expect(ticked).to_have_count(1)  # the names of the picture
    expect(page.get_by_role("radio", checked=True)).to_have_count(2)  # a view and a tool, no leg
    expect(desk.sheet).to_contain_text("Side not stated")
    assert page.evaluate("(words) => document.documentElement.outerHTML.includes(words)", SECRET) is False
    for gone in ("Come back", "Calf strain", "What to do", "Pain, 5"):
        expect(desk.sheet.get_by_text(gone).filter(visible=True)).to_have_count(0)


def test_leaving_asks_while_there_is_something_to_lose(page: Page) -> None:
    """Not before anything is done, not after it was printed; again after the next change."""
    page.add_init_script("window.print = () => {}")
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    desk = Desk(page).open()
    desk.choose("Pen")
    page.reload()
    assert asked == []
    desk.press("Place a circle")
    page.reload()
    assert asked == ["beforeunload"]
    desk.press("Print")
    expect(desk.link).to_have_value(re.compile("#c="))
    page.reload()
    assert asked == ["beforeunload"]
    desk.field("A note of your own").fill("More")
    page.reload()
    assert asked == ["beforeunload"] * 2


def code_of(desk: Desk, noted: bool = True) -> str:
    """The fragment that the link of a filled consult has, with its note."""
    if noted:
        desk.field("With my note").check()
    desk.press("Print")
    link = desk.page.wait_for_function("window.printed").json_value()
    return str(link).partition("#")[2]
