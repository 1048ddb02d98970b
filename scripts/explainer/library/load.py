"""Data files to the model."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from explainer.library.model import Chapter, Edition, Library, Phrases
from explainer.library.yaml_reader import Reader
from explainer.problems import Location, Problem
from explainer.schema.articles import Article
from explainer.schema.base import Phrase, Record
from explainer.schema.charts import AnyChart, Derived
from explainer.schema.edition import EditionFile, SourceFile
from explainer.schema.evidence import Context, Fact, Reading, Source
from explainer.schema.figures import Indicator, Unit
from explainer.schema.glossary import Correction, Place, Synonyms, Term, TermUse
from explainer.schema.outcomes import OutcomesFile
from explainer.schema.publishing import Imprint, Revision
from explainer.schema.report import ChapterFile
from explainer.schema.searches import Absence, Questions, Searched
from explainer.schema.topics import Topic, TopicFile

Shape = TypeVar("Shape", bound=Record)


def read(root: Path) -> tuple[Library | None, list[Problem]]:
    """Read a data folder.

    Gives the library as far as it could be read (None when a file it cannot do without
    is unreadable) and every fault found on the way.
    """
    reader = Reader(root)
    units = reader.read(root / "units.yml", dict[str, Unit])
    sources = reader.read(root / "sources.yml", dict[str, Source])
    words = reader.read(root / "words.yml", dict[str, Phrase])
    corrections = reader.read(root / "traditional.yml", tuple[Correction, ...])
    indicators = _mapping(reader, "indicators/*.yml", Indicator, "indicator")
    glossary = _mapping(reader, "glossary/*.yml", Term, "term")
    places = reader.read(root / "places.yml", dict[str, Place])
    topics = reader.read(root / "topics.yml", dict[str, Topic])
    synonyms = reader.read(root / "synonyms.yml", tuple[Synonyms, ...])
    questions = reader.read(root / "questions.yml", Questions)
    facts = reader.read(root / "facts.yml", tuple[Fact, ...])
    imprint = reader.read(root / "imprint.yml", Imprint)
    changes = reader.read(root / "changes.yml", tuple[Revision, ...])
    articles = {
        path.stem: article
        for path in sorted(root.glob("articles/*.yml"))
        if (article := reader.read(path, Article))
    }
    editions = tuple(
        edition
        for path in sorted(root.glob("[0-9]*/edition.yml"), reverse=True)
        if (edition := _edition(reader, path.parent))
    )
    if not editions:
        reader.note(
            Location(reader.name(root), 1), "No edition could be read.", "Mend or add <year>/edition.yml."
        )
    if not editions or words is None or questions is None or imprint is None:
        return None, reader.problems
    library = Library(
        editions=editions,
        units=units or {},
        indicators=indicators,
        sources=sources or {},
        words=Phrases(words),
        corrections=corrections or (),
        glossary=glossary,
        places=places or {},
        topics=topics or {},
        articles=articles,
        synonyms=synonyms or (),
        questions=questions,
        facts=facts or (),
        imprint=imprint,
        changes=changes or (),
        complete=reader.complete,
    )
    return library, reader.problems


def _mapping(reader: Reader, pattern: str, shape: type[Shape], noun: str) -> dict[str, Shape]:
    """The records of several files by id."""
    records: dict[str, Shape] = {}
    for path in sorted(reader.root.glob(pattern)):
        kind: type[dict[str, Shape]] = dict[str, shape]  # type: ignore[valid-type]  # known at run time only
        for name, record in (reader.read(path, kind) or {}).items():
            if name in records:
                first = records[name].origin.location()
                what = f'The {noun} "{name}" is described twice.'
                reader.note(record.origin.location(), what, f"Keep one; the other is at {first}.")
            records.setdefault(name, record)
    return records


def _edition(reader: Reader, place: Path) -> Edition | None:
    manifest = reader.read(place / "edition.yml", EditionFile)
    readings = reader.read(place / "readings.yml", tuple[Reading, ...])
    source = reader.read(place / "source.yml", SourceFile)
    outcomes = reader.read(place / "outcomes.yml", OutcomesFile)
    context = reader.read(place / "context.yml", tuple[Context, ...])
    topics = reader.read(place / "topics.yml", dict[str, TopicFile])
    terms = reader.read(place / "terms.yml", dict[str, TermUse])
    searches = reader.read(place / "searches.yml", tuple[Searched, ...])
    absent = reader.read(place / "absent.yml", tuple[Absence, ...])
    derived = reader.read(place / "derived.yml", tuple[Derived, ...])
    charts = reader.read(place / "charts.yml", tuple[AnyChart, ...])
    if manifest is None or outcomes is None:
        return None
    order = [*manifest.review, *manifest.areas, *manifest.closing]
    chapters = []
    for name in order:
        content = reader.read(place / "chapters" / f"{name}.yml", ChapterFile)
        if content:
            area = manifest.areas.index(name) + 1 if name in manifest.areas else None
            chapters.append(Chapter(name, content, area))
    for path in sorted(place.glob("chapters/*.yml")):
        if path.stem not in order:
            location = Location(reader.name(path), 1)
            reader.complete = False
            reader.note(
                location, "No list in edition.yml names this chapter.", "Add it there or delete the file."
            )
    return Edition(
        year=int(place.name),
        manifest=manifest,
        chapters=tuple(chapters),
        readings=_by_id(reader, readings or (), lambda reading: reading.id),
        lines={line.line: line for line in (source.lines if source else ())},
        outcomes=outcomes,
        context=context or (),
        topics=topics or {},
        terms=terms or {},
        searches=searches or (),
        absent=absent or (),
        derived={entry.id: entry for entry in derived or ()},
        charts=_by_id(reader, charts or (), lambda chart: chart.id),
    )


def _by_id(reader: Reader, records: tuple[Shape, ...], id_of: Callable[[Any], str]) -> dict[str, Shape]:
    by_id: dict[str, Shape] = {}
    for record in records:
        name = id_of(record)
        if name in by_id:
            location, first = record.origin.location("id"), by_id[name].origin.location("id")
            reader.note(location, f'"{name}" is given twice.', f"Keep one; the other is at {first}.")
        by_id.setdefault(name, record)
    return by_id
