"""Nothing of a consult is lost, and nothing leaves the tab: draft, end, codes that are opened, what a server hears."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Flask
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Context, Watch
from tests.support.desk import Desk
from tests.support.server import Server

WORDS = "Bring the blue shoes"
NOTE = f"{WORDS} <img src=x onerror='window.hit = 1'>"


def fill(desk: Desk) -> dict[str, Any]:
    """A consult with a side, three marks, picks with a dose, and a note; what is kept of it."""
    page = desk.page
    desk.begin_with("Calf strain")
    desk.choose("Left")
    desk.press("Place a pain area")
    desk.choose("5")
    desk.press("Place an arrow")
    page.get_by_label("Rounds").filter(visible=True).select_option("3")
    desk.field("When to come back").select_option("In 6 weeks")
    desk.field("A note of your own").fill(NOTE)
    expect(desk.sheet).to_contain_text(NOTE)
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
    desk.press("Go on with it")  # a notice says that there is a draft
    is_shown(desk, kept)
    desk.open("/about")
    page.go_back()
    is_shown(desk, kept)
    expect(desk.field("A note of your own")).to_have_value(NOTE)
    other = Desk(context.new_page()).open()
    assert other.draft is None
    expect(other.rows).to_have_count(0)
    other.page.close()
    desk.field("With my note").check()
    desk.press("End consult")
    desk.answer("Go on with it")
    is_shown(desk, kept)
    desk.press("Place a circle", "Place a circle", "Undo", "Next person")
    desk.answer("End and wipe")
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
    expect(desk.sheet).to_contain_text("side not stated")
    assert page.evaluate("(words) => document.documentElement.outerHTML.includes(words)", WORDS) is False
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
    desk.print()
    expect(page.get_by_text("print window was opened")).to_be_visible()
    page.reload()
    assert asked == ["beforeunload"]
    desk.field("A note of your own").fill("More")
    page.reload()
    assert asked == ["beforeunload"] * 2


@dataclass
class Log:
    """What a server is asked for, in full."""

    app: Flask
    asked: list[str] = field(default_factory=list)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        kept = ("REQUEST_METHOD", "PATH_INFO", "QUERY_STRING", "HTTP_REFERER", "CONTENT_LENGTH")
        self.asked.append(" ".join(str(environ[key]) for key in kept if environ.get(key)))
        return self.app(environ, start)


def test_a_code_brings_all_back_and_no_server_hears_of_it(
    new_context: Context, app: Flask, watch: Watch, tmp_path: Path
) -> None:
    """From the link of one tab to another, which shows the same; a draft there is asked for, and kept or wiped."""
    log = Log(app)
    with Server(log) as server:
        watch.origins += [f"{server.url}/", f"blob:{server.url}/"]
        context = new_context(permissions=["clipboard-read", "clipboard-write"])
        desk = Desk(context.new_page()).open(f"{server.url}/consult")
        desk.page.evaluate("window.print = () => {}")
        log.asked.clear()
        kept = fill(desk)
        desk.field("With my note").check()
        desk.print()
        desk.press("Copy")
        expect(desk.page.get_by_text("Copied.")).to_be_visible()
        for name in ("Save as file", "Save the picture (PNG)"):
            desk.save(name, tmp_path)
        address = desk.page.evaluate("navigator.clipboard.readText()")
        assert address.startswith(f"{server.url}/consult#c=1")
        other = Desk(context.new_page()).open(address)
        marking(other)
        is_shown(other, kept)
        expect(other.field("A note of your own")).to_have_value(NOTE)
        expect(other.page).to_have_url(f"{server.url}/consult")
        other.press("Clear")
        own = other.draft
        bring(other, address)
        expect(other.page.get_by_role("dialog")).to_contain_text(
            "The draft in this tab is still here: left leg, 0 marks"
        )
        other.answer("Keep the draft")
        assert other.draft == own
        bring(other, address)
        other.answer("Open the other one, wipe the draft")
        marking(other)
        is_shown(other, kept)
        expect(other.page).to_have_url(f"{server.url}/consult")
        pages = [line for line in log.asked if not line.startswith("GET /static/")]
        assert pages == ["GET /consult"]
        assert not [line for line in log.asked if "?" in line or len(line.split()) > 2]


def marking(desk: Desk) -> None:
    """What a code brings is shown to be read, until somebody goes on with it."""
    desk.page.get_by_role("button", name="Go on marking").first.click()


def bring(desk: Desk, address: str) -> None:
    """An address that is opened in the tab that has a consult already."""
    desk.page.evaluate("(hash) => { location.hash = hash }", address.partition("#")[2])


def test_what_is_no_code_runs_nothing_and_the_draft_stays(page: Page) -> None:
    """Too long, a script, a name of the language, another version, cut off: each is said, and nothing is changed."""
    page.add_init_script("window.print = () => {}")
    desk = Desk(page).open()
    kept = fill(desk)
    desk.print()
    expect(page.get_by_text("print window was opened")).to_be_visible()
    code = desk.link.input_value().partition("#c=")[2]
    hostile = {
        "1p" + "A" * 20_000: "longer than 20000 characters",
        "<img src=x onerror='window.hit = 1'>": "This is not a code of this atlas.",
        "__proto__": "This is not a code of this atlas.",
        "1pconstructor": "This code is cut off or damaged.",
        "2pAAAA": "made with a newer edition of this atlas",
        code[:5]: "This code is cut off or damaged.",
    }
    notice = page.get_by_role("alert")
    for fragment, words in hostile.items():
        bring(desk, f"#c={fragment}")
        expect(notice).to_contain_text(words)
        expect(notice).to_contain_text("The draft in this tab is as it was.")
        expect(page).to_have_url(re.compile("/consult$"))
        assert same(desk.draft) == kept
        desk.press("Go on")
        expect(notice).to_be_hidden()
    bring(desk, f"#c={code[:-9]}")
    desk.answer("Keep the draft")
    is_shown(desk, kept)
    bring(desk, f"#c={code[:-9]}")
    desk.answer("Open the other one, wipe the draft")
    expect(notice).to_contain_text("cut off or damaged: check the side, each mark")
    expect(notice).to_contain_text("1 of 3 marks could not be read.")
    marking(desk)
    expect(desk.rows).to_have_count(2)
    assert page.evaluate("window.hit") is None
