"""What a report says: passages, items and sections, chapter by chapter."""

from explainer.schema.base import Id, LineNumber, Printed, Prose, Record, Text, marked_readings
from explainer.schema.figures import AnyFigure


class Passage(Record):
    """What the report says on some lines, in our words; none where its figures say it all."""

    lines: tuple[LineNumber, ...]
    """The lines of the report's text that it tells."""
    text: Prose | None = None
    """What they say, in our words; figures by their ids in braces, never as numbers."""
    readings: tuple[str, ...] = ()
    """Doubts that touch it and that the text does not mark."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """The readings that touch the passage: those its text marks, then the others."""
        marked = marked_readings(self.text) if self.text else ()
        return tuple(dict.fromkeys((*marked, *self.readings)))


class Item(Passage):
    """The smallest thing a reader looks up: a title, our words, its figures, its lines."""

    id: Id
    """Its anchor on the chapter's page, for ever; unique in the chapter."""
    title: Text
    """What it is about, as a short heading."""
    figures: tuple[AnyFigure, ...] = ()
    """The figures it states, in the report's order."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """The readings that touch the item: those of its text, then those of its figures."""
        of_figures = (name for figure in self.figures for name in figure.readings)
        return tuple(dict.fromkeys((*super().doubts, *of_figures)))


class Section(Record):
    """A heading of the report and the items under it; `line` is that of the printed heading."""

    id: Id
    """Its anchor on the chapter's page, for ever."""
    title: Printed
    """The heading as printed, and its English."""
    line: LineNumber | None = None
    """The line of the printed heading; left out where the heading is ours."""
    items: tuple[Item, ...]
    """The items under it, in the report's order."""
    readings: tuple[str, ...] = ()
    """Doubts that touch the heading."""


class Opening(Passage):
    """What a chapter says before its first heading."""


class ChapterFile(Record):
    """A chapter as its file spells it; `key` names the figures that stand at its head, if not all do."""

    title: Printed
    """The chapter's heading as printed, and its English."""
    name: Text
    """Its short name, for menus."""
    line: LineNumber
    """The line of the printed heading."""
    lead: Prose
    """What is new in it, in two sentences, figures included."""
    key: tuple[Id, ...] = ()
    """The figures that stand at its head, if not all of them do."""
    opening: Opening | None = None
    """What it says before its first heading."""
    sections: tuple[Section, ...]
    """Its headings with their items, in the report's order."""
    readings: tuple[str, ...] = ()
    """Doubts that touch the chapter as a whole."""
