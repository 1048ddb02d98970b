"""A chart laid out for a wide or a narrow place: words and marks at their places, nothing drawn yet.

Nothing here asks the machine's fonts, so that the same chart gets the same places everywhere.
"""

from explainer.analysis.plots import CountPlot, Plot
from explainer.charts.amount_layout import AmountSheet
from explainer.charts.count_layout import CountSheet
from explainer.charts.scene import Layout, Variant
from explainer.language.views import View


def layout(plot: Plot, view: View, variant: Variant) -> Layout:
    """The chart in a view's words, laid out for a wide or a narrow place: everything in pixels."""
    if isinstance(plot, CountPlot):
        return CountSheet(plot, view, variant).layout
    return AmountSheet(plot, view, variant).layout
