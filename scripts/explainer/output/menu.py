"""The menu beside a page, and the map of the site: pages by their names, under headings."""

from dataclasses import dataclass

from explainer.language.views import View
from explainer.library.model import Library
from explainer.pages import addresses, routes
from explainer.pages.page import EditionPage, FrontPage, Page, ReportPage


@dataclass(frozen=True)
class Link:
    """A page: its name in the view, its address without the first slash."""

    name: str
    address: str


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


def menu(pages: list[Page], own: Page | None, library: Library, view: View) -> list[MenuGroup]:
    """The menu of the page `own`, or of what is no page of ours: what all share, and its edition's pages.

    Of the other editions it names the newest, the one before and the one after; the front page names all.
    """
    years = [edition.year for edition in library.editions]
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
            view.words(name) if name else None,
            [(Link(view.words(page.title), page.address[1:]), page is own) for page in members],
        )
        for name, members in routes.navigation(list(filter(shown, pages)))
    ]


def site_map(pages: list[Page], library: Library, view: View) -> list[Group]:
    """All pages under their headings; those of an edition without a heading stand under the report's."""
    return [
        Group(
            view.words(members[0].group or library.words["the-report"]),
            [Link(view.plain(page.title), page.address[1:]) for page in members],
        )
        for members in routes.groups(pages)
    ]
