"""What a report counts: figures as printed, and the indicators and units they are of."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Discriminator, Field, Tag

from explainer.schema.amount import Quantity, parse
from explainer.schema.base import Id, Line, LineNumber, Prose, Record, Text


class Wording(Record):
    """How English prints an amount that is not a number."""

    en: Line
    """The English for what the report prints."""


class Unit(Record):
    """What an amount counts: the printed Chinese word and its English noun, one and many.

    A `tally` counts things one by one and can share a list with other tallies.
    """

    printed: Line
    """The Chinese word as reports print it, such as 亿元's 元 or 个."""
    one: Line
    """Its English noun for one."""
    many: Line
    """Its English noun for many; `%` stands behind the number."""
    tally: bool = False
    """Whether it counts things one by one, so that it can share a list with other such units."""


class Unlike(Record):
    """An indicator that looks alike and must not be compared, and why."""

    indicator: Id
    """The id of the other indicator."""
    why: Prose
    """What makes the two different."""


class Indicator(Record):
    """What is counted, whatever the year; without a unit it is a target in words."""

    name: Text
    """What is counted, as a label: no year, no amount."""
    unit: Id | None = None
    """The id of its unit in `units.yml`; left out for a target in words."""
    counts: Prose | None = None
    """What exactly it counts, where the name does not say it."""
    unlike: tuple[Unlike, ...] = ()
    """Indicators that look like it and must not be compared with it."""


class Kind(StrEnum):
    """Whether an amount was reported as done or is aimed for."""

    RESULT = "result"
    TARGET = "target"


class Commitment(StrEnum):
    """The report's word of commitment for a target.

    `strive` stands for 力争 and 争创, `ensure` for 确保, `keep` for 控制在.
    """

    STRIVE = "strive"
    ENSURE = "ensure"
    KEEP = "keep"


class Figure(Record):
    """One amount of the report, typed once, as printed: a number, or words."""

    indicator: Id
    """The id of what is counted, in `data/indicators/`."""
    kind: Annotated[Kind, Field(strict=False)]
    """`result` for what was reported as done, `target` for what is aimed for."""
    year: int
    """The year the amount is of."""
    printed: Line
    """The amount exactly as the report prints it, bound and unit included."""
    quote: Line
    """The clause that states it, word for word, 32 characters at most."""
    translation: Line
    """Our English of exactly the quotation."""
    line: LineNumber
    """The line of the report's text that it stands on."""
    commitment: Annotated[Commitment, Field(strict=False)] | None = None
    """The report's word of commitment for it, where it uses one."""
    note: Prose | None = None
    """What a reader must know to read the amount rightly."""
    readings: tuple[str, ...] = ()
    """The doubts that touch the amount, by their ids in `readings.yml`."""

    @property
    def id(self) -> str:
        """The figure's name for ever: `<indicator>-<year>-<kind>`."""
        return f"{self.indicator}-{self.year}-{self.kind}"

    @property
    def quantity(self) -> Quantity | None:
        """The amount; None when the report gives words. ValueError when `printed` is not an amount."""
        raise NotImplementedError


class AmountFigure(Figure):
    """A figure that is a number with a unit."""

    @cached_property
    def quantity(self) -> Quantity:
        """The amount; raises ValueError when `printed` is not one."""
        return parse(self.printed)


class WordedFigure(Figure):
    """A figure for which the report gives words instead of a number."""

    wording: Wording
    """How English puts the words."""

    @property
    def quantity(self) -> None:
        """No amount."""
        return


def _kind_of_figure(data: object) -> str:
    return "<words>" if isinstance(data, dict) and "wording" in data else "<amount>"


# The key `wording` tells the two apart; tags in angle brackets are no keys of a file.
AnyFigure = Annotated[
    Annotated[AmountFigure, Tag("<amount>")] | Annotated[WordedFigure, Tag("<words>")],
    Discriminator(_kind_of_figure),
]
