"""Every figure says the same wherever the built site tells it: value, unit, bound, year and label, in each view.

Text, tables, charts, CSV, JSON, XLSX, JSON-LD and Markdown are laid beside the figure's record in the JSON,
which is what `test_downloads.py` lays beside the report's own words.
"""

import csv
import io
import json
import re
from urllib.parse import urljoin, urlsplit

import openpyxl
import pytest

import built
from built import KEYS, VIEWS

EDITION = "2024/"
# Of a figure in any file: what nobody may tell otherwise.
SAME = ("value", "unit", "bound")
VIEW = [pytest.param(tag, id=tag) for tag in VIEWS]


@pytest.fixture(scope="module")
def records(site):
    found = {record["id"]: record for record in built.records(site)}
    assert len(found) > 70
    return found


def rows(site, name):
    text = (site / f"data/{EDITION}{name}").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def text(record, tag):
    return record[f"text_{KEYS[tag]}"]


def page(site, tag, address):
    return built.parsed(site, f"{VIEWS[tag]}{EDITION}{address}")


def markdown(site, tag, address):
    return (site / f"{VIEWS[tag]}{EDITION}{address}/index.md").read_text(encoding="utf-8")


def linked(tag, address, cell):
    """The figure that a cell's link leads to, by its id."""
    link = cell.select_one("a[href*='#']")
    return link and urlsplit(urljoin(f"https://host/{VIEWS[tag]}{EDITION}{address}/", link["href"])).fragment


def unconverted(words):
    """An amount as charts write it: mu without hectares; their rows add the word of commitment."""
    return re.sub(r"\s*[(（][^)）]*(?:hectares|公[顷頃])[)）]", "", words)


def as_number(words):
    return float(words) if words else None


def test_csv_and_workbooks_of_figures_say_what_the_json_says(site, records):
    chapters = sorted({record["chapter"] for record in records.values()})
    for stem in ("figures", *(f"chapters/{chapter}" for chapter in chapters)):
        written = rows(site, f"{stem}.csv")
        header, *typed = openpyxl.load_workbook(site / f"data/{EDITION}{stem}.xlsx").worksheets[0].values
        own = [one["id"] for one in records.values() if stem in ("figures", f"chapters/{one['chapter']}")]
        assert [row["id"] for row in written] == own
        for row, cells in zip(written, typed, strict=True):
            record, sheet = records[row["id"]], dict(zip(header, cells, strict=True))
            assert (as_number(row["value"]), sheet["value"]) == (record["value"], record["value"])
            assert (int(row["year"]), sheet["year"]) == (record["year"], record["year"])
            labels = (
                *SAME[1:],
                *(f"{of}_{key}" for of in ("text", "label", "kind") for key in KEYS.values()),
            )
            for name in labels:
                assert (row[name] or None, sheet[name]) == (record[name], record[name]), (
                    stem,
                    row["id"],
                    name,
                )


def test_the_files_of_targets_say_what_the_figures_say(site, records):
    targets = [record for record in records.values() if record["kind"] == "target"]
    told = json.loads((site / f"data/{EDITION}targets.json").read_text(encoding="utf-8"))
    written = rows(site, "targets.csv")
    header, *typed = openpyxl.load_workbook(site / f"data/{EDITION}targets.xlsx").worksheets[0].values
    for record, one, row, cells in zip(targets, told, written, typed, strict=True):
        sheet = dict(zip(header, cells, strict=True))
        assert record["id"] == one["id"] == row["id"] == sheet["id"]
        assert (
            [one[name] for name in SAME] == [sheet[name] for name in SAME] == [record[name] for name in SAME]
        )
        assert as_number(row["value"]) == record["value"]
        for key in KEYS.values():
            assert (
                one[f"target_{key}"]
                == row[f"target_{key}"]
                == sheet[f"target_{key}"]
                == record[f"text_{key}"]
            )
            assert one[f"label_{key}"] in record[f"label_{key}"]
        if one["before"]:
            before = records[one["before"]]
            assert (one["before_value"], one["before_en"]) == (before["value"], before["text_en"])


@pytest.mark.parametrize("tag", VIEW)
def test_the_text_of_a_chapter_and_its_markdown_say_it(site, records, tag):
    key = KEYS[tag]
    for chapter in {record["chapter"] for record in records.values()}:
        places = built.by_id(page(site, tag, chapter))
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown(site, tag, chapter))
        entries = [" ".join(entry.split()) for entry in re.split(r"^- ", plain, flags=re.M)]
        for record in records.values():
            if record["chapter"] != chapter:
                continue
            card = places[record["id"]]
            label = card.select_one(".figure-label").get_text()
            assert card.select_one(".figure-amount").get_text() == text(record, tag)
            assert label in record[f"label_{key}"]
            assert card.select_one(".kind").get_text() == record[f"kind_{key}"]
            quote = card.q.get_text()
            assert [
                entry
                for entry in entries
                if entry.startswith(record[f"kind_{key}"])
                and f"**{text(record, tag)}** {label}" in entry
                and quote in entry
                and record["source"].rpartition("，")[2] in markdown(site, tag, chapter)
            ], record["id"]


@pytest.mark.parametrize("tag", VIEW)
def test_the_tables_of_all_figures_say_it_on_the_page_and_in_markdown(site, records, tag):
    key = KEYS[tag]
    shown = {linked(tag, "figures", row): row for row in page(site, tag, "figures").select("tbody tr")}
    assert list(shown) == list(records)
    lines = markdown(site, tag, "figures").splitlines()
    for name, row in shown.items():
        record = records[name]
        label, amount, kind = (cell.get_text() for cell in row.select("th, td")[:3])
        assert (label, amount, kind.rstrip("※")) == (
            record[f"label_{key}"],
            text(record, tag),
            record[f"kind_{key}"],
        )
        assert as_number(row.get("data-value")) == record["value"]
        assert row["data-counts"] == (record["unit"] or "")
        cells = f"| [{record[f'label_{key}']}]({record[f'url_{key}']}) | {text(record, tag)} | {record[f'kind_{key}']}"
        assert [line for line in lines if line.startswith(cells)], name


@pytest.mark.parametrize("tag", VIEW)
def test_the_table_of_targets_and_the_one_page_say_it(site, records, tag):
    table = page(site, tag, "what-happened-next")
    cells = {linked(tag, "what-happened-next", cell): cell for cell in table.select("td.target")}
    targets = {name for name, record in records.items() if record["kind"] == "target"}
    assert set(cells) == targets
    for name in targets:
        assert cells[name].a.get_text() == text(records[name], tag)
    whole = markdown(site, tag, "one-page")
    for record in records.values():
        assert (
            f"**{text(record, tag)}**" in whole
            or f"[{text(record, tag)}]({record[f'url_{KEYS[tag]}']})" in whole
        )


@pytest.mark.parametrize("tag", VIEW)
def test_charts_say_it_drawn_in_tables_and_as_rows(site, records, tag):
    key = KEYS[tag]
    specification = json.loads(
        (site / f"{VIEWS[tag]}{EDITION}at-a-glance/chart.json").read_text(encoding="utf-8")
    )
    amounts = {name for name, record in records.items() if record["value"] is not None}
    drawn = {one["id"]: one for one in specification["data"]["values"]}
    assert len(drawn) > 30
    assert set(drawn) <= amounts  # a list of things counted one by one is no chart
    shown = {
        linked(tag, "at-a-glance", row): row for row in page(site, tag, "at-a-glance").select("tbody tr")
    }
    assert set(shown) == amounts
    for name in amounts:
        record = records[name]
        if name in drawn:
            assert drawn[name]["value"] == record["value"]
            said, kind = drawn[name]["said"], record[f"kind_{key}"]
            assert said.endswith(kind)
            assert said.removesuffix(kind).strip() == unconverted(text(record, tag))
        assert shown[name].td.get_text() == text(record, tag)
    charts = page(site, tag, "charts")
    told = 0
    for path in sorted((site / f"data/{EDITION}charts").glob("*.csv")):
        for row in rows(site, f"charts/{path.name}"):
            record = records.get(row["id"])
            if record is None or "value" not in row:
                continue  # computed by us, or a count
            told += 1
            assert (as_number(row["value"]), row["unit"], row["bound"]) == tuple(
                record[name] for name in SAME
            )
            cell = charts.select_one(f'#chart-{path.stem} tr[data-of="{row["id"]}"] td .amount')
            assert cell.get_text() == row[f"text_{key}"]
            assert row[f"text_{key}"].startswith(unconverted(text(record, tag)))
            assert str(record["year"]) in row[f"kind_{key}"]
    assert told >= 20


@pytest.mark.parametrize("tag", VIEW)
def test_what_a_page_tells_machines_of_a_figure_is_what_it_tells_readers(site, library, records, tag):
    """JSON-LD tells figures in the descriptions of chapters."""
    named = 0
    for chapter in library.editions[0].chapters:
        soup = page(site, tag, chapter.id)
        article = json.loads(soup.find("script", type="application/ld+json").string)["@graph"][0]
        lead = chapter.file.lead.en if tag == "en" else chapter.file.lead.zh
        for name in re.findall(r"\{([a-z0-9-]+-(?:result|target))\}", lead):
            assert text(records[name], tag) in article["description"], name
            named += 1
        assert article["description"] == soup.select_one("meta[name=description]")["content"]
    assert named > 20
