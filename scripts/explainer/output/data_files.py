"""The data to be taken along: figures, targets and the rows of every chart, edition by edition."""

from collections.abc import Iterator, Mapping

from explainer.analysis.analysis import Analysis
from explainer.language.views import View
from explainer.output.downloads import to_csv, to_json
from explainer.output.records import chart_records, figure_records
from explainer.output.target_records import target_records
from explainer.pages import addresses
from explainer.pages.locations import FigureLocation


def data_files(
    analysis: Analysis, locations: Mapping[str, FigureLocation], views: tuple[View, View, View], url: str
) -> Iterator[tuple[str, str]]:
    """The files, each by its name in the site's folder.

    `locations` holds each figure's place by its id, `url` is where the world finds the site.
    """
    for each in analysis.editions:
        year = each.edition.year
        figures = figure_records(analysis.library, each.edition, locations, views, url)
        yield addresses.data(year, "figures.json")[1:], to_json(figures)
        yield addresses.data(year, "figures.csv")[1:], to_csv(figures)
        if targets := target_records(each, views, url):
            yield addresses.data(year, "targets.csv")[1:], to_csv(targets)
        for plot in each.plots:
            name = addresses.data(year, f"charts/{plot.id}.csv")
            yield name[1:], to_csv(chart_records(plot, views, url))
