"""The data to be taken along, edition by edition, each table in every format, described and in one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.analysis.analysis import Analysis, EditionAnalysis
from explainer.analysis.plots import CountPlot
from explainer.language.views import View
from explainer.library.model import Phrases
from explainer.output.archive import archive, read_me
from explainer.output.descriptions import DescribedFile, data_package, json_schema, web_tables
from explainer.output.downloads import to_csv, to_json
from explainer.output.outcome_records import outcome_records
from explainer.output.records import chart_records, figure_records
from explainer.output.tables import Table
from explainer.output.target_records import target_records
from explainer.output.term_records import term_records
from explainer.output.workbook import workbook
from explainer.pages import addresses
from explainer.pages.locations import FigureLocation
from explainer.schema.base import Text

Files = Iterator[tuple[str, str | bytes]]
# The formats of a table, in the order in which pages offer them.
FORMATS = ("csv", "xlsx", "json")
# The tables whose JSON has a schema.
SCHEMAS = ("figures", "targets", "outcomes", "glossary")
PACKAGE, WEB_TABLES, READ_ME = "datapackage.json", "csv-metadata.json", "README.md"


@dataclass(frozen=True, eq=False)
class DataFiles:
    """What all files are made from: `locations` holds each figure's place by its id, `url` is where the
    world finds the site.
    """

    analysis: Analysis
    locations: Mapping[str, FigureLocation]
    views: tuple[View, View, View]
    url: str

    def all(self) -> Files:
        """The files, each by its name in the site's folder."""
        yield from self._shared()
        for each in self.analysis.editions:
            for name, content in self._edition(each):
                yield addresses.data(each.edition.year, name)[1:], content
        for name in SCHEMAS:
            address = addresses.schema(name)
            schema = json_schema(name, addresses.absolute(self.url, address), self._words)
            yield address[1:], to_json(schema)

    def _shared(self) -> Files:
        """The glossary, which all editions share."""
        title = self._words["table-glossary"]
        table = Table("glossary", term_records(self.analysis.library, self.views, self.url))
        if not table.records:
            return
        files = dict(self._formats("glossary", table, title))
        described = [self._described("glossary", table, title, files)]
        files |= self._descriptions(described, "dazu-report-glossary", self.analysis.editions[0])
        for name, content in files.items():
            yield addresses.shared_data(name)[1:], content

    @property
    def _words(self) -> Phrases:
        return self.analysis.library.words

    def _edition(self, each: EditionAnalysis) -> Files:
        """The files of an edition, by their names in its folder."""
        words, year = self._words, each.edition.year
        files: dict[str, str | bytes] = {}
        described: list[DescribedFile] = []
        for table in self._tables(each):
            title = words[f"table-{table.name}"]
            files |= self._formats(table.name, table, title)
            described.append(self._described(table.name, table, title, files))
        charts: list[DescribedFile] = []
        for plot in each.plots:
            name = f"charts/{plot.id}"
            shape = "chart-counts" if isinstance(plot, CountPlot) else "chart-amounts"
            table = Table(shape, chart_records(plot, self.views, self.url))
            files[f"{name}.csv"] = to_csv(table.records)
            charts.append(self._described(name, table, plot.chart.name, files))
        yield from files.items()
        package = self._descriptions(described, f"dazu-report-{year}", each, charts)
        yield from package.items()
        yield from self._chapters(each)
        held = {file.name: words[f"table-{file.table}-is"] for file in described}
        if charts:
            held |= {"charts/": words["data-charts-are"]}
        pages = {
            view.tag: addresses.public(self.url, view, addresses.page(year, "data")) for view in self.views
        }
        told = read_me(each.edition.manifest.title, held, pages, self.views)
        packed = {file.name: file.content for file in (*described, *charts)}
        packed |= {name: content.encode() for name, content in package.items()}
        yield addresses.package(year).rpartition("/")[2], archive({READ_ME: told, **packed})

    def _tables(self, each: EditionAnalysis) -> Iterator[Table]:
        """The tables of an edition that hold anything."""
        library = self.analysis.library
        tables = (
            Table("figures", figure_records(library, each.edition, self.locations, self.views, self.url)),
            Table("targets", target_records(each, self.views, self.url)),
            Table("outcomes", outcome_records(each, self.views, self.url)),
        )
        return (table for table in tables if table.records)

    def _chapters(self, each: EditionAnalysis) -> Files:
        """The figures of each chapter that has any."""
        figures = figure_records(self.analysis.library, each.edition, self.locations, self.views, self.url)
        described = []
        for chapter in each.edition.chapters:
            own = Table("figures", [record for record in figures if record["chapter"] == chapter.id])
            if own.records:
                files = dict(self._formats(chapter.id, own, chapter.file.name))
                described.append(self._described(chapter.id, own, chapter.file.name, files))
                yield from ((f"chapters/{name}", content) for name, content in files.items())
        if described:
            yield (
                f"chapters/{WEB_TABLES}",
                to_json(web_tables(described, self.views, self._words, told=False)),
            )

    def _formats(self, stem: str, table: Table, title: Text) -> Files:
        yield f"{stem}.csv", to_csv(table.records)
        yield f"{stem}.json", to_json(table.records)
        yield f"{stem}.xlsx", workbook(table, title.en, self.views)

    def _described(
        self, stem: str, table: Table, title: Text, files: Mapping[str, str | bytes]
    ) -> DescribedFile:
        content = files[f"{stem}.csv"]
        return DescribedFile(
            f"{stem}.csv", table.name, title, content.encode() if isinstance(content, str) else content
        )

    def _descriptions(
        self,
        described: Sequence[DescribedFile],
        name: str,
        each: EditionAnalysis,
        charts: Sequence[DescribedFile] = (),
    ) -> dict[str, str]:
        """The descriptions of a folder of CSV files."""
        manifest, library = each.edition.manifest, self.analysis.library
        source = library.sources[manifest.source]
        told = {"title": source.title.en, **({"path": source.url} if source.url else {})}
        files = {}
        if charts:
            inner = [replace(one, name=one.name.removeprefix("charts/")) for one in charts]
            files[f"charts/{WEB_TABLES}"] = to_json(web_tables(inner, self.views, self._words, told=False))
        if described:
            title = f"{library.words['site'].en}: {manifest.title.en}"
            page = addresses.page(each.edition.year, "data")
            home = addresses.public(self.url, self.views[-1], page)
            package = data_package(name, title, home, told, [*described, *charts], self._words)
            files[WEB_TABLES] = to_json(web_tables(described, self.views, self._words, told=True))
            files[PACKAGE] = to_json(package)
        return files
