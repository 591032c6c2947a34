"""Commands for people who work on the atlas: `flask --app anatomy_app draw [--check]`, `check-content`. No pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask import Flask

from anatomy_app.drawing.files import files


def init_app(app: Flask, static: Path, content: Path) -> None:
    """Adds the commands; `static` is the folder that holds svg/, `content` the one with the topics."""

    @app.cli.command("check-content")
    def check_content() -> None:
        """Print the reading grade of each plain page; fail on any fault of the content."""
        from anatomy_app.knowledge import audit  # noqa: PLC0415 - its word lists take a second and some memory

        click.echo(f"{'grade without terms':>20} {'with':>6} {'SMOG':>6}  page")
        for found in audit.reading(app.extensions["atlas"], content):
            smog = f"{found.smog:.1f}" if found.smog is not None else "-"
            click.echo(f"{found.bare:20.1f} {found.kincaid:6.1f} {smog:>6}  {found.name}")
        if faults := list(audit.audit_faults(app.extensions["atlas"], content)):
            raise click.ClickException("\n".join(["", *map(str, faults)]))
        click.echo("no faults")

    @app.cli.command("draw")
    @click.option("--check", is_flag=True, help="write nothing; fail where a committed file differs from the code")
    def draw(check: bool) -> None:
        """Draw the plates into static/svg/."""
        drawn = files()
        stale = [name for name, text in drawn.items() if differs(static / "svg" / name, text)]
        if check and stale:
            raise click.ClickException(
                f"drawn by an older code: {', '.join(stale)}. Run `flask --app anatomy_app draw` and commit."
            )
        for name in stale:
            (static / "svg" / name).write_text(drawn[name], encoding="utf-8", newline="\n")
        click.echo(f"{'drawn: ' + ', '.join(stale) if stale else 'all plates are as the code draws them'}")


@contextmanager
def readable(*kinds: type[Exception]) -> Iterator[None]:
    """Within a `flask` command, errors of these kinds end it with their message; elsewhere they stay what they are."""
    try:
        yield
    except kinds as error:
        if click.get_current_context(silent=True):
            raise click.ClickException(str(error)) from None
        raise


def differs(path: Path, text: str) -> bool:
    """Whether the file is missing or does not hold exactly this text."""
    return not path.is_file() or path.read_bytes() != text.encode()
