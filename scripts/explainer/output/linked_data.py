"""What a page says of itself to machines, as JSON-LD in the words of schema.org."""

import json
from collections.abc import Iterable, Iterator

from explainer.language.phrases import ViewPhrases
from explainer.language.views import View
from explainer.library.model import Edition
from explainer.output.data_files import FORMATS
from explainer.output.descriptions import LICENSE
from explainer.pages import addresses
from explainer.pages.page import (
    DataPage,
    EditionPage,
    FiguresPage,
    FrontPage,
    GlossaryPage,
    OutcomesPage,
    Page,
    TopicPage,
)

Node = dict[str, object]
MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def linked_data(page: Page, view: View, url: str) -> str:
    """The page as JSON-LD, to stand in a script of the page; `url` is where the world finds the site.

    Source: https://schema.org/WebSite, /Article, /Dataset, /DefinedTermSet, /BreadcrumbList
    """
    graph = list(_Said(page, view, url).nodes())
    told = {"@context": "https://schema.org", "@graph": graph}
    # No text ends the script that it stands in.
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _files(table: str) -> list[str]:
    return [f"{table}.{name}" for name in FORMATS]


class _Said:
    """The nodes of a page in a view."""

    def __init__(self, page: Page, view: View, url: str) -> None:
        self._page, self._view, self._url = page, view, url
        self._words = ViewPhrases(view)
        self._site: Node = {
            "@type": "WebSite",
            "name": self._words["site"],
            "url": self._public(addresses.FRONT),
        }

        self._author = self._site | {"@type": "Organization"}

    def nodes(self) -> Iterator[Node]:
        """The page itself, what it holds to be taken along, the way to it."""
        page, view = self._page, self._view
        if isinstance(page, FrontPage):
            yield self._site | {"description": view.plain(page.description), "inLanguage": view.tag}
            return
        yield {
            "@type": "Article",
            "headline": view.plain(page.title),
            "description": view.plain(page.description),
            "inLanguage": view.tag,
            "url": self._public(page.address),
            "license": LICENSE["path"],
            "author": self._author,
            "isPartOf": self._site,
            **(self._based_on(page.edition) if isinstance(page, EditionPage) else {}),
        }
        yield from self._wares()
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": self._public(address)}
                for place, (name, address) in enumerate(self._way(), start=1)
            ],
        }

    def _wares(self) -> Iterator[Node]:
        """The data that the page shows."""
        match self._page:
            case DataPage(edition=edition):
                tables = ("figures", "targets", "outcomes")
                yield self._dataset(edition, tables, addresses.package(edition.year))
            case FiguresPage(edition=edition):
                yield self._dataset(edition, ("figures",))
            case OutcomesPage(edition=edition):
                yield self._dataset(edition, ("targets", "outcomes"))
            case GlossaryPage():
                # The terms themselves would weigh more than all else in the head: they stand in the files.
                kinds = {"@type": ["DefinedTermSet", "Dataset"], "name": self._view.plain(self._page.title)}
                yield self._offered(map(addresses.shared_data, _files("glossary"))) | kinds

    def _dataset(self, edition: Edition, tables: tuple[str, ...], *whole: str) -> Node:
        files = (addresses.data(edition.year, file) for table in tables for file in _files(table))
        years = sorted({figure.year for figure in edition.figures})
        return {
            **self._offered((*whole, *files)),
            "name": f"{self._view.plain(edition.manifest.title)}: {self._view.plain(self._page.title)}",
            "temporalCoverage": "/".join(str(year) for year in dict.fromkeys((years[0], years[-1]))),
        }

    def _offered(self, files: Iterable[str]) -> Node:
        """A set of data in files, by their addresses."""
        library = self._view.library
        about = library.words["site-is"].of_year(library.editions[0].year)
        return {
            "@type": "Dataset",
            "description": f"{self._view.plain(self._page.description)} {self._view.words(about)}",
            "url": self._public(self._page.address),
            "license": LICENSE["path"],
            "creator": self._author,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": MEDIA[address.rpartition(".")[2]],
                    "contentUrl": addresses.absolute(self._url, address),
                }
                for address in files
            ],
        }

    def _based_on(self, edition: Edition) -> Node:
        source = self._view.library.sources[edition.manifest.source]
        told = {"datePublished": source.date, "url": source.url}
        return {
            "isBasedOn": {
                "@type": "NewsArticle",
                "headline": self._view.words(source.title),
                "publisher": {"@type": "Organization", "name": self._view.words(source.publisher)},
                **{key: value for key, value in told.items() if value},
            }
        }

    def _way(self) -> Iterator[tuple[str, str]]:
        """The pages on the way from the front page, by name and address."""
        page, view = self._page, self._view
        yield self._words["home"], addresses.FRONT
        if isinstance(page, TopicPage):
            yield view.plain(page.index.title), page.index.address
        elif isinstance(page, EditionPage):
            report = addresses.page(page.edition.year)
            if page.address.startswith(report) and page.address != report:
                yield view.plain(page.edition.manifest.title), report
        yield view.plain(page.title), page.address

    def _public(self, address: str) -> str:
        return addresses.public(self._url, self._view, address)
