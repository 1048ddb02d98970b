"""What Vega draws, made small and silent."""

import pytest

from explainer.charts.svg import COLORS, optimize

DRAWN = f"""<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="100" height="50" viewBox="0 0 100 50">
<rect width="100" height="50" fill="white"/>
<g role="graphics-object"><path class="background" d="M0,0h100v50h-100Z"/>
<line transform="translate(10.04,5)" x2="0" y2="30.26" stroke="{COLORS["line"]}" stroke-width="1"/>
<path aria-label="growth" role="graphics-symbol" aria-roledescription="point" transform="translate(20.06,7)"
 d="M3.000,0L-3.25,1" fill="{COLORS["target"]}" stroke="{COLORS["target"]}"/>
<text text-anchor="start" transform="translate(1.5,2)" font-family="sans-serif" font-size="13px"
 font-weight="600" fill="{COLORS["ink"]}">a &lt; b</text></g></svg>"""


def test_a_drawing_is_small_silent_and_takes_the_page_s_colors():
    assert optimize(DRAWN, "wide") == (
        '<svg class="drawing wide" viewBox="0 0 100 50" aria-hidden="true" focusable="false">'
        '<g fill="none" font-size="13" font-weight="600">'
        '<line x1="10" y1="5" x2="10" y2="35.3" stroke="var(--line)"/>'
        '<path transform="translate(20.1,7)" d="M3,0L-3.2,1" fill="var(--target)" stroke="var(--target)"'
        ' data-of="growth"/>'
        '<text x="1.5" y="2" fill="var(--ink)">a &lt; b</text></g></svg>'
    )


def test_each_meaning_has_a_color_of_its_own():
    assert len(set(COLORS.values())) == len(COLORS)


def test_a_drawing_of_another_kind_is_refused_with_a_reason():
    with pytest.raises(ValueError, match="no place"):
        optimize(DRAWN.replace("translate(1.5,2)", "matrix(1,0,0,1,1.5,2)"), "wide")
