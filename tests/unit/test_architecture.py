"""The rules of the house, read from the code itself."""

import ast
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "anatomy_app").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


@cache
def imports(path: Path) -> frozenset[str]:
    """The modules that a file imports, `from a import b` as a.b too."""
    return frozenset(imported(path))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.relative_to(ROOT).parent.parts[: len(path.relative_to(ROOT).parts) - node.level]
            module = ".".join([*above, *filter(None, [node.module])]) if node.level else str(node.module)
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def importers(module: str) -> set[str]:
    """The files of the package that import a module or something in it."""
    files = {path for path in CODE if any(i == module or i.startswith(module + ".") for i in imports(path))}
    return {path.relative_to(ROOT / "anatomy_app").as_posix() for path in files}


def test_only_web_and_the_commands_know_flask() -> None:
    """Knowledge and drawing are plain Python."""
    assert not [f for f in importers("flask") if f.startswith(("knowledge/", "drawing/"))]


def test_knowledge_and_drawing_do_not_know_each_other() -> None:
    """Only web joins them."""
    assert not [f for f in importers("anatomy_app.drawing") if f.startswith("knowledge/")]
    assert not [f for f in importers("anatomy_app.knowledge") if f.startswith("drawing/")]
    assert not [f for f in importers("anatomy_app.web") if f.startswith(("knowledge/", "drawing/"))]


def test_one_file_writes_svg_and_one_knows_htmx() -> None:
    """svgwrite can be replaced in one file; so can htmx."""
    assert importers("svgwrite") == {"drawing/svg.py"}
    assert importers("htmx_flask") == {"__init__.py", "web/hx.py"}
    outside = [p for p in CODE if p.name != "hx.py" and re.search(r"\bhx-|HX-", strip_docs(p))]
    assert not outside


def strip_docs(path: Path) -> str:
    """A file without docstrings and comments."""
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
            node.body[0] = ast.Pass()
    return ast.unparse(tree)


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_is_for_and_fits_a_look(path: Path) -> None:
    """A docstring at its head, at most 250 lines, functions of at most 40."""
    text = path.read_text()
    tree = ast.parse(text)
    assert ast.get_docstring(tree) or not text.strip()
    assert text.count("\n") <= 250
    long = [n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.end_lineno - n.lineno >= 40]  # type: ignore[operator]
    assert not long


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_template_holds_no_script_style_or_bare_htmx(path: Path) -> None:
    """Pages run under a strict policy; partials begin with an underscore or live among the components."""
    text = path.read_text()
    assert text.count("\n") < 100
    text = re.sub(r"<script type=\"application/(ld\+)?json\"", "", text)  # data, which no browser runs
    assert not re.search(r"<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=|\|\s*safe", text)
    assert not re.search(r"\shx-|hx-on|hx-vals|hx-vars|js:|hx-trigger=[^ >]*\[", text)
    whole_page = "{% extends" in text or "<!doctype" in text
    assert whole_page != (path.name.startswith("_") or path.parent.name == "components")


def test_a_full_page_includes_its_own_partial() -> None:
    """One URL, one view, one partial."""
    for partial in (ROOT / "templates").glob("*/_*.html"):
        if partial.parent.name == "components":
            continue
        page = partial.with_name(partial.name.removeprefix("_"))
        assert f"include '{partial.parent.name}/{partial.name}'" in page.read_text()


def test_vendored_files_are_what_their_list_says() -> None:
    """VERSIONS names the hash of each."""
    listed = (ROOT / "static/vendor/VERSIONS").read_text()
    for path in [*(ROOT / "static/vendor").glob("*.js"), *(ROOT / "static/fonts").glob("*.woff2")]:
        assert hashlib.sha256(path.read_bytes()).hexdigest() in listed, path.name


def test_requirements_are_pinned_and_have_a_reason() -> None:
    """Each line one package, one version, one comment."""
    for name in ("requirements.txt", "tests/requirements.txt"):
        for line in (ROOT / name).read_text().splitlines():
            assert line.startswith(("#", "-r")) or re.fullmatch(r"[\w.-]+==[\w.]+ +# .{10,}", line), line
