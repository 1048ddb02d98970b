import pytest

from explainer.pages import addresses, ledger
from explainer.problems import Problems
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


def test_a_missing_address_stops_the_build_with_its_line_and_cure(tmp_path):
    path = tmp_path / "data" / "addresses.txt"
    path.parent.mkdir()
    ledger.updated(path, ["/a/", "/b/"])
    with pytest.raises(Problems) as stopped:
        ledger.updated(path, ["/b/"])
    (problem,) = stopped.value.problems
    assert str(problem) == (
        'data/addresses.txt:3: /a/ is no longer on the site. Bring it back, or write "/a/ -> " and its new address.'
    )
    assert "/a/" in path.read_text(encoding="utf-8")


def test_an_address_moved_to_nowhere_or_still_there_stops_the_build(tmp_path):
    path = tmp_path / "addresses.txt"
    path.write_text("/a/ -> /nowhere/\n/b/ -> /c/\n", encoding="utf-8")
    with pytest.raises(Problems) as stopped:
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
