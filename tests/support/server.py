"""The app behind a real server on a free port, for browsers and for tests of headers on the wire."""

import threading
from collections.abc import Iterable
from functools import partial
from types import TracebackType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from waitress import wasyncore

from anatomy_app.server import make_server


class Server:
    """Waitress in a thread; `stop()` takes it away as a crash would: no new connections, open ones cut."""

    def __init__(self, app: WSGIApplication, port: int = 0, *, behind_proxy: bool = False) -> None:
        self._server = make_server(app, "127.0.0.1", port, threads=4, behind_proxy=behind_proxy)
        self.port = int(self._server.effective_port)
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def stop(self) -> None:
        """Returns when nothing listens any more; the sockets are closed by the thread that reads them."""
        if self._thread.is_alive():
            close = partial(wasyncore.close_all, self._server._map, ignore_all=True)
            self._server.trigger.pull_trigger(close)
            self._thread.join(timeout=5)
            self._server.task_dispatcher.shutdown()

    def __enter__(self) -> "Server":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class Listener:
    """An app that notes what it is asked for: the paths of whole pages and those of partials."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app
        self.pages: list[str] = []
        self.partials: list[str] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = self.partials if environ.get("HTTP_HX_REQUEST") == "true" else self.pages
        asked.append(environ["PATH_INFO"])
        return self.app(environ, start_response)
