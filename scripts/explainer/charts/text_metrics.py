"""How wide words come out and where their lines break, without asking the machine's fonts."""

import re
from collections.abc import Callable
from functools import cache

from explainer.schema.report_text import HAN

# In parts of the type size, estimated on the wide side of the usual sans-serif faces.
WIDTHS = ((re.compile(r"[ilj.,:;'’‘|!()\s]"), 0.34), (re.compile(r"[A-Zmw%—]"), 0.82))
OTHER, FULL, BOLD = 0.56, 1.0, 1.06
# The advance widths of Arial, in parts of the type size, of those that have not `OTHER`'s.
ARIAL = {
    character: share
    for share, characters in (
        (0.222, "ijl‘’'|"),
        (0.278, " ftI!,./:;[]·"),
        (0.333, "r()-“”"),
        (0.355, '"'),
        (0.5, "cksvxyzJ"),
        (0.611, "FTZ"),
        (0.667, "ABEKPSVXY&"),
        (0.722, "wCDHNRU"),
        (0.778, "GOQ"),
        (0.833, "mM"),
        (0.889, "%"),
        (0.944, "W"),
        (1.0, "—"),
    )
    for character in characters
}
ARIAL_BOLD = 1.065
HAN_OR_MARK = re.compile(rf"{HAN.pattern}|[\u3000-\u303f\uff00-\uffef]")
FULL_WIDTH = re.compile(rf"{HAN.pattern}|[\u3000-\u303f\uff00-\uffef“”※]")
# A piece that stays on one line: an amount in Chinese, a Han character, a word, each with the marks
# that may not be parted from it.
AMOUNT = r"[0-9][0-9.]*%?[万亿萬億]?(?:公里|公[顷頃]|平方米|[\u3400-\u9fff])?(?:以上|以[内內])?"
WORD = r"[^\s\u3400-\u9fff“”「」『』（）《》，。；：、]+"
PIECE = re.compile(
    rf"[“「『（《]*(?:{AMOUNT}(?![0-9.,%])|[\u3400-\u9fff]|{WORD})[”」』）》，。；：、]*\s*|\S\s*"
)


def width(words: str, size: float, bold: bool = False) -> float:
    """How wide a line of words is at most, in the unit of `size`, its type size: pixels in our drawings."""
    parts = sum(_part(character) for character in words)
    return parts * size * (BOLD if bold else 1)


def arial(words: str, size: float, bold: bool = False) -> float:
    """How wide a line of English is in Arial and the faces drawn to its widths, in the unit of `size`.

    Chinese in it is as wide as it is high.
    """
    parts = sum(FULL if HAN_OR_MARK.match(one) else ARIAL.get(one, OTHER) for one in words)
    return parts * size * (ARIAL_BOLD if bold else 1)


def wrap(
    words: str, room: float, size: float, bold: bool = False, measure: Callable[..., float] = width
) -> list[str]:
    """Words broken into lines no wider than `room`, if no single word is wider; at least one line.

    `room` and `size`, the type size, are in the same unit: pixels in our drawings. `measure` says how wide
    words are, as `width` does.
    """
    lines = [""]
    for piece in PIECE.findall(words):
        if lines[-1] and measure((lines[-1] + piece).rstrip(), size, bold) > room:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


@cache  # a site has some thousand characters, and each is asked for again and again
def _part(character: str) -> float:
    if FULL_WIDTH.match(character):
        return FULL
    return next((share for pattern, share in WIDTHS if pattern.match(character)), OTHER)
