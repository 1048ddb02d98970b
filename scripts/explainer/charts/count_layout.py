"""A chart of counts laid out: each mark a symbol of its own, in rows, so that it can be counted."""

import math

from explainer.analysis.plots import CountPlot, Mark, Row
from explainer.charts.labels import count
from explainer.charts.scene import UnitSymbol, Variant
from explainer.charts.sheet import GAP, ROW_GAP, Sheet
from explainer.language.views import View


class CountSheet(Sheet):
    """The layout of a chart of counts, its symbols as large as the longest row allows."""

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
        bottom = self.begin(row)
        if not self.variant.labels_beside:
            y = bottom + line / 2 - 2
        for place, mark in enumerate(row.marks):
            x = left + place % self.across * self.pitch
            self.layout.symbols.append(UnitSymbol(mark.id, round(x, 1), y + place // self.across * line))
        last = max(len(row.marks) - 1, 0)
        end = left + last % self.across * self.pitch + GAP if row.marks else left - 8
        y += last // self.across * line
        self.write(count(len(row.marks), self.view), end, y, "target" if row.marks else "soft", bold=True)
        self.y = max(y + line / 2, bottom) + ROW_GAP / 2
