"""Finished pages in a bounded cache: composed and compressed once, then only sent."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from flask import Flask, Response, current_app, request

from anatomy_app.web import hx
from anatomy_app.web.bodies import DAY, Body, send
from anatomy_app.web.state import State, kept

MOST = 256  # pages and partials kept; 20 to 40 kB each


class Shelf:
    """The bodies composed last, the least used thrown out first. Safe to use from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._bodies: OrderedDict[tuple[object, ...], Body] = OrderedDict()
        self._most, self._lock, self._composing = most, Lock(), Lock()

    def get(self, key: tuple[object, ...], compose: Callable[[], Body]) -> Body:
        """The body under this key; composed and kept where there is none, by one thread while the others wait."""
        if found := self._find(key):
            return found
        with self._composing:
            return self._find(key) or self._put(key, compose())

    def __len__(self) -> int:
        return len(self._bodies)

    def _find(self, key: tuple[object, ...]) -> Body | None:
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
            return self._bodies.get(key)

    def _put(self, key: tuple[object, ...], body: Body) -> Body:
        with self._lock:
            self._bodies[key] = body
            while len(self._bodies) > self._most:
                self._bodies.popitem(last=False)
        return body


def init_app(app: Flask) -> None:
    """Gives the app its shelf."""
    app.extensions["pages"] = Shelf()


def page(state: State, context: Callable[[], dict[str, object]], *asked: str, keep: bool = True) -> Response:
    """The page or partial of the current endpoint; its template is `<blueprint>/<function>.html`.

    The path, the state that the address carries and what else it `asked` for decide what it looks like, so they are
    its key; `context` (with at least a title) is asked for only when the page has to be composed. One that nobody else
    will ask for need not be kept.
    """
    shelf: Shelf = current_app.extensions["pages"]
    feature, name = str(request.endpoint).split(".")

    def compose() -> Body:
        return Body(hx.render(feature, name, **context()).encode(), "text/html")

    # a page with labels of its own has links to others that keep theirs
    key = (request.root_path, request.path, hx.wants_partial(), state, *kept().items(), *asked)
    return hx.vary(send(compose() if current_app.debug or not keep else shelf.get(key, compose), hx.cache_rule()))


def picture(svg: Callable[[], str], *asked: str) -> Response:
    """The SVG file at the current path; what else it `asked` for and the path are its key. Drawn and packed once."""
    shelf: Shelf = current_app.extensions["pages"]
    return send(shelf.get((request.path, *asked), lambda: Body(svg().encode(), "image/svg+xml")), DAY)
