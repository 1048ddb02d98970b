"""The indexes of a view as files: how words are read, each edition with its words, what editions share."""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from explainer.analysis.analysis import Analysis
from explainer.language.sources import cited
from explainer.language.views import View
from explainer.library.model import Edition, Library
from explainer.output.search.entries import EditionEntries
from explainer.output.search.entry import Entry, from_root
from explainer.output.search.shared_entries import shared_entries
from explainer.output.search.sounds import Sounds
from explainer.pages import addresses
from explainer.pages.page import Page
from explainer.schema.glossary import Forms
from explainer.schema.searches import Questions

BETWEEN = "|"


def edition_index(analysis: Analysis, pages: list[Page], edition: Edition, view: View, sounds: Sounds) -> str:
    """The index of an edition in a view as JSON.

    `entries` has a list for each field of an entry, which packs better than a list for each entry;
    addresses lead from the view's own root. `leads` are lists of entries with the words that lead there,
    the best first; `absent` are subjects that the report does not mention, each with the nearest entry or
    none, whether that entry says so itself, and its words; `rare` are the sounds of names that the common
    ones do not tell. An entry is named by its place in the list,
    and one that editions share by its place below zero: -1 is the first. `later` is the page of later
    results, `origin` what a copied answer names as its source, `full` the title and address of the text
    that the report is a digest of.
    """
    library = view.library
    entries = list(EditionEntries(analysis, pages, edition, view))
    shared = list(shared_entries(pages, view))
    place = {entry.address: -number for number, entry in enumerate(shared, 1)}
    place |= {entry.address: number for number, entry in enumerate(entries)}

    def places(*names: str) -> list[int]:
        numbers = (place.get(from_root(address_of(name, edition))) for name in names)
        return [number for number in numbers if number is not None]

    led = [BETWEEN.join(_words(group, view)) for group in edition.searches]
    missed = [BETWEEN.join(_shortest(_words(absence, view))) for absence in edition.absent]
    names = [sounds.simplified(entry.title) for entry in entries]
    names += [word for words in led for word in words.split(BETWEEN)]
    later = from_root(addresses.page(edition.year, "what-happened-next"))
    index: dict[str, Any] = {
        "entries": _columns(entries),
        "leads": [[places(*group.to), words] for group, words in zip(edition.searches, led, strict=True)],
        "absent": [
            [
                view.words(absence.subject),
                next(iter(places(absence.instead)), None) if absence.instead else None,
                int((absence.instead or "").startswith("open/")),
                words,
            ]
            for absence, words in zip(edition.absent, missed, strict=True)
        ],
        "rare": "" if view.english else sounds.rare(names),
        "later": place.get(later),
        "origin": cited(library.sources[edition.manifest.source], view),
        "full": _full(library, edition, view),
    }
    return _packed(index)


def reading_index(view: View, sounds: Sounds) -> str:
    """How words are read in a view, whatever they are searched in, as JSON.

    `questions` holds what frames a question, by what it means; `fold` pairs each Traditional or variant
    character with the Simplified one that stands for it, `common` says how the common characters sound,
    `synonyms` are words that stand for each other.
    """
    library = view.library
    index: dict[str, Any] = {
        "questions": _questions(library.questions, view),
        "fold": sounds.folds(_searched(library)),
        "common": "" if view.english else sounds.common(),
        "synonyms": [BETWEEN.join(group.words) for group in library.synonyms],
    }
    return _packed(index)


def shared_index(pages: list[Page], view: View, sounds: Sounds) -> str:
    """What the indexes of all editions of a view share, as JSON: facts of the district, terms, pages of ours.

    `shared` has entries as an edition's index has them, `rare` the sounds of their names that the common
    ones do not tell.
    """
    entries = list(shared_entries(pages, view))
    names = (sounds.simplified(entry.title) for entry in entries)
    index: dict[str, Any] = {
        "shared": _columns(entries),
        "rare": "" if view.english else sounds.rare(names),
    }
    return _packed(index)


def _columns(entries: list[Entry]) -> dict[str, list[object]]:
    return {field.name: [getattr(entry, field.name) for entry in entries] for field in fields(Entry)}


def _searched(library: Library) -> Iterator[str]:
    """All the Chinese that a search may look for, in Simplified characters."""
    yield from (text.zh for text, _ in library.texts())
    for edition in library.editions:
        yield from (figure.quote for figure in edition.figures)
        yield from (word for group in (*edition.searches, *edition.absent) for word in group.zh)
    yield from (word for group in library.synonyms for word in group.words)


def _packed(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def address_of(name: str, edition: Edition) -> str:
    """The address of a place by the name that data files give it, as `search_targets` lists them."""
    kind, _, rest = name.partition("/")
    year = edition.year
    match kind:
        case "figures":
            chapter = next(
                chapter for chapter in edition.chapters for figure in chapter.figures if figure.id == rest
            )
            return addresses.part(year, chapter.id, rest)
        case "chapters":
            return addresses.page(year, rest)
        case "outcomes":
            return addresses.outcome(year, f"after-{rest}")
        case "facts":
            return addresses.fact(rest)
        case "terms":
            return addresses.term(rest)
        case "topics":
            return addresses.topic(rest)
        case "open":
            return f"{addresses.topic(rest)}#left-open"
        case "places":
            return f"{addresses.page(year, 'places')}#{rest}"
        case "readings":
            return addresses.note(year, rest)
        case "articles":
            article, _, part = rest.partition("/")
            return addresses.article(article) + (f"#{part}" if part else "")
        case "pages":
            shared = {"home": addresses.FRONT, "glossary": addresses.GLOSSARY, "topics": addresses.TOPICS}
            return shared.get(rest) or addresses.page(year, "" if rest == "edition" else rest)
    return addresses.part(year, kind, rest)


def _words(forms: Forms, view: View) -> list[str]:
    """The words in the view's language, without plurals of others, which a search takes for the same."""
    words = [word.lower() for word in (forms.en if view.english else forms.zh)]
    return [word for word in words if not (word.endswith("s") and word[:-1] in words)]


def _shortest(words: list[str]) -> list[str]:
    """The words that hold no other of them: whoever types the longer one types the shorter one too."""
    return [
        word
        for word in words
        if not any(
            other != word and (f" {other} " in f" {word} " or (other in word and not other.isascii()))
            for other in words
        )
    ]


def _questions(questions: Questions, view: View) -> dict[str, str]:
    language = "en" if view.english else "zh"
    return {
        (field.alias or name): BETWEEN.join(getattr(getattr(questions, name), language))
        for name, field in type(questions).model_fields.items()
        if name != "origin"
    }


def _full(library: Library, edition: Edition, view: View) -> list[str]:
    """The full text of the report and its address, or nothing."""
    source = library.sources[edition.manifest.full] if edition.manifest.full else None
    return [cited(source, view), source.url] if source and source.url else []
