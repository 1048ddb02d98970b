"""The pipeline read aloud: read, analyze, judge, write. The whole site as files of text, view by view."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer import rules
from explainer.analysis.analysis import Analysis
from explainer.charts import export as pictures
from explainer.charts import vega
from explainer.charts.cache import Cache
from explainer.language.collation import ordered
from explainer.language.views import View, views
from explainer.library.load import read
from explainer.library.model import Library
from explainer.output import export, forwarding, sitemap
from explainer.output.assets import assets, mark_elements
from explainer.output.cards import Cards
from explainer.output.data_files import DataFiles
from explainer.output.downloads import to_json
from explainer.output.fingerprint import of_pages
from explainer.output.offers import offers
from explainer.output.previews import pictures as preview_pictures
from explainer.output.shared_files import SharedFiles
from explainer.output.stylesheet import Sheets
from explainer.output.theme import Theme
from explainer.pages import addresses, routes
from explainer.pages.ledger import LEDGER, Ledger, checked, learn
from explainer.pages.locations import FigureLocation, figure_locations
from explainer.pages.page import Page
from explainer.pages.scope import SiteScope
from explainer.pages.templates import Templates
from explainer.progress import DRAWN, PICTURED, WRITTEN, Progress

NO_FONTS = (
    "No font with Chinese characters was found, so there is no chart as PNG and no picture for previews. "
    "Install one, for example Noto Sans CJK, and build again."
)


@dataclass(frozen=True, eq=False)
class Site:
    """A library without fault with its pages, in the order of the navigation.

    `root` is the project that its templates and styles are read from, `url` where the world finds it;
    what was drawn before is taken from `cache`, what was written before from `written`; `progress` is told of
    the rest.
    """

    analysis: Analysis
    root: Path
    url: str
    pages: list[Page]
    ledger: Ledger
    cache: Cache
    written: Cache
    progress: Progress

    @property
    def library(self) -> Library:
        """The library it shows."""
        return self.analysis.library

    @cached_property
    def views(self) -> dict[str, View]:
        """The views by language tag, in the order in which pages name them."""
        return {view.tag: view for view in self._views}

    @cached_property
    def compiled(self) -> Path:
        """The folder that keeps templates as Python."""
        folder = self.root / ".cache" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    @property
    def other_views(self) -> list[View]:
        """The views below the one at the root."""
        return list(self._views[1:])

    @cached_property
    def _views(self) -> tuple[View, View, View]:
        return views(self.library)

    @property
    def notices(self) -> list[str]:
        """What a maintainer should know of a build that passes."""
        return [] if self._fonts else [NO_FONTS]

    def documents(self, view: View) -> dict[str, str]:
        """The Markdown of every page in a view, by file name.

        Raises ValidationFailed for a faulty template.
        """
        documents = self._once(f"documents {view.tag}", lambda: dict(self._documents(view)))
        return {name: content for name, content in documents.items() if isinstance(content, str)}

    def _documents(self, view: View) -> Iterator[tuple[str, str]]:
        self.progress.begin(WRITTEN, len(self.pages))
        for page in self.pages:
            yield page.file, self._templates.render(page, view)
            self.progress.count(WRITTEN)

    def assets(self, view: View) -> dict[str, str | bytes]:
        """What a view has beside its pages, by file name.

        Raises ValidationFailed for a faulty template.
        """
        return self._once(f"assets {view.tag}", lambda: self._assets(view))

    def _assets(self, view: View) -> dict[str, str | bytes]:
        colors = self.shared_files.colors
        self.progress.begin(DRAWN, len(routes.chart_embeds(self.analysis)))
        made: dict[str, str | bytes] = {}
        for name, content in assets(self._templates, self._scope, self.pages, view, colors):
            made[name] = content
            if name.endswith(".svg"):
                self.progress.count(DRAWN)
        cards = self._cards[view.tag]
        self.progress.begin(PICTURED, 2 * len(cards.all) + len(cards.posters))
        for name, picture in preview_pictures(cards, colors, mark_elements(self._mark)):
            made[name] = picture
            self.progress.count(PICTURED)
        return made

    @cached_property
    def _cards(self) -> dict[str, Cards]:
        """The pictures for previews by the tags of their views."""
        return {tag: Cards(self._scope, self.pages, view) for tag, view in self.views.items()}

    @property
    def _mark(self) -> str:
        return (self.root / "docs" / "assets" / "mark.svg").read_text(encoding="utf-8")

    def shared(self, sheets: Sheets, scripts: list[str]) -> dict[str, str | bytes]:
        """What the pages of all views load, by file name; `scripts` are those of every page.

        Raises ValidationFailed if the modules of the search cannot be joined.
        """
        words = {
            f"assets/words-{tag}.json": to_json(self.theme(view).search.words)
            for tag, view in self.views.items()
        }
        return self.shared_files.files(sheets, scripts, self.theme(self._views[0]).mark) | words

    @cached_property
    def shared_files(self) -> SharedFiles:
        """What is made of the folder of assets for all views."""
        return SharedFiles(self.root / "docs" / "assets", self.cache, self.written)

    def prepare(self, view: View, sheets: Sheets, scripts: list[str]) -> None:
        """Make a view and what stands once for all, to be kept: what asks for it next need not make it."""
        self.shared(sheets, scripts)
        self.documents(view)
        self.assets(view)
        self.files()

    def remember(self) -> None:
        """Find here what is slow to find and is kept in memory: copies of this process begin with it."""
        for view in self._views:
            for text, _ in self.library.texts():
                view.words(text)
            for figure in self.library.figures.values():
                view.quotable(figure.quote)
            ordered(self.library.glossary, view)
            self._scope.finder(view)

    def navigation(self, view: View) -> list[dict[str, object]]:
        """The navigation of a view as MkDocs takes it: titles to file names, or to lists of such."""
        tree: list[dict[str, object]] = []
        for group, members in routes.navigation(self.pages):
            entries: list[dict[str, object]] = [{view.words(page.title): page.file} for page in members]
            tree += [{view.words(group): entries}] if group else entries
        return tree

    def theme(self, view: View) -> Theme:
        """What surrounds the pages of a view."""
        mark = self.root / "docs" / "assets" / "mark.svg"
        cards = self._cards[view.tag]
        return Theme(self.library, self.pages, list(self.views.values()), view, self.url, mark, cards)

    def files(self) -> dict[str, str | bytes]:
        """The content of the files that stand once for all views, by their names in the site's folder."""
        files: dict[str, str | bytes] = {
            "robots.txt": sitemap.robots(self.url),
            "sitemap.xml": sitemap.sitemap(self.pages, self._views, self.url),
            "sitemap.txt": sitemap.plain_sitemap(self.pages, self._views, self.url),
            "llms.txt": sitemap.listed(self.pages, self._views, self.url),
            "assets/vega.js": self.cache.get_or_make(
                vega.fingerprint().encode(), lambda: vega.runtime().encode()
            ),
        }
        files |= dict(
            forwarding.short_pages(self.analysis, self._locations, self.ledger, self._cards, self.url)
        )
        return files | self._data

    @cached_property
    def _data(self) -> dict[str, str | bytes]:
        """The published data, by name in the site's folder."""
        data = DataFiles(self.analysis, self._locations, self._views, self.url)
        return self._once("data", lambda: dict(data.all()))

    def export(self, folder: Path) -> None:
        """Write every view as Markdown with settings of its own.

        Raises ValidationFailed if the folder is not empty.
        """
        export.new_folder(folder)
        own = export.assets(self.root / "docs" / "assets")
        styles = [Path(name).name for name in own if name.endswith(".css")]
        for view in self._views:
            at_root = {} if view.folder else self.files()
            files = {**own, **self.documents(view), **self.assets(view), **self.redirects(view), **at_root}
            export.write(folder / view.tag, files)
            url = addresses.public(self.url, view, addresses.FRONT)
            name = view.words(self.library.words["site"])
            settings = export.settings(view, name, url, self.navigation(view), styles)
            export.write(folder, {f"{view.tag}.yml": settings})

    def redirects(self, view: View) -> dict[str, str]:
        """The HTML of pages at former addresses in a view, by file name."""
        return dict(forwarding.former_pages(self.ledger, view))

    def keep_addresses(self) -> None:
        """Put every address on record, once the site has taken its place; raises OSError if it cannot."""
        learn(self.root / "data" / LEDGER, self.ledger, routes.permanent(self.analysis, self.pages))

    def _once(self, name: str, make: Callable[[], dict[str, str | bytes]]) -> dict[str, str | bytes]:
        """Files as they came out before, if nothing has changed that they are made from."""
        return self.written.files(f"{name} {self._source}".encode(), make)

    @cached_property
    def _source(self) -> str:
        return of_pages(self.root, f"{self.url} {self._fonts} {self.ledger.moved}")

    @cached_property
    def _scope(self) -> SiteScope:
        sizes = {
            name: len(content.encode() if isinstance(content, str) else content)
            for name, content in self._data.items()
        }
        return SiteScope(
            self.analysis,
            self._locations,
            self.ledger,
            self.cache,
            self.url,
            self._fonts,
            offers(self.analysis, sizes),
        )

    @cached_property
    def _locations(self) -> dict[str, FigureLocation]:
        return figure_locations(self.library)

    @cached_property
    def _fonts(self) -> str | None:
        return pictures.fonts()

    @cached_property
    def _templates(self) -> Templates:
        return Templates(self.root / "docs" / "templates", self._scope, self.compiled)


def load(root: Path, url: str = "/", tell: Callable[[str], object] = lambda _: None) -> Site:
    """Read and judge the data of a project that the world finds at `url`, and its ledger of addresses.

    `tell` is given a line now and then while the site is made. Raises ValidationFailed with all faults.
    """
    analysis = load_analysis(root / "data")
    pages = routes.pages(analysis)
    routes.judge_changes(analysis, pages)
    ledger = checked(root / "data" / LEDGER, routes.permanent(analysis, pages))
    drawn, written = (Cache(root / ".cache" / name) for name in ("charts", "pages"))
    return Site(analysis, root, url, pages, ledger, drawn, written, Progress(tell))


def load_analysis(data: Path) -> Analysis:
    """Read and judge a data folder; raises ValidationFailed with everything that is wrong."""
    return rules.validated(*read(data))
