"""The charts as published: every number in drawing, table, CSV and picture is the figure's own."""

import csv
import gzip
import io
import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageChops

import built
from built import KEYS, VIEWS, parsed
from characters import simplified_only
from explainer.charts import vega
from explainer.charts.cache import Cache
from explainer.charts.drawing import drawing
from explainer.charts.export import palette
from explainer.charts.layout import layout
from explainer.charts.scene import VARIANTS
from explainer.language.views import views
from explainer.schema.report_text import HAN
from project import ROOT

PLACE = re.compile(r"translate\(([-0-9.]+),([-0-9.]+)\)")
CONVERSION = re.compile(r"（[^（）]*公[顷頃]）| \([^()]*hectares?\)")
DRAWING = re.compile(r'<svg class="drawing .*?</svg>', re.S)
LIMIT = 16 * 1024


@pytest.fixture(scope="module")
def plots(analysis):
    return {plot.id: plot for plot in analysis.editions[0].plots}


@pytest.fixture(scope="module")
def records(site):
    return {record["id"]: record for record in built.records(site)}


@pytest.fixture(scope="module")
def pages(site):
    return {tag: parsed(site, f"{folder}2024/charts") for tag, folder in VIEWS.items()}


def drawings(pages, plots):
    """Every inlined drawing with its view and its chart."""
    for tag, soup in pages.items():
        for name, plot in plots.items():
            for svg in soup.select(f"#chart-{name} svg"):
                yield tag, plot, svg


@pytest.fixture(scope="module")
def marked(library, plots):
    """Every drawing before it is shortened, when each mark still names its figure, in the same order."""
    cache = Cache(ROOT / ".cache" / "charts")
    return [
        (view.tag, plot, drawing(layout(plot, view, variant), cache))
        for view in views(library)
        for plot in plots.values()
        for variant in VARIANTS
    ]


@pytest.fixture(scope="module")
def marks(marked):
    return [(tag, plot, BeautifulSoup(svg, "html.parser")) for tag, plot, svg in marked]


def pixels(svg, colors):
    named = re.sub(r"var\(--([a-z]+)\)", lambda name: colors[name[1]], svg)
    picture = named.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return Image.open(io.BytesIO(vega.png(picture, 1))).convert("RGBA")


def test_what_a_page_shows_is_the_drawing_with_its_marks_pixel_by_pixel(site, marked):
    colors = palette(ROOT / "docs/assets/styles/light.css")
    shown = [
        svg
        for folder in VIEWS.values()
        for svg in DRAWING.findall((site / folder / "2024/charts/index.html").read_text("utf-8"))
    ]
    for svg, (tag, plot, drawn) in zip(shown, marked, strict=True):
        assert len(svg) < 0.75 * len(drawn)
        apart = ImageChops.difference(pixels(svg, colors), pixels(drawn, colors))
        # Where a curve ends a hair elsewhere, a pixel is a shade off; a mark that is not there is a color off.
        assert max(high for _, high in apart.getextrema()) <= 24, (tag, plot.id, apart.getbbox())


def table_rows(name):
    raw = name.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(raw)))


def written(records, mark, tag):
    """What a view writes for a figure's amount, by the published data: bound included, no conversion."""
    return CONVERSION.sub("", records[mark]["text_" + KEYS[tag]])


def values(plot):
    """The value of every mark, read again from what the report printed or from our formula."""
    return {mark.id: float(mark.quantity.value) for mark in plot.marks if mark.quantity}


def test_the_page_of_all_charts_shows_each_once_wide_and_narrow(pages, plots):
    assert len(plots) >= 8
    for soup in pages.values():
        assert [figure["id"] for figure in soup.select("figure.chart")] == [f"chart-{name}" for name in plots]
        for figure in soup.select("figure.chart"):
            assert [svg["class"][1] for svg in figure.select("svg")] == ["wide", "narrow"]


def test_every_drawing_has_a_mark_for_each_amount_at_its_place_on_the_scale(marks):
    for tag, plot, svg in marks:
        symbols = svg.select("[data-of]")
        ids, expected = ([symbol["data-of"] for symbol in symbols], [mark.id for mark in plot.marks])
        assert sorted(ids) == sorted(expected), (tag, plot.id)
        if plot.counts:
            continue
        amounts = values(plot)
        places = {symbol["data-of"]: float(PLACE.match(symbol["transform"])[1]) for symbol in symbols}
        start = min(float(line["x1"]) for line in svg.select('line[stroke="var(--line)"]'))
        lengths = {name: places[name] - start for name in places}
        largest = max(amounts, key=amounts.get)
        for name in amounts:
            expected = lengths[largest] * amounts[name] / amounts[largest]
            assert lengths[name] == pytest.approx(expected, abs=0.15), (tag, plot.id, name)


def test_every_drawing_writes_each_amount_as_the_view_does(pages, plots, records):
    for tag, plot, svg in drawings(pages, plots):
        # A narrow drawing may break a line of words between an amount and what it is.
        words = " ".join(text.get_text() for text in svg.select("text"))
        for mark in plot.marks:
            if mark.figure and not plot.counts:
                assert written(records, mark.id, tag) in words, (tag, plot.id, mark.id)


def test_every_count_is_the_number_of_its_symbols(pages, plots):
    for tag, plot, svg in drawings(pages, plots):
        if plot.counts:
            counts = [re.fullmatch(r"([0-9]+)[个個]?", text.get_text()) for text in svg.select("text")]
            assert [int(count[1]) for count in counts if count] == [len(row.marks) for row in plot.rows], (
                tag,
                plot.id,
            )


def test_each_area_counts_the_targets_that_its_chapter_sets(plots, records):
    plot = next(plot for plot in plots.values() if getattr(plot.chart, "counts", "") == "areas")
    for row in plot.rows:
        expected = {
            name
            for name, record in records.items()
            if record["chapter"] == row.id and record["kind"] == "target" and record["value"] is not None
        }
        assert {mark.id for mark in row.marks} == expected


def test_the_table_says_what_the_figures_say(pages, plots, records):
    for tag, soup in pages.items():
        for name, plot in plots.items():
            rows = soup.select(f"#chart-{name} tbody tr")
            if plot.counts:
                assert [int(row.td.get_text()) for row in rows] == [len(row.marks) for row in plot.rows]
                continue
            assert [row["data-of"] for row in rows] == [mark.id for mark in plot.marks]
            for row, mark in zip(rows, plot.marks, strict=True):
                amount = row.select_one(".amount").get_text()
                if mark.figure:
                    assert amount.startswith(written(records, mark.id, tag)), (tag, name, mark.id)
                    assert row.a["href"].endswith(f"#{mark.id}")
                    assert str(records[mark.id]["year"]) in row.select_one(".kind").get_text()
                assert mark.shape in row.select_one(".kind")["class"]


def test_the_csv_says_what_the_figures_say(site, plots, records):
    for name, plot in plots.items():
        rows = table_rows(site / f"data/2024/charts/{name}.csv")
        if plot.counts:
            assert [int(row["count"]) for row in rows] == [len(row.marks) for row in plot.rows]
            assert [row["of"].split() for row in rows] == [[m.id for m in row.marks] for row in plot.rows]
            continue
        assert [row["id"] for row in rows] == [mark.id for mark in plot.marks]
        for row in rows:
            assert row["url_en"].endswith(f"/en/2024/charts/#{name}")
            record = records.get(row["id"])
            if record:
                assert Decimal(row["value"]) == Decimal(str(record["value"]))
                assert [row[key] for key in ("kind", "unit", "bound")] == [
                    record[key] for key in ("kind", "unit", "bound")
                ]
                for tag, key in KEYS.items():
                    assert row[f"text_{key}"].startswith(written(records, row["id"], tag))


def test_computed_amounts_are_the_formulas_of_the_figures(site, records):
    def amounts(chart):
        return {
            row["id"]: Decimal(row["value"])
            for row in table_rows(site / f"data/2024/charts/{chart}-2024.csv")
        }

    def reported(name):
        return Decimal(str(records[f"{name}-2023-result"]["value"]))

    city = amounts("dazu-and-chongqing")
    for name in ("gdp-growth", "investment-growth", "industrial-value-added-growth"):
        assert city[f"city-{name}-2023"] == reported(name) - reported(f"{name}-lead")
    before = reported("foreign-trade") / (1 + reported("foreign-trade-growth") / 100)
    assert abs(amounts("foreign-trade")["foreign-trade-2022"] - before) <= 5_000_000


def test_open_ended_targets_have_an_arrow_or_a_stop(marks):
    for _, plot, svg in marks:
        if not plot.counts:
            arrows = svg.select('path[fill="var(--target)"]:not([data-of])[d^="M3.4"]')
            assert len(arrows) == sum(mark.quantity.bound == "at_least" for mark in plot.marks)


def test_results_targets_and_our_own_numbers_differ_in_shape(marks):
    shapes = {}
    for _, plot, svg in marks:
        for mark in plot.marks:
            if not plot.counts:
                symbol = svg.select_one(f'[data-of="{mark.id}"]')
                outline = re.sub(r"[-0-9.]+", "", symbol["d"])
                shapes.setdefault(mark.shape, set()).add(
                    (outline, symbol["fill"], symbol.get("stroke-dasharray"), symbol["stroke"])
                )
    assert all(len(looks) == 1 for looks in shapes.values())
    looks = [next(iter(looks)) for looks in shapes.values()]
    assert len({look[0] for look in looks}) == len({look[3] for look in looks}) == len(shapes) == 3


def test_each_chart_has_one_name_a_description_and_silent_drawings(pages):
    for soup in pages.values():
        for figure in soup.select("figure.chart"):
            (image,) = figure.select('[role="img"]')
            title, description = (soup.find(id=image[key]) for key in ("aria-labelledby", "aria-describedby"))
            assert len(title.get_text()) > 8
            assert len(description.get_text()) > 30
            for svg in image.select("svg"):
                assert svg["aria-hidden"] == "true"
                assert not svg.select("[role], [aria-label], title, [id], style, [style]")


def test_charts_speak_the_language_of_their_view(site, pages, plots):
    simplified = simplified_only()
    for tag, plot, svg in drawings(pages, plots):
        words = [text.get_text() for text in svg.select("text")]
        if tag == "en":
            assert not [word for word in words if HAN.search(word)], plot.id
        else:
            assert not [word for word in words if re.search(r"[A-Za-z]", word)], plot.id
        if tag == "zh-Hant":
            assert not set("".join(words)) & simplified, plot.id
    for name in plots:
        text = (site / f"2024/charts/{name}.svg").read_text("utf-8")
        assert not re.search(
            r"[A-Za-z]{3,}", re.sub(r"<[^>]*>|https://\S+|[a-z-]+\.[a-z]{2,}\S*", "", text)
        ), name


def test_the_drawings_of_a_page_are_light(site):
    for path in sorted((site / "en/2024").glob("*/index.html")):
        soup = parsed(site, f"en/2024/{path.parent.name}")
        drawings = "".join(str(svg) for svg in soup.select("svg.drawing"))
        if path.parent.name != "charts":
            assert len(gzip.compress(drawings.encode(), 9)) < LIMIT, path


def test_a_picture_holds_title_source_date_and_address(site, plots):
    for tag, folder in VIEWS.items():
        for name in plots:
            file = site / folder / f"2024/charts/{name}.svg"
            root = ElementTree.fromstring(file.read_text("utf-8"))
            text = re.sub(r"\s+", "", "".join(root.itertext()))
            for expected in (
                "2024",
                f"{folder}2024/charts/#{name}",
                "February5,2024" if tag == "en" else "2024年2月5日",
            ):
                assert expected in text, (tag, name)
            assert "var(" not in file.read_text("utf-8")
            image = Image.open(file.with_suffix(".png"))
            assert image.size == tuple(int(1.5 * int(root.get(side))) for side in ("width", "height"))
            assert len(image.getcolors(256)) > 8


def test_a_chart_stands_at_each_of_its_items_and_nowhere_else(site, plots, library):
    for folder in VIEWS.values():
        for chapter in library.editions[0].chapters:
            soup = parsed(site, f"{folder}2024/{chapter.id}")
            ids = [figure["id"] for figure in soup.select("figure.chart")]
            own = {f"{chapter.id}/{item.id}" for item in chapter.items}
            assert sorted(ids) == sorted(
                f"chart-{name}" for name, plot in plots.items() if own & set(plot.chart.items)
            )


def test_a_count_of_outcomes_has_no_empty_row(plots):
    (known,) = (plot for plot in plots.values() if getattr(plot.chart, "counts", "") == "outcomes")
    assert [row.id for row in known.rows if not row.marks] == []
    assert sum(len(row.marks) for row in known.rows) == len(
        [outcome for outcome in known.edition.outcomes.outcomes if outcome.figure]
    )


def test_words_of_marks_stand_all_behind_the_names_of_rows_or_all_below(marks):
    for tag, plot, svg in marks:
        if "narrow" in svg.svg["class"] and not plot.counts:
            words = svg.select('text:not([fill="var(--ink)"]):not([fill="var(--soft)"])')
            assert len({text.get("text-anchor") for text in words}) == 1, (tag, plot.id)


def test_an_embedded_chart_is_small_and_needs_nothing_but_one_style_and_one_script(site, plots):
    for folder in VIEWS.values():
        for name in plots:
            path = site / folder / f"embed/{name}/index.html"
            text = path.read_text("utf-8")
            soup = BeautifulSoup(text, "html.parser")
            assert not soup.select("img, iframe, style, [style]")
            assert len(soup.select("script[src]")) == len(soup.select("script")) == 1
            assert len(gzip.compress(text.encode())) < 6 * 1024
            assert len(soup.select("link[rel=stylesheet]")) == 1
            assert soup.select_one("link[rel=canonical]")["href"].endswith(f"{folder}2024/charts/#{name}")
            charts_page = parsed(site, f"{folder}2024/charts")
            code = charts_page.select_one(f"#chart-{name} textarea").get_text()
            frame = BeautifulSoup(code, "html.parser").iframe
            assert frame["src"].endswith(f"/{folder}embed/{name}/")
            assert frame["title"]
