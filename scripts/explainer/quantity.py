"""An amount as the report prints it, and how each language writes it."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
PRINTED = re.compile(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<scale>[万亿]?)(?P<word>[^0-9.]*?)(?P<bound>以上|以内)?"
)
MU_IN_A_HECTARE = 15
LARGE = 1_000_000


class Bound(StrEnum):
    """How an amount limits what it counts; the values are those of the published data."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


BOUNDS = {None: Bound.EXACT, "以上": Bound.AT_LEAST, "以内": Bound.AT_MOST}
ENGLISH_BOUNDS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "no more than ",
}


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


def chinese(quantity: Quantity, converted: bool = True) -> str:
    """The amount in Chinese: as printed, with hectares where the unit is the mu and they are wanted."""
    if quantity.word != "亩" or not converted:
        return quantity.printed
    about, hectares = _hectares(quantity.value)
    return f"{quantity.printed}（{'约' if about else ''}{hectares.replace(',', '')}公顷）"


def english(quantity: Quantity, one: str, many: str, converted: bool = True) -> str:
    """The amount in English, bound first; `one` and `many` are the unit's English nouns.

    1亿 is 100 million; 1 mu is taken as exactly 1/15 hectare, told where it is wanted.
    """
    return ENGLISH_BOUNDS[quantity.bound] + _english_amount(quantity, one, many, converted)


def written(value: Decimal, word: str) -> Quantity:
    """An amount of ours in the form the report would print: scaled to 万 or 亿, one decimal at most."""
    scale = "亿" if value >= SCALES["亿"] else "万" if value >= SCALES["万"] else ""
    shown = rounded(value / SCALES[scale])
    return Quantity(
        f"{_plain(shown).replace(',', '')}{scale}{word}", shown * SCALES[scale], word, Bound.EXACT
    )


def rounded(value: Decimal) -> Decimal:
    """The value to one decimal, halves away from zero."""
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def number(value: Decimal) -> int | float:
    """The value as JSON writes it: whole numbers without a decimal point."""
    return int(value) if value == value.to_integral_value() else float(value)


def _english_amount(quantity: Quantity, one: str, many: str, converted: bool) -> str:
    value = quantity.value
    if many == "%":
        return f"{_plain(value)}%"
    noun = one if value == 1 else many
    if quantity.word == "亩" and converted:
        about, hectares = _hectares(value)
        return f"{_plain(value)} {noun} ({'about ' if about else ''}{hectares} hectares)"
    if quantity.word in {"元", "平方米"} and value >= LARGE:
        billions = quantity.word == "元" and value >= 1000 * LARGE
        size, name = (1000 * LARGE, "billion") if billions else (LARGE, "million")
        return f"{_plain(value / size)} {name} {noun}"
    return f"{_plain(value)} {noun}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _hectares(mu: Decimal) -> tuple[bool, str]:
    exact = mu / MU_IN_A_HECTARE
    step = Decimal(1) if exact >= 10 else Decimal("0.1")
    rounded = exact.quantize(step, ROUND_HALF_UP)
    return rounded * MU_IN_A_HECTARE != mu, _plain(rounded)
