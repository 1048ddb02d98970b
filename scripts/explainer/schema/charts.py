"""`charts.yml` and `derived.yml`: which figures a chart draws and what it says of them; what we compute."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from explainer.schema.base import Id, ItemPath, Line, Prose, Record, Text


class Scale(StrEnum):
    """How lengths stand for amounts: in proportion from zero, or each step ten times the one before."""

    LINEAR = "linear"
    TENFOLD = "tenfold"


class Counted(StrEnum):
    """What a chart counts instead of drawing amounts: targets by area, or by what is known of them."""

    AREAS = "areas"
    OUTCOMES = "outcomes"


class Where(StrEnum):
    """A page beside the chapters on which charts stand."""

    HOME = "home"
    EDITION = "edition"
    COMPARISONS = "comparisons"
    OUTCOMES = "what-happened-next"


class ChartRow(Record):
    """A line of a chart: the figures and computed amounts it draws, what it and they are called there.

    With `published`, what was published later about its targets is drawn too, where that is an amount.
    """

    label: Text | None = None
    of: tuple[Id, ...]
    names: tuple[Text, ...] = ()
    published: bool = False


class Chart(Record):
    """A chart: the finding as its title, what it measures, what its rows draw, where it stands.

    `claims` are what the title and the note say, in a form that the check compares with the figures:
    `a > b`, `a < b`, `a = b`, on the right also `others` (each other row) or `none` (nothing at all).
    """

    id: Id
    name: Text
    title: Prose
    measure: Prose
    note: Prose | None = None
    claims: tuple[Line, ...]
    items: tuple[ItemPath, ...] = ()
    pages: tuple[Annotated[Where, Field(strict=False)], ...] = ()
    scale: Annotated[Scale, Field(strict=False)] = Scale.LINEAR
    rows: tuple[ChartRow, ...] = ()
    counts: Annotated[Counted, Field(strict=False)] | None = None


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
