"""The targets of a report, each with what it follows and what was published of it later, and their sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from explainer.library.model import Chapter, Edition, Library
from explainer.schema.evidence import Context
from explainer.schema.figures import AmountFigure, Commitment, Figure, Kind
from explainer.schema.outcomes import Outcome, Published, Same

# A target for which the report uses no word of commitment is a plan.
PLAN = "plan"
# How firmly a target is put, the firmest first.
COMMITMENTS = (Commitment.ENSURE, Commitment.KEEP, Commitment.STRIVE, PLAN)


class Known(StrEnum):
    """What was found of a target: a result of its measure, something else that bears on it, nothing."""

    SAME = "same"
    RELATED = "related"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Target:
    """A target: the result of the year before by the same measure, the city's figures, what came after.

    `id` is the one under which its page shows it.
    """

    id: str
    figure: Figure
    before: Figure | None
    city: tuple[Context, ...]
    published: tuple[Published, ...]

    @property
    def commitment(self) -> str:
        """How firmly it is put: one of `COMMITMENTS`."""
        return self.figure.commitment or PLAN

    @property
    def known(self) -> Known:
        """What was found of it."""
        if not self.published:
            return Known.NOTHING
        same = any(entry.same is Same.SAME for entry in self.published)
        return Known.SAME if same else Known.RELATED


@dataclass(frozen=True)
class TargetSum:
    """The targets of a report counted; `checked` is the day results were last looked for (ISO 8601)."""

    targets: Sequence[Target]
    checked: str

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.targets)

    @property
    def with_numbers(self) -> int:
        """How many are numbers."""
        return sum(isinstance(target.figure, AmountFigure) for target in self.targets)

    @cached_property
    def by_known(self) -> dict[Known, list[Target]]:
        """The targets by what was found of them, the most telling first; none is left out."""
        return {known: [target for target in self.targets if target.known is known] for known in Known}

    @property
    def commitments(self) -> list[str]:
        """How firmly targets are put, the firmest first; only what some target is."""
        own = {target.commitment for target in self.targets}
        return [commitment for commitment in COMMITMENTS if commitment in own]


def targets(library: Library, edition: Edition) -> list[tuple[Chapter, list[Target]]]:
    """The targets of an edition by chapter, in the report's order; chapters without any are left out.

    Raises KeyError while a target has no outcome.
    """
    outcomes = {
        outcome.figure: (name, outcome)
        for name, outcome in edition.outcomes_by_anchor.items()
        if outcome.figure
    }
    by_chapter = [
        (
            chapter,
            [
                _target(figure, *outcomes[figure.id], library, edition)
                for figure in chapter.figures
                if figure.kind is Kind.TARGET
            ],
        )
        for chapter in edition.chapters
    ]
    return [(chapter, own) for chapter, own in by_chapter if own]


def _target(figure: Figure, name: str, outcome: Outcome, library: Library, edition: Edition) -> Target:
    before = (
        other
        for other in library.comparable(figure)
        if other.kind is Kind.RESULT and other.year == figure.year - 1
    )
    return Target(
        id=name,
        figure=figure,
        before=next(before, None),
        city=tuple(entry for entry in edition.context if entry.figure == figure.id and entry.short),
        published=outcome.published,
    )
