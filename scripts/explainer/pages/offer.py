"""The data that an edition offers to be taken along, as its page lists them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explainer.schema.base import Phrase


@dataclass(frozen=True)
class OfferedFile:
    """A file: its format, its address, its size in bytes."""

    format: str
    address: str
    size: int

    @property
    def name(self) -> str:
        """Its name in its folder."""
        return self.address.rpartition("/")[2]


@dataclass(frozen=True)
class OfferedColumn:
    """Columns that tell the same, one a view or alone: their names, what they hold, their only values."""

    names: tuple[str, ...]
    meaning: Phrase
    allowed: tuple[str, ...]


@dataclass(frozen=True)
class OfferedTable:
    """A table by its name: its files, its columns, and where it is JSON too its Schema's address."""

    name: str
    files: Sequence[OfferedFile]
    columns: Sequence[OfferedColumn]
    schema: str | None = None


@dataclass(frozen=True)
class Offer:
    """The tables of an edition, the files of its chapters by their ids, all in one, what describes them."""

    tables: list[OfferedTable]
    charts: list[OfferedTable]
    chapters: Mapping[str, Sequence[OfferedFile]]
    package: OfferedFile
    descriptions: Sequence[OfferedFile]
