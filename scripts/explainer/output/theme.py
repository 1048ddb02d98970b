"""What `overrides/` are given for a view: words, alternates, citation, search box, mark, map of the site."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer.analysis.revisions import Revisions
from explainer.charts.cache import Cache
from explainer.language.phrases import ViewPhrases
from explainer.language.sources import cited
from explainer.language.views import View
from explainer.library.model import Library
from explainer.output.cards import Cards
from explainer.output.head import Head, head
from explainer.output.menu import Group, Link, MenuGroup, menu, site_map
from explainer.output.plain import plain
from explainer.output.previews import previews
from explainer.output.search_box import SearchBox, search_box
from explainer.pages import addresses, citation
from explainer.pages.page import EditionPage, FrontPage, Page


@dataclass(frozen=True)
class Alternate:
    """A page in one of the views: the way to it from the page in this view, and its full address."""

    tag: str
    name: str
    current: bool
    href: str
    url: str


@dataclass(frozen=True)
class Notice:
    """A correction that touches a page: when, what, and the way to why, from the page."""

    lead: str
    what: str
    href: str


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
    world finds the site, `mark_file` the site's mark as SVG, `cards` are the view's pictures for previews.
    """

    library: Library
    pages: list[Page]
    views: list[View]
    view: View
    url: str
    mark_file: Path
    cards: Cards

    @property
    def description(self) -> str:
        """What the site is, with the years of the newest report."""
        return self.view.words(self.library.words["site-is"].of_year(self.library.editions[0].year))

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
        title = (
            self.library.words["site-asks"].of_year(page.edition.year)
            if isinstance(page, FrontPage)
            else page.title
        )
        address = addresses.public(self.url, self.view, page.address)
        return citation.page(title, address, self.changed(file), self.view)

    def metadata(self, file: str) -> list[tuple[str, str]]:
        """What reference managers read in a page's head, by the name of its file: names and values.

        The names are those that Zotero's translator for embedded metadata knows of Highwire Press and of
        Dublin Core. Empty for what is no page of ours.
        """
        page = self._by_file.get(file)
        if not page:
            return []
        imprint = self.library.imprint
        author = self.view.words(imprint.editor) if imprint.editor else ""
        values = {
            "citation_title": self.view.plain(page.title),
            "citation_author": author,
            "citation_publication_date": self.changed(file) or "",
            "citation_language": self.view.tag,
            "citation_publisher": self.view.words(imprint.publisher or self.library.words["site"]),
            "DC.type": "webpage",
            "DC.source": self._source(page),
        }
        return [(name, value) for name, value in values.items() if value]

    def _source(self, page: Page) -> str:
        """The document that a page explains."""
        if not isinstance(page, EditionPage):
            return ""
        manifest = page.edition.manifest
        return cited(self.library.sources[manifest.source], self.view, pages=manifest.pages)

    def notices(self, file: str) -> list[Notice]:
        """The corrections that touch a page, by the name of its file, newest first."""
        page = self._by_file.get(file)
        if not page:
            return []
        return [
            Notice(
                self.words["corrected-on"].format(date=self.view.date(revision.date)),
                self.view.words(revision.what),
                addresses.href(self.view, page.address, addresses.revision(name)),
            )
            for name, revision in self._revisions.touching(page.address, _figures(page)).items()
            if revision.correction
        ]

    def changed(self, file: str) -> str | None:
        """The day on which a page was last changed (ISO 8601), by the name of its file; None if unknown."""
        page = self._by_file.get(file)
        return self._revisions.changed(page.address, _figures(page)) if page else None

    def changed_on(self, file: str) -> str:
        """That day in a sentence; empty if none is known."""
        day = self.changed(file)
        return self.words["last-changed"].format(date=self.view.date(day)) if day else ""

    @property
    def _revisions(self) -> Revisions:
        return self.cards.site.analysis.revisions

    def head(self, file: str) -> Head | None:
        """What a page's head says to machines, by the name of its file.

        None for what is no page of ours, and while nobody has told where the world finds the site.
        """
        page = self._by_file.get(file)
        if not page or not addresses.has_address(self.url):
            return None
        return head(page, self.view, self.url, previews(self.cards, self.cards.address(page)))

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


def _figures(page: Page) -> set[str]:
    return {figure.id for figure in page.figures}
