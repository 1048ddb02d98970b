"""Rules on the report's lines and numerals: all of them accounted for, on their line."""

from collections import Counter
from collections.abc import Iterator

from explainer.analysis import coverage
from explainer.analysis.analysis import Analysis
from explainer.library.model import Edition
from explainer.problems import Problem
from explainer.schema import report_text
from explainer.schema.base import Record, Text


def every_line_named_is_a_line_of_the_report(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for location, line in coverage.named_lines(edition):
            if line not in edition.lines:
                yield Problem(
                    location, f"The report has no text on line {line}.", "Look the line up in source.yml."
                )


def every_line_is_placed(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        placed = {line for _, line in coverage.named_lines(edition)}
        for number, line in edition.lines.items():
            if number not in placed:
                hint = "Name it in an item's lines:, or in edition.yml under omitted: with the reason."
                yield Problem(line.origin.location(), f"Line {number} of the report is shown nowhere.", hint)


def every_numeral_is_accounted_for(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        claimed = coverage.claimed(edition)
        for number, line in edition.lines.items():
            for numeral, count in (Counter(line.numerals) - claimed[number]).items():
                times = "" if count == 1 else f" ({count} times)"
                what = f'"{numeral}" on line {number}{times} belongs to no figure.'
                hint = "Add its figure, or name it in edition.yml under numerals: with the reason."
                yield Problem(line.origin.location(), what, hint)


def every_figure_stands_on_its_line(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for figure in edition.figures:
            line = edition.lines.get(figure.line)
            for numeral in report_text.numerals(figure.printed):
                if line and numeral not in line.numerals:
                    what = f'Line {figure.line} of the report has no "{numeral}".'
                    yield Problem(figure.origin.location("line"), what, "Mend the line or the amount.")
        for exempt in edition.manifest.numerals:
            line = edition.lines.get(exempt.line)
            for numeral in exempt.numerals:
                if line and numeral not in line.numerals:
                    what = f'Line {exempt.line} of the report has no "{numeral}".'
                    yield Problem(exempt.origin.location("numerals"), what, "Mend the line or the numeral.")


def the_text_is_the_one_the_data_was_made_from(edition: Edition, text: str) -> Iterator[Problem]:
    lines = dict(report_text.lines(text))
    for number in sorted(lines.keys() | edition.lines.keys()):
        line = edition.lines.get(number)
        if not line or report_text.digest(lines.get(number, "")) != line.digest:
            location = (
                line.origin.location() if line else next(iter(edition.lines.values())).origin.location()
            )
            hint = "Run `explainer source FILE` and look at what changed."
            yield Problem(
                location, f"Line {number} of the text is not the line this file was made from.", hint
            )


def every_quotation_stands_on_its_line(edition: Edition, text: str) -> Iterator[Problem]:
    lines = corrected_lines(edition, text)
    for figure in edition.figures:
        if figure.quote not in lines.get(figure.line, ""):
            what = f'"{figure.quote}" does not stand on line {figure.line} of the report.'
            yield Problem(
                figure.origin.location("quote"),
                what,
                "Copy the clause from that line, confirmed readings applied.",
            )


def every_heading_stands_on_its_line(edition: Edition, text: str) -> Iterator[Problem]:
    lines = corrected_lines(edition, text)
    for chapter in edition.chapters:
        printed: list[tuple[Text, int | None, Record]] = [
            (chapter.file.title, chapter.file.line, chapter.file)
        ]
        printed += [(section.title, section.line, section) for section in chapter.file.sections]
        for title, line, record in printed:
            if line and _letters(title.zh) not in _letters(lines.get(line, "")):
                what = f'"{title.zh}" is not the heading on line {line} of the report.'
                yield Problem(
                    record.origin.location("line"), what, "Print it as it stands, or take the line out."
                )


def _letters(words: str) -> str:
    """Han characters and digits only: headings are printed without the marks around them."""
    return "".join(character for character in words if character.isalnum())


def corrected_lines(edition: Edition, text: str) -> dict[int, str]:
    """The report's lines, cleaned, with the confirmed readings put in."""
    lines = {number: report_text.cleaned(line) for number, line in report_text.lines(text)}
    for reading in edition.readings.values():
        if reading.supplied and reading.published is not None:
            for line in reading.lines:
                lines[line] = lines[line].replace(reading.supplied, reading.published)
    return lines
