"""The whole site as files of text: what MkDocs is given for each view."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer import addresses, downloads, pages, reading, rules
from explainer.addresses import Ledger
from explainer.markup import Markup
from explainer.model import Library
from explainer.pages import Page
from explainer.views import View, views

# The phrases of the theme around the pages.
FRAME = (
    "choose-view",
    "footer",
    "home",
    "not-found",
    "not-found-is",
    "permalink",
    "site",
    "site-is",
    "to-dark",
    "to-light",
)


@dataclass(frozen=True)
class Site:
    """A judged library with its pages, in the order of the navigation, and the templates that show them."""

    library: Library
    templates: Path
    pages: list[Page]
    ledger: Ledger

    @cached_property
    def views(self) -> dict[str, View]:
        """The views by language tag, in the order of the switch."""
        return {view.tag: view for view in views(self.library)}

    def documents(self, tag: str) -> dict[str, str]:
        """The Markdown of every page in a view, by file name."""
        view = self.views[tag]
        markup = Markup(self.templates, view, pages.places(self.library))
        return {
            page.file: markup.render(
                page.template, page.address, page.content | {"page": page, "ledger": self.ledger}
            )
            for page in self.pages
        }

    def navigation(self, tag: str) -> list[dict[str, object]]:
        """The navigation of a view as MkDocs takes it."""
        plain = self.views[tag].words
        found: list[dict[str, object]] = []
        for group, members in pages.navigation(self.pages):
            entries = [{plain(page.title): page.file} for page in members]
            found += [{plain(group): entries}] if group else entries
        return found

    def files(self, site_url: str) -> dict[str, str]:
        """The files that stand once for all views, by name."""
        every = tuple(self.views.values())
        found = {
            "robots.txt": downloads.robots(site_url),
            "sitemap.xml": downloads.sitemap(self.pages, every, site_url),
        }
        for edition in self.library.editions:
            records = downloads.figures(self.library, edition, every, site_url)
            found[f"data/{edition.year}/figures.json"] = downloads.figures_json(records)
            found[f"data/{edition.year}/figures.csv"] = downloads.figures_csv(records)
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
        """What the theme around the pages says in a view, by name."""
        return {name: self.views[tag].words(self.library.words[name]) for name in FRAME}

    def not_found(self) -> list[dict[str, str]]:
        """The page for a missing address in every view: a host serves one page for all."""
        return [
            {"tag": view.tag, "folder": view.folder, **self.frame(view.tag)} for view in self.views.values()
        ]

    def _address(self, file: str) -> str:
        return next((page.address for page in self.pages if page.file == file), "/")


def load(root: Path) -> Site:
    """Read and judge the data of a project and keep its ledger of addresses.

    Raises Problems with everything that is wrong.
    """
    library = judged(root / "data")
    every = pages.pages(library)
    current = [page.address for page in every]
    current += [place.address for place in pages.places(library).values()]
    ledger = addresses.updated(root / "data" / "addresses.txt", current)
    return Site(library, root / "docs" / "templates", every, ledger)


def judged(data: Path) -> Library:
    """Read and judge a data folder; raises Problems with everything that is wrong."""
    return rules.approved(*reading.read(data))
