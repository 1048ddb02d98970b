"""Who may import whom: data flows one way, and each outside library has one door."""

import ast
import re

import pytest
from jinja2 import Environment, meta, nodes

from conftest import ROOT
from explainer.pages.page import Page
from explainer.pages.templates import FILTERS, TERMS

SCRIPTS = ROOT / "scripts"
FOLDER = ROOT / "docs" / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.*"))
# The stages in the order in which data passes them; each may import only what stands before it.
ORDER = (
    "problems", "processes", "schema", "library", "analysis", "rules",
    "language", "charts", "pages", "output", "site", "__main__",
)  # fmt: skip
# The stages that show what is known; whether it is right is decided before them.
SHOWS = {"language", "charts", "pages", "output"}
# Each library of others with the only modules or packages of ours that may import it.
ONE_DOOR = {
    "yaml": {"library.yaml_reader"},
    "pydantic": {"schema", "library.yaml_reader", "library.reference"},
    "pydantic_core": {"schema", "library.yaml_reader"},
    "opencc": {"language.traditional"},
    "babel": {"language.views"},
    "pypinyin": {"language.collation"},
    "jinja2": {"pages.templates"},
    "markdown": {"pages.content"},
    "altair": {"charts.drawing", "charts.overview"},
    "vl_convert": {"charts.vega"},
    "PIL": {"charts.export"},
    "multiprocessing": {"processes"},
}


def modules():
    """Every module of ours as `package.module`, a package itself by its name, with its path."""
    for path in sorted((SCRIPTS / "explainer").rglob("*.py")):
        parts = path.relative_to(SCRIPTS / "explainer").with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def stages(path):
    return {module.split(".")[1] for module in imports(path) if module.startswith("explainer.")}


MODULES = [pytest.param(name, path, id=name) for name, path in modules() if name]


def test_the_order_names_every_stage_and_nothing_else():
    assert sorted(ORDER) == sorted({name.split(".")[0] for name, _ in modules() if name})


@pytest.mark.parametrize(("name", "path"), MODULES)
def test_a_module_imports_only_earlier_stages(name, path):
    own = name.split(".")[0]
    for other in stages(path) - {own}:
        assert ORDER.index(other) < ORDER.index(own), f"{name} imports {other}"
        assert not (own in SHOWS and other == "rules"), f"{name} judges"


@pytest.mark.parametrize(("name", "path"), MODULES)
def test_an_outside_library_comes_in_by_its_door(name, path):
    for module in imports(path):
        doors = ONE_DOOR.get(module.split(".")[0])
        assert doors is None or doors & {name, name.split(".")[0]}, f"{name} imports {module}"


def test_every_door_is_there():
    assert set().union(*ONE_DOOR.values()) <= {name for name, _ in modules()}


@pytest.mark.parametrize(("name", "path"), MODULES)
def test_the_explainer_knows_nothing_of_mkdocs(name, path):
    assert "mkdocs" not in path.read_text(encoding="utf-8").replace("MkDocs", "").lower(), name


def test_only_the_hook_imports_mkdocs():
    assert any(module.startswith("mkdocs") for module in imports(SCRIPTS / "hooks.py"))
    assert [path.name for path in SCRIPTS.glob("*.py")] == ["hooks.py"]


@pytest.mark.parametrize("path", TEMPLATES)
def test_a_template_sees_four_names_and_a_macro_three(path):
    environment = Environment()
    environment.filters |= dict.fromkeys(FILTERS, str)
    template = environment.parse(path.read_text(encoding="utf-8"))
    own = {name.name for name in template.find_all(nodes.Name) if name.ctx == "store"}
    given = {"analysis", "view", "words"} | (set() if path.parent.name == "macros" else {"page"})
    assert meta.find_undeclared_variables(template) <= given | own


def test_each_template_is_a_kind_of_page_or_a_part_of_one():
    kinds = {kind.template for kind in subclasses(Page) if hasattr(kind, "template")}
    names = {path.relative_to(FOLDER).as_posix() for path in TEMPLATES}
    assert kinds | {TERMS} == {name for name in names if not name.startswith("macros/")}


def subclasses(kind):
    for own in kind.__subclasses__():
        yield own
        yield from subclasses(own)


def test_no_template_writes_words_of_its_own():
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        assert not [character for character in text if "\u4e00" <= character <= "\u9fff"], path.name


def test_every_phrase_is_used_and_every_phrase_used_is_there(library):
    used = "".join(
        path.read_text(encoding="utf-8")
        for pattern in ("docs/templates/**/*.*", "scripts/**/*.py", "mkdocs.yml", "overrides/**/*.html")
        for path in ROOT.glob(pattern)
    )
    computed = (
        "kind-",
        "grade-",
        "manner-",
        "change-",
        "basis-",
        "same-",
        "known-",
        "shape-",
        "amount-",
        "size-",
        "colors-",
    )
    unused = [
        name
        for name in library.words
        if not name.startswith(computed) and not re.search(rf"""["']{name}["']|: {name}\n""", used)
    ]
    assert unused == []
