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


class Context(Record):
    """A dated figure of another source that gives an item scale."""

    item: ItemRef
    value: Quoted
    sources: tuple[Id, ...]
