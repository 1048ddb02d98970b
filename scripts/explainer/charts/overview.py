"""All amounts of a report in one chart, drawn of one unit by the build, of any by a browser."""

import json
from pathlib import Path
from typing import Any

from explainer.analysis.units import Group
from explainer.charts import svg, vega
from explainer.charts.cache import Cache, version
from explainer.charts.scene import NARROW, WIDE, Variant
from explainer.charts.svg import MEANINGS
from explainer.charts.text_metrics import wrap
from explainer.language.views import DOUBT, View, capitalized
from explainer.schema.amount import Bound
from explainer.schema.figures import AmountFigure, Kind

TYPE = 14
# How high a row is without its name, and a line of a name, in pixels.
ROW, LINE = 46, 18
# The room for names, in pixels.
ROOM = {NARROW: 270, WIDE: 440}
NAME = f"(width < {WIDE.width} ? datum.narrow : datum.wide)"
# By what they mean, as in the page: who draws takes them as they are.
COLORS = {meaning: f"var(--{meaning})" for meaning in MEANINGS}


def specification(groups: list[Group], view: View, cache: Cache) -> bytes:
    """The chart that a browser draws of one group at a time, as JSON for Vega-Lite; made once.

    Signals: `group` and `area` (a chapter's id or "all") choose, `width` is that of a variant, `height` the
    sum of the rows: `usermeta` says what of one is for the `row` and for each `line` of its name.
    """
    records = [record for group in groups if not group.tally for record in _records(group, view)]
    return cache.get_or_make(_source(records), lambda: _json(_chart(records, groups[0].id, WIDE)))


def drawing(group: Group, view: View, variant: Variant, cache: Cache) -> str:
    """What a browser draws of a group before anything is chosen, as an SVG element; drawn once."""
    records = _records(group, view)

    def draw() -> bytes:
        return svg.optimize(vega.svg(_chart(records, group.id, variant)), variant.name).encode()

    return cache.get_or_make(_source([variant.name, *records]), draw).decode()


def _source(made_from: list[Any]) -> bytes:
    code = [Path(module).read_text(encoding="utf-8") for module in (__file__, svg.__file__)]
    return _json([version("altair"), vega.fingerprint(), code, made_from])


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def _records(group: Group, view: View) -> list[dict[str, Any]]:
    return [
        _record(figure, view) | {"group": group.id, "area": chapter.id} for figure, chapter in group.figures
    ]


def _record(figure: AmountFigure, view: View) -> dict[str, Any]:
    amount = view.quantity(figure.quantity, view.library.unit_of(figure), converted=False)
    doubt = DOUBT if figure.readings else ""
    done = figure.kind is Kind.RESULT
    name = capitalized(view.label(figure)) if view.english else view.label(figure)
    return {
        "id": figure.id,
        "narrow": wrap(name, ROOM[NARROW], TYPE),
        "wide": wrap(name, ROOM[WIDE], TYPE),
        "said": f"{amount}{doubt}\u2002{view.kind_of(figure)}",
        "value": float(figure.quantity.value),
        "shape": "circle" if done else "diamond",
        "color": COLORS[figure.kind],
        "fill": COLORS["result" if done else "card"],
        "onward": figure.quantity.bound is Bound.AT_LEAST,
    }


def _chart(records: list[dict[str, Any]], group_shown: str, variant: Variant) -> dict[str, Any]:
    import altair  # late, as in drawing

    group = altair.param(name="group", value=group_shown)
    area = altair.param(name="area", value="all")
    scale = altair.Scale(domainMin=0, range=[8, altair.ExprRef("width - 34")], nice=False)
    foot = altair.Y("foot:Q", scale=None, axis=None)
    at = altair.X("value:Q", scale=scale, axis=None)
    color = altair.Color("color:N", scale=None)
    chosen = "datum.group == group && (area == 'all' || datum.area == area)"
    base = (
        altair.Chart(altair.Data(values=records))
        .transform_filter(chosen)
        .transform_calculate(height=f"{ROW} + {LINE} * {NAME}.length")
        .transform_window(
            foot="sum(height)",
            sort=[altair.SortField("value", order="descending")],
            ignorePeers=True,
        )
        .encode(y=foot)
    )
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
            fontWeight=400,
            limit=0,
            color=COLORS["ink"],
            lineHeight=LINE,
            text=altair.ExprRef(NAME),
            dy=altair.ExprRef(f"-34 - {LINE} * {NAME}.length"),
        ).encode(x=altair.value(0)),
        base.mark_text(align="left", fontSize=TYPE, limit=0, fontWeight=600, dy=-32).encode(
            x=altair.value(0), color=color, text="said:N"
        ),
    ]
    chart: dict[str, Any] = (
        altair.layer(*layers)
        .add_params(group, area)
        .properties(
            width=variant.width,
            height=sum(ROW + LINE * len(record[variant.name]) for record in records),
            padding=0,
            autosize="none",
            background="transparent",
            usermeta={"row": ROW, "line": LINE},
        )
        .configure(aria=False, font="inherit", view={"stroke": None})
        .to_dict()
    )
    return chart
