"""A chart as a picture that can leave the site: drawing, title, source and address in one SVG or PNG."""

import functools
import hashlib
import html
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from explainer.charts import vega
from explainer.charts.cache import Cache, version
from explainer.charts.pixels import reduced
from explainer.charts.scene import TYPE, WIDE
from explainer.charts.text_metrics import wrap

MARGIN = 24
ROOM = WIDE.width
SCALE = 1.5
SHADES = 32
FACES = {
    "zh-Hans": "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
    "zh-Hant": "'Noto Sans CJK TC','Noto Sans TC','PingFang TC','Microsoft JhengHei',sans-serif",
    "en": "'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif",
}
VARIABLE = re.compile(r"--([a-z]+): (#[0-9a-f]+);")
NAMED_COLOR = re.compile(r"var\(--([a-z]+)\)")
INNER = re.compile(
    r'<svg class="[^"]*" viewBox="0 0 [0-9.]+ (?P<height>[0-9.]+)"[^>]*>(?P<inner>.*)</svg>', re.S
)
# Two characters that only a font with Chinese characters tells apart, and Latin letters.
APART = ("汉", "字", "Ag")


@dataclass(frozen=True)
class Caption:
    """The words around a drawing in a view: title, measure, notes and source, the chart's full address.

    `description` is for those who do not see the drawing.
    """

    title: str
    measure: str
    notes: tuple[str, ...]
    source: str
    address: str
    description: str


def palette(style: Path) -> dict[str, str]:
    """The colors (`#rrggbb`) of a style sheet's custom properties by their names without the hyphens.

    For pictures, which have no style sheet.
    """
    return dict(VARIABLE.findall(style.read_text(encoding="utf-8")))


def svg_export(drawing: str, caption: Caption, tag: str, colors: dict[str, str]) -> str:
    """The wide drawing with its caption as a file of SVG.

    `drawing` is the SVG element of a wide layout, `tag` the language of the caption, `colors` the values
    (`#rrggbb`) by what they mean, as `palette` gives them. Raises ValueError when the drawing is not
    one of ours, KeyError for a color or a language that is unknown.
    """
    y, parts = float(MARGIN), []
    for words, size, weight, color, gap in (
        (caption.title, 20, 700, "ink", 4),
        (caption.measure, 14, 400, "soft", 14),
    ):
        lines = wrap(words, ROOM, size, bold=weight > 400)
        parts += _lines(lines, y, size, weight, color)
        y += len(lines) * size * 1.4 + gap
    match = INNER.fullmatch(drawing)
    if not match:
        raise ValueError("not a drawing of ours")
    parts.append(f'<g transform="translate({MARGIN},{y:g})">{match["inner"]}</g>')
    y += float(match["height"]) + 14
    for words in (*caption.notes, caption.source, caption.address):
        lines = wrap(words, ROOM, 12)
        parts += _lines(lines, y, 12, 400, "soft")
        y += len(lines) * 12 * 1.5 + 2
    width, height = ROOM + 2 * MARGIN, round(y + MARGIN - 8)
    body = painted("".join(parts), colors)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" lang="{tag}" aria-labelledby="title description" '
        f'font-family="{FACES[tag]}" font-size="{TYPE}">'
        f'<title id="title">{_escaped(caption.title)}</title>'
        f'<desc id="description">{_escaped(caption.description)}</desc>'
        f'<rect width="100%" height="100%" fill="{colors["card"]}"/>{body}</svg>\n'
    )


def painted(svg: str, colors: dict[str, str]) -> str:
    """SVG with colors (`#rrggbb`) in place of what they mean; KeyError for a meaning without one."""
    return NAMED_COLOR.sub(lambda name: colors[name[1]], svg)


def png(svg: str, fonts: str, cache: Cache) -> bytes:
    """The picture as PNG, SCALE pixels for each of the SVG's, in the fonts of this machine.

    `fonts` is what the function of that name gives: with other fonts the picture is made again.
    """
    fingerprints = [vega.fingerprint(), version("pillow")]
    source = json.dumps([fingerprints, SCALE, SHADES, fonts, svg]).encode()
    return cache.get_or_make(source, lambda: _pixels(svg))


@functools.cache
def fonts() -> str | None:
    """A fingerprint of this machine's fonts: digests of sample pictures, with spaces between.

    None if no font has Chinese characters, so that boxes would be drawn.
    """
    samples = {f"{tag} {words}": (tag, words) for tag in FACES for words in APART}
    digests = {
        name: hashlib.sha256(_pixels(_sample(*sample))).hexdigest() for name, sample in samples.items()
    }
    first, second = (digests[f"zh-Hans {character}"] for character in APART[:2])
    return " ".join(digests.values()) if first != second else None


def _pixels(svg: str) -> bytes:
    return reduced(vega.png(svg, SCALE), SHADES)


def _sample(tag: str, words: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30">'
        f'<rect width="30" height="30" fill="#fff"/>'
        f'<text y="24" font-size="24" font-family="{FACES[tag]}">{words}</text></svg>'
    )


def _lines(lines: Iterable[str], y: float, size: int, weight: int, color: str) -> list[str]:
    return [
        f'<text x="{MARGIN}" y="{y + size * (1 + place * 1.4):g}" font-size="{size}" '
        f'font-weight="{weight}" fill="var(--{color})">{_escaped(line)}</text>'
        for place, line in enumerate(lines)
    ]


def _escaped(words: str) -> str:
    return html.escape(words, quote=False)
