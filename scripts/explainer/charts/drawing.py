"""A layout to SVG: Altair writes the specification, vl_convert draws it; each drawing is made once."""

import functools
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from explainer.analysis.plots import Shape
from explainer.charts import svg, vega
from explainer.charts.cache import Cache, version
from explainer.charts.scene import Layout, Lollipop
from explainer.charts.svg import COLORS
from explainer.schema.amount import Bound

SYMBOLS = {
    Shape.RESULT: "circle",
    Shape.TARGET: "diamond",
    Shape.COMPUTED: "square",
}


def drawing(layout: Layout, cache: Cache) -> str:
    """The layout as an SVG element, its colors named by what they mean; drawn once."""
    specification = json.dumps([_fingerprint(), asdict(layout)], sort_keys=True).encode()
    return cache.get_or_make(specification, lambda: _draw(layout).encode()).decode()


@functools.cache
def _fingerprint() -> list[str]:
    """What draws: a drawing of another library or other code is another drawing."""
    code = [Path(module).read_text(encoding="utf-8") for module in (__file__, svg.__file__)]
    return [version("altair"), vega.fingerprint(), *code]


def _draw(layout: Layout) -> str:
    return svg.optimize(vega.svg(specification(layout)), layout.name)


def specification(layout: Layout) -> dict[str, Any]:
    """The layout in Vega-Lite as Altair writes it, colors by their sentinels."""
    # Altair would judge for longer than it writes; whether a chart is drawn right, tests tell.
    chart: dict[str, Any] = _Specification(layout).chart.to_dict(validate=False)
    return chart


class _Specification:
    """The layers of a layout on a canvas whose size no font can change."""

    def __init__(self, layout: Layout) -> None:
        import altair  # late: it takes half a second, and most builds find every drawing made

        self.altair, self.layout = altair, layout
        layers = [*self._scale(), *self._lollipops(), *self._symbols(), *self._words()]
        self.chart = (
            altair.layer(*layers)
            .properties(
                width=layout.width,
                height=layout.height,
                autosize=altair.AutoSizeParams(type="none"),
                padding=0,
            )
            .configure_view(stroke=None)
        )

    def _scale(self) -> Iterator[Any]:
        own = self.layout
        if own.ticks:
            tops = [0 if own.tall or not tick else own.foot - 6 for tick in own.ticks]
            ticks = [{"value": tick, "top": top} for tick, top in zip(own.ticks, tops, strict=True)]
            yield (
                self._on(ticks)
                .mark_rule(color=COLORS["line"])
                .encode(x=self._x(), y=self._pixels("top"), y2=self.altair.Y2Value(own.foot))
            )

    def _lollipops(self) -> Iterator[Any]:
        by_shape: dict[Shape, list[Lollipop]] = {}
        for lollipop in self.layout.lollipops:
            by_shape.setdefault(lollipop.shape, []).append(lollipop)
        for shape, lollipops in by_shape.items():
            yield from self._of_shape(shape, [self._record(lollipop) for lollipop in lollipops])
        target = COLORS["target"]
        onward = [
            self._record(lollipop) for lollipop in self.layout.lollipops if lollipop.bound is Bound.AT_LEAST
        ]
        if onward:
            at = self._on(onward)
            yield at.mark_rule(color=target, strokeWidth=1.5, xOffset=7, x2Offset=21).encode(
                x=self._x(), x2=self.altair.X2("value:Q"), y=self._pixels("y")
            )
            arrow = {"shape": "triangle-right", "size": 60, "xOffset": 22, "aria": False}
            yield at.mark_point(**arrow, color=target, fill=target, opacity=1).encode(
                x=self._x(), y=self._pixels("y")
            )
        stopped = [
            self._record(lollipop) for lollipop in self.layout.lollipops if lollipop.bound is Bound.AT_MOST
        ]
        if stopped:
            stop = {"orient": "vertical", "size": 16, "thickness": 2.5, "xOffset": 7}
            yield (
                self._on(stopped)
                .mark_tick(**stop, color=target, opacity=1)
                .encode(x=self._x(), y=self._pixels("y"))
            )

    def _of_shape(self, shape: Shape, records: list[dict[str, Any]]) -> Iterator[Any]:
        color, no = COLORS[shape], self.altair.Undefined
        at, dotted = self._on(records), shape is Shape.COMPUTED
        dash, thick = [1.5, 2.5] if dotted else no, 2.5 if shape is Shape.RESULT else 1.5
        yield at.mark_rule(color=color, strokeWidth=thick, strokeDash=dash).encode(
            x=self._x("start"), x2=self.altair.X2("value:Q"), y=self._pixels("y")
        )
        yield at.mark_point(
            shape=SYMBOLS[shape],
            size=100,
            color=color,
            fill=color if shape is Shape.RESULT else COLORS["card"],
            strokeWidth=2,
            strokeDash=[2, 1.5] if dotted else no,
            opacity=1,
        ).encode(x=self._x(), y=self._pixels("y"), description=self.altair.Description("of:N"))

    def _symbols(self) -> Iterator[Any]:
        if self.layout.symbols:
            records = [asdict(symbol) for symbol in self.layout.symbols]
            size = 6 * self.layout.symbol - 20
            yield (
                self._on(records)
                .mark_point(
                    shape="diamond",
                    size=size,
                    color=COLORS["target"],
                    fill=COLORS["card"],
                    strokeWidth=1.8,
                    opacity=1,
                )
                .encode(x=self._pixels("x"), y=self._pixels("y"), description=self.altair.Description("of:N"))
            )

    def _words(self) -> Iterator[Any]:
        """The words, by weight, size and the side they are set from."""
        kinds: dict[tuple[bool, int, str], list[dict[str, Any]]] = {
            (words.bold, words.size, words.align): [] for words in self.layout.words
        }
        for words in self.layout.words:
            record = asdict(words) | {"color": COLORS[words.color]}
            kinds[words.bold, words.size, words.align].append(record)
        for (bold, size, align), records in kinds.items():
            weight = 600 if bold else 400
            yield (
                self._on(records)
                .mark_text(align=align, baseline="middle", fontSize=size, fontWeight=weight, limit=0)
                .encode(
                    x=self._pixels("x"),
                    y=self._pixels("y"),
                    text=self.altair.Text("words:N"),
                    color=self.altair.Color("color:N", scale=None),
                )
            )

    def _record(self, lollipop: Lollipop) -> dict[str, Any]:
        return {"of": lollipop.of, "start": 0, "value": lollipop.value, "y": lollipop.y}

    def _on(self, records: list[dict[str, Any]]) -> Any:
        return self.altair.Chart(self.altair.Data(values=records))

    def _pixels(self, name: str) -> Any:
        channel = self.altair.X if name == "x" else self.altair.Y
        return channel(f"{name}:Q", scale=None, axis=None)

    def _x(self, name: str = "value") -> Any:
        own = self.layout
        scale = self.altair.Scale(
            type="linear",
            domain=[0, own.end],
            range=[own.left, own.right],
            nice=False,
        )
        return self.altair.X(f"{name}:Q", scale=scale, axis=None)
