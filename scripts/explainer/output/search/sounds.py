"""How characters sound and which stand for each other, as small as a search needs it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from explainer.charts.cache import Cache, version
from explainer.language import collation, traditional

# The common characters of GB 2312 stand in the order of their sounds, so that a browser, which can decode
# them, needs only how many are said alike.
COMMON = bytes(
    byte
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if (row, cell) <= (0xD7, 0xF9)
    for byte in (row, cell)
).decode("gb2312")
# What tells how characters sound and which are alike: of another, nothing that was kept is taken.
CODE = (__file__, str(collation.__file__), str(traditional.__file__))
LIBRARIES = ("pypinyin", "opencc-python-reimplemented")


@dataclass(frozen=True)
class Sounds:
    """What is told of the characters in names and texts; what was told before is taken from `cache`."""

    cache: Cache

    def common(self) -> str:
        """The syllables of the common characters in their order, each with the count of those that follow."""
        return str(self._kept("common", COMMON, _runs))

    def rare(self, texts: Iterable[str]) -> str:
        """Readings that the common sounds do not tell: each Simplified character before its syllable."""
        return str(self._kept("rare", list(texts), _rare))

    def folds(self, texts: Iterable[str]) -> str:
        """Pairs of characters: each that Simplified writes otherwise, and what it writes.

        Only those are kept that a search in these texts can need.
        """
        used = {self._other.get(character, character) for character in set().union(*map(set, texts))}
        return "".join(f"{character}{plain}" for character, plain in self._other.items() if plain in used)

    def simplified(self, text: str) -> str:
        """A text in Simplified characters, one for each of its own."""
        return "".join(self._other.get(character, character) for character in text)

    @cached_property
    def _other(self) -> dict[str, str]:
        return dict(self._kept("other", "", lambda _: traditional.simplified_forms()))

    def _kept(self, name: str, told: Any, make: Any) -> Any:
        """What `make` makes of what it is `told`, as JSON can keep it."""
        code = [Path(file).read_text(encoding="utf-8") for file in CODE]
        source = json.dumps([name, told, code, [*map(version, LIBRARIES)]], ensure_ascii=False)
        kept = self.cache.get_or_make(
            source.encode(), lambda: json.dumps(make(told), ensure_ascii=False).encode()
        )
        return json.loads(kept)


def _runs(characters: str) -> str:
    runs: list[tuple[str, int]] = []
    for syllable in collation.syllables(characters):
        if runs and runs[-1][0] == syllable:
            runs[-1] = (syllable, runs[-1][1] + 1)
        else:
            runs.append((syllable, 1))
    return "".join(f"{syllable}{count if count > 1 else ''} " for syllable, count in runs)


def _rare(texts: list[str]) -> str:
    common = dict(zip(COMMON, collation.syllables(COMMON), strict=True))
    readings = {
        (character, syllable)
        for text in texts
        for character, syllable in zip(text, collation.syllables(text), strict=True)
        if syllable and common.get(character) != syllable
    }
    return "".join(f"{character}{syllable} " for character, syllable in sorted(readings))
