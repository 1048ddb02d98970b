"""`charts.yml` and `derived.yml`: which figures a chart draws and what it says of them; what we compute."""

import re
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, GetCoreSchemaHandler, Tag
from pydantic_core import CoreSchema, core_schema

from explainer.schema.base import Id, ItemRef, Line, Prose, Record, Text


class Counted(StrEnum):
    """What a chart counts instead of drawing amounts: targets by area, or by what is known of them."""

    AREAS = "areas"
    OUTCOMES = "outcomes"


class Where(StrEnum):
    """A page beside the chapters on which charts stand; on `charts` they all do, some on no other."""

    EDITION = "edition"
    OUTCOMES = "what-happened-next"
    CHARTS = "charts"


class ChartRow(Record):
    """A line of a chart: the figures and computed amounts it draws, what it and they are called there."""

    label: Text | None = None
    """What the row is called; else what its first figure counts."""
    of: tuple[Id, ...]
    """The ids of the figures, or of entries of `derived.yml`, that it draws."""
    names: tuple[Text, ...] = ()
    """What each of them is called in the chart, if not by its kind and year."""


class Claim(str):
    """What a chart says of what it draws: `a > b`, `a < b` or `a = b`."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"(\S+) ([<>=]) (\S+)")

    @property
    def parts(self) -> tuple[str, str, str] | None:
        """Its left side, its sign and its right side; None when it is no claim."""
        match = self.FORM.fullmatch(self)
        return (match[1], match[2], match[3]) if match else None

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A line of text, as pydantic validates it."""
        return core_schema.no_info_after_validator_function(cls, handler(Line))


class Chart(Record):
    """A chart: the finding as its title, what it measures, what its rows draw, where it stands.

    `claims` are what the title and the note say, in a form that the check compares with the figures:
    `a > b`, `a < b`, `a = b`, on the right also `others` (each other row) or `none` (nothing at all).
    """

    id: Id
    """Its name for ever, without the year."""
    name: Text
    """What lists call it."""
    title: Prose
    """What it shows, as a short finding."""
    measure: Prose
    """What its lengths measure."""
    note: Prose | None = None
    """What a reader must know to read it rightly."""
    claims: tuple[Claim, ...]
    """What title and note say, as the check compares it with the figures."""
    items: tuple[ItemRef, ...] = ()
    """The items it stands at, as `chapter/item`."""
    pages: tuple[Annotated[Where, Field(strict=False)], ...] = ()
    """The pages beside the chapters it stands on."""
    rows: tuple[ChartRow, ...] = ()
    """Its rows of amounts."""


class AmountChart(Chart):
    """A chart that draws amounts, row by row."""


class CountChart(Chart):
    """A chart that counts targets; it has no rows of its own."""

    counts: Annotated[Counted, Field(strict=False)]
    """What it counts; instead of `rows`."""


def _kind_of_chart(data: object) -> str:
    return "<counts>" if isinstance(data, dict) and "counts" in data else "<amounts>"


# The key `counts` tells the two apart; tags in angle brackets are no keys of a file.
AnyChart = Annotated[
    Annotated[AmountChart, Tag("<amounts>")] | Annotated[CountChart, Tag("<counts>")],
    Discriminator(_kind_of_chart),
]


class Formula(StrEnum):
    """How we compute an amount from figures of the report."""

    DIFFERENCE = "difference"
    BEFORE_GROWTH = "before-growth"


class Derived(Record):
    """An amount computed by us: `of` names the figures the formula takes, in its order."""

    id: Id
    """Its name for ever."""
    name: Text
    """What it is, as a label."""
    year: int
    """The year it is of."""
    formula: Annotated[Formula, Field(strict=False)]
    """How it is computed."""
    of: tuple[Id, ...]
    """The two figures the formula takes, in its order."""
    explained: Prose
    """How it was computed, in a sentence."""
    beside: Id
    """The figure it is told with."""
