"""Modules of a script joined to one."""

import pytest

from explainer.output.bundle import bundled
from explainer.output.minifier import SCRIPT, minified
from explainer.problems import ValidationFailed
from project import ROOT

ENTRY = 'import { two } from "./two.js";\n\nexport function start() {\n  return two;\n}\n'


def folder(place, **modules):
    for name, text in modules.items():
        (place / f"{name}.js").write_text(text, encoding="utf-8")
    return place


def test_a_module_stands_once_after_what_it_imports_and_one_name_is_exported(tmp_path):
    modules = folder(
        tmp_path,
        box='import { one } from "./one.js";\n' + ENTRY,
        one='import { two } from "./two.js";\nexport const one = two;\n',
        two="export const two = 2;\n",
    )
    joined = bundled(modules, "box.js", "start")
    assert joined.index("const two = 2;") < joined.index("const one = two;") < joined.index("function start")
    assert joined.count("const two") == 1
    assert "import" not in joined
    assert joined.count("export") == 1
    assert joined.startswith("export const start = ")


@pytest.mark.parametrize(
    ("modules", "told"),
    [
        ({"box": ENTRY}, ":1: There is no module two.js. Mend its name."),
        (
            {"box": ENTRY, "two": "const two = 2;\n"},
            'box.js:1: two.js exports no "two". Mend the name.',
        ),
        (
            {"box": ENTRY, "two": 'import { start } from "./box.js";\nexport const two = start;\n'},
            "two.js:1: box.js imports this module. Move what both need to a third.",
        ),
        (
            {"box": ENTRY, "two": "export const two = 2;\nfunction start() {}\n"},
            'box.js:3: "start" is a name in two.js too. Give one another.',
        ),
        (
            {"box": ENTRY, "two": "export const two = 2;\nexport default two;\n"},
            'two.js:2: "export default two;" cannot be joined.',
        ),
        (
            {"box": 'import { two as one } from "./two.js";\n', "two": "export const two = 2;\n"},
            'box.js:1: "import { two as one } from',
        ),
    ],
)
def test_what_cannot_be_joined_is_told_with_its_line(tmp_path, modules, told):
    with pytest.raises(ValidationFailed) as problems:
        bundled(folder(tmp_path, **modules), "box.js", "start")
    assert told in str(problems.value)


def test_every_module_of_the_search_is_in_its_script():
    modules = ROOT / "docs" / "assets" / "search"
    joined = bundled(modules, "box.js", "start")
    for path in modules.glob("*.js"):
        (last,) = path.read_text(encoding="utf-8").rstrip().splitlines()[-1:]
        first = next(
            line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("export")
        )
        assert first.removeprefix("export ") in joined, path.name
        assert last in joined
    assert len(minified(joined, SCRIPT)) < len(joined) / 2
