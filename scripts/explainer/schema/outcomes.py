"""`outcomes.yml`: what was published later about the targets of a report."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from explainer.schema.base import Date, Id, ItemRef, Prose, Quoted, Record, Text


class Same(StrEnum):
    """Whether what was published measures what the target measures, over the same year."""

    SAME = "same"
    PARTLY = "partly"
    DIFFERENT = "different"
    UNCLEAR = "unclear"


class Published(Record):
    """Something published after the report that bears on a target."""

    value: Quoted
    """What was published, numbers and all."""
    label: Text
    """In a word or two what it is to the target: half-year only, progress, related news."""
    measures: Prose
    """What exactly it measures."""
    period: Quoted
    """The time it covers, and when it was published."""
    same: Annotated[Same, Field(strict=False)]
    """Whether it measures what the target measures, over the same year."""
    why: Prose
    """What makes it the same or not."""
    sources: tuple[Id, ...]
    """The documents it stands in, by their ids in `sources.yml`."""


class Outcome(Record):
    """What was published about a target figure, or about a plan of an item that has no figure."""

    figure: Id | None = None
    """The id of the target figure; give this or `item`."""
    item: ItemRef | None = None
    """The item whose plan has no figure, as `chapter/item`."""
    subject: Text | None = None
    """Which of the item's plans."""
    published: tuple[Published, ...] = ()
    """What was published; left out where nothing was found."""


class Lookup(Record):
    """A document in which results ought to appear."""

    name: Text
    """What it is."""
    holds: Text
    """What of the results it would hold."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"'<>()\\]+$")] | None = None
    """Its address, where known."""
    http: bool = False
    """`true` where the page was read by http, and nobody has seen it by https."""


class OutcomesFile(Record):
    """`outcomes.yml`: the outcomes, the day they were last looked for, and where more may appear."""

    checked: Date
    """The day results were last looked for."""
    outcomes: tuple[Outcome, ...]
    """An entry for each target of the report, and for plans of which something is to be told."""
    lookups: tuple[Lookup, ...] = ()
    """Where results ought to appear."""
