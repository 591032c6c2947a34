"""Words that pages add to the content: none may be missing."""

from datetime import date

from anatomy_app.knowledge import shape
from anatomy_app.web import text


def test_every_urgency_and_every_scheme_has_words() -> None:
    """A condition can vanish from no list for want of a heading."""
    assert tuple(text.URGENCIES) == shape.URGENCIES
    assert text.SCHEMES.keys() == shape.SCHEMES.keys()


def test_dates_are_written_in_full() -> None:
    """No leading zero, no month as a number."""
    assert text.long_date(date(2026, 3, 7)) == "March 7, 2026"
