"""Pages for a frame: only they may be framed, all their links lead out, and the line to paste brings them back."""

from html import unescape
from urllib.parse import urlsplit

import pytest
from flask import Flask

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Page, Pages, squeeze

HOME = "https://leg.example"
FRAMED = ["/embed/plate", "/embed/plate?view=x", "/embed/condition/soleus-strain", "/embed/condition/x", "/embed/x"]
UNFRAMED = ["/", "/structures/soleus", "/teach/present", "/teach/embed", "/embed", "/embedded/plate", "/?next=/embed/"]
UNFRAMED += ["/static/css/embed.css", "/static/embed/x", "/plates/back.svg", "/healthz", "/favicon.ico", "/conditions"]


def ancestors(headers: object) -> str:
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))  # type: ignore[index]
    return str(policy["frame-ancestors"])


@pytest.mark.parametrize("path", [*FRAMED, *UNFRAMED])
def test_only_what_is_made_for_a_frame_may_be_framed(app: Flask, path: str) -> None:
    """Page, partial, not modified, HEAD, error: the same rule; nothing else of the policy differs, and no cookie."""
    client = app.test_client()
    tag = client.get(path).headers.get("ETag", "")
    usual = client.get("/").headers["Content-Security-Policy"]
    sent = [client.get(path), client.get(path, headers={"HX-Request": "true"}), client.head(path), client.post(path)]
    sent.append(client.get(path, headers={"If-None-Match": tag}))
    for response in sent:
        headers = response.headers
        assert ancestors(headers) == ("*" if path in FRAMED else "'none'")
        assert headers.get("X-Frame-Options") == (None if path in FRAMED else "DENY")
        assert headers["Content-Security-Policy"].replace("ancestors *", "ancestors 'none'") == usual
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in headers


def leads_out(page: Page) -> None:
    """No script, no masthead; every link opens outside, one of them the atlas by name."""
    assert not [script for script in page.all("script") if script.get("type") != "application/ld+json"]
    assert not page.all("header")
    assert page.one("base").get("target") == "_blank"
    assert not [href for href in page.links if href.startswith("#")]  # with such a base they would open outside, too
    ours = [a for a in page.all("a") if squeeze(a) == "Lower Leg Atlas"]
    assert [(a.get("target"), a.get("rel")) for a in ours] == [("_blank", "noopener")]
    assert "/urgent" in {urlsplit(href).path for href in page.links}


@pytest.mark.parametrize("labels", drawing.LABELS)
@pytest.mark.parametrize("side", drawing.SIDES)
@pytest.mark.parametrize("view", drawing.PLATES)
def test_a_plate_is_framed_in_every_state(pages: Pages, view: str, side: str, labels: str) -> None:
    """With its parts as links and as a list; blank it tells no names."""
    lit = drawing.plate(view).regions[-1].slug
    page = pages.get(f"/embed/plate?view={view}&side={side}&labels={labels}&lit={lit}")
    leads_out(page)
    plate = page.one("svg", class_="plate")
    assert (plate.get("data-plate"), plate.get("data-side")) == (view, side)
    parts = page.all("a", class_="region")
    assert {(a.get("target"), a.get("rel")) for a in parts} == {("_blank", "noopener")}
    for part in parts:
        assert pages.client.get(str(part.get("href"))).status_code == 200
    assert len([a for a in parts if a.get("aria-current")]) == 1
    names = [region.name for region in drawing.plate(view).regions]
    assert [name in page.text for name in names] == [labels != "off"] * len(names)


def test_every_condition_is_framed_with_its_help_and_its_place(pages: Pages, atlas: Atlas) -> None:
    """Words first, then where to read the rest; healthy and affected."""
    for slug, condition in atlas.conditions.items():
        for query in ("", "?side=left&look=affected"):
            page = pages.get(f"/embed/condition/{slug}{query}")
            leads_out(page)
            assert squeeze(page.one("h1")) == condition.title
            assert [squeeze(h) for h in page.all("h3")][1] == "Get seen today if"
            assert [z.get("data-zone") for z in page.all("g", class_="is-lit") if z.get("data-zone")] == [slug]
            assert any(urlsplit(href).path == f"/conditions/{slug}" for href in page.links)


@pytest.mark.parametrize(
    ("path", "choice"),
    [
        ("/embed/plate?view=elbow", "heel"),
        ("/embed/plate?lit=elbow", "soleus"),
        ("/embed/plate?view=heel&lit=soleus", "calcaneus"),
        ("/embed/condition/soleus-strain?look=ill", "affected"),
        ("/teach/embed?lit=elbow", "soleus"),
        ("/teach/embed?show=elbow", "soleus-strain"),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(pages: Pages, path: str, choice: str) -> None:
    """In a frame as a page for a frame."""
    page = pages.get(path, status=400)
    assert choice in page.text.split("It can be: ")[1].split(".")[0]
    if path.startswith("/embed/"):
        leads_out(page)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", "/embed/plate"),
        ("view=heel&labels=numbers&lit=calcaneus", "/embed/plate?view=heel&labels=numbers&lit=calcaneus"),
        ("show=sever-disease&side=left&view=deep&lit=soleus", "/embed/condition/sever-disease?side=left&look=affected"),
    ],
)
def test_the_line_frames_what_was_asked_for(query: str, wanted: str) -> None:
    """As text in a box, with the public address, a title and a size; what it frames is there."""
    known = Pages(create_app({"PUBLIC_URL": HOME}))
    page = known.get(f"/teach/embed?{query}")
    line = squeeze(page.one("textarea"))
    assert f'src="{HOME}{wanted}"' in unescape(line)
    assert "&lit" not in line or "&amp;lit" in line
    framed = known.get(wanted)
    assert squeeze(framed.one("h1")).split(",")[0] in line
    assert 'width="100%"' in line
    assert wanted in page.links


def test_there_is_no_line_without_the_public_address(pages: Pages) -> None:
    """The page says why, and still shows what would be framed."""
    page = pages.get("/teach/embed?view=side")
    assert not page.all("textarea")
    assert "PUBLIC_URL" in page.text
    assert "/embed/plate?view=side" in page.links


def test_a_part_that_the_view_does_not_show_gets_no_line(pages: Pages) -> None:
    """Both choices stand as they were made."""
    page = pages.get("/teach/embed?view=heel&lit=soleus")
    assert "Soleus does not show in this view." in page.text
    assert [o.get("value") for o in page.all("option") if o.get("selected") is not None] == [
        "heel",
        "right",
        "names",
        "soleus",
    ]
    assert not [href for href in page.links if href.startswith("/embed")]
