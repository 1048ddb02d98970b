"""The pages on which a reader looks things up."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.library.model import Edition
from explainer.pages import addresses
from explainer.pages.locations import passages_touched
from explainer.pages.page import (
    ChartsPage,
    ComparisonsPage,
    FiguresPage,
    GlossaryPage,
    OnePage,
    OutcomesPage,
    OverviewPage,
    Page,
    PlacesPage,
    SourceNotesPage,
)
from explainer.schema.charts import Formula


def look_up_pages(analysis: Analysis, edition: Edition) -> Iterator[Page]:
    """The pages of an edition, in the order of the navigation."""
    words = analysis.library.words
    group = words["look-it-up"]
    yield _figures_page(analysis, edition)
    yield OverviewPage(
        address=addresses.page(edition.year, "at-a-glance"),
        title=words["at-a-glance"],
        description=words["at-a-glance-is"],
        group=group,
        edition=edition,
    )
    yield ChartsPage(
        address=addresses.page(edition.year, "charts"),
        title=words["charts"],
        description=words["charts-are"],
        group=group,
        edition=edition,
    )
    yield OnePage(
        address=addresses.page(edition.year, "one-page"),
        title=words["one-page"],
        description=words["one-page-is"],
        group=group,
        edition=edition,
    )
    yield _comparisons_page(analysis, edition)
    yield OutcomesPage(
        address=addresses.page(edition.year, "what-happened-next"),
        title=words["what-happened-next"],
        description=words["what-happened-next-is"],
        group=group,
        edition=edition,
        outcomes=analysis.of(edition).outcomes_by_chapter,
    )
    yield PlacesPage(
        address=addresses.page(edition.year, "places"),
        title=words["places"],
        description=words["places-are"],
        group=group,
        edition=edition,
    )
    yield SourceNotesPage(
        address=addresses.page(edition.year, "source-notes"),
        title=words["source-notes"],
        description=words["source-notes-are"],
        group=group,
        edition=edition,
        touched=passages_touched(edition),
    )


def glossary_page(analysis: Analysis, edition: Edition) -> Page:
    """The glossary, which belongs to no edition; it names the items of this one."""
    words = analysis.library.words
    return GlossaryPage(
        address=addresses.GLOSSARY,
        title=words["glossary"],
        description=words["glossary-is"],
        group=words["look-it-up"],
        edition=edition,
    )


def _figures_page(analysis: Analysis, edition: Edition) -> Page:
    words, here = analysis.library.words, analysis.of(edition)
    return FiguresPage(
        address=addresses.page(edition.year, "figures"),
        title=words["all-figures"],
        description=words["all-figures-are"],
        group=words["look-it-up"],
        edition=edition,
        topics={
            figure.id: here.topics_of(path)
            for path, (_, item) in edition.items.items()
            for figure in item.figures
        },
        unit_groups={figure.id: group.id for group in here.unit_groups for figure, _ in group.figures},
    )


def _comparisons_page(analysis: Analysis, edition: Edition) -> Page:
    library, words, changes = analysis.library, analysis.library.words, analysis.changes
    leads, growths = [], []
    own = {figure.id for figure in edition.figures}
    for derived in edition.derived.values():
        first, second = (library.figures[name] for name in derived.of)
        if derived.formula is Formula.DIFFERENCE:
            leads.append((derived, first, second))
        else:
            targets = (target.id for target in library.comparable(first))
            growths.append((derived, first, [changes[name] for name in targets if name in changes]))
    return ComparisonsPage(
        address=addresses.page(edition.year, "comparisons"),
        title=words["comparisons"],
        description=words["comparisons-are"],
        group=words["look-it-up"],
        edition=edition,
        changes=[change for change in changes.values() if change.target.id in own],
        leads=leads,
        growths=growths,
    )
