"""Simplified and Traditional characters: OpenCC, and the words it is known to get wrong."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from opencc import OpenCC

from explainer.schema.glossary import Correction
from explainer.schema.report_text import HAN

# s2tw and not s2twp: the latter changes vocabulary (项目 to 專案), not only characters.
CONVERSION = "s2tw"
# Back to Simplified, character by character: the general tables, then Taiwan's and Hong Kong's own forms.
BACK = ("t2s", "tw2s", "hk2s")
# Where the unified characters of everyday use stand (The Unicode Standard, chapter 18).
EVERYDAY = range(0x4E00, 0xA000)
# What OpenCC takes for the Traditional form of another character, and is Simplified itself.
PLAIN = {"么"}
# What OpenCC leaves as it is because it is a word of its own too, and Traditional texts write for another.
ALSO = {"著": "着", "汚": "污"}


class Traditional:
    """Simplified to Traditional Chinese: OpenCC between the words it is known to get wrong."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._written = {word.simplified: word.traditional for word in corrections}
        longest_first = sorted(self._written, key=len, reverse=True)
        self._wrong = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        self._known = _known(tuple(self._written.items()))

    def __call__(self, simplified: str) -> str:
        """The text in Traditional characters."""
        if simplified not in self._known:  # a text stands on several pages
            self._known[simplified] = self._converted(simplified)
        return self._known[simplified]

    def _converted(self, simplified: str) -> str:
        parts, end = [], 0
        for match in self._wrong.finditer(simplified):
            parts += [_opencc(simplified[end : match.start()]), self._written[match[0]]]
            end = match.end()
        return "".join([*parts, _opencc(simplified[end:])])


@lru_cache(maxsize=1)
def _known(written: tuple[tuple[str, str], ...]) -> dict[str, str]:  # noqa: ARG001 it is what tells them apart
    """Where to keep what texts became by these corrections, from one build of a process to the next."""
    return {}


@cache
def _opencc(simplified: str) -> str:
    return _converter().convert(simplified) if HAN.search(simplified) else simplified


@cache
def _converter() -> OpenCC:
    return OpenCC(CONVERSION)


@cache
def simplified_forms() -> dict[str, str]:
    """Each character that Simplified writes otherwise, with the one it writes."""
    simplified = dict(ALSO)
    # A line each, so that no two characters are taken for a word.
    characters = [chr(code) for code in EVERYDAY if chr(code) not in PLAIN]
    for conversion in BACK:
        plain = OpenCC(conversion).convert("\n".join(characters)).split("\n")
        simplified = {
            one: form for one, form in zip(characters, plain, strict=True) if form != one
        } | simplified
    return simplified
