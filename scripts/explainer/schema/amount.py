"""An amount as the report prints it: its value, its unit word, its bound."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
PRINTED = re.compile(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<scale>[万亿]?)(?P<word>[^0-9.]*?)(?P<bound>以上|以内)?"
)


class Bound(StrEnum):
    """How an amount limits what it counts; the values are those of the published data."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


BOUNDS = {None: Bound.EXACT, "以上": Bound.AT_LEAST, "以内": Bound.AT_MOST}


@dataclass(frozen=True)
class Quantity:
    """An amount: `value` in base units (yuan, mu, per cent, a count), its unit word, its bound."""

    printed: str
    value: Decimal
    word: str
    bound: Bound


def parse(printed: str) -> Quantity:
    """Read an amount such as `2.7万户` or `80亿元以上`.

    Raises ValueError, with a sentence that says what was expected, when it is not one.
    """
    match = PRINTED.fullmatch(printed)
    if not match or not match["word"]:
        raise ValueError(
            f'"{printed}" is not an amount: digits, perhaps 万 or 亿, a unit, perhaps 以上 or 以内.'
        )
    value = Decimal(match["number"]) * SCALES[match["scale"]]
    return Quantity(printed, value, match["word"], BOUNDS[match["bound"]])


def written(value: Decimal, word: str) -> Quantity:
    """An amount of ours in the form the report would print: scaled to 万 or 亿, one decimal at most."""
    scale = "亿" if value >= SCALES["亿"] else "万" if value >= SCALES["万"] else ""
    scaled = rounded(value / SCALES[scale])
    return Quantity(f"{scaled.normalize():f}{scale}{word}", scaled * SCALES[scale], word, Bound.EXACT)


def rounded(value: Decimal) -> Decimal:
    """The value to one decimal, halves away from zero."""
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def number(value: Decimal) -> int | float:
    """The value as JSON writes it: whole numbers without a decimal point."""
    return int(value) if value == value.to_integral_value() else float(value)
