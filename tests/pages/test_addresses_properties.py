"""Every way from one address of the site to another leads there, as browsers follow it."""

from urllib.parse import urljoin

from hypothesis import example, given
from hypothesis import strategies as st

from explainer.pages import addresses

HOST = "https://host"
NAMES = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
PAGES = st.lists(NAMES, max_size=4).map(lambda names: "/" + "".join(f"{name}/" for name in names))
FRAGMENTS = st.one_of(st.just(""), NAMES.map(lambda name: f"#{name}"))
FILES = st.tuples(PAGES, NAMES, st.sampled_from([".csv", ".svg", ".json"])).map("".join)


@given(PAGES, st.one_of(st.tuples(PAGES, FRAGMENTS).map("".join), FILES))
@example("/", "/")
@example("/a/", "/a/#b")
@example("/a/b/", "/a/b.csv")
def test_a_browser_that_follows_the_way_arrives(start, target):
    way = addresses.relative(start, target)
    assert urljoin(HOST + start, way) == HOST + target
    assert not way.startswith("/")


@given(PAGES, PAGES)
def test_the_way_does_not_change_when_the_site_moves_into_a_folder(start, target):
    way = addresses.relative(start, target)
    assert addresses.relative(f"/zh-hant{start}", f"/zh-hant{target}") == way
    assert urljoin(f"{HOST}/report{start}", way) == f"{HOST}/report{target}"
