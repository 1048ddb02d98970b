"""Where figures and doubts stand among the pages."""

from dataclasses import dataclass

from explainer.library.model import Chapter, Edition, Library
from explainer.pages import addresses
from explainer.schema.base import Text


@dataclass(frozen=True)
class FigureLocation:
    """The edition, the chapter and the address of a figure."""

    edition: Edition
    chapter: Chapter
    address: str


@dataclass(frozen=True)
class Passage:
    """What a reading touches: the title of a chapter, section or item, and its address."""

    address: str
    title: Text


def figure_locations(library: Library) -> dict[str, FigureLocation]:
    """Where each figure stands, by its id."""
    return {
        figure.id: FigureLocation(edition, chapter, addresses.part(edition.year, chapter.id, figure.id))
        for edition in library.editions
        for chapter in edition.chapters
        for figure in chapter.figures
    }


def passages_touched(edition: Edition) -> dict[str, list[Passage]]:
    """For each reading, by its id, what it touches, in the report's order."""
    found: dict[str, list[Passage]] = {name: [] for name in edition.readings}
    for chapter in edition.chapters:
        file = chapter.file
        for name in (*file.readings, *(file.opening.doubts if file.opening else ())):
            found[name].append(Passage(addresses.page(edition.year, chapter.id), file.name))
        parts: list[tuple[str, Text, tuple[str, ...]]] = [
            (section.id, section.title, section.readings) for section in file.sections
        ]
        parts += [(item.id, item.title, item.doubts) for item in chapter.items]
        for part, title, names in parts:
            for name in names:
                found[name].append(Passage(addresses.part(edition.year, chapter.id, part), title))
    return found
