"""The tables of the published data: their columns, as every description of them tells them."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from explainer.library.model import Phrases
from explainer.output.outcome_records import OutcomeRecord
from explainer.output.records import CountRecord, FigureRecord, MarkRecord
from explainer.output.target_records import TargetRecord
from explainer.output.term_records import TermRecord
from explainer.schema.base import Phrase

# The shape of a record by the name of its table; keys and their order are a contract with all who read it.
SHAPES: dict[str, type] = {
    "figures": FigureRecord,
    "targets": TargetRecord,
    "outcomes": OutcomeRecord,
    "glossary": TermRecord,
    "chart-amounts": MarkRecord,
    "chart-counts": CountRecord,
}
KINDS: dict[Any, str] = {str: "string", int: "integer", float: "number", list[str]: "list"}
VIEWS = ("_zh_hans", "_zh_hant", "_en")
# The tables in which each row has an id of its own.
KEYED = {"figures", "targets", "glossary", "chart-counts"}


@dataclass(frozen=True)
class Column:
    """A column: `kind` is string, integer, number or list; `allowed` are its only values, if it has such.

    One that is not `required` may be empty.
    """

    name: str
    kind: str
    required: bool
    allowed: tuple[str, ...]

    @property
    def subject(self) -> str:
        """What it tells, whatever the view: `label` of `label_en`."""
        for end in VIEWS:
            if self.name.endswith(end):
                return self.name.removesuffix(end)
        return self.name


@dataclass(frozen=True)
class Table:
    """A table by the name of its shape, with its records."""

    name: str
    records: Sequence[Mapping[str, object]]

    @cached_property
    def columns(self) -> list[Column]:
        """Its columns, in the order of the records' keys."""
        return columns(self.name)


def columns(table: str) -> list[Column]:
    """The columns of a table; KeyError for an unknown one."""
    return [_column(name, hint) for name, hint in get_type_hints(SHAPES[table]).items()]


def meaning(table: str, subject: str, words: Phrases) -> Phrase:
    """What a column holds: the phrase for this table, or that for all tables."""
    own = f"field-{table}-{subject}"
    return words[own if own in words else f"field-{subject}"]


def _column(name: str, hint: Any) -> Column:
    either = get_origin(hint) in {Union, types.UnionType}
    parts = [part for part in (get_args(hint) if either else (hint,)) if part is not type(None)]
    allowed: tuple[str, ...] = ()
    if isinstance(parts[0], type) and issubclass(parts[0], StrEnum):
        allowed = tuple(member.value for member in parts[0])
    elif get_origin(parts[0]) is Literal:
        allowed = get_args(parts[0])
    kind = "string" if allowed else KINDS[parts[-1]]
    required = not (either and type(None) in get_args(hint))
    return Column(name, kind, required, allowed)
