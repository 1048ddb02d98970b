"""What the site publishes for machines: every figure as CSV and JSON, the sitemap, robots.txt."""

import csv
import html
import io
import json
from typing import Any

from explainer import addresses, quantity
from explainer.model import Edition, Library
from explainer.pages import Page, places
from explainer.plots import Mark, Plot
from explainer.records import Figure
from explainer.views import View

BYTE_ORDER_MARK = "\ufeff"


def figures(
    library: Library, edition: Edition, views: tuple[View, ...], site_url: str
) -> list[dict[str, Any]]:
    """One record a figure, in the report's order; values in base units, None for a target in words."""
    where = places(library)
    return [
        _record(library, figure, views, where[figure.id].chapter.id, edition)
        | {
            f"url_{view.key}": addresses.absolute(site_url, addresses.in_view(view, where[figure.id].address))
            for view in views
        }
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
        f"url_{view.key}": addresses.absolute(
            site_url, addresses.in_view(view, f"/{plot.edition.year}/charts/#{plot.id}")
        )
        for view in views
    } | {"source": "; ".join(_cited(views[0].library, name) for name in plot.sources)}
    found = []
    for row in plot.rows:
        named = {"chart": plot.id} | {f"row_{view.key}": view.row(row) for view in views}
        if plot.counts:
            counted = {"id": row.id, "count": len(row.marks), "of": [mark.id for mark in row.marks]}
            found.append(named | counted | shared)
        found += [named | _mark(mark, views) | shared for mark in row.marks if not plot.counts]
    return found


def citation(library: Library, edition: Edition) -> str:
    """The printed source of an edition: publisher, date, pages, address."""
    return _cited(library, edition.manifest.source, edition.manifest.pages.zh)


def sitemap(pages: list[Page], views: tuple[View, ...], site_url: str) -> str:
    """One sitemap for all views; each address names its translations (sitemaps.org, hreflang)."""
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in pages:
        there = {
            view.tag: addresses.absolute(site_url, addresses.in_view(view, page.address)) for view in views
        }
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{html.escape(url)}"/>'
            for tag, url in (there | {"x-default": there[views[0].tag]}).items()
        )
        rows += [f"<url><loc>{html.escape(url)}</loc>{links}</url>" for url in there.values()]
    return "\n".join([*rows, "</urlset>", ""])


def robots(site_url: str) -> str:
    """Everything may be read; the one sitemap lists every view."""
    return f"User-agent: *\nAllow: /\nSitemap: {addresses.absolute(site_url, '/sitemap.xml')}\n"


def moved_page(way: str) -> str:
    """A page that sends readers of a former address on, without a script."""
    way = html.escape(way)
    return (
        f'<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>→</title>'
        f'<link rel="canonical" href="{way}"><meta http-equiv="refresh" content="0; url={way}"></head>'
        f'<body><p><a href="{way}">→ {way}</a></p></body></html>\n'
    )


def _cited(library: Library, name: str, place: str | None = None) -> str:
    source = library.sources[name]
    parts = [f"{source.publisher.zh}{source.date or ''}", place, source.url]
    return "，".join(part for part in parts if part)


def _mark(mark: Mark, views: tuple[View, ...]) -> dict[str, Any]:
    units = views[0].library.units
    return {
        "id": mark.id,
        "kind": mark.shape.value,
        **{f"kind_{view.key}": view.kind(mark) for view in views},
        "value": quantity.number(mark.quantity.value),
        "unit": next(name for name, unit in units.items() if unit is mark.unit),
        "bound": mark.quantity.bound.value,
        **{f"text_{view.key}": view.mark(mark) for view in views},
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
        "value": quantity.number(amount.value) if amount else None,
        "unit": library.indicators[figure.indicator].unit if amount else None,
        "bound": amount.bound.value if amount else None,
        **{f"text_{view.key}": view.amount(figure) for view in views},
        "quote": figure.quote,
        "line": figure.line,
        "comparable_with": [other.id for other in library.comparable(figure)],
    }
