"""`make check-html`: every page and partial of the atlas through the Nu HTML checker. Needs Java and vnu.jar."""

import subprocess
import sys
import tempfile
from pathlib import Path

from anatomy_app import create_app
from tests.support.pages import Pages, local_links

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8">'


def main(jar: str) -> int:
    """Writes what the atlas serves to files and lets the checker read them; its exit status."""
    pages, found, waiting = Pages(create_app()), set[str](), {"/"}
    with tempfile.TemporaryDirectory() as folder:
        while waiting:
            path = waiting.pop()
            found.add(path)
            if path.startswith("/static/"):
                continue
            page = pages.get(path)
            name = path.strip("/").replace("/", "--") or "home"
            (Path(folder) / f"{name}.html").write_text(page.html)
            # a partial becomes a document by the shortest head there is; its own <title> follows
            (Path(folder) / f"{name}.partial.html").write_text(HEAD + pages.get(path, htmx=True).html)
            waiting |= local_links(page) - found
        print(f"{len(list(Path(folder).iterdir()))} pages and partials")
        return subprocess.run(["java", "-jar", jar, "--skip-non-html", folder], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
