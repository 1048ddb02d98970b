"""A drawing in fewer bytes; that it looks the same is told by pixels in test_charts.py."""

import pytest

from explainer.charts.shorthand import shorthand

HEAD = '<svg class="drawing wide" viewBox="0 0 100 50"><g fill="none" font-size="13">'
LOOKS = 'fill="var(--card)" stroke="var(--target)"'
DIAMOND = "M-4.2,0L0,-4.2L4.2,0L0,4.2Z"


def short(inner):
    return shorthand(f"{HEAD}{inner}</g></svg>").removeprefix(HEAD).removesuffix("</g></svg>")


def mark(x, y, d=DIAMOND, looks=LOOKS, of="growth"):
    return f'<path transform="translate({x},{y})" d="{d}" {looks} data-of="{of}"/>'


def test_lines_that_look_alike_are_one_path():
    lines = (
        '<line x1="10" y1="5" x2="10" y2="35.3" stroke="a"/><line x1="0" y1="7" x2="9.5" y2="7" stroke="a"/>'
    )
    assert short(lines) == '<path d="M10 5v30.3M0 7h9.5" stroke="a"/>'
    assert short('<line x1="0" y1="0" x2="3" y2="-4" stroke="a"/>') == '<path d="M0 0l3-4" stroke="a"/>'


def test_marks_that_look_alike_are_one_path_without_what_they_stand_for():
    assert short(mark(10, 10) + mark(30.1, 10)) == (
        f'<path d="M5.8 10l4.2-4.2l4.2 4.2l-4.2 4.2zM25.9 10l4.2-4.2l4.2 4.2l-4.2 4.2z" {LOOKS}/>'
    )


def test_marks_that_may_touch_keep_their_order_one_above_the_other():
    assert short(mark(10, 10) + mark(16, 10)).count("<path") == 2


def test_marks_that_look_different_stay_apart():
    assert short(mark(10, 10) + mark(40, 10, looks=LOOKS.replace("target", "result"))).count("<path") == 2


@pytest.mark.parametrize(
    ("d", "moved"),
    [
        ("M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0", "M15 20a5 5 0 1 1-10 0a5 5 0 1 1 10 0"),
        ("M-5,-5h10v10h-10Z", "M5 15h10v10h-10z"),
        ("M3.4,0L-1.7,2.9L-1.7,-2.9Z", "M13.4 20l-5.1 2.9v-5.8z"),
    ],
)
def test_each_kind_of_mark_is_moved_to_its_place(d, moved):
    assert short(mark(10, 20, d)) == f'<path d="{moved}" {LOOKS}/>'


def test_words_that_look_alike_share_their_looks():
    one, two = '<text x="1.5" y="2" fill="a">b &lt; c</text>', '<text x="1.5" y="20" fill="a">d</text>'
    assert short(one) == one
    assert (
        short(one + two) == '<g fill="a"><text x="1.5" y="2">b &lt; c</text><text x="1.5" y="20">d</text></g>'
    )


def test_what_is_no_drawing_of_ours_is_refused():
    for other in ("<svg></svg>", f'{HEAD}<circle r="1"/></g></svg>'):
        with pytest.raises(ValueError, match="not a drawing of ours"):
            shorthand(other)
    with pytest.raises(ValueError, match="no place"):
        short(mark(1, 1).replace("translate", "rotate"))
