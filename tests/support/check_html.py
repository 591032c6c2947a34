"""`make check-html`: every page and partial of the atlas through the Nu HTML checker. Needs Java and vnu.jar."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from anatomy_app import create_app
from tests.support.pages import STATES, Pages, is_file, local_links

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8">'


def main(jar: str) -> int:
    """Writes what the atlas serves to files and lets the checker read them; its exit status."""
    pages, found, waiting = Pages(create_app()), set[str](), {"/", *STATES}
    with tempfile.TemporaryDirectory() as folder:
        while waiting:
            path = waiting.pop()
            found.add(path)
            if is_file(path):
                continue
            page = pages.get(path)
            name = re.sub(r"\W", "-", path.strip("/")) or "home"
            (Path(folder) / f"{name}.html").write_text(page.html)
            # a partial becomes a document by the shortest head there is; its own <title> follows
            (Path(folder) / f"{name}.partial.html").write_text(HEAD + pages.get(path, htmx=True).html)
            waiting |= {link for link in local_links(page) if "?" not in link} - found
        print(f"{len(list(Path(folder).iterdir()))} pages and partials")
        return subprocess.run(["java", "-jar", jar, "--skip-non-html", folder], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
