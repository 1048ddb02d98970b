"""Pages that lead on: from a former address to the one that follows it, from a figure's id to the figure.

Neither is a page of a view, so neither has a template: without a script they are links, with one
(`docs/assets/forward.js`) they lead on at once and keep what stands behind the address.
"""

import html
from collections.abc import Iterator, Mapping, Sequence

from explainer.analysis.analysis import Analysis
from explainer.language.sources import cited
from explainer.language.views import View, capitalized
from explainer.library.model import Edition
from explainer.output.cards import Cards
from explainer.output.previews import Preview, previews
from explainer.pages import addresses
from explainer.pages.ledger import Ledger
from explainer.pages.locations import FigureLocation, figure_names
from explainer.schema.figures import Figure

HEAD = '<!doctype html><html lang="{tag}"><head><meta charset="utf-8"><title>{title}</title>'
LEADING = (
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<script src="{script}" defer></script></head>'
)
OEMBED = '<link rel="alternate" type="application/json+oembed" href="{}">'
LINK = '<p><a id="{name}" href="{way}">#{name}</a></p>'


def former_pages(ledger: Ledger, view: View) -> Iterator[tuple[str, str]]:
    """The pages at former addresses in a view, by file name in its folder.

    Each leads to the page that has followed it; what stood within it and has gone elsewhere is a link with
    its former id, which the script follows instead.
    """
    tag = html.escape(view.tag)
    for old, new in ledger.pages_moved().items():
        way = html.escape(addresses.relative(old, new))
        parts = {name: now for name, now in ledger.parted(new).items() if f"{old}#{name}" in ledger.moved}
        elsewhere = "".join(
            LINK.format(name=html.escape(name), way=html.escape(addresses.relative(old, now)))
            for name, now in parts.items()
        )
        yield (
            f"{old.strip('/')}/index.html",
            f'{HEAD.format(tag=tag, title="→")}<link rel="canonical" href="{way}">'
            f'<noscript><meta http-equiv="refresh" content="0; url={way}"></noscript>'
            f"{LEADING.format(script=_script(view, old))}"
            f'<body><p><a data-forward href="{way}">→ {way}</a></p>{elsewhere}</body></html>\n',
        )


def short_pages(
    analysis: Analysis,
    locations: dict[str, FigureLocation],
    ledger: Ledger,
    cards: Mapping[str, Cards],
    url: str,
) -> Iterator[tuple[str, str]]:
    """For each figure, and each id that one had before, the page at its short address, by file name.

    Its head carries what the figure is, how much, and whose word it is, for whoever shows a link before it
    is opened, and its pictures; `cards` are the pictures of each view, `url` is where the world
    finds the site.
    """
    for name, now in figure_names(locations, ledger).items():
        location = locations[now]
        page = _short_page(analysis.library.figures[now], location, list(cards.values()), url)
        yield f"{addresses.short(name).strip('/')}/index.html", page


def _short_page(figure: Figure, location: FigureLocation, cards: Sequence[Cards], url: str) -> str:
    views = [one.view for one in cards]
    # In the languages of the title; most readers of a head take the first.
    both = [previews(one, one.figure_address(figure)) for one in (cards[0], cards[-1])]
    pictures = [*both[0], *both[1][:1]]
    names = [_name(figure, view) for view in views]
    first, last = names[0], names[-1]
    title = html.escape(f"{first} · {last}")
    told = html.escape(" · ".join(_told(figure, location.edition, view) for view in (views[0], views[-1])))
    address = addresses.short(figure.id)
    metas = {
        "og:type": "article",
        "og:title": title,
        "og:description": told,
        "og:url": html.escape(addresses.absolute(url, address)),
        "og:site_name": html.escape(views[0].words(views[0].library.words["site"])),
    }
    if not url.startswith("http"):
        metas.pop("og:url")
    rows = "".join(f'<meta property="{name}" content="{content}">' for name, content in metas.items())
    rows += "".join(map(_picture, pictures))
    told_of = ""
    if addresses.has_address(url):
        places = (addresses.public(url, view, addresses.figure_embed(figure.id)) for view in views)
        told_of = "".join(OEMBED.format(html.escape(addresses.oembed(place))) for place in places)
    links = "".join(
        f'<p lang="{view.tag}"><a hreflang="{view.tag}" '
        f'href="{html.escape(addresses.relative(address, addresses.in_view(view, location.address)))}">'
        f"{html.escape(name)}</a></p>"
        for view, name in zip(views, names, strict=True)
    )
    return (
        f"{HEAD.format(tag=views[0].tag, title=title)}"
        f'<meta name="description" content="{told}"><meta name="robots" content="noindex">{rows}'
        f'<meta name="twitter:card" content="{"summary_large_image" if pictures else "summary"}">{told_of}'
        f"{LEADING.format(script=_script(views[0], address))}<body>{links}<p>{told}</p></body></html>\n"
    )


def _picture(picture: Preview) -> str:
    told = {
        "og:image": picture.url,
        "og:image:width": picture.width,
        "og:image:height": picture.height,
        "og:image:alt": picture.alt,
    }
    return "".join(
        f'<meta property="{name}" content="{html.escape(str(value))}">' for name, value in told.items()
    )


def _name(figure: Figure, view: View) -> str:
    """What a figure is and how much, with its kind and year."""
    words, label = view.library.words, view.label(figure)
    return (
        f"{capitalized(label) if view.english else label}{view.words(words['colon'])}{view.amount(figure)}"
        f"{view.words(words['bracket-open'])}{view.kind_of(figure)}{view.words(words['bracket-close'])}"
    )


def _told(figure: Figure, edition: Edition, view: View) -> str:
    """The report's words, in English as we translate them, and whose they are."""
    words = view.library.words
    source = cited(view.library.sources[edition.manifest.source], view, pages=edition.manifest.pages)
    quoted = view.words(words["quoted"]).format(words=view.clause(figure))
    return f"{quoted}{view.words(words['bracket-open'])}{source}{view.words(words['bracket-close'])}"


def _script(view: View, address: str) -> str:
    return html.escape(addresses.relative(addresses.in_view(view, address), "/assets/forward.js"))
