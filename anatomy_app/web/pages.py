"""Finished pages in a bounded cache: composed and compressed once, then only sent."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from threading import Lock

from flask import Flask, Response, current_app, request

from anatomy_app.web import hx
from anatomy_app.web.bodies import Body, pack, send

MOST = 256  # pages and partials kept; about 20 kB each


class Shelf:
    """The bodies composed last, the least used thrown out first. Safe to use from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._bodies: OrderedDict[tuple[object, ...], Body] = OrderedDict()
        self._most, self._lock = most, Lock()

    def get(self, key: tuple[object, ...]) -> Body | None:
        """The body under this key, now the most used; None where there is none."""
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
            return self._bodies.get(key)

    def put(self, key: tuple[object, ...], body: Body) -> Body:
        """Keeps a body, and throws the least used ones out."""
        with self._lock:
            self._bodies[key] = body
            while len(self._bodies) > self._most:
                self._bodies.popitem(last=False)
        return body


def init_app(app: Flask) -> None:
    """Gives the app its shelf."""
    app.extensions["pages"] = Shelf()


def page(view: str | None, context: Callable[[], dict[str, object]]) -> Response:
    """The page or partial of the current endpoint; its template is `<blueprint>/<function>.html`.

    The path and the state that the address carries decide what it looks like, so they are its key; `context` (with
    at least a title) is asked for only when the page has to be composed.
    """
    shelf: Shelf = current_app.extensions["pages"]
    key = (request.root_path, request.path, hx.wants_partial(), view)
    body = None if current_app.debug else shelf.get(key)
    if body is None:
        feature, name = str(request.endpoint).split(".")
        body = shelf.put(key, pack(hx.render(feature, name, **context()).encode(), "text/html"))
    return hx.finish(partial(send, body))
