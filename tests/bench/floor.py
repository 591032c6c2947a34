"""The floor: a static file server in one thread a connection, as small as it can be. Knows nothing of the app.

`python -m tests.bench.floor <folder> --port <port>` serves what `freeze` wrote: for each address the head of the app's
own answer, its compressed body, and the head of its 304, read from disk at each request.
"""

import argparse
import json
import re
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


class Handler(StreamRequestHandler):
    """Answers on one connection until the browser closes it."""

    disable_nagle_algorithm = True

    def handle(self) -> None:
        """Each request: its lines, then a file."""
        try:
            while line := self.rfile.readline():
                asked = b""
                while (more := self.rfile.readline()) not in (b"\r\n", b""):
                    asked += more
                self.wfile.write(self.server.answer(line.split(b" ")[1].decode(), asked))  # type: ignore[attr-defined]
        except ConnectionError:
            pass


class Floor(ThreadingTCPServer):
    """The files of one folder by path and kind (page or partial)."""

    allow_reuse_address = daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path, port: int) -> None:
        self._folder = folder
        self._index: dict[str, dict[str, str]] = json.loads((folder / "index.json").read_text())
        super().__init__(("127.0.0.1", port), Handler)

    def answer(self, path: str, asked: bytes) -> bytes:
        """Head and body, or the 304 where the browser has the file."""
        partial = re.search(rb"(?im)^hx-request:", asked)
        found = self._index.get(f"{path} partial" if partial else path) or self._index.get(path)
        if not found:
            return NOT_FOUND
        file = self._folder / found["file"]
        if found["etag"] and found["etag"].encode() in asked:
            return file.with_suffix(".304").read_bytes()
        return file.with_suffix(".head").read_bytes() + file.with_suffix(".body").read_bytes()


def main() -> None:
    """Serves until it is stopped."""
    options = argparse.ArgumentParser(description="Serve frozen answers.")
    options.add_argument("folder", type=Path)
    options.add_argument("--port", type=int, required=True)
    said = options.parse_args()
    with Floor(said.folder, said.port) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()
