"""What a chart draws, in no particular language: rows of marks, each an amount of the report or ours."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from explainer.analysis.comparison import computed
from explainer.library.model import Edition, Library
from explainer.schema.amount import Quantity
from explainer.schema.base import Text
from explainer.schema.charts import Chart, ChartRow, Counted, Derived
from explainer.schema.outcomes import Outcome, Published, Same
from explainer.schema.report import Figure, Kind, Unit

# The states of what is known of a target, the one that tells most first; None: nothing was found.
KNOWN = (Same.SAME, Same.PARTLY, Same.UNCLEAR, Same.DIFFERENT, None)


class Shape(StrEnum):
    """How a mark looks, which tells what it is."""

    RESULT = "result"
    TARGET = "target"
    COMPUTED = "computed"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Mark:
    """An amount in a chart: a figure, an amount computed from figures, or one published later.

    `name` is what the chart calls it instead of its kind and year. `quantity` is None only for a
    target in words, which a chart can count and not draw.
    """

    id: str
    shape: Shape
    of: Figure | Derived | Published
    quantity: Quantity | None
    unit: Unit | None
    name: Text | None = None

    @property
    def figure(self) -> Figure | None:
        """The report's own figure, where it is one."""
        return self.of if isinstance(self.of, Figure) else None


@dataclass(frozen=True, eq=False)
class Row:
    """A line of a chart: its marks, and what it is called; `id` names it in claims."""

    id: str
    label: Text | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Plot:
    """A chart with its rows. Its id carries the year of its report, so that it can live for ever."""

    chart: Chart
    edition: Edition
    rows: tuple[Row, ...]

    @property
    def id(self) -> str:
        """The chart's name for ever."""
        return f"{self.chart.id}-{self.edition.year}"

    @property
    def counts(self) -> bool:
        """Whether its rows are counts of marks, not amounts."""
        return self.chart.counts is not None

    @cached_property
    def marks(self) -> list[Mark]:
        """Every mark, row by row."""
        return [mark for row in self.rows for mark in row.marks]

    @property
    def doubtful(self) -> bool:
        """Whether a reading touches one of the amounts it draws."""
        return not self.counts and any(mark.figure and mark.figure.readings for mark in self.marks)

    @property
    def sources(self) -> list[str]:
        """The documents it draws from: the report, and what published amounts were taken from."""
        later = [name for mark in self.marks if isinstance(mark.of, Published) for name in mark.of.sources]
        return list(dict.fromkeys([self.edition.manifest.source, *later]))

    @cached_property
    def units(self) -> list[Unit]:
        """The units of what it draws, each once."""
        return list({mark.unit.one: mark.unit for mark in self.marks if mark.unit}.values())

    def value(self, name: str) -> Decimal | None:
        """What a claim's name stands for: a row's count, or a mark's amount; None if it is neither."""
        if self.counts:
            return next((Decimal(len(row.marks)) for row in self.rows if row.id == name), None)
        return next((mark.quantity.value for mark in self.marks if mark.id == name), None)

    def others(self, name: str) -> list[Decimal]:
        """What `others` stands for in a claim about a name."""
        if self.counts:
            return [Decimal(len(row.marks)) for row in self.rows if row.id != name]
        return [mark.quantity.value for mark in self.marks if mark.id != name]


def plot(chart: Chart, library: Library, edition: Edition) -> Plot:
    """A chart with its rows; every name in it must be known."""
    return Plot(chart, edition, _rows(chart, library, edition))


def _rows(chart: Chart, library: Library, edition: Edition) -> tuple[Row, ...]:
    if chart.counts is Counted.AREAS:
        return tuple(
            Row(area.id, area.file.name, tuple(_figure(library, figure.id) for figure in area.countable))
            for area in edition.areas
        )
    if chart.counts is Counted.OUTCOMES:
        return _known(library, edition)
    return tuple(Row(row.of[0], row.label, tuple(_marks(row, library, edition))) for row in chart.rows)


def _known(library: Library, edition: Edition) -> tuple[Row, ...]:
    """The targets by what was published of them later; a state that no target is in is an empty row."""
    told: dict[Same | None, list[Mark]] = {state: [] for state in KNOWN}
    for outcome in edition.outcomes.outcomes:
        if outcome.figure:
            told[_state(outcome)].append(_figure(library, outcome.figure))
    return tuple(
        Row(state or "nothing", library.words[f"known-{state or 'nothing'}"], tuple(marks))
        for state, marks in told.items()
    )


def _state(outcome: Outcome) -> Same | None:
    found = {entry.same for entry in outcome.published}
    return next((state for state in KNOWN if state in found), None)


def _marks(row: ChartRow, library: Library, edition: Edition) -> list[Mark]:
    names = dict(zip(row.of, row.names, strict=False))
    found = []
    for name in row.of:
        if name in library.figures:
            found.append(_figure(library, name, names.get(name)))
        else:
            derived = edition.derived[name]
            unit = library.unit(library.figures[derived.of[0]])
            amount = computed(derived, library)
            found.append(Mark(name, Shape.COMPUTED, derived, amount, unit, names.get(name)))
    for outcome in edition.outcomes.outcomes:
        if row.published and outcome.figure in row.of:
            found += _published(outcome, library)
    return found


def _published(outcome: Outcome, library: Library) -> list[Mark]:
    """What was published of a target and is an amount; counted among all that was published of it."""
    unit = library.unit(library.figures[outcome.figure])
    return [
        Mark(f"{outcome.figure}-{place}", Shape.PUBLISHED, entry, entry.quantity, unit, entry.name)
        for place, entry in enumerate(outcome.published, 1)
        if entry.printed
    ]


def _figure(library: Library, name: str, called: Text | None = None) -> Mark:
    figure = library.figures[name]
    shape = Shape.RESULT if figure.kind is Kind.RESULT else Shape.TARGET
    return Mark(name, shape, figure, figure.quantity, library.unit(figure), called)
