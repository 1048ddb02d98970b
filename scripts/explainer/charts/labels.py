"""What the rows and marks of a chart are called in a view."""

from explainer.analysis.plots import AmountMark, Mark, Plot, Row
from explainer.language.views import View
from explainer.schema.charts import Derived


def row_label(row: Row[Mark], view: View) -> str:
    """A row's label, or what its first figure counts; ValueError if it has neither."""
    if row.label:
        return view.words(row.label)
    figure = row.marks[0].figure if row.marks else None
    if figure is None:
        raise ValueError(f"the row {row.id} has neither a label nor a figure")
    return view.words(view.library.indicators[figure.indicator].name)


def mark_amount(mark: AmountMark, view: View) -> str:
    """A mark's amount, short, with its bound and the report's word where it only strives for it."""
    if isinstance(mark.of, Derived):
        return view.computed(mark.of)
    amount = view.quantity(mark.quantity, mark.unit, converted=False)
    if not mark.of.commitment:
        return amount
    return view.words(view.library.words[f"amount-{mark.of.commitment}"]).format(amount=amount)


def mark_kind(mark: Mark, view: View) -> str:
    """What a mark is: `2023 result`, `2024 target`, computed by us, or its own name."""
    if mark.name:
        return view.words(mark.name)
    if isinstance(mark.of, Derived):
        return view.words(view.library.words["kind-computed-short"]).format(year=mark.of.year)
    return view.kind_of(mark.of)


def shared_kind(plot: Plot, view: View) -> str | None:
    """What all marks of a chart are, if they are all the same; then it is told once."""
    kinds = {mark_kind(mark, view) for mark in plot.marks}
    return kinds.pop() if len(kinds) == 1 else None


def count(number: int, view: View) -> str:
    """How many targets a row of a chart counts."""
    return view.words(view.library.words["count-targets"]).format(count=number)
