"""Data files to the model."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from explainer.library.model import Chapter, Edition, Library, Words
from explainer.library.yaml_reader import Folder
from explainer.problems import Problem, Spot
from explainer.schema.articles import Article
from explainer.schema.base import Phrase, Record
from explainer.schema.charts import AnyChart, Derived
from explainer.schema.evidence import Context, Fact, Reading, Source
from explainer.schema.glossary import Correction, Place, Synonyms, Term, Use
from explainer.schema.outcomes import OutcomesFile
from explainer.schema.report import ChapterFile, Indicator, Manifest, SourceFile, Unit
from explainer.schema.searches import Absence, Questions, Searched
from explainer.schema.topics import Topic, TopicFile

Shape = TypeVar("Shape", bound=Record)


def read(root: Path) -> tuple[Library | None, list[Problem]]:
    """Read a data folder.

    Gives the library as far as it could be read (None when a file it cannot do without
    is unreadable) and every fault found on the way.
    """
    folder = Folder(root)
    units = folder.read(root / "units.yml", dict[str, Unit])
    sources = folder.read(root / "sources.yml", dict[str, Source])
    words = folder.read(root / "words.yml", dict[str, Phrase])
    corrections = folder.read(root / "traditional.yml", tuple[Correction, ...])
    indicators = _mapping(folder, "indicators/*.yml", Indicator, "indicator")
    glossary = _mapping(folder, "glossary/*.yml", Term, "term")
    places = folder.read(root / "places.yml", dict[str, Place])
    topics = folder.read(root / "topics.yml", dict[str, Topic])
    synonyms = folder.read(root / "synonyms.yml", tuple[Synonyms, ...])
    questions = folder.read(root / "questions.yml", Questions)
    facts = folder.read(root / "facts.yml", tuple[Fact, ...])
    articles = {
        path.stem: article
        for path in sorted(root.glob("articles/*.yml"))
        if (article := folder.read(path, Article))
    }
    editions = tuple(
        edition
        for path in sorted(root.glob("[0-9]*/edition.yml"), reverse=True)
        if (edition := _edition(folder, path.parent))
    )
    if not editions:
        folder.note(
            Spot(folder.name(root), 1), "No edition could be read.", "Mend or add <year>/edition.yml."
        )
    if not editions or words is None or questions is None:
        return None, folder.problems
    library = Library(
        editions=editions,
        units=units or {},
        indicators=indicators,
        sources=sources or {},
        words=Words(words),
        corrections=corrections or (),
        glossary=glossary,
        places=places or {},
        topics=topics or {},
        articles=articles,
        synonyms=synonyms or (),
        questions=questions,
        facts=facts or (),
        whole=folder.whole,
    )
    return library, folder.problems


def _mapping(folder: Folder, pattern: str, shape: type[Shape], noun: str) -> dict[str, Shape]:
    """The records of several files by id."""
    found: dict[str, Shape] = {}
    for path in sorted(folder.root.glob(pattern)):
        kind: type[dict[str, Shape]] = dict[str, shape]  # type: ignore[valid-type]  # known at run time only
        for name, record in (folder.read(path, kind) or {}).items():
            if name in found:
                first = found[name].origin.spot()
                what = f'The {noun} "{name}" is described twice.'
                folder.note(record.origin.spot(), what, f"Keep one; the other is at {first}.")
            found.setdefault(name, record)
    return found


def _edition(folder: Folder, place: Path) -> Edition | None:
    manifest = folder.read(place / "edition.yml", Manifest)
    readings = folder.read(place / "readings.yml", tuple[Reading, ...])
    source = folder.read(place / "source.yml", SourceFile)
    outcomes = folder.read(place / "outcomes.yml", OutcomesFile)
    context = folder.read(place / "context.yml", tuple[Context, ...])
    topics = folder.read(place / "topics.yml", dict[str, TopicFile])
    terms = folder.read(place / "terms.yml", dict[str, Use])
    searches = folder.read(place / "searches.yml", tuple[Searched, ...])
    absent = folder.read(place / "absent.yml", tuple[Absence, ...])
    derived = folder.read(place / "derived.yml", tuple[Derived, ...])
    drawn = folder.read(place / "charts.yml", tuple[AnyChart, ...])
    if manifest is None or outcomes is None:
        return None
    order = [*manifest.review, *manifest.areas, *manifest.closing]
    chapters = []
    for name in order:
        content = folder.read(place / "chapters" / f"{name}.yml", ChapterFile)
        if content:
            area = manifest.areas.index(name) + 1 if name in manifest.areas else None
            chapters.append(Chapter(name, content, area))
    for path in sorted(place.glob("chapters/*.yml")):
        if path.stem not in order:
            spot = Spot(folder.name(path), 1)
            folder.whole = False
            folder.note(
                spot, "No list in edition.yml names this chapter.", "Add it there or delete the file."
            )
    return Edition(
        year=int(place.name),
        manifest=manifest,
        chapters=tuple(chapters),
        readings=_by_id(folder, readings or (), lambda reading: reading.id),
        lines={line.line: line for line in (source.lines if source else ())},
        outcomes=outcomes,
        context=context or (),
        topics=topics or {},
        terms=terms or {},
        searches=searches or (),
        absent=absent or (),
        derived={entry.id: entry for entry in derived or ()},
        charts=_by_id(folder, drawn or (), lambda chart: chart.id),
    )


def _by_id(folder: Folder, records: tuple[Shape, ...], id_of: Callable[[Any], str]) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for record in records:
        name = id_of(record)
        if name in found:
            spot, first = record.origin.spot("id"), found[name].origin.spot("id")
            folder.note(spot, f'"{name}" is given twice.', f"Keep one; the other is at {first}.")
        found.setdefault(name, record)
    return found
