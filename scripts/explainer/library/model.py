"""What the report is made of: chapters in an edition, editions in a library."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from explainer.problems import Location, Problem, ValidationFailed
from explainer.schema.articles import Article
from explainer.schema.base import ItemRef, Phrase, Prose, Record, Text, texts
from explainer.schema.charts import Chart, Derived
from explainer.schema.edition import EditionFile, SourceLine
from explainer.schema.evidence import Context, Fact, Reading, Source
from explainer.schema.figures import AmountFigure, Figure, Indicator, Kind, Unit
from explainer.schema.glossary import Correction, Place, Synonyms, Term, TermUse
from explainer.schema.outcomes import Outcome, OutcomesFile
from explainer.schema.publishing import Imprint, Revision
from explainer.schema.report import ChapterFile, Item
from explainer.schema.searches import Absence, Questions, Searched
from explainer.schema.topics import Topic, TopicFile


@dataclass(frozen=True)
class Chapter:
    """A chapter in its place: `area` counts the ten areas of work from 1, None elsewhere."""

    id: str
    file: ChapterFile
    area: int | None

    @property
    def items(self) -> list[Item]:
        """The items in the report's order."""
        return [item for section in self.file.sections for item in section.items]

    def ref(self, item: Item) -> ItemRef:
        """How the data names an item of the chapter: `chapter/item`."""
        return ItemRef(f"{self.id}/{item.id}")

    @property
    def figures(self) -> list[Figure]:
        """The figures in the report's order."""
        return [figure for item in self.items for figure in item.figures]

    @property
    def key_figures(self) -> list[Figure]:
        """The figures that stand at the chapter's head."""
        return [figure for figure in self.figures if not self.file.key or figure.id in self.file.key]

    @property
    def has_amounts(self) -> bool:
        """Whether any figure is a number, so that a chart can draw it."""
        return any(isinstance(figure, AmountFigure) for figure in self.figures)

    @property
    def countable(self) -> list[AmountFigure]:
        """The targets that are numbers."""
        amounts = (figure for figure in self.figures if isinstance(figure, AmountFigure))
        return [figure for figure in amounts if figure.kind is Kind.TARGET]


@dataclass(frozen=True)
class Edition:
    """One year's report."""

    year: int
    manifest: EditionFile
    chapters: tuple[Chapter, ...]
    readings: dict[str, Reading]
    lines: dict[int, SourceLine]
    outcomes: OutcomesFile
    context: tuple[Context, ...]
    topics: dict[str, TopicFile]
    terms: dict[str, TermUse]
    searches: tuple[Searched, ...]
    absent: tuple[Absence, ...]
    derived: dict[str, Derived]
    charts: dict[str, Chart]

    @property
    def before(self) -> int:
        """The year that its results are of."""
        return self.year - 1

    @cached_property
    def items(self) -> dict[str, tuple[Chapter, Item]]:
        """Every item with its chapter, by `chapter/item`."""
        return {chapter.ref(item): (chapter, item) for chapter in self.chapters for item in chapter.items}

    @cached_property
    def outcomes_by_anchor(self) -> dict[str, Outcome]:
        """Every outcome by the id under which its page shows it."""
        outcomes: dict[str, Outcome] = {}
        for outcome in self.outcomes.outcomes:
            name = f"after-{outcome.figure or (outcome.item and outcome.item.item)}"
            same = sum(other.partition("--")[0] == name for other in outcomes)
            outcomes[f"{name}--{same + 1}" if same else name] = outcome
        return outcomes

    @property
    def figures(self) -> list[Figure]:
        """Every figure, in the report's order."""
        return [figure for chapter in self.chapters for figure in chapter.figures]

    @property
    def countable(self) -> list[AmountFigure]:
        """The targets of the areas of work that are numbers."""
        return [figure for area in self.areas for figure in area.countable]

    @property
    def areas(self) -> list[Chapter]:
        """The areas of work, in the report's order."""
        return [chapter for chapter in self.chapters if chapter.area]

    def named(self, ids: tuple[str, ...]) -> list[Chapter]:
        """The chapters of one of the manifest's lists."""
        return [chapter for chapter in self.chapters if chapter.id in ids]


class Phrases(dict[str, Phrase]):
    """The fixed phrases of the interface by name; ValidationFailed for one that words.yml lacks."""

    def __missing__(self, name: str) -> Phrase:
        hint = f"Add {name}: with zh: and en:, or take the name out of the template."
        raise ValidationFailed(
            [Problem(Location("data/words.yml", 1), f'The phrase "{name}" is missing.', hint)]
        )


@dataclass(frozen=True)
class Library:
    """All that data/ says: editions, newest first, and what they share.

    `complete` is False when faulty records had to be left out while reading.
    """

    editions: tuple[Edition, ...]
    units: dict[str, Unit]
    indicators: dict[str, Indicator]
    sources: dict[str, Source]
    words: Phrases
    corrections: tuple[Correction, ...]
    glossary: dict[str, Term]
    places: dict[str, Place]
    topics: dict[str, Topic]
    articles: dict[str, Article]
    synonyms: tuple[Synonyms, ...]
    questions: Questions
    facts: tuple[Fact, ...]
    imprint: Imprint
    changes: tuple[Revision, ...]
    complete: bool = True

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure of every edition by id."""
        return {figure.id: figure for edition in self.editions for figure in edition.figures}

    def texts(self) -> Iterator[tuple[Text, Location]]:
        """Every text of the data with its place, file by file."""
        shared = (
            self.words, self.units, self.indicators, self.sources,
            self.glossary, self.places, self.topics, self.articles,
        )  # fmt: skip
        records: list[Record] = [record for records in shared for record in records.values()]
        records += [*self.facts, self.imprint, *self.changes]
        for edition in self.editions:
            records += [edition.manifest, *(chapter.file for chapter in edition.chapters)]
            records += [*edition.readings.values(), edition.outcomes, *edition.context]
            records += [*edition.topics.values(), *edition.derived.values(), *edition.charts.values()]
        for record in records:
            yield from ((text, text.origin.location()) for text in texts(record))

    def amount(self, id_: str) -> AmountFigure:
        """The figure of that id, a number; KeyError if there is none, TypeError if in words."""
        figure = self.figures[id_]
        if not isinstance(figure, AmountFigure):
            raise TypeError(f"{id_} is in words")
        return figure

    def unit_of(self, figure: AmountFigure) -> Unit:
        """The unit an amount counts in; KeyError when its indicator has none."""
        return self.units[self.indicators[figure.indicator].unit or ""]

    def unlike(self, name: str) -> list[tuple[Indicator, Prose]]:
        """The indicators that look like this one and must not be compared with it, and why.

        Raises KeyError for an unknown name.
        """
        pairs = [(other.indicator, other.why) for other in self.indicators[name].unlike]
        for owner, indicator in self.indicators.items():
            pairs += [(owner, other.why) for other in indicator.unlike if other.indicator == name]
        return [(self.indicators[other], why) for other, why in pairs]

    def comparable(self, figure: Figure) -> list[Figure]:
        """The other figures of the same indicator, oldest first, results before targets."""
        return [other for other in self._by_indicator.get(figure.indicator, ()) if other.id != figure.id]

    @cached_property
    def _by_indicator(self) -> dict[str, list[Figure]]:
        """The figures of each indicator, oldest first, results before targets."""
        figures: dict[str, list[Figure]] = {}
        for figure in sorted(self.figures.values(), key=lambda figure: (figure.year, figure.kind)):
            figures.setdefault(figure.indicator, []).append(figure)
        return figures
