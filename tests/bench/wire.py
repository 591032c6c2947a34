"""One kept-alive connection that asks and reads raw bytes: little between the clock and the server."""

import re
import socket
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urlsplit

ENCODINGS = "gzip, deflate, br"
PARTIAL = {"HX-Request": "true"}


@dataclass(frozen=True)
class Answer:
    """What came back: the head as sent, and the body as sent (compressed)."""

    status: int
    head: bytes
    body: bytes

    def header(self, name: str) -> str:
        """A header's value, or nothing."""
        found = re.search(rb"(?im)^" + name.encode() + rb":\s*(.*?)\r$", self.head)
        return found[1].decode() if found else ""


class Wire:
    """A connection to a server, opened again where the server announced its end, as a browser does."""

    def __init__(self, url: str) -> None:
        self._host, self._open = urlsplit(url).netloc, False
        self._connect()

    def _connect(self) -> None:
        name, _, port = self._host.partition(":")
        self._socket = socket.create_connection((name, int(port or 80)), timeout=20)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest, self._open = b"", True

    def __enter__(self) -> "Wire":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def ask(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        """GET with the encodings of a browser. Raises ConnectionError where the server hangs up unannounced."""
        if not self._open:
            self._socket.close()
            self._connect()
        said = {"Host": self._host, "Accept-Encoding": ENCODINGS, **(headers or {})}
        lines = "".join(f"{name}: {value}\r\n" for name, value in said.items())
        self._socket.sendall(f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode())
        head = self._until(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        size = re.search(rb"(?im)^content-length: (\d+)", head)
        answer = Answer(status, head, self._take(int(size[1])) if size and status != 304 else b"")
        self._open = answer.header("Connection").lower() != "close"
        return answer

    def _until(self, end: bytes) -> bytes:
        while (at := self._rest.find(end)) < 0:
            self._rest += self._more()
        head, self._rest = self._rest[: at + len(end)], self._rest[at + len(end) :]
        return head

    def _take(self, size: int) -> bytes:
        while len(self._rest) < size:
            self._rest += self._more()
        body, self._rest = self._rest[:size], self._rest[size:]
        return body

    def _more(self) -> bytes:
        if not (chunk := self._socket.recv(1 << 17)):
            raise ConnectionError("the server closed the connection")
        return chunk


def get(url: str, path: str, headers: dict[str, str] | None = None) -> Answer:
    """One question over a connection of its own."""
    with Wire(url) as wire:
        return wire.ask(path, headers)
