"""The files of a report, key by key: the edition, chapters, items, figures; indicators and units."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Discriminator, Field, Tag

from explainer.schema.amount import Quantity, parse
from explainer.schema.base import Id, ItemRef, Line, LineNumber, Printed, Prose, Record, Text, marks


class Wording(Record):
    """How English prints an amount that is not a number."""

    en: Line


class Unit(Record):
    """What an amount counts: the printed Chinese word and its English noun, one and many.

    A `tally` counts things one by one and can share a list with other tallies.
    """

    printed: Line
    one: Line
    many: Line
    tally: bool = False


class Unlike(Record):
    """An indicator that looks alike and must not be compared, and why."""

    indicator: Id
    why: Prose


class Indicator(Record):
    """What is counted, whatever the year; without a unit it is a target in words."""

    name: Text
    unit: Id | None = None
    counts: Prose | None = None
    unlike: tuple[Unlike, ...] = ()


class Kind(StrEnum):
    """Whether an amount was reported as done or is aimed for."""

    RESULT = "result"
    TARGET = "target"


class Manner(StrEnum):
    """A word of the report that weakens a target: `strive` stands for 力争 and 争创."""

    STRIVE = "strive"


class Figure(Record):
    """One amount of the report, typed once, as printed: a number, or words."""

    indicator: Id
    kind: Annotated[Kind, Field(strict=False)]
    year: int
    printed: Line
    quote: Line
    line: LineNumber
    manner: Annotated[Manner, Field(strict=False)] | None = None
    note: Prose | None = None
    readings: tuple[str, ...] = ()

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


class Passage(Record):
    """What the report says on some lines, in our words."""

    lines: tuple[LineNumber, ...]
    text: Prose
    readings: tuple[str, ...] = ()

    @property
    def doubts(self) -> tuple[str, ...]:
        """The readings that touch the passage: those its text marks, then the others."""
        return tuple(dict.fromkeys((*marks(self.text), *self.readings)))


class Item(Passage):
    """The smallest thing a reader looks up: a title, our words, its figures, its lines."""

    id: Id
    title: Text
    figures: tuple[AnyFigure, ...] = ()


class Section(Record):
    """A heading of the report and the items under it; `line` is that of the printed heading."""

    id: Id
    title: Printed
    line: LineNumber | None = None
    items: tuple[Item, ...]
    readings: tuple[str, ...] = ()


class Opening(Passage):
    """What a chapter says before its first heading."""


class ChapterFile(Record):
    """A chapter as its file spells it; `key` names the figures that stand at its head, if not all do."""

    title: Printed
    name: Text
    line: LineNumber
    lead: Prose
    key: tuple[Id, ...] = ()
    opening: Opening | None = None
    sections: tuple[Section, ...]
    readings: tuple[str, ...] = ()


class Heading(Record):
    """A line of the report printed on the edition's own page."""

    line: LineNumber
    text: Printed


class Exempt(Record):
    """A numeral that is no figure, and why."""

    line: LineNumber
    numerals: tuple[str, ...]
    why: Text


class Omission(Record):
    """Lines that are shown nowhere, and why."""

    lines: tuple[LineNumber, ...]
    why: Text


class Plan(Record):
    """Something named that an item plans to open, start or set up."""

    name: Text
    item: ItemRef


class Beginning(Record):
    """Plans to begin something, under the word for how."""

    label: Text
    plans: tuple[Plan, ...]


class Manifest(Record):
    """`edition.yml`: what the edition is called, where it comes from, in what order it stands.

    `headlines` are the figures of the front page, `beginnings` what it names as new; `plain` lists words
    in quotation marks that explain themselves and need no glossary.
    """

    title: Text
    source: Id
    pages: Text
    headings: tuple[Heading, ...]
    headlines: tuple[Id, ...]
    beginnings: tuple[Beginning, ...] = ()
    review: tuple[Id, ...]
    areas: tuple[Id, ...]
    areas_heading: Heading
    credit: Heading
    closing: tuple[Id, ...]
    plain: tuple[Line, ...]
    numerals: tuple[Exempt, ...]
    omitted: tuple[Omission, ...]


class SourceLine(Record):
    """A line of the report's text without its prose."""

    line: LineNumber
    digest: str
    numerals: tuple[str, ...] = ()


class SourceFile(Record):
    """`source.yml`."""

    lines: tuple[SourceLine, ...]
