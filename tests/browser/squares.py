"""A font of boxes in place of a machine's own: with it, lines break at the same words everywhere."""

import base64
import functools
import io

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

EM = 1000
# Every character is one of two boxes: half as wide as high, or, from the first one of these on, as wide.
FIRST_WIDE = 0x2E80
# Characters that take no room, or that a font need not have.
NONE = {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}
LAST = 0xFFFF


@functools.cache
def style() -> str:
    """A style sheet that sets all words in it."""
    font = base64.b64encode(_font()).decode()
    return (
        f'@font-face{{font-family:Boxes;src:url("data:font/ttf;base64,{font}")}}'
        "*,*::before,*::after,::placeholder{font-family:Boxes!important;font-synthesis:none!important}"
    )


def _font() -> bytes:
    glyphs = {".notdef": EM // 2, "narrow": EM // 2, "wide": EM, "none": 0}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.font["cmap"] = _characters()
    builder.setupGlyf({name: _box(width) for name, width in glyphs.items()})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in glyphs.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200, sxHeight=500)
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def _characters() -> object:
    """Which box stands for which character, in the one format in which many may have the same."""
    surrogates = range(0xD800, 0xE000)
    characters = CmapSubtable.newSubtable(13)
    characters.platformID, characters.platEncID, characters.language = 3, 10, 0
    characters.cmap = {
        code: "none" if code in NONE else "narrow" if code < FIRST_WIDE else "wide"
        for code in range(0x20, LAST)
        if code not in surrogates
    }
    table = newTable("cmap")
    table.tableVersion, table.tables = 0, [characters]
    return table


def _box(width: int) -> object:
    pen = TTGlyphPen(None)
    if width:
        pen.moveTo((0, 0))
        for point in ((0, 700), (width - 100, 700), (width - 100, 0)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()
