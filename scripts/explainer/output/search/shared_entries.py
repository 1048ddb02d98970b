"""The entries of what belongs to no edition: facts about the district, terms, pages of ours."""

from collections.abc import Iterator

from explainer.language.views import View
from explainer.output.search.entry import Entry, also_called, from_root, other_name
from explainer.pages import addresses
from explainer.pages.page import ArticlePage, Page


def shared_entries(pages: list[Page], view: View) -> Iterator[Entry]:
    """The entries of what belongs to no edition: facts about the district, terms, pages of ours."""
    for fact in view.library.facts:
        address, label = from_root(addresses.fact(fact.id)), fact.label
        yield Entry("fact", address, view.words(label), view.words(fact.value), other_name(label, view))
    for name, term in view.library.glossary.items():
        if not view.explains(term):
            continue
        text = [view.plain(part) for part in (term.meaning, term.open) if part]
        yield Entry(
            "term",
            from_root(addresses.term(name)),
            view.words(term.name),
            " ".join(text),
            also_called(term, view),
        )
    for page in pages:
        if isinstance(page, ArticlePage):
            address, title = from_root(page.address), view.words(page.title)
            yield Entry("page", address, title, view.plain(page.description), other_name(page.title, view))
            for part in page.article.parts:
                yield Entry(
                    "page", f"{address}#{part.id}", view.words(part.title), view.plain(part.text), where=title
                )
