"""Rules on charts and computed amounts: they draw what is there, on one honest scale, and titles are true."""

import operator
from collections.abc import Iterator
from decimal import Decimal

from explainer.analysis.analysis import Analysis
from explainer.analysis.plots import AmountPlot, Plot
from explainer.library.model import Edition, Library
from explainer.problems import Problem, unknown
from explainer.rules import amounts
from explainer.schema.charts import Chart, CountChart, Formula
from explainer.schema.figures import AmountFigure

COMPARED = {">": operator.gt, "<": operator.lt, "=": operator.eq}


def every_computed_amount_has_its_figures(analysis: Analysis) -> Iterator[Problem]:
    library = analysis.library
    for edition in library.editions:
        for derived in edition.derived.values():
            location = derived.origin.location("of")
            for name in (*derived.of, derived.beside):
                if name not in library.figures:
                    yield unknown(location, "figure", name, library.figures)
            if len(derived.of) != 2:
                yield Problem(
                    location, "The formula takes two figures.", "Name the two, in the formula's order."
                )
                continue
            units = [
                library.indicators[library.figures[name].indicator].unit
                for name in derived.of
                if name in library.figures and library.figures[name].indicator in library.indicators
            ]
            allowed = {
                Formula.DIFFERENCE: ["percent", "percentage-points"],
                Formula.BEFORE_GROWTH: [units[0] if units else None, "percent"],
            }[derived.formula]
            if len(units) == 2 and units != allowed:
                hint = "Compare only what is counted alike: a rate and its lead, an amount and its growth."
                yield Problem(location, f"The formula cannot take {units[0]} and {units[1]}.", hint)


def every_chart_draws_amounts_that_are_there(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for chart in edition.charts.values():
            if not _of_one_kind(chart):
                hint = "Give rows: or counts:, not both."
                yield Problem(
                    chart.origin.location(), "A chart draws rows of amounts or counts targets.", hint
                )
            for row in chart.rows:
                for name in row.of:
                    if not _drawable(name, analysis.library, edition):
                        location = row.origin.location("of")
                        yield unknown(location, "amount", name, _drawables(analysis.library, edition))
                if row.names and len(row.names) != len(row.of):
                    what = f"There are {len(row.names)} names for {len(row.of)} amounts."
                    yield Problem(
                        row.origin.location("names"), what, "Give one name an amount, in their order."
                    )


def every_chart_draws_amounts_of_one_unit(analysis: Analysis) -> Iterator[Problem]:
    for plot in _plots(analysis):
        if isinstance(plot, AmountPlot) and len(plot.units) > 1:
            counted = ", ".join(unit.many for unit in plot.units)
            what = f"One scale for different units: {counted}."
            yield Problem(
                plot.chart.origin.location("rows"), what, "Draw what may be compared; list the rest."
            )


def every_claim_of_a_chart_holds(analysis: Analysis) -> Iterator[Problem]:
    for plot in _plots(analysis):
        location = plot.chart.origin.location("claims")
        for claim in plot.chart.claims:
            if not claim.parts:
                hint = 'Write "a > b", "a < b" or "a = b" with what the chart draws, others or none.'
                yield Problem(location, f'"{claim}" is no claim.', hint)
                continue
            left, sign, right = claim.parts
            value = plot.value(left)
            others = _right_side(plot, left, right)
            if value is None or others is None:
                missing = left if value is None else right
                yield Problem(location, f'"{missing}" is not drawn in this chart.', "Name what it draws.")
            elif not all(COMPARED[sign](value, other) for other in others):
                hint = "Mend the title and the claim, or the figure."
                yield Problem(location, f'"{claim}" does not hold.', hint)


def every_chart_stands_somewhere(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for chart in edition.charts.values():
            for path in chart.items:
                if path not in edition.items:
                    yield unknown(chart.origin.location("items"), "item", path, edition.items)
            if not chart.items and not chart.pages:
                hint = "Name items: or pages:."
                yield Problem(chart.origin.location(), "The chart stands nowhere.", hint)


def _plots(analysis: Analysis) -> Iterator[Plot]:
    """The charts that draw only what is there; none while figures themselves are faulty."""
    library = analysis.library
    for edition in library.editions if amounts.sound(library) else ():
        for name, chart in edition.charts.items():
            if _of_one_kind(chart) and _whole(chart, library, edition):
                yield analysis.of(edition).plot(name)


def _right_side(drawn: Plot, left: str, right: str) -> list[Decimal] | None:
    """The values a claim's left side is compared with; None when its right side names nothing drawn."""
    if right == "none":
        return [Decimal(0)]
    if right == "others":
        return drawn.others(left)
    value = drawn.value(right)
    return None if value is None else [value]


def _of_one_kind(chart: Chart) -> bool:
    """Whether it draws rows of amounts or counts targets, not both and not neither."""
    return bool(chart.rows) is not isinstance(chart, CountChart)


def _whole(chart: Chart, library: Library, edition: Edition) -> bool:
    names = [name for row in chart.rows for name in row.of]
    computed = [edition.derived[name].of for name in names if name in edition.derived]
    figures = [name for name in names if name not in edition.derived]
    return all(len(of) == 2 for of in computed) and all(
        _drawable(name, library, edition) for name in (*figures, *(one for of in computed for one in of))
    )


def _drawable(name: str, library: Library, edition: Edition) -> bool:
    return name in _drawables(library, edition)


def _drawables(library: Library, edition: Edition) -> list[str]:
    """What a chart may draw: figures with an amount, and what we compute from them."""
    figures = [name for name, figure in library.figures.items() if isinstance(figure, AmountFigure)]
    return [*figures, *edition.derived]
