"""The whole site as files of text: what MkDocs is given for each view."""

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
from explainer.output import downloads, search, sitemap
from explainer.output.theme import Frame
from explainer.pages import addresses, routes
from explainer.pages.ledger import Ledger, updated
from explainer.pages.locations import places
from explainer.pages.markup import Markup
from explainer.pages.routes import Page

NO_FONTS = (
    "No font with Chinese characters was found, so the charts are not offered as PNG. "
    "Install one, for example Noto Sans CJK, and build again."
)


@dataclass(frozen=True)
class Site:
    """A judged library with its pages, in the order of the navigation.

    `root` is the project that its templates and styles are read from, `url` where the world finds it.
    """

    analysis: Analysis
    root: Path
    url: str
    pages: list[Page]
    ledger: Ledger

    @property
    def library(self) -> Library:
        """The library it shows."""
        return self.analysis.library

    @cached_property
    def views(self) -> dict[str, View]:
        """The views by language tag, in the order of the switch."""
        return {view.tag: view for view in views(self.library)}

    @cached_property
    def fonts(self) -> str | None:
        """What tells this machine's Chinese fonts apart; None where it has none."""
        return export.fonts()

    @property
    def notices(self) -> list[str]:
        """What a maintainer should know of a build that passes."""
        return [] if self.fonts else [NO_FONTS]

    def documents(self, tag: str) -> dict[str, str]:
        """The Markdown of every page in a view, by file name."""
        return {page.file: self._rendered(tag, page) for page in self.pages}

    def companions(self, tag: str) -> dict[str, str | bytes]:
        """What a view has beside its pages, by file name: pictures, charts alone, data of scripts."""
        icon = self.frame.touch_icon(self._colors)
        made = self._cache.made(f"{vega.maker()} {icon}".encode(), lambda: vega.png(icon, 1))
        found: dict[str, str | bytes] = {"assets/touch.png": made}
        for page in routes.embeds(self.pages):
            found |= self._taken_along(tag, page)
        for page in self.pages:
            if page.template == routes.GLANCE:
                groups, name = page.content["groups"], f"{page.address[1:]}chart.json"
                found[name] = overview.specification(groups, self.views[tag], self._cache)
        for edition in self.library.editions:
            found[f"search/{edition.year}.json"] = search.index(self.pages, edition, self.views[tag])
        return found

    def _taken_along(self, tag: str, page: Page) -> dict[str, str | bytes]:
        """A chart as others can use it: SVG, PNG where there are fonts for it, a page of its own."""
        view, plot = self.views[tag], page.content["plot"]
        folder = f"{plot.edition.year}/charts/"
        home = addresses.absolute(self.url, addresses.in_view(view, f"/{folder}#{plot.id}"))
        drawn = drawing(layout(plot, view, WIDE), self._cache)
        svg = export.picture(drawn, caption(plot, view, home), tag, self._colors)
        found: dict[str, str | bytes] = {f"{folder}{plot.id}.svg": svg}
        if self.fonts:
            found[f"{folder}{plot.id}.png"] = export.png(svg, self.fonts, self._cache)
        return found | {page.file.replace(".md", ".html"): self._rendered(tag, page, home=home)}

    def _rendered(self, tag: str, page: Page, **more: object) -> str:
        shared = {"page": page, "ledger": self.ledger, "fonts": self.fonts, **more}
        return self._markup[tag].render(page.template, page.address, page.content | shared)

    @cached_property
    def _markup(self) -> dict[str, Markup]:
        templates, where = self.root / "docs" / "templates", places(self.library)
        return {
            tag: Markup(templates, self.analysis, view, where, self._cache, self.url)
            for tag, view in self.views.items()
        }

    @property
    def _cache(self) -> Cache:
        return Cache(self.root / ".cache" / "charts")

    @cached_property
    def _colors(self) -> dict[str, str]:
        return export.palette(self.root / "docs" / "assets" / "styles" / "light.css")

    def navigation(self, tag: str) -> list[dict[str, object]]:
        """The navigation of a view as MkDocs takes it."""
        plain = self.views[tag].words
        found: list[dict[str, object]] = []
        for group, members in routes.navigation(self.pages):
            entries = [{plain(page.title): page.file} for page in members]
            found += [{plain(group): entries}] if group else entries
        return found

    def files(self) -> dict[str, str | bytes]:
        """The files that stand once for all views, by name."""
        every = tuple(self.views.values())
        found = {
            "robots.txt": sitemap.robots(self.url),
            "sitemap.xml": sitemap.sitemap(self.pages, every, self.url),
            "assets/vega.js": self._cache.made(vega.maker().encode(), lambda: vega.runtime().encode()),
        }
        for edition in self.library.editions:
            records = downloads.figures(self.library, edition, every, self.url)
            found[f"data/{edition.year}/figures.json"] = downloads.figures_json(records)
            found[f"data/{edition.year}/figures.csv"] = downloads.table(records)
        for page in routes.embeds(self.pages):
            plot = page.content["plot"]
            rows = downloads.chart(plot, every, self.url)
            found[f"data/{plot.edition.year}/charts/{plot.id}.csv"] = downloads.table(rows)
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
    every = routes.pages(analysis)
    current = [page.address for page in every]
    current += [place.address for place in places(analysis.library).values()]
    for page in routes.embeds(every):
        plot = page.content["plot"]
        current += [page.address, f"/{plot.edition.year}/charts/#{plot.id}"]
    ledger = updated(root / "data" / "addresses.txt", current)
    return Site(analysis, root, url, every, ledger)


def load_analysis(data: Path) -> Analysis:
    """Read and judge a data folder; raises Problems with everything that is wrong."""
    return rules.validated(*read(data))
