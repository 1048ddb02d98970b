"""The HTML of every page by the Nu checker, and scripts that the phones of elders can read."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from project import ROOT

JAR = Path(os.environ.get("VNU_JAR", ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"))
# Newer than ES2020, or than the browsers that know no more.
TOO_NEW = re.compile(
    r"\?\?=|\|\|=|&&=|\.at\(|\.replaceAll\(|\.toSorted\(|\.toReversed\(|\.findLast\(|\.hasOwn\(|structuredClone"
    r"|Promise\.any\(|\bstatic \{|#[a-z]+ ?=|^await |\b[0-9]+_[0-9]+\b|/[a-z]*v[a-z]*\.(?:test|exec)\(",
    re.M,
)


@pytest.fixture(scope="module")
def vnu():
    missing = "no Nu checker: `npm install --no-save vnu-jar` and a Java bring one (or set VNU_JAR)"
    if not (JAR.exists() and shutil.which("java")):
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return ["java", "-Xss16m", "-jar", str(JAR), "--format", "json", "--errors-only", "--exit-zero-always"]


def checked(vnu, *files):
    """What the checker says of the files, file by file."""
    result = subprocess.run([*vnu, *map(str, files)], capture_output=True, text=True, check=True)
    messages = {}
    for one in json.loads(result.stderr)["messages"]:
        messages.setdefault(Path(one["url"]).name, []).append(
            f"{one['url']}:{one.get('lastLine')}: {one['message']}"
        )
    return messages


FAULTY = "<!doctype html><html lang=en><title>x</title><p><div role=cell></p>"


@pytest.mark.slow
def test_the_html_of_every_page_passes_the_nu_checker(site, vnu, tmp_path):
    """One run for all: Java takes longer to begin than to read a page. A faulty page shows that it is awake."""
    faulty = tmp_path / "faulty.html"
    faulty.write_text(FAULTY, encoding="utf-8")
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 150
    assert list(checked(vnu, faulty, *pages)) == ["faulty.html"]


def test_our_scripts_use_nothing_newer_than_es2020():
    scripts = sorted((ROOT / "docs" / "assets").rglob("*.js"))
    assert len(scripts) >= 9
    for path in scripts:
        assert not TOO_NEW.findall(path.read_text(encoding="utf-8")), path.name


def test_our_styles_need_no_force_and_degrade():
    paths = sorted((ROOT / "docs" / "assets" / "styles").rglob("*.css"))
    assert len(paths) >= 10
    for path in paths:
        style = path.read_text(encoding="utf-8")
        # What hides and places things has to hold in browsers that know no such thing.
        assert not re.search(r"^ *inset|:not\([^)]*,|:has\(", style, re.M), path.name
        assert "!important" not in style, path.name
        assert style.startswith("/* "), f"{path.name} does not say what it is for"
