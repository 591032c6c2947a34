"""The app and the floor as processes of their own, as people run them, so that no clock here shares their time."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.wire import get

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Served:
    """A running server: its address, its process, and the seconds from its start to its first answer."""

    url: str
    pid: int
    ready: float

    def memory(self, line: str = "VmRSS") -> int:
        """Bytes of main memory that the process holds, or held at most (VmHWM). Linux only, else 0."""
        status = Path(f"/proc/{self.pid}/status")
        found = re.search(rf"{line}:\s+(\d+) kB", status.read_text()) if status.exists() else None
        return int(found[1]) * 1024 if found else 0


@contextmanager
def atlas() -> Iterator[Served]:
    """`python -m anatomy_app`."""
    with running("anatomy_app") as served:
        yield served


@contextmanager
def floor(folder: Path) -> Iterator[Served]:
    """The static file server on a frozen folder."""
    with running("tests.bench.floor", str(folder)) as served:
        yield served


@contextmanager
def running(module: str, *arguments: str) -> Iterator[Served]:
    """A module of Python that takes --port, until the block ends."""
    port = free_port()
    command = [sys.executable, "-m", module, *arguments, "--port", str(port)]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        await_answer(process, url)
        yield Served(url, process.pid, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(timeout=10)


def await_answer(process: subprocess.Popen[bytes], url: str) -> None:
    """Asks every 5 ms; raises RuntimeError where the process ends or stays silent for 30 s."""
    for _ in range(6000):
        if process.poll() is not None:
            break
        try:
            get(url, "/healthz")
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise RuntimeError(f"{url} did not start; its process ended with {process.poll()}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
