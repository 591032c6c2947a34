"""`python -m anatomy_app`: serve with waitress. Turns the domain's own errors into one clear message."""

import argparse
import os
import socket
import sys

from waitress.server import create_server

from anatomy_app import create_app
from anatomy_app.config import BadSetting, whole_number
from anatomy_app.knowledge import ContentError


def main(arguments: list[str] | None = None) -> int:
    """Serves until interrupted; returns the exit status (1: content, settings or port do not work)."""
    try:
        said = parser().parse_args(arguments)
        app = create_app()
    except (BadSetting, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    try:
        # no `Server` header: it tells a stranger the version and a reader nothing
        server = create_server(app, host=said.host, port=said.port, threads=said.threads, ident=None)
    except OSError:
        print(in_use(said.host, said.port), file=sys.stderr)
        return 1
    print(f"Lower Leg Atlas: http://{said.host}:{said.port}  (Ctrl+C stops it)", flush=True)
    server.run()
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line; the environment variables HOST, PORT and THREADS give its defaults."""
    options = argparse.ArgumentParser(prog="python -m anatomy_app", description="Serve the Lower Leg Atlas.")
    options.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
    options.add_argument("--port", type=int, default=whole_number(os.environ, "PORT", 8000, 1, 65535))
    options.add_argument("--threads", type=int, default=whole_number(os.environ, "THREADS", 8, 1, 64))
    return options


def in_use(host: str, port: int) -> str:
    """One sentence for a port that cannot be taken, naming one that can."""
    for other in [*range(port + 1, min(port + 20, 65536)), 0]:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            try:
                probe.bind((host, other))
            except OSError:
                continue
            free = probe.getsockname()[1]
            return f"Port {port} on {host} is taken or not allowed. Use --port {free}, which is free."
    return f"Cannot listen on {host}. Use --host with an address of this machine, for example 127.0.0.1."


if __name__ == "__main__":
    sys.exit(main())
