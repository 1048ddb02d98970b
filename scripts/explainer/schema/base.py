"""Words in two languages, and the records of the data files that carry them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import CoreSchema, core_schema

from explainer.problems import Location

# What prose names in braces: a figure, or a doubtful reading such as W9; in a phrase a place to fill.
NAMED = re.compile(r"\{([^{}]+)\}")
READING = re.compile(r"[A-Z][0-9]+")

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

    def location(self, key: str | None = None) -> Location:
        """The place of a key, or of the whole record when there is no such key."""
        return Location(self.file, self.keys.get(key, self.line) if key else self.line)


class ItemRef(str):
    """Names an item in a data file: `chapter/item`."""

    __slots__ = ()

    @property
    def chapter(self) -> str:
        """The id of the chapter."""
        return self.partition("/")[0]

    @property
    def item(self) -> str:
        """The id of the item in its chapter."""
        return self.partition("/")[2]

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> CoreSchema:
        """A text of that form, as pydantic validates it."""
        text = core_schema.str_schema(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")
        return core_schema.no_info_after_validator_function(cls, text)


class Located(dict[str, Any]):
    """A mapping fresh from a file, which still knows where it stood."""

    origin: Origin


class Record(BaseModel):
    """A mapping of a data file: known keys only, never changed, aware of its place."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)

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


class Named(Protocol):
    """A record with a name that texts may hold."""

    @property
    def name(self) -> "Text": ...  # noqa: D102


class Text(Record):
    """Words written in Chinese (Simplified) and in English; only a view makes a string of them."""

    zh: Words
    """The words in Simplified Chinese."""
    en: Words
    """The words in English."""

    def __str__(self) -> str:
        raise TypeError("a text has no words until a view chooses a language")


class Prose(Text):
    """A text of ours.

    It names figures by id, `{foreign-trade-2024-target}`, never by number;
    `{W9}` marks the place that a doubtful reading touches.
    """


def marked_readings(text: Text) -> tuple[str, ...]:
    """The readings that a text marks in braces, in the order of the Chinese."""
    return tuple(name for name in NAMED.findall(text.zh) if READING.fullmatch(name))


class Quoted(Text):
    """What another source says, numbers and all."""


class Printed(Text):
    """Words of the report as it prints them, with their English."""


class Phrase(Text):
    """A fixed phrase of the interface; `{name}` in it is filled in where it is used."""

    def of_year(self, year: int) -> "Phrase":
        """The phrase as it speaks of one report: `{year}` is its year, `{before}` the one before."""
        return self.model_copy(
            update={
                language: words.replace("{year}", str(year)).replace("{before}", str(year - 1))
                for language, words in (("zh", self.zh), ("en", self.en))
            }
        )
