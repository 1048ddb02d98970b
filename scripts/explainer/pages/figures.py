"""Charts and figures as pages offer them: drawn, described, to be taken along or quoted."""

import html

from explainer.analysis.plots import Plot
from explainer.analysis.units import Group
from explainer.charts import captions, overview, radial
from explainer.charts.drawing import drawing
from explainer.charts.label_placement import VARIANTS as RADIAL_VARIANTS
from explainer.charts.layout import layout
from explainer.charts.scene import VARIANTS
from explainer.library.model import Edition
from explainer.pages import citation
from explainer.pages.scope import PageScope
from explainer.schema.figures import Figure


def drawings(plot: Plot, scope: PageScope) -> str:
    """A chart drawn for wide and for narrow places; the style sheet shows one."""
    return "".join(drawing(layout(plot, scope.view, variant), scope.site.cache) for variant in VARIANTS)


def overview_drawings(group: Group, scope: PageScope) -> str:
    """The amounts of a group on one scale, for wide and for narrow places."""
    return "".join(overview.drawing(group, scope.view, variant, scope.site.cache) for variant in VARIANTS)


def halo(edition: Edition, scope: PageScope) -> str:
    """The areas of work as rays that lead to their chapters, for wide and for narrow places."""
    cache = scope.site.cache
    return "".join(
        radial.halo(edition, scope.view, variant, scope.href, cache) for variant in RADIAL_VARIANTS
    )


def files(plot: Plot, scope: PageScope) -> list[tuple[str, str]]:
    """The files in which a chart can be taken along from the page of all charts: format and way to each."""
    pictures = ("PNG", "SVG") if scope.site.fonts else ("SVG",)
    offered = [(name, f"{plot.id}.{name.lower()}") for name in pictures]
    return [*offered, ("CSV", scope.href(f"charts/{plot.id}.csv", "data"))]


def embed_code(plot: Plot, scope: PageScope) -> str:
    """The HTML that puts a chart on another website, as text."""
    address = scope.public(plot.id, "embed")
    name = html.escape(scope.view.words(plot.chart.name))
    high = captions.height(plot, scope.view)
    frame = f'<iframe src="{address}" title="{name}" width="100%" height="{high}" loading="lazy"></iframe>'
    return html.escape(frame)


def quote(figure: Figure, scope: PageScope) -> str:
    """How to quote a figure, as an attribute's value."""
    edition = scope.site.locations[figure.id].edition
    return html.escape(citation.figure(figure, edition, scope.public(figure), scope.view))


def former_ids(figure: Figure, scope: PageScope) -> list[str]:
    """The ids under which a figure stood before, so that old links still find it."""
    return scope.site.ledger.figures_moved_to(scope.address(figure))
