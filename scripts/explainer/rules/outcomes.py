"""Rules on outcomes: one for each target, and what charts draw of them."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem, unknown
from explainer.rules import amounts
from explainer.schema.report import AmountFigure, Kind


def every_outcome_is_of_a_target(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        told = set()
        for outcome in edition.outcomes.outcomes:
            spot = outcome.origin.spot()
            if (outcome.figure is None) == (outcome.item is None):
                yield Problem(
                    spot, "An outcome is of a figure or of an item.", "Give figure: or item:, not both."
                )
            elif outcome.item and (outcome.item not in edition.items or not outcome.subject):
                cure = "Name an item as chapter/item, and under subject: which of its plans."
                yield Problem(spot, f'"{outcome.item}" is no item with a subject.', cure)
            elif outcome.figure:
                figure = analysis.library.figures.get(outcome.figure)
                if figure is None or figure.kind is not Kind.TARGET:
                    targets = [one.id for one in edition.figures if one.kind is Kind.TARGET]
                    yield unknown(outcome.origin.spot("figure"), "target", outcome.figure, targets)
                told.add(outcome.figure)
        for figure in edition.figures:
            if figure.kind is Kind.TARGET and figure.id not in told:
                cure = "Add it; without published: it says that nothing was found."
                yield Problem(
                    edition.outcomes.origin.spot("outcomes"),
                    f'The target "{figure.id}" has no outcome.',
                    cure,
                )


def every_amount_published_later_stands_in_its_words(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions if amounts.sound(analysis.library) else ():
        for outcome in edition.outcomes.outcomes:
            for entry in outcome.published:
                if bool(entry.printed) is not bool(entry.name):
                    cure = "Give printed: and name: together, or neither."
                    yield Problem(entry.origin.spot(), "A chart needs both an amount and its name.", cure)
                if not entry.printed:
                    continue
                spot = entry.origin.spot("printed")
                if entry.printed not in entry.value.zh:
                    yield Problem(
                        spot, f'"{entry.printed}" is not in its value.', "Copy the amount out of value:."
                    )
                figure = analysis.library.figures.get(outcome.figure or "")
                unit = analysis.library.unit_of(figure) if isinstance(figure, AmountFigure) else None
                if unit is None or not entry.printed.endswith(unit.printed):
                    cure = "Only an amount in the target's own unit can be drawn beside it."
                    yield Problem(spot, f'"{entry.printed}" does not count what the target counts.', cure)
