"""Where figures, doubts and topics stand among the pages."""

from dataclasses import dataclass

from explainer.library.model import Chapter, Edition, Library
from explainer.schema.base import Text


@dataclass(frozen=True)
class Place:
    """A figure and where it stands."""

    edition: Edition
    chapter: Chapter
    address: str


@dataclass(frozen=True)
class Mark:
    """A place that a reading touches."""

    address: str
    title: Text


def places(library: Library) -> dict[str, Place]:
    """Where each figure stands, by its id."""
    return {
        figure.id: Place(edition, chapter, f"/{edition.year}/{chapter.id}/#{figure.id}")
        for edition in library.editions
        for chapter in edition.chapters
        for figure in chapter.figures
    }


def marked(edition: Edition) -> dict[str, list[Mark]]:
    """For each reading the places that it touches."""
    found: dict[str, list[Mark]] = {name: [] for name in edition.readings}
    for chapter in edition.chapters:
        base = f"/{edition.year}/{chapter.id}/"
        file = chapter.file
        for name in (*file.readings, *(file.opening.doubts if file.opening else ())):
            found[name].append(Mark(base, file.name))
        touched = [(section, section.readings) for section in file.sections]
        for record, names in touched + [(item, item.doubts) for item in chapter.items]:
            for name in names:
                found[name].append(Mark(f"{base}#{record.id}", record.title))
    return found
