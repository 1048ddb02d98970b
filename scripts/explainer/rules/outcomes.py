"""Rules on outcomes: one for each target."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem, unknown
from explainer.schema.figures import Kind


def every_outcome_is_of_a_target(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        with_outcome = set()
        for outcome in edition.outcomes.outcomes:
            location = outcome.origin.location()
            if (outcome.figure is None) == (outcome.item is None):
                yield Problem(
                    location, "An outcome is of a figure or of an item.", "Give figure: or item:, not both."
                )
            elif outcome.item and (outcome.item not in edition.items or not outcome.subject):
                hint = "Name an item as chapter/item, and under subject: which of its plans."
                yield Problem(location, f'"{outcome.item}" is no item with a subject.', hint)
            elif outcome.figure:
                figure = analysis.library.figures.get(outcome.figure)
                if figure is None or figure.kind is not Kind.TARGET:
                    targets = [one.id for one in edition.figures if one.kind is Kind.TARGET]
                    yield unknown(outcome.origin.location("figure"), "target", outcome.figure, targets)
                with_outcome.add(outcome.figure)
        for figure in edition.figures:
            if figure.kind is Kind.TARGET and figure.id not in with_outcome:
                hint = "Add it; without published: it says that nothing was found."
                yield Problem(
                    edition.outcomes.origin.location("outcomes"),
                    f'The target "{figure.id}" has no outcome.',
                    hint,
                )
