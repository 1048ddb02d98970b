"""What surrounds the pages of a view."""

import json
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from explainer.output.search_box import index_files
from explainer.problems import ValidationFailed


@pytest.fixture
def themes(toy_site):
    return {tag: toy_site.theme(view) for tag, view in toy_site.views.items()}


def test_a_page_is_named_in_every_view_and_the_ways_lead_there(toy_site, themes):
    for tag, theme in themes.items():
        for page in toy_site.pages:
            alternates = theme.alternates(page.file)
            assert [one.tag for one in alternates] == list(toy_site.views)
            assert [one.tag for one in alternates if one.current] == [tag]
            here = f"https://host/{toy_site.views[tag].folder}{page.address[1:]}"
            for one in alternates:
                there = f"https://host/{toy_site.views[one.tag].folder}{page.address[1:]}"
                assert urljoin(here, one.href) == there
                assert there.endswith(one.url)


def test_what_is_no_page_of_ours_leads_to_the_front_page_and_is_not_quoted(themes):
    theme = themes["en"]
    assert theme.alternates("404.md") == theme.alternates("index.md")
    assert theme.citation("404.md") == ""
    assert theme.citation("index.md") != theme.citation("about/index.md") != ""


def test_the_indexes_are_listed_as_they_are_needed(toy_site):
    names = ("reading", "2031", "shared", "2030")
    assert json.loads(index_files(toy_site.library)) == [f"search/{name}.json" for name in names]


def test_the_search_box_has_words_without_prefix(themes):
    for theme in themes.values():
        box = theme.search
        assert {"search", "none", "hint", "figure", "term"} <= set(box.words)
        assert all(box.words.values())
        assert box.figures.address == "2031/figures/"


def test_a_phrase_that_is_missing_is_told(themes):
    with pytest.raises(ValidationFailed, match='The phrase "no-such" is missing'):
        themes["en"].words["no-such"]


def test_the_map_of_the_missing_page_names_every_page_of_the_navigation_in_each_language(toy_site, themes):
    sections = themes["en"].not_found
    assert [section.tag for section in sections] == list(toy_site.views)
    for section in sections:
        names = [link.address for group in section.map for link in group.pages]
        assert len(set(names)) == len(names)
        assert set(names) <= {page.address[1:] for page in toy_site.pages}
        assert {"2031/land/", "glossary/"} <= set(names)
    assert len({section.map[0].name for section in sections}) == len(sections)


def test_the_mark_is_silent_and_well_formed(themes):
    root = ElementTree.fromstring(themes["en"].mark)
    assert root.get("aria-hidden") == "true"
