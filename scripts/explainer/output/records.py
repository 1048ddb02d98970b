"""The published data, record by record. Keys and their order are a contract with all who read it."""

from collections.abc import Mapping
from typing import TypedDict

from explainer.analysis.plots import AmountMark, AmountPlot, CountPlot, Mark, Plot, Row, Shape
from explainer.analysis.revisions import Revisions
from explainer.charts.labels import mark_amount, mark_kind, row_label
from explainer.language.views import View
from explainer.library.model import Edition, Library
from explainer.pages import addresses
from explainer.pages.locations import FigureLocation
from explainer.schema.amount import Bound, number
from explainer.schema.figures import Figure, Kind

Views = tuple[View, View, View]


class FigureRecord(TypedDict):
    """A figure: `value` in base units (yuan, mu, per cent, a count), with `unit` and `bound`.

    The three are None for a target in words, which `text_…` gives.
    """

    id: str
    edition: int
    chapter: str
    indicator: str
    kind: Kind
    year: int
    label_zh_hans: str
    label_zh_hant: str
    label_en: str
    printed: str
    value: int | float | None
    unit: str | None
    bound: Bound | None
    text_zh_hans: str
    text_zh_hant: str
    text_en: str
    quote: str
    line: int
    comparable_with: list[str]
    url_zh_hans: str
    url_zh_hant: str
    url_en: str
    source: str
    source_date: str | None
    kind_zh_hans: str
    kind_zh_hant: str
    kind_en: str
    chapter_zh_hans: str
    chapter_zh_hant: str
    chapter_en: str
    translation: str
    short_url: str
    changed: str | None


class MarkRecord(TypedDict):
    """An amount that a chart draws: `value` in base units; `id` is that of its figure, if it is one."""

    chart: str
    row_zh_hans: str
    row_zh_hant: str
    row_en: str
    id: str
    kind: Shape
    kind_zh_hans: str
    kind_zh_hant: str
    kind_en: str
    value: int | float
    unit: str
    bound: Bound
    text_zh_hans: str
    text_zh_hant: str
    text_en: str
    url_zh_hans: str
    url_zh_hant: str
    url_en: str
    source: str


class CountRecord(TypedDict):
    """A row of a chart that counts targets: how many, and the ids of those counted."""

    chart: str
    row_zh_hans: str
    row_zh_hant: str
    row_en: str
    id: str
    count: int
    of: list[str]
    url_zh_hans: str
    url_zh_hant: str
    url_en: str
    source: str


def figure_records(
    library: Library, edition: Edition, locations: Mapping[str, FigureLocation], views: Views, url: str
) -> list[FigureRecord]:
    """One record a figure, in the report's order.

    `locations` holds each figure's place by its id, `url` is where the world finds the site. Raises KeyError
    for a figure without a place.
    """
    revisions = Revisions(library)
    return [_figure(library, revisions, one, locations[one.id], views, url) for one in edition.figures]


def chart_records(plot: Plot, views: Views, url: str) -> list[MarkRecord] | list[CountRecord]:
    """One record a mark, or a row where the chart counts, in the chart's order.

    `url` is where the world finds the site.
    """
    if isinstance(plot, CountPlot):
        return [_count(plot, row, views, url) for row in plot.rows]
    return [_mark(plot, row, mark, views, url) for row in plot.rows for mark in row.marks]


def printed_source(library: Library, edition: Edition) -> str:
    """The printed source of an edition in Chinese: publisher, date, pages, address; joined by commas."""
    return document(library, edition.manifest.source, edition.manifest.pages.zh)


def _figure(
    library: Library, revisions: Revisions, figure: Figure, location: FigureLocation, views: Views, url: str
) -> FigureRecord:
    hans, hant, en = views
    amount = figure.quantity
    return {
        "id": figure.id,
        "edition": location.edition.year,
        "chapter": location.chapter.id,
        "indicator": figure.indicator,
        "kind": figure.kind,
        "year": figure.year,
        "label_zh_hans": hans.label(figure),
        "label_zh_hant": hant.label(figure),
        "label_en": en.label(figure),
        "printed": figure.printed,
        "value": number(amount.value) if amount else None,
        "unit": library.indicators[figure.indicator].unit if amount else None,
        "bound": amount.bound if amount else None,
        "text_zh_hans": hans.amount(figure),
        "text_zh_hant": hant.amount(figure),
        "text_en": en.amount(figure),
        "quote": figure.quote,
        "line": figure.line,
        "comparable_with": [other.id for other in library.comparable(figure)],
        "url_zh_hans": addresses.public(url, hans, location.address),
        "url_zh_hant": addresses.public(url, hant, location.address),
        "url_en": addresses.public(url, en, location.address),
        "source": printed_source(library, location.edition),
        "source_date": library.sources[location.edition.manifest.source].date,
        "kind_zh_hans": hans.kind_of(figure),
        "kind_zh_hant": hant.kind_of(figure),
        "kind_en": en.kind_of(figure),
        "chapter_zh_hans": hans.words(location.chapter.file.name),
        "chapter_zh_hant": hant.words(location.chapter.file.name),
        "chapter_en": en.words(location.chapter.file.name),
        "translation": figure.translation,
        "short_url": addresses.absolute(url, addresses.short(figure.id)),
        "changed": revisions.changed(location.address, {figure.id}),
    }


def _mark(plot: AmountPlot, row: Row[AmountMark], mark: AmountMark, views: Views, url: str) -> MarkRecord:
    hans, hant, en = views
    address, library = addresses.chart(plot.edition.year, plot.id), hans.library
    return {
        "chart": plot.id,
        "row_zh_hans": row_label(row, hans),
        "row_zh_hant": row_label(row, hant),
        "row_en": row_label(row, en),
        "id": mark.id,
        "kind": mark.shape,
        "kind_zh_hans": mark_kind(mark, hans),
        "kind_zh_hant": mark_kind(mark, hant),
        "kind_en": mark_kind(mark, en),
        "value": number(mark.quantity.value),
        "unit": next(name for name, unit in library.units.items() if unit is mark.unit),
        "bound": mark.quantity.bound,
        "text_zh_hans": mark_amount(mark, hans),
        "text_zh_hant": mark_amount(mark, hant),
        "text_en": mark_amount(mark, en),
        "url_zh_hans": addresses.public(url, hans, address),
        "url_zh_hant": addresses.public(url, hant, address),
        "url_en": addresses.public(url, en, address),
        "source": _sources(plot, library),
    }


def _count(plot: CountPlot, row: Row[Mark], views: Views, url: str) -> CountRecord:
    hans, hant, en = views
    address = addresses.chart(plot.edition.year, plot.id)
    return {
        "chart": plot.id,
        "row_zh_hans": row_label(row, hans),
        "row_zh_hant": row_label(row, hant),
        "row_en": row_label(row, en),
        "id": row.id,
        "count": len(row.marks),
        "of": [mark.id for mark in row.marks],
        "url_zh_hans": addresses.public(url, hans, address),
        "url_zh_hant": addresses.public(url, hant, address),
        "url_en": addresses.public(url, en, address),
        "source": _sources(plot, hans.library),
    }


def _sources(plot: Plot, library: Library) -> str:
    return document(library, plot.edition.manifest.source)


def document(library: Library, name: str, pages: str | None = None) -> str:
    """A document by its id, in Chinese: publisher and date, where in it, its address; KeyError if unknown.

    Unlike `cited`, which a view's readers see, it is one of the published values and the same in every
    view: the date as ISO 8601, and the address, which a table has no link for.
    """
    source = library.sources[name]
    parts = [f"{source.publisher.zh}{source.date or ''}", pages, source.url]
    return "，".join(part for part in parts if part)
