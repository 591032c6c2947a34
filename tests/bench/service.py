"""What a finished page costs the server: inside the process, and over loopback beside the static server."""

import time
from collections.abc import Callable, Iterable
from functools import partial

from flask import Flask
from werkzeug.test import EnvironBuilder

from anatomy_app import create_app
from tests.bench.tables import median, ms, p95, show, times
from tests.bench.wire import ENCODINGS, PARTIAL, Wire

CALLS, WARM = 400, 30
PAGE = "/structures/achilles-tendon"


def cases(app: Flask) -> dict[str, tuple[str, dict[str, str]]]:
    """What is asked, by name: path and headers."""
    etag = app.test_client().get(PAGE, headers={"Accept-Encoding": ENCODINGS}).headers["ETag"]
    return {
        "page /": ("/", {}),
        f"page {PAGE}": (PAGE, {}),
        "its partial": (PAGE, PARTIAL),
        "its page, 304": (PAGE, {"If-None-Match": etag}),
    }


def called(app: Flask, path: str, headers: dict[str, str], clock: Callable[[], float]) -> Callable[[], float]:
    """A function that asks the app once without a network, and says how many ms passed until the last byte."""
    model = EnvironBuilder(path=path, headers={"Accept-Encoding": ENCODINGS, **headers}).get_environ()

    def once() -> float:
        environ = dict(model)
        start = clock()
        answer: Iterable[bytes] = app.wsgi_app(environ, lambda *_: b"".join)
        b"".join(answer)
        getattr(answer, "close", lambda: None)()
        return (clock() - start) * 1000

    return once


def asked(wire: Wire, path: str, headers: dict[str, str]) -> float:
    """Milliseconds from the first byte sent to the last received."""
    start = time.perf_counter()
    wire.ask(path, headers)
    return (time.perf_counter() - start) * 1000


def runs(*works: Callable[[], float]) -> list[list[float]]:
    """The times of each, warm and taking turns."""
    found = [[work() for work in works] for _ in range(WARM + CALLS)][WARM:]
    return [list(column) for column in zip(*found, strict=True)]


def report(atlas: str, floor: str) -> None:
    """Prints the times of a warm server."""
    app = create_app()
    rows = []
    with Wire(atlas) as ours, Wire(floor) as files:
        for name, (path, headers) in cases(app).items():
            passed, spent = runs(
                *(called(app, path, headers, clock) for clock in (time.perf_counter, time.thread_time))
            )
            wired, static = runs(partial(asked, ours, path, headers), partial(asked, files, path, headers))
            rows.append(
                [
                    name,
                    *pair(passed),
                    ms(p95(spent), 2),
                    "1 ms",
                    *pair(wired),
                    *pair(static),
                    times(median(wired), median(static)),
                ]
            )
    show(
        "3. Server time of a page that is composed already",
        ["", "in process p50", "p95", "CPU p95", "bar", "loopback p50", "p95", "files p50", "p95", "ratio"],
        rows,
        f"{CALLS} calls each after {WARM} to warm up. In process: the WSGI call to its last byte, without a network;",
        "CPU: the processor's time in it, which a busy machine does not raise.",
        "Loopback: `python -m anatomy_app` (waitress), and the same bytes from the static server, taking turns.",
        "waitress ends the connection after each 304, so that line has a new connection for each call.",
    )


def pair(found: list[float]) -> list[str]:
    """Median and 95th percentile."""
    return [ms(median(found), 2), ms(p95(found), 2)]
