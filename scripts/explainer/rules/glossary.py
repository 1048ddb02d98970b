"""Rules on terms, places and synonyms: defined, used, each name one thing."""

import re
from collections.abc import Iterator

from explainer.analysis import terms
from explainer.analysis.analysis import Analysis
from explainer.problems import Problem, unknown
from explainer.schema.glossary import Basis

# What a search compares: small letters, or Chinese.
SEARCHED = re.compile(r"[a-z0-9][a-z0-9 -]*|[\u4e00-\u9fff]+")


def every_term_of_the_report_is_defined(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for name, use in edition.terms.items():
            if name not in analysis.library.glossary:
                yield unknown(use.origin.location(), "term", name, analysis.library.glossary)
            for line in use.lines:
                if line not in edition.lines:
                    what = f"The report has no text on line {line}."
                    yield Problem(use.origin.location("lines"), what, "Look the line up in source.yml.")


def every_term_is_used_by_an_edition(analysis: Analysis) -> Iterator[Problem]:
    used = {name for edition in analysis.library.editions for name in edition.terms}
    for name, term in analysis.library.glossary.items():
        if name not in used:
            hint = "Give its lines in an edition's terms.yml, or delete it."
            yield Problem(term.origin.location(), f'No edition uses the term "{name}".', hint)


def every_name_means_one_thing(analysis: Analysis) -> Iterator[Problem]:
    for named in (analysis.library.glossary, analysis.library.places):
        for language in ("zh", "en"):
            first: dict[str, str] = {}
            for name, record in named.items():
                for form in terms.forms(record, language):
                    if first.setdefault(form.casefold(), name) != name:
                        what = f'"{form}" also names "{first[form.casefold()]}".'
                        yield Problem(record.origin.location(), what, "Take it out of one of them.")


def every_meaning_says_what_it_rests_on(analysis: Analysis) -> Iterator[Problem]:
    for term in analysis.library.glossary.values():
        cited = term.basis in {Basis.OFFICIAL, Basis.PARTIAL}
        if cited and not term.sources:
            hint = "Name its sources, or call the basis general or undefined."
            yield Problem(
                term.origin.location("basis"), f'The basis is "{term.basis}", but no source is named.', hint
            )
        if not cited and term.sources:
            hint = "Call it official or partial, or take the sources out."
            yield Problem(
                term.origin.location("sources"), f'The basis is "{term.basis}", but sources are named.', hint
            )
        if (term.basis is Basis.PARTIAL) != bool(term.open):
            hint = "Say under open: what nobody defines; only partial terms have it."
            yield Problem(term.origin.location("basis"), f'The basis is "{term.basis}".', hint)


def every_slogan_in_quotation_marks_is_explained(analysis: Analysis) -> Iterator[Problem]:
    known = [form for term in analysis.library.glossary.values() for form in terms.forms(term, "zh")]
    for edition in analysis.library.editions:
        for text in (item.text for _, item in edition.items.values() if item.text):
            for slogan in terms.SLOGAN.findall(text.zh):
                explained = any(form in slogan or slogan in form for form in known)
                if not explained and slogan not in edition.manifest.plain:
                    what = f"No term of the glossary explains “{slogan}”."
                    hint = "Add the term, or name it in edition.yml under plain: if it explains itself."
                    yield Problem(text.origin.location("zh"), what, hint)


def every_place_is_named_somewhere(analysis: Analysis) -> Iterator[Problem]:
    for name, place in analysis.library.places.items():
        if not any(edition.place_uses[name] for edition in analysis.editions):
            yield Problem(place.origin.location(), f'No item names the place "{name}".', "Delete it.")


def every_synonym_can_help_a_search(analysis: Analysis) -> Iterator[Problem]:
    written = " ".join(f"{text.en.lower()} {text.zh}" for text, _ in analysis.library.texts())
    for group in analysis.library.synonyms:
        location = group.origin.location("words")
        for word in group.words:
            if not SEARCHED.fullmatch(word):
                yield Problem(
                    location, f'"{word}" is never searched for.', "Write small letters, or Chinese."
                )
        if len(group.words) < 2:
            yield Problem(location, "A word alone has no synonym.", "Name at least two that mean the same.")
        elif not any(word in written for word in group.words):
            what = f"None of these words stands in a text: {', '.join(group.words)}."
            yield Problem(location, what, "Name the word that the site uses, or take the group out.")
