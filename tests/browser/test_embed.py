"""A course page of another origin with the line pasted in: what is framed works there, and nothing else is framed."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from anatomy_app.web.embed import Snippet
from tests.browser.conftest import Context, Watch
from tests.support.axe import clean_in_every_scheme
from tests.support.server import Server

PLATE, CONDITION = "/embed/plate?view=side&lit=soleus", "/embed/condition/achilles-rupture?look=affected"


class CoursePage(BaseHTTPRequestHandler):
    """One page: a heading, and the line that a teacher pasted."""

    def __init__(self, line: list[str], *args: object) -> None:
        self.line = line
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answers everything with the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        style = '<link rel="icon" href="data:,">'
        page = f'<!doctype html><html lang="en"><title>Course</title>{style}<main><h1>Course</h1>{self.line[0]}</main>'
        self.wfile.write(page.encode())

    def log_message(self, *args: object) -> None:
        """Says nothing."""


class Course:
    """A course page at `url`; `paste` puts the line for a path into it, as the atlas makes it."""

    def __init__(self, app: Flask, server: Server, url: str, line: list[str]) -> None:
        self.app, self.server, self.url, self.line = app, server, url, line

    def paste(self, path: str) -> None:
        with self.app.test_request_context():
            before, self.app.config["PUBLIC_URL"] = self.app.config["PUBLIC_URL"], self.server.url
            try:
                self.line[0] = Snippet(path, "From the atlas", 800).html()
            finally:
                self.app.config["PUBLIC_URL"] = before


@pytest.fixture
def course(app: Flask, server: Server, watch: Watch) -> Iterator[Course]:
    """On another port and under another host name: another site."""
    line = [""]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(CoursePage, line)) as other:
        thread = threading.Thread(target=other.serve_forever, args=(0.01,), daemon=True)  # seconds until it stops
        thread.start()
        url = f"http://localhost:{other.server_port}/"
        watch.origins.append(url)
        yield Course(app, server, url, line)
        other.shutdown()
        thread.join()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_a_plate_works_in_a_course_page(new_context: Context, course: Course, scripts: bool) -> None:
    """It shows and lights; a press on a part opens that part's page beside the course, which stays."""
    course.paste(PLATE)
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto(course.url)
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_have_text("Right leg, seen from the outer side")
    expect(frame.locator(".region[aria-current] .edge")).to_be_visible()
    expect(frame.locator(".names text").first).to_be_visible()
    with page.context.expect_page() as opened:
        frame.get_by_role("navigation").get_by_role("link", name="Calcaneus").click()
    expect(opened.value.locator("h1")).to_have_text(["Calcaneus"])
    with page.context.expect_page() as opened:
        frame.locator(".region[data-structure=achilles-tendon]").press("Enter")
    expect(opened.value.locator("h1")).to_have_text(["Achilles tendon"])
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name="Lower Leg Atlas").click()
    expect(opened.value.locator("h1")).to_have_text(["Soleus"])
    assert page.url == course.url
    expect(frame.locator("h1")).to_have_text("Right leg, seen from the outer side")


def test_a_condition_works_in_a_course_page(page: Page, course: Course) -> None:
    """Help first, the place affected; links in its words open outside, too."""
    course.paste(CONDITION)
    page.goto(course.url)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="Get help now")).to_be_visible()
    expect(frame.locator(".affected")).to_be_visible()
    with page.context.expect_page() as opened:
        frame.locator(".help-now a").first.click()
    expect(opened.value.locator(".masthead")).to_be_visible()
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name="Help now").click()
    assert opened.value.url == f"{course.server.url}/urgent"


@pytest.mark.parametrize("path", ["/", "/teach/present", "/conditions/soleus-strain", "/urgent"])
def test_no_other_page_shows_in_a_frame(page: Page, watch: Watch, course: Course, path: str) -> None:
    """The browser refuses it and says why."""
    watch.allow("frame-ancestors", "chrome-error")
    course.paste(path)
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(course.url)
    assert not page.frame_locator("iframe").locator("h1").count()


def test_a_wrong_address_says_so_within_the_frame(page: Page, watch: Watch, course: Course) -> None:
    """So that the teacher sees what to mend."""
    watch.allow("status of 400")
    course.paste("/embed/plate?lit=elbow")
    page.goto(course.url)
    expect(page.frame_locator("iframe").get_by_text("It can be: ")).to_be_visible()


@pytest.mark.parametrize("wide", [320, 1000])
@pytest.mark.parametrize("path", [PLATE, CONDITION, "/embed/plate?view=heel&labels=numbers", "/teach/embed"])
def test_no_rule_of_axe_is_broken_and_nothing_is_wider_than_the_frame(
    new_context: Context, server: Server, path: str, wide: int
) -> None:
    """In a narrow column and a wide one."""
    page = new_context(viewport={"width": wide, "height": 700}).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    clean_in_every_scheme(page)


def test_the_line_is_copied_as_it_stands(page: Page) -> None:
    """The page says what is missing; the picture that it would frame is a press away."""
    page.goto("/teach/embed")
    page.get_by_label("View").select_option("heel")
    page.get_by_label("Labels").select_option("numbers")
    page.get_by_role("button", name="Make the line").click()
    expect(page.get_by_label("View")).to_have_value("heel")
    page.get_by_role("link", name="See what it shows").click()
    expect(page.locator("h1")).to_have_text("Right heel, cut down the middle")
    assert Path(page.url).name == "plate?view=heel&labels=numbers"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_a_quiz_is_answered_within_its_frame(new_context: Context, course: Course, scripts: bool) -> None:
    """Place by place to the score, all in the frame; the page that explains opens beside the course, which stays."""
    course.paste("/embed/quiz?kinds=find&view=heel&length=5&seed=ABC")
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto(course.url)
    frame = page.frame_locator("iframe")
    for number in range(1, 6):
        expect(frame.locator("body")).to_contain_text(f"Question {number} of 5")
        frame.locator("a.pick").first.locator(".hit").click(force=True)
        if number == 1:
            with page.context.expect_page() as opened:
                frame.locator(".quiz-rest [target=_blank]").first.click()
            assert "/structures/" in opened.value.url
            opened.value.close()
        frame.get_by_role("link", name="See your score" if number == 5 else "Next question").click()
    expect(frame.locator("body")).to_contain_text("of 5 right")
    assert page.url == course.url
    assert not page.context.cookies()
