"""Plates to take away: files that stand alone, of the leg and with the labels that were asked for."""

import struct
from xml.etree import ElementTree

import pytest

from anatomy_app import drawing
from anatomy_app.web.bodies import Body
from tests.support.pages import Pages

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("view", drawing.PLATES)
@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("labels", drawing.LABELS)
def test_an_svg_file_says_what_it_shows_and_may_be_used(pages: Pages, view: str, side: str, labels: str) -> None:
    """Title of the right leg, licence and credit inside, only the labels asked for, a name that tells it all."""
    response = pages.client.get(f"/plates/{view}.svg?side={side}&labels={labels}")
    assert response.status_code == 200
    assert response.mimetype == "image/svg+xml"
    assert f"lower-leg-atlas-{view}-{side}-{labels}.svg" in response.headers["Content-Disposition"]
    text = response.get_data(as_text=True)
    root = ElementTree.fromstring(text)  # noqa: S314 - our own drawing
    assert str(root.findtext(f"{SVG}title")).startswith(side.title())
    assert "creativecommons.org/licenses/by/4.0" in text
    assert "BodyParts3D" in text
    groups = {g.get("class") for g in root.iter(f"{SVG}g")}
    assert groups & {"names", "numbers"} == {labels} - {"off"}
    assert not list(root.iter(f"{SVG}a"))


def test_a_png_is_2400_pixels_on_its_longer_side(pages: Pages) -> None:
    """Twice the same bytes, so that an ETag saves the second one."""
    response = pages.client.get("/plates/heel.png?side=left")
    assert response.data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", response.data[16:24])
    assert max(width, height) == 2400
    again = pages.client.get("/plates/heel.png?side=left", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/plates/front.svg", 404, "There is no plate “front”"),
        ("/plates/back.svg?side=middle", 400, "There is no side named"),
        ("/plates/back.png?labels=latin", 400, "There is no labels named"),
        ("/?side=both", 400, "There is no side named"),
        ("/conditions/?labels=x", 400, "There is no labels named"),
    ],
)
def test_what_there_is_not_is_refused_in_words(pages: Pages, path: str, status: int, words: str) -> None:
    assert words in pages.get(path, status=status).text


@pytest.mark.parametrize(
    "path",
    [
        "/plates/heel.svg",
        "/learn/worksheet/heel.svg?labels=blank",
        "/learn/cards/heel.svg?part=calcaneus",
        "/learn/quiz/heel.svg",
    ],
)
def test_a_picture_is_drawn_once_for_a_whole_class(pages: Pages, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes and ETag for whoever comes next, without another stroke; the left leg is another picture."""
    first = pages.client.get(path)
    left = pages.client.get(f"{path}{'&' if '?' in path else '?'}side=left")
    monkeypatch.setattr(Body, "__init__", None)
    again = pages.client.get(path)
    assert (again.data, again.headers["ETag"]) == (first.data, first.headers["ETag"])
    assert left.data != first.data
    assert first.headers["Cache-Control"] == "public, max-age=86400"
