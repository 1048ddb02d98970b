"""Where terms are found in words, and in what order names stand."""

import pytest

from explainer.analysis.terms import finders, in_item
from explainer.language.collation import RADICALS, ordered
from explainer.language.views import views


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
    land = toy_site.documents(tag)["2031/land/index.md"]
    item = land[land.index("{: #trade }") :]
    assert item.count('/glossary/#trade-term"') == 1
    assert "#mood-term" not in land
    assert "#everyday" not in land


def headings(library, place):
    return [heading for heading, _ in ordered(library.glossary, views(library)[place])]


def test_each_view_has_the_order_its_readers_expect(library):
    hans, hant, english = (headings(library, place) for place in range(3))
    assert hans[:-1] == sorted(hans[:-1])
    assert set(hans) <= set("ABCDEFGHJKLMNOPQRSTWXYZ#")
    assert english[:-1] == sorted(english[:-1])
    assert [RADICALS.index(radical) for radical in hant if radical in RADICALS] == sorted(
        RADICALS.index(radical) for radical in hant if radical in RADICALS
    )
    assert hans.count("#") <= 1


def test_every_name_stands_under_one_heading(library):
    for view in views(library):
        names = [name for _, entries in ordered(library.glossary, view) for name, _ in entries]
        assert sorted(names) == sorted(library.glossary)


def test_the_radicals_open_their_stretches_in_order():
    assert len(RADICALS) == 214
    assert sorted(RADICALS) == RADICALS
