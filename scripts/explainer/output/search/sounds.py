"""How characters sound and which stand for each other, as small as a search needs it."""

from collections.abc import Iterable

from explainer.language.collation import syllables
from explainer.language.traditional import simplified_forms

# The common characters of GB 2312 stand in the order of their sounds, so that a browser, which can decode
# them, needs only how many are said alike.
COMMON = bytes(
    byte
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if (row, cell) <= (0xD7, 0xF9)
    for byte in (row, cell)
).decode("gb2312")


def common_sounds() -> str:
    """The syllables of the common characters in their order, each with the count of those that follow."""
    runs: list[tuple[str, int]] = []
    for syllable in syllables(COMMON):
        if runs and runs[-1][0] == syllable:
            runs[-1] = (syllable, runs[-1][1] + 1)
        else:
            runs.append((syllable, 1))
    return "".join(f"{syllable}{count if count > 1 else ''} " for syllable, count in runs)


def rare_sounds(texts: Iterable[str]) -> str:
    """Readings that the common sounds do not tell: each character of Simplified texts before its syllable."""
    common = dict(zip(COMMON, syllables(COMMON), strict=True))
    readings = {
        (character, syllable)
        for text in texts
        for character, syllable in zip(text, syllables(text), strict=True)
        if syllable and common.get(character) != syllable
    }
    return "".join(f"{character}{syllable} " for character, syllable in sorted(readings))


def folds(texts: Iterable[str]) -> str:
    """Pairs of characters: each that Simplified writes otherwise, and what it writes.

    Only those are kept that a search in these texts can need.
    """
    other = simplified_forms()
    used = {other.get(character, character) for text in texts for character in text}
    return "".join(f"{character}{plain}" for character, plain in other.items() if plain in used)


def simplified(text: str) -> str:
    """A text in Simplified characters, one for each of its own."""
    other = simplified_forms()
    return "".join(other.get(character, character) for character in text)
