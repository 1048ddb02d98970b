"""What pages look like is what was approved: places, sizes and colors of every block, told by page and block.

After a change of looks that is meant: `.venv/bin/pytest tests/browser/test_looks.py --bless`, and read the diff.
"""

import difflib

import pytest

from browser.looks import looks
from project import TOY, build, served, toy_project

EXPECTED = TOY.parent / "expected" / "looks"
# A page of each kind.
KINDS = {
    "front": "",
    "report": "2031/",
    "chapter": "2031/land/",
    "figures": "2031/figures/",
    "at-a-glance": "2031/at-a-glance/",
    "charts": "2031/charts/",
    "comparisons": "2031/comparisons/",
    "what-happened-next": "2030/what-happened-next/",
    "source-notes": "2031/source-notes/",
    "brief": "2031/brief/",
    "one-page": "2031/one-page/",
    "places": "2031/places/",
    "topics": "topics/",
    "glossary": "glossary/",
}


@pytest.fixture(scope="session")
def toy_address(once):
    def make(folder):
        result = build(toy_project(folder / "project"))
        assert result.returncode == 0, result.stdout + result.stderr

    with served(once("toy", make) / "project" / "site") as host:
        yield host


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_as_approved(browser, toy_address, bless, kind):
    bless(EXPECTED / f"{kind}.txt", looks(browser, f"{toy_address}/{KINDS[kind]}"))


@pytest.mark.parametrize(
    ("style", "block"),
    [
        (".figure-label{color:#123456!important}", "figure-label"),
        (".page-source{display:none!important}", "page-source"),
        ("h1{position:relative;left:3px}", "h1"),
        (".menu a{background:#fee!important}", "nav.menu a"),
        ("@media (prefers-color-scheme:dark){.figure-label{color:#123456!important}}", "figure-label"),
        ("@media (max-width:400px){.figure-label{font-size:20px!important}}", "figure-label"),
    ],
    ids=["recolored", "lost", "moved", "another ground", "recolored in the dark", "larger on phones"],
)
def test_the_comparison_is_awake(browser, toy_address, style, block):
    """A page has a file of its own, and a line that differs stands under its block."""
    approved = (EXPECTED / "chapter.txt").read_text(encoding="utf-8")
    changed = looks(browser, f"{toy_address}/{KINDS['chapter']}", style)
    kind, told = "", []
    for line in difflib.ndiff(approved.splitlines(), changed.splitlines()):
        kind = kind if line[2:3] in {" ", ""} else line[2:]
        told += [kind] if line[0] in "+-" else []
    assert [kind for kind in told if block in kind], told
