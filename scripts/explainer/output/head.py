"""What stands in a page's head for machines, where the site has an address."""

from dataclasses import dataclass

from explainer.language.views import View
from explainer.output.linked_data import linked_data
from explainer.pages import addresses
from explainer.pages.page import FrontPage, Page

# How Open Graph names the views: a language and a territory in which it is read so.
LOCALES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "en": "en_US"}


@dataclass(frozen=True)
class Head:
    """The page's full address, its title alone, its kind and language for Open Graph, its JSON-LD."""

    url: str
    title: str
    kind: str
    locale: str
    linked_data: str


def head(page: Page, view: View, url: str) -> Head:
    """The head of a page in a view; `url` is where the world finds the site."""
    front = isinstance(page, FrontPage)
    return Head(
        addresses.public(url, view, page.address),
        view.words(view.library.words["site"]) if front else view.plain(page.title),
        "website" if front else "article",
        LOCALES[view.tag],
        linked_data(page, view, url),
    )
