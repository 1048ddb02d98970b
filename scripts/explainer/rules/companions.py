"""Rules on what stands beside the report: terms, outcomes, comparisons, topics, places."""

from collections.abc import Iterator

from explainer import terms
from explainer.apparatus import Basis, Formula
from explainer.model import Library
from explainer.problems import Problem
from explainer.records import Kind
from explainer.rules.identities import unknown


def every_term_of_the_report_is_defined(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        for name, use in edition.terms.items():
            if name not in library.glossary:
                yield unknown(use.origin.spot(), "term", name, library.glossary)
            for line in use.lines:
                if line not in edition.lines:
                    what = f"The report has no text on line {line}."
                    yield Problem(use.origin.spot("lines"), what, "Look the line up in source.yml.")


def every_term_is_used_by_an_edition(library: Library) -> Iterator[Problem]:
    used = {name for edition in library.editions for name in edition.terms}
    for name, term in library.glossary.items():
        if name not in used:
            cure = "Give its lines in an edition's terms.yml, or delete it."
            yield Problem(term.origin.spot(), f'No edition uses the term "{name}".', cure)


def every_name_means_one_thing(library: Library) -> Iterator[Problem]:
    for named in (library.glossary, library.places):
        for language in ("zh", "en"):
            first: dict[str, str] = {}
            for name, record in named.items():
                for form in terms.forms(record, language):
                    if first.setdefault(form.casefold(), name) != name:
                        what = f'"{form}" also names "{first[form.casefold()]}".'
                        yield Problem(record.origin.spot(), what, "Take it out of one of them.")


def every_meaning_says_what_it_rests_on(library: Library) -> Iterator[Problem]:
    for term in library.glossary.values():
        cited = term.basis in {Basis.OFFICIAL, Basis.PARTIAL}
        if cited and not term.sources:
            cure = "Name its sources, or call the basis general or undefined."
            yield Problem(
                term.origin.spot("basis"), f'The basis is "{term.basis}", but no source is named.', cure
            )
        if not cited and term.sources:
            cure = "Call it official or partial, or take the sources out."
            yield Problem(
                term.origin.spot("sources"), f'The basis is "{term.basis}", but sources are named.', cure
            )
        if (term.basis is Basis.PARTIAL) != bool(term.open):
            cure = "Say under open: what nobody defines; only partial terms have it."
            yield Problem(term.origin.spot("basis"), f'The basis is "{term.basis}".', cure)


def every_slogan_in_quotation_marks_is_explained(library: Library) -> Iterator[Problem]:
    known = [form for term in library.glossary.values() for form in terms.forms(term, "zh")]
    for edition in library.editions:
        for _, item in edition.items.values():
            for slogan in terms.SLOGAN.findall(item.text.zh):
                explained = any(form in slogan or slogan in form for form in known)
                if not explained and slogan not in edition.manifest.plain:
                    what = f"No term of the glossary explains “{slogan}”."
                    cure = "Add the term, or name it in edition.yml under plain: if it explains itself."
                    yield Problem(item.text.origin.spot("zh"), what, cure)


def every_outcome_is_of_a_target(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        told = set()
        for outcome in edition.outcomes.outcomes:
            spot = outcome.origin.spot()
            if (outcome.figure is None) == (outcome.item is None):
                yield Problem(
                    spot, "An outcome is of a figure or of an item.", "Give figure: or item:, not both."
                )
            elif outcome.item and (outcome.item not in edition.items or not outcome.subject):
                cure = "Name an item as chapter/item, and under subject: which of its plans."
                yield Problem(spot, f'"{outcome.item}" is no item with a subject.', cure)
            elif outcome.figure:
                figure = library.figures.get(outcome.figure)
                if figure is None or figure.kind is not Kind.TARGET:
                    targets = [one.id for one in edition.figures if one.kind is Kind.TARGET]
                    yield unknown(outcome.origin.spot("figure"), "target", outcome.figure, targets)
                told.add(outcome.figure)
        for figure in edition.figures:
            if figure.kind is Kind.TARGET and figure.id not in told:
                cure = "Add it; without published: it says that nothing was found."
                yield Problem(
                    edition.outcomes.origin.spot("outcomes"),
                    f'The target "{figure.id}" has no outcome.',
                    cure,
                )


def every_item_named_elsewhere_is_known(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        named = [(entry.origin.spot("item"), entry.item) for entry in edition.context]
        for topic in edition.topics.values():
            named += [(ask.origin.spot("items"), path) for ask in topic.asks for path in ask.items]
        for beginning in edition.manifest.beginnings:
            named += [(plan.origin.spot("item"), plan.item) for plan in beginning.plans]
        for spot, path in named:
            if path not in edition.items:
                yield unknown(spot, "item", path, edition.items)


def every_topic_gathers_items(library: Library) -> Iterator[Problem]:
    newest = library.editions[0]
    for name, topic in library.topics.items():
        if name not in newest.topics:
            cure = "Add it to topics.yml of the newest edition."
            yield Problem(topic.origin.spot(), f'The topic "{name}" gathers nothing.', cure)
    for edition in library.editions:
        for name, topic in edition.topics.items():
            if name not in library.topics:
                yield unknown(topic.origin.spot(), "topic", name, library.topics)
            told: set[str] = set()
            for ask in topic.asks:
                for path in ask.items:
                    if path in told:
                        cure = "Keep it under the question it answers best."
                        yield Problem(ask.origin.spot("items"), f'"{path}" stands twice in this topic.', cure)
                    told.add(path)
                if not ask.items:
                    cure = "Name at least one item, or take the question out."
                    yield Problem(ask.origin.spot("items"), "No item answers this question.", cure)


def every_computed_amount_has_its_figures(library: Library) -> Iterator[Problem]:
    for edition in library.editions:
        for derived in edition.derived.values():
            spot = derived.origin.spot("of")
            for name in (*derived.of, derived.beside):
                if name not in library.figures:
                    yield unknown(spot, "figure", name, library.figures)
            if len(derived.of) != 2:
                yield Problem(spot, "The formula takes two figures.", "Name the two, in the formula's order.")
                continue
            units = [
                library.indicators[library.figures[name].indicator].unit
                for name in derived.of
                if name in library.figures and library.figures[name].indicator in library.indicators
            ]
            allowed = {
                Formula.DIFFERENCE: ["percent", "percentage-points"],
                Formula.BEFORE_GROWTH: [units[0] if units else None, "percent"],
            }[derived.formula]
            if len(units) == 2 and units != allowed:
                cure = "Compare only what is counted alike: a rate and its lead, an amount and its growth."
                yield Problem(spot, f"The formula cannot take {units[0]} and {units[1]}.", cure)


def every_place_is_named_somewhere(library: Library) -> Iterator[Problem]:
    found: dict[str, list[str]] = {}
    for edition in library.editions:
        for name, items in terms.items_that_name(library.places, edition).items():
            found.setdefault(name, []).extend(items)
    for name, place in library.places.items():
        if not found.get(name):
            yield Problem(place.origin.spot(), f'No item names the place "{name}".', "Delete it.")
