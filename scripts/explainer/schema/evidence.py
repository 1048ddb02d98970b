"""`readings.yml`, `sources.yml`, `context.yml`: doubts about the text, documents cited, figures for scale."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from explainer.schema.base import Date, Id, ItemRef, Line, LineNumber, Prose, Quoted, Record, Text


class Grade(StrEnum):
    """How sure a reading is: shown in a published page, probable, or open."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    UNRESOLVED = "unresolved"


class Reading(Record):
    """A place where the supplied text is wrong, doubtful or incomplete."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]+$")]
    """A capital letter and a number, for ever."""
    grade: Annotated[Grade, Field(strict=False)]
    """How sure it is."""
    lines: tuple[LineNumber, ...]
    """The lines it touches."""
    supplied: Line | None = None
    """The words as the supplied text has them."""
    published: str | None = None
    """The words as a published page has them; only with `confirmed`."""
    probable: Line | None = None
    """The words that are probably meant."""
    doubt: Prose
    """What is doubtful, in one sentence."""
    evidence: Prose
    """What the grade rests on."""
    sources: tuple[Id, ...] = ()
    """The documents it rests on, by their ids in `sources.yml`."""


class Source(Record):
    """A document the site cites; `copy` means that only a reprint could be read."""

    title: Text
    """What the document is called."""
    publisher: Text
    """Who published it, by name."""
    date: Date | None = None
    """When: `2024-02-05`, `2024-02` or `2024`; left out where no date is recorded."""
    place: Text | None = None
    """Where in it: issue, page, article."""
    issue: Line | None = None
    """The number of the issue, where it is a newspaper: `411`."""
    pinyin: Line | None = None
    """Its title in Pinyin, as references in English write it: `2024 nian Dazu Qu zhengfu gongzuo baogao`."""
    sheets: Line | None = None
    """The pages in it, as citations write them: `A6-A7`."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"'<>()\\]+$")] | None = None
    """Its address; left out where only a copy elsewhere could be read."""
    http: bool = False
    """`true` where the page was read by http, and nobody has seen it by https."""
    copy_only: Annotated[bool, Field(alias="copy")] = False
    """`true` where only a reprint could be read."""
    archived: Annotated[str, StringConstraints(pattern=r"^https://[^\s\"'<>()\\]+$")] | None = None
    """The address of a copy in an archive of the web."""
    seen: Date | None = None
    """When it was last looked at: `2026-11-27` or `2026-11`; left out where nobody noted it."""


class Context(Record):
    """A dated figure of another source that gives an item scale."""

    item: ItemRef
    """The item it gives scale to, as `chapter/item`."""
    value: Quoted
    """The figure, as a sentence."""
    sources: tuple[Id, ...]
    """The documents it stands in, by their ids in `sources.yml`."""
    figure: Id | None = None
    """The figure of the report for which it is the city's, by the same measure and of the same year."""
    short: Quoted | None = None
    """Value and what it is, as a table prints it."""


class Fact(Record):
    """`facts.yml`: a fact that tells a stranger where and what the district is."""

    id: Id
    """Its name in addresses, as `fact-<id>` on the front page."""
    label: Text
    """What it is about."""
    value: Quoted
    """The fact."""
    sources: tuple[Id, ...]
    """The documents it stands in, by their ids in `sources.yml`."""
