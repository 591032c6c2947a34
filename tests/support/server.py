"""The app behind a real server on a free port, for browsers and for tests of headers on the wire."""

import threading
from types import TracebackType

from flask import Flask
from waitress.server import create_server


class Server:
    """Waitress in a thread; `stop()` takes it away as a crash would, leaving closed connections."""

    def __init__(self, app: Flask) -> None:
        self._server = create_server(app, host="127.0.0.1", port=0, threads=4, ident=None)
        self.url = f"http://127.0.0.1:{self._server.effective_port}"
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self) -> "Server":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        self._thread.join(timeout=5)
