"""The published data as others read them: every format holds the same, and is what its description says."""

import csv
import io
import json
import zipfile

import frictionless
import openpyxl
import pytest
from csvw.metadata import CSVW
from jsonschema import Draft202012Validator, FormatChecker

import built
from built import KEYS, VIEWS
from explainer.language.views import views
from explainer.output.downloads import cell, to_csv
from explainer.output.tables import SHAPES, Table, columns
from explainer.output.workbook import workbook

DATA = "data/2024"
# Where each table stands in the site, without the end of its name.
STEMS = {
    "figures": f"{DATA}/figures",
    "targets": f"{DATA}/targets",
    "outcomes": f"{DATA}/outcomes",
    "glossary": "data/glossary",
}
# A validator says what it finds as warnings and hears them itself.
pytestmark = pytest.mark.filterwarnings("always")


def rows_of_json(site, stem):
    return json.loads((site / f"{stem}.json").read_text(encoding="utf-8"))


def rows_of_csv(site, stem):
    raw = (site / f"{stem}.csv").read_bytes()
    assert raw.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))


def rows_of_workbook(site, stem):
    book = openpyxl.load_workbook(site / f"{stem}.xlsx")
    header, *rows = book.worksheets[0].iter_rows()
    return [dict(zip((cell.value for cell in header), row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def chapters(site):
    return sorted(f"{DATA}/chapters/{path.stem}" for path in (site / DATA / "chapters").glob("*.xlsx"))


def test_every_table_is_there_in_each_format_with_the_same_rows(site, chapters):
    assert len(chapters) > 8
    for stem in (*STEMS.values(), *chapters):
        records = rows_of_json(site, stem)
        written, typed = rows_of_csv(site, stem), rows_of_workbook(site, stem)
        assert len(records) == len(written) == len(typed) > 0
        for record, row, cells in zip(records, written, typed, strict=True):
            assert list(record) == list(row) == list(cells)
            for name, value in record.items():
                shown = cell(value)
                assert cells[name].value == (shown or None if isinstance(shown, str) else shown), (stem, name)
                assert row[name].removeprefix("'") == ("" if shown is None else str(shown)), (stem, name)


def test_numbers_are_numbers_and_words_words_in_workbooks(site):
    for table, stem in STEMS.items():
        kinds = {column.name: column.kind for column in columns(table)}
        for row in rows_of_workbook(site, stem):
            for name, one in row.items():
                number = kinds[name] in {"integer", "number"}
                assert one.data_type == ("n" if number or one.value is None else "s"), (stem, name)


def test_what_begins_like_a_formula_is_a_word_in_every_format(toy_site):
    words = dict.fromkeys((column.name for column in columns("chart-counts")), "=1+1") | {
        "count": 2,
        "of": [],
    }
    table = Table("chart-counts", [words])
    book = openpyxl.load_workbook(io.BytesIO(workbook(table, "Title", views(toy_site.library))))
    assert [one.data_type for one in book.worksheets[0][2]].count("f") == 0
    assert book.worksheets[0]["A2"].value == "=1+1"
    assert "\r\n'=1+1," in to_csv(table.records)


def test_a_second_sheet_tells_each_column_in_every_view(site):
    for table, stem in STEMS.items():
        told = list(openpyxl.load_workbook(site / f"{stem}.xlsx").worksheets[1].values)
        assert [row[0] for row in told] == [column.name for column in columns(table)]
        assert all(len(row) == 4 and all(row) for row in told)


def test_json_is_as_its_schema_says_and_a_wrong_value_is_not(site):
    for table, stem in STEMS.items():
        schema = json.loads((site / f"data/{table}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        judge = Draft202012Validator(schema, format_checker=FormatChecker())
        records = rows_of_json(site, stem)
        assert list(judge.iter_errors(records)) == []
        assert schema["$id"].endswith(f"/data/{table}.schema.json")
        assert list(judge.iter_errors([records[0] | {"id": 1}]))
        assert not list(judge.iter_errors([records[0] | {"a_new_field": "may come"}]))
    figures = json.loads((site / "data/figures.schema.json").read_text(encoding="utf-8"))
    wrong = rows_of_json(site, STEMS["figures"])[:1]
    wrong[0]["bound"] = "roughly"
    assert list(Draft202012Validator(figures).iter_errors(wrong))


@pytest.mark.parametrize("folder", ["data", DATA])
def test_the_data_package_is_valid_by_the_reference_tool(site, folder):
    report = frictionless.validate(str(site / folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "message"])
    package = json.loads((site / folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in package["licenses"]] == ["CC-BY-4.0"]
    names = {"data": ["glossary"], DATA: ["figures", "targets", "outcomes"]}[folder]
    assert [one["name"] for one in package["resources"]][: len(names)] == names


@pytest.mark.parametrize("folder", ["data", DATA, f"{DATA}/charts", f"{DATA}/chapters"])
def test_the_metadata_of_every_csv_is_valid_by_a_validator_of_csvw(site, folder):
    described = CSVW(str(site / folder / "csv-metadata.json"), validate=True)
    assert described.is_valid, described.warnings
    listed = {
        table["url"]
        for table in json.loads((site / folder / "csv-metadata.json").read_text("utf-8"))["tables"]
    }
    assert listed == {path.name for path in (site / folder).glob("*.csv")}


def test_a_csv_that_breaks_its_metadata_is_told(site, tmp_path):
    for name in ("csv-metadata.json", *(f"{stem}.csv" for stem in ("figures", "targets", "outcomes"))):
        (tmp_path / name).write_bytes((site / DATA / name).read_bytes())
    figures = tmp_path / "figures.csv"
    figures.write_text(figures.read_text("utf-8").replace(",at_least,", ",roughly,", 1), encoding="utf-8")
    assert not CSVW(str(tmp_path / "csv-metadata.json"), validate=True).is_valid


def test_the_archive_holds_what_stands_beside_it_and_a_readme_in_three_languages(site, tmp_path):
    with zipfile.ZipFile(site / DATA / "dazu-report-2024.zip") as packed:
        names = packed.namelist()
        for name in names:
            if name != "README.md":
                assert packed.read(name) == (site / DATA / name).read_bytes(), name
        told = packed.read("README.md").decode()
        packed.extractall(tmp_path)
    assert {"figures.csv", "targets.csv", "outcomes.csv", "datapackage.json", "csv-metadata.json"} <= set(
        names
    )
    assert told.count("\n# ") == 2
    assert all(f"/{folder}2024/data/>" in told for folder in VIEWS.values())
    assert frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_the_chapters_together_are_all_figures(site, chapters):
    figures = {record["id"]: record for record in built.records(site)}
    apart = {record["id"]: record for stem in chapters for record in rows_of_json(site, stem)}
    assert apart == figures
    for stem in chapters:
        assert {record["chapter"] for record in rows_of_json(site, stem)} == {stem.rpartition("/")[2]}


def test_each_outcome_is_a_row_and_what_was_not_found_too(site, library):
    outcomes = library.editions[0].outcomes_by_anchor
    rows = rows_of_json(site, STEMS["outcomes"])
    told = [(name, one) for name, outcome in outcomes.items() for one in outcome.published or (None,)]
    assert len(rows) == len(told)
    for row, (name, published) in zip(rows, told, strict=True):
        assert row["id"] == name
        assert bool(row["figure"]) is not bool(row["item"])
        assert row["same"] == (published and published.same)
        assert (row["published_en"] is None) is (published is None)
        assert row["url_en"].endswith(f"/en/2024/what-happened-next/#{name}")


def test_each_term_is_a_row_with_an_address_where_its_view_has_an_entry(site, library):
    rows = rows_of_json(site, STEMS["glossary"])
    assert [row["id"] for row in rows] == list(library.glossary)
    for tag, key in KEYS.items():
        entries = built.by_id(built.parsed(site, f"{VIEWS[tag]}glossary/"))
        for row in rows:
            assert bool(row[f"url_{key}"]) is (row["id"] in entries)
            assert row[f"meaning_{key}"]
    assert {row["basis"] for row in rows} == {"official", "partial", "general", "undefined"}


@pytest.mark.parametrize("tag", VIEWS)
def test_the_page_about_the_data_tells_each_column_and_the_size_of_each_file(site, tag):
    page = built.parsed(site, f"{VIEWS[tag]}2024/data/")
    for table in SHAPES:
        listed = page.find(id=table).find_next("dl", class_="data-columns")
        told = {name.get_text() for name in listed.select("dt .data-name")}
        assert told == {column.name for column in columns(table)}
        assert all(meaning.get_text(strip=True) for meaning in listed.select("dd"))
    files = page.select("a[download]")
    assert len(files) > 40
    for link in files:
        address = link["href"].rpartition("/data/")[2]
        size = (site / "data" / address).stat().st_size
        assert f"{-(-size // 1000)} KB" in link.parent.get_text(), address
