"""A chart of amounts laid out: each mark at the end of a stem from zero, its words beside it or above."""

import itertools
import math
from decimal import Decimal

from explainer.analysis.plots import AmountMark, AmountPlot, Row
from explainer.charts.labels import mark_amount, mark_kind, shared_kind
from explainer.charts.scene import SMALL, TYPE, Lollipop, Variant
from explainer.charts.sheet import GAP, ROW_GAP, Sheet
from explainer.charts.text_metrics import width, wrap
from explainer.language.views import DOUBT, View
from explainer.schema.amount import Bound, written

TICK_GAP = 8
LINE_OF_MARKS = 25
# How far a mark's ornament reaches beyond its place: an arrow onward, a stop.
REACH = {Bound.EXACT: 0, Bound.AT_LEAST: 22, Bound.AT_MOST: 6}


class AmountSheet(Sheet):
    """The layout of a chart of amounts, its scale from zero to the largest."""

    def __init__(self, plot: AmountPlot, view: View, variant: Variant) -> None:
        super().__init__(plot, view, variant)
        self.plot: AmountPlot = plot
        values = [float(mark.quantity.value) for mark in plot.marks]
        self.only = shared_kind(plot, view)
        self.end = max(values)
        self.right = self.left + round(self._room(), 1)
        self.beside = all(self._fits_beside(row) for row in plot.rows)
        for row in plot.rows:
            self._row(row)
        self._axis()
        self.layout.end, self.layout.right = self.end, self.right

    def _room(self) -> float:
        """How long the scale may be, so that no words beside or ornament behind a mark are cut."""
        whole = self.variant.width - self.left
        room = whole - 6.0
        for mark in self.plot.marks:
            part = self._part(float(mark.quantity.value))
            beside = width(self._label(mark), TYPE, bold=True) + GAP if self.variant.labels_beside else 8
            if part:
                room = min(room, (whole - beside - REACH[mark.quantity.bound]) / part)
        return room

    def _part(self, value: float) -> float:
        """Where a value lies between the ends of the scale, from 0 to 1."""
        return value / self.end

    def _place(self, value: float) -> float:
        return self.left + self._part(value) * (self.right - self.left)

    def _label(self, mark: AmountMark) -> str:
        """A mark's amount, its doubt, and its kind where the chart has several."""
        doubt = DOUBT if mark.figure and mark.figure.readings else ""
        kind = "" if self.only else f"\u2002{mark_kind(mark, self.view)}"
        return f"{mark_amount(mark, self.view)}{doubt}{kind}"

    def _row(self, row: Row[AmountMark]) -> None:
        top, line = self.y, self.variant.line
        bottom = self.begin(row)
        for place, mark in enumerate(row.marks):
            if self.variant.labels_beside:
                y = top + line / 2 + place * LINE_OF_MARKS
                x = self._place(float(mark.quantity.value)) + GAP + REACH[mark.quantity.bound]
                self.write(self._label(mark), x, y, mark.shape.value, bold=True)
                bottom = max(bottom, y + line / 2)
            else:
                y = self._words_above(mark, bottom) + 7
                bottom = y + 9
            value = float(mark.quantity.value)
            self.layout.lollipops.append(Lollipop(mark.id, value, y, mark.shape, mark.quantity.bound))
        self.y = bottom + ROW_GAP

    def _fits_beside(self, row: Row[AmountMark]) -> bool:
        """Whether the words of a row's only mark have room behind its name."""
        room = self.variant.width - width(self.names[row][-1], TYPE, bold=True) - 16
        return len(row.marks) == 1 and width(self._label(row.marks[0]), TYPE, bold=True) <= room

    def _words_above(self, mark: AmountMark, y: float) -> float:
        """Write a mark's words, behind its row's name if all rows have room; gives where they end."""
        label = self._label(mark)
        if self.beside:
            y -= self.variant.line / 2
            self.write(label, self.variant.width, y, mark.shape.value, bold=True, align="right")
            return y + self.variant.line / 2
        for line in wrap(label, self.variant.width, TYPE, bold=True):
            self.write(line, 0, y + self.variant.line / 2, mark.shape.value, bold=True)
            y += self.variant.line
        return y

    def _axis(self) -> None:
        self.layout.foot = foot = self.y - ROW_GAP + 8
        self.layout.ticks = ticks = self._ticks()
        self.layout.tall = self.variant.labels_beside
        labels = [self._tick(tick) for tick in ticks]
        spans = [self._span(tick, words) for tick, words in zip(ticks, labels, strict=True)]
        crowded = any(left < right + TICK_GAP for (_, right), (left, _) in itertools.pairwise(spans))
        for place, (left, right) in enumerate(spans):
            if place in (0, len(ticks) - 1) or not crowded:
                self.write(labels[place], (left + right) / 2, foot + 11, "soft", size=SMALL, align="center")
        self.layout.height = math.ceil(foot + 22)

    def _span(self, tick: float, words: str) -> tuple[float, float]:
        """From where to where a tick's words reach: centered under it, inside the drawing."""
        half = width(words, SMALL) / 2
        x = self._place(tick) if tick else self.left
        x = min(max(x, half), self.variant.width - half)
        return x - half, x + half

    def _ticks(self) -> list[float]:
        step = _step(self.end / (5 if self.variant.labels_beside else 4))
        return [step * number for number in range(int(self.end / step + 1e-9) + 1)]

    def _tick(self, tick: float) -> str:
        value = Decimal(repr(tick))
        if not value:
            return "0"
        unit = self.plot.units[0]
        return self.view.quantity(written(value, unit.printed), unit, converted=False)


def _step(least: float) -> float:
    """The next round step: 1, 2 or 5 and noughts."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * 0.999)
