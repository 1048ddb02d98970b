"""An edition's own files: `edition.yml`, its title and order, and `source.yml`, the lines of its text."""

from explainer.schema.base import Id, ItemRef, Line, LineNumber, Printed, Quoted, Record, Text


class Heading(Record):
    """A line of the report printed on the edition's own page."""

    line: LineNumber
    """The line it stands on."""
    text: Printed
    """The words as printed, and their English."""


class Exempt(Record):
    """A numeral that is no figure, and why."""

    line: LineNumber
    """The line they stand on."""
    numerals: tuple[str, ...]
    """The numerals, as printed."""
    why: Text
    """Why they are no figure."""


class Omission(Record):
    """Lines that are shown nowhere, and why."""

    lines: tuple[LineNumber, ...]
    """The lines."""
    why: Text
    """Why nothing of them is shown."""


class Plan(Record):
    """Something named that an item plans to open, start or set up."""

    name: Text
    """What is to be opened, started or set up."""
    item: ItemRef
    """The item that says so, as `chapter/item`."""


class Beginning(Record):
    """Plans to begin something, under the word for how."""

    label: Text
    """How it begins: to open, to start, to set up."""
    plans: tuple[Plan, ...]
    """What is named."""


class EditionFile(Record):
    """`edition.yml`: what the edition is called, where it comes from, in what order it stands.

    `headlines` are the figures of the front page, `beginnings` what it names as new; `plain` lists words
    in quotation marks that explain themselves and need no glossary.
    """

    title: Text
    """What the site calls this report."""
    about: Quoted
    """When and to whom the report was given, and which text of it is explained."""
    source: Id
    """The id of the document it was read in, in `sources.yml`."""
    pages: Text
    """Where in that document it stands."""
    full: Id | None = None
    """The id of the document that holds the full text, where this is a digest of it."""
    headings: tuple[Heading, ...]
    """Printed lines that belong to no chapter."""
    headlines: tuple[Id, ...]
    """The figures of the front page."""
    beginnings: tuple[Beginning, ...] = ()
    """What the front page names as new."""
    review: tuple[Id, ...]
    """The chapters that look back and set the targets, in their order; the first tells what was done."""
    areas: tuple[Id, ...]
    """The areas of work, in the report's order."""
    areas_heading: Heading
    """The printed heading over the areas."""
    credit: Heading
    """The printed line that names who arranged the text."""
    closing: tuple[Id, ...]
    """The chapters after the areas."""
    plain: tuple[Line, ...]
    """Words in quotation marks that explain themselves and need no glossary."""
    numerals: tuple[Exempt, ...]
    """Numerals that are no figures."""
    omitted: tuple[Omission, ...]
    """Lines that are shown nowhere."""


class SourceLine(Record):
    """A line of the report's text without its prose."""

    line: LineNumber
    """Its number in the text, from 1."""
    digest: str
    """The digest of its words, which changes when they do."""
    numerals: tuple[str, ...] = ()
    """The numerals on it, in their order."""


class SourceFile(Record):
    """`source.yml`."""

    lines: tuple[SourceLine, ...]
    """The lines that are not empty; written by `explainer source`, not by hand."""
