"""The commands that people type: serve, draw, and what README promises."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str, cwd: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    """A command with this Python, its output as text."""
    line, settings = [sys.executable, "-m", *command], {**os.environ, **environ}
    return subprocess.run(line, cwd=cwd, env=settings, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The app in another folder, free to be spoiled."""
    for name in ("anatomy_app", "templates", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_a_port_in_use_gives_one_sentence_that_names_a_free_one() -> None:
    """No traceback; the port it names can be taken."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("anatomy_app", "--port", str(port))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    words = rf"Port {port} on 127.0.0.1 is taken or not allowed\. Use --port (\d+), which is free\.\n"
    free = re.fullmatch(words, done.stderr)
    assert free
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", int(free[1])))


@pytest.mark.parametrize("name", ["TRUSTED_PROXIES", "PORT", "THREADS"])
def test_a_setting_that_cannot_work_gives_one_sentence(name: str) -> None:
    """It names the variable and what it takes."""
    done = run("anatomy_app", **{name: "many"})
    assert done.returncode == 1
    words = rf"{name} is 'many': set it to a whole number from \d+ to \d+, or leave it unset\.\n"
    assert re.fullmatch(words, done.stderr)


@pytest.mark.parametrize("option", ["--port=0", "--port=99999", "--threads=0", "--threads=many"])
def test_an_option_that_cannot_work_says_what_does(option: str) -> None:
    """Before anything listens."""
    done = run("anatomy_app", option)
    assert done.returncode == 2
    assert re.search(r"is not a whole number from 1 to \d+", done.stderr)


def test_a_host_that_is_none_of_this_machine_gives_one_sentence() -> None:
    """No traceback."""
    done = run("anatomy_app", "--host", "nonsense.invalid", "--port", "8321")
    assert done.returncode == 1
    assert done.stderr.startswith("Cannot listen on nonsense.invalid.")


def test_content_faults_stop_the_start_and_are_all_listed(copy: Path) -> None:
    """The app does not start half right."""
    for name in ("structures/soleus.md", "conditions/soleus-strain.md"):
        path = copy / "anatomy_app/content" / name
        path.write_text(path.read_text().replace("checked:", "chekced:", 1))
    done = run("anatomy_app", cwd=copy)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    drawing = run("flask", "--app", "anatomy_app", "draw", "--check", cwd=copy)
    assert drawing.returncode != 0
    assert "Traceback" not in drawing.stderr
    for name in ("structures/soleus.md", "conditions/soleus-strain.md"):
        assert f"{name}:1: front matter lacks `checked`" in done.stderr
        assert f"{name}:1: front matter lacks `checked`" in drawing.stderr


def test_draw_check_fails_on_a_plate_that_the_code_draws_otherwise_and_draw_mends_it(copy: Path) -> None:
    """Drift cannot land."""
    plate = copy / "static/svg/back.svg"
    drawn = plate.read_bytes()
    plate.write_bytes(drawn.replace(b"</svg>", b"<!-- by hand --></svg>"))
    check = ("flask", "--app", "anatomy_app", "draw", "--check")
    failed = run(*check, cwd=copy)
    assert failed.returncode != 0
    assert "back.svg" in failed.stderr
    assert run(*check[:-1], cwd=copy).returncode == 0
    assert plate.read_bytes() == drawn
    assert run(*check, cwd=copy).returncode == 0


def test_the_readme_names_commands_that_exist() -> None:
    """Every make target, flask command and python -m line in README is real."""
    readme = (ROOT / "README.md").read_text()
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    targets_named = set(re.findall(r"(?:`|^)make ([a-z-]+)", readme, re.MULTILINE))
    assert {"run", "test", "bench", "draw", "check-html"} <= targets_named <= targets
    for command in set(re.findall(r"flask --app anatomy_app ([a-z-]+)", readme)):
        assert run("flask", "--app", "anatomy_app", command, "--help").returncode == 0
    options = run("anatomy_app", "--help").stdout
    named = [
        option for line in re.findall(r"-m anatomy_app[^\n`]*", readme) for option in re.findall(r"--[a-z]+", line)
    ]
    assert len(named) >= 5
    for option in named:
        assert f"  {option} " in options
    assert "make test" in (ROOT / ".ci/run").read_text()


def test_the_readme_names_files_and_settings_that_exist() -> None:
    """Paths in code style are there; so are the pictures."""
    readme = (ROOT / "README.md").read_text()
    for path in re.findall(r"`((?:anatomy_app|templates|static|tests|docs)/[\w./-]*)`", readme):
        assert (ROOT / path).exists(), path
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme):
        assert (ROOT / path).exists(), path
    for setting in re.findall(r"`([A-Z]{3,}(?:_[A-Z]+)*)`", readme):
        code = "".join(p.read_text() for p in (ROOT / "anatomy_app").glob("*.py"))
        assert f'"{setting}"' in code, setting
