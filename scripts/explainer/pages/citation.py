"""What one writes who quotes the site: a figure or a page, as plain text fit for a message or a newsroom."""

from urllib.parse import quote

from explainer.language.sources import cited
from explainer.language.views import View, capitalized, inner
from explainer.library.model import Edition
from explainer.schema.base import Text
from explainer.schema.figures import Figure


def at_clause(url: str, clause: str) -> str:
    """The address of a web page, opened at a clause where the browser can (WICG, text directives).

    In a directive a comma, an ampersand and a hyphen have a meaning, so they are encoded too.
    """
    return f"{url.partition('#')[0]}#:~:text={quote(clause, safe='').replace('-', '%2D')}"


def figure(figure: Figure, edition: Edition, address: str, view: View) -> str:
    """A figure with bound, unit, year and kind, the report's words (in English translated), source, doubts.

    `address` is the full one, under which the world finds the figure in the view.
    """
    words, source = view.library.words, view.library.sources[edition.manifest.source]
    label = view.label(figure)
    translated = view.words(words["quote-translated"]).format(words=inner(figure.translation))
    return view.words(words["quote-figure"]).format(
        label=capitalized(label) if view.english else label,
        amount=view.amount(figure),
        kind=view.kind_of(figure),
        quote=view.quotable(figure.quote),
        translated=translated if view.english else "",
        doubt=view.words(words["quote-doubt"]) if figure.readings else "",
        origin=cited(source, view, pages=edition.manifest.pages),
        address=address,
    )


def page(title: Text, address: str, changed: str | None, view: View) -> str:
    """A page by its title, the site, the day it was last `changed` (ISO 8601) and its full `address`."""
    words = view.library.words
    version = view.words(words["quote-changed"]).format(date=view.date(changed)) if changed else ""
    return view.words(words["quote-page"]).format(
        title=view.plain(title), site=view.words(words["site"]), changed=version, address=address
    )
