"""Static files: compressed once, addressed by a hash of their content so that browsers may keep them for good."""

import hashlib
import mimetypes
from pathlib import Path

from flask import Flask, Response, abort, request

from anatomy_app.web.bodies import Body, pack, send

TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".svg": "image/svg+xml", ".webmanifest": "application/json"}


def init_app(app: Flask, folder: Path) -> None:
    """Serves `folder` at /static/ and gives templates `asset(name)`: the address with the content's hash."""
    packed: dict[tuple[str, float], Body] = {}

    def version(name: str) -> str:
        return hashlib.sha256((folder / name).read_bytes()).hexdigest()[:10]

    known = {name: version(name) for name in names(folder)}

    @app.get("/static/<path:filename>")
    def static(filename: str) -> Response:
        if filename not in names(folder) if app.debug else filename not in known:
            abort(404)
        path = folder / filename
        key = (filename, path.stat().st_mtime)
        if key not in packed:
            packed[key] = pack(path.read_bytes(), mimetype(path))
        hashed = request.args.get("v") == (version(filename) if app.debug else known[filename])
        return send(packed[key], "public, max-age=31536000, immutable" if hashed else "public, no-cache")

    @app.template_global()
    def asset(name: str) -> str:
        return app.url_for("static", filename=name, v=version(name) if app.debug else known[name])


def names(folder: Path) -> set[str]:
    """The files below a folder, as paths with slashes."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def mimetype(path: Path) -> str:
    """The media type by the file's ending; a table of our own where machines differ."""
    return TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain"
