"""The pages on which a reader looks things up."""

from collections.abc import Iterator
from typing import TypedDict

from explainer.analysis.analysis import Analysis
from explainer.analysis.comparison import comparisons
from explainer.library.model import Edition
from explainer.pages import addresses
from explainer.pages.locations import passages_touched, term_passages
from explainer.pages.page import (
    BriefPage,
    ChartsPage,
    ComparisonsPage,
    DataPage,
    FiguresPage,
    GlossaryPage,
    OnePage,
    OutcomesPage,
    OverviewPage,
    Page,
    PlacesPage,
    SourceNotesPage,
)
from explainer.schema.base import Text
from explainer.schema.charts import Formula
from explainer.schema.glossary import Basis


class Heading(TypedDict):
    """What every page has: where it stands, what it is called and what it is for."""

    address: str
    title: Text
    description: Text
    group: Text
    edition: Edition


def look_up_pages(analysis: Analysis, edition: Edition) -> Iterator[Page]:
    """The pages of an edition, in the order of the navigation."""

    def heading(name: str, title: str, description: str) -> Heading:
        """By the page's name in its address and the names of its phrases."""
        return _heading(analysis, edition, addresses.page(edition.year, name), title, description)

    here = analysis.of(edition)
    yield FiguresPage(
        **heading("figures", "all-figures", "all-figures-are"),
        topics={
            figure.id: here.topics_of(path)
            for path, (_, item) in edition.items.items()
            for figure in item.figures
        },
        unit_groups={figure.id: group.id for group in here.unit_groups for figure, _ in group.figures},
    )
    yield OverviewPage(**heading("at-a-glance", "at-a-glance", "at-a-glance-is"))
    yield ChartsPage(**heading("charts", "charts", "charts-are"))
    yield BriefPage(**heading("brief", "brief", "brief-is"))
    yield OnePage(**heading("one-page", "one-page", "one-page-is"))
    yield ComparisonsPage(
        **heading("comparisons", "comparisons", "comparisons-are"),
        comparisons=comparisons(edition, analysis.library),
        growths=[one for one in edition.derived.values() if one.formula is Formula.BEFORE_GROWTH],
    )
    yield OutcomesPage(**heading("what-happened-next", "what-happened-next", "what-happened-next-is"))
    yield PlacesPage(**heading("places", "places", "places-are"))
    yield SourceNotesPage(
        **heading("source-notes", "source-notes", "source-notes-are"), touched=passages_touched(edition)
    )
    yield DataPage(**heading("data", "data", "data-is"))


def glossary_page(analysis: Analysis, edition: Edition) -> Page:
    """The glossary, which belongs to no edition; it names the items of this one."""
    terms = analysis.library.glossary
    unexplained = {name: term for name, term in terms.items() if term.basis is Basis.UNDEFINED}
    return GlossaryPage(
        **_heading(analysis, edition, addresses.GLOSSARY, "glossary", "glossary-is"),
        explained={name: term for name, term in terms.items() if name not in unexplained},
        unexplained=unexplained,
        uses=term_passages(edition),
    )


def _heading(analysis: Analysis, edition: Edition, address: str, title: str, description: str) -> Heading:
    words = analysis.library.words
    return {
        "address": address,
        "title": words[title],
        "description": words[description].of_year(edition.year),
        "group": words["look-it-up"],
        "edition": edition,
    }
