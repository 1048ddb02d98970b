"""Terms, places and words: their other forms, what a meaning rests on, what OpenCC gets wrong, synonyms."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from explainer.schema.base import Id, Line, LineNumber, Prose, Record, Text


class Correction(Record):
    """A word that OpenCC converts wrongly, how it is written, and why."""

    simplified: Line
    traditional: Line
    why: Line


class Synonyms(Record):
    """English words that stand for each other in a search."""

    words: tuple[Line, ...]


class Basis(StrEnum):
    """What the meaning of a term rests on."""

    OFFICIAL = "official"
    PARTIAL = "partial"
    GENERAL = "general"
    UNDEFINED = "undefined"


class Forms(Record):
    """Other exact forms under which a name occurs."""

    zh: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()


class Term(Record):
    """A term of art: its plain meaning, what that rests on, and what of it nobody has said.

    `quiet` terms are everyday words; they stand in the glossary and are not marked in texts.
    """

    name: Text
    also: Forms | None = None
    meaning: Prose
    basis: Annotated[Basis, Field(strict=False)]
    open: Prose | None = None
    sources: tuple[Id, ...] = ()
    quiet: bool = False


class Use(Record):
    """The lines of an edition's text on which it uses a term."""

    lines: tuple[LineNumber, ...]


class Place(Record):
    """A place that items name."""

    name: Text
    also: Forms | None = None
