"""What stands beside the pages: charts to be taken along, data of scripts, what pages load."""

import re
from collections.abc import Iterator
from pathlib import Path

from explainer.charts import export, overview, vega
from explainer.charts.cache import Cache
from explainer.charts.captions import caption
from explainer.charts.drawing import drawing
from explainer.charts.layout import layout
from explainer.charts.scene import WIDE
from explainer.charts.shorthand import shorthand
from explainer.language.views import View
from explainer.output import scripts, stylesheet
from explainer.output.bundle import bundled
from explainer.output.feed import feed
from explainer.output.minifier import SCRIPT, minified
from explainer.output.oembed import oembed
from explainer.output.search.index import edition_index, reading_index, shared_index
from explainer.output.search.sounds import Sounds
from explainer.output.search_box import index_files
from explainer.output.stylesheet import Sheets
from explainer.pages import addresses, bibliography, routes
from explainer.pages.locations import figure_names
from explainer.pages.page import ChapterPage, ChartEmbedPage, FigureEmbedPage, OverviewPage, Page
from explainer.pages.scope import PageScope, SiteScope
from explainer.pages.templates import Templates

# The elements of the mark, and its color where no style sheet gives it another, as in a browser's tab.
MARK_COLOR = re.compile(r"var\(--target, (#[0-9a-f]{6})\)")
MARK = re.compile(r"<svg [^>]*>(.*)</svg>", re.S)
# Of the icon, in pixels.
TOUCH_SIZE = 180
# The sheet of what stands in frames, and the parts of the style sheet that it needs before its own.
EMBED = "embed"
EMBEDDED = {"tokens.css", "light.css", "dark.css", "kind.css", "chart.css"}

Files = Iterator[tuple[str, str | bytes]]


def assets(
    templates: Templates, site: SiteScope, pages: list[Page], view: View, colors: dict[str, str]
) -> Files:
    """The files of a view, each by its name in the view's folder.

    `colors` are those of the light style sheet by what they mean.
    """
    charts = routes.chart_embeds(site.analysis)
    for chart in charts:
        yield from _pictures(chart, site, view, colors)
    names = figure_names(site.locations, site.ledger)
    embeds: tuple[ChartEmbedPage | FigureEmbedPage, ...] = (
        *charts,
        *routes.figure_embeds(site.analysis, site.locations, names),
    )
    for embed in embeds:
        yield embed.file, templates.render(embed, view)
        if addresses.has_address(site.url):
            yield addresses.oembed(embed.address)[1:], oembed(embed, PageScope(site, view, embed))
    for page in pages:
        if isinstance(page, OverviewPage):
            groups = site.analysis.of(page.edition).unit_groups
            yield f"{page.address[1:]}chart.json", overview.specification(groups, view, site.cache)
        if isinstance(page, ChapterPage):
            cited = bibliography.of_chapter(page.chapter, PageScope(site, view, page))
            for ending, content in bibliography.files(cited).items():
                yield f"{page.address[1:]}cite.{ending}", content
    sounds = Sounds(site.cache)
    yield "feed.xml", feed(site.analysis.revisions, view, site.url)
    yield "search/files.json", index_files(site.analysis.library)
    yield "search/reading.json", reading_index(view, sounds)
    yield "search/shared.json", shared_index(pages, view, sounds)
    for edition in site.analysis.library.editions:
        yield f"search/{edition.year}.json", edition_index(site.analysis, pages, edition, view, sounds)


def shared(folder: Path, sheets: Sheets, scripts_of_all: list[str], icon: bytes) -> Files:
    """The files that the pages of all views load, by name, from the folder of assets and what is made.

    The style sheet serves any page: trimming to what there is takes the finished pages. A folder of styles
    is a sheet of its own, for the kind of page that it is named by. `scripts_of_all` are the names of those
    that every page needs. Raises ValidationFailed if the modules of the search cannot be joined.
    """
    theme = stylesheet.trimmed(sheets.theme, None, stylesheet.joined("", sheets.parts))
    yield "assets/site.css", stylesheet.joined(theme, sheets.parts)
    embedded = [part for part in sheets.parts if part[0] in EMBEDDED]
    for kind in sorted(path for path in (folder / "styles").iterdir() if path.is_dir()):
        parts = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(kind.glob("*.css"))]
        ground = embedded if kind.name == EMBED else []
        yield f"assets/{kind.name}.css", stylesheet.joined("", [*ground, *parts])
    paths = [folder / name.removeprefix("assets/") for name in scripts_of_all]
    yield "assets/site.js", scripts.joined(path.read_text(encoding="utf-8") for path in paths)
    for path in sorted(folder.glob("*.js")):
        if path not in paths:
            yield f"assets/{path.name}", minified(path.read_text(encoding="utf-8"), SCRIPT)
    yield "assets/search-box.js", minified(bundled(folder / "search", "box.js", "start"), SCRIPT)
    yield "assets/mark.svg", (folder / "mark.svg").read_text(encoding="utf-8")
    yield "assets/touch.png", icon


def _pictures(page: ChartEmbedPage, site: SiteScope, view: View, colors: dict[str, str]) -> Files:
    """A chart as a picture that others can use: SVG, PNG where there are fonts for it."""
    plot, year = page.plot, page.edition.year
    stem = f"{addresses.page(year, 'charts')[1:]}{plot.id}"
    address = addresses.public(site.url, view, addresses.chart(year, plot.id))
    drawn = shorthand(drawing(layout(plot, view, WIDE), site.cache))
    svg = export.svg_export(drawn, caption(plot, view, address), view.tag, colors)
    yield f"{stem}.svg", svg
    if site.fonts:
        yield f"{stem}.png", export.png(svg, site.fonts, site.cache)


def mark_elements(mark: str) -> str:
    """The elements of the mark, in its own color, to stand in another drawing; `mark` is its SVG."""
    elements = MARK.fullmatch(mark.strip())
    if not elements:
        raise ValueError("the mark is not one element of SVG")
    return MARK_COLOR.sub(r"\1", elements[1])


def touch_icon(mark: str, colors: dict[str, str], cache: Cache) -> bytes:
    """The mark on paper as PNG, for the home screen of a phone."""
    inner = MARK_COLOR.sub(r"\1", mark).replace("<svg ", '<svg width="64" height="64" ', 1)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{TOUCH_SIZE}" height="{TOUCH_SIZE}" '
        f'viewBox="-8 -8 80 80"><rect x="-8" y="-8" width="80" height="80" '
        f'fill="{colors["paper"]}"/>{inner}</svg>'
    )
    return cache.get_or_make(f"{vega.fingerprint()} {svg}".encode(), lambda: vega.png(svg, 1))
