"""Terms, places and words: their other forms, what a meaning rests on, what OpenCC gets wrong, synonyms."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from explainer.schema.base import Id, Line, LineNumber, Prose, Record, Text


class Correction(Record):
    """A word that OpenCC converts wrongly, how it is written, and why."""

    simplified: Line
    """The word as the data write it."""
    traditional: Line
    """How it is written."""
    why: Line
    """What OpenCC makes of it, and why that is wrong."""


class Synonyms(Record):
    """English words that stand for each other in a search."""

    words: tuple[Line, ...]
    """The words, in small letters; at least one stands in an English text of the site."""


class Basis(StrEnum):
    """What the meaning of a term rests on."""

    OFFICIAL = "official"
    PARTIAL = "partial"
    GENERAL = "general"
    UNDEFINED = "undefined"


class Forms(Record):
    """Other exact forms under which a name occurs."""

    zh: tuple[Line, ...] = ()
    """Forms in Chinese."""
    en: tuple[Line, ...] = ()
    """Forms in English; a plural s is found without being named."""


class Term(Record):
    """A term of art: its plain meaning, what that rests on, and what of it nobody has said.

    `quiet` terms are everyday words; they stand in the glossary and are not marked in texts.
    """

    name: Text
    """The term."""
    also: Forms | None = None
    """Other forms under which texts hold it."""
    meaning: Prose
    """What it means, in a sentence or two."""
    basis: Annotated[Basis, Field(strict=False)]
    """What the meaning rests on."""
    open: Prose | None = None
    """What nobody has defined; only with `partial`."""
    sources: tuple[Id, ...] = ()
    """The documents it rests on, with `official` and `partial`."""
    quiet: bool = False
    """`true` for an everyday word, which is not marked in texts."""
    familiar: bool = False
    """`true` for a word that readers of the Simplified view need no entry for."""


class TermUse(Record):
    """The lines of an edition's text on which it uses a term."""

    lines: tuple[LineNumber, ...]
    """The lines that use it."""


class Place(Record):
    """A place that items name."""

    name: Text
    """Its name."""
    also: Forms | None = None
    """Other forms under which texts name it."""
