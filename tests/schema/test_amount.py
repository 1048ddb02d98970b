from decimal import Decimal

import pytest

from explainer.schema.amount import Bound, number, parse


@pytest.mark.parametrize(
    ("printed", "value", "word", "bound"),
    [
        ("46亿元", "4600000000", "元", Bound.EXACT),
        ("80亿元以上", "8000000000", "元", Bound.AT_LEAST),
        ("220.4万平方米", "2204000", "平方米", Bound.EXACT),
        ("0.9万亩", "9000", "亩", Bound.EXACT),
        ("2.7万户", "27000", "户", Bound.EXACT),
        ("5.5%以内", "5.5", "%", Bound.AT_MOST),
        ("0.4个百分点", "0.4", "个百分点", Bound.EXACT),
        ("2个以上", "2", "个", Bound.AT_LEAST),
    ],
)
def test_an_amount_is_read_as_printed(printed, value, word, bound):
    read = parse(printed)
    assert (read.value, read.word, read.bound) == (Decimal(value), word, bound)


@pytest.mark.parametrize(
    "printed", ["", "46", "亿元", "４６亿元", "46.亿元", "1,316票", "约46亿元", "4.6.1亿元", " 46亿元"]
)
def test_what_is_no_amount_is_refused_with_a_reason(printed):
    with pytest.raises(ValueError, match="is not an amount"):
        parse(printed)


def test_json_numbers_are_whole_where_the_value_is():
    assert [repr(number(Decimal(value))) for value in ("8000000000", "5.50")] == [
        "8000000000",
        "5.5",
    ]
