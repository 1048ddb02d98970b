"""All that follows from a library, each fact computed when first asked for, and once."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from explainer.analysis.comparison import Change, changes
from explainer.analysis.coverage import Coverage, coverage
from explainer.analysis.key_figures import KeyTable, key_table
from explainer.analysis.plot_rows import plot
from explainer.analysis.plots import Plot, Shape
from explainer.analysis.revisions import Revisions
from explainer.analysis.targets import PLAN, Target, TargetSum, targets
from explainer.analysis.terms import Finder, finders, items_that_name
from explainer.analysis.units import Group, groups
from explainer.library.model import Chapter, Edition, Library
from explainer.schema.base import NAMED
from explainer.schema.figures import Figure, Kind
from explainer.schema.glossary import Term
from explainer.schema.outcomes import Outcome, Published
from explainer.schema.topics import Answer

# Beside a figure stand those of so many years before and after it: not more, however many reports there are.
NEAR_YEARS = 2


@dataclass(frozen=True, eq=False)
class EditionAnalysis:
    """What follows from one edition of a library."""

    library: Library
    edition: Edition
    _plots: dict[str, Plot] = field(default_factory=dict, init=False, repr=False)

    def plot(self, name: str) -> Plot:
        """The chart of this id in `charts.yml` with its rows; raises KeyError while it names the unknown."""
        if name not in self._plots:
            self._plots[name] = plot(self.edition.charts[name], self.library, self.edition)
        return self._plots[name]

    @property
    def plots(self) -> list[Plot]:
        """Every chart with its rows, in the order of `charts.yml`; raises KeyError as `plot` does."""
        return [self.plot(name) for name in self.edition.charts]

    def plots_at(self, place: str) -> list[Plot]:
        """The charts that stand at an item, `chapter/item`, or on a page beside the chapters."""
        return [plot for plot in self.plots if place in (*plot.chart.items, *plot.chart.pages)]

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the report's text the data accounts for."""
        return coverage(self.edition)

    @cached_property
    def unit_groups(self) -> list[Group]:
        """The amounts by the unit they count in, as `units.groups` orders them."""
        return groups(self.library, self.edition)

    @cached_property
    def place_uses(self) -> dict[str, list[str]]:
        """For each place the items that name it, as `chapter/item`."""
        return items_that_name(self.library.places, self.edition)

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """What was published later about each target figure, by the figure's id."""
        return {outcome.figure: outcome for outcome in self.edition.outcomes.outcomes if outcome.figure}

    @cached_property
    def targets(self) -> list[tuple[Chapter, list[Target]]]:
        """The targets by chapter with what is known of each, in the report's order."""
        return targets(self.library, self.edition)

    @cached_property
    def target_sum(self) -> TargetSum:
        """The targets counted: numbers among them, and what was found of them."""
        every = [target for _, own in self.targets for target in own]
        return TargetSum(every, self.edition.outcomes.checked)

    @property
    def plans(self) -> list[tuple[str, Outcome]]:
        """What was published of plans that have no figure, each with the id its page gives it."""
        return [(name, outcome) for name, outcome in self.edition.outcomes_by_anchor.items() if outcome.item]

    def outcomes_of(self, path: str) -> list[tuple[str, Outcome]]:
        """What was published about plans of an item, `chapter/item`, each with the id its page gives it."""
        return [
            (name, outcome)
            for name, outcome in self.edition.outcomes_by_anchor.items()
            if outcome.item == path
        ]

    def published_of(self, figure: str) -> tuple[Published, ...]:
        """What was published later about a figure, by its id; nothing where it is no target."""
        return self.outcomes[figure].published if figure in self.outcomes else ()

    def kind_of(self, path: str) -> Kind:
        """Whether an item, `chapter/item`, tells what was done or what is planned."""
        chapter, _ = self.edition.items[path]
        return Kind.RESULT if chapter.id == self.edition.manifest.review[0] else Kind.TARGET

    def telling(self, path: str) -> str:
        """What an item, `chapter/item`, tells: a `result`, a `target`, or, without one, a `plan`."""
        kind = self.kind_of(path)
        _, item = self.edition.items[path]
        sets_target = any(figure.kind is Kind.TARGET for figure in item.figures)
        return PLAN if kind is Kind.TARGET and not sets_target else kind.value

    def year_of(self, kind: Kind) -> int:
        """The year that is told of: results are of the year before the report's, targets of its own."""
        return self.edition.year - 1 if kind == Kind.RESULT else self.edition.year

    def topics_of(self, path: str) -> list[str]:
        """The ids of the topics that gather an item, by `chapter/item`, or any of a chapter, by its id."""
        return [
            name
            for name, topic in self.edition.topics.items()
            if any(path in (item, item.chapter) for item in topic.items)
        ]

    def later(self, answer: Answer) -> list[tuple[str, Outcome]]:
        """What came of an answer's targets, each with its id; the first alone where nothing did of any.

        The targets are those that the answer names, or all of its item's.
        """
        _, item = self.edition.items[answer.item]
        named = [name for name in NAMED.findall(answer.says.zh) if name in self.outcomes]
        own = named or [figure.id for figure in item.figures if figure.id in self.outcomes]
        outcomes = [(f"after-{name}", self.outcomes[name]) for name in own]
        return outcomes if any(outcome.published for _, outcome in outcomes) else outcomes[:1]

    @property
    def planned(self) -> str | None:
        """The month as of which the report's plans stand: that of the document it was read in."""
        date = self.library.sources[self.edition.manifest.source].date
        return date[: len("2024-02")] if date else None


@dataclass(frozen=True, eq=False)
class Analysis:
    """What follows from a library, in no language; `shapes` are the kinds of marks that charts draw."""

    shapes: ClassVar = tuple(Shape)
    library: Library

    @cached_property
    def _editions(self) -> dict[int, EditionAnalysis]:
        return {edition.year: EditionAnalysis(self.library, edition) for edition in self.library.editions}

    @property
    def editions(self) -> list[EditionAnalysis]:
        """What follows from each edition, the newest first."""
        return list(self._editions.values())

    def of(self, edition: Edition) -> EditionAnalysis:
        """What follows from an edition of the library."""
        return self._editions[edition.year]

    def beside(self, figure: Figure) -> list[Figure]:
        """What a figure is shown beside: those of its indicator and of near years, oldest first."""
        return [
            other for other in self.library.comparable(figure) if abs(other.year - figure.year) <= NEAR_YEARS
        ]

    @cached_property
    def changes(self) -> dict[str, Change]:
        """Each target that has a result of the year before, with that result, by the target's id."""
        return {change.target.id: change for change in changes(self.library)}

    def changes_told(self, answer: Answer) -> list[Change]:
        """How far an answer's targets lie from the results of the year before, where it names both."""
        named = set(NAMED.findall(answer.says.zh))
        return [
            change for name, change in self.changes.items() if name in named and change.result.id in named
        ]

    def key_table(self, chapter: Chapter) -> KeyTable:
        """The figures at a chapter's head, by what they measure."""
        return key_table(chapter, self.changes)

    @cached_property
    def revisions(self) -> Revisions:
        """What was changed on the site, by what it touches."""
        return Revisions(self.library)

    @cached_property
    def marked_terms(self) -> dict[str, Term]:
        """The terms that texts mark where they hold them: all that are not quiet."""
        return {name: term for name, term in self.library.glossary.items() if not term.quiet}

    @cached_property
    def term_finders(self) -> dict[str, Finder]:
        """What finds the marked terms in Simplified Chinese (`zh`) and English (`en`)."""
        return finders(self.marked_terms)
