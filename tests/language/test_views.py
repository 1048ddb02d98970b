"""The three written forms: what Traditional says of every string, and who may make words of a text."""

from pathlib import Path

import opencc
import pytest

from characters import simplified_only
from explainer.language.views import views
from explainer.schema.base import Printed, Text

GOLDEN = Path(__file__).parent.parent / "expected" / "traditional.txt"


def chinese_strings(library):
    """Every Chinese string the site can show, once, in the order of the files."""
    strings = [text.zh for text, _ in library.texts()]
    for figure in library.figures.values():
        strings += [figure.quote, figure.printed]
    for edition in library.editions:
        for reading in edition.readings.values():
            strings += [reading.supplied, reading.published, reading.probable]
    return list(dict.fromkeys(filter(None, strings)))


@pytest.fixture
def traditional(library):
    return views(library)[1]


def test_every_string_is_converted_as_a_reader_has_approved(library, traditional, bless):
    lines = (f"{string}\n{traditional.chinese(string)}\n" for string in chinese_strings(library))
    bless(GOLDEN, "\n".join(lines))


def test_no_simplified_character_is_left(library, traditional):
    wrong = simplified_only()
    assert {"个", "亿", "万"} & wrong, "the table was read"
    for string in chinese_strings(library):
        assert not wrong & set(traditional.chinese(string)), string


@pytest.mark.parametrize(
    ("simplified", "expected"),
    [
        ("新征程", "新征程"),
        ("市场准入", "市場准入"),
        ("制发证书", "製發證書"),
        ("复耕复种", "復耕復種"),
        ("“渝采通”", "「渝采通」"),
        ("服务平台", "服務平台"),
        ("出台规划", "出台規劃"),
        ("占比", "占比"),
        ("治污", "治污"),
        ("污水", "污水"),
        ("项目、集群、全局、优化、分区规划", "項目、集群、全局、優化、分區規劃"),
        ("公布、发布、分布、布局", "公布、發布、分布、布局"),
        ("电视台、上台阶", "電視台、上台階"),
        ("国梁镇的地方志", "國梁鎮的地方志"),
        ("借“甲”“乙”这些事", "藉「甲」、「乙」這些事"),
        ("设置、搜索、链接、打印", "設定、搜尋、連結、列印"),
        ("220.4万平方米", "220.4萬平方米"),
        ("1316票", "1316票"),
    ],
)
def test_known_traps_are_written_right(traditional, simplified, expected):
    assert traditional.chinese(simplified) == expected


def test_the_words_of_the_report_stay_its_words_and_change_only_their_characters(library, traditional):
    back = opencc.OpenCC("tw2s")
    printed = [text.zh for text, _ in library.texts() if isinstance(text, Printed)]
    for figure in library.figures.values():
        printed += [figure.quote, figure.printed]
    for edition in library.editions:
        for reading in edition.readings.values():
            printed += filter(None, [reading.supplied, reading.published, reading.probable])
    assert len(printed) > 200
    for words in printed:
        again = back.convert(traditional.chinese(words))
        assert again.translate(str.maketrans("「」『』", "“”‘’")) == words


def test_only_readers_of_simplified_do_without_the_familiar_terms(library):
    familiar = next(term for term in library.glossary.values() if term.familiar)
    other = next(term for term in library.glossary.values() if not term.familiar)
    assert [[view.explains(term) for term in (familiar, other)] for view in views(library)] == [
        [False, True],
        [True, True],
        [True, True],
    ]


def test_a_text_becomes_a_string_only_through_a_view(library):
    text = next(text for text, _ in library.texts())
    assert isinstance(text, Text)
    with pytest.raises(TypeError, match="until a view chooses"):
        str(text)
    with pytest.raises(TypeError):
        f"{text}"


def test_dates_are_written_in_each_language(library):
    written = [[view.date(date) for date in ("2024", "2024-08", "2024-02-05")] for view in views(library)]
    assert written == [
        ["2024年", "2024年8月", "2024年2月5日"],
        ["2024年", "2024年8月", "2024年2月5日"],
        ["2024", "August 2024", "February 5, 2024"],
    ]
