"""The published data: their names, and that CSV, JSON and the figures say the same."""

import csv
import io

import pytest

import built
from explainer.output.target_records import TargetRecord
from explainer.schema import amount

FIELDS = [
    "id",
    "edition",
    "chapter",
    "indicator",
    "kind",
    "year",
    "label_zh_hans",
    "label_zh_hant",
    "label_en",
    "printed",
    "value",
    "unit",
    "bound",
    "text_zh_hans",
    "text_zh_hant",
    "text_en",
    "quote",
    "line",
    "comparable_with",
    "url_zh_hans",
    "url_zh_hant",
    "url_en",
    "source",
    "source_date",
    "kind_zh_hans",
    "kind_zh_hant",
    "kind_en",
    "chapter_zh_hans",
    "chapter_zh_hant",
    "chapter_en",
    "translation",
    "short_url",
    "changed",
]


@pytest.fixture
def records(site):
    return built.records(site)


@pytest.fixture
def rows(site):
    raw = (site / "data/2024/figures.csv").read_bytes()
    assert raw.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))


def test_each_figure_is_one_record_with_the_published_keys(library, records, rows):
    assert [record["id"] for record in records] == list(library.figures)
    assert all(list(record) == FIELDS for record in records)
    assert all(list(row) == FIELDS for row in rows)


def test_csv_and_json_say_the_same(records, rows):
    for record, row in zip(records, rows, strict=True):
        for field in FIELDS:
            value = record[field]
            written = " ".join(value) if isinstance(value, list) else "" if value is None else str(value)
            assert row[field] == written, (record["id"], field)


def test_each_record_says_what_the_figure_prints(library, records):
    for record in records:
        figure = library.figures[record["id"]]
        assert record["printed"] == figure.printed
        assert record["printed"] in record["quote"]
        if record["value"] is None:
            assert (record["unit"], record["bound"]) == (None, None)
            continue
        read = amount.parse(figure.printed)
        assert record["value"] == float(read.value)
        assert record["bound"] == read.bound
        assert record["unit"] in library.units


def test_targets_in_words_have_no_value(records):
    wordless = {record["id"] for record in records if record["value"] is None}
    assert wordless == {"resident-income-2024-target", "energy-and-emissions-2024-target"}


def test_results_and_targets_meet_only_within_an_indicator(records):
    by_id = {record["id"]: record for record in records}
    for record in records:
        for other in record["comparable_with"]:
            assert by_id[other]["indicator"] == record["indicator"]
            assert record["id"] in by_id[other]["comparable_with"]
    assert by_id["foreign-trade-2024-target"]["comparable_with"] == ["foreign-trade-2023-result"]
    assert by_id["high-standard-farmland-upgraded-2024-target"]["comparable_with"] == []


@pytest.mark.parametrize(
    ("name", "value", "unit", "bound", "texts"),
    [
        ("foreign-trade-2024-target", 8_000_000_000, "yuan", "at_least", ["80亿元以上", "80億元以上", "at least 8 billion yuan"]),
        ("property-rights-confirmed-2023-result", 2_204_000, "square-meters", "exact", ["220.4万平方米", "220.4萬平方米", "2.204 million square meters"]),
        ("arable-land-restored-2023-result", 9_000, "mu", "exact", ["0.9万亩（600公顷）", "0.9萬畝（600公頃）", "9,000 mu (600 hectares)"]),
        ("urban-unemployment-2024-target", 5.5, "percent", "at_most", ["5.5%以内", "5.5%以內", "no more than 5.5%"]),
        ("gas-pipes-renewed-2024-target", 27_000, "households", "exact", ["2.7万户", "2.7萬戶", "27,000 households"]),
        ("gdp-growth-lead-2023-result", 0.4, "percentage-points", "exact", ["0.4个百分点", "0.4個百分點", "0.4 percentage points"]),
    ],
)  # fmt: skip
def test_figures_that_a_journalist_would_quote(records, name, value, unit, bound, texts):
    record = next(record for record in records if record["id"] == name)
    assert (record["value"], record["unit"], record["bound"]) == (value, unit, bound)
    assert [record[f"text_{view}"] for view in ("zh_hans", "zh_hant", "en")] == texts


@pytest.fixture
def target_rows(site):
    raw = (site / "data/2024/targets.csv").read_bytes()
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))


def test_the_table_of_targets_has_the_documented_columns(target_rows):
    assert all(list(row) == list(TargetRecord.__annotations__) for row in target_rows)


def test_a_row_of_targets_says_what_the_figures_and_outcomes_say(library, records, target_rows):
    edition = library.editions[0]
    targets = [record for record in records if record["kind"] == "target"]
    for row, record in zip(target_rows, targets, strict=True):
        for view in ("zh_hans", "zh_hant", "en"):
            assert row[f"target_{view}"] == record[f"text_{view}"]
            assert row[f"url_{view}"].endswith(f"/2024/what-happened-next/#after-{record['id']}")
        assert (row["id"], row["quote"], row["chapter"]) == (record["id"], record["quote"], record["chapter"])
        assert row["value"] == ("" if record["value"] is None else str(record["value"]))
        published = edition.outcomes_by_anchor[f"after-{row['id']}"].published
        assert row["same"].split() == [entry.same for entry in published]
        assert (row["found"] == "nothing") is not bool(published)
        assert all(entry.value.en in row["published_en"] for entry in published)
    by_id = {row["id"]: row for row in target_rows}
    assert by_id["gdp-growth-2024-target"]["city_en"] == "city target: about 6%; city result: 5.7%"
    trade = by_id["foreign-trade-2024-target"]
    assert (trade["before_en"], trade["commitment"], trade["before_value"]) == (
        "4.6 billion yuan",
        "strive",
        "4600000000",
    )
