"""The figures at a chapter's head as a table: each measure with its result and its target."""

from dataclasses import dataclass

from explainer.analysis.comparison import Change
from explainer.library.model import Chapter
from explainer.schema.figures import Figure, Kind


@dataclass(frozen=True)
class KeyRow:
    """A measure with what the chapter's head tells of it; one of the two is there."""

    indicator: str
    result: Figure | None
    target: Figure | None


@dataclass(frozen=True)
class KeyTable:
    """The rows in the report's order; `kinds` are the columns in which any row has something."""

    rows: list[KeyRow]

    @property
    def kinds(self) -> list[Kind]:
        """The kinds of figures that any row has, results first."""
        return [kind for kind in Kind if any(getattr(row, kind) for row in self.rows)]


def key_table(chapter: Chapter, changes: dict[str, Change]) -> KeyTable:
    """A chapter's key figures by their measure, a target beside the result of the year before it.

    `changes` are the targets that have such a result, by the target's id.
    """
    by_measure: dict[str, dict[Kind, Figure]] = {}
    for figure in chapter.key_figures:
        row = by_measure.setdefault(figure.indicator, {})
        row[figure.kind] = figure
        if figure.id in changes:
            row.setdefault(Kind.RESULT, changes[figure.id].result)
    return KeyTable(
        [KeyRow(name, row.get(Kind.RESULT), row.get(Kind.TARGET)) for name, row in by_measure.items()]
    )
