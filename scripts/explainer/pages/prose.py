"""Texts and amounts to HTML: the only place where a text meets the marks around it."""

import html
import re

from explainer.language.views import View, inner
from explainer.pages.scope import PageScope
from explainer.schema.base import NAMED, READING, Phrase, Prose, Text
from explainer.schema.charts import Derived
from explainer.schema.figures import AmountFigure, Figure
from explainer.schema.report_text import HAN

# Chinese words inside English, with the marks between them.
CHINESE_RUN = re.compile(rf"{HAN.pattern}(?:[·、，（）《》0-9]*{HAN.pattern})*")
BEFORE_BRACKET = re.compile(r" (?=\()|(?=（)")
WORD_JOINER = "\u2060"
# What Markdown would read as a link, as emphasis or as code, by number.
MARKDOWN = {ord(mark): f"&#{ord(mark)};" for mark in "[]*_`\\"}
BLANK_LINE = re.compile(r"\n+")


def plain(words: str) -> str:
    """Words that neither HTML nor Markdown takes for markup; braces stay, as they name figures."""
    return html.escape(words, quote=False).translate(MARKDOWN)


def escape(words: str, view: View) -> str:
    """Words of a view as HTML, Chinese in English marked as Chinese."""
    escaped = plain(words)
    if not view.english:
        return escaped
    return CHINESE_RUN.sub(lambda run: f'<span lang="{view.chinese_tag}">{run[0]}</span>', escaped)


def text(text: Text, scope: PageScope) -> str:
    """A text in one paragraph; prose with the amounts that it names, no term marked."""
    words = escape(scope.view.words(text), scope.view)
    return _with_names(words, scope) if isinstance(text, Prose) else words


def attribute(text: Text, scope: PageScope) -> str:
    """A text as an attribute's value: plain words."""
    return html.escape(scope.view.plain(text))


def fill(phrase: Phrase, scope: PageScope, **values: object) -> str:
    """A phrase of the interface with its `{name}` places filled."""
    filled = {
        name: escape(scope.view.words(value), scope.view) if isinstance(value, Text) else str(value)
        for name, value in values.items()
    }
    return NAMED.sub(lambda name: filled[name[1]], escape(scope.view.words(phrase), scope.view))


def chinese(words: str, scope: PageScope, quoted: bool = False) -> str:
    """Words of the report in the view's characters, marked as Chinese where that is news.

    `quoted` sets them to stand inside quotation marks.
    """
    view = scope.view
    escaped = plain(view.quotable(words) if quoted else view.chinese(words))
    return f'<span lang="{view.chinese_tag}">{escaped}</span>' if view.english else escaped


def quotation(figure: Figure, scope: PageScope) -> str:
    """The report's own words for a figure, set to stand inside quotation marks."""
    words = plain(scope.view.quotable(figure.quote))
    return f'<q lang="{scope.view.chinese_tag}">{words}</q>'


def amount(figure: Figure, scope: PageScope, labelled: bool = False) -> str:
    """A figure's amount; number, unit and bound stay on one line, so does a conversion.

    With `labelled`, its label stands right behind it: an English noun that the label says again is not
    shown, so that nobody reads `4 goat farms goat farms of 10,000 head`.
    """
    view = scope.view
    if figure.quantity is None:
        return f'<span class="wording">{escape(view.amount(figure), view)}</span>'
    number, noun = _parted(figure, view) if labelled else (view.amount(figure), "")
    if noun:
        return f'{_on_one_line(number, view)}<span class="figure-noun"> {escape(noun, view)}</span>'
    parts = BEFORE_BRACKET.split(number)
    return (" " if view.english else "").join(_on_one_line(part, view) for part in parts)


def computed(derived: Derived, scope: PageScope) -> str:
    """An amount of ours, kept on one line."""
    return _on_one_line(scope.view.computed(derived), scope.view)


def paragraphs(text: Text, scope: PageScope) -> list[str]:
    """A text's paragraphs with its terms marked where they first occur.

    Terms that only one language's text holds stay unmarked: every view marks the same.
    """
    unmarked = _of_one_language(text, scope)
    marked = "".join(
        _with_terms(part, scope, unmarked) if place % 2 == 0 else f"{{{part}}}"
        for place, part in enumerate(NAMED.split(scope.view.words(text)))
    )
    return BLANK_LINE.split(_with_names(marked, scope))


def measure(text: Text, scope: PageScope) -> str:
    """What a figure counts, with the terms marked that only readers of Simplified know without an entry."""
    glossary = scope.site.analysis.library.glossary
    unmarked = _of_one_language(text, scope) | {name for name, term in glossary.items() if not term.familiar}
    return _with_terms(scope.view.words(text), scope, unmarked)


def translation(line: str, scope: PageScope) -> str:
    """Our English of a quotation, in quotation marks."""
    return f"“{escape(inner(line), scope.view)}”"


def _of_one_language(text: Text, scope: PageScope) -> set[str]:
    """The terms that a text holds in one of its languages only, by id."""
    finders = scope.site.analysis.term_finders
    return set(finders["zh"].found(text.zh)) ^ set(finders["en"].found(text.en))


def _parted(figure: Figure, view: View) -> tuple[str, str]:
    """An amount and its English noun, where the figure's label says the noun again; else all and nothing."""
    whole = view.amount(figure)
    if not view.english or not isinstance(figure, AmountFigure):
        return whole, ""
    unit = view.library.unit_of(figure)
    label = view.words(view.library.indicators[figure.indicator].name).casefold()
    noun = unit.one if figure.quantity.value == 1 else unit.many
    if not whole.endswith(f" {noun}") or not {unit.one.casefold(), unit.many.casefold()} & _runs(label):
        return whole, ""
    return whole.removesuffix(f" {noun}"), noun


def _runs(words: str) -> set[str]:
    """Every run of whole words."""
    each = re.findall(r"[\w’'-]+", words)
    return {" ".join(each[a:b]) for a in range(len(each)) for b in range(a + 1, len(each) + 1)}


def _on_one_line(words: str, view: View) -> str:
    return f'<span class="amount">{escape(words, view)}</span>'


def _with_terms(words: str, scope: PageScope, seen: set[str]) -> str:
    """Words with each term marked that is not in `seen`, which learns it."""
    pieces = []
    for words_of_piece, name in scope.site.finder(scope.view).split(words):
        piece = escape(words_of_piece, scope.view)
        if name and name not in seen and scope.explains(name):
            seen.add(name)
            piece = _term(name, piece, scope)
        pieces.append(piece)
    return "".join(pieces)


def _term(name: str, words: str, scope: PageScope) -> str:
    """A term as a link to its entry; the list at the page's end holds its meaning."""
    scope.terms.setdefault(name, scope.site.analysis.library.glossary[name])
    href = scope.href(name, "term")
    return f'<a class="term" href="{href}" aria-describedby="about-{name}">{words}</a>'


def _with_names(words: str, scope: PageScope) -> str:
    """Put a linked amount in the place of each figure's id, a mark in that of each reading's."""

    def linked(name: re.Match[str]) -> str:
        if READING.fullmatch(name[1]):
            return _doubt(name[1], scope)
        figure = scope.site.analysis.library.figures[name[1]]
        kind = html.escape(scope.view.kind_of(figure))
        href = scope.href(figure)
        return f'<a class="named {figure.kind}" href="{href}" title="{kind}">{amount(figure, scope)}</a>'

    return NAMED.sub(linked, words)


def _doubt(reading: str, scope: PageScope) -> str:
    href = scope.href(reading, "note")
    label = html.escape(scope.view.words(scope.site.analysis.library.words["doubtful"]))
    # No line begins with a mark: it belongs to the word before it.
    return f'{WORD_JOINER}<a class="mark" href="{href}" aria-label="{label}">※</a>'
