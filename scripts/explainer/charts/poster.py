"""A chapter as a tall picture: its first figures as on its page, and a QR code that leads there."""

from dataclasses import dataclass

from explainer.charts.card import Entry, head, picture
from explainer.charts.qr_code import qr_code
from explainer.charts.text_column import Paragraph, column

# In pixels, as wide as a phone's screen shows it sharp.
WIDTH, MARGIN = 1080, 72
ROOM = WIDTH - 2 * MARGIN
GAP = 30
# For what is counted, and for how much.
LABEL_ROOM = 430
AMOUNTS, AMOUNT_ROOM = MARGIN + LABEL_ROOM + GAP, ROOM - LABEL_ROOM - GAP
CODE = 260


@dataclass(frozen=True)
class Poster:
    """What a poster says in a view.

    `report` is what it is of; `rows` are what is counted, each with its amounts; `shared` is what all amounts
    are with its color, if they are all the same: then it is told once. `words` stand where there are no
    rows; `notes` say what marks mean and whose word it is, `leads` what the code is for,
    `address` where it leads.
    """

    site: str
    report: str
    title: str
    rows: tuple[tuple[str, tuple[Entry, ...]], ...]
    shared: tuple[str, str] | None
    words: str
    notes: tuple[str, ...]
    leads: str
    address: str


def svg(poster: Poster, tag: str, colors: dict[str, str], mark: str) -> str:
    """The poster as SVG; `tag` is the language of its words, `mark` the site's mark as SVG elements.

    `colors` are `#rrggbb` by what they mean.
    """
    title = [Paragraph(poster.report, 30, "soft", gap=6), Paragraph(poster.title, 68, bold=True)]
    top = column(title, MARGIN, 160, ROOM)
    parts = [head(poster.site, mark, MARGIN, MARGIN, 30), top.svg]
    y = 160 + top.height + GAP
    if not poster.rows:
        words = column([Paragraph(poster.words, 38)], MARGIN, y, ROOM)
        parts.append(words.svg)
        y += words.height + GAP
    if poster.shared:
        kind, color = poster.shared
        told = column([Paragraph(kind, 28, color, sign=color)], AMOUNTS, y - GAP, AMOUNT_ROOM)
        parts.append(told.svg)
        y += told.height - GAP / 2
    for label, entries in poster.rows:
        row, height = _row(label, entries, y)
        parts.append(f"{_line(y)}{row}")
        y += height + 2 * GAP
    parts.append(_line(y))
    code = qr_code(poster.address)
    parts.append(_code(code.side, code.path, y + GAP))
    below = [
        Paragraph(poster.leads, 30, bold=True, gap=8),
        Paragraph(poster.address.partition("//")[2], 24, "soft", gap=14),
        *(Paragraph(note, 24, "soft", gap=8) for note in poster.notes),
    ]
    x = MARGIN + CODE + GAP
    foot = column(below, x, y + GAP, WIDTH - MARGIN - x)
    parts.append(foot.svg)
    return picture("".join(parts), WIDTH, round(y + GAP + max(foot.height, CODE) + MARGIN), tag, colors)


def _row(label: str, entries: tuple[Entry, ...], y: float) -> tuple[str, float]:
    """What is counted, with its amounts beside it; and how high that is."""
    amounts: list[Paragraph] = []
    for one in entries:
        amounts += [Paragraph(one.kind, 26, one.color, gap=2, sign=one.color)] if one.kind else []
        amounts += [Paragraph(one.amount, 42, one.color, bold=True, gap=14, whole=True)]
    left = column([Paragraph(label, 31)], MARGIN, y + GAP, LABEL_ROOM)
    right = column(amounts, AMOUNTS, y + GAP, AMOUNT_ROOM)
    return left.svg + right.svg, max(left.height, right.height)


def _line(y: float) -> str:
    return f'<path d="M{MARGIN} {y:g}H{WIDTH - MARGIN}" stroke="var(--line)" stroke-width="2"/>'


def _code(side: int, path: str, y: float) -> str:
    """The code on a card of its own, its modules sharp: each as many whole pixels as there is room for."""
    module = CODE // side
    return (
        f'<rect x="{MARGIN}" y="{y:g}" width="{side * module}" height="{side * module}" fill="var(--card)"/>'
        f'<g transform="translate({MARGIN},{round(y)}) scale({module})">{path}</g>'
    )
