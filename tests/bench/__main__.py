"""`python -m tests.bench`: starts the app and the floor, and prints each table as soon as it is measured."""

import os
import platform
import tempfile
import time
from pathlib import Path

from tests.bench import click, drawing, first_view, looks, motion, paint, pointing, process, service
from tests.bench.browser import launched
from tests.bench.freeze import Freezer
from tests.bench.servers import atlas, floor
from tests.bench.tables import heading


def main() -> None:
    """Everything, in about three minutes on two cores that have nothing else to do."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as name, atlas() as app:
        Freezer(app.url, Path(name)).site()
        with floor(Path(name)) as files, launched() as browser:
            heading(f"Chromium {browser.version}, Python {platform.python_version()}, {os.cpu_count()} cores, {load()}")
            first_view.report(browser, app.url)
            paint.report(browser, app.url, files.url)
            service.report(app.url, files.url)
            process.report()
            click.report(browser, app.url, files.url)
            pointing.report(browser, app.url)
            motion.report(browser, app.url)
            looks.report(browser, app.url)
            drawing.report(browser, app.url)
    print(f"\nTook {time.perf_counter() - start:.0f} s; {load()}. Bars are aims, not limits: nothing here fails.")


def load() -> str:
    """How busy the machine is: figures from a busy one are too high."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"


if __name__ == "__main__":
    main()
