"""The places of an edition that words of a search may lead to, by the names data files give them."""

from explainer.library.model import Edition, Library

# The pages that stand beside chapters, topics and articles.
PAGES = (
    "at-a-glance", "charts", "comparisons", "edition", "figures", "glossary", "home", "one-page",
    "places", "source-notes", "topics", "what-happened-next",
)  # fmt: skip


def search_targets(library: Library, edition: Edition) -> list[str]:
    """Every name that `to:` of searches.yml and `instead:` of absent.yml may give."""
    return [
        *edition.items,
        *(f"chapters/{chapter.id}" for chapter in edition.chapters),
        *(f"figures/{figure.id}" for figure in edition.figures),
        *(f"outcomes/{name.removeprefix('after-')}" for name in edition.outcomes_by_anchor),
        *(f"facts/{fact.id}" for fact in library.facts),
        *(f"terms/{name}" for name in library.glossary),
        *(f"topics/{name}" for name in library.topics),
        *(f"open/{name}" for name in library.topics),
        *(f"places/{name}" for name in library.places),
        *(f"readings/{name}" for name in edition.readings),
        *(f"articles/{name}" for name in library.articles),
        *(
            f"articles/{name}/{part.id}"
            for name, article in library.articles.items()
            for part in article.parts
        ),
        *(f"pages/{name}" for name in PAGES),
    ]
