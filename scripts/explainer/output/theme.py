"""What stands around the pages: the words of the frame, the switch, the mark, the search box, how to cite."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer.language.views import View
from explainer.library.model import Library
from explainer.pages import addresses, citation, routes
from explainer.pages.page import FrontPage, Page

# What stands around every page.
FRAME = (
    "choose-view",
    "cite-page",
    "colors",
    "colors-dark",
    "colors-device",
    "colors-light",
    "copied",
    "copy-citation",
    "copy-failed",
    "display",
    "display-kept",
    "footer",
    "home",
    "map",
    "menu",
    "menu-close",
    "next",
    "not-found",
    "not-found-is",
    "on-this-page",
    "onward",
    "permalink",
    "previous",
    "search",
    "search-keys",
    "search-keys-on",
    "site",
    "site-is",
    "size-large",
    "size-largest",
    "size-standard",
    "skip",
    "text-size",
    "to-top",
)
# The mark's color where no style sheet gives it another, as in a browser's tab.
MARK_COLOR = re.compile(r"var\(--target, (#[0-9a-f]{6})\)")
TOUCH_SIZE = 180
# What the search box says; the script asks for each without what stands before its hyphen.
SEARCH = (
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
class Frame:
    """The frame of a site's pages in each view; `drawn` is the file of the mark."""

    library: Library
    pages: list[Page]
    views: dict[str, View]
    url: str
    drawn: Path

    @cached_property
    def _by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.pages}

    def switch(self, tag: str, file: str) -> list[dict[str, object]]:
        """The same page in every view: name, language tag, way from the page in this view."""
        page = self._by_file.get(file)
        here = page.address if page else "/"
        return [
            {
                "tag": view.tag,
                "name": view.name,
                "current": view.tag == tag,
                "address": addresses.in_view(view, here),
                "way": addresses.relative(
                    addresses.in_view(self.views[tag], here), addresses.in_view(view, here)
                ),
            }
            for view in self.views.values()
        ]

    def words(self, tag: str) -> dict[str, object]:
        """What the frame says in a view, by name; `links` are the pages that the foot of every page names."""
        said = self._phrases(tag)
        words = self.views[tag].words
        links = [
            {"name": words(article.title), "address": f"{name}/"}
            for name, article in self.library.articles.items()
        ]
        return said | {"links": links}

    def _phrases(self, tag: str) -> dict[str, object]:
        return {name: self.views[tag].words(self.library.words[name]) for name in FRAME}

    def citation(self, tag: str, file: str) -> str:
        """How to quote a page of a view; empty for what is no page of ours."""
        page = self._by_file.get(file)
        if not page:
            return ""
        title = self.library.words["site-asks"] if isinstance(page, FrontPage) else page.title
        view = self.views[tag]
        return citation.page(title, addresses.public(self.url, view, page.address), view)

    @cached_property
    def mark(self) -> str:
        """The mark as SVG to stand in a page: it takes the page's colors."""
        drawn = self.drawn.read_text(encoding="utf-8")
        return drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1).strip()

    def touch_icon(self, colors: dict[str, str]) -> str:
        """The mark on paper as SVG, for the home screen of a phone."""
        inner = MARK_COLOR.sub(r"\1", self.mark).replace("<svg ", '<svg width="64" height="64" ', 1)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{TOUCH_SIZE}" height="{TOUCH_SIZE}" '
            f'viewBox="-8 -8 80 80"><rect x="-8" y="-8" width="80" height="80" '
            f'fill="{colors["paper"]}"/>{inner}</svg>'
        )

    def search(self, tag: str) -> dict[str, object]:
        """What the search box of a view says and where its indexes are, the newest edition's first."""
        plain, words = self.views[tag].words, self.library.words
        newest = self.library.editions[0].year
        return {
            "indexes": [
                "search/shared.json",
                *(f"search/{edition.year}.json" for edition in self.library.editions),
            ],
            "words": {name.partition("-")[2] or name: plain(words[name]) for name in SEARCH},
            "figures": {"address": f"{newest}/figures/", "name": plain(words["all-figures"])},
            "glossary": {"address": "glossary/", "name": plain(words["glossary"])},
        }

    def not_found(self) -> list[dict[str, object]]:
        """The page for a missing address in every view: a host serves one page for all."""
        return [
            {
                "tag": view.tag,
                "folder": view.folder,
                "frame": self._phrases(view.tag),
                "map": [
                    {
                        "name": view.words(members[0].group or self.library.words["the-report"]),
                        "pages": [(view.plain(page.title), page.address[1:]) for page in members],
                    }
                    for members in routes.groups(self.pages)
                ],
            }
            for view in self.views.values()
        ]
