"""Where figures and doubts stand among the pages."""

from dataclasses import dataclass

from explainer.library.model import Chapter, Edition, Library
from explainer.pages import addresses
from explainer.pages.ledger import Ledger
from explainer.schema.base import Text


@dataclass(frozen=True)
class FigureLocation:
    """The edition, the chapter and the address of a figure."""

    edition: Edition
    chapter: Chapter
    address: str


@dataclass(frozen=True)
class Passage:
    """A place in an edition: its address, and the title of the edition, chapter, section or item."""

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


def figure_names(locations: dict[str, FigureLocation], ledger: Ledger) -> dict[str, str]:
    """Every id that a figure has, and each that one had before, with the id it has."""
    by_address = {location.address: name for name, location in locations.items()}
    names = {name: name for name in locations}
    for old in ledger.moved:
        now = by_address.get(ledger.now(old))
        if now and "#" in old:
            names.setdefault(old.partition("#")[2], now)
    return names


def passages_touched(edition: Edition) -> dict[str, list[Passage]]:
    """For each reading, by its id, what it touches, in the report's order."""
    passages: dict[str, list[Passage]] = {name: [] for name in edition.readings}
    for chapter in edition.chapters:
        file = chapter.file
        for name in (*file.readings, *(file.opening.doubts if file.opening else ())):
            passages[name].append(Passage(addresses.page(edition.year, chapter.id), file.name))
        parts: list[tuple[str, Text, tuple[str, ...]]] = [
            (section.id, section.title, section.readings) for section in file.sections
        ]
        parts += [(item.id, item.title, item.doubts) for item in chapter.items]
        for part, title, names in parts:
            for name in names:
                passages[name].append(Passage(addresses.part(edition.year, chapter.id, part), title))
    return passages


def term_passages(edition: Edition) -> dict[str, list[Passage]]:
    """For each term, by its id, where the edition uses it: its first passage in each chapter, by its name."""
    return {name: _first_passages(set(use.lines), edition) for name, use in edition.terms.items()}


def _first_passages(lines: set[int], edition: Edition) -> list[Passage]:
    passages = []
    for chapter in edition.chapters:
        parts: list[tuple[str, set[int]]] = []
        for section in chapter.file.sections:
            parts += [(section.id, {section.line} if section.line else set())]
            parts += [(item.id, set(item.lines)) for item in section.items]
        own_lines = {chapter.file.line, *(chapter.file.opening.lines if chapter.file.opening else ())}
        address = next(
            (addresses.part(edition.year, chapter.id, part) for part, own in parts if own & lines), None
        ) or (addresses.page(edition.year, chapter.id) if own_lines & lines else None)
        if address:
            passages.append(Passage(address, chapter.file.name))
    return passages or [Passage(addresses.page(edition.year), edition.manifest.title)]
