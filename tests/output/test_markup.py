"""What is left out of a page's HTML, and what is not."""

import pytest

from explainer.output.markup import minified
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
    assert minified(html) == left


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
    assert minified(html) == html
