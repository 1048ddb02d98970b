"""The search box of a view: what it says, the indexes it loads, where to look without scripts."""

from dataclasses import dataclass

from explainer.language.phrases import ViewPhrases
from explainer.language.views import View
from explainer.library.model import Library
from explainer.output.menu import Link
from explainer.pages import addresses

# What the search box says; its script asks for each without what stands before the hyphen.
SEARCH_WORDS = (
    "colon",
    "copied",
    "found-ask",
    "found-chart",
    "found-figure",
    "found-item",
    "found-note",
    "found-open",
    "found-outcome",
    "found-page",
    "found-place",
    "found-term",
    "found-topic",
    "search",
    "search-absent",
    "search-browse",
    "search-close",
    "search-closest",
    "search-copy",
    "search-failed",
    "search-count",
    "search-hint",
    "search-later",
    "search-link",
    "search-loading",
    "search-more",
    "search-near",
    "search-nearest",
    "search-none",
    "search-off",
    "search-one",
    "search-reset",
    "search-source",
    "search-start",
    "search-topics",
    "semicolon",
)


@dataclass(frozen=True)
class SearchBox:
    """What the search box says, by the names its script uses, and the indexes, the newest edition's first.

    Without scripts it names the table of figures and the glossary.
    """

    indexes: list[str]
    words: dict[str, str]
    figures: Link
    glossary: Link


def search_box(library: Library, view: View) -> SearchBox:
    """The search box of a view."""
    words, newest = ViewPhrases(view), library.editions[0].year
    return SearchBox(
        indexes=[
            "search/shared.json",
            *(f"search/{edition.year}.json" for edition in library.editions),
        ],
        words={name.partition("-")[2] or name: words[name] for name in SEARCH_WORDS},
        figures=Link(words["all-figures"], addresses.page(newest, "figures")[1:]),
        glossary=Link(words["glossary"], addresses.GLOSSARY[1:]),
    )
