"""Charts laid out, before anything is drawn: in the room, off each other, in proportion."""

import itertools

import pytest

from explainer.charts import scene
from explainer.charts.layout import layout
from explainer.charts.text_metrics import width
from explainer.language.views import views


@pytest.fixture(scope="module")
def layouts(analysis):
    """Every chart with its layouts for each view and place."""
    plots = [plot for edition in analysis.editions for plot in edition.plots]
    assert plots
    variants = itertools.product(plots, views(analysis.library), scene.VARIANTS)
    return [(plot, layout(plot, view, variant)) for plot, view, variant in variants]


def box(words):
    wide = width(words.words, words.size, words.bold)
    left = words.x - {"left": 0, "center": wide / 2, "right": wide}[words.align]
    return left, words.y - words.size / 2, left + wide, words.y + words.size / 2


def test_no_words_leave_the_drawing(layouts):
    for plot, laid_out in layouts:
        for words in laid_out.words:
            left, top, right, bottom = box(words)
            assert left >= -0.5, (plot.id, laid_out.name, words)
            assert right <= laid_out.width + 0.5, (plot.id, laid_out.name, words)
            assert top >= -0.5, (plot.id, laid_out.name, words)
            assert bottom <= laid_out.height + 0.5, (plot.id, laid_out.name, words)


def test_no_words_meet_others(layouts):
    for plot, laid_out in layouts:
        for one, other in itertools.combinations(laid_out.words, 2):
            (a, b, c, d), (e, f, g, h) = box(one), box(other)
            assert c <= e + 0.5 or g <= a + 0.5 or d <= f + 0.5 or h <= b + 0.5, (plot.id, one, other)


def test_every_mark_has_one_place_inside_the_drawing(layouts):
    for plot, laid_out in layouts:
        marks = laid_out.symbols if plot.counts else laid_out.lollipops
        assert sorted(mark.of for mark in marks) == sorted(mark.id for mark in plot.marks)
        assert all(0 < mark.y < laid_out.height for mark in marks)
        assert all(0 <= mark.x < laid_out.width for mark in marks if plot.counts)


def test_the_scale_begins_at_nothing_and_holds_every_value(layouts):
    for plot, laid_out in layouts:
        if not plot.counts:
            assert all(0 <= lollipop.value <= laid_out.end for lollipop in laid_out.lollipops), plot.id
            assert laid_out.ticks == sorted(laid_out.ticks)
            assert 0 == laid_out.ticks[0] <= laid_out.ticks[-1] <= laid_out.end * 1.0001
            assert laid_out.left < laid_out.right <= laid_out.width


def test_symbols_that_are_counted_do_not_meet(layouts):
    counted = [(plot, laid_out) for plot, laid_out in layouts if plot.counts]
    for plot, laid_out in counted:
        places = [(symbol.x, symbol.y) for symbol in laid_out.symbols]
        assert len(set(places)) == len(places), plot.id
        for (x, y), (other, below) in itertools.combinations(places, 2):
            assert y != below or abs(x - other) >= laid_out.symbol - 0.15, plot.id
