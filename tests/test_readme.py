"""README's commands are the ones that CI runs and the project offers."""

import ast
import re

from project import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_the_test_command_of_the_readme():
    commands = re.findall(r"```sh\n(.*?)\n```", README, flags=re.S)
    assert len(commands) == 2
    serve, test = commands
    assert serve.endswith(".venv/bin/mkdocs serve")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert test.replace(".venv/bin/pytest", "CI=true .venv/bin/pytest") in ci


def test_the_table_of_packages_says_what_each_says_of_itself():
    listed = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", README.partition("| package |")[2], flags=re.M)[:8])
    own = {
        path.parent.name: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        for path in (ROOT / "scripts" / "explainer").glob("*/__init__.py")
    }
    assert listed == own


def test_every_path_named_in_the_readme_exists():
    for path in set(re.findall(r"`((?:data|docs|tests|scripts|overrides)/[^`*<> ]*)`", README)):
        assert (ROOT / path).exists() or path == "data/2025/", path
