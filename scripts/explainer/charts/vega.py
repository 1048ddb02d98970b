"""Vega as vl_convert brings it: specifications to pictures, and the script that shows them in a browser."""

from typing import Any

from explainer.charts.cache import version

VEGA_LITE = "6.4"
SNIPPET = "window.vegaEmbed = vegaEmbed;"
NOTICE = "/*! Vega, Vega-Lite, Vega-Embed: © University of Washington Interactive Data Lab, BSD-3-Clause */"


def fingerprint() -> str:
    """The versions of what draws, as a part of cache keys: another version may draw otherwise."""
    return f"{version('vl-convert-python')} {VEGA_LITE} {SNIPPET}"


def svg(specification: dict[str, Any]) -> str:
    """A Vega-Lite specification as SVG; ValueError from vl_convert when it is none."""
    return str(_library().vegalite_to_svg(specification, vl_version=VEGA_LITE))


def png(picture: str, scale: float) -> bytes:
    """An SVG picture as PNG in the fonts of this machine, `scale` pixels for each of the SVG's own.

    Raises ValueError from vl_convert when the picture is not SVG.
    """
    return bytes(_library().svg_to_png(picture, scale=scale))


def runtime() -> str:
    """The script that shows specifications, complete in one file, as `window.vegaEmbed`."""
    bundle = _library().javascript_bundle(SNIPPET, vl_version=VEGA_LITE)
    return f"{NOTICE}\n(function () {{\n{bundle}\n}})();\n"


def _library() -> Any:
    # Imported late because it takes its time and most builds find everything made.
    import vl_convert

    return vl_convert
