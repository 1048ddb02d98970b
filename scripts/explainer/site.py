"""The whole site as files of text: what MkDocs is given for each view."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer import addresses, citation, downloads, glance, pages, picture, reading, rules, search, vega
from explainer.addresses import Ledger
from explainer.cache import Cache
from explainer.captions import caption
from explainer.drawing import drawing
from explainer.layout import WIDE, layout
from explainer.markup import Markup
from explainer.model import Library
from explainer.pages import Page
from explainer.views import View, views

# The phrases of the theme around the pages.
FRAME = (
    "choose-view",
    "cite-page",
    "colors",
    "colors-dark",
    "colors-device",
    "colors-light",
    "copied",
    "copy-citation",
    "display",
    "display-kept",
    "footer",
    "home",
    "map",
    "menu",
    "menu-close",
    "next",
    "not-found",
    "not-found-is",
    "on-this-page",
    "onward",
    "permalink",
    "previous",
    "search",
    "search-keys",
    "search-keys-on",
    "site",
    "site-is",
    "size-large",
    "size-largest",
    "size-standard",
    "skip",
    "text-size",
    "to-top",
)
# The mark's color where no style sheet gives it another, as in a browser's tab.
MARK_COLOR = re.compile(r"var\(--target, (#[0-9a-f]{6})\)")
TOUCH_SIZE = 180
# What the search box says; the script asks for each without what stands before its hyphen.
SEARCH = (
    "found-chart",
    "found-figure",
    "found-item",
    "found-page",
    "found-term",
    "found-topic",
    "search",
    "search-browse",
    "search-close",
    "search-count",
    "search-hint",
    "search-link",
    "search-loading",
    "search-more",
    "search-nearest",
    "search-none",
    "search-off",
    "search-one",
    "search-reset",
    "search-start",
    "search-topics",
)
NO_FONTS = (
    "No font with Chinese characters was found, so the charts are not offered as PNG. "
    "Install one, for example Noto Sans CJK, and build again."
)


@dataclass(frozen=True)
class Site:
    """A judged library with its pages, in the order of the navigation.

    `root` is the project that its templates and styles are read from, `url` where the world finds it.
    """

    library: Library
    root: Path
    url: str
    pages: list[Page]
    ledger: Ledger

    @cached_property
    def views(self) -> dict[str, View]:
        """The views by language tag, in the order of the switch."""
        return {view.tag: view for view in views(self.library)}

    @cached_property
    def fonts(self) -> str | None:
        """What tells this machine's Chinese fonts apart; None where it has none."""
        return picture.fonts()

    @property
    def notices(self) -> list[str]:
        """What a maintainer should know of a build that passes."""
        return [] if self.fonts else [NO_FONTS]

    def documents(self, tag: str) -> dict[str, str]:
        """The Markdown of every page in a view, by file name."""
        return {page.file: self._rendered(tag, page) for page in self.pages}

    def companions(self, tag: str) -> dict[str, str | bytes]:
        """What a view has beside its pages, by file name: pictures, charts alone, data of scripts."""
        found: dict[str, str | bytes] = {"assets/touch.png": self._touch_icon()}
        for page in pages.embeds(self.pages):
            found |= self._taken_along(tag, page)
        for page in self.pages:
            if page.template == pages.GLANCE:
                groups, name = page.content["groups"], f"{page.address[1:]}chart.json"
                found[name] = glance.specification(groups, self.views[tag], self._cache)
        for edition in self.library.editions:
            found[f"search/{edition.year}.json"] = search.index(self.pages, edition, self.views[tag])
        return found

    def _taken_along(self, tag: str, page: Page) -> dict[str, str | bytes]:
        """A chart as others can use it: SVG, PNG where there are fonts for it, a page of its own."""
        view, plot = self.views[tag], page.content["plot"]
        folder = f"{plot.edition.year}/charts/"
        home = addresses.absolute(self.url, addresses.in_view(view, f"/{folder}#{plot.id}"))
        drawn = drawing(layout(plot, view, WIDE), self._cache)
        svg = picture.picture(drawn, caption(plot, view, home), tag, self._colors)
        found: dict[str, str | bytes] = {f"{folder}{plot.id}.svg": svg}
        if self.fonts:
            found[f"{folder}{plot.id}.png"] = picture.png(svg, self.fonts, self._cache)
        return found | {page.file.replace(".md", ".html"): self._rendered(tag, page, home=home)}

    def _rendered(self, tag: str, page: Page, **more: object) -> str:
        shared = {"page": page, "ledger": self.ledger, "fonts": self.fonts, **more}
        return self._markup[tag].render(page.template, page.address, page.content | shared)

    @cached_property
    def _markup(self) -> dict[str, Markup]:
        templates, where = self.root / "docs" / "templates", pages.places(self.library)
        return {
            tag: Markup(templates, view, where, self._cache, self.url) for tag, view in self.views.items()
        }

    @property
    def _cache(self) -> Cache:
        return Cache(self.root / ".cache" / "charts")

    @cached_property
    def _colors(self) -> dict[str, str]:
        return picture.palette(self.root / "docs" / "assets" / "styles" / "light.css")

    def navigation(self, tag: str) -> list[dict[str, object]]:
        """The navigation of a view as MkDocs takes it."""
        plain = self.views[tag].words
        found: list[dict[str, object]] = []
        for group, members in pages.navigation(self.pages):
            entries = [{plain(page.title): page.file} for page in members]
            found += [{plain(group): entries}] if group else entries
        return found

    def files(self) -> dict[str, str | bytes]:
        """The files that stand once for all views, by name."""
        every = tuple(self.views.values())
        found = {
            "robots.txt": downloads.robots(self.url),
            "sitemap.xml": downloads.sitemap(self.pages, every, self.url),
            "assets/vega.js": self._cache.made(vega.maker().encode(), lambda: vega.runtime().encode()),
        }
        for edition in self.library.editions:
            records = downloads.figures(self.library, edition, every, self.url)
            found[f"data/{edition.year}/figures.json"] = downloads.figures_json(records)
            found[f"data/{edition.year}/figures.csv"] = downloads.table(records)
        for page in pages.embeds(self.pages):
            plot = page.content["plot"]
            rows = downloads.chart(plot, every, self.url)
            found[f"data/{plot.edition.year}/charts/{plot.id}.csv"] = downloads.table(rows)
        return found

    def redirects(self) -> dict[str, str]:
        """Pages at former addresses, the same in every view, by file name."""
        return {
            f"{old.strip('/')}/index.html": downloads.moved_page(addresses.relative(old, new))
            for old, new in self.ledger.pages_moved().items()
        }

    def switch(self, tag: str, file: str) -> list[dict[str, object]]:
        """The same page in every view: name, language tag, way from the page in this view."""
        here = self._address(file)
        return [
            {
                "tag": view.tag,
                "name": view.name,
                "current": view.tag == tag,
                "address": addresses.in_view(view, here),
                "way": addresses.relative(
                    addresses.in_view(self.views[tag], here), addresses.in_view(view, here)
                ),
            }
            for view in self.views.values()
        ]

    def frame(self, tag: str) -> dict[str, str]:
        """What stands around the pages in a view, by name."""
        return {name: self.views[tag].words(self.library.words[name]) for name in FRAME}

    def footer(self, tag: str) -> list[dict[str, str]]:
        """The pages that the foot of every page leads to: name, address in the view."""
        words = self.views[tag].words
        return [
            {"name": words(article.title), "address": f"{name}/"}
            for name, article in self.library.articles.items()
        ]

    def citation(self, tag: str, file: str) -> str:
        """How to quote a page of a view; empty for what is no page of ours."""
        page = next((page for page in self.pages if page.file == file), None)
        if not page:
            return ""
        front = page.address == "/"
        title = self.library.words["site-asks"] if front else page.title
        return citation.page(title, page.address, self.views[tag], self.url)

    @cached_property
    def mark(self) -> str:
        """The mark as SVG to stand in a page: it takes the page's colors."""
        drawn = (self.root / "docs" / "assets" / "mark.svg").read_text(encoding="utf-8")
        return drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1).strip()

    def _touch_icon(self) -> bytes:
        """The mark on paper, for the home screen of a phone."""
        inner = MARK_COLOR.sub(r"\1", self.mark).replace("<svg ", '<svg width="64" height="64" ', 1)
        icon = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{TOUCH_SIZE}" height="{TOUCH_SIZE}" '
            f'viewBox="-8 -8 80 80"><rect x="-8" y="-8" width="80" height="80" '
            f'fill="{self._colors["paper"]}"/>{inner}</svg>'
        )
        return self._cache.made(f"{vega.maker()} {icon}".encode(), lambda: vega.png(icon, 1))

    def search(self, tag: str) -> dict[str, object]:
        """What the search box of a view says and where its indexes are, the newest edition's first."""
        plain, words = self.views[tag].words, self.library.words
        newest = self.library.editions[0].year
        return {
            "indexes": [f"search/{edition.year}.json" for edition in self.library.editions],
            "words": {name.partition("-")[2] or name: plain(words[name]) for name in SEARCH},
            "figures": {"address": f"{newest}/figures/", "name": plain(words["all-figures"])},
            "glossary": {"address": "glossary/", "name": plain(words["glossary"])},
        }

    def not_found(self) -> list[dict[str, object]]:
        """The page for a missing address in every view: a host serves one page for all."""
        return [
            {
                "tag": view.tag,
                "folder": view.folder,
                "frame": self.frame(view.tag),
                "map": [
                    {
                        "name": view.words(members[0].group or self.library.words["the-report"]),
                        "pages": [(view.plain(page.title), page.address[1:]) for page in members],
                    }
                    for members in pages.groups(self.pages)
                ],
            }
            for view in self.views.values()
        ]

    def _address(self, file: str) -> str:
        return next((page.address for page in self.pages if page.file == file), "/")


def load(root: Path, url: str = "/") -> Site:
    """Read and judge the data of a project that the world finds at `url`, and keep its ledger of addresses.

    Raises Problems with everything that is wrong.
    """
    library = judged(root / "data")
    every = pages.pages(library)
    current = [page.address for page in every]
    current += [place.address for place in pages.places(library).values()]
    for page in pages.embeds(every):
        plot = page.content["plot"]
        current += [page.address, f"/{plot.edition.year}/charts/#{plot.id}"]
    ledger = addresses.updated(root / "data" / "addresses.txt", current)
    return Site(library, root, url, every, ledger)


def judged(data: Path) -> Library:
    """Read and judge a data folder; raises Problems with everything that is wrong."""
    return rules.approved(*reading.read(data))
