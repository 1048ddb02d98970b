"""How much of the report's text the data accounts for."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.library.model import Edition
from explainer.problems import Location
from explainer.schema.report import Passage
from explainer.schema.report_text import numerals


@dataclass(frozen=True)
class Coverage:
    """What is accounted for and what there is, in numerals and in lines that are not empty."""

    numerals_accounted: int
    numerals: int
    lines_placed: int
    lines: int
    lines_omitted: int
    figures: int

    def __str__(self) -> str:
        return (
            f"{self.numerals_accounted} of {self.numerals} numerals, "
            f"{self.lines_placed} of {self.lines} lines "
            f"({self.lines_omitted} of them left out for a reason given), {self.figures} figures"
        )


def coverage(edition: Edition) -> Coverage:
    """Count what an edition accounts for."""
    there = {number: Counter(line.numerals) for number, line in edition.lines.items()}
    accounted = claimed(edition)
    placed = {line for _, line in named_lines(edition)} & there.keys()
    return Coverage(
        numerals_accounted=sum((there[number] & accounted[number]).total() for number in there),
        numerals=sum(counts.total() for counts in there.values()),
        lines_placed=len(placed),
        lines=len(there),
        lines_omitted=len({line for omission in edition.manifest.omitted for line in omission.lines}),
        figures=len(edition.figures),
    )


def claimed(edition: Edition) -> dict[int, Counter[str]]:
    """For each line the numerals that figures and named exceptions account for."""
    numerals_by_line: dict[int, Counter[str]] = {number: Counter() for number in edition.lines}
    for figure in edition.figures:
        if figure.line in numerals_by_line:
            numerals_by_line[figure.line].update(numerals(figure.printed))
    for exempt in edition.manifest.numerals:
        if exempt.line in numerals_by_line:
            numerals_by_line[exempt.line].update(exempt.numerals)
    return numerals_by_line


def named_lines(edition: Edition) -> Iterator[tuple[Location, int]]:
    """Every line shown on a page or left out with a reason, with the place that names it."""
    manifest = edition.manifest
    for heading in (*manifest.headings, manifest.areas_heading, manifest.credit):
        yield heading.origin.location("line"), heading.line
    for omission in manifest.omitted:
        yield from ((omission.origin.location("lines"), line) for line in omission.lines)
    for chapter in edition.chapters:
        yield chapter.file.origin.location("line"), chapter.file.line
        passages: list[Passage] = [*filter(None, [chapter.file.opening]), *chapter.items]
        for record in passages:
            yield from ((record.origin.location("lines"), line) for line in record.lines)
        for section in chapter.file.sections:
            if section.line:
                yield section.origin.location("line"), section.line
