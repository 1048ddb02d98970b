"""What `overrides/` are given for a view: words, alternates, citation, search box, mark, map of the site."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer.charts.cache import Cache
from explainer.language.phrases import ViewPhrases
from explainer.language.views import View
from explainer.library.model import Library
from explainer.output.head import Head, has_address, head
from explainer.output.menu import Group, Link, MenuGroup, menu, site_map
from explainer.output.plain import plain
from explainer.output.search_box import SearchBox, search_box
from explainer.pages import addresses, citation
from explainer.pages.page import FrontPage, Page


@dataclass(frozen=True)
class Alternate:
    """A page in one of the views: the way to it from the page in this view, and its full address."""

    tag: str
    name: str
    current: bool
    href: str
    url: str


@dataclass(frozen=True)
class NotFound:
    """What the page for missing addresses says in one view, with the map of the site."""

    tag: str
    name: str
    folder: str
    words: ViewPhrases
    map: list[Group]


@dataclass(frozen=True, eq=False)
class Theme:
    """What surrounds the pages of a view: `overrides/` read it as `build.theme`.

    What differs from page to page is asked for by the name of the page's file, as MkDocs knows it; a name
    that is none of `pages` stands for what the explainer did not write, such as the page for missing
    addresses. `views` are in the order of the switch and hold `view`, the one it is for; `url` is where the
    world finds the site, `mark_file` the site's mark as SVG.
    """

    library: Library
    pages: list[Page]
    views: list[View]
    view: View
    url: str
    mark_file: Path

    @property
    def words(self) -> ViewPhrases:
        """The phrases of the view."""
        return ViewPhrases(self.view)

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
        """The menu of a page, by the name of its file."""
        return menu(self.pages, self._by_file.get(file), self.library, self.view)

    def citation(self, file: str) -> str:
        """How to quote a page, by the name of its file; empty for what is no page of ours."""
        page = self._by_file.get(file)
        if not page:
            return ""
        title = self.library.words["site-asks"] if isinstance(page, FrontPage) else page.title
        return citation.page(title, addresses.public(self.url, self.view, page.address), self.view)

    def head(self, file: str) -> Head | None:
        """What a page's head says to machines, by the name of its file.

        None for what is no page of ours, and while nobody has told where the world finds the site.
        """
        page = self._by_file.get(file)
        return head(page, self.view, self.url) if page and has_address(self.url) else None

    def plain(self, file: str, html: str, kept: Cache) -> str:
        """A page as Markdown by the name of its file, made from its HTML or `kept` from before.

        Empty for what is no page of ours.
        """
        page = self._by_file.get(file)
        url = addresses.public(self.url, self.view, page.address) if page else ""
        return plain(html, url, self.citation(file), kept) if page else ""

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
        return search_box(self.library, self.view)

    @property
    def not_found(self) -> list[NotFound]:
        """The page for missing addresses in every view: a host serves one page for all."""
        return [
            NotFound(
                view.tag,
                view.name,
                view.folder,
                ViewPhrases(view),
                site_map(self.pages, self.library, view),
            )
            for view in self.views
        ]

    @cached_property
    def _by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.pages}
