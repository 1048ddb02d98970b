"""What the page about an edition's data lists: the files with their sizes, the columns with their meaning."""

from collections.abc import Mapping, Sequence

from explainer.analysis.analysis import Analysis, EditionAnalysis
from explainer.library.model import Phrases
from explainer.output.data_files import FORMATS, PACKAGE, SCHEMAS, WEB_TABLES
from explainer.output.tables import columns, meaning
from explainer.pages import addresses
from explainer.pages.offer import Offer, OfferedColumn, OfferedFile, OfferedTable

CHARTS = ("chart-amounts", "chart-counts")


def offers(analysis: Analysis, sizes: Mapping[str, int]) -> dict[int, Offer]:
    """What each edition offers, by its year; `sizes` are those of the files in bytes, by their names."""
    return {each.edition.year: _offer(each, sizes) for each in analysis.editions}


def _offer(each: EditionAnalysis, sizes: Mapping[str, int]) -> Offer:
    words, year = each.library.words, each.edition.year

    def files(*offered: str) -> list[OfferedFile]:
        """Those of the addresses at which there is a file."""
        return [
            OfferedFile(address.rpartition(".")[2].upper(), address, sizes[address[1:]])
            for address in offered
            if address[1:] in sizes
        ]

    def formats(stem: str) -> list[OfferedFile]:
        return files(*(f"{stem}.{name}" for name in FORMATS))

    tables = [
        OfferedTable(name, offered, _columns(name, words), addresses.schema(name))
        for name in SCHEMAS
        if (offered := formats(addresses.shared_data(name)) or formats(addresses.data(year, name)))
    ]
    chapters = {
        chapter.id: offered
        for chapter in each.edition.chapters
        if (offered := formats(addresses.data(year, f"chapters/{chapter.id}")))
    }
    (package,) = files(addresses.package(year))
    return Offer(
        tables,
        [OfferedTable(name, (), _columns(name, words)) for name in CHARTS],
        chapters,
        package,
        files(addresses.data(year, PACKAGE), addresses.data(year, WEB_TABLES)),
    )


def _columns(table: str, words: Phrases) -> Sequence[OfferedColumn]:
    """The columns of a table, those that tell the same together."""
    told: dict[str, OfferedColumn] = {}
    for column in columns(table):
        before = told.get(column.subject)
        names = (*before.names, column.name) if before else (column.name,)
        allowed = (before.allowed if before else ()) or column.allowed
        told[column.subject] = OfferedColumn(names, meaning(table, column.subject, words), allowed)
    return list(told.values())
