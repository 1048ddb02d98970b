"""The pictures for previews and the posters: drawn, small, and told in the heads of pages."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.charts import card, poster, vega
from explainer.charts.cache import version
from explainer.charts.pixels import STEPS, flat
from explainer.output.cards import Cards
from explainer.pages import addresses

# What pictures are drawn with: the ground, what is drawn on it, other grounds and lines.
GROUND, INKS, OTHERS = "paper", ("ink", "soft", "result", "target"), ("card", "line")


@dataclass(frozen=True)
class Preview:
    """A picture for previews: its full address, width and height in pixels, what it shows."""

    url: str
    width: int
    height: int
    alt: str


def previews(cards: Cards, address: str) -> list[Preview]:
    """The pictures at the address of what a card stands for, wide and square; none where there is no card."""
    shown = cards.all.get(address)
    if not shown:
        return []
    url, view = cards.site.url, cards.view
    return [
        Preview(addresses.public(url, view, name(address)), width, card.HEIGHT, shown.description)
        for name, width in ((addresses.card, card.WIDTH), (addresses.square, card.HEIGHT))
    ]


def pictures(cards: Cards, colors: dict[str, str], mark: str) -> Iterator[tuple[str, bytes]]:
    """Every card, wide and square, and every poster as PNG, each by its name in the view's folder.

    `colors` are those of the light style sheet by what they mean, `mark` the site's mark as SVG elements.
    """
    tag = cards.view.tag
    for address, shown in cards.all.items():
        named = {addresses.card(address): card.WIDTH, addresses.square(address): card.HEIGHT}
        yield from _drawn(card.svg(shown, tag, colors, mark), named, cards, colors)
    for address, shown_tall in cards.posters.items():
        named = {addresses.poster(address): poster.WIDTH}
        yield from _drawn(poster.svg(shown_tall, tag, colors, mark), named, cards, colors)


def _drawn(
    svg: str, named: dict[str, int], cards: Cards, colors: dict[str, str]
) -> Iterator[tuple[str, bytes]]:
    """A drawing as PNG by name, of each width from its left edge, drawn now or before."""
    made_by = [vega.fingerprint(), version("pillow"), cards.site.fonts]
    ground, inks, others = colors[GROUND], [colors[ink] for ink in INKS], [colors[other] for other in OTHERS]
    widths = sorted(set(named.values()))
    source = json.dumps([*made_by, STEPS, ground, inks, others, widths, svg]).encode()

    def draw() -> dict[str, str | bytes]:
        whole = vega.png(svg, 1)
        return {str(width): flat(whole, ground, inks, others, width) for width in widths}

    made = cards.site.cache.files(source, draw)
    for address, width in named.items():
        content = made[str(width)]
        if isinstance(content, bytes):
            yield address[1:], content
