"""A presentation on a projector: where it is, its names, and what all of its page agrees on."""

from playwright.sync_api import Page, expect

from anatomy_app import drawing

PATH = "/teach/present"
NAMES = [region.name for region in drawing.plate("back").regions]
WALL = {"width": 1920, "height": 1080}
# Left, top, right and bottom of all that a selector finds and that is shown.
BOXES = """(selector) => [...document.querySelectorAll(selector)].map((e) => {
  const { left, top, right, bottom } = e.getBoundingClientRect();
  return [left, top, right, bottom];
}).filter(([left, top, right, bottom]) => right > left)"""


def shows(page: Page, step: int) -> None:
    """Address, count, heading and names agree, and all came by swaps."""
    expect(page.locator(".count")).to_have_text(f"{step} of {len(NAMES)}")
    expect(page.locator(".names .label")).to_have_count(step)
    heading = f"{NAMES[step - 1]}, name {step} of {len(NAMES)}" if step else "Right leg, seen from behind"
    expect(page.locator("h1")).to_have_text(heading)
    expect(page).to_have_title(f"{heading} - Lower Leg Atlas")
    assert page.url.partition("#")[0].endswith(f"{PATH}?step={step}" if step else PATH)
