"""How a chart of the data becomes rows of marks: the amounts it names, or the targets it counts."""

from collections.abc import Iterator

from explainer.analysis.comparison import changes, computed
from explainer.analysis.plots import AmountMark, AmountPlot, CountPlot, Mark, Plot, Row, Shape
from explainer.library.model import Edition, Library
from explainer.schema.charts import Chart, ChartRow, CountChart, Counted
from explainer.schema.figures import Figure, Kind
from explainer.schema.outcomes import Outcome, Same

# The states of what is known of a target; None: nothing was found. The one that tells most stands first:
# rows are drawn in this order, and of several things published for one target the first counts. `unclear`
# stands before `different`, as it may still be the same measure and the other cannot.
KNOWN = (Same.SAME, Same.PARTLY, Same.UNCLEAR, Same.DIFFERENT, None)


def plot(chart: Chart, library: Library, edition: Edition) -> Plot:
    """A chart with its rows; KeyError when a name in it is unknown, TypeError when it draws words."""
    if isinstance(chart, CountChart):
        by_area = chart.counts is Counted.AREAS
        counted = _by_area(library, edition) if by_area else _by_outcome(library, edition)
        return CountPlot(chart, edition, counted)
    rows = (Row(row.of[0], row.label, tuple(_amounts(row, library, edition))) for row in chart.rows)
    drawn = {name for row in chart.rows for name in row.of}
    pairs = [change for change in changes(library) if {change.target.id, change.result.id} <= drawn]
    return AmountPlot(chart, edition, tuple(rows), pairs[0] if len(pairs) == 1 else None)


def _by_area(library: Library, edition: Edition) -> tuple[Row[Mark], ...]:
    """The targets that are numbers, by area of work."""
    return tuple(
        Row(area.id, area.file.name, tuple(_counted(library, figure.id) for figure in area.countable))
        for area in edition.areas
    )


def _by_outcome(library: Library, edition: Edition) -> tuple[Row[Mark], ...]:
    """The targets by what was published of them later; a state that no target is in has no row."""
    by_state: dict[Same | None, list[Mark]] = {state: [] for state in KNOWN}
    for outcome in edition.outcomes.outcomes:
        if outcome.figure:
            by_state[_state(outcome)].append(_counted(library, outcome.figure))
    return tuple(
        Row(state or "nothing", library.words[f"known-{state or 'nothing'}"], tuple(marks))
        for state, marks in by_state.items()
        if marks
    )


def _state(outcome: Outcome) -> Same | None:
    states = {entry.same for entry in outcome.published}
    return next((state for state in KNOWN if state in states), None)


def _amounts(row: ChartRow, library: Library, edition: Edition) -> Iterator[AmountMark]:
    """The marks of a row in its order."""
    names = dict(zip(row.of, row.names, strict=False))
    for id_ in row.of:
        if id_ in library.figures:
            figure = library.amount(id_)
            yield AmountMark(
                id_, _shape(figure), figure, names.get(id_), figure.quantity, library.unit_of(figure)
            )
        else:
            derived = edition.derived[id_]
            unit = library.unit_of(library.amount(derived.of[0]))
            amount = computed(derived, library)
            yield AmountMark(id_, Shape.COMPUTED, derived, names.get(id_), amount, unit)


def _counted(library: Library, id_: str) -> Mark:
    figure = library.figures[id_]
    return Mark(id_, _shape(figure), figure, None)


def _shape(figure: Figure) -> Shape:
    return Shape.RESULT if figure.kind is Kind.RESULT else Shape.TARGET
