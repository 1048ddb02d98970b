"""What a search finds in one view: figures, items, terms, topics, charts and pages, as one small index."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from explainer.analysis.analysis import Analysis, EditionAnalysis
from explainer.analysis.plots import Plot
from explainer.analysis.terms import forms
from explainer.language.collation import syllables
from explainer.language.traditional import simplified_forms
from explainer.language.views import View
from explainer.library.model import Edition, Library
from explainer.pages import addresses
from explainer.pages.page import EditionPage, Page
from explainer.schema.amount import number
from explainer.schema.base import Text
from explainer.schema.glossary import Term
from explainer.schema.report import Figure

# Between the names in `other`, each of which may be what someone types in full.
SEPARATOR = "\n"


@dataclass(frozen=True)
class Entry:
    """One thing that a search can find.

    `shown` is what the view writes below the title, `other` what only other written forms say of it;
    `amount` and `value` are a figure's. `where` is the chapter it stands in.
    """

    kind: str
    address: str
    title: str
    shown: str = ""
    other: str = ""
    where: str = ""
    amount: str = ""
    value: int | float | None = None


def index(analysis: Analysis, pages: list[Page], edition: Edition, view: View) -> str:
    """The index of an edition in a view as JSON; the newest edition's also holds what editions share.

    `entries` has a list for each field of an entry, which packs better than a list for each entry;
    addresses lead from the view's own root. `fold` pairs each Traditional or variant character with the
    Simplified one that stands for it, `pinyin` gives for each syllable the characters of titles that
    are read so, `synonyms` the English words that stand for each other.
    """
    library = view.library
    newest = edition is library.editions[0]
    entries = list(_entries(analysis.of(edition), pages, view, newest))
    texts = [text for entry in entries for text in (entry.title, entry.shown, entry.other)]
    found = {
        "entries": {field.name: [getattr(entry, field.name) for entry in entries] for field in fields(Entry)},
        "fold": _fold(texts),
        "pinyin": {} if view.english else _pinyin(entry.title for entry in entries),
        "synonyms": [list(group.words) for group in library.synonyms],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def _entries(analysis: EditionAnalysis, pages: list[Page], view: View, newest: bool) -> Iterator[Entry]:
    edition, library = analysis.edition, analysis.library
    for chapter in edition.chapters:
        where = view.words(chapter.file.name)
        for item in chapter.items:
            for figure in item.figures:
                address = addresses.part(edition.year, chapter.id, figure.id)
                yield _figure(figure, _from_root(address), where, view)
            address, title = addresses.part(edition.year, chapter.id, item.id), view.words(item.title)
            yield Entry(
                "item",
                _from_root(address),
                title,
                view.plain(item.text) if item.text else "",
                _other(view, item.title),
                where,
            )
    if newest:
        yield from _shared(library, edition, view)
    for plot in analysis.plots:
        yield _chart(plot, view)
    for page in pages:
        of_edition = page.edition is edition if isinstance(page, EditionPage) else newest
        if of_edition and page.searchable:
            yield Entry("page", _from_root(page.address), view.words(page.title))


def _from_root(address: str) -> str:
    return address.removeprefix("/")


def _figure(figure: Figure, address: str, where: str, view: View) -> Entry:
    indicator = view.library.indicators[figure.indicator]
    unit = view.library.units.get(indicator.unit or "")
    notes = [view.plain(note) for note in (indicator.counts, figure.note) if note]
    quote = view.chinese(figure.quote)
    quoted = quote if view.english or not unit else f"{quote} {unit.many}"
    others = [_other(view, indicator.name), quoted]
    return Entry(
        "figure",
        address,
        view.label(figure),
        " ".join(notes),
        SEPARATOR.join(others),
        where,
        f"{view.amount(figure)} · {view.kind_of(figure)}",
        number(figure.quantity.value) if figure.quantity else None,
    )


def _shared(library: Library, edition: Edition, view: View) -> Iterator[Entry]:
    """Terms and topics: they belong to no single edition."""
    for name, term in library.glossary.items():
        if not view.explains(term):
            continue
        title, text = view.words(term.name), view.plain(term.meaning)
        yield Entry("term", _from_root(addresses.term(name)), title, text, _also(term, view))
    for name, topic in library.topics.items():
        asks = " ".join(view.words(ask.question) for ask in edition.topics[name].asks)
        text = f"{view.plain(topic.lead)} {asks}"
        yield Entry(
            "topic", _from_root(addresses.topic(name)), view.words(topic.name), text, _other(view, topic.name)
        )


def _also(term: Term, view: View) -> str:
    """What a term is called besides its name in the view; Traditional is found by folding."""
    own, other = ("en", "zh") if view.english else ("zh", "en")
    return SEPARATOR.join(dict.fromkeys([*forms(term, own)[1:], *forms(term, other)]))


def _chart(plot: Plot, view: View) -> Entry:
    address = addresses.chart(plot.edition.year, plot.id)
    return Entry("chart", _from_root(address), view.words(plot.chart.name), view.plain(plot.chart.title))


def _other(view: View, text: Text) -> str:
    """What the other language calls it; Traditional is found by folding."""
    return text.zh if view.english else text.en


def _fold(texts: Iterable[str]) -> str:
    """Pairs of characters: each that Simplified writes otherwise, and what it writes.

    Only those are kept that a search in these texts can need.
    """
    other = simplified_forms()
    used = {other.get(character, character) for text in texts for character in text}
    return "".join(f"{character}{plain}" for character, plain in other.items() if plain in used)


def _pinyin(titles: Iterable[str]) -> dict[str, str]:
    """The Simplified characters of the titles by syllable; one that is read in two ways stands twice."""
    other = simplified_forms()
    found: dict[str, set[str]] = {}
    for title in titles:
        plain = "".join(other.get(character, character) for character in title)
        for character, syllable in zip(plain, syllables(plain), strict=True):
            if syllable:
                found.setdefault(syllable, set()).add(character)
    return {syllable: "".join(sorted(characters)) for syllable, characters in sorted(found.items())}
