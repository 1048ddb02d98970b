"""A document as a view names it in running words, without links."""

from explainer.language.views import View
from explainer.schema.base import Text
from explainer.schema.evidence import Source


def cited(source: Source, view: View, *, pages: Text | None = None, publisher_first: bool = False) -> str:
    """Title, publisher and date of a document, and the pages in it, joined by commas.

    The title stands first, as one quotes an article; a line of sources begins with the publisher, as the
    one below a page does. That one is HTML, with a link and with what is missing: `macros/sources.md`.
    """
    names = [source.publisher, source.title] if publisher_first else [source.title, source.publisher]
    parts = [view.words(name) for name in names]
    parts += [view.date(source.date)] if source.date else []
    parts += [view.words(pages)] if pages else []
    return view.words(view.library.words["comma"]).join(parts)
