"""What a template's filters know: the site, the view, the page, and the terms marked on it so far."""

from dataclasses import dataclass, field

from explainer.analysis.analysis import Analysis
from explainer.analysis.plots import AmountPlot, CountPlot, Plot
from explainer.analysis.terms import Finder
from explainer.charts.cache import Cache
from explainer.language.views import View
from explainer.library.model import Chapter, Edition
from explainer.pages import addresses
from explainer.pages.ledger import Ledger
from explainer.pages.locations import FigureLocation, Passage
from explainer.pages.offer import Offer
from explainer.pages.page import EditionPage, Page
from explainer.schema.evidence import Reading
from explainer.schema.figures import Figure
from explainer.schema.glossary import Term

# What has an address: most things are themselves, those that are known by an id say what they are.
Target = Edition | Figure | Chapter | Plot | Reading | Passage | Page | str


@dataclass(frozen=True, eq=False)
class SiteScope:
    """What all pages share.

    `locations` says where each figure stands, drawings are kept in `cache`, `url` is what the addresses
    that others are given begin with; `fonts` tells the machine's fonts apart, None where PNG cannot be drawn.
    `offers` are the data to be taken along, by an edition's year; `drawings` are those made for pages so
    far, by year, chart and view.
    """

    analysis: Analysis
    locations: dict[str, FigureLocation]
    ledger: Ledger
    cache: Cache
    url: str
    fonts: str | None
    offers: dict[int, Offer] = field(default_factory=dict)
    drawings: dict[tuple[int, str, str], str] = field(default_factory=dict, init=False, repr=False)
    _finders: dict[str, Finder] = field(default_factory=dict, init=False, repr=False)

    @property
    def has_pictures(self) -> bool:
        """Whether there are pictures for previews: they say where the site is, in fonts with Chinese."""
        return self.fonts is not None and addresses.has_address(self.url)

    def finder(self, view: View) -> Finder:
        """What finds the marked terms in a view's words."""
        if view.tag not in self._finders:
            both, terms = self.analysis.term_finders, self.analysis.marked_terms
            self._finders[view.tag] = both["en"] if view.english else Finder(terms, "zh", view.chinese)
        return self._finders[view.tag]


@dataclass(frozen=True, eq=False)
class PageScope:
    """A page being rendered in a view; `terms` gathers, by id, those that its texts mark."""

    site: SiteScope
    view: View
    page: Page
    terms: dict[str, Term] = field(default_factory=dict)

    @property
    def edition(self) -> Edition:
        """The edition that the page speaks of; raises TypeError where it speaks of none."""
        if not isinstance(self.page, EditionPage):
            raise TypeError("this page belongs to no edition")
        return self.page.edition

    def explains(self, term: str) -> bool:
        """Whether the view's readers need the term of that id explained."""
        return self.view.explains(self.site.analysis.library.glossary[term])

    def address(self, target: Target, kind: str | None = None) -> str:
        """Where a thing stands; an id says of what `kind` it is, as NAMED lists them, a full address nothing.

        Raises KeyError for a figure, an item or a kind that is unknown, TypeError where there is no edition.
        """
        match target:
            case Page() | Passage():
                return target.address
            case Figure():
                return self.site.locations[target.id].address
            case Edition():
                return addresses.page(target.year)
            case Chapter():
                return addresses.page(self.edition.year, target.id)
            case AmountPlot() | CountPlot():
                return addresses.chart(target.edition.year, target.id)
            case Reading():
                return addresses.note(self.edition.year, target.id)
        if kind is None:
            return target
        if kind in NAMED:
            return NAMED[kind](target)
        if kind == "item":
            chapter, item = self.edition.items[target]
            return addresses.part(self.edition.year, chapter.id, item.id)
        return NAMED_IN_EDITION[kind](self.edition.year, target)

    def href(self, target: Target, kind: str | None = None) -> str:
        """The way from the page to a thing, as `address` takes it."""
        return addresses.href(self.view, self.page.address, self.address(target, kind))

    def public(self, target: Target, kind: str | None = None) -> str:
        """The full address of a thing in the view, as `address` takes it."""
        return addresses.public(self.site.url, self.view, self.address(target, kind))


NAMED = {
    "article": addresses.article,
    "chart-embed": addresses.chart_embed,
    "figure-embed": addresses.figure_embed,
    "revision": addresses.revision,
    "short": addresses.short,
    "term": addresses.term,
    "topic": addresses.topic,
}
NAMED_IN_EDITION = {
    "data": addresses.data,
    "note": addresses.note,
    "outcome": addresses.outcome,
    "page": addresses.page,
}
