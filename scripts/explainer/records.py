"""What the data files hold, key by key."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from explainer import quantity
from explainer.problems import Spot
from explainer.quantity import Quantity

# A figure named in prose, or a place to fill in a phrase.
NAMED = re.compile(r"\{([^{}]+)\}")

Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
Words = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
LineNumber = Annotated[int, Field(gt=0)]
Date = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$")]


@dataclass(frozen=True)
class Origin:
    """Where a record was read: its file, its first line and the line of each of its keys."""

    file: str
    line: int
    keys: dict[str, int]

    def spot(self, key: str | None = None) -> Spot:
        """The place of a key, or of the whole record when there is no such key."""
        return Spot(self.file, self.keys.get(key, self.line) if key else self.line)


class Located(dict[str, Any]):
    """A mapping fresh from a file, which still knows where it stood."""

    origin: Origin


class Record(BaseModel):
    """A mapping of a data file: known keys only, never changed, aware of its place."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    origin: Origin

    @model_validator(mode="before")
    @classmethod
    def _keep_the_origin(cls, data: Any) -> Any:
        return {**data, "origin": data.origin} if isinstance(data, Located) else data


def texts(record: Record) -> Iterator["Text"]:
    """Every text of a record and of the records in it, in the order of its keys."""
    if isinstance(record, Text):
        yield record
        return
    for name in type(record).model_fields:
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Record):
                yield from texts(part)


class Text(Record):
    """Words written in Chinese (Simplified) and in English; only a view makes a string of them."""

    zh: Words
    en: Words

    def __str__(self) -> str:
        raise TypeError("a text has no words until a view chooses a language")


class Prose(Text):
    """A text of ours that names figures by id, `{foreign-trade-2024-target}`, never by number."""


class Printed(Text):
    """Words of the report as it prints them, with their English."""


class Phrase(Text):
    """A fixed phrase of the interface; `{name}` in it is filled in where it is used."""


class Wording(Record):
    """How English prints an amount that is not a number."""

    en: Line


class Unit(Record):
    """What an amount counts: the printed Chinese word and its English noun, one and many."""

    printed: Line
    one: Line
    many: Line


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
    """One amount of the report, typed once, as printed."""

    indicator: Id
    kind: Annotated[Kind, Field(strict=False)]
    year: int
    printed: Line
    quote: Line
    line: LineNumber
    manner: Annotated[Manner, Field(strict=False)] | None = None
    wording: Wording | None = None
    note: Prose | None = None

    @property
    def id(self) -> str:
        """The figure's name for ever: `<indicator>-<year>-<kind>`."""
        return f"{self.indicator}-{self.year}-{self.kind}"

    @cached_property
    def quantity(self) -> Quantity | None:
        """The amount; None when the report gives words instead of a number.

        Raises ValueError when `printed` is not an amount.
        """
        return None if self.wording else quantity.parse(self.printed)


class Item(Record):
    """The smallest thing a reader looks up: a title, our words, its figures, its lines."""

    id: Id
    title: Text
    lines: tuple[LineNumber, ...]
    text: Prose
    figures: tuple[Figure, ...] = ()
    readings: tuple[str, ...] = ()


class Section(Record):
    """A heading of the report and the items under it; `line` is that of the printed heading."""

    id: Id
    title: Printed
    line: LineNumber | None = None
    items: tuple[Item, ...]
    readings: tuple[str, ...] = ()


class Opening(Record):
    """What a chapter says before its first heading."""

    lines: tuple[LineNumber, ...]
    text: Prose
    readings: tuple[str, ...] = ()


class ChapterFile(Record):
    """A chapter as its file spells it."""

    title: Printed
    name: Text
    line: LineNumber
    lead: Prose
    opening: Opening | None = None
    sections: tuple[Section, ...]
    readings: tuple[str, ...] = ()


class Grade(StrEnum):
    """How sure a reading is: shown in a published page, probable, or open."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    UNRESOLVED = "unresolved"


class Reading(Record):
    """A place where the supplied text is wrong, doubtful or incomplete."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]+$")]
    grade: Annotated[Grade, Field(strict=False)]
    lines: tuple[LineNumber, ...]
    supplied: Line | None = None
    published: str | None = None
    probable: Line | None = None
    doubt: Prose
    evidence: Prose
    sources: tuple[Id, ...] = ()


class Source(Record):
    """A document the site cites; `copy` means that only a reprint could be read."""

    title: Text
    publisher: Text
    date: Date | None = None
    place: Text | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    copy_only: Annotated[bool, Field(alias="copy")] = False


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


class Manifest(Record):
    """`edition.yml`: what the edition is called, where it comes from, in what order it stands."""

    title: Text
    source: Id
    pages: Text
    headings: tuple[Heading, ...]
    headlines: tuple[Id, ...]
    review: tuple[Id, ...]
    areas: tuple[Id, ...]
    areas_heading: Heading
    credit: Heading
    closing: tuple[Id, ...]
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


class Correction(Record):
    """A word that OpenCC converts wrongly, how it is written, and why."""

    simplified: Line
    traditional: Line
    why: Line


class Link(Record):
    """A way onward: an address of the site, `/2024/figures/` or `/data/2024/figures.csv`, or of the web."""

    label: Text
    to: Annotated[str, StringConstraints(pattern=r"^(/|https://)\S*$")]


class Part(Record):
    """A part of an article."""

    id: Id
    title: Text
    text: Prose
    links: tuple[Link, ...] = ()


class Article(Record):
    """A page of ours about the site, not a chapter of the report."""

    title: Text
    lead: Prose
    parts: tuple[Part, ...]
