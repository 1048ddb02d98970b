"""What is left out of a page's HTML, and what is not."""

import subprocess
import sys

import pytest

from explainer.output.minifier import HTML, minified
from explainer.output.scripts import inline
from project import ROOT

# Their digests stand in the policy.
INLINE = inline(ROOT / "docs" / "assets")


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<ul>\n  <li>a</li>\n\n  <li>b</li>\n</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("<p><a>a</a>   <b>b</b></p>", "<p><a>a</a> <b>b</b></p>"),
        ("<p><a>a</a><b>b</b></p>", "<p><a>a</a><b>b</b></p>"),
    ],
)
def test_of_several_spaces_one_stays(html, left):
    assert minified(html, HTML) == left


@pytest.mark.parametrize(
    "html",
    [
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><p class="a b">c</p></body></html>',
        "<textarea>a\n  b\n</textarea>",
        f"<script>{INLINE.first}</script>",
        f'<script type="speculationrules">{INLINE.prefetch}</script>',
        "<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>",
        "<p>a&nbsp;b \u2060c</p>".replace("&nbsp;", "\u00a0"),
        '<input type="text" value="a">',
    ],
)
def test_tags_quotation_marks_fields_and_scripts_stay_as_they_are(html):
    assert minified(html, HTML) == html


@pytest.mark.skipif(sys.platform != "linux", reason="views are built side by side on Linux only")
def test_a_build_has_no_threads_of_its_own_before_the_views_are_built_side_by_side():
    begin = (
        "from pathlib import Path; import explainer.output.publication; from explainer.site import load; "
        "from explainer.processes import can_fork; load(Path('.')).notices; print(can_fork())"
    )
    told = subprocess.run([sys.executable, "-c", begin], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "True\n"
