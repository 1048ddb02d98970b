"""Rules on names: given once, known where they are used, and used."""

from collections.abc import Iterable, Iterator

from explainer.analysis.analysis import Analysis
from explainer.library.model import Edition, Library
from explainer.problems import Location, Problem, unknown
from explainer.schema.base import NAMED, READING, Phrase, Prose, Record, marked_readings, texts
from explainer.schema.evidence import Context, Fact, Reading
from explainer.schema.figures import Figure
from explainer.schema.glossary import Term
from explainer.schema.outcomes import Published
from explainer.schema.report import ChapterFile, Passage, Section


def every_id_is_given_once(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        yield from _twice("The figure", ((figure.id, figure) for figure in edition.figures))
        for chapter in edition.chapters:
            anchors: list[tuple[str, Record]] = [(section.id, section) for section in chapter.file.sections]
            anchors += [(item.id, item) for item in chapter.items]
            figures = {figure.id: figure for figure in chapter.figures}
            yield from _twice("The id", [*anchors, *figures.items()])


def every_indicator_is_known(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        if figure.indicator not in analysis.library.indicators:
            yield unknown(
                figure.origin.location("indicator"),
                "indicator",
                figure.indicator,
                analysis.library.indicators,
            )
    for name, indicator in analysis.library.indicators.items():
        for other in indicator.unlike:
            if other.indicator not in analysis.library.indicators:
                yield unknown(
                    other.origin.location("indicator"),
                    "indicator",
                    other.indicator,
                    analysis.library.indicators,
                )
            if other.indicator == name:
                yield Problem(
                    other.origin.location("indicator"), "An indicator is unlike itself.", "Name another one."
                )


def every_figure_that_changed_is_known(analysis: Analysis) -> Iterator[Problem]:
    for revision in analysis.library.changes:
        for name in revision.figures:
            if name not in analysis.library.figures:
                yield unknown(revision.origin.location("figures"), "figure", name, analysis.library.figures)


def every_unit_is_known(analysis: Analysis) -> Iterator[Problem]:
    for indicator in analysis.library.indicators.values():
        if indicator.unit and indicator.unit not in analysis.library.units:
            yield unknown(indicator.origin.location("unit"), "unit", indicator.unit, analysis.library.units)


def every_figure_named_in_prose_is_known(analysis: Analysis) -> Iterator[Problem]:
    for text, location in analysis.library.texts():
        if isinstance(text, Phrase):
            continue
        for name in NAMED.findall(f"{text.zh} {text.en}"):
            if not isinstance(text, Prose):
                yield Problem(
                    location,
                    f"{{{name}}} stands in a label, which cannot name a figure.",
                    "Name it in a text.",
                )
            elif not READING.fullmatch(name) and name not in analysis.library.figures:
                yield unknown(location, "figure", name, analysis.library.figures)


def every_reading_is_known(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for record in _noted(edition):
            for name in record.readings:
                if name not in edition.readings:
                    yield unknown(record.origin.location("readings"), "reading", name, edition.readings)


def every_reading_marked_in_prose_is_known(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for chapter in edition.chapters:
            for text in texts(chapter.file):
                for name in marked_readings(text):
                    if name not in edition.readings:
                        yield unknown(text.origin.location(), "reading", name, edition.readings)


def every_source_is_known(analysis: Analysis) -> Iterator[Problem]:
    for name, location in _cited(analysis.library):
        if name not in analysis.library.sources:
            yield unknown(location, "source", name, analysis.library.sources)


def every_source_is_cited(analysis: Analysis) -> Iterator[Problem]:
    cited = {name for name, _ in _cited(analysis.library)}
    for name, record in analysis.library.sources.items():
        if name not in cited:
            yield Problem(record.origin.location(), f'Nothing cites "{name}".', "Cite it or delete it.")


def every_headline_is_a_figure(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for name in edition.manifest.headlines:
            if name not in analysis.library.figures:
                yield unknown(
                    edition.manifest.origin.location("headlines"), "figure", name, analysis.library.figures
                )


def every_key_figure_is_one_of_its_chapter(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for chapter in edition.chapters:
            own = {figure.id for figure in chapter.figures}
            for name in chapter.file.key:
                if name not in own:
                    what = f'"{name}" is no figure of this chapter.'
                    hint = "Name figures of its own items, or leave key: out to show all."
                    yield Problem(chapter.file.origin.location("key"), what, hint)


def every_item_named_elsewhere_is_known(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        named = [(entry.origin.location("item"), entry.item) for entry in edition.context]
        for topic in edition.topics.values():
            named += [(ask.origin.location("items"), path) for ask in topic.asks for path in ask.items]
            named += [(topic.origin.location("also"), path) for path in topic.also]
            named += [(answer.origin.location("item"), answer.item) for answer in topic.answer]
        for beginning in edition.manifest.beginnings:
            named += [(plan.origin.location("item"), plan.item) for plan in beginning.plans]
        for location, path in named:
            if path not in edition.items:
                yield unknown(location, "item", path, edition.items)


def every_indicator_is_used(analysis: Analysis) -> Iterator[Problem]:
    used = {figure.indicator for figure in analysis.library.figures.values()}
    for name, indicator in analysis.library.indicators.items():
        if name not in used:
            location = indicator.origin.location()
            yield Problem(location, f'No figure counts "{name}".', "Add its figure or delete the indicator.")


def every_unit_is_used(analysis: Analysis) -> Iterator[Problem]:
    used = {indicator.unit for indicator in analysis.library.indicators.values()}
    for name, unit in analysis.library.units.items():
        if name not in used:
            yield Problem(unit.origin.location(), f'No indicator counts in "{name}".', "Delete the unit.")


def _twice(what: str, named: Iterable[tuple[str, Record]]) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, record in named:
        location = record.origin.location("id")
        if name in first:
            yield Problem(
                location, f'{what} "{name}" is given twice.', f"Rename one; the other is at {first[name]}."
            )
        first.setdefault(name, location)


def _cited(library: Library) -> Iterator[tuple[str, Location]]:
    """Every source that a record names, with the place that names it."""
    citing: list[Term | Reading | Context | Published | Fact] = [*library.glossary.values(), *library.facts]
    for edition in library.editions:
        yield edition.manifest.source, edition.manifest.origin.location("source")
        if edition.manifest.full:
            yield edition.manifest.full, edition.manifest.origin.location("full")
        citing += [*edition.readings.values(), *edition.context]
        citing += [published for outcome in edition.outcomes.outcomes for published in outcome.published]
    for record in citing:
        yield from ((name, record.origin.location("sources")) for name in record.sources)


def _noted(edition: Edition) -> Iterator[ChapterFile | Section | Passage | Figure]:
    for chapter in edition.chapters:
        yield chapter.file
        yield from filter(None, [chapter.file.opening])
        yield from chapter.file.sections
        yield from chapter.items
        yield from chapter.figures
