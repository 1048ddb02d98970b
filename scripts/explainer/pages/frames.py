"""The frames in which charts and figures stand on other websites: their code, and how high they must be."""

import html
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explainer.analysis.plots import Plot
from explainer.charts import captions
from explainer.charts.layout import layout
from explainer.charts.scene import NARROW, WIDE
from explainer.charts.text_metrics import arial, wrap
from explainer.charts.text_metrics import width as of_any_face
from explainer.language.sources import cited
from explainer.language.views import View
from explainer.library.model import Edition
from explainer.pages import addresses
from explainer.pages.page import Page
from explainer.pages.scope import PageScope
from explainer.schema.figures import Figure

# As the style sheet has them, in pixels: type sizes with how high a line is, the room beside the words, the
# widest frame, the narrow drawing's largest width, the frame from which on the wide drawing stands.
FINE, SMALL, TEXT, AMOUNT = (13.0, 20.8), (14.4, 22.32), (17.0, 22.95), (29.0, 37.7)
BESIDE, WIDEST, LARGEST, FROM_WIDE = 24, 740, 340, 648
# The widths at which words are broken into lines anew; between two of them nothing is cut, little is empty.
WIDTHS = (280, 320, 360, 400, 440, 480, 560, FROM_WIDE, 720)
# So much narrower a line is reckoned, as faces differ a little.
SPARE = 12
# What the page of a chart or a figure tells whoever shows it, as `docs/assets/embed.js` sends it.
LISTENER = (
    '<script>addEventListener("message",e=>document.querySelectorAll("iframe").forEach(f=>'
    "{{if(f.contentWindow===e.source&&f.src.startsWith({root})&&e.data.embedHeight>0)"
    'f.style.height=e.data.embedHeight+"px"}}))</script>'
)


@dataclass(frozen=True)
class Paragraph:
    """Words in a frame: type size and line height in pixels, how wide they are, the space above them."""

    words: str
    size: tuple[float, float]
    measure: Callable[..., float]
    bold: bool = False
    above: float = 4

    def height(self, room: float) -> float:
        """How high it is in a room of that width, with the space above it; all in pixels."""
        size, line = self.size
        return self.above + line * len(wrap(self.words, room - SPARE, size, self.bold, self.measure))


@dataclass(frozen=True)
class Frame:
    """What stands in a frame: its words, `around` the space that they leave, and a drawing's proportions.

    `narrow` and `wide` are the height of each drawing by its width, 0 without a drawing.
    """

    paragraphs: tuple[Paragraph, ...]
    around: float
    narrow: float = 0
    wide: float = 0

    def words(self, width: float) -> float:
        """How high all but the drawing is in a frame of that width, in pixels."""
        return self.around + sum(one.height(width - BESIDE) for one in self.paragraphs)

    def height(self, width: float) -> int:
        """How high a frame of that width must be, in pixels."""
        room = min(width, WIDEST) - BESIDE
        drawing = self.wide * room if width >= FROM_WIDE else self.narrow * min(room, LARGEST)
        return math.ceil(self.words(width) + drawing)

    @property
    def highest(self) -> int:
        """How high a frame of any width must be at most, for browsers that know no containers."""
        return max(map(self.height, WIDTHS))

    @property
    def css(self) -> str:
        """The height at every width as a length of CSS, by the width of the container that is queried."""
        steps = [self.words(width) for width in WIDTHS]
        narrow, wide = self.narrow * LARGEST, self.wide * (FROM_WIDE - BESIDE)
        drawn = [wide if width >= FROM_WIDE else narrow for width in WIDTHS]
        tops = [math.ceil(words + drawing) for words, drawing in zip(steps, drawn, strict=True)]
        terms = [f"{tops[-1]}px"]
        for width, top, following in zip(WIDTHS[1:], tops, tops[1:], strict=False):
            if top != following:
                sign = "+" if top > following else "-"
                terms.append(f"{sign} clamp(0px,({width}px - 100cqw)*999,{abs(top - following)}px)")
        if narrow:
            terms.append(f"- max(0px,({LARGEST + BESIDE}px - 100cqw)*{self.narrow:.4g})")
            terms.append(f"+ max(0px,(100cqw - {FROM_WIDE}px)*{self.wide:.4g})")
        return f"calc({' '.join(terms)})"


def frame(shown: Plot | Figure, edition: Edition, view: View) -> Frame:
    """What stands in the frame of a chart or a figure of an edition."""
    if not isinstance(shown, Figure):
        return _chart(shown, view)
    return Frame((*_told(shown, view), _source(edition, view)), around=10 + 4 + 10)


def code(shown: Plot | Figure, scope: PageScope) -> str:
    """The HTML that puts a chart or a figure on another website: it needs no script there."""
    inner = frame(shown, scope.edition, scope.view)
    address = scope.public(shown.id, "figure-embed" if isinstance(shown, Figure) else "chart-embed")
    return (
        f'<div style="container-type:inline-size;max-width:{WIDEST}px">'
        f'<iframe src="{html.escape(address)}" title="{html.escape(name(shown, scope))}" loading="lazy" '
        f'width="100%" height="{inner.highest}" style="border:0;height:{inner.css}"></iframe></div>'
    )


def name(shown: Plot | Figure, scope: PageScope) -> str:
    """What a chart or a figure is called where nothing else is told of it."""
    indicators = scope.site.analysis.library.indicators
    own = indicators[shown.indicator].name if isinstance(shown, Figure) else shown.chart.name
    return scope.view.plain(own)


def embed_code(shown: Plot | Figure, scope: PageScope) -> str:
    """That HTML as text."""
    return html.escape(code(shown, scope))


def oembed_address(page: Page, scope: PageScope) -> str:
    """Where programs are told of what a page shows; empty while nobody has told where the world finds it."""
    return addresses.oembed(scope.public(page)) if addresses.has_address(scope.site.url) else ""


def listener(_: Page, scope: PageScope) -> str:
    """The lines that a website may add once, as text: each frame of ours becomes as high as what it shows."""
    return html.escape(LISTENER.format(root=json.dumps(scope.site.url)))


def _chart(plot: Plot, view: View) -> Frame:
    around = captions.caption(plot, view, "")
    changes = around.notes[:1] if plot.change else ()
    measure = _measure(view)
    small = (*changes, around.measure, *around.notes[len(changes) :])
    narrow, wide = (layout(plot, view, variant) for variant in (NARROW, WIDE))
    return Frame(
        (
            Paragraph(around.title, TEXT, measure, bold=True),
            *(Paragraph(words, SMALL, measure) for words in small),
            _source(plot.edition, view),
        ),
        around=10 + 14 + 4 + 10,
        narrow=narrow.height / NARROW.width,
        wide=wide.height / WIDE.width,
    )


def _told(figure: Figure, view: View) -> Iterator[Paragraph]:
    words = view.library.words
    kind = view.kind_of(figure)
    if figure.commitment:
        kind += f"    {view.words(words[f'commitment-{figure.commitment}'])}"
    measure = _measure(view)
    yield Paragraph(f"    {kind}", SMALL, measure, bold=True)
    yield Paragraph(view.amount(figure), AMOUNT, measure, bold=True)
    yield Paragraph(view.label(figure), TEXT, measure, bold=True)
    quote = view.words(words["quoted"]).format(words=view.quotable(figure.quote))
    if view.english and figure.translation:
        quote += f" (“{figure.translation}”)"
    yield Paragraph(quote, SMALL, measure)


def _source(edition: Edition, view: View) -> Paragraph:
    """Who printed it and when, and the name of this site."""
    manifest, words = edition.manifest, view.library.words
    source = view.library.sources[manifest.source]
    said = cited(source, view, pages=manifest.pages, publisher_first=True)
    parts = (view.words(words["source"]), view.words(words["colon"]), said, view.words(words["stop"]))
    return Paragraph(f"{''.join(parts)} {view.words(words['site'])}", FINE, _measure(view))


def _measure(view: View) -> Callable[..., float]:
    """How wide words come out in the faces that the style sheet of frames names for the view."""
    return arial if view.english else of_any_face
