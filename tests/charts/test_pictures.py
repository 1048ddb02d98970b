"""Pictures that are mostly words: columns of paragraphs, QR codes, PNG of few colors."""

import io
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from explainer.charts import vega
from explainer.charts.pixels import flat
from explainer.charts.qr_code import QUIET_ZONE, qr_code
from explainer.charts.text_column import LINE, Paragraph, column
from explainer.charts.text_metrics import width

LONG = "a state-owned company of the district with several subsidiaries"


def lines(made):
    root = ElementTree.fromstring(f"<svg>{made.svg}</svg>")
    return [(float(text.get("font-size")), span) for text in root.iter("text") for span in text]


def test_paragraphs_stand_below_each_other_and_no_line_is_wider_than_its_room():
    made = column([Paragraph(LONG, 30, gap=12), Paragraph(LONG, 20, bold=True)], 10, 5, 300)
    tops = [float(span.get("y")) for _, span in lines(made)]
    assert tops == sorted(set(tops))
    assert {size for size, _ in lines(made)} == {30, 20}
    assert all(width(span.text, size, size == 20) <= 300 for size, span in lines(made))
    assert " ".join(span.text for _, span in lines(made)) == f"{LONG} {LONG}"
    assert made.height == pytest.approx(sum(size * LINE for size, _ in lines(made)) + 12)


def test_all_type_becomes_smaller_where_a_column_would_be_too_high():
    paragraphs = [Paragraph(LONG, 40, gap=10), Paragraph(LONG, 20)]
    free, fitted = column(paragraphs, 0, 0, 300), column(paragraphs, 0, 0, 300, 200)
    assert free.height > 200 >= fitted.height
    large, small = sorted({size for size, _ in lines(fitted)}, reverse=True)
    assert large < 40
    assert large / small == pytest.approx(2)


def test_an_amount_is_made_smaller_rather_than_broken():
    amount = "30,000 mu (2,000 hectares)"
    ((_, broken), *more) = lines(column([Paragraph(amount, 40)], 0, 0, 450))
    assert more
    ((size, whole),) = lines(column([Paragraph(amount, 40, whole=True)], 0, 0, 450))
    assert whole.text == amount != broken.text
    assert width(amount, size) <= 450


def test_a_word_that_is_wider_than_its_room_is_made_smaller():
    ((size, line),) = lines(column([Paragraph("host.org/zh-hant/2024/a-long-name/", 24)], 0, 0, 200))
    assert width(line.text, size) <= 200.01
    assert size < 24


def test_the_sign_of_doubt_does_not_take_its_line_to_another_font():
    parts = [span for _, span in lines(column([Paragraph("77 sewage stations ※", 20)], 0, 0, 900))]
    assert [part.text for part in parts] == ["77 sewage stations ", "※"]
    assert len({part.get("y") for part in parts}) == 1
    assert float(parts[0].get("x")) < float(parts[1].get("x"))


@pytest.mark.parametrize("address", ["https://host.org/", "https://host.org/zh-hant/2024/environment/"])
def test_a_code_is_read_as_the_address_it_was_made_of(address):
    code = qr_code(address)
    svg = code.svg.replace("<svg ", f'<svg xmlns="http://www.w3.org/2000/svg" width="{code.side}" ', 1)
    (found,) = zxingcpp.read_barcodes(on_white(vega.png(svg, 4)))
    assert found.text == address
    assert code.side % 4 == (17 + 2 * QUIET_ZONE) % 4


def on_white(png):
    picture = Image.open(io.BytesIO(png)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("L")


def test_a_flat_picture_keeps_to_its_colors_and_the_asked_width():
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#ffffff"/>'
        '<rect x="20" width="20" height="20" fill="#ff0000"/><circle cx="10" cy="10" r="5" fill="#000000"/></svg>'
    )
    drawn = vega.png(svg, 1)
    whole, part = (
        Image.open(io.BytesIO(flat(drawn, "#ffffff", ["#000000"], ["#ff0000"], wide))) for wide in (40, 20)
    )
    assert (whole.size, part.size) == ((40, 20), (20, 20))
    shades = {color for _, color in whole.convert("RGB").getcolors()}
    assert {(255, 255, 255), (0, 0, 0), (255, 0, 0)} < shades
    assert all(red == green == blue for red, green, blue in shades - {(255, 0, 0)})
    assert part.convert("RGB").tobytes() == whole.convert("RGB").crop((0, 0, 20, 20)).tobytes()
