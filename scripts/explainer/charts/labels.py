"""What the rows and marks of a chart are called in a view."""

from explainer.analysis.plots import Mark, Plot, Row
from explainer.language.views import View
from explainer.schema.charts import Derived
from explainer.schema.outcomes import Published
from explainer.schema.report import Figure


def row_label(row: Row, view: View) -> str:
    """The name of a row: its label, or what its first figure counts."""
    figure = row.marks[0].figure if row.marks else None
    if row.label:
        return view.words(row.label)
    if figure is None:
        raise TypeError(f"the row {row.id} has neither label nor figure")
    return view.words(view.library.indicators[figure.indicator].name)


def mark_amount(mark: Mark, view: View) -> str:
    """A mark's amount without conversion, with its bound and the report's word where it only strives for it."""
    match mark.of:
        case Derived():
            return view.computed(mark.of)
        case Published():
            return view.quantity(mark.quantity, mark.unit, converted=False)
        case Figure():
            return view.short_amount(mark.of)


def mark_kind(mark: Mark, view: View) -> str:
    """What a mark is: `2023 result`, `2024 target`, `computed by us`, or the name the chart gives it."""
    if mark.name:
        return view.words(mark.name)
    match mark.of:
        case Figure():
            return view.kind_of(mark.of)
        case Derived():
            return view.words(view.library.words["kind-computed-short"]).format(year=mark.of.year)
        case Published():
            raise TypeError(f"the mark {mark.id} has no name")


def shared_kind(plot: Plot, view: View) -> str | None:
    """What all marks of a chart are, if they are all the same; then it is told once."""
    kinds = {mark_kind(mark, view) for mark in plot.marks}
    return kinds.pop() if len(kinds) == 1 else None


def count(number: int, view: View) -> str:
    """How many targets a row of a chart counts."""
    return view.words(view.library.words["count-targets"]).format(count=number)
