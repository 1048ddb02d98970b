"""README's commands are the ones that CI runs and the project offers; what it names is there."""

import ast
import re

import pytest

from project import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")


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


@pytest.mark.parametrize("words", [README, GUIDE], ids=["README", "CONTRIBUTING"])
def test_every_path_that_is_named_exists(words):
    named = set(re.findall(r"`((?:data|docs|tests|scripts|overrides)/[^`*<> ]*)`", words))
    assert named
    for path in named:
        assert (ROOT / path).exists(), path


def test_the_lock_holds_what_the_project_asks_for_with_hashes():
    lock = (ROOT / ".ci" / "lock.txt").read_text(encoding="utf-8")
    pins = re.findall(r'^  "([a-z-]+==[^"]+)",$', (ROOT / "pyproject.toml").read_text("utf-8"), flags=re.M)
    assert len(pins) > 8
    for pin in pins:
        assert re.search(rf"^{re.escape(pin)} .*\\\n    --hash=sha256:", lock, flags=re.M), pin
    assert "http" not in lock.replace("# ", "")
