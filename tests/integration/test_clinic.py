"""A clinic's own file: shown in its places, nothing where there is none, faults as file:line."""

from pathlib import Path

import pytest
from flask import Flask

from anatomy_app import create_app
from anatomy_app.knowledge import ContentError
from tests.support.pages import Pages, squeeze

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs/clinic.example.toml"
NAME, NUMBER = "Your clinic", "+1 555 0100"


@pytest.fixture(scope="module")
def clinic() -> Pages:
    return Pages(create_app({"CLINIC_FILE": str(EXAMPLE)}))


def test_a_clinic_shows_in_its_places(clinic: Pages) -> None:
    """Its page, its name everywhere, its same-day care where it counts, its appointments after what helps."""
    own = clinic.get("/clinic")
    for words in ("Your clinic", "Same-day orthopedic care", "Back on my feet", "A new ultrasound room", "Our results"):
        assert words in own.text
    assert "/clinic" in clinic.get("/").links
    for path in ("/urgent", "/conditions/achilles-rupture", "/structures/soleus"):
        page = clinic.get(path)
        assert "Here: Same-day orthopedic care: +1 555 0101 (Monday to Friday, 8 am to 6 pm)." in page.text
        assert "tel:+15550101" in page.links
    assert "https://clinic.example/video" in clinic.get("/conditions/soleus-strain").links


def test_without_a_clinic_nothing_is_missing(app: Flask, pages: Pages) -> None:
    """No link, no empty heading, no page."""
    assert app.extensions["clinic"] is None
    assert "/clinic" not in pages.get("/").links
    assert "Here:" not in pages.get("/urgent").text
    pages.get("/clinic", status=404)


def test_a_clinic_of_only_a_name_leaves_no_gaps(tmp_path: Path) -> None:
    (tmp_path / "clinic.toml").write_text('name = "Small clinic"\n')
    pages = Pages(create_app({"CLINIC_FILE": str(tmp_path / "clinic.toml")}))
    page = pages.get("/clinic")
    assert page.text.count("Small clinic") >= 2
    assert not page.all("h2")
    assert "Make an appointment" not in pages.get("/conditions/soleus-strain").text


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('name = "Your clinic"', "", "clinic.toml:1: `name` is missing"),
        (
            'virtual = "https://',
            'virtual = "http://',
            "clinic.toml:8: `virtual` must be an address",
        ),
        ('link = "https://clinic.example/results"', 'link = "javascript:alert(1)"', "`link` must be an address"),
        ('link = "https://clinic.example/same-day"', 'link = "https://me:pw@x.example"', "clinic.toml:14: `link` must"),
        (
            'telephone = "+1 555 0101"',
            'telephone = "call us"',
            "clinic.toml:13: `telephone` must be",
        ),
        ("hours =", "open =", "clinic.toml:12: `open` is not known here; known: name, hours, telephone, link"),
        ("[[posts]]", "[posts]", "clinic.toml:20: `posts` is a list"),
        ('title = "Back on my feet"', "title = 7", "clinic.toml:17: `title` must be a text"),
        ("[appointments]", "[appointments", "clinic.toml:6: not valid TOML"),
    ],
)
def test_a_fault_stops_the_start_and_names_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = EXAMPLE.read_text()
    assert old in text
    path = tmp_path / "clinic.toml"
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(ContentError) as caught:
        create_app({"CLINIC_FILE": str(path)})
    assert fault in str(caught.value)


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"gone\.toml:1: cannot be read"):
        create_app({"CLINIC_FILE": str(tmp_path / "gone.toml")})


def test_the_page_that_a_consult_hands_over_says_whose_it_is(clinic: Pages, pages: Pages) -> None:
    """The name at its head, the number where it says whom to call; a line to write on where there is no clinic."""
    ours, nobodys = (squeeze(found.get("/consult").one("article", id="paper")) for found in (clinic, pages))
    assert ours.startswith(f"{NAME}, telephone {NUMBER} Your leg")
    assert f"Not sure? Call {NUMBER} After hours" in ours
    assert nobodys.startswith("Your leg")
    assert NUMBER not in nobodys
