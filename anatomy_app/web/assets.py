"""Static files: read at the start, addressed by a hash of their content so that browsers may keep them for good."""

import hashlib
import mimetypes
import posixpath
import re
from pathlib import Path
from threading import Lock

from flask import Flask, Response, abort, request

from anatomy_app.web.bodies import Body, send

TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".svg": "image/svg+xml"}
# how a file names another one: what stands before its path, the path from where the file lies, and what ends it
NAMED = {".css": re.compile(rb'(url\(")(\.\.?/[^"]+)("\))'), ".js": re.compile(rb'( from ")(\.\.?/[^"]+\.js)(";)')}
FOREVER, ASK = "public, max-age=31536000, immutable", "public, no-cache"


class Assets:
    """The files below a folder as they were at the start; `live` reads them anew each time, for work on them."""

    def __init__(self, folder: Path, live: bool) -> None:
        self._folder, self._live, self._lock = folder, live, Lock()
        self._files = read(folder)
        self._packed: dict[str, Body] = {}

    def address(self, name: str) -> str:
        """A file's name with its hash; raises KeyError where there is no such file."""
        return f"{name}?v={self.version(name)}"

    def version(self, name: str) -> str:
        """The hash that a file's address carries; raises KeyError where there is no such file."""
        return hashlib.sha256(self._content(name)).hexdigest()[:10]

    def body(self, name: str) -> Body:
        """The file, compressed once; raises KeyError where there is no such file."""
        content = self._content(name)
        with self._lock:
            if self._live or name not in self._packed:
                self._packed[name] = Body(content, mimetype(name))
            return self._packed[name]

    def _content(self, name: str) -> bytes:
        """The bytes to send; sheets and scripts name other files by their addresses with hash, as pages do."""
        content = (read(self._folder) if self._live else self._files)[name]
        named = NAMED.get(Path(name).suffix)
        if not named:
            return content

        def addressed(found: re.Match[bytes]) -> bytes:
            other = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[2].decode()))
            return b"%s%s?v=%s%s" % (found[1], found[2], self.version(other).encode(), found[3])

        return named.sub(addressed, content)


def init_app(app: Flask, folder: Path) -> None:
    """Serves `folder` at /static/ and gives templates `asset(name)`: the address with the content's hash."""
    assets = Assets(folder, live=app.debug)

    @app.get("/static/<path:filename>")
    def static(filename: str) -> Response:
        try:
            body, hashed = assets.body(filename), request.args.get("v") == assets.version(filename)
        except KeyError:
            abort(404)
        return send(body, FOREVER if hashed else ASK)

    @app.template_global()
    def asset(name: str) -> str:
        return app.url_for("static", filename=name, v=assets.version(name))


def read(folder: Path) -> dict[str, bytes]:
    """The files below a folder by their path with slashes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mimetype(name: str) -> str:
    """The media type by the file's ending; a table of our own where machines differ."""
    return TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "text/plain"
