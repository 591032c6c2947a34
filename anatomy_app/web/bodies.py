"""Bytes ready to send: compressed once, each representation with an ETag of its own bytes. Knows no page."""

import gzip
import hashlib
from threading import Lock
from typing import NamedTuple

import brotli
from flask import Response, request

DAY = "public, max-age=86400"
"""How long pictures and files may be kept: they change with a release."""


class Form(NamedTuple):
    """One representation of a body: the name of its encoding, its bytes, its ETag."""

    encoding: str
    data: bytes
    etag: str


class Body:
    """The same content in the encodings that browsers ask for, each made when it is first asked for.

    Packed ones are kept; once there is the best, the plain content is unpacked from it where somebody wants that.
    """

    def __init__(self, content: bytes, mimetype: str) -> None:
        self.mimetype = mimetype
        self._content: bytes | None = content
        self._lock, self._forms = Lock(), dict[str, Form]()

    @property
    def encodings(self) -> tuple[str, ...]:
        """Best first; fonts and pictures that are packed already stay as they are."""
        packs = self.mimetype.startswith("text/") or self.mimetype.endswith(("javascript", "json", "xml"))
        return ("br", "gzip", "identity") if packs else ("identity",)

    def form(self, encoding: str) -> Form:
        """The content in one of `encodings`."""
        with self._lock:
            if encoding in self._forms:
                return self._forms[encoding]
            content = brotli.decompress(self._forms["br"].data) if self._content is None else self._content
            data = encoded(content, encoding)
            made = Form(encoding, data, hashlib.sha256(data).hexdigest()[:20])
            if encoding != "identity" or "br" not in self.encodings:
                self._forms[encoding] = made
            if encoding == "br":
                self._content = None
            return made


def encoded(content: bytes, encoding: str) -> bytes:
    """Content as br, gzip, or as it is."""
    if encoding == "br":
        # quality 11 saves 1 % more and takes four times as long; a page that shows a place affected repeats parts of
        # the plate some 300 kB further on, so the window is 512 kB
        return bytes(brotli.compress(content, quality=10, lgwin=19))
    return gzip.compress(content, mtime=0) if encoding == "gzip" else content


def send(body: Body, cache_control: str, status: int = 200) -> Response:
    """The response for the current request: its encoding, or 304 where the browser has these bytes."""
    accepted = request.accept_encodings
    form = body.form(next((name for name in body.encodings if accepted[name] > 0), "identity"))
    response = Response(form.data, status=status, mimetype=body.mimetype)
    if form.encoding != "identity":
        response.content_encoding = form.encoding
    response.headers["Cache-Control"] = cache_control
    response.vary.add("Accept-Encoding")
    if status == 200:
        response.set_etag(form.etag)
        response.make_conditional(request)
    return response


def named(response: Response, name: str) -> Response:
    """The response as a file to keep under this name."""
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
