"""Who may import whom: data flows one way, and each outside library has one door."""

import ast

import pytest

from conftest import ROOT

SCRIPTS = ROOT / "scripts"
# Each module with those of ours it may import; whatever is not listed may not be imported.
FILES = {"apparatus", "charts", "records", "texts"}
MAY_IMPORT = {
    "problems": set(),
    "quantity": set(),
    "source": set(),
    "texts": {"problems"},
    "records": {"quantity", "texts"},
    "apparatus": {"quantity", "texts"},
    "charts": {"texts"},
    "folder": {"problems", "texts"},
    "model": {"problems"} | FILES,
    "reading": {"folder", "model", "problems"} | FILES,
    "coverage": {"model", "problems", "source"} | FILES,
    "terms": {"model"} | FILES,
    "comparison": {"model", "quantity"} | FILES,
    "plots": {"comparison", "model", "quantity"} | FILES,
    "rules": {"coverage", "model", "plots", "problems", "quantity", "source", "terms"} | FILES,
    "characters": {"source"} | FILES,
    "views": {"characters", "comparison", "model", "plots", "quantity", "source"} | FILES,
    "collation": {"source", "views"} | FILES,
    "addresses": {"problems", "views"},
    "cache": set(),
    "lettering": {"source"},
    "layout": {"lettering", "plots", "quantity", "views"} | FILES,
    "vector": {"layout"},
    "vega": set(),
    "glance": {"cache", "lettering", "model", "quantity", "vector", "views"} | FILES,
    "drawing": {"cache", "layout", "plots", "quantity", "vector", "vega"},
    "picture": {"cache", "layout", "lettering", "vega"},
    "captions": {"source", "layout", "lettering", "picture", "plots", "views"} | FILES,
    "rays": {"lettering"},
    "halo": {"model", "rays", "views"},
    "citation": {"addresses", "lettering", "model", "views"} | FILES,
    "pages": {"comparison", "coverage", "glance", "model", "plots", "terms"} | FILES,
    "markup": {"addresses", "collation", "pages", "problems", "source", "terms", "views"}
    | {"cache", "captions", "citation", "drawing", "halo", "layout", "model", "plots", "rays"}
    | FILES,
    "search": {"characters", "collation", "model", "pages", "plots", "quantity", "terms", "views"} | FILES,
    "downloads": {"addresses", "model", "pages", "plots", "quantity", "views"} | FILES,
    "frame": {"addresses", "citation", "model", "pages", "views"},
    "site": {"addresses", "frame", "downloads", "markup", "model", "pages", "reading", "rules", "views"}
    | {"cache", "captions", "drawing", "glance", "layout", "picture", "plots", "search", "vega"},
    "__main__": {"coverage", "problems", "rules", "site", "source"},
    "__init__": set(),
}
ONE_DOOR = {
    "yaml": {"folder"},
    "pydantic": {"folder"} | FILES,
    "pydantic_core": {"folder"},
    "opencc": {"characters"},
    "babel": {"views"},
    "pypinyin": {"collation"},
    "jinja2": {"markup"},
    "altair": {"drawing", "glance"},
    "vl_convert": {"vega"},
    "PIL": {"picture"},
}


def modules():
    for path in sorted((SCRIPTS / "explainer").rglob("*.py")):
        parts = path.relative_to(SCRIPTS / "explainer").with_suffix("").parts
        yield parts[0], path


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.module == "explainer":
                yield from (f"explainer.{name.name}" for name in node.names)
            else:
                yield node.module


MODULES = [pytest.param(name, path, id=str(path.relative_to(SCRIPTS))) for name, path in modules()]


@pytest.mark.parametrize(("name", "path"), MODULES)
def test_a_module_imports_only_what_it_may(name, path):
    ours = {module.split(".")[1] for module in imports(path) if module.startswith("explainer.")} - {name}
    assert ours <= MAY_IMPORT[name]


@pytest.mark.parametrize(("name", "path"), MODULES)
def test_an_outside_library_comes_in_by_its_door(name, path):
    for module in imports(path):
        door = ONE_DOOR.get(module.split(".")[0])
        assert door is None or name in door, f"{name} imports {module}"


@pytest.mark.parametrize(("name", "path"), MODULES)
def test_the_explainer_knows_nothing_of_mkdocs(name, path):
    assert "mkdocs" not in path.read_text(encoding="utf-8").replace("MkDocs", "").lower(), name


def test_the_table_lists_what_is_there():
    assert set(MAY_IMPORT) == {name for name, _ in modules()}


def test_only_the_hook_imports_mkdocs():
    assert any(module.startswith("mkdocs") for module in imports(SCRIPTS / "hooks.py"))
    assert [path.name for path in SCRIPTS.glob("*.py")] == ["hooks.py"]


def test_no_template_writes_words_of_its_own():
    for path in (ROOT / "docs" / "templates").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not [character for character in text if "\u4e00" <= character <= "\u9fff"], path.name


def test_every_phrase_is_used_and_every_phrase_used_is_there(library):
    used = "".join(
        path.read_text(encoding="utf-8")
        for pattern in ("docs/templates/*", "scripts/**/*.py", "mkdocs.yml", "overrides/**/*.html")
        for path in ROOT.glob(pattern)
    )
    computed = ("kind-", "grade-", "manner-", "change-", "basis-", "same-", "known-", "shape-", "amount-")
    unused = [
        name
        for name in library.words
        if not name.startswith(computed) and f'"{name}"' not in used and f": {name}\n" not in used
    ]
    assert unused == []
