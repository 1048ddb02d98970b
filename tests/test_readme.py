"""README's commands are the ones that CI runs and the project offers."""

import re

from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_the_test_command_of_the_readme():
    commands = re.findall(r"```sh\n(.*?)\n```", README, flags=re.S)
    assert len(commands) == 2
    serve, test = commands
    assert serve.endswith(".venv/bin/mkdocs serve")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert test.replace(".venv/bin/pytest", "CI=true .venv/bin/pytest") in ci


def test_the_module_table_lists_every_module():
    listed = set(re.findall(r"^\| `(\w+)` \|", README, flags=re.M))
    there = {path.stem for path in (ROOT / "scripts" / "explainer").glob("[a-z]*.py")} | {"rules"}
    assert listed == there


def test_every_path_named_in_the_readme_exists():
    for path in set(re.findall(r"`((?:data|docs|tests|scripts|overrides)/[^`*<> ]*)`", README)):
        assert (ROOT / path).exists() or path == "data/2025/", path
