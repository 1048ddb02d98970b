"""What both kinds of layouts share: rows with their names, filled from the top."""

import math

from explainer.analysis.plots import Mark, Plot, Row
from explainer.charts.labels import row_label
from explainer.charts.scene import TYPE, Layout, TextLine, Variant
from explainer.charts.text_metrics import width, wrap
from explainer.language.views import View, capitalized

ROW_GAP = 12
GAP = 12


class Sheet:
    """A layout in the making: the rows' names wrapped, `left` where marks begin, `y` how far it is filled."""

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

    def write(
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
        """Put a line of words at a place, in pixels; `y` is its middle, `color` what the words mean."""
        self.layout.words.append(TextLine(words, round(x, 1), round(y, 1), color, align, size, bold))

    def begin(self, row: Row[Mark]) -> float:
        """Write a row's name; gives where it ends."""
        lines = self.names[row]
        for place, line in enumerate(lines):
            self.write(line, 0, self.y + (place + 0.5) * self.variant.line, "ink", bold=True)
        return self.y + len(lines) * self.variant.line
