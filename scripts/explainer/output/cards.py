"""What stands on the pictures for previews and on posters, from the same records as the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from explainer.charts.captions import source_line
from explainer.charts.card import Card, Entry
from explainer.charts.poster import Poster
from explainer.language.views import DOUBT, View, capitalized
from explainer.library.model import Edition
from explainer.pages import addresses
from explainer.pages.page import (
    ChapterPage,
    EditionPage,
    FrontPage,
    OutcomesPage,
    Page,
    ReportPage,
    TopicPage,
)
from explainer.pages.scope import SiteScope
from explainer.schema.base import NAMED, READING, Text
from explainer.schema.figures import Figure

# Beside the first figure of a card there is room for so many more.
OTHERS = 3


@dataclass(frozen=True, eq=False)
class Cards:
    """The cards and posters of a view.

    Of the newest edition each chapter, each topic, each headline figure and the sum of targets has a card
    of its own, of an older one only the edition: what is old is shared seldom, and takes room for ever.
    """

    site: SiteScope
    pages: list[Page]
    view: View

    @cached_property
    def all(self) -> dict[str, Card]:
        """Every card by the address of what it stands for."""
        if not self.site.has_pictures:
            return {}
        return {address: card for page in self.pages for address, card in self._of(page)}

    def address(self, page: Page) -> str:
        """The address whose card stands for a page: its own, its edition's, else the site's."""
        named = [page.address, addresses.page(page.edition.year)] if isinstance(page, EditionPage) else []
        return next((one for one in named if one in self.all), addresses.FRONT)

    def figure_address(self, figure: Figure) -> str:
        """The address whose card stands for a figure: its own, its chapter's, else its edition's."""
        location = self.site.locations[figure.id]
        chapter = location.address.partition("#")[0]
        own = (one for one in (location.address, chapter) if one in self.all)
        return next(own, addresses.page(location.edition.year))

    @cached_property
    def posters(self) -> dict[str, Poster]:
        """The posters of the newest edition's chapters by the addresses of these."""
        if not self.site.has_pictures:
            return {}
        return {
            page.address: self._poster(page)
            for page in self.pages
            if isinstance(page, ChapterPage) and self._is_newest(page.edition)
        }

    def _is_newest(self, edition: Edition) -> bool:
        return edition is self.site.analysis.library.editions[0]

    def _of(self, page: Page) -> Iterator[tuple[str, Card]]:
        if isinstance(page, FrontPage):
            title = self._words("site-asks")
            yield page.address, self._card(title, self._headlines(page.edition), "", page.edition)
            for figure in self._headlines(page.edition):
                yield self.site.locations[figure.id].address, self._figure(figure, page.edition)
        elif isinstance(page, ReportPage):
            figures = self._headlines(page.edition)
            yield page.address, self._card(self._title(page), figures, "", page.edition)
        elif isinstance(page, EditionPage) and self._is_newest(page.edition):
            if isinstance(page, ChapterPage):
                figures, words = page.chapter.key_figures, self.view.plain(page.chapter.file.lead)
                yield page.address, self._card(self._title(page), figures, words, page.edition)
            elif isinstance(page, TopicPage):
                glimpse = page.content.glimpse
                figures = [self.site.analysis.library.figures[name] for name in _named(glimpse)]
                words = self.view.plain(glimpse)
                yield page.address, self._card(self._title(page), figures, words, page.edition)
            elif isinstance(page, OutcomesPage):
                yield page.address, self._sum(page)

    def _card(self, title: str, figures: list[Figure], words: str, edition: Edition) -> Card:
        entries = [self._entry(figure) for figure in figures]
        return Card(
            site=self._words("site"),
            title=title,
            first=entries[0] if entries else None,
            others=tuple(entries[1 : 1 + OTHERS]),
            words=words,
            notes=self._notes(figures[: 1 + OTHERS], edition),
        )

    def _notes(self, figures: list[Figure], edition: Edition) -> tuple[str, ...]:
        """What the sign of doubt means, where it stands, and whose word the figures are."""
        doubt = [self._words("chart-doubt")] if any(figure.readings for figure in figures) else []
        return (*doubt, source_line(edition, self.view))

    def _figure(self, figure: Figure, edition: Edition) -> Card:
        """A figure with the clause that states it, in English as we translate it."""
        words = self._words("quoted").format(words=self.view.clause(figure))
        return self._card(self.view.words(edition.manifest.title), [figure], words, edition)

    def _sum(self, page: OutcomesPage) -> Card:
        """The targets counted, and what was found of them."""
        targets = self.site.analysis.of(page.edition).target_sum
        told = self._words("targets-sum").format(count=targets.count, numbers=targets.with_numbers)
        others = tuple(
            Entry(str(len(found)), self._label(self._words(f"known-{known}")), "", "published")
            for known, found in targets.by_known.items()
        )
        notes = self._notes([], page.edition)
        return Card(self._words("site"), self._title(page), None, others, told, notes)

    def _poster(self, page: ChapterPage) -> Poster:
        table = self.site.analysis.key_table(page.chapter)
        figures = page.chapter.key_figures
        alike = len(table.kinds) == 1
        rows = [(row.indicator, [getattr(row, kind) for kind in table.kinds]) for row in table.rows]
        some = [self._words("key-figures-some")] if page.chapter.file.key else []
        return Poster(
            site=self._words("site"),
            report=self.view.words(page.edition.manifest.title),
            title=self._title(page),
            rows=tuple(
                (
                    self._label(self.view.words(self.view.library.indicators[indicator].name)),
                    tuple(self._entry(figure, told=not alike) for figure in found if figure),
                )
                for indicator, found in rows
            ),
            shared=(self.view.kind_of(figures[0]), figures[0].kind) if alike else None,
            words=self.view.plain(page.chapter.file.lead),
            notes=(*some, *self._notes(figures, page.edition)),
            leads=self._words("code-leads"),
            address=addresses.public(self.site.url, self.view, page.address),
        )

    def _entry(self, figure: Figure, told: bool = True) -> Entry:
        """A figure on a picture; with `told` it says what it is."""
        amount = f"{self.view.amount(figure)}{DOUBT if figure.readings else ''}"
        kind = self.view.kind_of(figure) if told else ""
        return Entry(amount, self._label(self.view.label(figure)), kind, figure.kind)

    def _label(self, name: str) -> str:
        return capitalized(name) if self.view.english else name

    def _headlines(self, edition: Edition) -> list[Figure]:
        return [self.site.analysis.library.figures[name] for name in edition.manifest.headlines]

    def _title(self, page: Page) -> str:
        return self.view.plain(page.title)

    def _words(self, name: str) -> str:
        return self.view.words(self.view.library.words[name])


def _named(text: Text) -> list[str]:
    """The ids of the figures that a text names, in its order."""
    return [name for name in dict.fromkeys(NAMED.findall(text.zh)) if not READING.fullmatch(name)]
