"""What must hold between the records; each rule is a sentence."""

from collections.abc import Callable, Iterator

from explainer.model import Edition, Library
from explainer.problems import Problem, Problems
from explainer.rules import accounts, amounts, companions, drawings, identities, wordings

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    identities.every_id_is_given_once,
    amounts.every_amount_can_be_read,
    amounts.every_quotation_contains_its_amount,
    wordings.both_languages_name_the_same_figures,
    wordings.no_number_is_typed_in_prose,
    wordings.chinese_in_english_stands_in_brackets_or_quotation_marks,
    wordings.chinese_is_set_with_full_width_punctuation,
    wordings.words_carry_no_markup,
    wordings.every_synonym_can_help_a_search,
    accounts.every_line_named_is_a_line_of_the_report,
    accounts.every_figure_stands_on_its_line,
    companions.every_name_means_one_thing,
    companions.every_meaning_says_what_it_rests_on,
)
RULES_OF_THE_WHOLE: tuple[Rule, ...] = (
    identities.every_indicator_is_known,
    identities.every_unit_is_known,
    amounts.every_amount_counts_in_the_unit_of_its_indicator,
    identities.every_figure_named_in_prose_is_known,
    identities.every_reading_is_known,
    identities.every_reading_marked_in_prose_is_known,
    identities.every_source_is_known,
    identities.every_headline_is_a_figure,
    identities.every_key_figure_is_one_of_its_chapter,
    accounts.every_line_is_placed,
    accounts.every_numeral_is_accounted_for,
    identities.every_indicator_is_used,
    identities.every_unit_is_used,
    identities.every_source_is_cited,
    companions.every_term_of_the_report_is_defined,
    companions.every_term_is_used_by_an_edition,
    companions.every_slogan_in_quotation_marks_is_explained,
    companions.every_outcome_is_of_a_target,
    companions.every_item_named_elsewhere_is_known,
    companions.every_topic_gathers_items,
    companions.every_computed_amount_has_its_figures,
    companions.every_place_is_named_somewhere,
    drawings.every_chart_draws_amounts_that_are_there,
    drawings.every_chart_of_several_units_says_so,
    drawings.every_claim_of_a_chart_holds,
    drawings.every_chart_stands_somewhere,
    drawings.every_chapter_with_amounts_has_a_chart,
    drawings.every_amount_published_later_stands_in_its_words,
)


def judge(library: Library) -> list[Problem]:
    """Every fault the rules find; rules about the whole rest while records are missing."""
    rules = RULES + (RULES_OF_THE_WHOLE if library.whole else ())
    return [problem for rule in rules for problem in rule(library)]


def judge_against(edition: Edition, text: str) -> list[Problem]:
    """Every fault found by laying the data beside the report's full text."""
    rules = (
        accounts.the_text_is_the_one_the_data_was_made_from,
        accounts.every_quotation_stands_on_its_line,
        accounts.every_heading_stands_on_its_line,
    )
    return [problem for rule in rules for problem in rule(edition, text)]


def approved(library: Library | None, problems: list[Problem]) -> Library:
    """The library if it was read without fault and keeps every rule; raises Problems if not."""
    found = [*problems, *(judge(library) if library else ())]
    if found or library is None:
        raise Problems(found)
    return library
