"""A chart as a picture that leaves the site."""

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from explainer.charts import export
from explainer.charts.cache import Cache
from project import ROOT

STYLES = ROOT / "docs" / "assets" / "styles"
DRAWING = (
    '<svg class="drawing wide" viewBox="0 0 680 90"><g><text fill="var(--ink)">5 &lt; 6</text></g></svg>'
)
CAPTION = export.Caption(
    title="Output & trade <grow>",
    measure="yuan",
    notes=("A note.", "Another."),
    source="The digest, 2024",
    address="https://host/2024/charts/#output",
    description="Output: 5.",
)


@pytest.fixture
def colors():
    return export.palette(STYLES / "light.css")


def test_the_colors_of_a_picture_are_those_of_the_style_sheet(colors):
    assert {"ink", "soft", "line", "card", "result", "target"} <= set(colors)
    assert all(len(color) in (4, 7) for color in colors.values())


def test_a_picture_is_whole_in_itself_and_says_all_that_the_page_says(colors):
    root = ElementTree.fromstring(export.svg_export(DRAWING, CAPTION, "en", colors))
    picture = " ".join(root.itertext())
    for words in (CAPTION.title, CAPTION.measure, *CAPTION.notes, CAPTION.source, CAPTION.address, "5 < 6"):
        assert words in picture
    assert root.find("{*}title").text == CAPTION.title
    assert root.find("{*}desc").text == CAPTION.description
    assert "var(" not in ElementTree.tostring(root, encoding="unicode")
    lowest = max(float(text.get("y")) for text in root.findall("{*}text"))
    assert 90 < lowest < float(root.get("height"))


def test_what_is_no_drawing_of_ours_is_refused(colors):
    with pytest.raises(ValueError, match="not a drawing of ours"):
        export.svg_export("<svg/>", CAPTION, "en", colors)


def test_pixels_are_twice_the_size_and_the_same_each_time(tmp_path, colors):
    svg = export.svg_export(DRAWING, CAPTION, "en", colors)
    first, second = (export.png(svg, "fonts", Cache(tmp_path / name)) for name in ("one", "two"))
    assert first == second
    root = ElementTree.fromstring(svg)
    assert Image.open(io.BytesIO(first)).size == tuple(
        round(1.5 * int(root.get(side))) for side in ("width", "height")
    )
