"""The search box of a view: what it says, the indexes it loads, where to look without scripts."""

import json
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
    "found-fact",
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
    "search-also",
    "search-browse",
    "search-close",
    "search-closest",
    "search-copy",
    "search-failed",
    "search-full",
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
    """What the search box says, by the names its script uses.

    Without scripts it names the table of figures and the glossary.
    """

    words: dict[str, str]
    figures: Link
    glossary: Link


def search_box(library: Library, view: View) -> SearchBox:
    """The search box of a view."""
    words = ViewPhrases(view)
    newest = library.editions[0].year
    return SearchBox(
        words={name.partition("-")[2] or name: words[name] for name in SEARCH_WORDS},
        figures=Link(words["all-figures"], addresses.page(newest, "figures")[1:]),
        glossary=Link(words["glossary"], addresses.GLOSSARY[1:]),
    )


def index_files(library: Library) -> str:
    """The index files of a view in the order in which the box needs them, as JSON, from the view's own root.

    The first two, how words are read and the newest edition, are asked for when the box is opened. The list
    is a file of its own: in the pages it would change all of them with every edition.
    """
    newest, *older = (edition.year for edition in library.editions)
    return json.dumps([f"search/{name}.json" for name in ("reading", newest, "shared", *older)]) + "\n"
