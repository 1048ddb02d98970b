"""What one writes who quotes the site: a figure or a page, as plain text fit for a message or a newsroom."""

from explainer.language.sources import cited
from explainer.language.views import View, capitalized, inner
from explainer.library.model import Edition
from explainer.schema.base import Text
from explainer.schema.figures import Figure


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


def page(title: Text, address: str, view: View) -> str:
    """A page by its title, the site and `address`, the full one, under which the world finds it."""
    words = view.library.words
    return view.words(words["quote-page"]).format(
        title=view.plain(title), site=view.words(words["site"]), address=address
    )
