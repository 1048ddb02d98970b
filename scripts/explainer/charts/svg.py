"""SVG as Vega writes it to SVG as a page takes it: small, silent, its colors the page's own."""

import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from explainer.charts.scene import TYPE

# Drawn with these and replaced by what they mean, so that one drawing serves light and dark.
MEANINGS = ("ink", "soft", "line", "card", "result", "target", "computed")
COLORS = {meaning: f"#0000{number:02x}" for number, meaning in enumerate(MEANINGS, 0xA0)}
VARIABLES = {color: f"var(--{meaning})" for meaning, color in COLORS.items()}
SPACE = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?[0-9]+\.[0-9]+")
PLACE = re.compile(r"translate\(([^,]+),([^)]+)\)")
KEPT = {
    "path": ("transform", "d", "fill", "stroke", "stroke-width", "stroke-dasharray"),
    "line": ("stroke", "stroke-width", "stroke-dasharray"),
    "text": ("text-anchor", "font-size", "font-weight", "fill"),
}
DEFAULTS = {
    ("text-anchor", "start"),
    ("font-size", f"{TYPE}px"),
    ("font-weight", "600"),
    ("stroke-width", "1"),
}


def optimize(drawn: str, name: str) -> str:
    """The drawing as one `svg` element of class `drawing name`, without roles, groups and fonts.

    Each mark keeps the id of what it stands for in `data-of`. Hidden from assistive technology:
    what holds it gives it a name. `drawn` is what vl_convert wrote, `name` that of the layout's variant.
    Raises ParseError when it is not XML, ValueError when an element's place is not a translation.
    """
    root = ElementTree.fromstring(drawn)  # noqa: S314 written by vl_convert just now
    box = root.get("viewBox")
    shapes = "".join(_shape(element) for element in root.iter() if _is_visible(element))
    head = f'<svg class="drawing {name}" viewBox="{box}" aria-hidden="true" focusable="false">'
    return f'{head}<g fill="none" font-size="{TYPE}" font-weight="600">{shapes}</g></svg>'


def _is_visible(element: ElementTree.Element) -> bool:
    name = element.tag.removeprefix(SPACE)
    return name in KEPT and element.get("class") not in {"background", "foreground"}


def _shape(element: ElementTree.Element) -> str:
    name = element.tag.removeprefix(SPACE)
    attributes: dict[str, str] = {}
    if name == "line":
        x, y = _place(element)
        end = {"x2": x + float(element.get("x2", 0)), "y2": y + float(element.get("y2", 0))}
        attributes = {key: f"{value:g}" for key, value in {"x1": x, "y1": y, **end}.items()}
    elif name == "text":
        x, y = _place(element)
        attributes = {"x": f"{x:g}", "y": f"{y:g}"}
    attributes |= {key: value for key in KEPT[name] if (value := element.get(key)) is not None}
    if element.get("aria-roledescription") == "point" and (label := element.get("aria-label")):
        attributes["data-of"] = label
    written = "".join(
        f' {key}="{_value(value)}"' for key, value in attributes.items() if (key, value) not in DEFAULTS
    )
    inner = "".join(_lines(element, attributes.get("x", "0")))
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def _lines(element: ElementTree.Element, x: str) -> Iterator[str]:
    """The words of an element, each line after the first a `tspan` that begins at `x`, in pixels."""
    yield html.escape(element.text or "", quote=False)
    for line in element:
        words = html.escape(line.text or "", quote=False)
        below = line.get("dy")
        yield f'<tspan x="{x}" dy="{below}">{words}</tspan>' if below else words


def _place(element: ElementTree.Element) -> tuple[float, float]:
    """Where an element stands, in pixels; ValueError when Vega no longer writes that as a translation."""
    place = PLACE.match(element.get("transform", ""))
    if not place:
        raise ValueError(f"no place in {element.attrib}")
    return float(place[1]), float(place[2])


def _value(value: str) -> str:
    value = VARIABLES.get(value, value)
    return NUMBER.sub(lambda number: f"{round(float(number[0]), 1):g}", value).removesuffix("px")
