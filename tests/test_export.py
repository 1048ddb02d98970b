"""The way out: a stock MkDocs builds what `explainer export` writes."""

import os
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from explainer.__main__ import main

FOLDERS = {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}


@pytest.fixture
def exported(toy, tmp_path, monkeypatch):
    monkeypatch.chdir(toy)
    assert main(["export", str(tmp_path / "away"), "--url", "https://away.example/"]) == 0
    return tmp_path / "away"


@pytest.mark.slow
def test_a_stock_build_shows_every_exported_page_with_its_headings(exported):
    for tag in FOLDERS:
        result = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", f"{tag}.yml"],
            cwd=exported,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
    for tag, folder in FOLDERS.items():
        names = [path.relative_to(exported / tag) for path in (exported / tag).rglob("index.md")]
        assert len(names) > 10
        for name in names:
            page = exported / "site" / folder / name.with_suffix(".html")
            soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
            assert soup.select_one("h1[id]"), page
            assert "{:" not in soup.select_one("article").get_text(), page
    assert (exported / "site" / "data" / "2031" / "figures.json").exists()


def test_nothing_is_written_over_what_is_there(exported, capsys):
    assert main(["export", str(exported)]) == 1
    assert capsys.readouterr().err.startswith(f"{exported}:1: The folder is not empty. Name a new one.")
