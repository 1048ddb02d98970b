"""How wide words are taken to be, and where their lines break."""

import re

from hypothesis import given
from hypothesis import strategies as st

from explainer.charts.text_metrics import PIECE, width, wrap

CHARACTERS = "abcdefgilmwAMZ 0123456789.,%-()’“”（）《》，。；：、一二三亿万元亩公顷平方米以上内千"
WORDS = st.text(st.sampled_from(CHARACTERS), max_size=80)
ROOMS = st.integers(20, 700)
SIZES = st.sampled_from([12, 13, 14, 20])


def bare(words):
    return re.sub(r"\s", "", words)


@given(WORDS, ROOMS, SIZES, st.booleans())
def test_lines_joined_are_the_words(words, room, size, bold):
    assert bare("".join(wrap(words, room, size, bold))) == bare(words)


@given(WORDS, ROOMS, SIZES, st.booleans())
def test_each_line_fits_or_is_one_piece_that_cannot_be_broken(words, room, size, bold):
    for line in wrap(words, room, size, bold):
        assert width(line, size, bold) <= room or len(PIECE.findall(line)) == 1, line


@given(WORDS, SIZES)
def test_more_room_never_takes_more_lines(words, size):
    counts = [len(wrap(words, room, size)) for room in (60, 120, 240, 480)]
    assert counts == sorted(counts, reverse=True)


@given(WORDS, WORDS, SIZES)
def test_words_side_by_side_are_as_wide_as_both(first, second, size):
    both = width(first + second, size)
    assert abs(both - width(first, size) - width(second, size)) < 1e-6
    assert width(first, size, bold=True) >= width(first, size)


def test_what_belongs_together_stays_on_one_line():
    for words in ("80亿元以上", "220.4万平方米", "（产值）", "“四好”，"):
        assert "".join(wrap(f"一{words}", 1, 13)[1:]) == words
    assert wrap("8000亩以上", 1, 13) == ["8000亩以上"]
    assert wrap("2.204 million", 1, 13) == ["2.204", "million"]
    assert wrap("", 100, 13) == [""]
