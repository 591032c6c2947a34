"""How soon the next frame follows a pen on the picture of a consult, beside the same picture without marks."""

import json
import random
from math import sin

from playwright.sync_api import Browser

from tests.bench.browser import SLOW_CPU, Tab, fresh
from tests.bench.tables import median, ms, p95, show

MARKS = 500
STROKES, POINTS = 12, 40
UNSEEN = 16.0  # ms: the browser lists no event that was faster
# A move has no entry in the browser's event timing: from its own time to the end of the frame that shows it
MOVES = """
{ const moves = (window.moves = []); const line = new MessageChannel(); let waiting = [];
  line.port1.onmessage = () => { for (const at of waiting) moves.push(performance.now() - at); waiting = []; };
  addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    if (!waiting.length) requestAnimationFrame(() => line.port2.postMessage(0));
    waiting.push(event.timeStamp);
  }, { capture: true, passive: true }); }
"""


def report(browser: Browser, url: str) -> None:
    """Prints the delay while a line is drawn, and when the pen is lifted, with many marks and with none."""
    rows = []
    for name, count in (("no marks (floor)", 0), (f"{MARKS} marks", MARKS)):
        with fresh(browser) as context:
            tab = Tab(context, SLOW_CPU, prepare=draft(count) + MOVES)
            tab.page.goto(f"{url}/consult")
            tab.settle()
            draw(tab)
            moves: list[float] = tab.js("moves")  # type: ignore[assignment]
            slow = [e["duration"] for e in tab.js("bench.slow") if e["name"] == "pointerup"]  # type: ignore[attr-defined]
            ups = slow + [UNSEEN] * (STROKES - len(slow))
            marks = int(tab.number("document.querySelectorAll('.ink > .mark').length"))
        rows.append(
            [name, str(marks), str(len(moves)), ms(median(moves)), ms(p95(moves)), ms(median(ups)), ms(p95(ups))]
        )
    show(
        f"9. From the pen to the next frame at {SLOW_CPU.name}, on /consult",
        ["", "marks at the end", "moves", "p50", "p95", "lifted, p50", "p95"],
        rows,
        "A move: from the event to the end of the frame that shows it. Lifted: Chromium, in steps of 8 ms.",
    )


def draft(count: int) -> str:
    """A script that puts so many lines of a pen into the tab's draft."""
    dice = random.Random(7)  # noqa: S311 - the same marks in each run
    marks = [{"kind": "pen", "view": "back", "at": line(dice)} for _ in range(count)]
    give = {"conditions": [], "steps": [], "treatments": [], "urgent": [], "exercises": [], "back": ""}
    whole = {"side": "", "view": "back", "marks": marks, "give": give, "note": ""}
    return f"sessionStorage.setItem('consult', {json.dumps(json.dumps(whole))});" if count else ""


def line(dice: random.Random) -> list[list[float]]:
    """Some 30 points on the leg."""
    x, y = dice.randint(280, 560), dice.randint(120, 1250)
    return [[x + 4 * i, round(y + 30 * sin(i / 3)), 0.5] for i in range(30)]


def draw(tab: Tab) -> None:
    """Lines across the leg, a point in each frame."""
    tab.js("document.querySelector('#tool-pen').click()")
    x, y, wide, tall = tab.js("(({x, y, width, height}) => [x, y, width, height])(sheet.getBoundingClientRect())")  # type: ignore[misc]
    mouse = tab.page.mouse
    for stroke in range(STROKES):
        mouse.move(x + wide * 0.35, y + tall * (0.2 + stroke * 0.05))
        mouse.down()
        for i in range(POINTS):
            mouse.move(x + wide * (0.35 + 0.3 * i / POINTS), y + tall * (0.2 + stroke * 0.05 + 0.03 * sin(i / 4)))
            tab.page.wait_for_timeout(14)
        mouse.up()
        tab.page.wait_for_timeout(600)
