"""All amounts of a report in one chart that a browser draws, ready to be filtered."""

import json
from pathlib import Path
from typing import Any

from explainer.analysis.units import Group
from explainer.charts.cache import Cache, version
from explainer.charts.svg import COLORS
from explainer.charts.text_metrics import wrap
from explainer.language.views import DOUBT, View, capitalized
from explainer.schema.amount import Bound
from explainer.schema.figures import AmountFigure, Kind

TYPE = 14
# The room for names, in pixels, on a phone and from 480 pixels on.
NARROW, WIDE = 270, 440
NAME = "(width < 480 ? datum.narrow : datum.wide)"


def specification(groups: list[Group], view: View, cache: Cache) -> bytes:
    """The chart that a browser draws of one group at a time, as JSON for Vega-Lite; made once.

    Signals: `group` and `area` (a chapter's id or "all") choose, `width` fits, `y_step` is how high a
    row is. Colors are sentinels to be replaced by the page's own.
    """
    records = [
        _record(figure, view) | {"group": group.id, "area": chapter.id}
        for group in groups
        if not group.tally
        for figure, chapter in group.figures
    ]
    code = Path(__file__).read_text(encoding="utf-8")
    source = json.dumps([version("altair"), code, records], ensure_ascii=False)
    return cache.get_or_make(source.encode(), lambda: _specified(records, groups[0].id))


def _specified(records: list[dict[str, Any]], first: str) -> bytes:
    return json.dumps(_chart(records, first), ensure_ascii=False, sort_keys=True).encode()


def _record(figure: AmountFigure, view: View) -> dict[str, Any]:
    amount = view.quantity(figure.quantity, view.library.unit_of(figure), converted=False)
    doubt = DOUBT if figure.readings else ""
    done = figure.kind is Kind.RESULT
    name = capitalized(view.label(figure)) if view.english else view.label(figure)
    return {
        "id": figure.id,
        "narrow": wrap(name, NARROW, TYPE),
        "wide": wrap(name, WIDE, TYPE),
        "said": f"{amount}{doubt}\u2002{view.kind_of(figure)}",
        "value": float(figure.quantity.value),
        "shape": "circle" if done else "diamond",
        "color": COLORS[figure.kind],
        "fill": COLORS["result" if done else "card"],
        "onward": figure.quantity.bound is Bound.AT_LEAST,
    }


def _chart(records: list[dict[str, Any]], first: str) -> dict[str, Any]:
    import altair  # late, as in drawing

    group = altair.param(name="group", value=first)
    area = altair.param(name="area", value="all")
    scale = altair.Scale(domainMin=0, range=[8, altair.ExprRef("width - 34")], nice=False)
    row = altair.Y("id:N", bandPosition=1, axis=None, sort=altair.SortField("value", order="descending"))
    at = altair.X("value:Q", scale=scale, axis=None)
    color = altair.Color("color:N", scale=None)
    chosen = "datum.group == group && (area == 'all' || datum.area == area)"
    base = altair.Chart(altair.Data(values=records)).transform_filter(chosen).encode(y=row)
    layers = [
        base.mark_rule(strokeWidth=2, yOffset=-14).encode(x=at, x2=altair.value(8), color=color),
        base.transform_filter("datum.onward")
        .mark_point(shape="triangle-right", size=60, xOffset=22, yOffset=-14, opacity=1)
        .encode(x=at, color=color, fill=altair.Fill("color:N", scale=None)),
        base.mark_point(size=110, strokeWidth=2, opacity=1, yOffset=-14).encode(
            x=at,
            color=color,
            fill=altair.Fill("fill:N", scale=None),
            shape=altair.Shape("shape:N", scale=None),
        ),
        base.mark_text(
            align="left",
            fontSize=TYPE,
            limit=0,
            color=COLORS["ink"],
            lineHeight=18,
            text=altair.ExprRef(NAME),
            dy=altair.ExprRef(f"-34 - 18 * {NAME}.length"),
        ).encode(x=altair.value(0)),
        base.mark_text(align="left", fontSize=TYPE, limit=0, fontWeight=600, dy=-32).encode(
            x=altair.value(0), color=color, text="said:N"
        ),
    ]
    chart: dict[str, Any] = (
        altair.layer(*layers)
        .add_params(group, area)
        .properties(width=640, height=altair.Step(66), padding=0, autosize="none", background="transparent")
        .configure(aria=False, view={"stroke": None})
        .to_dict()
    )
    return chart
