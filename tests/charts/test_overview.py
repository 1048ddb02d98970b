"""All amounts of a report in one chart, for a browser and drawn."""

import json
from xml.etree import ElementTree

import pytest

from explainer.charts.cache import Cache
from explainer.charts.overview import COLORS, drawing, specification
from explainer.charts.scene import VARIANTS
from explainer.language.views import views


@pytest.fixture(scope="module")
def groups(analysis):
    return analysis.editions[0].unit_groups


@pytest.mark.parametrize("place", range(3))
def test_the_chart_holds_each_amount_that_has_a_scale_once_with_its_own_value(
    tmp_path, library, groups, place
):
    view = views(library)[place]
    chart = json.loads(specification(groups, view, Cache(tmp_path)))
    records = chart["data"]["values"] if "data" in chart else chart["layer"][0]["data"]["values"]
    amounts = [(figure, chapter) for group in groups if not group.tally for figure, chapter in group.figures]
    assert [(record["id"], record["area"]) for record in records] == [
        (figure.id, chapter.id) for figure, chapter in amounts
    ]
    for record, (figure, _) in zip(records, amounts, strict=True):
        assert record["value"] == float(figure.quantity.value)
        assert record["onward"] is (figure.quantity.bound == "at_least")
        assert (record["shape"] == "circle") is (figure.kind == "result")
        assert {record["color"], record["fill"]} <= set(COLORS.values())


def test_the_chart_is_the_same_each_time(tmp_path, library, groups):
    view = views(library)[0]
    one, other = (specification(groups, view, Cache(tmp_path / name)) for name in ("one", "other"))
    assert one == other


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_the_drawing_holds_every_name_whole_and_no_row_higher_than_its_name_needs(
    tmp_path, library, groups, variant
):
    english = views(library)[2]
    drawn = ElementTree.fromstring(drawing(groups[0], english, variant, Cache(tmp_path)))
    records = json.loads(specification(groups, english, Cache(tmp_path)))["data"]["values"]
    records = [record for record in records if record["group"] == groups[0].id]
    words = [[text.text, *(line.text for line in text)] for text in drawn.iter("text")]
    assert sorted(words) == sorted(
        [*(record[variant.name] for record in records), *([record["said"]] for record in records)]
    )
    lines = sum(len(record[variant.name]) for record in records)
    assert drawn.get("viewBox") == f"0 0 {variant.width} {46 * len(records) + 18 * lines}"
