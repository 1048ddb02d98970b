"""Texts and amounts to HTML: the only place where a text meets the marks around it."""

import html
import re

from explainer.analysis.terms import in_item
from explainer.language.views import View
from explainer.pages.scope import PageScope
from explainer.schema.base import NAMED, READING, Phrase, Prose, Text
from explainer.schema.charts import Derived
from explainer.schema.report import Figure, Item
from explainer.schema.report_text import HAN

# Chinese words inside English, with the marks between them.
CHINESE_RUN = re.compile(rf"{HAN.pattern}(?:[·、，（）《》0-9]*{HAN.pattern})*")
BEFORE_BRACKET = re.compile(r" (?=\()|(?=（)")
WORD_JOINER = "\u2060"
BLANK_LINE = re.compile(r"\n+")


def escape(words: str, view: View) -> str:
    """Words of a view as HTML, Chinese in English marked as Chinese."""
    escaped = html.escape(words, quote=False)
    if not view.english:
        return escaped
    return CHINESE_RUN.sub(lambda run: f'<span lang="{view.chinese_tag}">{run[0]}</span>', escaped)


def text(text: Text, scope: PageScope) -> str:
    """A text in one paragraph; prose with the amounts that it names, no term marked."""
    words = escape(scope.view.words(text), scope.view)
    return _with_names(words, scope, None) if isinstance(text, Prose) else words


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
    escaped = html.escape(view.quotable(words) if quoted else view.chinese(words), quote=False)
    return f'<span lang="{view.chinese_tag}">{escaped}</span>' if view.english else escaped


def quotation(figure: Figure, scope: PageScope) -> str:
    """The report's own words for a figure, set to stand inside quotation marks."""
    words = html.escape(scope.view.quotable(figure.quote), quote=False)
    return f'<q lang="{scope.view.chinese_tag}">{words}</q>'


def amount(figure: Figure, scope: PageScope) -> str:
    """A figure's amount; number, unit and bound stay on one line, so does a conversion."""
    view = scope.view
    if figure.quantity is None:
        return f'<span class="wording">{escape(view.amount(figure), view)}</span>'
    parts = BEFORE_BRACKET.split(view.amount(figure))
    return (" " if view.english else "").join(_on_one_line(part, view) for part in parts)


def computed(derived: Derived, scope: PageScope) -> str:
    """An amount of ours, kept on one line."""
    return _on_one_line(scope.view.computed(derived), scope.view)


def paragraphs(text: Text, scope: PageScope, anchor: str | None = None, every: bool = False) -> list[str]:
    """A text's paragraphs with its terms marked where they first occur.

    `anchor` begins the ids of the notes on this page that its doubtful readings lead to; without it they
    lead to the source notes. Terms that only one language's text holds are marked if `every` is set: an
    item's, which names the others below.
    """
    finders = scope.site.analysis.term_finders
    in_chinese, in_english = finders["zh"].found(text.zh), finders["en"].found(text.en)
    unmarked = set() if every else set(in_chinese) ^ set(in_english)
    marked = "".join(
        _with_terms(part, scope, unmarked) if place % 2 == 0 else f"{{{part}}}"
        for place, part in enumerate(NAMED.split(scope.view.words(text)))
    )
    return BLANK_LINE.split(_with_names(marked, scope, anchor))


def other_terms(item: Item, scope: PageScope) -> list[str]:
    """Links for the terms an item holds in its title or only in the other language's text."""
    view, glossary = scope.view, scope.site.analysis.library.glossary
    marked = set(scope.site.finder(view).found(view.words(item.text))) if item.text else set()
    return [
        _term(name, escape(view.words(glossary[name].name), view), scope)
        for name in in_item(scope.site.analysis.term_finders, item)
        if name not in marked and scope.explains(name)
    ]


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


def _with_names(words: str, scope: PageScope, anchor: str | None) -> str:
    """Put a linked amount in the place of each figure's id, a mark in that of each reading's."""

    def linked(name: re.Match[str]) -> str:
        if READING.fullmatch(name[1]):
            return _doubt(name[1], scope, anchor)
        figure = scope.site.analysis.library.figures[name[1]]
        kind = html.escape(scope.view.kind_of(figure))
        href = scope.href(figure)
        return f'<a class="named {figure.kind}" href="{href}" title="{kind}">{amount(figure, scope)}</a>'

    return NAMED.sub(linked, words)


def _doubt(reading: str, scope: PageScope, anchor: str | None) -> str:
    href = f"#{anchor}-{reading.lower()}" if anchor else scope.href(reading, "note")
    label = html.escape(scope.view.words(scope.site.analysis.library.words["doubtful"]))
    # No line begins with a mark: it belongs to the word before it.
    return f'{WORD_JOINER}<a class="mark" href="{href}" aria-label="{label}">◆</a>'
