"""Rules on the words of the search: they lead to known places, each to one, and the absent is absent."""

import re
from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.analysis.search_targets import search_targets
from explainer.library.model import Edition
from explainer.problems import Problem, unknown
from explainer.schema.base import texts
from explainer.schema.searches import Absence, Searched


def every_place_that_words_lead_to_is_known(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        known = search_targets(analysis.library, edition)
        named = [(group.origin.location("to"), name) for group in edition.searches for name in group.to]
        named += [
            (absence.origin.location("instead"), absence.instead)
            for absence in edition.absent
            if absence.instead
        ]
        for location, name in named:
            if name not in known:
                yield unknown(location, "place", name, known)


def every_word_leads_to_one_place(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        first: dict[str, Searched | Absence] = {}
        groups: list[Searched | Absence] = [*edition.searches, *edition.absent]
        for group in groups:
            for language in ("zh", "en"):
                for word in getattr(group, language):
                    other = first.setdefault(word.lower(), group)
                    if other is not group:
                        what = f'"{word}" already {_leads(other)}.'
                        hint = f"Keep it in one list; the other is at {other.origin.location(language)}."
                        yield Problem(group.origin.location(language), what, hint)


def what_is_absent_stands_in_no_text(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        chinese, english = _written(edition)
        for absence in edition.absent:
            for word in absence.zh:
                if len(word) > 1 and word in chinese:
                    yield _there(absence, "zh", word)
            for word in absence.en:
                lower = word.lower()
                if lower in english and re.search(rf"\b{re.escape(lower)}\b", english):
                    yield _there(absence, "en", word)


def _leads(group: Searched | Absence) -> str:
    return f"leads to {group.to[0]}" if isinstance(group, Searched) else f"stands for {group.subject.en}"


def _there(absence: Absence, language: str, word: str) -> Problem:
    what = f'"{word}" is called absent, but stands in a text of the report.'
    return Problem(absence.origin.location(language), what, "Let it lead there, or narrow the word.")


def _written(edition: Edition) -> tuple[str, str]:
    """What the edition's chapters say, in both languages."""
    chapter_texts = [text for chapter in edition.chapters for text in texts(chapter.file)]
    quoted = " ".join(figure.quote for figure in edition.figures)
    english = " ".join(text.en for text in chapter_texts)
    return " ".join(text.zh for text in chapter_texts) + quoted, english.lower()
