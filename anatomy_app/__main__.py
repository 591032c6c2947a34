"""`python -m anatomy_app`: serve with waitress. Turns the domain's own errors into one clear message."""

import argparse
import os
import socket
import sys
from collections.abc import Callable

from anatomy_app import create_app
from anatomy_app.config import BadSetting, number_between, whole_number
from anatomy_app.knowledge import ContentError
from anatomy_app.server import make_server

PORTS, THREADS = (1, 65535), (1, 64)


def main(arguments: list[str] | None = None) -> int:
    """Serves until interrupted; returns the exit status (1: content, settings or port do not work)."""
    try:
        said = parser().parse_args(arguments)
        app = create_app()
    except (BadSetting, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    try:
        trusted = bool(app.config["TRUSTED_PROXIES"])
        server = make_server(app, said.host, said.port, threads=said.threads, behind_proxy=trusted)
    except (OSError, ValueError):
        print(cannot_listen(said.host, said.port), file=sys.stderr)
        return 1
    host = f"[{said.host}]" if ":" in said.host else said.host
    print(f"Lower Leg Atlas: http://{host}:{said.port}  (Ctrl+C stops it)", flush=True)
    server.run()
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line; the environment variables HOST, PORT and THREADS give its defaults."""
    options = argparse.ArgumentParser(prog="python -m anatomy_app", description="Serve the Lower Leg Atlas.")
    options.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
    for option, setting, limits, default in (("--port", "PORT", PORTS, 8000), ("--threads", "THREADS", THREADS, 8)):
        usual = whole_number(os.environ, setting, default, *limits)
        options.add_argument(option, type=within(*limits), default=usual)
    return options


def within(least: int, most: int) -> Callable[[str], int]:
    """An argparse type: a whole number from least to most."""

    def number(said: str) -> int:
        try:
            return number_between(said, least, most)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{said!r} is not a whole number from {least} to {most}") from None

    return number


def cannot_listen(host: str, port: int) -> str:
    """One sentence for a port that cannot be taken, naming one that can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for other in [*range(port + 1, min(port + 20, 65536)), 0]:
        with socket.socket(family) as probe:
            try:
                probe.bind((host, other))
            except OSError:
                continue
            free = probe.getsockname()[1]
            return f"Port {port} on {host} is taken or not allowed. Use --port {free}, which is free."
    return f"Cannot listen on {host}. Use --host with an address of this machine, for example 127.0.0.1."


if __name__ == "__main__":
    sys.exit(main())
