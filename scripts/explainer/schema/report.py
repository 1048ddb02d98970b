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


class Manner(StrEnum):
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
    manner: Annotated[Manner, Field(strict=False)] | None = None
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


class Passage(Record):
    """What the report says on some lines, in our words; none where its figures say it all."""

    lines: tuple[LineNumber, ...]
    """The lines of the report's text that it tells."""
    text: Prose | None = None
    """What they say, in our words; figures by their ids in braces, never as numbers."""
    readings: tuple[str, ...] = ()
    """Doubts that touch it and that the text does not mark."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """The readings that touch the passage: those its text marks, then the others."""
        marked = marks(self.text) if self.text else ()
        return tuple(dict.fromkeys((*marked, *self.readings)))


class Item(Passage):
    """The smallest thing a reader looks up: a title, our words, its figures, its lines."""

    id: Id
    """Its anchor on the chapter's page, for ever; unique in the chapter."""
    title: Text
    """What it is about, as a short heading."""
    figures: tuple[AnyFigure, ...] = ()
    """The figures it states, in the report's order."""


class Section(Record):
    """A heading of the report and the items under it; `line` is that of the printed heading."""

    id: Id
    """Its anchor on the chapter's page, for ever."""
    title: Printed
    """The heading as printed, and its English."""
    line: LineNumber | None = None
    """The line of the printed heading; left out where the heading is ours."""
    items: tuple[Item, ...]
    """The items under it, in the report's order."""
    readings: tuple[str, ...] = ()
    """Doubts that touch the heading."""


class Opening(Passage):
    """What a chapter says before its first heading."""


class ChapterFile(Record):
    """A chapter as its file spells it; `key` names the figures that stand at its head, if not all do."""

    title: Printed
    """The chapter's heading as printed, and its English."""
    name: Text
    """Its short name, for menus."""
    line: LineNumber
    """The line of the printed heading."""
    lead: Prose
    """What is new in it, in two sentences, figures included."""
    key: tuple[Id, ...] = ()
    """The figures that stand at its head, if not all of them do."""
    opening: Opening | None = None
    """What it says before its first heading."""
    sections: tuple[Section, ...]
    """Its headings with their items, in the report's order."""
    readings: tuple[str, ...] = ()
    """Doubts that touch the chapter as a whole."""


class Heading(Record):
    """A line of the report printed on the edition's own page."""

    line: LineNumber
    """The line it stands on."""
    text: Printed
    """The words as printed, and their English."""


class Exempt(Record):
    """A numeral that is no figure, and why."""

    line: LineNumber
    """The line they stand on."""
    numerals: tuple[str, ...]
    """The numerals, as printed."""
    why: Text
    """Why they are no figure."""


class Omission(Record):
    """Lines that are shown nowhere, and why."""

    lines: tuple[LineNumber, ...]
    """The lines."""
    why: Text
    """Why nothing of them is shown."""


class Plan(Record):
    """Something named that an item plans to open, start or set up."""

    name: Text
    """What is to be opened, started or set up."""
    item: ItemRef
    """The item that says so, as `chapter/item`."""


class Beginning(Record):
    """Plans to begin something, under the word for how."""

    label: Text
    """How it begins: to open, to start, to set up."""
    plans: tuple[Plan, ...]
    """What is named."""


class Manifest(Record):
    """`edition.yml`: what the edition is called, where it comes from, in what order it stands.

    `headlines` are the figures of the front page, `beginnings` what it names as new; `plain` lists words
    in quotation marks that explain themselves and need no glossary.
    """

    title: Text
    """What the site calls this report."""
    source: Id
    """The id of the document it was read in, in `sources.yml`."""
    pages: Text
    """Where in that document it stands."""
    headings: tuple[Heading, ...]
    """Printed lines that belong to no chapter."""
    headlines: tuple[Id, ...]
    """The figures of the front page."""
    beginnings: tuple[Beginning, ...] = ()
    """What the front page names as new."""
    review: tuple[Id, ...]
    """The chapters that look back and set the targets, in their order; the first tells what was done."""
    areas: tuple[Id, ...]
    """The areas of work, in the report's order."""
    areas_heading: Heading
    """The printed heading over the areas."""
    credit: Heading
    """The printed line that names who arranged the text."""
    closing: tuple[Id, ...]
    """The chapters after the areas."""
    plain: tuple[Line, ...]
    """Words in quotation marks that explain themselves and need no glossary."""
    numerals: tuple[Exempt, ...]
    """Numerals that are no figures."""
    omitted: tuple[Omission, ...]
    """Lines that are shown nowhere."""


class SourceLine(Record):
    """A line of the report's text without its prose."""

    line: LineNumber
    """Its number in the text, from 1."""
    digest: str
    """The digest of its words, which changes when they do."""
    numerals: tuple[str, ...] = ()
    """The numerals on it, in their order."""


class SourceFile(Record):
    """`source.yml`."""

    lines: tuple[SourceLine, ...]
    """The lines that are not empty; written by `explainer source`, not by hand."""
