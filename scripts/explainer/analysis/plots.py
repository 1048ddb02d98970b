"""What a chart draws, in no particular language: rows of marks, each an amount of the report or ours."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from explainer.analysis.comparison import Change, changes, computed
from explainer.library.model import Edition, Library
from explainer.schema.amount import Quantity
from explainer.schema.base import Text
from explainer.schema.charts import Chart, ChartRow, CountChart, Counted, Derived
from explainer.schema.figures import Figure, Kind, Unit
from explainer.schema.outcomes import Outcome, Same

# The states of what is known of a target, the one that tells most first; None: nothing was found.
KNOWN = (Same.SAME, Same.PARTLY, Same.UNCLEAR, Same.DIFFERENT, None)


class Shape(StrEnum):
    """How a mark looks, which tells what it is."""

    RESULT = "result"
    TARGET = "target"
    COMPUTED = "computed"


@dataclass(frozen=True)
class Mark:
    """A figure that a chart counts, or what an amount in a chart is of.

    `name` is what the chart calls it instead of its kind and year.
    """

    id: str
    shape: Shape
    of: Figure | Derived
    name: Text | None

    @property
    def figure(self) -> Figure | None:
        """The report's own figure, where it is one."""
        return self.of if isinstance(self.of, Figure) else None


@dataclass(frozen=True)
class AmountMark(Mark):
    """An amount in a chart: of a figure, or computed from figures."""

    quantity: Quantity
    unit: Unit


AnyMark = TypeVar("AnyMark", bound=Mark, covariant=True)


@dataclass(frozen=True, eq=False)
class Row(Generic[AnyMark]):
    """A line of a chart: its marks, and what it is called; `id` names it in claims."""

    id: str
    label: Text | None
    marks: tuple[AnyMark, ...]


@dataclass(frozen=True)
class _Plot(Generic[AnyMark]):
    """A chart with its rows. Its id carries the year of its report, so that it can live for ever.

    `change` is how its target lies to the result it draws beside it, where it draws one such pair alone.
    """

    counts: ClassVar[bool]
    chart: Chart
    edition: Edition
    rows: tuple[Row[AnyMark], ...]
    change: Change | None = None

    @property
    def id(self) -> str:
        """The chart's name for ever."""
        return f"{self.chart.id}-{self.edition.year}"

    @cached_property
    def marks(self) -> list[AnyMark]:
        """Every mark, row by row."""
        return [mark for row in self.rows for mark in row.marks]

    @property
    def doubtful(self) -> bool:
        """Whether a reading touches one of the amounts it draws."""
        return not self.counts and any(mark.figure and mark.figure.readings for mark in self.marks)


@dataclass(frozen=True)
class AmountPlot(_Plot[AmountMark]):
    """A chart of amounts."""

    counts: ClassVar[bool] = False

    @cached_property
    def units(self) -> list[Unit]:
        """The units of what it draws, each once."""
        return list({mark.unit.one: mark.unit for mark in self.marks}.values())

    def value(self, name: str) -> Decimal | None:
        """The amount that a claim's name stands for, in base units; None if it draws no such mark."""
        return next((mark.quantity.value for mark in self.marks if mark.id == name), None)

    def others(self, name: str) -> list[Decimal]:
        """What `others` stands for in a claim about a name: the amounts of all other marks, in base units."""
        return [mark.quantity.value for mark in self.marks if mark.id != name]


@dataclass(frozen=True)
class CountPlot(_Plot[Mark]):
    """A chart that counts its marks."""

    counts: ClassVar[bool] = True

    def value(self, name: str) -> Decimal | None:
        """The count that a claim's name stands for; None if it has no such row."""
        return next((Decimal(len(row.marks)) for row in self.rows if row.id == name), None)

    def others(self, name: str) -> list[Decimal]:
        """What `others` stands for in a claim about a name: the counts of all other rows."""
        return [Decimal(len(row.marks)) for row in self.rows if row.id != name]


Plot = AmountPlot | CountPlot


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
