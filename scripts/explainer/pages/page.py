"""The kinds of pages, and what each shows, in no particular language."""

from dataclasses import dataclass
from typing import ClassVar

from explainer.analysis.comparison import Comparison
from explainer.analysis.plots import Plot
from explainer.library.model import Chapter, Edition
from explainer.pages.locations import Passage
from explainer.schema.articles import Article
from explainer.schema.base import Text
from explainer.schema.charts import Derived
from explainer.schema.evidence import Source
from explainer.schema.figures import Figure, Kind
from explainer.schema.glossary import Term
from explainer.schema.topics import Topic, TopicFile


@dataclass(frozen=True, eq=False, kw_only=True)
class Page:
    """A page: the same address and content in every view.

    `group` is the heading it stands under in the navigation, None at the top level. `template` is its
    file in `docs/templates/`, `scripts` and `styles` are the assets that only it needs, by name; a page
    that is not `searchable` is found by what it shows; a `wide` one has no contents beside it.
    """

    template: ClassVar[str]
    scripts: ClassVar[tuple[str, ...]] = ()
    styles: ClassVar[tuple[str, ...]] = ()
    searchable: ClassVar[bool] = True
    wide: ClassVar[bool] = False
    address: str
    title: Text
    description: Text
    group: Text | None = None

    @property
    def file(self) -> str:
        """The name of its Markdown among the documents."""
        return f"{self.address.lstrip('/')}index.md"

    @property
    def figures(self) -> list[Figure]:
        """The figures that stand on it, each as a whole."""
        return []


@dataclass(frozen=True, eq=False, kw_only=True)
class ArticlePage(Page):
    """A page of ours."""

    template = "article.md"
    article: Article


@dataclass(frozen=True, eq=False, kw_only=True)
class EditionPage(Page):
    """A page that speaks of one edition; links by a chapter's, an item's or a doubt's id lead into it."""

    edition: Edition


@dataclass(frozen=True, eq=False, kw_only=True)
class FrontPage(EditionPage):
    """The newest report at first sight; `look_up` are the pages on which things are looked up."""

    template = "index.md"
    styles = ("front.css",)
    look_up: list[Page]


@dataclass(frozen=True, eq=False, kw_only=True)
class ReportPage(EditionPage):
    """An edition's chapters, each with what it says in short."""

    template = "edition/index.md"


@dataclass(frozen=True, eq=False, kw_only=True)
class ChapterPage(EditionPage):
    """A chapter; `topics` are the ids of those that gather its items, `plans` says whether it tells plans."""

    template = "edition/chapter.md"
    chapter: Chapter
    plans: bool
    topics: list[str]

    @property
    def figures(self) -> list[Figure]:
        """Those of the chapter."""
        return self.chapter.figures


@dataclass(frozen=True, eq=False, kw_only=True)
class FiguresPage(EditionPage):
    """The table of all figures.

    By a figure's id, `topics` are those that gather it, `unit_groups` is the group of its unit, for amounts.
    """

    template = "edition/figures.md"
    scripts = ("sorted.js",)
    kinds: ClassVar = tuple(Kind)
    topics: dict[str, list[str]]
    unit_groups: dict[str, str]

    @property
    def figures(self) -> list[Figure]:
        """All."""
        return self.edition.figures


@dataclass(frozen=True, eq=False, kw_only=True)
class OverviewPage(EditionPage):
    """All amounts by the unit they count in, and a chart of each unit."""

    template = "edition/at-a-glance.md"
    scripts = ("glance.js",)


@dataclass(frozen=True, eq=False, kw_only=True)
class ChartsPage(EditionPage):
    """All charts, to be taken along."""

    template = "edition/charts.md"


@dataclass(frozen=True, eq=False, kw_only=True)
class OnePage(EditionPage):
    """The whole report on one page, for print."""

    template = "edition/one-page.md"

    @property
    def figures(self) -> list[Figure]:
        """All."""
        return self.edition.figures


@dataclass(frozen=True, eq=False, kw_only=True)
class BriefPage(EditionPage):
    """The facts about the district, the main results and all targets, on two sheets of paper."""

    template = "edition/brief.md"
    styles = ("brief.css",)
    wide = True


@dataclass(frozen=True, eq=False, kw_only=True)
class ComparisonsPage(EditionPage):
    """What may be compared; `growths` are the amounts we computed from before a growth."""

    template = "edition/comparisons.md"
    wide = True
    comparisons: list[Comparison]
    growths: list[Derived]


@dataclass(frozen=True, eq=False, kw_only=True)
class OutcomesPage(EditionPage):
    """The table of all targets with what was published of them later; plans without a figure below it."""

    template = "edition/what-happened-next.md"
    scripts = ("sorted.js",)
    wide = True


@dataclass(frozen=True, eq=False, kw_only=True)
class PlacesPage(EditionPage):
    """What the report plans or did, place by place."""

    template = "edition/places.md"


@dataclass(frozen=True, eq=False, kw_only=True)
class SourceNotesPage(EditionPage):
    """How complete the site is, and each doubt about the text with the passages it touches."""

    template = "edition/source-notes.md"
    touched: dict[str, list[Passage]]


@dataclass(frozen=True, eq=False, kw_only=True)
class DataPage(EditionPage):
    """The data to be taken along: files, columns, promise, license."""

    template = "edition/data.md"
    styles = ("data.css",)


@dataclass(frozen=True, eq=False, kw_only=True)
class TopicsPage(EditionPage):
    """All topics."""

    template = "topics/index.md"


@dataclass(frozen=True, eq=False, kw_only=True)
class TopicPage(EditionPage):
    """A topic: what the edition says of it, question by question; `index` is the page of all topics."""

    template = "topics/topic.md"
    styles = ("topic.css",)
    searchable = False
    index: Page
    topic: Topic
    content: TopicFile


@dataclass(frozen=True, eq=False, kw_only=True)
class GlossaryPage(EditionPage):
    """All terms.

    Those that somebody explains stand apart from the `unexplained`; `uses` are by a term's id the passages
    of the edition that use it, one a chapter.
    """

    template = "glossary.md"
    explained: dict[str, Term]
    unexplained: dict[str, Term]
    uses: dict[str, list[Passage]]


@dataclass(frozen=True, eq=False, kw_only=True)
class SourcesPage(Page):
    """Every document the site cites, by id, the newest first, those without a date last."""

    template = "sources.md"
    searchable = False
    sources: dict[str, Source]


@dataclass(frozen=True, eq=False, kw_only=True)
class CorrectionsPage(Page):
    """What was changed on the site, when and why, and how to report a mistake."""

    template = "corrections.md"


@dataclass(frozen=True, eq=False, kw_only=True)
class EmbedPage(EditionPage):
    """One thing alone, for frames on other websites; no navigation names it."""

    @property
    def file(self) -> str:
        """The name of its HTML among the files of a view."""
        return f"{self.address.lstrip('/')}index.html"


@dataclass(frozen=True, eq=False, kw_only=True)
class ChartEmbedPage(EmbedPage):
    """One chart alone."""

    template = "embed/chart.html"
    plot: Plot


@dataclass(frozen=True, eq=False, kw_only=True)
class FigureEmbedPage(EmbedPage):
    """One figure alone."""

    template = "embed/figure.html"
    figure: Figure
