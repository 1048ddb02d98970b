"""What the site publishes for machines: every figure and every chart as CSV and JSON."""

import csv
import io
import json
from typing import Any

from explainer.analysis.plots import AmountMark, Plot
from explainer.charts.labels import mark_amount, mark_kind, row_label
from explainer.language.views import View
from explainer.library.model import Edition, Library
from explainer.pages import addresses
from explainer.pages.locations import figure_locations
from explainer.schema.amount import number
from explainer.schema.report import Figure

BYTE_ORDER_MARK = "\ufeff"


def figures(
    library: Library, edition: Edition, views: tuple[View, ...], site_url: str
) -> list[dict[str, Any]]:
    """One record a figure, in the report's order; values in base units, None for a target in words."""
    where = figure_locations(library)
    return [
        _record(library, figure, views, where[figure.id].chapter.id, edition)
        | {f"url_{view.key}": addresses.public(site_url, view, where[figure.id].address) for view in views}
        | {"source": citation(library, edition)}
        for figure in edition.figures
    ]


def figures_json(records: list[dict[str, Any]]) -> str:
    """The records as a JSON array, one key a line."""
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def table(records: list[dict[str, Any]]) -> str:
    """Records as CSV with a byte order mark, so that spreadsheets read it as UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(records[0]), lineterminator="\r\n")
    writer.writeheader()
    for record in records:
        lists = {name: " ".join(value) for name, value in record.items() if isinstance(value, list)}
        writer.writerow(record | lists)
    return BYTE_ORDER_MARK + out.getvalue()


def chart(plot: Plot, views: tuple[View, ...], site_url: str) -> list[dict[str, Any]]:
    """One record a mark of a chart, or a count of targets for each of its rows, in the chart's order."""
    shared = {
        f"url_{view.key}": addresses.public(site_url, view, addresses.chart(plot.edition.year, plot.id))
        for view in views
    } | {"source": _cited(views[0].library, plot.edition.manifest.source)}
    found = []
    for row in plot.rows:
        named = {"chart": plot.id} | {f"row_{view.key}": row_label(row, view) for view in views}
        if plot.counts:
            counted = {"id": row.id, "count": len(row.marks), "of": [mark.id for mark in row.marks]}
            found.append(named | counted | shared)
        found += [named | _mark(mark, views) | shared for mark in row.marks if isinstance(mark, AmountMark)]
    return found


def citation(library: Library, edition: Edition) -> str:
    """The printed source of an edition: publisher, date, pages, address."""
    return _cited(library, edition.manifest.source, edition.manifest.pages.zh)


def _cited(library: Library, name: str, place: str | None = None) -> str:
    source = library.sources[name]
    parts = [f"{source.publisher.zh}{source.date or ''}", place, source.url]
    return "，".join(part for part in parts if part)


def _mark(mark: AmountMark, views: tuple[View, ...]) -> dict[str, Any]:
    units = views[0].library.units
    return {
        "id": mark.id,
        "kind": mark.shape.value,
        **{f"kind_{view.key}": mark_kind(mark, view) for view in views},
        "value": number(mark.quantity.value),
        "unit": next(name for name, unit in units.items() if unit is mark.unit),
        "bound": mark.quantity.bound.value,
        **{f"text_{view.key}": mark_amount(mark, view) for view in views},
    }


def _record(
    library: Library, figure: Figure, views: tuple[View, ...], chapter: str, edition: Edition
) -> dict[str, Any]:
    amount = figure.quantity
    return {
        "id": figure.id,
        "edition": edition.year,
        "chapter": chapter,
        "indicator": figure.indicator,
        "kind": figure.kind.value,
        "year": figure.year,
        **{f"label_{view.key}": view.label(figure) for view in views},
        "printed": figure.printed,
        "value": number(amount.value) if amount else None,
        "unit": library.indicators[figure.indicator].unit if amount else None,
        "bound": amount.bound.value if amount else None,
        **{f"text_{view.key}": view.amount(figure) for view in views},
        "quote": figure.quote,
        "line": figure.line,
        "comparable_with": [other.id for other in library.comparable(figure)],
    }
