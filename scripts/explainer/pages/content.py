"""A page's Markdown as finished HTML: read once, and again only when it changed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from explainer.charts.cache import Cache, version

# Elements that would lead to where nobody has looked whether anything stands.
UNSEEN = {"a", "img"}
# Behind the step that makes elements of a line's marks (20), before the one that links headings (5).
PRIORITY = 10


@dataclass(frozen=True)
class Content:
    """What stands in a page: its HTML, and its headings with their ids as Python-Markdown lists them."""

    html: str
    headings: list[dict[str, Any]]


@dataclass(frozen=True)
class Converter:
    """Markdown to HTML with the given extensions and their settings; what was made is kept in `cache`."""

    extensions: Iterable[str]
    settings: Mapping[str, Mapping[str, Any]]
    cache: Cache

    def content(self, markdown: str) -> Content:
        """The finished page; ValueError for a link or picture in the notation of Markdown.

        Templates write links as HTML, by the filter `href`, which knows every address.
        """
        source = [version("markdown"), list(self.extensions), self.settings, markdown]
        converted = self.cache.get_or_make(
            json.dumps(source, ensure_ascii=False).encode(), lambda: self._converted(markdown)
        )
        return Content(**json.loads(converted))

    def _converted(self, markdown: str) -> bytes:
        converter: Any = Markdown(
            extensions=list(self.extensions),
            extension_configs={name: dict(settings) for name, settings in self.settings.items()},
        )
        converter.treeprocessors.register(_LinkFinder(), "no-links", PRIORITY)
        html = converter.convert(markdown)
        content = {"html": html, "headings": getattr(converter, "toc_tokens", [])}
        return json.dumps(content, ensure_ascii=False).encode()


class _LinkFinder:
    """A step of Python-Markdown that stops at links."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in UNSEEN:
                target = element.get("href") or element.get("src")
                raise ValueError(f'"{target}" is linked in the notation of Markdown')
