"""A picture for link previews: what a page is about and its first figures, wide or, its left part, square."""

from dataclasses import dataclass

from explainer.charts.export import FACES, painted
from explainer.charts.text_column import Column, Paragraph, column

# In pixels; the left part is a square and says enough where only a square is shown.
WIDTH, HEIGHT = 1200, 630
MARGIN = 48
LEFT_ROOM, RIGHT_ROOM = HEIGHT - 2 * MARGIN, WIDTH - HEIGHT - 2 * MARGIN
# Where the title begins, and how far the mark reaches.
TOP, MARK = 122, 46
NOTE = 18
LARGE_MARK = 260


@dataclass(frozen=True)
class Entry:
    """An amount with its bound, what it counts, and what it is (`2024 target`), with the color of that."""

    amount: str
    label: str
    kind: str
    color: str


@dataclass(frozen=True)
class Card:
    """What a card says in a view: the site's name, a title, the first figure or, without one, words.

    `others` are further figures, as many as there is room for; where there are none, `words` take their
    place beside a first figure. `notes` say what marks mean and whose word the figures are.
    """

    site: str
    title: str
    first: Entry | None
    others: tuple[Entry, ...]
    words: str
    notes: tuple[str, ...]

    @property
    def description(self) -> str:
        """What the card shows, in short, for those who do not see it."""
        first = self.first
        told = f"{first.label} · {first.amount}{f' · {first.kind}' if first.kind else ''}" if first else ""
        return f"{self.title} · {told or self.words}"


def svg(card: Card, tag: str, colors: dict[str, str], mark: str) -> str:
    """The card as SVG; `tag` is the language of its words, `mark` the site's mark as SVG elements.

    `colors` are `#rrggbb` by what they mean.
    """
    notes = [Paragraph(note, NOTE, "soft") for note in card.notes]
    high = column(notes, MARGIN, 0, LEFT_ROOM).height
    bottom = HEIGHT - MARGIN - high
    told = entry(card.first, 64, 24, 28) if card.first else [Paragraph(card.words, 28)]
    left = column(
        [Paragraph(card.title, 52, bold=True, gap=30), *told], MARGIN, TOP, LEFT_ROOM, bottom - TOP - 20
    )
    parts = [
        head(card.site, mark, MARGIN, 40, 24),
        left.svg,
        column(notes, MARGIN, bottom, LEFT_ROOM).svg,
        f'<rect x="{HEIGHT}" width="{WIDTH - HEIGHT}" height="{HEIGHT}" fill="var(--card)"/>',
        _right(card, mark),
    ]
    return picture("".join(parts), WIDTH, HEIGHT, tag, colors)


def entry(entry: Entry, amount: float, kind: float, label: float, gap: float = 0) -> list[Paragraph]:
    """A figure as paragraphs: kind, amount and label in types of these sizes, in pixels."""
    said = [Paragraph(entry.kind, kind, entry.color, gap=2, sign=entry.color)] if entry.kind else []
    return [
        *said,
        Paragraph(entry.amount, amount, entry.color, bold=True, gap=2, whole=True),
        Paragraph(entry.label, label, gap=gap),
    ]


def head(site: str, mark: str, x: float, y: float, size: float) -> str:
    """The mark and the name of the site beside it, in type of this size."""
    name = Paragraph(site, size, "soft", bold=True)
    return _mark(mark, x, y, MARK) + column([name], x + MARK + 14, y + (MARK - size * 1.3) / 2, 900).svg


def picture(body: str, width: float, height: float, tag: str, colors: dict[str, str]) -> str:
    """Elements of SVG on paper as a file of SVG, in the fonts of a language."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" lang="{tag}" font-family="{FACES[tag]}">'
        f'<rect width="100%" height="100%" fill="{colors["paper"]}"/>{painted(body, colors)}</svg>\n'
    )


def _right(card: Card, mark: str) -> str:
    """Further figures, words if there are none, the mark if there is nothing."""
    x, high = HEIGHT + MARGIN, HEIGHT - 2 * MARGIN
    paragraphs = [part for other in card.others for part in entry(other, 42, 22, 24, 30)]
    if card.first and card.words and not card.others:
        paragraphs = [Paragraph(card.words, 28)]
    if not paragraphs:
        middle = HEIGHT + (WIDTH - HEIGHT - LARGE_MARK) / 2
        return _mark(mark, middle, (HEIGHT - LARGE_MARK) / 2, LARGE_MARK)
    made = column(paragraphs, x, MARGIN, RIGHT_ROOM, high)
    return _moved(made, (high - made.height) / 2)


def _moved(made: Column, down: float) -> str:
    return f'<g transform="translate(0,{down:g})">{made.svg}</g>'


def _mark(mark: str, x: float, y: float, size: float) -> str:
    return f'<g transform="translate({x:g},{y:g}) scale({size / 64:g})">{mark}</g>'
