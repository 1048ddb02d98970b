"""Who may import whom: data flows one way, and each outside library has one door."""

import ast
import re

import pytest
from jinja2 import Environment, meta, nodes

from explainer.analysis.plots import Shape
from explainer.analysis.targets import COMMITMENTS, Known
from explainer.output.tables import SHAPES, columns
from explainer.pages.page import Page
from explainer.pages.templates import FILTERS, MOVED, TERMS
from explainer.schema.evidence import Grade
from explainer.schema.figures import Commitment, Kind
from explainer.schema.glossary import Basis
from explainer.schema.outcomes import Same
from project import ROOT

SCRIPTS = ROOT / "scripts"
FOLDER = ROOT / "docs" / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.*"))
OVERRIDES = sorted((ROOT / "overrides").rglob("*.html"))
SOURCES = [*TEMPLATES, *OVERRIDES, *sorted(SCRIPTS.rglob("*.py")), ROOT / "mkdocs.yml"]
# The stages in the order in which data passes them; each may import only what stands before it.
ORDER = (
    "problems", "processes", "progress", "schema", "library", "analysis", "rules",
    "language", "charts", "pages", "output", "site", "__main__",
)  # fmt: skip
# The stages that show what is known; whether it is right is decided before them.
SHOWS = {"language", "charts", "pages", "output"}
# Each library of others with the only modules or packages of ours that may import it.
ONE_DOOR = {
    "yaml": {"library.yaml_reader", "library.yaml_data", "library.yaml_text"},
    "pydantic": {"schema", "library.validation", "library.reference"},
    "pydantic_core": {"schema", "library.faults", "library.validation"},
    "opencc": {"language.traditional"},
    "babel": {"language.views"},
    "pypinyin": {"language.collation"},
    "jinja2": {"pages.templates", "output.theme_files"},
    "markdown": {"pages.content"},
    "altair": {"charts.drawing", "charts.overview"},
    "vl_convert": {"charts.vega"},
    "PIL": {"charts.pixels"},
    "segno": {"charts.qr_code"},
    "tinycss2": {"output.stylesheet"},
    "minify": {"output.minifier"},
    "brotli": {"output.publication"},
    "html_to_markdown": {"output.plain"},
    "xlsxwriter": {"output.workbook"},
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
    assert kinds | {MOVED, TERMS} == {name for name in names if not name.startswith("macros/")}


def subclasses(kind):
    for own in kind.__subclasses__():
        yield own
        yield from subclasses(own)


# What stands between the tags of a page: not markup, entities, scripts, attribute lists, keys of metadata.
UNSPOKEN = re.compile(
    r"<!--.*?-->|<script.*?</script>|<[a-zA-Z/!0][^>]*>|&[a-z]+;|\{:.*?\}|^(?:title|description|scripts|styles):|^wide: true$",
    re.S | re.M,
)
SPOKEN = re.compile(r'(?:title|alt|placeholder|aria-label)="([^"]*)"')
WORD = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
# Called so in every language.
FORMATS = {"CSV", "JSON", "PNG", "SVG", "Schema", "XLSX", "BibTeX", "RIS", "CSL"}


def test_no_year_is_typed_where_the_next_report_would_make_it_wrong(library):
    typed = [*TEMPLATES, *OVERRIDES, *sorted((ROOT / "docs" / "assets").rglob("*.js"))]
    assert not [path.name for path in typed if re.search(r"\b20[0-9]{2}", path.read_text(encoding="utf-8"))]
    words = library.words.items()
    assert not [name for name, phrase in words if re.search(r"20[0-9]{2}", phrase.zh + phrase.en)]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in (*TEMPLATES, *OVERRIDES)])
def test_no_template_writes_words_of_its_own(path):
    tokens = Environment().lex(path.read_text(encoding="utf-8"))
    own = "".join(
        value if kind == "data" else "0"
        for _, kind, value in tokens
        if kind == "data" or kind.endswith("_begin")
    )
    spoken = [UNSPOKEN.sub(" ", own), *SPOKEN.findall(own)]
    assert set(WORD.findall(" ".join(spoken))) <= FORMATS


# The phrases whose names are made: their beginning, and what may follow it.
MADE = {
    "kind": [*Kind, "plan", "computed", "computed-short"],
    "grade": [*Grade, *(f"{grade}-is" for grade in Grade)],
    "label": Commitment,
    "commitment": COMMITMENTS,
    "amount": Commitment,
    "change": [
        f"{edge}-{side}" for edge in ("target", "floor", "ceiling") for side in ("above", "below", "at")
    ],
    "basis": Basis,
    "same": Same,
    "plan": Same,
    "known": [*Same, *Known],
    "shape": Shape,
    "size": ["standard", "large", "largest"],
    "table": [*SHAPES, *(f"{table}-is" for table in SHAPES)],
    "colors": ["device", "light", "dark"],
}


def test_every_phrase_is_used_and_every_phrase_used_is_there(library):
    sources = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    composed = {f"{start}-{end}" for start, ends in MADE.items() for end in ends}
    for table in SHAPES:
        own = {f"field-{table}-{column.subject}": f"field-{column.subject}" for column in columns(table)}
        composed |= {name if name in library.words else general for name, general in own.items()}
    subscripts = set(re.findall(r"""words\[\s*["']([^"']+)["']\s*\]""", sources))
    assert len(subscripts) > 100
    assert subscripts | composed <= set(library.words)
    quoted = set(re.findall(r"""["']([a-z0-9-]+)["']""", sources))
    assert set(library.words) <= quoted | composed
