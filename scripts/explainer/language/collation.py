"""The order in which each view's readers expect names, and the headings to jump by."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import TypeVar

from explainer.language.views import View
from explainer.schema.base import Named
from explainer.schema.report_text import HAN

# The 214 radicals of the Kangxi dictionary; as ideographs each opens its radical's stretch of the
# unified block, which is ordered by radical and strokes (The Unicode Standard, chapter 18).
RADICALS = sorted(unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6))
OTHERS = "#"
AnyNamed = TypeVar("AnyNamed", bound=Named)
ARTICLE = re.compile(r"^(?:a|an|the) ")


def ordered(named: Mapping[str, AnyNamed], view: View) -> list[tuple[str, list[tuple[str, AnyNamed]]]]:
    """The names under their headings: A to Z, pinyin initials, or radicals; marks and digits last."""
    entries = sorted(named.items(), key=lambda entry: _key(view.words(entry[1].name), view))
    by_heading = groupby(entries, key=lambda entry: _heading(view.words(entry[1].name), view))
    return [(heading, list(members)) for heading, members in by_heading]


def syllables(words: str) -> list[str]:
    """The pinyin of each Simplified character without tones, ü as v; empty for all that is no character."""
    from pypinyin import lazy_pinyin  # late: it takes long, and a build that finds its pages does without

    return list(lazy_pinyin(words, errors=lambda others: [""] * len(others)))  # type: ignore[arg-type,return-value]  # a list is taken, its types say a text


def _bare(name: str) -> str:
    """A name without its quotation marks and brackets, and without an English article before it."""
    return ARTICLE.sub("", re.sub(r"[“”‘’「」『』（）()]", "", name).casefold())


def _key(name: str, view: View) -> tuple[bool, str, list[str] | str]:
    bare = _bare(name)
    heading = _heading(name, view)
    spelled = bare if view.english or view.traditional else _with_tones(bare)
    return heading == OTHERS, heading, spelled


def _heading(name: str, view: View) -> str:
    first = _bare(name)[0]
    if view.english:
        return first.upper() if first.isascii() and first.isalpha() else OTHERS
    if not HAN.match(first):
        return OTHERS
    if view.traditional:
        return RADICALS[bisect_right(RADICALS, first) - 1]
    return _with_tones(first)[0][0].upper()


@cache
def _with_tones(words: str) -> list[str]:
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(words, style=Style.TONE3)
