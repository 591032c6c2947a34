"""Back, Forward, reload and return: words, picture, list and title are always of one place."""

from playwright.sync_api import expect

from tests.support.stage import Stage


def walk(stage: Stage) -> None:
    """Whole leg, soleus, a bruise of it, the Achilles tendon: three swaps."""
    stage.open()
    stage.click("soleus")
    stage.shows_structure("soleus")
    stage.page.locator("#panel h3 a[href='/conditions/calf-contusion']").click()
    stage.shows_condition("calf-contusion")
    stage.page.locator(".parts a[data-structure=achilles-tendon]").click()
    stage.shows_structure("achilles-tendon")


def test_back_and_forward_restore_everything_at_each_step(stage: Stage) -> None:
    """Three steps there and back, then a new choice from the middle."""
    walk(stage)
    for _ in range(2):
        stage.page.go_back()
        stage.shows_condition("calf-contusion")
        stage.page.go_back()
        stage.shows_structure("soleus")
        stage.page.go_back()
        stage.shows_whole()
        stage.page.go_forward()
        stage.shows_structure("soleus")
        stage.page.go_forward()
        stage.shows_condition("calf-contusion")
        stage.page.go_forward()
        stage.shows_structure("achilles-tendon")
    stage.page.go_back()
    stage.shows_condition("calf-contusion")
    stage.click("calcaneus")
    stage.shows_structure("calcaneus")
    stage.page.go_back()
    stage.shows_condition("calf-contusion")
    assert stage.loaded_once


def test_a_reload_shows_the_whole_page_at_each_step(stage: Stage) -> None:
    """The browser holds page and partial under one address and must not mix them up."""
    walk(stage)
    stage.page.reload()
    stage.shows_structure("achilles-tendon", focus="")
    stage.page.go_back()
    stage.shows_condition("calf-contusion")
    stage.page.reload()
    stage.shows_condition("calf-contusion", focus="")
    stage.page.go_back()
    stage.shows_structure("soleus")
    stage.page.go_forward()
    stage.shows_condition("calf-contusion")


def test_back_from_an_ordinary_page_shows_the_whole_page(stage: Stage) -> None:
    """Away by a plain link and back, where the browser last heard of this address from htmx."""
    walk(stage)
    stage.page.get_by_role("navigation", name="Main").get_by_role("link", name="Conditions").click()
    expect(stage.page.locator("h1")).to_have_text("Conditions")
    stage.page.go_back()
    stage.shows_structure("achilles-tendon", focus="")
    stage.page.go_back()
    stage.shows_condition("calf-contusion")
    stage.page.go_back()
    stage.shows_structure("soleus")
    for _ in range(3):
        stage.page.go_forward()
    expect(stage.page.locator("h1")).to_have_text("Conditions")
    expect(stage.page.locator(".masthead")).to_have_count(1)


def test_after_back_links_in_words_and_picture_still_swap(stage: Stage) -> None:
    """What was restored is as alive as what was loaded."""
    walk(stage)
    stage.page.go_back()
    stage.shows_condition("calf-contusion")
    stage.page.locator("#panel .kin a[href='/structures/soleus']").click()
    stage.page.mouse.move(5, 5)
    stage.shows_structure("soleus")
    stage.click("calcaneus")
    stage.shows_structure("calcaneus")
    stage.page.keyboard.press("Escape")
    stage.shows_whole(focus="calcaneus")
    assert stage.loaded_once


def test_looking_up_a_source_does_not_break_back(stage: Stage) -> None:
    """The mark leads to its source, the source back to the mark; whether or not these are steps, Back arrives."""
    stage.open()
    stage.click("soleus")
    stage.shows_structure("soleus")
    before = stage.page.evaluate("history.length")
    stage.page.locator("#panel .marks a").first.click()
    expect(stage.page.locator("#source-1")).to_be_in_viewport()
    stage.page.locator("#source-1 .back").click()
    expect(stage.page.locator("#panel .marks a").first).to_be_in_viewport()
    stage.page.mouse.move(5, 5)
    for _ in range(stage.page.evaluate("history.length") - before):
        stage.page.go_back()
        expect(stage.page.locator("h1")).to_have_text(["Soleus"])
    stage.page.go_back()
    stage.shows_whole()
    assert stage.loaded_once


def test_help_now_is_one_click_away_after_any_swap(stage: Stage) -> None:
    """The masthead's link leads there from every step; Back returns to the picture."""
    walk(stage)
    stage.page.get_by_role("link", name="Help now").click()
    expect(stage.page.locator("h1")).to_have_text("Get help now")
    stage.page.go_back()
    expect(stage.page.locator("#stage")).to_be_visible()
