"""Where terms are found in words."""

import pytest

from explainer.analysis.terms import finders, in_item


@pytest.fixture
def toy_finders(toy_site):
    return finders(toy_site.library.glossary)


def test_the_longest_form_is_found_first_and_words_end_where_they_end(toy_finders):
    assert toy_finders["en"].found("The plan for New Fields; planned trades and strades.") == [
        "new-fields",
        "trade-term",
    ]
    assert toy_finders["zh"].found("打算新开田，做买卖") == ["new-fields", "everyday", "trade-term"]


def test_ids_in_braces_are_not_searched(toy_finders):
    assert toy_finders["en"].found("It is {trade-2031-target}.") == []


def test_an_item_holds_the_terms_of_both_languages_and_of_its_title(toy_site, toy_finders):
    _, item = toy_site.library.editions[0].items["land/trade"]
    assert set(in_item(toy_finders, item)) == {"trade-term", "mood-term"}


def test_a_term_is_marked_once_in_an_item_and_named_below_where_a_language_lacks_it(toy_site):
    land = toy_site.documents(toy_site.views["en"])["2031/land/index.md"]
    item = land[land.index("### Trade and mood") :]
    assert item.count('href="../../glossary/#trade-term"') == 1
    assert 'class="item-terms"' in item
    assert 'href="../../glossary/#mood-term" aria-describedby="about-mood-term">temper</a>' in item
    assert '<dd id="about-mood-term">' in land
    assert "#everyday" not in land
