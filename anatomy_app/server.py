"""The production server: waitress, set up in one place for the command line and for the tests."""

from wsgiref.types import WSGIApplication

from waitress.server import BaseWSGIServer, MultiSocketServer, create_server


def make_server(
    app: WSGIApplication, host: str, port: int, *, threads: int = 8, behind_proxy: bool = False
) -> BaseWSGIServer | MultiSocketServer:
    """A server that listens but does not run yet. Raises OSError or ValueError where it cannot listen there."""
    return create_server(
        app,
        host=host,
        port=port,
        threads=threads,
        ident=None,  # no `Server` header: it tells a stranger the version and a reader nothing
        # waitress drops X-Forwarded-* unless told otherwise; ProxyFix needs them where a proxy is trusted
        clear_untrusted_proxy_headers=not behind_proxy,
    )
