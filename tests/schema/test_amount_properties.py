"""Amounts of any size: what is written can be read, and says the same."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.schema.amount import BOUNDS, SCALES, Bound, number, parse, rounded, written

WORDS = st.sampled_from(["元", "亩", "平方米", "%", "个百分点", "户", "公里", "人"])
VALUES = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
DIGITS = st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,4})?", fullmatch=True)


@given(VALUES, WORDS)
def test_what_is_written_is_read_as_the_same_amount(value, word):
    amount = written(value, word)
    assert parse(amount.printed) == amount


@given(VALUES, WORDS)
def test_an_amount_is_written_in_the_largest_scale_with_one_decimal_and_without_idle_noughts(value, word):
    amount = written(value, word)
    digits, scale = re.match(r"([0-9.]+)([万亿]?)", amount.printed).groups()
    assert re.fullmatch(r"(0|[1-9][0-9]*)(\.[1-9])?", digits)
    assert abs(amount.value - value) <= Decimal("0.05") * SCALES[scale]
    assert scale == next((name for name in ("亿", "万") if value >= SCALES[name]), "")
    assert amount.bound is Bound.EXACT


@given(DIGITS, st.sampled_from(list(SCALES)), WORDS, st.sampled_from(list(BOUNDS)))
def test_each_part_of_a_printed_amount_is_read(digits, scale, word, bound):
    amount = parse(f"{digits}{scale}{word}{bound or ''}")
    assert amount.value == Decimal(digits) * SCALES[scale]
    assert (amount.word, amount.bound) == (word, BOUNDS[bound])


@given(st.text("04.万亿以上内元亩,约４ ", max_size=6))
@example("4亿元以上")
@example("4.元")
@example("4万")
def test_what_is_not_digits_scale_unit_and_bound_is_refused(text):
    form = r"[0-9]+(\.[0-9]+)?[万亿]?+(?!以[上内]$)[^0-9.]+"
    if re.fullmatch(form, text):
        amount = parse(text)
        assert amount.printed == text
        assert amount.word in text
    else:
        with pytest.raises(ValueError, match="is not an amount"):
            parse(text)


@given(VALUES)
def test_one_decimal_is_nearest_and_numbers_for_json_are_equal(value):
    assert abs(rounded(value) - value) <= Decimal("0.05")
    assert number(value) == float(value)
    assert isinstance(number(value), int) is (value == int(value))
