"""What `overrides/` are given for a view: words, alternates, citation, search box, mark, map of the site."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer.language.views import View
from explainer.library.model import Library, Words
from explainer.pages import addresses, citation, routes
from explainer.pages.page import EditionPage, FrontPage, Page, ReportPage

# What the search box says; its script asks for each without what stands before the hyphen.
SEARCH_WORDS = (
    "colon",
    "copied",
    "found-ask",
    "found-chart",
    "found-fact",
    "found-figure",
    "found-item",
    "found-note",
    "found-open",
    "found-outcome",
    "found-page",
    "found-place",
    "found-term",
    "found-topic",
    "search",
    "search-absent",
    "search-also",
    "search-browse",
    "search-close",
    "search-closest",
    "search-copy",
    "search-failed",
    "search-full",
    "search-count",
    "search-hint",
    "search-later",
    "search-link",
    "search-loading",
    "search-more",
    "search-near",
    "search-nearest",
    "search-none",
    "search-off",
    "search-one",
    "search-reset",
    "search-source",
    "search-start",
    "search-topics",
    "semicolon",
)


@dataclass(frozen=True)
class Phrases:
    """The phrases of `words.yml` in a view, by name."""

    words: Words
    view: View

    def __getitem__(self, name: str) -> str:
        """The phrase; raises ValidationFailed when there is none of that name."""
        return self.view.words(self.words[name])


@dataclass(frozen=True)
class Link:
    """A page: its name in the view, its address without the first slash."""

    name: str
    address: str


@dataclass(frozen=True)
class Alternate:
    """A page in one of the views: the way to it from the page in this view, and its full address."""

    tag: str
    name: str
    current: bool
    href: str
    url: str


@dataclass(frozen=True)
class SearchBox:
    """What the search box says, by the names its script uses, and the indexes in the order they are needed.

    The first two, how words are read and the newest edition, are asked for when the box is opened.
    Without scripts it names the table of figures and the glossary.
    """

    indexes: list[str]
    words: dict[str, str]
    figures: Link
    glossary: Link


@dataclass(frozen=True)
class Group:
    """The pages under a heading of the navigation."""

    name: str
    pages: list[Link]


@dataclass(frozen=True)
class MenuGroup:
    """What stands in the menu under a name, or alone without one; each page with whether it is this one."""

    name: str | None
    pages: list[tuple[Link, bool]]

    @property
    def current(self) -> bool:
        """Whether this page stands in it."""
        return any(current for _, current in self.pages)


@dataclass(frozen=True)
class NotFound:
    """What the page for missing addresses says in one view, with the map of the site."""

    tag: str
    name: str
    folder: str
    words: Phrases
    map: list[Group]


@dataclass(frozen=True, eq=False)
class Theme:
    """What surrounds the pages of a view; `url` is where the world finds the site, `mark_file` the mark."""

    library: Library
    pages: list[Page]
    views: list[View]
    view: View
    url: str
    mark_file: Path

    @property
    def words(self) -> Phrases:
        """The phrases of the view."""
        return Phrases(self.library.words, self.view)

    def alternates(self, file: str) -> list[Alternate]:
        """A page in every view, by the name of its file; the front page for what is no page of ours."""
        page = self._by_file.get(file)
        address = page.address if page else addresses.FRONT
        return [
            Alternate(
                view.tag,
                view.name,
                view is self.view,
                addresses.relative(addresses.in_view(self.view, address), addresses.in_view(view, address)),
                addresses.public(self.url, view, address),
            )
            for view in self.views
        ]

    def menu(self, file: str) -> list[MenuGroup]:
        """The menu of a page, by the name of its file: what all share, and the pages of its edition.

        Of the other editions it names the newest, the one before and the one after; the front page names all.
        """
        own = self._by_file.get(file)
        years = [edition.year for edition in self.library.editions]
        place = years.index(own.edition.year) if isinstance(own, EditionPage) else 0
        front = own is None or isinstance(own, FrontPage)
        near = set(years if front else [years[0], *years[max(place - 1, 0) : place + 2]])

        def shown(page: Page) -> bool:
            if not isinstance(page, EditionPage) or page.edition.year == years[place]:
                return True
            if isinstance(page, ReportPage):
                return page.edition.year in near
            return not page.address.startswith(addresses.page(page.edition.year))

        return [
            MenuGroup(
                self.view.words(name) if name else None,
                [(Link(self.view.words(page.title), page.address[1:]), page is own) for page in members],
            )
            for name, members in routes.navigation(list(filter(shown, self.pages)))
        ]

    def citation(self, file: str) -> str:
        """How to quote a page, by the name of its file; empty for what is no page of ours."""
        page = self._by_file.get(file)
        if not page:
            return ""
        title = self.library.words["site-asks"] if isinstance(page, FrontPage) else page.title
        return citation.page(title, addresses.public(self.url, self.view, page.address), self.view)

    @cached_property
    def mark(self) -> str:
        """The mark as SVG to stand in a page: it takes the page's colors."""
        svg = self.mark_file.read_text(encoding="utf-8")
        return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1).strip()

    @property
    def articles(self) -> list[Link]:
        """The pages of ours, which the foot of every page names."""
        return [
            Link(self.view.words(article.title), addresses.article(name)[1:])
            for name, article in self.library.articles.items()
        ]

    @property
    def search(self) -> SearchBox:
        """The search box of the view."""
        newest, *older = (edition.year for edition in self.library.editions)
        return SearchBox(
            indexes=[f"search/{name}.json" for name in ("reading", newest, "shared", *older)],
            words={name.partition("-")[2] or name: self.words[name] for name in SEARCH_WORDS},
            figures=Link(self.words["all-figures"], addresses.page(newest, "figures")[1:]),
            glossary=Link(self.words["glossary"], addresses.GLOSSARY[1:]),
        )

    @property
    def not_found(self) -> list[NotFound]:
        """The page for missing addresses in every view: a host serves one page for all."""
        return [
            NotFound(view.tag, view.name, view.folder, Phrases(self.library.words, view), self._map(view))
            for view in self.views
        ]

    def _map(self, view: View) -> list[Group]:
        return [
            Group(
                view.words(members[0].group or self.library.words["the-report"]),
                [Link(view.plain(page.title), page.address[1:]) for page in members],
            )
            for members in routes.groups(self.pages)
        ]

    @cached_property
    def _by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.pages}
