"""Paragraphs set below each other as SVG, smaller where they would not fit."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explainer.charts.text_metrics import width, wrap

# How much smaller all type of a column becomes until it fits.
SCALES = (1.0, 0.9, 0.8, 0.72, 0.65, 0.58, 0.5)
LINE = 1.3
# Between a sign and its words, in parts of the type size; a sign is as wide as its type.
SIGN_GAP = 1.25
# How small what is to stay whole may become, in parts of its size.
SMALLEST = 0.68
# A sign that Latin fonts lack: all words that a line is set with would be set in another font.
APART = re.compile("(※)")


@dataclass(frozen=True)
class Paragraph:
    """Words with the size of their type and the gap below them in pixels, their color by its meaning.

    `sign` is the shape before them: `result` a disc, `target` an open diamond, as in charts. What is `whole`,
    an amount, is set smaller rather than broken over lines, if that does not make it too small.
    """

    words: str
    size: float
    color: str = "ink"
    bold: bool = False
    gap: float = 0
    sign: str = ""
    whole: bool = False

    def scaled(self, scale: float, room: float) -> float:
        """The size of its type in a column that is scaled, in pixels: no word is wider than the room."""
        size = self.size * scale
        if self.whole:
            size *= max(SMALLEST, min(1, room / width(self.words, size, self.bold)))
        needed = max(width(line, size, self.bold) for line in wrap(self.words, room, size, self.bold))
        return size * min(1, room / needed) if needed else size


@dataclass(frozen=True)
class Column:
    """Paragraphs as SVG, with their colors as `var(--ink)`, and how high they are together, in pixels."""

    svg: str
    height: float


def column(
    paragraphs: Sequence[Paragraph], x: float, y: float, room: float, height: float | None = None
) -> Column:
    """The paragraphs from `x`, `y` on, no wider than `room` and, if it can be, no higher than `height`."""
    scales = SCALES if height else SCALES[:1]
    for scale in scales:
        made = _column(paragraphs, x, y, room, scale)
        if height is None or made.height <= height:
            break
    return made


def escaped(words: str) -> str:
    """Words to stand in an element of SVG."""
    return html.escape(words, quote=False)


def _column(paragraphs: Iterable[Paragraph], x: float, y: float, room: float, scale: float) -> Column:
    parts, top, gap = [], y, 0.0
    for paragraph in paragraphs:
        top += gap
        size = paragraph.scaled(scale, room)
        indent = size * SIGN_GAP if paragraph.sign else 0
        if paragraph.sign:
            parts.append(_sign(paragraph, x, top, size))
        lines = wrap(paragraph.words, room - indent, size, paragraph.bold)
        spans = "".join(
            _line(line, x + indent, top + size + place * size * LINE, size, paragraph.bold)
            for place, line in enumerate(lines)
        )
        weight = ' font-weight="700"' if paragraph.bold else ""
        parts.append(f'<text font-size="{size:g}"{weight} fill="var(--{paragraph.color})">{spans}</text>')
        top += len(lines) * size * LINE
        gap = paragraph.gap * scale
    return Column("".join(parts), top - y)


def _line(words: str, x: float, y: float, size: float, bold: bool) -> str:
    """A line of words, each part that needs a font of its own at a place of its own."""
    spans = []
    for part in filter(None, APART.split(words)):
        spans.append(f'<tspan x="{x:g}" y="{y:g}">{escaped(part)}</tspan>')
        x += width(part, size, bold)
    return "".join(spans)


def _sign(paragraph: Paragraph, x: float, top: float, size: float) -> str:
    half, color = size * 0.36, f"var(--{paragraph.color})"
    middle = (x + size / 2, top + size * 0.64)
    if paragraph.sign == "result":
        return f'<circle cx="{middle[0]:g}" cy="{middle[1]:g}" r="{half:g}" fill="{color}"/>'
    across, up = middle
    points = (
        f"{across},{up - half:g} {across + half:g},{up:g} {across},{up + half:g} {across - half:g},{up:g}"
    )
    return f'<polygon points="{points}" fill="none" stroke="{color}" stroke-width="{size / 9:g}"/>'
