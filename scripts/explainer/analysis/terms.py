"""Where the terms of the glossary stand in words."""

import re
from collections.abc import Callable, Iterable

from explainer.library.model import Edition
from explainer.schema.base import NAMED, Text
from explainer.schema.glossary import Forms, Place, Term
from explainer.schema.report import Item

# A Chinese word has no edges to look for; an English one ends where its letters end, plural s allowed.
ENGLISH = r"(?<![A-Za-z])(?:{forms})s?(?![A-Za-z])"
CHINESE = r"(?:{forms})"
# A slogan or name in quotation marks; longer quotations are sentences and explain themselves.
SLOGAN = re.compile(r"“([^“”，。；：]{1,14})”")


def forms(named: Term | Place, language: str) -> tuple[str, ...]:
    """The name of a term or place and the other forms under which it occurs; `language` is `zh` or `en`."""
    also: Forms | None = named.also
    return (getattr(named.name, language), *(getattr(also, language) if also else ()))


class Finder:
    """Finds names in the words of one language, the longest first, each as its id."""

    def __init__(
        self,
        named: dict[str, Term] | dict[str, Place],
        language: str,
        written: Callable[[str], str] = str,
    ) -> None:
        self._ids = {
            written(form).casefold(): name
            for name, record in named.items()
            for form in forms(record, language)
        }
        pattern = ENGLISH if language == "en" else CHINESE
        longest_first = sorted(self._ids, key=len, reverse=True)
        joined = "|".join(map(re.escape, longest_first)) or "(?!)"
        self._pattern = re.compile(pattern.format(forms=joined), re.IGNORECASE)
        self._found: dict[str, list[str]] = {}

    def split(self, words: str) -> Iterable[tuple[str, str | None]]:
        """The words in pieces, each with the id of the name it is, or None."""
        end = 0
        for match in self._pattern.finditer(words):
            yield words[end : match.start()], None
            yield match[0], self._ids.get(match[0].casefold()) or self._ids[match[0].casefold()[:-1]]
            end = match.end()
        yield words[end:], None

    def found(self, words: str) -> list[str]:
        """The ids of the names in the words, in the order they stand."""
        if words not in self._found:  # an item stands on several pages, in three views
            pieces = (name for part in NAMED.split(words)[::2] for _, name in self.split(part))
            self._found[words] = list(dict.fromkeys(filter(None, pieces)))
        return list(self._found[words])


def in_item(finders: dict[str, Finder], item: Item) -> list[str]:
    """The ids of the names an item's title and text hold, in either language."""
    ids = [name for text in (item.title, item.text) if text for name in in_text(finders, text)]
    return list(dict.fromkeys(ids))


def in_text(finders: dict[str, Finder], text: Text) -> list[str]:
    """The ids of the names a text holds in either language."""
    return finders["zh"].found(text.zh) + finders["en"].found(text.en)


def finders(named: dict[str, Term] | dict[str, Place]) -> dict[str, Finder]:
    """A finder for each language a text is written in."""
    return {language: Finder(named, language) for language in ("zh", "en")}


def items_that_name(named: dict[str, Term] | dict[str, Place], edition: Edition) -> dict[str, list[str]]:
    """For each id of `named` the items of the edition that hold its name, as `chapter/item`, in order."""
    both = finders(named)
    items: dict[str, list[str]] = {name: [] for name in named}
    for path, (_, item) in edition.items.items():
        for name in in_item(both, item):
            items[name].append(path)
    return items
