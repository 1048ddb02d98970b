"""A toy library of two editions becomes the pages that a maintainer has looked at."""

from dataclasses import replace

import pytest

from built import VIEWS
from explainer.charts import radial
from explainer.charts.cache import Cache
from explainer.problems import ValidationFailed
from explainer.site import load
from project import TOY

EXPECTED = TOY / "expected"
SHOWN = (
    "index.md",
    "2031/land/index.md",
    "2031/figures/index.md",
    "2031/source-notes/index.md",
    "about/index.md",
    "topics/food/index.md",
)


@pytest.mark.parametrize("tag", VIEWS)
def test_the_toy_pages_are_rendered_as_expected(toy_site, bless, tag):
    documents = toy_site.documents(toy_site.views[tag])
    for name in SHOWN:
        bless(EXPECTED / tag / name, documents[name])


def test_every_view_has_the_same_pages_and_both_editions(toy_site):
    names = {tag: set(toy_site.documents(toy_site.views[tag])) for tag in toy_site.views}
    assert names["zh-Hans"] == names["zh-Hant"] == names["en"]
    assert {"2030/land/index.md", "2031/land/index.md"} <= names["en"]


def test_the_newest_edition_has_the_front_page(toy_site):
    front = toy_site.documents(toy_site.views["en"])["index.md"]
    assert 'href="2031/land/#growth-2031-target"' in front
    assert "2030/land" not in front


def test_the_places_of_the_halo_s_words_are_looked_for_once(toy_site, tmp_path, monkeypatch):
    site = replace(toy_site, cache=Cache(tmp_path / "cache"), written=Cache(tmp_path / "written"))
    variants = []
    placed = radial.placed
    monkeypatch.setattr(
        radial, "placed", lambda rays, variant: variants.append(variant.name) or placed(rays, variant)
    )
    first, again = (site.documents(site.views["en"])["index.md"] for _ in range(2))
    assert variants == ["wide", "narrow"]
    assert first == again


def test_figures_of_one_indicator_meet_across_years(toy_site):
    land = toy_site.documents(toy_site.views["en"])["2031/land/index.md"]
    card = land[land.index('id="growth-2031-target"') :]
    assert "../../2030/results/#growth-2029-result" in card
    assert "2030 target" in card


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{{ words['no-such'] }}", 'The phrase "no-such" is missing.'),
        ("{{ no_such }}", "The template cannot be used: 'no_such' is undefined."),
        ("{% if %}", "The template cannot be used: Expected an expression, got 'end of statement block'."),
        ("{{ 'x' | label }}", "The template cannot be used: 'str' object has no attribute"),
        ("{{ page.title ~ '!' }}", "a text has no words until a view chooses a language"),
    ],
)
def test_a_faulty_template_is_told_with_its_place(toy, template, problem):
    (toy / "docs" / "templates" / "article.md").write_text(f"\n{template}\n", encoding="utf-8")
    site = load(toy)
    with pytest.raises(ValidationFailed, match=problem[:20].replace("(", r"\(")) as stopped:
        site.documents(site.views["en"])
    assert problem in str(stopped.value)
    if "template" in problem:
        assert "docs/templates/article.md:2: " in str(stopped.value)
