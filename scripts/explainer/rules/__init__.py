"""What must hold between the records; each rule is a sentence."""

from collections.abc import Callable, Iterator

from explainer.analysis.analysis import Analysis
from explainer.library.model import Edition, Library
from explainer.problems import Problem, ValidationFailed
from explainer.rules import (
    addresses,
    amounts,
    charts,
    glossary,
    outcomes,
    quotations,
    references,
    searches,
    source,
    texts,
    topics,
)

Rule = Callable[[Analysis], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    references.every_id_is_given_once,
    amounts.every_amount_can_be_read,
    amounts.every_quotation_contains_its_amount,
    texts.both_languages_name_the_same_figures,
    texts.no_number_is_typed_in_prose,
    texts.every_item_tells_a_figure_once,
    texts.chinese_in_english_stands_in_brackets_or_quotation_marks,
    texts.chinese_is_set_with_full_width_punctuation,
    texts.words_carry_no_markup,
    texts.absence_is_told_of_the_digest,
    quotations.every_word_of_commitment_is_the_figures,
    quotations.every_translation_says_the_amounts_of_its_quotation,
    quotations.every_translation_keeps_the_bounds_of_its_quotation,
    glossary.every_synonym_can_help_a_search,
    source.every_line_named_is_a_line_of_the_report,
    source.every_figure_stands_on_its_line,
    glossary.every_name_means_one_thing,
    glossary.every_meaning_says_what_it_rests_on,
    addresses.every_address_is_secure_or_says_why_not,
)
CROSS_REFERENCE_RULES: tuple[Rule, ...] = (
    references.every_indicator_is_known,
    references.every_unit_is_known,
    amounts.every_amount_counts_in_the_unit_of_its_indicator,
    references.every_figure_named_in_prose_is_known,
    references.every_figure_that_changed_is_known,
    references.every_reading_is_known,
    references.every_reading_marked_in_prose_is_known,
    references.every_source_is_known,
    references.every_headline_is_a_figure,
    references.every_key_figure_is_one_of_its_chapter,
    source.every_line_is_placed,
    source.every_numeral_is_accounted_for,
    references.every_indicator_is_used,
    references.every_unit_is_used,
    references.every_source_is_cited,
    glossary.every_term_of_the_report_is_defined,
    glossary.every_term_is_used_by_an_edition,
    glossary.every_slogan_in_quotation_marks_is_explained,
    outcomes.every_outcome_is_of_a_target,
    references.every_item_named_elsewhere_is_known,
    topics.every_topic_gathers_items,
    topics.every_answer_is_short,
    charts.every_computed_amount_has_its_figures,
    glossary.every_place_is_named_somewhere,
    charts.every_chart_draws_amounts_that_are_there,
    charts.every_chart_draws_amounts_of_one_unit,
    charts.every_claim_of_a_chart_holds,
    charts.every_chart_stands_somewhere,
    searches.every_place_that_words_lead_to_is_known,
    searches.every_word_leads_to_one_place,
    searches.what_is_absent_stands_in_no_text,
)


def judge(analysis: Analysis) -> list[Problem]:
    """Every fault the rules find; rules about cross-references rest while records are missing."""
    rules = RULES + (CROSS_REFERENCE_RULES if analysis.library.complete else ())
    return [problem for rule in rules for problem in rule(analysis)]


def judge_against(edition: Edition, text: str) -> list[Problem]:
    """Every fault found by laying the data beside the report's full text."""
    rules = (
        source.the_text_is_the_one_the_data_was_made_from,
        source.every_quotation_stands_on_its_line,
        source.every_heading_stands_on_its_line,
    )
    return [problem for rule in rules for problem in rule(edition, text)]


def validated(library: Library | None, problems: list[Problem]) -> Analysis:
    """What follows from a library read without fault that keeps every rule.

    `problems` are the faults met while reading, `library` is None where they left nothing to judge.
    Raises ValidationFailed with all of them and all that the rules find.
    """
    analysis = Analysis(library) if library else None
    all_problems = [*problems, *(judge(analysis) if analysis else ())]
    if all_problems or analysis is None:
        raise ValidationFailed(all_problems)
    return analysis
