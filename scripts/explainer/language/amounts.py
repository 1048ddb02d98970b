"""How Chinese and English write an amount."""

from decimal import ROUND_HALF_UP, Decimal

from explainer.schema.amount import Bound, Quantity

# The mu of today: 15 make a hectare, exactly.
MU_IN_A_HECTARE = 15
LARGE = 1_000_000
ENGLISH_BOUNDS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "no more than ",
}


def chinese(quantity: Quantity, converted: bool = True) -> str:
    """The amount in Chinese, in Simplified characters: as printed; with `converted`, mu also in hectares."""
    if quantity.word != "亩" or not converted:
        return quantity.printed
    about, hectares = _hectares(quantity.value)
    return f"{quantity.printed}（{'约' if about else ''}{hectares.replace(',', '')}公顷）"


def english(quantity: Quantity, one: str, many: str, converted: bool = True) -> str:
    """The amount in English, bound first; `one` and `many` are the unit's English nouns.

    1亿 is 100 million; 1 mu is taken as exactly 1/15 hectare, told where it is wanted.
    """
    return ENGLISH_BOUNDS[quantity.bound] + _english_amount(quantity, one, many, converted)


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
