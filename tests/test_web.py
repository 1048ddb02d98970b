"""What runs in a browser, looked at without one: the search engine's own tests, the linter, names agreed on."""

import os
import re
import shutil
import subprocess

import pytest

from project import ROOT

ASSETS = ROOT / "docs" / "assets"
BIOME = ROOT / "node_modules" / ".bin" / "biome"


def needed(there, what):
    """CI may not do without it; elsewhere the test is skipped."""
    if not there:
        if os.environ.get("CI"):
            pytest.fail(what)
        pytest.skip(what)


def run(*command):
    result = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def test_the_search_engine_passes_its_own_tests():
    needed(shutil.which("node"), "no Node, which runs the tests of the search engine: install Node 20")
    code, output = run("node", "--test", "tests/web/engine.test.mjs")
    assert code == 0, output
    assert re.search(r"\bpass [1-9]", output), output


def test_the_linter_finds_nothing_in_scripts_and_styles():
    needed(BIOME.exists(), "no Biome: install it as .ci/run does")
    code, output = run(BIOME, "check", "--error-on-warnings", "--colors=off")
    assert code == 0, output


def test_an_event_of_our_own_is_sent_and_heard_by_the_same_name():
    scripts = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.rglob("*.js")))
    sent = set(re.findall(r'new (?:Custom)?Event\("(\w+)"', scripts))
    heard = set(re.findall(r'document\.addEventListener\("(\w+)"', scripts))
    assert sent == {"announce"}
    assert sent <= heard


def test_the_name_of_the_kept_settings_is_written_once():
    paths = [*ASSETS.rglob("*.js"), *(ROOT / "overrides").rglob("*.html")]
    holders = [path.name for path in paths if "dazu-report-display" in path.read_text(encoding="utf-8")]
    assert holders == ["main.html"]


def test_the_color_told_to_a_browser_is_that_of_the_paper():
    template = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    for scheme in ("light", "dark"):
        style = (ASSETS / "styles" / f"{scheme}.css").read_text(encoding="utf-8")
        paper = re.search(r"--paper: (#\w+);", style)[1]
        assert (
            f'<meta name="theme-color" content="{paper}" media="(prefers-color-scheme: {scheme})">'
            in template
        )


def test_styles_take_sizes_roundings_and_widths_from_the_tokens():
    tokens = (ASSETS / "styles" / "tokens.css").read_text(encoding="utf-8")
    widths = set(re.findall(r"([\d.]+)em", tokens.partition("*/")[0]))
    for path in sorted((ASSETS / "styles").rglob("*.css")):
        style = path.read_text(encoding="utf-8")
        for size in re.findall(r"font-size: ([^;]+);", style):
            # A part of its line's size, or of the browser's, is told so; all others have a name.
            assert re.fullmatch(r"var\(--type-\w+\)|inherit|[\d.]+(?:em|%)", size), (path.name, size)
        for radius in re.findall(r"border-radius: ([^;]+);", style):
            assert re.fullmatch(r"var\(--radius-\w+\)|0|50%", radius), (path.name, radius)
        used = re.findall(r"@media[^{]*(?:min|max)-width: ([\d.]+)em", style)
        assert set(used) <= widths, path.name
        assert set(re.findall(r"var\((--(?:type|radius)-\w+)\)", style)) <= set(
            re.findall(r"(--[\w-]+):", tokens)
        ), path.name
        assert len(style.splitlines()) <= 250, f"{path.name} is more than one part"
