"""What machines read: JSON under its schema, linked data, sitemap, canonical links, the picture of a link."""

import json
import struct
from xml.etree import ElementTree

import jsonschema
import pytest
from flask import Flask

from anatomy_app import create_app, drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Pages

HOME = "https://leg.example"


@pytest.fixture(scope="module")
def public() -> Flask:
    return create_app({"PUBLIC_URL": HOME})


def test_all_content_is_there_as_json_under_the_published_schema(app: Flask) -> None:
    """Each topic, plate and source; what is cited exists; the addresses answer."""
    client = app.test_client()
    schema = client.get("/api/atlas.schema.json").get_json(force=True)
    data = client.get("/api/atlas.json").get_json()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    atlas: Atlas = app.extensions["atlas"]
    assert list(data["structures"]) == sorted(atlas.structures)
    assert list(data["conditions"]) == sorted(atlas.conditions)
    assert set(data["plates"]) == set(drawing.PLATES)
    for topic in [*data["structures"].values(), *data["conditions"].values()]:
        assert set(topic["sources"]) <= set(data["sources"])
        assert client.get(topic["path"]).status_code == 200
    for plate in data["plates"].values():
        assert client.get(plate["svg"]).mimetype == "image/svg+xml"


def test_a_value_that_the_schema_does_not_know_fails(app: Flask) -> None:
    """The schema can tell."""
    client = app.test_client()
    schema, data = (client.get(f"/api/atlas{name}.json").get_json(force=True) for name in (".schema", ""))
    data["structures"]["soleus"]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError, match="colour"):
        jsonschema.validate(data, schema)


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/structures/soleus", "Muscle", "soleus"),
        ("/structures/calcaneus", "Bone", "calcaneus"),
        ("/structures/achilles-tendon", "AnatomicalStructure", "calcaneal (Achilles) tendon"),
        ("/conditions/achilles-rupture", "MedicalCondition", "Achilles tendon rupture"),
        ("/treatments/massage", "MedicalTherapy", "Massage"),
    ],
)
def test_a_topic_says_in_schema_orgs_terms_what_it_is_about(public: Flask, path: str, kind: str, name: str) -> None:
    (script,) = Pages(public).get(path).all("script", type="application/ld+json")
    data = json.loads(script.text or "")
    assert data["@type"] == "MedicalWebPage"
    assert data["url"] == HOME + path
    assert (data["about"]["@type"], data["about"]["name"]) == (kind, name)
    assert data["citation"]


def test_only_what_may_help_is_called_a_treatment_and_every_topic_has_its_page_in_data(public: Flask) -> None:
    """A search engine is not told that what does not help does; exercises and comparisons are pages with sources."""
    pages = Pages(public)
    scripts = {
        path: json.loads(pages.get(path).one("script", type="application/ld+json").text or "")
        for path in ("/conditions/midportion-tendinopathy", "/prevention/hops", "/evidence/tendinopathy-care")
    }
    named = {t["name"] for t in scripts["/conditions/midportion-tendinopathy"]["about"]["possibleTreatment"]}
    assert "Strength training" in named
    assert not [name for name in named if "PRP" in name or "Ultrasound" in name]
    assert all(data["citation"] and data["@type"] == "MedicalWebPage" for data in scripts.values())


def test_the_sitemap_lists_every_page_by_its_public_address(public: Flask) -> None:
    """Each answers; its canonical link is that very address, whatever the state."""
    root = ElementTree.fromstring(public.test_client().get("/sitemap.xml").data)  # noqa: S314 - our own
    found = [str(loc.text) for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    atlas: Atlas = public.extensions["atlas"]
    assert len(found) == len(set(found)) == len(atlas.topics()) + 15
    pages = Pages(public)
    for address in found:
        path = address.removeprefix(HOME)
        page = pages.get(f"{path}?side=left&depth=student&utm_source=x")
        assert [link.get("href") for link in page.all("link", rel="canonical")] == [address]
    assert f"Sitemap: {HOME}/sitemap.xml" in public.test_client().get("/robots.txt").text


def test_without_a_public_address_nothing_claims_one(app: Flask, pages: Pages) -> None:
    """The Host header is not to be believed."""
    assert app.test_client().get("/sitemap.xml").status_code == 404
    assert not pages.get("/").all("link", rel="canonical")


def test_a_link_on_another_site_has_a_picture(public: Flask) -> None:
    response = public.test_client().get("/social.png")
    assert struct.unpack(">II", response.data[16:24]) == (1200, 630)
    (image,) = [m.get("content") for m in Pages(public).get("/").all("meta", property="og:image")]
    assert image == f"{HOME}/social.png"
