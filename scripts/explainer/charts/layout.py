"""A chart laid out for a wide or a narrow place: words and marks at their places, nothing drawn yet.

Nothing here asks the machine's fonts, so that the same chart gets the same places everywhere.
"""

import itertools
import math
from decimal import Decimal

from explainer.analysis.plots import AmountMark, AmountPlot, CountPlot, Mark, Plot, Row
from explainer.charts.labels import count, mark_amount, mark_kind, row_label, shared_kind
from explainer.charts.scene import SMALL, TYPE, Layout, Lollipop, TextLine, UnitSymbol, Variant
from explainer.charts.text_metrics import width, wrap
from explainer.language.views import DOUBT, View, capitalized
from explainer.schema.amount import Bound, written

ROW_GAP = 12
GAP = 12
TICK_GAP = 8
LINE_OF_MARKS = 25
# How far a mark's ornament reaches beyond its place: an arrow onward, a stop.
REACH = {Bound.EXACT: 0, Bound.AT_LEAST: 22, Bound.AT_MOST: 6}


def layout(plot: Plot, view: View, variant: Variant) -> Layout:
    """The chart in a view's words, laid out for a wide or a narrow place: everything in pixels."""
    if isinstance(plot, CountPlot):
        return _Counts(plot, view, variant).layout
    return _Amounts(plot, view, variant).layout


class _Sheet:
    """What both kinds of layouts share: rows with their names, filled from the top."""

    def __init__(self, plot: Plot, view: View, variant: Variant) -> None:
        self.plot, self.view, self.variant = plot, view, variant
        self.layout = Layout(variant.name, variant.width)
        names = [wrap(self._name(row), variant.label, TYPE, bold=True) for row in plot.rows]
        self.names = dict(zip(plot.rows, names, strict=True))
        widest = max(width(line, TYPE, bold=True) for lines in names for line in lines)
        self.left = self.layout.left = math.ceil(widest) + 16 if variant.labels_beside else 6
        self.y = 4.0

    def _name(self, row: Row[Mark]) -> str:
        name = row_label(row, self.view)
        return capitalized(name) if self.view.english else name

    def _write(
        self,
        words: str,
        x: float,
        y: float,
        color: str,
        *,
        align: str = "left",
        size: int = TYPE,
        bold: bool = False,
    ) -> None:
        self.layout.words.append(TextLine(words, round(x, 1), round(y, 1), color, align, size, bold))

    def _begin(self, row: Row[Mark]) -> float:
        """Write a row's name; gives where it ends."""
        lines = self.names[row]
        for place, line in enumerate(lines):
            self._write(line, 0, self.y + (place + 0.5) * self.variant.line, "ink", bold=True)
        return self.y + len(lines) * self.variant.line


class _Amounts(_Sheet):
    """Each mark at the end of a stem from zero, its amount and kind beside it or above."""

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
        bottom = self._begin(row)
        for place, mark in enumerate(row.marks):
            if self.variant.labels_beside:
                y = top + line / 2 + place * LINE_OF_MARKS
                x = self._place(float(mark.quantity.value)) + GAP + REACH[mark.quantity.bound]
                self._write(self._label(mark), x, y, mark.shape.value, bold=True)
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
            self._write(label, self.variant.width, y, mark.shape.value, bold=True, align="right")
            return y + self.variant.line / 2
        for line in wrap(label, self.variant.width, TYPE, bold=True):
            self._write(line, 0, y + self.variant.line / 2, mark.shape.value, bold=True)
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
                self._write(labels[place], (left + right) / 2, foot + 11, "soft", size=SMALL, align="center")
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


class _Counts(_Sheet):
    """Each mark a symbol of its own, in rows: what is counted can be counted."""

    def __init__(self, plot: CountPlot, view: View, variant: Variant) -> None:
        super().__init__(plot, view, variant)
        room = variant.width - self.left - 40
        most = max(len(row.marks) for row in plot.rows)
        self.pitch = self.layout.symbol = round(min(max(room / most, 15), 24), 1)
        self.across = int(room // self.pitch)
        for row in plot.rows:
            self._row(row)
        self.layout.height = math.ceil(self.y)

    def _row(self, row: Row[Mark]) -> None:
        line, left = self.variant.line, self.left + 2
        y = self.y + line / 2
        bottom = self._begin(row)
        if not self.variant.labels_beside:
            y = bottom + line / 2 - 2
        for place, mark in enumerate(row.marks):
            x = left + place % self.across * self.pitch
            self.layout.symbols.append(UnitSymbol(mark.id, round(x, 1), y + place // self.across * line))
        last = max(len(row.marks) - 1, 0)
        end = left + last % self.across * self.pitch + GAP if row.marks else left - 8
        y += last // self.across * line
        self._write(count(len(row.marks), self.view), end, y, "target" if row.marks else "soft", bold=True)
        self.y = max(y + line / 2, bottom) + ROW_GAP / 2


def _step(least: float) -> float:
    """The next round step: 1, 2 or 5 and noughts."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * 0.999)
