"""What stands beside the report, key by key: doubts, sources, terms, outcomes, topics, places, pages."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from explainer import quantity
from explainer.quantity import Quantity
from explainer.texts import Date, Id, ItemPath, Line, LineNumber, Prose, Quoted, Record, Text


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


class Correction(Record):
    """A word that OpenCC converts wrongly, how it is written, and why."""

    simplified: Line
    traditional: Line
    why: Line


class Synonyms(Record):
    """English words that stand for each other in a search."""

    words: tuple[Line, ...]


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
        return quantity.parse(self.printed) if self.printed else None


class Outcome(Record):
    """What was published about a target figure, or about a plan of an item that has no figure."""

    figure: Id | None = None
    item: ItemPath | None = None
    subject: Text | None = None
    published: tuple[Published, ...] = ()


class OutcomesFile(Record):
    """`outcomes.yml`: the outcomes and the day on which they were last looked for."""

    checked: Date
    outcomes: tuple[Outcome, ...]


class Context(Record):
    """A dated figure of another source that gives an item scale."""

    item: ItemPath
    value: Quoted
    sources: tuple[Id, ...]


class Topic(Record):
    """Something that touches a household's life."""

    name: Text
    lead: Prose


class Ask(Record):
    """A question of a household and the items that bear on it, results before plans."""

    question: Text
    items: tuple[ItemPath, ...]


class TopicFile(Record):
    """What an edition says on a topic, at a glance and by question, and what it leaves open."""

    glimpse: Prose
    asks: tuple[Ask, ...]
    open: Prose


class Formula(StrEnum):
    """How we compute an amount from figures of the report."""

    DIFFERENCE = "difference"
    BEFORE_GROWTH = "before-growth"


class Derived(Record):
    """An amount computed by us: `of` names the figures the formula takes, in its order."""

    id: Id
    name: Text
    year: int
    formula: Annotated[Formula, Field(strict=False)]
    of: tuple[Id, ...]
    explained: Prose
    beside: Id
