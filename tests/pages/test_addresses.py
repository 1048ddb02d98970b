import pytest

from explainer.pages import addresses, ledger
from explainer.pages.locations import figure_locations
from explainer.pages.scope import PageScope, SiteScope
from explainer.problems import ValidationFailed
from explainer.site import load


@pytest.mark.parametrize(
    ("page", "target", "way"),
    [
        ("/2024/results/", "/2024/targets/", "../targets/"),
        ("/2024/results/", "/2024/results/#a", "#a"),
        ("/2024/results/", "/2024/targets/#a", "../targets/#a"),
        ("/2024/results/", "/", "../../"),
        ("/", "/2024/results/#a", "2024/results/#a"),
        ("/", "/", "./"),
        ("/en/2024/results/", "/2024/results/", "../../../2024/results/"),
        ("/en/2024/results/", "/data/2024/figures.csv", "../../../data/2024/figures.csv"),
    ],
)
def test_the_way_from_one_address_to_another(page, target, way):
    assert addresses.relative(page, target) == way


def test_the_ledger_learns_new_addresses_and_keeps_them(tmp_path):
    path = tmp_path / "data" / "addresses.txt"
    path.parent.mkdir()
    ledger.updated(path, ["/b/", "/a/#x"])
    ledger.updated(path, ["/b/", "/a/#x", "/c/"])
    assert ledger.ledger(path).kept == ("/a/#x", "/b/", "/c/")


def test_a_missing_address_stops_the_build_with_its_line_and_hint(tmp_path):
    path = tmp_path / "data" / "addresses.txt"
    path.parent.mkdir()
    ledger.updated(path, ["/a/", "/b/"])
    with pytest.raises(ValidationFailed) as stopped:
        ledger.updated(path, ["/b/"])
    (problem,) = stopped.value.problems
    assert str(problem) == (
        'data/addresses.txt:3: /a/ is no longer on the site. Bring it back, or write "/a/ -> " and its new address.'
    )
    assert "/a/" in path.read_text(encoding="utf-8")


def test_an_address_moved_to_nowhere_or_still_there_stops_the_build(tmp_path):
    path = tmp_path / "addresses.txt"
    path.write_text("/a/ -> /nowhere/\n/b/ -> /c/\n", encoding="utf-8")
    with pytest.raises(ValidationFailed) as stopped:
        ledger.updated(path, ["/b/", "/c/"])
    assert [problem.what for problem in stopped.value.problems] == [
        '/a/ moved to "/nowhere/", where nothing stands.',
        "/b/ is listed as moved and is still on the site.",
    ]


def test_what_moved_is_still_found(toy):
    load(toy)
    path = toy / "data" / "addresses.txt"
    more = "/2031/old/ -> /2031/land/\n/2031/land/#old-target -> /2031/land/#trade-2031-target\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    site = load(toy)
    assert 'content="0; url=../land/"' in site.redirects()["2031/old/index.html"]
    assert '<span id="old-target"></span>' in site.documents(site.views["en"])["2031/land/index.md"]
    assert load(toy).ledger == site.ledger


@pytest.fixture
def scope(toy_site):
    """The table of figures of the newer edition, in English."""
    (page,) = (page for page in toy_site.pages if page.address == "/2031/figures/")
    shared = SiteScope(
        toy_site.analysis,
        figure_locations(toy_site.library),
        toy_site.ledger,
        toy_site.cache,
        "https://example.org/",
        None,
    )
    return PageScope(shared, toy_site.views["en"], page)


@pytest.mark.parametrize(
    ("name", "kind", "address"),
    [
        ("about", "article", "/about/"),
        ("figures.csv", "data", "/data/2031/figures.csv"),
        ("growth-2031", "embed", "/embed/growth-2031/"),
        ("land/trade", "item", "/2031/land/#trade"),
        ("W9", "note", "/2031/source-notes/#w9"),
        ("after-growth", "outcome", "/2031/what-happened-next/#after-growth"),
        ("charts", "page", "/2031/charts/"),
        ("trade-term", "term", "/glossary/#trade-term"),
        ("money", "topic", "/topics/money/"),
        ("/2030/", None, "/2030/"),
    ],
)
def test_what_is_known_by_an_id_stands_where_its_kind_says(scope, name, kind, address):
    assert scope.address(name, kind) == address


def test_what_has_a_place_of_its_own_stands_there_whatever_the_page(scope, toy_site):
    older, newer = toy_site.library.editions[1], toy_site.library.editions[0]
    assert scope.address(older) == "/2030/"
    assert scope.address(newer.chapters[0]) == f"/2031/{newer.chapters[0].id}/"
    figure = older.figures[0]
    assert scope.address(figure).startswith("/2030/")
    assert scope.address(figure).endswith(f"/#{figure.id}")
    plot = toy_site.analysis.of(older).plots[0]
    assert scope.address(plot) == f"/2030/charts/#{plot.id}"


def test_a_link_leads_to_the_view_s_pages_to_what_stands_once_or_to_the_web(scope):
    assert scope.href("charts", "page") == "../charts/"
    assert scope.href("figures.csv", "data") == "../../../data/2031/figures.csv"
    assert scope.href("https://example.com/") == "https://example.com/"
    assert scope.public("charts", "page") == "https://example.org/en/2031/charts/"


def test_a_page_of_no_edition_has_no_notes(toy_site, scope):
    (article,) = (page for page in toy_site.pages if page.address == "/about/")
    with pytest.raises(TypeError, match="no edition"):
        PageScope(scope.site, scope.view, article).address("W9", "note")
