"""A condition's place healthy and affected: through the addresses that people use."""

import pytest
from flask import Flask

from anatomy_app import drawing
from anatomy_app.knowledge import Atlas
from tests.support.pages import Pages, squeeze

DRAWN = [(zone.slug, name) for name in drawing.PLATES for zone in drawing.plate(name).zones if zone.affected]
MOST = 4096  # bytes that an affected page may weigh beyond the healthy one


def weight(pages: Pages, path: str) -> int:
    """What a page weighs on its way, packed as for a browser."""
    response = pages.client.get(path, headers={"Accept-Encoding": "br"})
    assert response.headers["Content-Encoding"] == "br"
    return len(response.data)


@pytest.mark.parametrize(("slug", "view"), DRAWN, ids=[f"{slug} on {view}" for slug, view in DRAWN])
def test_the_affected_picture_comes_when_chosen_and_is_light(pages: Pages, slug: str, view: str) -> None:
    """The healthy page holds nothing of it; the affected one shows it on the plate and beside the healthy place."""
    paths = [f"/conditions/{slug}?view={view}{look}" for look in ("", "&look=affected")]
    healthy, affected = map(pages.get, paths)
    assert not healthy.all("g", id=f"{view}-affected")
    assert not healthy.all("figure", class_="pair")
    assert len(affected.all("g", id=f"{view}-affected")) == 1
    light, heavy = (weight(pages, path) for path in paths)
    assert 0 < heavy - light <= MOST
    (pair,) = affected.all("figure", class_="pair")
    boxes = [svg for svg in pair.iter() if svg.get("viewBox")]
    uses = [[use.get("href") for use in svg.iter() if str(use.tag).endswith("use")] for svg in boxes]
    both = slug != "sever-disease"  # a child's heel stands in an inset: no place of the leg is its healthy one
    assert uses == [[f"#{view}-healthy"], [f"#{view}-healthy", f"#{view}-affected"]][not both :]
    assert [squeeze(p) for p in pair.iter("p")] == ["Healthy", "Affected"][not both :]
    assert [v.get("display") for v in affected.all("path", class_="veil")] == ["none"]


def test_every_condition_says_what_changes_and_shows_it(app: Flask, pages: Pages) -> None:
    """By a drawing on its own plate; only what shows in movement alone has none."""
    atlas: Atlas = app.extensions["atlas"]
    for slug, condition in atlas.conditions.items():
        page = pages.get(f"/conditions/{slug}", htmx=True)
        looks = [nav for nav in page.all("nav", class_="looks")]
        assert "In the picture" in condition.sections
        assert bool(looks) == ((slug, condition.plate) in DRAWN)
        assert looks or slug == "calf-tightness"


def test_the_look_is_kept_by_the_switches_and_dropped_by_the_way_out(pages: Pages) -> None:
    """Leg, labels, depth and view keep it, also on a plate that cannot show it; another topic starts healthy."""
    slug, view = next((s, v) for s, v in DRAWN if v != "heel")
    page = pages.get(f"/conditions/{slug}?look=affected&side=left")
    for link in page.all("a"):
        href = str(link.get("href"))
        if link.get("data-switch") not in (None, "look"):
            assert "look=affected" in href, href
        elif link.get("data-switch") is None:
            assert "look=" not in href, href
    elsewhere = pages.get(f"/conditions/{slug}?look=affected&view=heel")
    assert not elsewhere.all("g", id="heel-affected")
    shows = [link for nav in elsewhere.all("nav", class_="looks") for link in nav.iter("a")]
    assert [link.get("aria-current") for link in shows] == ["true", None]
    assert len(pages.get(str(shows[1].get("href"))).all("g", id=f"{view}-affected")) == 1


def test_a_look_that_there_is_not_is_refused(pages: Pages) -> None:
    """With those there are; a page without looks ignores the name."""
    assert "affected" in pages.get("/conditions/achilles-rupture?look=torn", status=400).text
    pages.get("/structures/soleus?look=torn")
