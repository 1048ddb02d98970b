"""What programs ask for that turn an address into what it shows (https://oembed.com/), as files."""

import json

from explainer.pages import addresses, frames
from explainer.pages.page import ChartEmbedPage, FigureEmbedPage
from explainer.pages.scope import PageScope


def oembed(page: ChartEmbedPage | FigureEmbedPage, scope: PageScope) -> str:
    """The chart or figure of a page in a view: a frame at its widest; `scope` is that of the page."""
    shown = page.plot if isinstance(page, ChartEmbedPage) else page.figure
    view = scope.view
    told = {
        "version": "1.0",
        "type": "rich",
        "title": frames.name(shown, scope),
        "provider_name": view.words(view.library.words["site"]),
        "provider_url": scope.public(addresses.FRONT),
        "html": frames.code(shown, scope),
        "width": frames.WIDEST,
        "height": frames.frame(shown, page.edition, view).height(frames.WIDEST),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
