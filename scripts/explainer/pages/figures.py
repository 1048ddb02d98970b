"""Charts and figures as pages offer them: drawn, described, to be taken along or quoted."""

import html

from explainer.analysis.plots import Plot
from explainer.analysis.units import Group
from explainer.charts import overview, radial
from explainer.charts.drawing import drawing
from explainer.charts.label_placement import VARIANTS as RADIAL_VARIANTS
from explainer.charts.layout import layout
from explainer.charts.qr_code import qr_code as drawn_code
from explainer.charts.scene import VARIANTS
from explainer.charts.shorthand import shorthand
from explainer.library.model import Chapter, Edition
from explainer.pages import addresses, bibliography, citation, contact, prose
from explainer.pages.page import ChapterPage, Page
from explainer.pages.scope import PageScope
from explainer.schema.figures import Figure


def drawings(plot: Plot, scope: PageScope) -> str:
    """A chart drawn for wide and for narrow places; the style sheet shows one."""
    drawn, key = scope.site.drawings, (plot.edition.year, plot.id, scope.view.tag)
    if key not in drawn:  # a chart stands on several pages
        cache = scope.site.cache
        layouts = (layout(plot, scope.view, variant) for variant in VARIANTS)
        drawn[key] = "".join(shorthand(drawing(variant, cache)) for variant in layouts)
    return drawn[key]


def overview_drawings(group: Group, scope: PageScope) -> str:
    """The amounts of a group on one scale, for wide and for narrow places."""
    return "".join(overview.drawing(group, scope.view, variant, scope.site.cache) for variant in VARIANTS)


def halo(edition: Edition, scope: PageScope) -> str:
    """The areas of work as rays that lead to their chapters, for wide and for narrow places."""
    cache = scope.site.cache
    return "".join(
        radial.halo(edition, scope.view, variant, scope.href, cache) for variant in RADIAL_VARIANTS
    )


def qr_code(page: Page, scope: PageScope) -> str:
    """The page's address as a QR code, for print; empty while the site has no address."""
    url = scope.site.url
    return (
        drawn_code(addresses.public(url, scope.view, page.address)).svg if addresses.has_address(url) else ""
    )


def poster(page: ChapterPage, scope: PageScope) -> str:
    """The way from a chapter's page to it as a tall picture; empty where there is none."""
    newest = page.edition is scope.site.analysis.library.editions[0]
    return scope.href(addresses.poster(page.address)) if newest and scope.site.has_pictures else ""


def files(plot: Plot, scope: PageScope) -> list[tuple[str, str]]:
    """The files in which a chart can be taken along from the page of all charts: format and way to each."""
    pictures = ("PNG", "SVG") if scope.site.fonts else ("SVG",)
    offered = [(name, f"{plot.id}.{name.lower()}") for name in pictures]
    return [*offered, ("CSV", scope.href(f"charts/{plot.id}.csv", "data"))]


def quote(figure: Figure, scope: PageScope) -> str:
    """How to quote a figure, as an attribute's value."""
    edition = scope.site.locations[figure.id].edition
    return html.escape(citation.figure(figure, edition, scope.public(figure), scope.view))


def former_ids(target: Figure | Plot, scope: PageScope) -> list[str]:
    """The ids that a figure or chart had before, so that old links still find it."""
    return scope.site.ledger.former_ids(scope.address(target))


def references(chapter: Chapter, scope: PageScope) -> dict[str, list[tuple[str, str, str]]]:
    """How a chapter is cited: by what is cited, the newspaper or this site, each form's name and text.

    The text is given twice, as an attribute's value, in which `{today}` is filled in at copying, and as HTML.
    """
    view = scope.view
    accessed = view.words(view.library.words["date-of-access"])
    cited = zip(("cite-newspaper", "cite-site"), bibliography.of_chapter(chapter, scope), strict=True)
    return {
        kind: [
            (form, html.escape(copied), prose.escape(text, view))
            for form, copied, text in (
                ("GB/T 7714", one.gbt("{today}"), one.gbt(accessed)),
                ("APA", one.apa(), one.apa()),
            )
        ]
        for kind, one in cited
    }


def mistake(figure: Figure, scope: PageScope) -> str:
    """The address that reports a mistake in a figure, as an attribute's value."""
    return html.escape(contact.figure(figure, scope.public(figure), scope.view))


def report_a_mistake(_page: Page, scope: PageScope) -> str:
    """The address that reports a mistake anywhere on the site, as an attribute's value."""
    return html.escape(contact.site(scope.public(addresses.FRONT), scope.view))


def parted(page: Page, scope: PageScope) -> list[tuple[str, str]]:
    """What has left a page: the id that it had there, and the address where it stands now."""
    return sorted(scope.site.ledger.parted(page.address).items())


def standing(address: str, scope: PageScope) -> str:
    """What stands at an address, in a few words: a figure with its amount, else that it is the new place."""
    library = scope.site.analysis.library
    for name, location in scope.site.locations.items():
        if location.address == address:
            figure = library.figures[name]
            return prose.escape(f"{scope.view.label(figure)} {scope.view.amount(figure)}", scope.view)
    return prose.escape(scope.view.words(library.words["new-place"]), scope.view)
