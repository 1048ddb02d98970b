"""Rules on texts: the same figures in both languages, no typed numbers, no markup."""

import calendar
import re
from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem
from explainer.schema.base import NAMED, Printed, Prose, Quoted
from explainer.schema.report_text import HAN, numerals

# Quotation marks, and the brackets in which English gives a Chinese name; names may hold names.
QUOTED = re.compile(r"“[^“”]*”|\([^()]*\)")
DATE = re.compile(
    r"(?<![0-9.])(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9.]*[0-9%万亿])"
    rf"|(?:{'|'.join(calendar.month_name[1:])}) [0-9]{{1,2}}(?![0-9])"
)
FULL_WIDTH_SLIP = re.compile(r"[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]?|[\u4e00-\u9fff] +[\u4e00-\u9fff]")
# Absence told of the report, of which only the digest was read.
ABSENT = re.compile(
    r"报告(?:里|中)?(?:也|都|还|并|就|只)?(?:没|未|不)"
    r"|\bthe report (?:also |itself |still )?"
    r"(?:does not|doesn’t|did not|(?:has|gives|says|names|sets|makes|mentions) (?:no|neither|nothing)"
    r"|leaves|lacks|omits|never|is silent)\b"
    r"|\b(?:nothing|nowhere|not) in the report\b",
    re.IGNORECASE,
)
MARKUP = re.compile(r"[<>*_`\[\]\\|#]|&[a-z]+;")


def both_languages_name_the_same_figures(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        chinese, english = (set(NAMED.findall(words)) for words in (text.zh, text.en))
        for name in sorted(chinese ^ english):
            missing = "English" if name in chinese else "Chinese"
            yield Problem(
                location, f"{{{name}}} is missing from the {missing} text.", "Name the same figures in both."
            )


def no_number_is_typed_in_prose(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        if not isinstance(text, Prose):
            continue
        for words in (text.zh, text.en):
            rest = DATE.sub("", _unquoted(NAMED.sub("", words)))
            for numeral in numerals(rest):
                what = f'The number "{numeral}" is typed in prose.'
                yield Problem(
                    location, what, "Name its figure by id in braces, or write a small count in words."
                )


def every_item_tells_a_figure_once(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for _, item in edition.items.values():
            if not item.text and not item.figures:
                what = f'The item "{item.id}" has neither text nor figures.'
                yield Problem(
                    item.origin.location("id"), what, "Say what the lines say, or add their figures."
                )
            own = {figure.id for figure in item.figures}
            for name in NAMED.findall(item.text.zh if item.text else ""):
                if name in own:
                    what = f"{{{name}}} is a figure of this item, which shows it below its text."
                    yield Problem(
                        item.origin.location("text"), what, "Say the rest; the figure tells itself."
                    )


def chinese_in_english_stands_in_brackets_or_quotation_marks(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        for run in HAN.findall(_unquoted(text.en)):
            what = f'"{run}" stands bare in the English text.'
            yield Problem(location, what, "Put Chinese names in ( ) after their English, quotations in “ ”.")


def chinese_is_set_with_full_width_punctuation(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        if isinstance(text, Printed):
            continue
        slip = FULL_WIDTH_SLIP.search(text.zh)
        if slip:
            what = f'"{slip[0]}" has a half-width mark or a space among Chinese characters.'
            yield Problem(location, what, "Use ，。；：？！（） and no spaces; keep a paragraph on one line.")


def words_carry_no_markup(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        for words in (text.zh, text.en):
            mark = MARKUP.search(words)
            if mark:
                yield Problem(
                    location,
                    f'"{mark[0]}" would be read as markup.',
                    "Write plain words; templates add the markup.",
                )


def absence_is_told_of_the_digest(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        if isinstance(text, Printed | Quoted):
            continue
        for words in (text.zh, text.en):
            if absence := ABSENT.search(words):
                what = f'"{absence[0]}" says of the report what is known only of its digest.'
                yield Problem(location, what, "Write 摘登, “the digest.”")


def _unquoted(words: str) -> str:
    """The words outside quotation marks and round brackets, from the innermost outward."""
    while (shorter := QUOTED.sub("", words)) != words:
        words = shorter
    return words
