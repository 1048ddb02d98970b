"""What must hold between the records; each rule is a sentence."""

import calendar
import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from explainer import coverage, source
from explainer.model import Edition, Figure, Library, Phrase, Printed, Prose, Record
from explainer.problems import Problem, Problems, Spot

LONGEST_QUOTE = 32
NAMED = re.compile(r"\{([^{}]*)\}")
# Quotation marks, and the brackets in which English gives a Chinese name; names may hold names.
QUOTED = re.compile(r"“[^“”]*”|\([^()]*\)")
DATE = re.compile(
    r"(?<![0-9.])(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9.]*[0-9%万亿])"
    rf"|(?:{'|'.join(calendar.month_name[1:])}) [0-9]{{1,2}}(?![0-9])"
)
FULL_WIDTH_SLIP = re.compile(r"[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]?|[\u4e00-\u9fff] +[\u4e00-\u9fff]")
MARKUP = re.compile(r"[<>*_`\[\]\\|#]|&[a-z]+;")

Rule = Callable[[Library], Iterator[Problem]]


def judge(library: Library) -> list[Problem]:
    """Every fault the rules find; rules about the whole rest while records are missing."""
    rules = RULES + (RULES_OF_THE_WHOLE if library.whole else ())
    return [problem for rule in rules for problem in rule(library)]


def judge_against(edition: Edition, text: str) -> list[Problem]:
    """Every fault found by laying the data beside the report's full text."""
    rules = (the_text_is_the_one_the_data_was_made_from, every_quotation_stands_on_its_line)
    return [problem for rule in rules for problem in rule(edition, text)]


def approved(library: Library | None, problems: list[Problem]) -> Library:
    """The library if it was read without fault and keeps every rule; raises Problems if not."""
    found = [*problems, *(judge(library) if library else ())]
    if found or library is None:
        raise Problems(found)
    return library


def every_id_is_given_once(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        yield from _twice("The figure", ((figure.id, figure) for figure in edition.figures))
        for chapter in edition.chapters:
            ids = [(section.id, section) for section in chapter.file.sections]
            ids += [(item.id, item) for item in chapter.items]
            ids += [(figure.id, figure) for figure in chapter.figures]
            yield from _twice("The id", ids)


def every_indicator_is_known(library: Library) -> Iterator[Problem]:
    for figure in library.figures.values():
        if figure.indicator not in library.indicators:
            yield _unknown(figure.origin.spot("indicator"), "indicator", figure.indicator, library.indicators)
    for name, indicator in library.indicators.items():
        for other in indicator.unlike:
            if other.indicator not in library.indicators:
                yield _unknown(other.origin.spot("indicator"), "indicator", other.indicator, library.indicators)
            if other.indicator == name:
                yield Problem(other.origin.spot("indicator"), "An indicator is unlike itself.", "Name another one.")


def every_unit_is_known(library: Library) -> Iterator[Problem]:
    for indicator in library.indicators.values():
        if indicator.unit and indicator.unit not in library.units:
            yield _unknown(indicator.origin.spot("unit"), "unit", indicator.unit, library.units)


def every_figure_named_in_prose_is_known(library: Library) -> Iterator[Problem]:
    for text, spot in library.texts():
        if isinstance(text, Phrase):
            continue
        for name in NAMED.findall(f"{text.zh} {text.en}"):
            if not isinstance(text, Prose):
                yield Problem(spot, f"{{{name}}} stands in a label, which cannot name a figure.", "Name it in a text.")
            elif name not in library.figures:
                yield _unknown(spot, "figure", name, library.figures)


def both_languages_name_the_same_figures(library: Library) -> Iterator[Problem]:
    for text, spot in library.texts():
        chinese, english = (set(NAMED.findall(words)) for words in (text.zh, text.en))
        for name in sorted(chinese ^ english):
            missing = "English" if name in chinese else "Chinese"
            yield Problem(spot, f"{{{name}}} is missing from the {missing} text.", "Name the same figures in both.")


def every_reading_is_known(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        for record in _noted(edition):
            for name in record.readings:
                if name not in edition.readings:
                    yield _unknown(record.origin.spot("readings"), "reading", name, edition.readings)


def every_source_is_known(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        if edition.manifest.source not in library.sources:
            spot = edition.manifest.origin.spot("source")
            yield _unknown(spot, "source", edition.manifest.source, library.sources)
        for reading in edition.readings.values():
            for name in reading.sources:
                if name not in library.sources:
                    yield _unknown(reading.origin.spot("sources"), "source", name, library.sources)


def every_headline_is_a_figure(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        for name in edition.manifest.headlines:
            if name not in library.figures:
                yield _unknown(edition.manifest.origin.spot("headlines"), "figure", name, library.figures)


def every_amount_can_be_read(library: Library) -> Iterator[Problem]:
    for figure in library.figures.values():
        try:
            figure.quantity  # noqa: B018 reading it is the test
        except ValueError as error:
            yield Problem(figure.origin.spot("printed"), str(error), "Type it exactly as the report prints it.")


def every_amount_counts_in_the_unit_of_its_indicator(library: Library) -> Iterator[Problem]:
    for figure in library.figures.values():
        indicator = library.indicators.get(figure.indicator)
        if not indicator or (indicator.unit and indicator.unit not in library.units):
            continue
        spot = figure.origin.spot("printed")
        if figure.wording and indicator.unit:
            cure = "Take out wording: or the indicator's unit."
            yield Problem(spot, f'"{figure.printed}" is in words, but "{figure.indicator}" has a unit.', cure)
        elif not figure.wording and not indicator.unit:
            cure = "Give the indicator a unit, or the figure a wording:."
            yield Problem(spot, f'"{figure.printed}" is a number, but "{figure.indicator}" has no unit.', cure)
        elif not figure.wording and (amount := _quantity(figure)):
            printed = library.units[indicator.unit].printed
            if amount.word != printed:
                what = f'"{figure.printed}" counts {amount.word}, its indicator counts {printed}.'
                yield Problem(spot, what, "Use one unit in both.")


def every_quotation_contains_its_amount(library: Library) -> Iterator[Problem]:
    for figure in library.figures.values():
        spot = figure.origin.spot("quote")
        if not re.search(rf"(?<![0-9.]){re.escape(figure.printed)}", figure.quote):
            what = f'The quotation "{figure.quote}" does not contain "{figure.printed}".'
            yield Problem(spot, what, "Copy both from the report's text.")
        if len(figure.quote) > LONGEST_QUOTE:
            what = f"The quotation has {len(figure.quote)} characters, {LONGEST_QUOTE} at most are ours to print."
            yield Problem(spot, what, "Keep the clause that states the amount.")


def no_number_is_typed_in_prose(library: Library) -> Iterator[Problem]:
    for text, spot in library.texts():
        if not isinstance(text, Prose):
            continue
        for words in (text.zh, text.en):
            rest = DATE.sub("", _unquoted(NAMED.sub("", words)))
            for numeral in source.numerals(rest):
                what = f'The number "{numeral}" is typed in prose.'
                yield Problem(spot, what, "Name its figure by id in braces, or write a small count in words.")


def chinese_in_english_stands_in_brackets_or_quotation_marks(library: Library) -> Iterator[Problem]:
    for text, spot in library.texts():
        for run in source.HAN.findall(_unquoted(text.en)):
            what = f'"{run}" stands bare in the English text.'
            yield Problem(spot, what, "Put Chinese names in ( ) after their English, quotations in “ ”.")


def chinese_is_set_with_full_width_punctuation(library: Library) -> Iterator[Problem]:
    for text, spot in library.texts():
        if isinstance(text, Printed):
            continue
        slip = FULL_WIDTH_SLIP.search(text.zh)
        if slip:
            what = f'"{slip[0]}" has a half-width mark or a space among Chinese characters.'
            yield Problem(spot, what, "Use ，。；：？！（） and no spaces; keep a paragraph on one line.")


def words_carry_no_markup(library: Library) -> Iterator[Problem]:
    for text, spot in library.texts():
        for words in (text.zh, text.en):
            mark = MARKUP.search(words)
            if mark:
                yield Problem(spot, f'"{mark[0]}" would be read as markup.', "Write plain words; templates add the markup.")


def every_line_named_is_a_line_of_the_report(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        for spot, line in coverage.named_lines(edition):
            if line not in edition.lines:
                yield Problem(spot, f"The report has no text on line {line}.", "Look the line up in source.yml.")


def every_line_is_placed(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        placed = {line for _, line in coverage.named_lines(edition)}
        for number, line in edition.lines.items():
            if number not in placed:
                cure = "Name it in an item's lines:, or in edition.yml under omitted: with the reason."
                yield Problem(line.origin.spot(), f"Line {number} of the report is shown nowhere.", cure)


def every_numeral_is_accounted_for(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        claimed = coverage.claimed(edition)
        for number, line in edition.lines.items():
            for numeral, count in (Counter(line.numerals) - claimed[number]).items():
                times = "" if count == 1 else f" ({count} times)"
                what = f'"{numeral}" on line {number}{times} belongs to no figure.'
                cure = "Add its figure, or name it in edition.yml under numerals: with the reason."
                yield Problem(line.origin.spot(), what, cure)


def every_figure_stands_on_its_line(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        for figure in edition.figures:
            line = edition.lines.get(figure.line)
            for numeral in source.numerals(figure.printed) if line else ():
                if numeral not in line.numerals:
                    what = f'Line {figure.line} of the report has no "{numeral}".'
                    yield Problem(figure.origin.spot("line"), what, "Mend the line or the amount.")
        for exempt in edition.manifest.numerals:
            line = edition.lines.get(exempt.line)
            for numeral in exempt.numerals if line else ():
                if numeral not in line.numerals:
                    what = f'Line {exempt.line} of the report has no "{numeral}".'
                    yield Problem(exempt.origin.spot("numerals"), what, "Mend the line or the numeral.")


def every_indicator_is_used(library: Library) -> Iterator[Problem]:
    used = {figure.indicator for figure in library.figures.values()}
    for name, indicator in library.indicators.items():
        if name not in used:
            spot = indicator.origin.spot()
            yield Problem(spot, f'No figure counts "{name}".', "Add its figure or delete the indicator.")


def every_unit_is_used(library: Library) -> Iterator[Problem]:
    used = {indicator.unit for indicator in library.indicators.values()}
    for name, unit in library.units.items():
        if name not in used:
            yield Problem(unit.origin.spot(), f'No indicator counts in "{name}".', "Delete the unit.")


def the_text_is_the_one_the_data_was_made_from(edition: Edition, text: str) -> Iterator[Problem]:
    found = dict(source.lines(text))
    for number in sorted(found.keys() | edition.lines.keys()):
        line = edition.lines.get(number)
        if not line or source.digest(found.get(number, "")) != line.digest:
            spot = line.origin.spot() if line else next(iter(edition.lines.values())).origin.spot()
            cure = "Run `explainer source FILE` and look at what changed."
            yield Problem(spot, f"Line {number} of the text is not the line this file was made from.", cure)


def every_quotation_stands_on_its_line(edition: Edition, text: str) -> Iterator[Problem]:
    found = corrected_lines(edition, text)
    for figure in edition.figures:
        if figure.quote not in found.get(figure.line, ""):
            what = f'"{figure.quote}" does not stand on line {figure.line} of the report.'
            yield Problem(figure.origin.spot("quote"), what, "Copy the clause from that line, confirmed readings applied.")


def corrected_lines(edition: Edition, text: str) -> dict[int, str]:
    """The report's lines, cleaned, with the confirmed readings put in."""
    found = {number: source.cleaned(line) for number, line in source.lines(text)}
    for reading in edition.readings.values():
        if reading.supplied and reading.published is not None:
            for line in reading.lines:
                found[line] = found[line].replace(reading.supplied, reading.published)
    return found


RULES: tuple[Rule, ...] = (
    every_id_is_given_once,
    every_amount_can_be_read,
    every_quotation_contains_its_amount,
    both_languages_name_the_same_figures,
    no_number_is_typed_in_prose,
    chinese_in_english_stands_in_brackets_or_quotation_marks,
    chinese_is_set_with_full_width_punctuation,
    words_carry_no_markup,
    every_line_named_is_a_line_of_the_report,
    every_figure_stands_on_its_line,
)
RULES_OF_THE_WHOLE: tuple[Rule, ...] = (
    every_indicator_is_known,
    every_unit_is_known,
    every_amount_counts_in_the_unit_of_its_indicator,
    every_figure_named_in_prose_is_known,
    every_reading_is_known,
    every_source_is_known,
    every_headline_is_a_figure,
    every_line_is_placed,
    every_numeral_is_accounted_for,
    every_indicator_is_used,
    every_unit_is_used,
)


def _figures(library: Library) -> Iterable[Figure]:
    return (figure for edition in library.editions for figure in edition.figures)


def _quantity(figure: Figure):
    try:
        return figure.quantity
    except ValueError:
        return None


def _unquoted(words: str) -> str:
    """The words outside quotation marks and round brackets, from the innermost outward."""
    while (shorter := QUOTED.sub("", words)) != words:
        words = shorter
    return words


def _twice(what: str, named: Iterable[tuple[str, Record]]) -> Iterator[Problem]:
    first: dict[str, Spot] = {}
    for name, record in named:
        spot = record.origin.spot("id")
        if name in first:
            yield Problem(spot, f'{what} "{name}" is given twice.', f"Rename one; the other is at {first[name]}.")
        first.setdefault(name, spot)


def _unknown(spot: Spot, noun: str, name: str, known: Iterable[str]) -> Problem:
    near = difflib.get_close_matches(name, list(known), n=1)
    cure = f'Did you mean "{near[0]}"?' if near else f"Add the {noun} or mend its id."
    return Problem(spot, f'There is no {noun} "{name}".', cure)


def _noted(edition: Edition) -> Iterator[Record]:
    for chapter in edition.chapters:
        yield chapter.file
        yield from filter(None, [chapter.file.opening])
        yield from chapter.file.sections
        yield from chapter.items
