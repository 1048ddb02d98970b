"""Other ways to show the same pages: stock Material with Altair's embed or our drawings, and bare HTML."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import altair

from built import soup
from explainer.charts import drawing, export, overview
from explainer.charts.layout import layout
from explainer.charts.scene import WIDE
from explainer.charts.svg import COLORS
from explainer.site import Site
from project import ENVIRONMENT, ROOT

TAG = "zh-Hans"
DRAWN = re.compile(
    r'<div class="chart-drawing"[^>]* aria-labelledby="([\w-]+)-title"[^>]*>.*?</div>', re.DOTALL
)
WIDE_ONLY = re.compile(r'<svg class="drawing wide".*?</svg>', re.DOTALL)
SCRIPTS = re.compile(r'<script[^>]* src="https://cdn\.jsdelivr\.net[^>]*></script>')
BARE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<body>
{content}
</body>
</html>
"""


def stock(site: Site, place: Path, embedded: bool) -> Path:
    """The exported view at the root as stock Material builds it, without a style of ours; gives the folder.

    `embedded`: charts as `altair.Chart.to_html` embeds them, but Vega, Vega-Lite and Vega-Embed come from
    the same host in one file, where Altair's page asks another host for three. Else each chart is its wide
    drawing as SVG in the page.
    """
    site.export(place)
    for path in (place / TAG).rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        root = "../" * len(path.parent.relative_to(place / TAG).parts)
        path.write_text(_embedded(text, site, root) if embedded else _plain(text), encoding="utf-8")
    settings = place / f"{TAG}.yml"
    plain = json.loads(settings.read_text(encoding="utf-8")) | {"extra_css": []}
    settings.write_text(json.dumps(plain), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", settings.name],
        cwd=place,
        env=os.environ | ENVIRONMENT,
        check=True,
    )
    return place / "site"


def bare(built: Path, place: Path, addresses: list[str]) -> Path:
    """The text of our pages without any style, script or frame; gives the folder to serve."""
    for address in addresses:
        page = soup(built, address)
        for script in page.select("article script"):
            script.decompose()
        content = page.select_one("article").decode_contents()
        (place / address).mkdir(parents=True, exist_ok=True)
        (place / address / "index.html").write_text(
            BARE.format(language=page.html["lang"], title=page.title.get_text(), content=content),
            encoding="utf-8",
        )
    return place


def _embedded(text: str, site: Site, root: str) -> str:
    """A page's Markdown with Altair's embeds where drawings were; `root` is the way to the site's."""
    loaded = f'<script src="{root}assets/vega.js"></script>'

    def embed(found: re.Match[str]) -> str:
        nonlocal loaded
        chart = altair.Chart.from_dict(_specification(site, found[1]))
        html = chart.to_html(fullhtml=False, output_div=f"vis-{found[1]}", embed_options={"actions": False})
        html, count = SCRIPTS.subn("", html)
        assert count == 3, "Altair writes its embed otherwise now"
        script, loaded = loaded, ""
        return re.sub(r"\n\s*", "\n", script + html)

    return DRAWN.sub(embed, text)


def _plain(text: str) -> str:
    """A page's Markdown with one drawing of each chart."""
    return DRAWN.sub(lambda found: _painted(WIDE_ONLY.search(found[0])[0], overview.COLORS), text)


def _specification(site: Site, name: str) -> dict:
    """A chart by its name, in Vega-Lite, with the colors of the light page."""
    view, analysis = site.views[TAG], site.analysis.editions[0]
    if name == "glance":
        return json.loads(
            _painted(overview.specification(analysis.unit_groups, view, site.cache).decode(), overview.COLORS)
        )
    (plot,) = (plot for plot in analysis.plots if plot.id == name)
    return json.loads(_painted(json.dumps(drawing.specification(layout(plot, view, WIDE))), COLORS))


def _painted(written: str, stand_ins: dict[str, str]) -> str:
    """A chart with the colors of the light page for what stands for them, by their meanings."""
    colors = export.palette(ROOT / "docs" / "assets" / "styles" / "light.css")
    for meaning, stand_in in stand_ins.items():
        written = written.replace(stand_in, colors[meaning])
    return written
