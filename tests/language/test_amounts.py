import pytest

from explainer.language import amounts
from explainer.schema.amount import parse


@pytest.mark.parametrize(
    ("printed", "one", "many", "chinese", "english"),
    [
        ("46亿元", "yuan", "yuan", "46亿元", "4.6 billion yuan"),
        ("80亿元以上", "yuan", "yuan", "80亿元以上", "at least 8 billion yuan"),
        ("32.7亿元", "yuan", "yuan", "32.7亿元", "3.27 billion yuan"),
        ("500万元", "yuan", "yuan", "500万元", "5 million yuan"),
        ("9万元", "yuan", "yuan", "9万元", "90,000 yuan"),
        ("220.4万平方米", "square meter", "square meters", "220.4万平方米", "2.204 million square meters"),
        ("92.6万平方米", "square meter", "square meters", "92.6万平方米", "926,000 square meters"),
        ("0.9万亩", "mu", "mu", "0.9万亩（600公顷）", "9,000 mu (600 hectares)"),
        ("8000亩以上", "mu", "mu", "8000亩以上（约533公顷）", "at least 8,000 mu (about 533 hectares)"),
        ("11万亩", "mu", "mu", "11万亩（约7333公顷）", "110,000 mu (about 7,333 hectares)"),
        ("100亩", "mu", "mu", "100亩（约6.7公顷）", "100 mu (about 6.7 hectares)"),
        ("2.7万户", "household", "households", "2.7万户", "27,000 households"),
        ("5.5%以内", "%", "%", "5.5%以内", "no more than 5.5%"),
        ("0.4个百分点", "percentage point", "percentage points", "0.4个百分点", "0.4 percentage points"),
        ("1316票", "customs declaration", "customs declarations", "1316票", "1,316 customs declarations"),
        ("1个", "project", "projects", "1个", "1 project"),
        ("2个以上", "project", "projects", "2个以上", "at least 2 projects"),
    ],
)
def test_each_language_writes_the_amount_with_unit_and_bound(printed, one, many, chinese, english):
    read = parse(printed)
    assert amounts.chinese(read) == chinese
    assert amounts.english(read, one, many) == english
