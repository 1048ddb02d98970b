"""The glossary for machines: a row a term, its words in every view."""

from typing import TypedDict, cast

from explainer.language.views import View
from explainer.library.model import Library
from explainer.output.records import document
from explainer.output.target_records import BETWEEN
from explainer.pages import addresses
from explainer.schema.glossary import Basis, Term


class TermRecord(TypedDict):
    """A term: what it means, what that rests on, and what of it nobody has said."""

    id: str
    label_zh_hans: str
    label_zh_hant: str
    label_en: str
    meaning_zh_hans: str
    meaning_zh_hant: str
    meaning_en: str
    open_zh_hans: str | None
    open_zh_hant: str | None
    open_en: str | None
    basis: Basis
    sources: str | None
    editions: list[str]
    url_zh_hans: str | None
    url_zh_hant: str
    url_en: str


def term_records(library: Library, views: tuple[View, ...], url: str) -> list[TermRecord]:
    """One row a term, in the order of the data; `url` is where the world finds the site.

    A term that readers of a view need no entry for has no address there.
    """
    return [_row(name, term, library, views, url) for name, term in library.glossary.items()]


def _row(name: str, term: Term, library: Library, views: tuple[View, ...], url: str) -> TermRecord:
    row = {
        "id": name,
        **{f"label_{view.key}": view.words(term.name) for view in views},
        **{f"meaning_{view.key}": view.plain(term.meaning) for view in views},
        **{f"open_{view.key}": view.plain(term.open) if term.open else None for view in views},
        "basis": term.basis,
        "sources": BETWEEN.join(document(library, source) for source in term.sources) or None,
        "editions": [str(edition.year) for edition in library.editions if name in edition.terms],
        **{
            f"url_{view.key}": addresses.public(url, view, addresses.term(name))
            if view.explains(term)
            else None
            for view in views
        },
    }
    return cast(TermRecord, row)
