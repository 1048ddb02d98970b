"""Rules on amounts: readable, in their indicator's unit, and part of their quotation."""

import re
from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.library.model import Library
from explainer.problems import Problem
from explainer.schema.amount import Quantity
from explainer.schema.figures import Figure, WordedFigure

LONGEST_QUOTE = 32


def every_amount_can_be_read(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        try:
            figure.quantity  # noqa: B018 reading it is the test
        except ValueError as error:
            yield Problem(
                figure.origin.location("printed"), str(error), "Type it exactly as the report prints it."
            )


def every_amount_counts_in_the_unit_of_its_indicator(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        indicator = analysis.library.indicators.get(figure.indicator)
        if not indicator or (indicator.unit and indicator.unit not in analysis.library.units):
            continue
        location = figure.origin.location("printed")
        worded = isinstance(figure, WordedFigure)
        if worded and indicator.unit:
            hint = "Take out wording: or the indicator's unit."
            yield Problem(
                location, f'"{figure.printed}" is in words, but "{figure.indicator}" has a unit.', hint
            )
        elif not worded and not indicator.unit:
            hint = "Give the indicator a unit, or the figure a wording:."
            yield Problem(
                location, f'"{figure.printed}" is a number, but "{figure.indicator}" has no unit.', hint
            )
        elif indicator.unit and (amount := readable(figure)):
            printed = analysis.library.units[indicator.unit].printed
            if amount.word != printed:
                what = f'"{figure.printed}" counts {amount.word}, its indicator counts {printed}.'
                yield Problem(location, what, "Use one unit in both.")


def every_quotation_contains_its_amount(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        location = figure.origin.location("quote")
        if not re.search(rf"(?<![0-9.]){re.escape(figure.printed)}", figure.quote):
            what = f'The quotation "{figure.quote}" does not contain "{figure.printed}".'
            yield Problem(location, what, "Copy both from the report's text.")
        if len(figure.quote) > LONGEST_QUOTE:
            what = f"The quotation has {len(figure.quote)} characters, of {LONGEST_QUOTE} at most."
            yield Problem(location, what, "Keep the clause that states the amount.")


def readable(figure: Figure) -> Quantity | None:
    """A figure's amount; None where it is in words or cannot be read."""
    try:
        return figure.quantity
    except ValueError:
        return None


def sound(library: Library) -> bool:
    """Whether every figure has an indicator, a unit and an amount; other rules tell when not."""
    for figure in library.figures.values():
        indicator = library.indicators.get(figure.indicator)
        if indicator is None or (indicator.unit and indicator.unit not in library.units):
            return False
        if indicator.unit and readable(figure) is None:
            return False
    return True
