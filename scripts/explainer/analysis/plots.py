"""What a chart draws, in no particular language: rows of marks, each an amount of the report or ours."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from explainer.analysis.comparison import Change
from explainer.library.model import Edition
from explainer.schema.amount import Quantity
from explainer.schema.base import Text
from explainer.schema.charts import Chart, Derived
from explainer.schema.figures import Figure, Unit


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
