"""`outcomes.yml`: what was published later about the targets of a report."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from explainer.schema.amount import Quantity, parse
from explainer.schema.base import Date, Id, ItemRef, Line, Prose, Quoted, Record, Text


class Same(StrEnum):
    """Whether what was published measures what the target measures, over the same year."""

    SAME = "same"
    PARTLY = "partly"
    DIFFERENT = "different"
    UNCLEAR = "unclear"


class Published(Record):
    """Something published after the report that bears on a target.

    `printed` is the amount in `value` that a chart can draw beside the target, `name` what the
    chart calls it.
    """

    value: Quoted
    measures: Prose
    period: Quoted
    same: Annotated[Same, Field(strict=False)]
    why: Prose
    sources: tuple[Id, ...]
    printed: Line | None = None
    name: Text | None = None

    @cached_property
    def quantity(self) -> Quantity | None:
        """The amount; raises ValueError when `printed` is not one."""
        return parse(self.printed) if self.printed else None


class Outcome(Record):
    """What was published about a target figure, or about a plan of an item that has no figure."""

    figure: Id | None = None
    item: ItemRef | None = None
    subject: Text | None = None
    published: tuple[Published, ...] = ()


class OutcomesFile(Record):
    """`outcomes.yml`: the outcomes and the day on which they were last looked for."""

    checked: Date
    outcomes: tuple[Outcome, ...]
