"""A consult as a code: it comes back as it was, and whatever else is in an address is read safely or not at all."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.support import consult as made

calmly = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def code(page: Page) -> made.Code:
    page.goto("/about", wait_until="domcontentloaded")
    return made.Code(page)


def same(drawn: made.State, read: made.State) -> None:
    """A pen's line within 3 units and its pressure at both ends; everything else exactly."""
    if drawn["kind"] != "pen":
        assert read == drawn
        return
    assert {**read, "at": 0} == {**drawn, "at": 0}
    line, found = drawn["at"], read["at"]
    assert len(found) <= len(line)
    assert max(made.away(point, found) for point in line) < 3
    assert max(made.away(point, line) for point in found) < 3
    for end in (0, -1):
        assert math.dist(line[end][:2], found[end][:2]) < 3
        assert abs(line[end][2] - found[end][2]) <= 1 / 16
    if len({p for _, _, p in line}) == 1:
        assert len({p for _, _, p in found}) == 1


def test_whatever_is_marked_and_picked_comes_back(code: made.Code) -> None:
    """Once with the free note and once without; nothing is said to be lost."""

    @calmly
    @given(made.consult(), st.booleans())
    def each(state: made.State, noted: bool) -> None:
        [read] = code.decode(*code.encode(state, noted=noted))
        assert read["lost"] == []
        assert {**read["state"], "marks": 0} == {**state, "marks": 0, "note": state["note"] if noted else ""}
        assert len(read["state"]["marks"]) == len(state["marks"])
        for drawn, found in zip(state["marks"], read["state"]["marks"], strict=True):
            same(drawn, found)
        assert not made.faults(read["state"])

    each()


def test_a_typical_consult_stays_short(code: made.Code) -> None:
    """Short enough for a QR code beside the address; even pressure, as of a mouse, makes it shorter still."""
    state = made.typical()
    [text] = code.encode(state, noted=False)
    assert len(text) < 500
    for drawn, found in zip(state["marks"], code.decode(text)[0]["state"]["marks"], strict=True):
        same(drawn, found)
    mouse = [
        {**mark, "at": [[*place[:2], 0.5] for place in mark["at"]]} if mark["kind"] == "pen" else mark
        for mark in state["marks"]
    ]
    assert len(code.encode({**state, "marks": mouse}, noted=False)[0]) < 400


def test_a_swelling_line_keeps_its_pressure(code: made.Code) -> None:
    """Straight on the plate, thick in its middle."""
    line = [[100 + 10 * n, 500, 0.25 if n in (0, 20) else 0.75] for n in range(21)]
    pen = {"kind": "pen", "view": "back", "at": line}
    [read] = code.decode(*code.encode({**made.typical(), "marks": [pen]}))
    assert read["state"]["marks"] == [{**pen, "at": [line[n] for n in (0, 1, 19, 20)]}]


def test_six_hundred_strokes_are_read(code: made.Code) -> None:
    state = {
        **made.typical(),
        "marks": [{"kind": "pen", "view": "deep", "at": made.handwriting(50 + n, 100 + n, 12)} for n in range(600)],
    }
    [text] = code.encode(state)
    assert len(text) < code.limit
    [read] = code.decode(text)
    assert read["lost"] == []
    for drawn, found in zip(state["marks"], read["state"]["marks"], strict=True):
        same(drawn, found)


DAMAGED = "This code is damaged: check the side, each mark and each line before you use them."
CUT = DAMAGED.replace("damaged", "cut off or damaged")
NOTHING = {
    "empty": ("", "This is not a code of this atlas."),
    "another address": ("panel", "This is not a code of this atlas."),
    "script": ("<script>window.hit = 1</script>", "This is not a code of this atlas."),
    "script as a code": ("1p<script>window.hit = 1</script>", "This code is cut off or damaged."),
    "nested": ("[" * 9000 + "]" * 9000, "This is not a code of this atlas."),
    "nested as a code": ("1z" + '{"a":' * 3000, "This code is cut off or damaged."),
    "unicode": ("1\u0440\u00e9\ud83e\uddb5\u202e\u0000", "This code is cut off or damaged."),
    "a lone percent": ("1p%", "This code is cut off or damaged."),
    "newer": ("2pAAAA", "This code was made with a newer edition of this atlas."),
    "newest": ("9", "This code was made with a newer edition of this atlas."),
    "older than any": ("0pAAAA", "This is not a code of this atlas."),
    "too long": ("1p" + "A" * 19_999, "This code is longer than 20000 characters."),
    "nothing but zeros": ("1p" + "A" * 19_000, "This code is cut off or damaged."),
    "no deflate": ("1z" + "_" * 19_000, "This code is cut off or damaged."),
    "huge counts": (made.forged(b"\x00" + b"\xfe" * 60), "This code is cut off or damaged."),
    "a bomb": (made.forged(bytes(5_000_000), zipped=True), "This code is cut off or damaged."),
}


def test_what_is_no_code_is_not_read_and_says_why(code: made.Code) -> None:
    assert len(NOTHING["a bomb"][0]) < code.limit
    found = code.decode(*(fragment for fragment, _ in NOTHING.values()))
    assert dict(zip(NOTHING, found, strict=True)) == {
        name: {"state": None, "lost": [f"{why} Nothing of it was read."]} for name, (_, why) in NOTHING.items()
    }


def test_any_address_at_all_gives_a_sound_state_or_none(code: made.Code) -> None:
    """Random text, and random data with a true check sum, plain and deflated."""
    data = st.binary(max_size=400)
    zipped = data.map(lambda each: made.forged(each, zipped=True))
    fragments = st.text() | st.text().map("1p{}".format) | data.map(made.forged) | zipped

    @calmly
    @given(st.lists(fragments, min_size=10, max_size=10))
    def each(many: list[str]) -> None:
        for read in code.decode(*many):
            assert read["lost"] or read["state"]
            assert not read["state"] or not made.faults(read["state"])

    each()


def test_marks_out_of_range_are_left_out_and_counted(code: made.Code) -> None:
    """The ones beside them are read."""
    spot = f"{700:011b}{900:011b}"
    good = f"01001{spot}{30:010b}"
    wrong = {
        "kind": f"11000{spot}",
        "place": f"00101{2000:011b}{9:011b}{spot}",
        "too small": f"01001{spot}{3:010b}",
        "too large": f"01001{spot}{701:010b}",
        "level": f"01101{spot}{30:010b}{12:04b}",
        "cut off": f"01001{spot}",
        "more than a mark": good + "0" * 8,
        "no UTF-8": f"10001{spot}11111{0xC3:08b}",
        "long text": f"10001{spot}11111" + f"{ord('a'):08b}" * 121,
        "pen off the canvas": f"00001000{0:010b}{0:010b}01000" + "1000",
        "pen of too many points": f"00001000{0:010b}{0:010b}01000" + "0" * 4000,
        "pen pressed too hard": f"00001000{0:010b}{0:010b}11110",
    }
    lost = ["1 of 3 marks could not be read."]
    circle = {"kind": "circle", "view": "deep", "at": [[700, 900]], "r": 30}
    found = code.decode(*(made.marked(good, bits, good) for bits in wrong.values()))
    assert {name: (read["state"]["marks"], read["lost"]) for name, read in zip(wrong, found, strict=True)} == {
        name: ([circle, circle], lost) for name in wrong
    }


def test_picks_are_whole_and_stand_once(code: made.Code) -> None:
    """Nobody is told to do an exercise a hundred times; what a code names twice is picked once."""
    state = made.typical()
    [dose] = state["give"]["exercises"]
    hundred = {**dose, "slug": made.EXERCISES[1], "times": 100}
    give = {**state["give"], "steps": [*made.STEPS[:4], made.STEPS[0]], "exercises": [hundred, dose, dose]}
    [read] = code.decode(*code.encode({**state, "give": give}))
    assert read["lost"] == ["1 of 3 exercises could not be read."]
    assert read["state"]["give"] == state["give"]


def test_control_signs_are_taken_out_of_texts(code: made.Code) -> None:
    text = "a\u0000b\u001b[31mc\u202ed\u0085\r\n"
    state = {**made.typical(), "marks": [{"kind": "note", "view": "back", "at": [[1, 2]], "text": text}], "note": text}
    [read] = code.decode(*code.encode(state))
    assert read["state"]["marks"][0]["text"] == read["state"]["note"] == "ab[31mcd\n"


def test_what_another_edition_does_not_have_is_counted(code: made.Code) -> None:
    """What is the same in both editions is kept, in its order."""
    stamps = [{"kind": "stamp", "view": "back", "at": [], "slug": slug} for slug in made.CONDITIONS[:2]]
    state = {**made.typical(), "marks": stamps}
    [text] = code.encode(state)
    fewer = {slug: made.IDS[slug] for slug in made.CONDITIONS[1:]}
    [read] = code.decode(text, known=[*made.STEPS[1:], *made.TREATMENTS, *made.URGENT[2:]], ids=fewer)
    assert read["lost"] == [
        "1 condition is not in this edition of the atlas.",
        "1 step is not in this edition of the atlas.",
        "2 red flags are not in this edition of the atlas.",
        "1 exercise is not in this edition of the atlas.",
        "1 mark is not in this edition of the atlas.",
    ]
    kept = {"conditions": made.CONDITIONS[1:3], "steps": made.STEPS[1:4], "urgent": made.URGENT[2:3], "exercises": []}
    assert read["state"] == {**state, "marks": stamps[1:], "give": {**state["give"], **kept}}


def test_a_code_that_is_cut_off_keeps_what_was_whole(code: made.Code) -> None:
    """Wherever it is cut, plain or deflated; the more is left, the more is kept, and what is missing is said."""
    for state, sign in ((made.typical(), "p"), (made.wordy(), "z")):
        [text] = code.encode(state)
        assert text[1] == sign
        [full] = code.decode(text)
        kept = []
        for read in code.decode(*(text[:length] for length in range(len(text)))):
            marks = (read["state"] or {"marks": []})["marks"]
            assert marks == full["state"]["marks"][: len(marks)]
            assert read["lost"] or read == full
            if read["state"] and (missing := len(state["marks"]) - len(marks)):
                assert read["lost"][0] == CUT
                assert f"{missing} of {len(state['marks'])} marks could not be read." in read["lost"]
            kept.append(len(marks))
        assert kept == sorted(kept)
        assert set(kept) == set(range(len(state["marks"]) + 1))


def test_a_wrong_sign_anywhere_is_noticed(code: made.Code) -> None:
    """What still makes sense is kept, and the reader is told to look at it; a few bits of deflate mean nothing."""
    for text in code.encode(made.typical(), made.wordy()):
        [full] = code.decode(text)
        flipped = [f"{text[:n]}{'B' if text[n] != 'B' else 'C'}{text[n + 1 :]}" for n in range(2, len(text) - 1)]
        for read in code.decode(*flipped):
            if read != full and read["state"]:
                assert read["lost"][0] in (CUT, DAMAGED)
                assert not made.faults(read["state"])


def test_a_mark_that_is_damaged_does_not_take_the_others_along(code: made.Code) -> None:
    """In a plain code each mark has its length before it."""
    [text] = code.encode(made.typical(), noted=False)
    [read] = code.decode(f"{text[:-9]}{'B' if text[-9] != 'B' else 'C'}{text[-8:]}")
    assert len(read["state"]["marks"]) >= 4
    assert read["state"]["give"] == made.typical()["give"]


def test_signs_may_be_written_as_percent_and_number(code: made.Code) -> None:
    """As some programs do that pass links on; a full stop behind the link is no part of it."""
    [text] = code.encode(made.typical())
    escaped = "".join(f"%{ord(sign):02x}" for sign in text)
    assert code.decode(escaped, f"{text}.", text) == 3 * code.decode(text)
