"""The pipeline read aloud: load, analyze, judge, write. The whole site as files of text for each view."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer import rules
from explainer.analysis.analysis import Analysis
from explainer.charts import export, overview, vega
from explainer.charts.cache import Cache
from explainer.charts.captions import caption
from explainer.charts.drawing import drawing
from explainer.charts.layout import layout
from explainer.charts.scene import WIDE
from explainer.language.views import View, views
from explainer.library.load import read
from explainer.library.model import Library
from explainer.output import downloads, sitemap
from explainer.output.search.index import edition_index, shared_index
from explainer.output.theme import Frame
from explainer.pages import addresses, routes
from explainer.pages.ledger import Ledger, updated
from explainer.pages.locations import figure_locations
from explainer.pages.page import EmbedPage, OverviewPage, Page
from explainer.pages.scope import SiteScope
from explainer.pages.templates import Templates

NO_FONTS = (
    "No font with Chinese characters was found, so the charts are not offered as PNG. "
    "Install one, for example Noto Sans CJK, and build again."
)


@dataclass(frozen=True)
class Site:
    """A library without fault with its pages, in the order of the navigation.

    `root` is the project that its templates and styles are read from, `url` where the world finds it.
    """

    analysis: Analysis
    root: Path
    url: str
    pages: list[Page]
    ledger: Ledger
    cache: Cache

    @property
    def library(self) -> Library:
        """The library it shows."""
        return self.analysis.library

    @cached_property
    def views(self) -> dict[str, View]:
        """The views by language tag, in the order of the switch."""
        return {view.tag: view for view in views(self.library)}

    @cached_property
    def embeds(self) -> list[EmbedPage]:
        """The pages that hold one chart each."""
        return routes.embeds(self.analysis)

    @cached_property
    def fonts(self) -> str | None:
        """What tells this machine's Chinese fonts apart; None where it has none."""
        return export.fonts()

    @property
    def notices(self) -> list[str]:
        """What a maintainer should know of a build that passes."""
        return [] if self.fonts else [NO_FONTS]

    def documents(self, tag: str) -> dict[str, str]:
        """The Markdown of every page in a view, by file name; raises Problems for a faulty template."""
        return {page.file: self._templates.render(page, self.views[tag]) for page in self.pages}

    def companions(self, tag: str) -> dict[str, str | bytes]:
        """What a view has beside its pages, by file name: pictures, charts alone, data of scripts."""
        view = self.views[tag]
        icon = self.frame.touch_icon(self._colors)
        made = self.cache.made(f"{vega.maker()} {icon}".encode(), lambda: vega.png(icon, 1))
        found: dict[str, str | bytes] = {"assets/touch.png": made}
        for embed in self.embeds:
            found |= dict(self._chart_exports(view, embed))
        for page in self.pages:
            if isinstance(page, OverviewPage):
                groups = self.analysis.of(page.edition).unit_groups
                found[f"{page.address[1:]}chart.json"] = overview.specification(groups, view, self.cache)
        found |= self.search_indexes(tag)
        return found

    def search_indexes(self, tag: str) -> dict[str, str]:
        """What the search box of a view asks for, by file name: what editions share, and each edition."""
        view = self.views[tag]
        found = {"search/shared.json": shared_index(self.pages, view)}
        for edition in self.library.editions:
            found[f"search/{edition.year}.json"] = edition_index(self.analysis, self.pages, edition, view)
        return found

    def _chart_exports(self, view: View, page: EmbedPage) -> Iterator[tuple[str, str | bytes]]:
        """A chart as others can use it: SVG, PNG where there are fonts for it, a page of its own."""
        plot = page.plot
        stem = f"{plot.edition.year}/charts/{plot.id}"
        address = addresses.public(self.url, view, addresses.chart(plot.edition.year, plot.id))
        drawn = drawing(layout(plot, view, WIDE), self.cache)
        svg = export.picture(drawn, caption(plot, view, address), view.tag, self._colors)
        yield f"{stem}.svg", svg
        if self.fonts:
            yield f"{stem}.png", export.png(svg, self.fonts, self.cache)
        yield page.file, self._templates.render(page, view)

    @cached_property
    def _templates(self) -> Templates:
        shared = SiteScope(
            self.analysis, figure_locations(self.library), self.ledger, self.cache, self.url, self.fonts
        )
        return Templates(self.root / "docs" / "templates", shared)

    @cached_property
    def _colors(self) -> dict[str, str]:
        return export.palette(self.root / "docs" / "assets" / "styles" / "light.css")

    def navigation(self, tag: str) -> list[dict[str, object]]:
        """The navigation of a view as MkDocs takes it: titles to file names, or to lists of such."""
        words = self.views[tag].words
        found: list[dict[str, object]] = []
        for group, members in routes.navigation(self.pages):
            entries: list[dict[str, object]] = [{words(page.title): page.file} for page in members]
            found += [{words(group): entries}] if group else entries
        return found

    def files(self) -> dict[str, str | bytes]:
        """The files that stand once for all views, by name."""
        every = tuple(self.views.values())
        found: dict[str, str | bytes] = {
            "robots.txt": sitemap.robots(self.url),
            "sitemap.xml": sitemap.sitemap(self.pages, every, self.url),
            "assets/vega.js": self.cache.made(vega.maker().encode(), lambda: vega.runtime().encode()),
        }
        for edition in self.library.editions:
            records = downloads.figures(self.library, edition, every, self.url)
            found[addresses.data(edition.year, "figures.json")[1:]] = downloads.figures_json(records)
            found[addresses.data(edition.year, "figures.csv")[1:]] = downloads.table(records)
        for page in self.embeds:
            plot = page.plot
            name = addresses.data(plot.edition.year, f"charts/{plot.id}.csv")
            found[name[1:]] = downloads.table(downloads.chart(plot, every, self.url))
        return found

    def redirects(self) -> dict[str, str]:
        """Pages at former addresses, the same in every view, by file name."""
        return {
            f"{old.strip('/')}/index.html": sitemap.moved_page(addresses.relative(old, new))
            for old, new in self.ledger.pages_moved().items()
        }

    @cached_property
    def frame(self) -> Frame:
        """What stands around the pages."""
        return Frame(
            self.library, self.pages, self.views, self.url, self.root / "docs" / "assets" / "mark.svg"
        )


def load(root: Path, url: str = "/") -> Site:
    """Read and judge the data of a project that the world finds at `url`, and keep its ledger of addresses.

    Raises Problems with everything that is wrong.
    """
    analysis = load_analysis(root / "data")
    pages = routes.pages(analysis)
    current = [page.address for page in pages]
    current += [location.address for location in figure_locations(analysis.library).values()]
    for page in routes.embeds(analysis):
        current += [page.address, addresses.chart(page.edition.year, page.plot.id)]
    ledger = updated(root / "data" / "addresses.txt", current)
    return Site(analysis, root, url, pages, ledger, Cache(root / ".cache" / "charts"))


def load_analysis(data: Path) -> Analysis:
    """Read and judge a data folder; raises Problems with everything that is wrong."""
    return rules.validated(*read(data))
