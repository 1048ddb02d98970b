"""What is said around a chart where no page can say it: in pictures, and to those who do not see it."""

import re

from explainer.analysis.comparison import Change
from explainer.analysis.plots import AmountMark, Mark, Plot, Row
from explainer.charts.export import Caption
from explainer.charts.labels import count, mark_amount, mark_kind, row_label, shared_kind
from explainer.language.sources import cited
from explainer.language.views import View
from explainer.library.model import Edition
from explainer.schema.base import Phrase
from explainer.schema.report_text import HAN

CHINESE_NAME = re.compile(rf" \({HAN.pattern}\)")


def caption(plot: Plot, view: View, address: str) -> Caption:
    """The words around a chart in a view; `address` is the full one, where the world finds it there."""
    words = view.library.words
    only = shared_kind(plot, view)
    measure = view.plain(plot.chart.measure)
    notes = [_change(plot.change, view)] if plot.change else []
    notes += [view.plain(plot.chart.note)] if plot.chart.note else []
    if plot.doubtful:
        notes.append(view.words(words["chart-doubt"]))
    return Caption(
        title=view.plain(plot.chart.title),
        measure=f"{measure}{_bracketed(view, only)}" if only and not plot.counts else measure,
        notes=tuple(notes),
        source=source_line(plot.edition, view),
        address=f"{view.words(words['site'])} {address}",
        description=description(plot, view),
    )


def description(plot: Plot, view: View) -> str:
    """What a chart shows, row by row, as a sentence."""
    words = view.library.words
    lead = view.words(words["chart-counts" if plot.counts else "chart-amounts"])
    rows = (f"{row_label(row, view)}{_mark(view, 'colon')}{_amounts_of(view, row)}" for row in plot.rows)
    return f"{lead}{_mark(view, 'colon')}{_mark(view, 'semicolon').join(rows)}{_mark(view, 'stop')}"


def source_line(edition: Edition, view: View) -> str:
    """Who printed what a picture shows, when and where, as a sentence."""
    source = view.library.sources[edition.manifest.source]
    origin = cited(source, view, publisher_first=True)
    sentence = f"{_mark(view, 'source')}{_mark(view, 'colon')}{origin}{_mark(view, 'stop')}"
    # One Chinese name in a line of English would have all of it drawn in a Chinese font.
    return CHINESE_NAME.sub("", sentence) if view.english else sentence


def _amounts_of(view: View, row: Row[Mark]) -> str:
    amounts = [_amount(view, mark) for mark in row.marks if isinstance(mark, AmountMark)]
    return _mark(view, "comma").join(amounts) if amounts else count(len(row.marks), view)


def _amount(view: View, mark: AmountMark) -> str:
    return f"{mark_amount(mark, view)}{_bracketed(view, mark_kind(mark, view))}"


def _change(change: Change, view: View) -> str:
    """How far a target lies from the result beside it, and that it is we who say so."""
    return f"{view.change(change)}{_mark(view, 'computed-by-us')}{_mark(view, 'stop')}"


def _bracketed(view: View, words: str) -> str:
    return f"{_mark(view, 'bracket-open')}{words}{_mark(view, 'bracket-close')}"


def _mark(view: View, name: str) -> str:
    phrase: Phrase = view.library.words[name]
    return view.words(phrase)
