"""The system's Chromium: nothing is ever downloaded by the tests themselves."""

import shutil

# the one without windows first: the same engine, and the journeys take half the time
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """The path of the browser that the system has. Raises LookupError with what to install."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise LookupError("The browser tests need Chromium: install Debian's chromium-headless-shell, or chromium.")
