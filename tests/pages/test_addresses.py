import re

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


@pytest.fixture
def path(tmp_path):
    """The ledger of a site of two pages, one of which has two figures."""
    path = tmp_path / "data" / "addresses.txt"
    path.parent.mkdir()
    ledger.learn(path, ledger.Ledger(), ["/b/", "/a/", "/a/#x", "/a/#y"])
    return path


def told(path, *current):
    with pytest.raises(ValidationFailed) as stopped:
        ledger.checked(path, current)
    return [str(problem) for problem in stopped.value.problems]


def write(path, more):
    with path.open("a", encoding="utf-8") as file:
        file.write(more)


def test_the_ledger_learns_new_addresses_and_keeps_them(path):
    known = ledger.ledger(path)
    ledger.learn(path, known, ["/b/", "/a/", "/a/#x", "/a/#y", "/c/"])
    assert ledger.ledger(path).kept == ("/a/", "/a/#x", "/a/#y", "/b/", "/c/")


def test_looking_at_the_ledger_does_not_change_it(path):
    before = path.read_bytes()
    ledger.checked(path, ["/b/", "/a/", "/a/#x", "/a/#y", "/c/"])
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("current", "line", "what", "cure"),
    [
        (("/b/", "/a/", "/a/#x"), 5, "/a/#y", "the new address"),
        (("/b/", "/a/", "/a/#x", "/a/#z"), 5, "/a/#y", "/a/#z"),
        (("/b/", "/a/", "/a/#x", "/b/#y", "/a/#z"), 5, "/a/#y", "/b/#y"),
        (("/a/", "/a/#x", "/a/#y"), 6, "/b/", "the new address"),
        (("/a/", "/a/#x", "/a/#y", "/c/"), 6, "/b/", "/c/"),
        (("/b/", "/c/", "/c/#x", "/c/#y"), 3, "/a/", "/c/"),
    ],
    ids=["figure", "renamed", "moved", "page", "page-renamed", "page-with-its-figures"],
)
def test_a_missing_address_stops_the_build_with_its_line_and_cure(path, current, line, what, cure):
    assert told(path, *current) == [
        f"data/addresses.txt:{line}: {what} is no longer on the site. "
        f'Bring it back, or write "{what} -> {cure}".'
    ]


def test_a_page_that_moved_takes_its_figures_along_but_not_those_it_has_not(path):
    content = path.read_text(encoding="utf-8").replace("/a/\n", "/a/ -> /c/\n")
    path.write_text(content, encoding="utf-8")
    known = ledger.checked(path, ["/b/", "/c/", "/c/#x", "/c/#y"])
    assert known.now("/a/#x") == "/c/#x"
    ledger.learn(path, known, ["/b/", "/c/", "/c/#x", "/c/#y"])
    assert ledger.checked(path, ["/b/", "/c/", "/c/#x", "/c/#y"])
    (problem,) = [line for line in told(path, "/b/", "/c/", "/c/#x") if "/a/#y" in line]
    assert "no longer on the site" in problem


def test_an_address_moved_to_nowhere_or_still_there_stops_the_build(tmp_path):
    path = tmp_path / "data" / "addresses.txt"
    path.parent.mkdir()
    path.write_text("/a/ -> /nowhere/\n/b/ -> /c/\n", encoding="utf-8")
    assert told(path, "/b/", "/c/") == [
        'data/addresses.txt:1: /a/ moved to "/nowhere/", where nothing stands. '
        "Write an address of the site after the arrow.",
        "data/addresses.txt:2: /b/ is listed as moved and is still on the site. "
        "Take out the arrow and what follows.",
    ]


def test_what_moves_again_is_followed_and_what_moves_in_a_circle_stops_the_build(path):
    write(path, "/old/ -> /mid/\n/mid/ -> /b/\n")
    there = ["/b/", "/a/", "/a/#x", "/a/#y"]
    assert ledger.checked(path, there).pages_moved() == {"/old/": "/b/", "/mid/": "/b/"}
    write(path, "/p/ -> /q/\n/q/ -> /p/\n")
    assert [problem.partition(": ")[2].partition(" moved")[0] for problem in told(path, *there)] == [
        "/p/",
        "/q/",
    ]


def rename(toy, old, new):
    """Give a thing another id wherever it is named, in the name of its file too."""
    for path in [path for path in (toy / "data").rglob("*.yml") if "words" not in path.name]:
        content = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"\b{old}\b(?!:\n  zh:)", new, content), encoding="utf-8")
        path.rename(path.with_stem(new if path.stem == old else path.stem))


@pytest.mark.parametrize(
    ("old", "new", "gone", "cure"),
    [
        ("mood", "temper", "/2031/land/#mood-2031-target", "/2031/land/#temper-2031-target"),
        ("about", "who-we-are", "/about/", "/who-we-are/"),
        ("land", "soil", "/2031/land/", "/2031/soil/"),
        ("food", "purse", "/topics/food/", "/topics/purse/"),
    ],
    ids=["figure", "article", "chapter", "topic"],
)
def test_what_is_renamed_stops_the_build_with_a_cure_that_mends_it(toy, old, new, gone, cure):
    load(toy).keep_addresses()
    rename(toy, old, new)
    with pytest.raises(ValidationFailed) as stopped:
        load(toy)
    told = [problem for problem in stopped.value.problems if problem.what.startswith(f"{gone} ")]
    assert [problem.hint for problem in told] == [f'Bring it back, or write "{gone} -> {cure}".']
    path = toy / "data" / "addresses.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    for problem in stopped.value.problems:
        lines[problem.location.line - 1] = re.search('"(.*)"', problem.hint)[1]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert load(toy).ledger.now(gone) == cure


@pytest.fixture
def moved(toy):
    """Two editions with a chapter, a figure and a figure's id from former days."""
    write(
        toy / "data" / "addresses.txt",
        "/2031/old/ -> /2031/land/\n"
        "/2031/old/#older-target -> /2031/land/#trade-2031-target\n"
        "/2031/land/#old-target -> /2031/land/#trade-2031-target\n"
        "/2031/land/#land-2030-result -> /2030/results/\n"
        "/2031/charts/#old-chart -> /2031/charts/#growth-2031\n",
    )
    return load(toy)


def test_what_moved_is_still_found(moved):
    (page,) = moved.redirects(moved.views["en"]).values()
    assert 'content="0; url=../land/"' in page
    land = moved.documents(moved.views["en"])["2031/land/index.md"]
    assert '<span id="old-target"></span>' in land
    assert '<span id="older-target"></span>' in land
    assert (
        '<p class="parted" id="land-2030-result">What stood here has moved: <a href="../../2030/results/">'
        in land
    )
    assert '<span id="old-chart"></span>' in moved.documents(moved.views["en"])["2031/charts/index.md"]


def test_a_figure_is_at_its_short_address_under_every_id_it_had(moved):
    files = moved.files()
    for name in ("trade-2031-target", "old-target", "older-target"):
        assert "../../2031/land/#trade-2031-target" in files[f"f/{name}/index.html"]
    assert "f/land-2030-result/index.html" not in files


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
        ("growth-2031", "chart-embed", "/embed/growth-2031/"),
        ("wheat-2031-target", "figure-embed", "/embed/f/wheat-2031-target/"),
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
