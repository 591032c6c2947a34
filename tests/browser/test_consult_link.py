"""A consult's link: what is said where it is too long for a code on paper."""

import json

from playwright.sync_api import Page, expect

from tests.support.consult import handwriting
from tests.support.desk import Desk


def test_a_link_too_long_for_a_code_offers_the_file(page: Page) -> None:
    """Twelve lines written by hand: the page prints without a code, and says so; with none the code is back."""
    lines = [
        {"kind": "pen", "view": "back", "at": handwriting(211 + 13 * n, 87 + 91 * n, 60 - 3 * n)} for n in range(12)
    ]
    give = {"conditions": [], "steps": [], "treatments": [], "urgent": [], "exercises": [], "back": ""}
    draft = json.dumps({"side": "left", "view": "back", "marks": lines, "give": give, "note": ""})
    page.add_init_script(f"sessionStorage.consult = {json.dumps(draft)}")
    desk = Desk(page).open()
    words, code = page.get_by_text("Too long for a QR code"), desk.sheet.get_by_role("img", name="QR code")
    expect(words).to_be_visible()
    expect(words).to_contain_text("Save as file")
    expect(code).to_be_hidden()
    signs = len(desk.link.input_value())
    assert signs > 600
    expect(words).to_contain_text(f"{signs} of 600 signs")
    desk.press("Clear")
    expect(words).to_be_hidden()
    expect(code).to_be_visible()
    assert 0 < len(desk.link.input_value()) <= 600
