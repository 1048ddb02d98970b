"""What we compute from the report: a target beside its result, the city, the year before."""

from dataclasses import dataclass
from decimal import Decimal

from explainer.library.model import Edition, Library
from explainer.schema.amount import Bound, Quantity, rounded, written
from explainer.schema.charts import Derived, Formula
from explainer.schema.figures import AmountFigure, Figure, Kind

PERCENT = "%"
POINTS = "个百分点"


@dataclass(frozen=True)
class Change:
    """A target beside the result of the year before it, by the same indicator."""

    result: AmountFigure
    target: AmountFigure

    @property
    def side(self) -> str:
        """Where the target, or the bound it sets, lies: `above`, `below` or `at` the result."""
        return "above" if self._difference > 0 else "below" if self._difference < 0 else "at"

    @property
    def edge(self) -> str:
        """What of the target is compared: the `target` itself, its `floor` or its `ceiling`."""
        edges = {Bound.EXACT: "target", Bound.AT_LEAST: "floor", Bound.AT_MOST: "ceiling"}
        return edges[self.target.quantity.bound]

    @property
    def amount(self) -> Quantity:
        """How far apart they are, without a sign: percentage points for rates, else the unit's own."""
        word = self.result.quantity.word
        return written(abs(self._difference), POINTS if word == PERCENT else word)

    @property
    def percent(self) -> Decimal | None:
        """How far apart they are in per cent of the result, one decimal; None for rates."""
        if self.result.quantity.word == PERCENT:
            return None
        return rounded(abs(self._difference) / self.result.quantity.value * 100)

    @property
    def _difference(self) -> Decimal:
        return self.target.quantity.value - self.result.quantity.value


@dataclass(frozen=True)
class Comparison:
    """A result of the district beside its target of the next year, beside the city's, or beside both.

    `city` is computed from the result and its `lead` over the city.
    """

    result: Figure
    change: Change | None = None
    city: Derived | None = None
    lead: Figure | None = None


def comparisons(edition: Edition, library: Library) -> list[Comparison]:
    """What may be compared of an edition, in the report's order."""
    by_result: dict[str, Comparison] = {
        change.result.id: Comparison(change.result, change)
        for change in changes(library)
        if change.target in edition.figures
    }
    for derived in edition.derived.values():
        if derived.formula is Formula.DIFFERENCE:
            result, lead = (library.figures[name] for name in derived.of)
            change = by_result[result.id].change if result.id in by_result else None
            by_result[result.id] = Comparison(result, change, derived, lead)
    return list(by_result.values())


def changes(library: Library) -> list[Change]:
    """Every target that has a result of the year before, in the order of the reports."""
    results = {
        (figure.indicator, figure.year): figure
        for figure in library.figures.values()
        if isinstance(figure, AmountFigure) and figure.kind is Kind.RESULT
    }
    return [
        Change(results[figure.indicator, figure.year - 1], figure)
        for figure in library.figures.values()
        if isinstance(figure, AmountFigure)
        and figure.kind is Kind.TARGET
        and (figure.indicator, figure.year - 1) in results
    ]


def computed(derived: Derived, library: Library) -> Quantity:
    """The amount of a derived entry, rounded to one decimal of the scale it is written in.

    ValueError unless it is of two figures, KeyError or TypeError unless both are known amounts.
    """
    first, second = (library.amount(id_).quantity for id_ in derived.of)
    if derived.formula is Formula.DIFFERENCE:
        return written(first.value - second.value, first.word)
    return written(first.value / (1 + second.value / 100), first.word)
