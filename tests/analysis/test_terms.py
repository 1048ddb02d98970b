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


@pytest.mark.parametrize("tag", ["zh-Hans", "en"])
def test_a_term_is_marked_once_in_an_item_and_not_where_a_language_lacks_it(toy_site, tag):
    land = toy_site.documents(toy_site.views[tag])["2031/land/index.md"]
    item = land[land.index("{: #trade }") :]
    assert item.count('/glossary/#trade-term"') == 1
    assert "#mood-term" not in land
    assert "#everyday" not in land
