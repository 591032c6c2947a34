"""Every page and partial of the atlas, through the door that people use."""

import pytest

from anatomy_app import drawing
from anatomy_app.knowledge import DEPTHS, STRENGTHS, Atlas
from tests.support.pages import STATES, Pages, is_file, local_links, squeeze


def test_every_page_that_a_link_leads_to_exists_and_keeps_the_rules(pages: Pages, atlas: Atlas) -> None:
    """Following every local link reaches every topic and no dead end; other states have a test of their own."""
    found, waiting = set[str](), {"/", *STATES}
    while waiting:
        path = waiting.pop()
        found.add(path)
        if is_file(path):
            assert path.endswith((".png", ".apkg")) or pages.client.get(path).status_code == 200
            continue
        page = pages.get(path)
        pages.get(path, htmx=True)
        waiting |= {link for link in local_links(page) if "?" not in link} - found
    assert {f"/structures/{slug}" for slug in atlas.structures} <= found
    assert {f"/conditions/{slug}" for slug in atlas.conditions} <= found


@pytest.mark.parametrize("path", ["/", "/structures/tibia", "/conditions/retrocalcaneal-bursitis", "/glossary"])
def test_every_state_that_a_switch_leads_to_exists_and_is_carried_on(pages: Pages, path: str) -> None:
    """Views, legs, labels, depths: each link of the page answers, and so do the links of the page it leads to."""
    page = pages.get(f"{path}?side=left&depth=student")
    for link in page.all("a"):
        href = str(link.get("href"))
        if link.get("data-switch"):
            assert pages.client.get(href).status_code == 200, href
        elif href.startswith("/") and link.get("download") is None:
            assert "side=left" in href, href
            assert "depth=student" in href, href


def test_no_topic_is_an_orphan(pages: Pages, atlas: Atlas) -> None:
    """Each structure and condition is linked from the first page, from the list, or from a structure's page."""
    linked = set[str]()
    for path in ["/", "/conditions/", *(f"/structures/{slug}" for slug in atlas.structures)]:
        linked |= local_links(pages.get(path))
    wanted = {f"/structures/{slug}" for slug in atlas.structures} | {f"/conditions/{slug}" for slug in atlas.conditions}
    assert wanted <= linked


def test_the_first_page_lists_the_same_regions_as_the_plate_in_anatomical_order(pages: Pages) -> None:
    """Picture, list and drawing name one set of regions, from knee to heel."""
    page = pages.get("/")
    drawn = [region.slug for region in drawing.plate("back").regions]
    linked = [link.get("data-structure") for link in page.all("a", class_="region")]
    listed = [link.get("data-structure") for nav in page.all("nav", class_="parts") for link in nav.iter("a")]
    assert linked == listed == drawn


def test_page_and_partial_hold_the_same_words(pages: Pages, atlas: Atlas) -> None:
    """The full page includes the very partial that htmx receives."""
    for path in ["/", *(f"/structures/{s}" for s in atlas.structures), *(f"/conditions/{c}" for c in atlas.conditions)]:
        assert pages.get(path).article == pages.get(path, htmx=True).article


def test_a_structure_explains_each_of_its_conditions_in_the_partial(pages: Pages, atlas: Atlas) -> None:
    """Heading with link, the short text, and when to get help: all there without another click."""
    for slug, structure in atlas.structures.items():
        page = pages.get(f"/structures/{slug}", htmx=True)
        conditions = atlas.conditions_of(structure)
        for condition, section in zip(conditions, page.all("div", class_="condition"), strict=True):
            assert [a.get("href") for h in section.iter("h3") for a in h.iter("a")] == [f"/conditions/{condition.slug}"]
            help_now = next(e for e in section.iter("section") if e.get("class") == "help-now")
            assert [squeeze(h) for h in help_now.iter("h5")] == [
                "Call 911, or your country\u2019s emergency number, now if",
                "Get seen today if",
            ]
            assert len(list(help_now.iter("li"))) >= 2
            assert len(squeeze(section)) > 150


def test_the_stage_lights_what_the_page_is_about(pages: Pages, atlas: Atlas) -> None:
    """The full page needs no script to show the right region or zone."""
    for slug, structure in atlas.structures.items():
        page = pages.get(f"/structures/{slug}")
        lit = [r.get("data-structure") for r in page.all("a", class_="region") if r.get("aria-current") == "true"]
        assert lit == page.one("div", id="stage").get("data-structure", "").split()
        assert set(lit) == {s for s in (slug, *structure.parts) if "region" in atlas.structures[s].plates.values()}
    for slug in atlas.conditions:
        page = pages.get(f"/conditions/{slug}")
        assert [z.get("data-zone") for z in page.all("g", class_="zone") if "is-lit" in z.get("class", "")] == [slug]
        assert page.one("div", id="stage").get("data-zone") == slug


def test_a_condition_reads_in_the_agreed_order(pages: Pages, atlas: Atlas) -> None:
    """Help comes first, sources last."""
    order = ["What it is", "In the picture", "What it feels like", "Why it happens", "How it is found out"]
    order += ["What helps", "How long it takes", "How to lower the risk", "Questions to ask", "Sources"]
    for slug in atlas.conditions:
        first, *rest = [squeeze(h) for h in pages.get(f"/conditions/{slug}").all("h2")]
        assert first == f"Get help now: {atlas.conditions[slug].title}"
        assert rest == order


def test_every_source_mark_leads_to_its_source_and_every_source_is_marked(pages: Pages, atlas: Atlas) -> None:
    """Marks are numbered in reading order, 1 to the number of sources, in each panel anew."""
    paths = [f"/structures/{s}" for s in atlas.structures] + [f"/conditions/{c}" for c in atlas.conditions]
    for path in paths:
        page = pages.get(path)
        marks = [link for link in page.links if link.startswith("#source-")]
        sources = [f"#{li.get('id')}" for li in page.all("li") if (li.get("id") or "").startswith("source-")]
        assert list(dict.fromkeys(marks)) == sources, path


def test_help_now_and_its_clot_warning_are_one_tap_away_from_every_page(pages: Pages) -> None:
    """Even from an error; there, emergencies come first, each list under what to do."""
    for path, status in [("/", 200), ("/conditions/", 200), ("/structures/soleus", 200), ("/nothing-here", 404)]:
        assert "/urgent" in pages.get(path, status=status).links
    page = pages.get("/urgent")
    assert [squeeze(h) for h in page.all("h2")] == [
        "Call 911, or your country\u2019s emergency number, now if",
        "Get seen today if",
        "If none of this fits",
        "Sources",
    ]
    assert "One calf is newly swollen" in page.text
    assert {"/conditions/deep-vein-thrombosis", "/conditions/achilles-rupture"} <= set(page.links)


def test_the_parts_of_gastrocnemius_are_lit_and_linked_together(pages: Pages) -> None:
    """The whole muscle is a page of its own that lights both heads."""
    page = pages.get("/structures/gastrocnemius")
    both = "gastrocnemius-medial-head gastrocnemius-lateral-head"
    assert page.one("div", id="stage").get("data-structure") == both
    assert {f"/structures/{slug}" for slug in both.split()} <= set(page.links)


def test_a_structure_that_is_no_region_is_outlined_where_it_is_drawn(pages: Pages, atlas: Atlas) -> None:
    """On each plate that names it as context; the caption claims nothing else."""
    for slug, structure in atlas.structures.items():
        for view, role in structure.plates.items():
            page = pages.get(f"/structures/{slug}?view={view}")
            assert "does not show in this view" not in page.text
            shown = [line for line in page.all("path", class_="spot") if line.get("display") is None]
            drawn = role == "context" and drawing.spot(drawing.plate(view), slug) is not None
            assert bool(shown) == drawn, (slug, view)
            topic = page.one("article")
            assert topic.get("data-context") == (slug if role == "context" else "")


def test_each_depth_adds_to_the_plain_words_and_takes_nothing_away(pages: Pages, atlas: Atlas) -> None:
    """Student is plain and more, clinician is both and more; codes and strengths of evidence stand in the last."""
    for topic in [*atlas.structures.values(), *atlas.conditions.values()]:
        path = topic.path
        shown = [
            [
                squeeze(heading)
                for tag in ("h2", "h3")
                for heading in pages.get(f"{path}?depth={depth}", htmx=True).all(tag)
            ]
            for depth in DEPTHS
        ]
        plain, student, clinician = map(set, shown)
        assert plain < student < clinician
        assert student - plain == {"For students", *topic.layers["student"]} - plain
        assert "For clinicians" in clinician
    page = pages.get("/conditions/achilles-rupture?depth=clinician")
    assert all(code in page.text for code in atlas.condition("achilles-rupture").codes)
    assert all(word in page.text for word in STRENGTHS)


def test_a_timeline_is_drawn_to_scale_beside_its_words(pages: Pages, atlas: Atlas) -> None:
    """One bar a step; the last one ends at the right."""
    drawn = [condition for condition in atlas.conditions.values() if condition.timeline]
    assert len(drawn) >= 5
    for condition in drawn:
        assert condition.timeline
        (figure,) = pages.get(f"/conditions/{condition.slug}").all("figure", class_="timeline")
        words = [squeeze(span) for span in figure.iter("span") if span.get("class") == "what"]
        assert words == [step.what for step in condition.timeline.steps]
        bars = [rect for rect in figure.iter() if str(rect.tag).endswith("rect") and rect.get("class") is None]
        ends = [float(str(bar.get("x"))) + float(str(bar.get("width"))) for bar in bars]
        longest = max(step.end for step in condition.timeline.steps)
        for end, step in zip(ends, condition.timeline.steps, strict=True):
            assert abs(end - 100 * step.end / longest) < 0.02
